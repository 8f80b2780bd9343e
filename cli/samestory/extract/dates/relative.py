"""Reads dates that point from publication: yesterday, last week, earlier this month, in recent years."""

from __future__ import annotations

import datetime as dt
from typing import Final

import msgspec

from samestory.extract.dates import absolute, arithmetic, edtf
from samestory.extract.dates.distances import Distance, units_away
from samestory.extract.dates.moment import Moment, Tense, tense
from samestory.extract.dates.partial import Partial
from samestory.extract.quantities import numerals
from samestory.extract.quantities.tokens import Tokens
from samestory.lexicon.calendar import DAY_PARTS, SEASON_MONTHS, SEASONS, TIME_UNITS, WEEKDAYS
from samestory.model import Reference

PUBLICATION: Final = "publication"

#: Days from publication.
_DAYS: Final = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}

_PHRASES: Final = {
    ("the", "day", "before", "yesterday"): -2,
    ("the", "day", "after", "tomorrow"): 2,
    ("last", "night"): -1,
    ("last", "evening"): -1,
    ("this", "morning"): 0,
    ("this", "afternoon"): 0,
    ("this", "evening"): 0,
}

_NOWADAYS: Final = (
    ("at", "the", "moment"),
    ("these", "days"),
    ("nowadays",),
)

_LATELY: Final = frozenset({"recently", "lately"})

_BACK: Final = frozenset({"last", "past", "previous", "preceding", "recent"})
_AHEAD: Final = frozenset({"next", "coming", "following", "upcoming", "subsequent"})
_HERE: Final = frozenset({"this", "current"})
#: Words that count from what was told before rather than from publication, after "the".
_TOLD: Final = frozenset({"previous", "preceding", "following", "subsequent", "same"})

MODIFIERS: Final = _BACK | _AHEAD | _HERE | {"same", "that", "these"}

#: Words this grammar can start with.
STARTERS: Final = (
    frozenset(_DAYS) | _LATELY | MODIFIERS | frozenset({"the", "at", "nowadays", "earlier", "later"})
)


class Point(msgspec.Struct, frozen=True, kw_only=True):
    """A time as read: complete (`value`), to be completed (`partial`), or unknown (neither)."""

    end: int
    value: str | None = None
    partial: Partial | None = None
    first_day: int | None = None  #: of a span that ends with `partial`: the 3 of "3-5 March"
    anchor: str | None = None
    distance: Distance | None = None
    reference: Reference | None = None


def read(tokens: Tokens, at: int, moment: Moment) -> Point | None:
    """Return the time relative to publication that starts at a token."""
    low = tokens.low(at)
    if low in _DAYS and not (at > 0 and tokens.capital(at) and tokens.capital(at - 1)):  # USA Today
        end = at + 2 if tokens.low(at + 1) in DAY_PARTS else at + 1
        return _day(moment, _DAYS[low], end)
    for words, offset in _PHRASES.items():
        if words[0] == low and tokens.match(at, words):
            return _day(moment, offset, at + len(words))
    for words in _NOWADAYS:
        if words[0] == low and tokens.match(at, words):
            month = arithmetic.running(moment.day, "month", 0) if moment.day else None
            return Point(end=at + len(words), value=month, anchor=PUBLICATION)
    if low in _LATELY:
        value = edtf.about(edtf.year(moment.year)) if moment.year else None
        return Point(end=at + 1, value=value, anchor=PUBLICATION)
    if low in {"earlier", "later"}:
        return _share(tokens, at, moment, low)
    return _modified(tokens, at, moment)


def _day(moment: Moment, offset: int, end: int) -> Point:
    day = moment.day and arithmetic.shift(moment.day, offset, "day")
    return Point(end=end, value=day.isoformat() if day else None, anchor=PUBLICATION)


def _share(tokens: Tokens, at: int, moment: Moment, side: str) -> Point | None:
    """Read "earlier this month", "later in the week", "earlier today"."""
    place = at + 1
    if tokens.low(place) == "today":
        return _day(moment, 0, place + 1)
    if tokens.low(place) == "in" and tokens.low(place + 1) == "the":
        place += 1
    elif tokens.low(place) != "this":
        return None
    unit = TIME_UNITS.get(tokens.low(place + 1))
    if unit not in {"day", "week", "month", "year", "decade"}:
        return None
    value = _within(moment.day, unit, side) if moment.day else None
    return Point(end=place + 2, value=value, anchor=PUBLICATION)


def _within(day: dt.date, unit: str, side: str) -> str | None:
    whole = arithmetic.running(day, unit, 0)
    first, last = edtf.bounds(whole)
    if first is None or last is None:
        return whole
    one = dt.timedelta(days=1)
    if side == "earlier":
        return edtf.days(first, max(first, day - one)) if day > first else edtf.days(first, first)
    return edtf.days(day + one, last) if day < last else edtf.days(last, last)


