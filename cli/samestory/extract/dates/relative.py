"""Reads dates that point from publication: yesterday, last week, earlier this month, in recent years."""

from __future__ import annotations

import datetime as dt
from typing import Final

from samestory.extract.dates import arithmetic, edtf, modifiers
from samestory.extract.dates.distances import Distance, units_away
from samestory.extract.dates.modifiers import MODIFIERS
from samestory.extract.dates.moment import Moment
from samestory.extract.dates.point import PUBLICATION, Point
from samestory.extract.quantities.tokens import Tokens
from samestory.lexicon.calendar import DAY_PARTS, TIME_UNITS

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

#: Words this grammar can start with.
STARTERS: Final = (
    frozenset(_DAYS) | _LATELY | MODIFIERS | frozenset({"the", "at", "nowadays", "earlier", "later", "year"})
)


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
    if low in _LATELY and tokens.low(at + 1) != "as":
        value = edtf.about(edtf.year(moment.year)) if moment.year else None
        return Point(end=at + 1, value=value, anchor=PUBLICATION)
    if low == "year":
        return _year(tokens, at, moment)
    if low in {"earlier", "later"}:
        return _share(tokens, at, moment, low)
    return modifiers.read(tokens, at, moment)


def _day(moment: Moment, offset: int, end: int) -> Point:
    day = moment.day and arithmetic.shift(moment.day, offset, "day")
    return Point(end=end, value=day.isoformat() if day else None, anchor=PUBLICATION)


def _year(tokens: Tokens, at: int, moment: Moment) -> Point | None:
    """Read "year-ago (sales)", "year-earlier", "year-end", "year's end"."""
    place = at + 1 + tokens.hyphen(at + 1)
    word = tokens.low(place)
    if word in {"ago", "earlier"} and place > at + 1:
        value = edtf.year(moment.year - 1) if moment.year else None
        distance = Distance(offset=units_away("year", -1))
        return Point(end=place + 1, value=value, anchor=PUBLICATION, distance=distance)
    place = at + 3 if tokens.match(at + 1, ("'", "s")) else place
    if tokens.low(place) == "end" and tokens.low(place + 1) != "of" and moment.year:
        value = edtf.part_of(edtf.year(moment.year), "late")
        return Point(end=place + 1, value=value, anchor=PUBLICATION)
    return None


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
