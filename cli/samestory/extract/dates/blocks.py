"""Reads the longer pieces of a calendar: decades, centuries, seasons, quarters, and the feasts."""

from __future__ import annotations

from typing import Final

import msgspec

from samestory.extract.dates import edtf
from samestory.extract.dates.partial import Partial
from samestory.extract.dates.years import year_after, year_figure
from samestory.extract.quantities import numerals
from samestory.extract.quantities.nouns import ENDS
from samestory.extract.quantities.tokens import Tokens
from samestory.lexicon.calendar import DECADES, FEASTS, MOVABLE, SEASONS

Found = tuple[Partial, int]

#: first word -> feasts, the longest first
_BY_FIRST: Final[dict[str, list[tuple[str, ...]]]] = {}
for _words in sorted((*FEASTS, *MOVABLE), key=len, reverse=True):
    _BY_FIRST.setdefault(_words[0], []).append(_words)

#: Feasts whose words mean something else where they are not capitalised.
_CAPITAL: Final = frozenset({("new", "year"), ("new", "year", "'", "s"), ("may", "day"), ("earth", "day")})

_PERSONAL: Final = frozenset({"his", "her", "their", "my", "your", "our", "its"})


def decade(tokens: Tokens, at: int, *, article: bool = False) -> Found | None:
    """Read "1990s", "1990's", "'90s", "the 90s", "the nineties"."""
    low, figure = tokens.low(at), tokens.digits(at)
    if low in DECADES and tokens.low(at - 1) in {"the", "early", "late", "mid"}:
        return Partial(value=edtf.decade(1900 + DECADES[low])), at + 1
    if figure is None or figure % 10:
        return None
    end = at + 1
    if tokens.low(end) == "'" and tokens.glued(end) and len(low) == 4:
        end += 1
    if tokens.low(end) != "s" or not (tokens.glued(end) or tokens.raw(end) == "s"):
        return None
    if len(low) == 4 and 1000 <= figure <= 2200:
        return Partial(value=edtf.decade(figure)), end + 1
    article = article or (tokens.low(at - 1) in {"and", "or"} and tokens.low(at - 2) == "s")
    marked = article or (tokens.low(at - 1) == "'" and tokens.glued(at))
    if len(low) == 2 and marked and tokens.low(at - 1) not in _PERSONAL and figure >= 20:
        return Partial(value=edtf.decade(1900 + figure)), end + 1
    return None


def century(tokens: Tokens, at: int) -> Found | None:
    """Read "19th century", "the twentieth century"."""
    rank = numerals.read(tokens, at)
    if rank is None or not rank.ordinal or not 1 <= rank.value <= 30:
        return None
    end = rank.end + 1 if tokens.hyphen(rank.end) else rank.end
    if tokens.low(end) != "century":
        return None
    return Partial(value=edtf.century(int(rank.value))), end + 1


def block(tokens: Tokens, at: int) -> Found | None:
    """Read "spring 2022", "the first quarter of 2022", "Q1", "2019 Q3", "the first half of 2020"."""
    year = year_figure(tokens, at, sure=True)
    place = at if year is None else year[1] + (tokens.hyphen(year[1]))
    if year is not None:
        block = _letter_block(tokens, place)
        return (Partial(year=year[0], block=block), place + 2) if block else None
    block, end = _letter_block(tokens, at), at + 2
    if block is None:
        block, end = _worded_block(tokens, at)
    if block is None:
        return None
    skip = end + 1 if tokens.low(end) in {"of", "in", ",", "-"} else end
    year = year_figure(tokens, skip, sure=True)
    if year:
        return Partial(year=year[0], block=block), year[1]
    season = block in SEASONS.values()
    if season and tokens.low(at - 1) not in {
        "the",
        "in",
        "last",
        "next",
        "this",
        "since",
        "until",
        "by",
    }:
        return None
    follows = tokens.low(end)
    if season and follows.isalpha() and follows not in ENDS and tokens.low(at - 1) != "the":
        return None
    whole = tokens.low(end + 1) in {"the", "last", "this", "next"} and tokens.low(end + 2) == "year"
    if not season and tokens.low(end) == "of" and not whole:
        return None
    if season and tokens.low(end) in {"of", "from", "to", "in"} and tokens.low(at) in {"spring", "fall"}:
        return None
    return Partial(block=block), end


def _letter_block(tokens: Tokens, at: int) -> int | None:
    """Return the EDTF code of Q1 to Q4, H1, H2."""
    number = tokens.digits(at + 1) if tokens.glued(at + 1) else None
    if number is None or tokens.low(at) not in {"q", "h"}:
        return None
    if tokens.low(at) == "q":
        return 32 + number if 1 <= number <= 4 else None
    return 39 + number if 1 <= number <= 2 else None


def _worded_block(tokens: Tokens, at: int) -> tuple[int | None, int]:
    low = tokens.low(at)
    if low in SEASONS:
        return SEASONS[low], at + 1
    rank = numerals.read(tokens, at)
    if rank is None or not rank.ordinal:
        return None, at
    noun = rank.end + tokens.hyphen(rank.end)
    named = tokens.low(noun)
    if named == "quarter" and 1 <= rank.value <= 4:
        return 32 + int(rank.value), noun + 1
    if named == "half" and 1 <= rank.value <= 2 and tokens.low(rank.end + 1) == "of":
        return 39 + int(rank.value), rank.end + 1
    return None, at


def feast(tokens: Tokens, at: int) -> Found | None:
    """Read "Christmas Eve", "Good Friday 2019"; a small letter or a name before makes it another thing."""
    for words in _BY_FIRST.get(tokens.low(at), ()):
        if not tokens.match(at, words):
            continue
        if not tokens.capital(at) and words in _CAPITAL:
            return None
        if at > 1 and words[0] == "new" and tokens.capital(at - 1):  # the Lunar New Year
            return None
        end = at + len(words)
        if words in FEASTS:
            month, day = FEASTS[words]
            return _feast_year(tokens, end, Partial(month=month, day=day, feast=True))
        return _feast_year(tokens, end, Partial(movable=MOVABLE[words], feast=True))
    return None


def _feast_year(tokens: Tokens, end: int, date: Partial) -> Found:
    year = year_after(tokens, end, glued_words=False)
    if year is None:
        return date, end
    return msgspec.structs.replace(date, year=year[0]), year[1]
