"""Tells years from other figures: "in 2001", "the 2018 summit", but not "2000 people"."""

from __future__ import annotations

from typing import Final

from samestory.extract.quantities import measures, nouns
from samestory.extract.quantities.tokens import Tokens, vocabulary
from samestory.lexicon.numerals import ONES, TENS

_DATING: Final = vocabulary(
    """
    in since until till by from during before after between of through circa around early mid
    late year spring summer autumn fall winter and to or throughout the than
    """
)

#: Marks that close a clause; nothing counted follows.
ENDS_OF_CLAUSES: Final = frozenset({"", ".", ",", ";", ":", "!", "?", ")"})

#: Zones after a time of day in four figures: 1730 GMT
_ZONES: Final = vocabulary("gmt utc bst cet cest est edt et pst pdt pt ist hrs")

_PEOPLE: Final = vocabulary(
    """
    people men women children soldiers troops civilians workers refugees migrants fighters
    homes houses jobs pieces copies vehicles protesters employees students residents personnel
    officers prisoners deaths cases
    """
)


def year_figure(tokens: Tokens, at: int, *, sure: bool = False) -> tuple[int, int] | None:
    """Return the year in four digits here, and the token after it; `sure` where the place demands a year."""
    year = tokens.digits(at)
    if year is None or len(tokens.raw(at)) != 4 or not 1000 <= year <= 2999:
        return None
    if not _stands_free(tokens, at):
        return None
    if sure:
        return year, at + 1
    before = tokens.low(at - 1)
    opened = before in {"(", "-", ","} or at == 0
    if tokens.low(at + 1) == "-" and tokens.hyphen(at + 1) and not tokens.low(at + 2)[:1].isdecimal():
        return None
    if _counts(tokens, at + 1, round_figure=year % 100 == 0):
        return None
    if before in _DATING and (year >= 1400 or before in {"in", "since"}):
        return year, at + 1
    if 1900 <= year <= 2100 and before not in {"$", "€", "£", "no", "#"}:
        return year, at + 1
    return (year, at + 1) if opened and year >= 1700 and tokens.low(at + 1) in {"-", ")"} else None


def _stands_free(tokens: Tokens, at: int) -> bool:
    if tokens.glued(at):
        before = tokens.low(at - 1)
        if before.isalnum() or before in "$€£#_/.:@=&+":
            return False
        if before in {"-", ","} and tokens.glued(at - 1):
            joined = tokens.raw(at - 2)
            return before == "-" and (len(joined) == 4 or not joined[:1].isdecimal()) and _no_code(tokens, at)
    if not tokens.glued(at + 1):
        return True
    after = tokens.low(at + 1)
    if after.isalnum() or after in {"_", "/", "@", "%", "°"}:
        return False
    return not (after in {".", ",", ":"} and tokens.glued(at + 2) and tokens.raw(at + 2)[:1].isdecimal())


def _no_code(tokens: Tokens, at: int) -> bool:
    """Return whether a year after a hyphen ends a range or a compound, not a code or a file name."""
    joined = tokens.raw(at - 2)
    return joined[:1].isdecimal() or joined.lower() in {
        "mid",
        "early",
        "late",
        "pre",
        "post",
        "then",
    }


def _counts(tokens: Tokens, at: int, *, round_figure: bool) -> bool:
    """Return whether what follows makes the figure an amount."""
    low = tokens.low(at)
    if low in _PEOPLE or low in _ZONES or low == "%" or tokens.match(at, ("per", "cent")) or low == "percent":
        return True
    if low not in {"a", "in", "m", "l"} and measures.unit(tokens, at) is not None and low != "times":
        return True
    return round_figure and (many := nouns.counted(tokens, at)) is not None and many.start == at


def spelled_year(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """Return a year in words: nineteen eighty-six, two thousand and five."""
    first = tokens.low(at)
    if first == "two" and tokens.low(at + 1) == "thousand":
        place = at + 3 if tokens.low(at + 2) == "and" else at + 2
        rest, end = _below_hundred(tokens, place)
        return (2000 + rest, end) if rest else (2000, at + 2)
    century = ONES.get(first, 0) if first != "twenty" else 20
    if not 15 <= century <= 20:
        return None
    rest, end = _below_hundred(tokens, at + 1)
    return (century * 100 + rest, end) if rest >= 10 else None


def _below_hundred(tokens: Tokens, at: int) -> tuple[int, int]:
    low = tokens.low(at)
    if low in ONES:
        return ONES[low], at + 1
    if low not in TENS:
        return 0, at
    place = at + 2 if tokens.hyphen(at + 1) else at + 1
    one = ONES.get(tokens.low(place), 0)
    return (TENS[low] + one, place + 1) if 0 < one < 10 else (TENS[low], at + 1)


def year_after(tokens: Tokens, at: int, *, glued_words: bool) -> tuple[int, int] | None:
    """Return the year after a day or a month: ", 2022", "2022", "of 2022", "'22"."""
    place = at
    if tokens.low(place) in ({",", "of", "in"} if glued_words else {","}):
        place += 1
    if tokens.low(place) == "'" and tokens.glued(place + 1):
        short = tokens.digits(place + 1)
        if short is not None and len(tokens.raw(place + 1)) == 2 and tokens.low(place + 2) != "s":
            return (2000 if short < 50 else 1900) + short, place + 2
        return None
    short = tokens.digits(place) if tokens.low(place - 1) == "of" and place > at else None
    if short is not None and 31 < short < 100 and tokens.low(place + 1) in ENDS_OF_CLAUSES:  # "April of 87"
        return 1900 + short, place + 1
    return year_figure(tokens, place, sure=True) or spelled_year(tokens, place)
