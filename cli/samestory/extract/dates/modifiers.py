"""Reads what "this", "last", "next", "the past", "that", "the following" stand before."""

from __future__ import annotations

from typing import Final

import msgspec

from samestory.extract.dates import absolute, arithmetic, edtf, nearest
from samestory.extract.dates.distances import Distance, units_away
from samestory.extract.dates.moment import Moment, Tense, tense
from samestory.extract.dates.months import month_name
from samestory.extract.dates.nearest import AHEAD, BACK, HERE
from samestory.extract.dates.partial import Partial
from samestory.extract.dates.point import PUBLICATION, Point
from samestory.extract.quantities import numerals
from samestory.extract.quantities.tokens import Tokens
from samestory.lexicon.calendar import DAY_PARTS, MONTHS, SEASON_MONTHS, SEASONS, TIME_UNITS, WEEKDAYS
from samestory.model import Direction, Offset

#: Words that count from what was told before rather than from publication, after "the".
_NEXT_TOLD: Final = frozenset({"following", "subsequent"})
_TOLD: Final = frozenset({"previous", "preceding", "following", "subsequent", "same"})

MODIFIERS: Final = BACK | AHEAD | HERE | {"same", "that", "these"}

#: Weekday, Monday being 0, from which on "this weekend" is surely the coming one.
_MIDWEEK: Final = 2

#: Words that make "the next year" a stretch from publication on.
_SPANNING: Final = frozenset({"over", "in", "within", "for", "during", "throughout"})

#: Units that "the last" and "the next" count up to publication or on from it.
_ROLLING: Final = frozenset({"week", "month", "year", "fortnight", "decade"})


def read(tokens: Tokens, at: int, moment: Moment) -> Point | None:
    """Read what "this", "last", "next", "the past" and their like stand before."""
    place = at + 1 if tokens.low(at) in {"the", "these"} else at
    if tokens.low(place) == "this" and tokens.low(place + 1) in BACK | AHEAD:
        place += 1
    article = place > at and tokens.low(at) == "the"
    word = tokens.low(place)
    if word == "weekend" and article:
        saturday = moment.day is not None and moment.day.weekday() >= 5
        ahead = saturday or tense(tokens, at, place + 1) is Tense.FUTURE
        return _unit(moment, "this" if ahead else "last", "weekend", place + 1, rolls=False)
    amount = 0.0
    if word not in MODIFIERS:  # "the 5 past years"
        figure = numerals.read(tokens, place) if article else None
        if figure is None or figure.ordinal or tokens.low(figure.end) not in BACK | AHEAD:
            return None
        amount, place, word = figure.value, figure.end, tokens.low(figure.end)
    if word == "these":
        return None
    here = place + 1
    if tokens.low(here) in {"fiscal", "financial", "academic", "school"} and tokens.low(here + 1) == "year":
        return _fiscal(moment, word, here + 2)
    if not amount and (counted := _amount(tokens, here)) is not None:
        amount, here = counted
    if amount or not _counts_from_told(tokens, at, word, article=article):
        return _from_publication(tokens, word, amount, here, moment, article=article)
    return _from_told(tokens, word, here, moment) or _from_publication(
        tokens, word, amount, here, moment, article=article
    )


def _counts_from_told(tokens: Tokens, at: int, word: str, *, article: bool) -> bool:
    """Return whether a time counts from the date told before it: "the next day", "that week"."""
    if word in {"same", "that"} or (article and word in _TOLD):
        return True
    if not article or word != "next" or tokens.low(at - 1) in _SPANNING:
        return False
    return tokens.low(at + 2) == "day" or tense(tokens, at, at + 2) is Tense.PAST


def _from_told(tokens: Tokens, word: str, here: int, moment: Moment) -> Point | None:
    if word in _NEXT_TOLD and (named := _named_after_told(tokens, word, here, moment)) is not None:
        return named
    unit = _unit_of(tokens, here)
    if unit not in arithmetic.LONG_UNITS and unit != "weekend":
        unit = "day" if tokens.low(here) in DAY_PARTS else None
    if unit is None or tokens.match(here + 1, ("and", "a", "half")):
        return None
    if word == "same" and tokens.match(here + 1, ("last", "year")):
        distance = Distance(offset=units_away("year", -1), told=True, whole=True, unit=unit)
        known = edtf.year(moment.year - 1) if moment.year else None
        return Point(end=here + 3, value=known, anchor=PUBLICATION, distance=distance)
    side = -1 if word in BACK else 1 if word in AHEAD else 0
    return Point(end=here + 1, distance=Distance(offset=units_away(unit, side), told=True, whole=True))


def _named_after_told(tokens: Tokens, word: str, here: int, moment: Moment) -> Point | None:
    """Read "the following spring": after the date told before, else after publication."""
    named = _named(tokens, word, here, moment)
    low = tokens.low(here)
    if named is None or named.partial is not None:
        return None
    month = month_name(tokens, here)
    partial = Partial(weekday=WEEKDAYS.get(low), month=month[0] if month else None, block=SEASONS.get(low))
    offset = Offset(direction=Direction.AFTER)
    unit = "week" if low in WEEKDAYS else "year"
    distance = Distance(offset=offset, told=True, partial=partial, unit=unit)
    return msgspec.structs.replace(named, distance=distance)


def _unit_of(tokens: Tokens, at: int) -> str | None:
    low = tokens.low(at)
    if low == "weekend":
        return low
    return "quarter" if low in {"quarter", "quarters"} else TIME_UNITS.get(low)