def _modified(tokens: Tokens, at: int, moment: Moment) -> Point | None:
    """Read what "this", "last", "next", "the past" and their like stand before."""
    place = at + 1 if tokens.low(at) in {"the", "these"} else at
    if tokens.low(place) == "this" and tokens.low(place + 1) in _BACK | _AHEAD:
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
        if figure is None or figure.ordinal or tokens.low(figure.end) not in _BACK | _AHEAD:
            return None
        amount, place, word = figure.value, figure.end, tokens.low(figure.end)
    if word == "these":
        return None
    told = (article and word in _TOLD) or word == "same"
    if (
        tokens.low(place + 1) in {"fiscal", "financial", "academic", "school"}
        and tokens.low(place + 2) == "year"
    ):
        return _fiscal(moment, word, place + 3)
    here = place + 1
    if not amount and (counted := _amount(tokens, here)) is not None:
        amount, here = counted
    unit = "weekend" if tokens.low(here) == "weekend" else TIME_UNITS.get(tokens.low(here))
    if tokens.low(here) in {"quarter", "quarters"}:
        unit = "quarter"
    if tokens.low(here + 1) == "of" and unit is not None and word == "last":
        return None
    if unit is None:
        return None if amount else _named(tokens, word, here, moment)
    if unit not in arithmetic.LONG_UNITS and unit != "weekend":
        return _hours(moment, word, amount, unit, here + 1) if article or amount else None
    if (told or word == "that" or (article and word == "next" and unit == "day")) and not amount:
        return Point(end=here + 1, distance=_told(word, unit))
    plural = tokens.low(here).endswith("s")
    if amount or plural:
        return _several(moment, word, amount, unit, here + 1)
    rolls = (word in {"past", "coming"} and unit != "quarter") or (
        article and word in {"last", "next"} and unit in {"week", "month", "year", "fortnight"}
    )
    return _unit(moment, word, unit, here + 1, rolls=rolls)


def _told(word: str, unit: str) -> Distance:
    """Return what "the next day", "that week", "the previous year" tell of the date told before."""
    side = -1 if word in _BACK else 1 if word in _AHEAD else 0
    return Distance(offset=units_away(unit, side), told=True, whole=True)


def _hours(moment: Moment, word: str, amount: float, unit: str, end: int) -> Point | None:
    """Read "the past 24 hours", "the next 48 hours" as the days they reach into."""
    if word not in _BACK | _AHEAD or not amount:
        return None
    days = -(-amount // 24) if unit == "hour" else 0
    step = days if word in _AHEAD else -days
    moved = arithmetic.shift(moment.day, step, "day") if moment.day else None
    value = edtf.days(*sorted((moment.day, moved))) if moment.day and moved else None
    return Point(end=end, value=value, anchor=PUBLICATION)


def _fiscal(moment: Moment, word: str, end: int) -> Point:
    """Read "last fiscal year": about that year, since not everybody begins it in January."""
    offset = -1 if word in _BACK else 1 if word in _AHEAD else 0
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
    if word in _HERE or word == "that":
        return None
    ahead = word in _AHEAD
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
        offset = -1 if word in _BACK else 1 if word in _AHEAD else 0
        known = edtf.year(year + offset) if year and unit == "year" else None
        return Point(end=end, value=known, anchor=PUBLICATION)
    if word == "recent":
        return None
    if rolls:
        value = arithmetic.rolling(moment.day, 1, unit, ahead=word in _AHEAD)
    else:
        offset = -1 if word in _BACK else 1 if word in _AHEAD else 0
        if unit == "day" and word in {"this", "last", "past"}:
            return None
        value = arithmetic.running(moment.day, unit, offset)
    return Point(end=end, value=value, anchor=PUBLICATION)


def _named(tokens: Tokens, word: str, at: int, moment: Moment) -> Point | None:
    """Read "last Thursday", "next May", "this summer"."""
    low = tokens.low(at)
    if word in {"recent", "same", "current", "these"}:
        return None
    month = absolute.month_name(tokens, at)
    if low in WEEKDAYS:
        end = at + 2 if tokens.low(at + 1) in DAY_PARTS else at + 1
        if word == "that":
            return Point(end=end)
        dated = absolute.read(tokens, at, moment)
        if dated is not None and dated[0].day:
            return Point(end=dated[1], partial=msgspec.structs.replace(dated[0], weekday=None))
        return Point(end=end, value=_weekday(moment, word, WEEKDAYS[low]), anchor=PUBLICATION)
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
    year = _year_of(moment.day, word, number, 3 if season else 1)
    value = f"{year:04d}-{season}" if season else edtf.month(year, number)
    return Point(end=end, value=value, anchor=PUBLICATION)


def _weekday(moment: Moment, word: str, number: int) -> str | None:
    if moment.day is None:
        return None
    monday, _ = arithmetic.week_of(moment.day)
    if word in {"last", "previous", "next", "following"}:
        weeks = -1 if word in _BACK else 1
        day = arithmetic.shift(monday, weeks * 7 + number, "day")
    elif word == "past":
        day = arithmetic.shift(moment.day, -((moment.day.weekday() - number - 1) % 7 + 1), "day")
    elif word in _AHEAD:
        day = arithmetic.shift(moment.day, (number - moment.day.weekday() - 1) % 7 + 1, "day")
    else:
        day = arithmetic.shift(monday, number, "day")
    return day.isoformat() if day else None


def _year_of(day: dt.date, word: str, month: int, length: int) -> int:
    """Return the year of "last March", "next spring", "this May"."""
    if word in _HERE:
        return day.year - (month == 12 and length == 3 and day.month < 3)
    if word in _BACK:
        ended = day.year * 12 + day.month > day.year * 12 + month + length - 1
        return day.year if ended else day.year - 1
    return day.year if month > day.month else day.year + 1
