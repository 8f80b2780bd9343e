"""Joins the groups of digits of one figure: 3,000, 12,34,567, 5 500."""

from __future__ import annotations

from typing import Final

from samestory.extract.quantities.tokens import Tokens

#: Digits of a group of thousands.
_GROUP: Final = 3
#: No amount has more digits; longer rows are not read to their end.
MOST: Final = 18


def joined(tokens: Tokens, at: int) -> tuple[str, int]:
    """Return the digits of the figure that starts at a token, up to a decimal point, and the token after."""
    raw, end = tokens.texts[at], at + 1
    if tokens.low(end) == ",":
        return _lakhs(tokens, at) or _thousands(tokens, at)
    if len(raw) <= _GROUP and raw[0] != "0" and _group(tokens, end) and not tokens.glued(end):
        return _spaced(tokens, at)
    return raw, end


def _group(tokens: Tokens, at: int) -> bool:
    raw = tokens.raw(at)
    return len(raw) == _GROUP and raw.isdecimal()


def _thousands(tokens: Tokens, at: int) -> tuple[str, int]:
    raw, end = tokens.texts[at], at + 1
    whole = len(raw) <= _GROUP or len(raw) % _GROUP == 0
    while (
        whole
        and len(raw) <= MOST
        and tokens.low(end) == ","
        and tokens.glued(end)
        and _group(tokens, end + 1)
    ):
        # no list goes on with a nought: "4, 051" is a figure that was torn apart
        if not tokens.glued(end + 1) and (tokens.raw(end + 1)[0] != "0" or len(raw) > _GROUP):
            break
        raw += tokens.texts[end + 1]
        end += 2
    return raw, end


def _lakhs(tokens: Tokens, at: int) -> tuple[str, int] | None:
    """Read Indian groups: two digits each but for the last."""
    raw, end = tokens.texts[at], at + 1
    if len(raw) > 2:
        return None
    while (
        len(raw) <= MOST
        and tokens.low(end) == ","
        and tokens.glued(end)
        and tokens.glued(end + 1)
        and len(tokens.raw(end + 1)) == 2
    ):
        raw += tokens.raw(end + 1)
        end += 2
    last = end > at + 1 and tokens.low(end) == "," and tokens.glued(end + 1) and _group(tokens, end + 1)
    return (raw + tokens.raw(end + 1), end + 2) if last and raw.isdecimal() else None


def _spaced(tokens: Tokens, at: int) -> tuple[str, int]:
    """Read groups parted by spaces, unless they look like telephone or model numbers: "on 800 273 8255"."""
    raw, end = tokens.texts[at], at + 1
    typeset = not tokens.gap(end).startswith(" ")
    while (
        len(raw) <= MOST
        and _group(tokens, end)
        and len(tokens.gap(end)) == 1
        and (tokens.gap(end) != " ") == typeset
    ):
        raw += tokens.raw(end)
        end += 1
    if typeset or (raw[-_GROUP:] == "000" and end == at + 2):
        return raw, end
    before, after = tokens.raw(at - 1), tokens.raw(end)
    loose = before[:1].isdecimal() or before[:1].isupper() or before in {"+", "(", "-", ".", ")"}
    if loose or not (after[:1].isalpha() or after in {"%", "°", "€"}):
        return tokens.texts[at], at + 1
    return raw, end
