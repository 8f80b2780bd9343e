"""Reads what bounds a figure: "more than", "nearly", "up to", "or so"."""

from __future__ import annotations

from typing import Final

from samestory.extract.quantities.tokens import Tokens
from samestory.model import Comparator

_PHRASES: Final = {
    Comparator.MORE: (
        "more than;over;above;exceeding;in excess of;upwards of;upward of;greater than;higher than;"
        "larger than;longer than;older than;topping;surpassing;as many as or more than"
    ),
    Comparator.AT_LEAST: "at least;no fewer than;no less than;not less than;a minimum of;not fewer than",
    Comparator.LESS: (
        "less than;fewer than;under;below;nearly;almost;approaching;nearing;not quite;"
        "lower than;smaller than;short of;shorter than;younger than"
    ),
    Comparator.AT_MOST: (
        "up to;as many as;as much as;at most;no more than;not more than;a maximum of;at the most"
    ),
    Comparator.ABOUT: (
        "about;around;some;roughly;approximately;approx;circa;an estimated;estimated;close to;near;"
        "in the region of;in the order of;on the order of;somewhere around;more or less;~;≈"
    ),
}

#: first word -> the other words and the meaning, longest first
_BY_FIRST: Final[dict[str, list[tuple[tuple[str, ...], Comparator]]]] = {}
for _sign, _list in _PHRASES.items():
    for _phrase in _list.split(";"):
        _first, *_rest = _phrase.split()
        _BY_FIRST.setdefault(_first, []).append((tuple(_rest), _sign))
for _found in _BY_FIRST.values():
    _found.sort(key=lambda pair: -len(pair[0]))

#: Words that only shade what follows: "well over", "just under"
_SHADES: Final = frozenset({"well", "just", "far", "slightly", "much", "somewhat", "considerably"})

#: Words a comparator can start with.
STARTERS: Final = frozenset(_BY_FIRST) | _SHADES

_AFTER: Final = {
    ("or", "more"): Comparator.AT_LEAST,
    ("or", "fewer"): Comparator.AT_MOST,
    ("or", "less"): Comparator.AT_MOST,
    ("or", "so"): Comparator.ABOUT,
    ("-", "odd"): Comparator.ABOUT,
    ("-", "plus"): Comparator.AT_LEAST,
    ("and", "counting"): Comparator.AT_LEAST,
}


def before(tokens: Tokens, at: int) -> tuple[Comparator, int] | None:
    """Return the comparator that starts at a token, and the token after it."""
    start = at + 1 if tokens.low(at) in _SHADES else at
    for rest, sign in _BY_FIRST.get(tokens.low(start), ()):
        if tokens.match(start + 1, rest):
            return sign, start + 1 + len(rest)
    return None


def after(tokens: Tokens, at: int) -> tuple[Comparator, int] | None:
    """Return the comparator that follows a figure ("40 or so", "50+"), and the token after it."""
    if tokens.low(at) == "+" and tokens.glued(at):
        return Comparator.AT_LEAST, at + 1
    sign = _AFTER.get((tokens.low(at), tokens.low(at + 1)))
    return (sign, at + 2) if sign else None
