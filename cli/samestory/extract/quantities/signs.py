"""Tells the sign of a figure below zero: minus 5, -3.5%, (−$4m), $-4m, but not plus or minus 3."""

from __future__ import annotations

from typing import Final

from samestory.extract.quantities.tokens import Tokens

#: Before a figure, and apart from the word before, these are signs; a longer dash parts clauses.
_SIGNS: Final = frozenset("-−")


def after(tokens: Tokens, at: int) -> int:
    """Return the token after the sign that stands here, `at` where none does."""
    return at + 1 if before(tokens, at + 1) is not None else at


def before(tokens: Tokens, at: int) -> int | None:
    """Return where the sign of the figure, or of the currency, that starts at a token stands."""
    place = at - 1
    if tokens.low(place) == "minus":
        return None if _either(tokens, place) else place
    if tokens.low(place) != "-" or not tokens.glued(at) or tokens.low(place - 1)[:1].isdecimal():
        return None
    return place if not tokens.glued(place) or tokens.low(place - 1) == "(" else None


def _either(tokens: Tokens, at: int) -> bool:
    """Return whether "minus" here may as well be plus: "plus or minus", "plus/minus", "plus-or-minus"."""
    joint = at - 1 - tokens.hyphen(at - 1)
    first = joint - 1 - tokens.hyphen(joint - 1)
    return tokens.low(joint) in {"or", "/"} and tokens.low(first) == "plus"


def plain(tokens: Tokens, at: int, unit: str | None) -> bool:
    """Return whether a sign means what it says before a measure: only a temperature has a dash for one."""
    return tokens.raw(at) in _SIGNS or tokens.low(at) == "minus" or (unit or "").startswith("°")
