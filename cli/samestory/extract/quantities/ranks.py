"""Reads ranks that say an amount or tell two events apart: fourth round, 50th anniversary."""

from __future__ import annotations

from typing import Final

from samestory.extract.quantities import measures, nouns
from samestory.extract.quantities.match import Match
from samestory.extract.quantities.numerals import Numeral
from samestory.extract.quantities.tokens import Tokens

#: What is ranked -> unit
_RANKED: Final = {
    "term": "term", "terms": "term", "anniversary": "years", "birthday": "years", "round": "round",
    "minute": "minute",
    "package": "package", "edition": "edition", "consecutive": "in a row", "straight": "in a row",
}  # fmt: skip


def read(tokens: Tokens, at: int, rank: Numeral) -> Match | None:
    """Read "fourth round", "50th anniversary", "fourth consecutive month"."""
    for place in range(rank.end, rank.end + 4):
        low = tokens.low(place)
        if low in _RANKED:
            unit, end = _RANKED[low], place + 1
            if unit == "in a row" and (counted := measures.unit(tokens, end)):
                unit, end = counted
            elif unit == "in a row":
                return None
            return Match(start=at, end=end, value=rank.value, unit=unit, ordinal=True)
        if not (low.isalpha() or tokens.hyphen(place)) or (low in nouns.ENDS and low != "and"):
            return None
    return None