def _from_publication(
    tokens: Tokens, word: str, amount: float, here: int, moment: Moment, *, article: bool
) -> Point | None:
    unit = _unit_of(tokens, here)
    longer = article or tokens.low(here + 2) in MONTHS or tokens.low(here + 2)[:1].isdecimal()
    if tokens.low(here + 1) == "of" and unit is not None and word == "last" and longer:
        return None  # the last week of a longer time
    if unit is None:
        return None if amount else _named(tokens, word, here, moment)
    if unit not in arithmetic.LONG_UNITS and unit != "weekend":
        return _hours(moment, word, amount, unit, here + 1) if article or amount else None
    plural = tokens.low(here).endswith("s")
    if amount or plural:
        return _several(moment, word, amount, unit, here + 1)
    if word in {"same", "that"} or (article and word in _TOLD):
        return None
    if unit == "weekend" and word == "this" and moment.day is not None and moment.day.weekday() < _MIDWEEK:
        word = "last" if tense(tokens, here - 1, here + 1) is Tense.PAST else word
    rolls = (word in {"past", "coming"} and unit not in {"quarter", "weekend"}) or (
        article and word in {"last", "next"} and unit in _ROLLING
    )
    return _unit(moment, word, unit, here + 1, rolls=rolls)


def _hours(moment: Moment, word: str, amount: float, unit: str, end: int) -> Point | None:
    """Read "the past 24 hours", "the next 48 hours" as the days they reach into."""
    if word not in BACK | AHEAD or not amount:
        return None
    days = -(-amount // 24) if unit == "hour" else 0
    step = days if word in AHEAD else -days
    moved = arithmetic.shift(moment.day, step, "day") if moment.day else None
    value = edtf.days(*sorted((moment.day, moved))) if moment.day and moved else None
    return Point(end=end, value=value, anchor=PUBLICATION)


def _fiscal(moment: Moment, word: str, end: int) -> Point:
    """Read "last fiscal year": about that year, since not everybody begins it in January."""
    offset = -1 if word in BACK else 1 if word in AHEAD else 0
    value = edtf.about(edtf.year(moment.year + offset)) if moment.year else None
    return Point(end=end, value=value, anchor=PUBLICATION)


def _amount(tokens: Tokens, at: int) -> tuple[float, int] | None:
    low = tokens.low(at)
    if low in {"few", "several"}:
        return -1.0, at + 1
    if low == "couple":
        return 2.0, at + 2 if tokens.low(at + 1) == "of" else at + 1
    figure = numerals.read(tokens, at)
    if figure is None or figure.ordinal or figure.vague:
        return None
    return figure.value, figure.end + (tokens.low(figure.end) in {"business", "working"})


def _several(moment: Moment, word: str, amount: float, unit: str, end: int) -> Point | None:
    if word in HERE or word == "that":
        return None
    ahead = word in AHEAD
    if moment.day is None:
        return Point(end=end, anchor=PUBLICATION)
    if amount <= 0 or word == "recent":
        value = arithmetic.vague(moment.day, unit, ahead=ahead)
    elif unit in {"quarter", "decade", "century"}:
        one = arithmetic.running(moment.day, unit, round(amount) if ahead else -round(amount))
        other = arithmetic.running(moment.day, unit, 1 if ahead else -1)
        value = edtf.interval(*sorted((one, other))) if one and other else None
    else:
        value = arithmetic.rolling(moment.day, amount, unit, ahead=ahead)
    return Point(end=end, value=value, anchor=PUBLICATION)


def _unit(moment: Moment, word: str, unit: str, end: int, *, rolls: bool) -> Point | None:
    if moment.day is None:
        year = moment.year
        offset = -1 if word in BACK else 1 if word in AHEAD else 0
        known = edtf.year(year + offset) if year and unit == "year" else None
        return Point(end=end, value=known, anchor=PUBLICATION)
    if word == "recent":
        return None
    if rolls:
        value = arithmetic.rolling(moment.day, 1, unit, ahead=word in AHEAD)
    else:
        offset = -1 if word in BACK else 1 if word in AHEAD else 0
        if unit == "day" and word in {"this", "last", "past"}:
            return None
        value = arithmetic.running(moment.day, unit, offset)
    return Point(end=end, value=value, anchor=PUBLICATION)


def _named(tokens: Tokens, word: str, at: int, moment: Moment) -> Point | None:
    """Read "last Thursday", "next May", "this summer"."""
    low = tokens.low(at)
    if word in {"recent", "same", "current", "these"}:
        return None
    if word == "following" and tokens.low(at - 2) != "the":  # following Monday's vote
        return None
    month = month_name(tokens, at)
    if low in WEEKDAYS:
        end = at + 2 if tokens.low(at + 1) in DAY_PARTS else at + 1
        if word == "that":
            return Point(end=end)
        dated = absolute.read(tokens, at, moment)
        if dated is not None and dated[0].day:
            return Point(end=dated[1], partial=msgspec.structs.replace(dated[0], weekday=None))
        return Point(end=end, value=nearest.weekday(moment, word, WEEKDAYS[low]), anchor=PUBLICATION)
    if month is not None:
        number, end = month
        following = tokens.low(end)
        if following[:1].isdecimal() or (word == "that" and tokens.low(at) in {"may", "march"}):
            return None
    elif low in SEASONS:
        number, end = SEASON_MONTHS[SEASONS[low]], at + 1
    else:
        return None
    if word == "that" or moment.day is None:
        return Point(end=end, anchor=None if word == "that" else PUBLICATION)
    season = SEASONS.get(low)
    year = nearest.year_of(moment.day, word, number, 3 if season else 1)
    value = f"{year:04d}-{season}" if season else edtf.month(year, number)
    return Point(end=end, value=value, anchor=PUBLICATION)
