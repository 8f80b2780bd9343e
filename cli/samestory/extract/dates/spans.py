"""Reads stretches counted to a date, and days counted on from one: "the three months to June 30"."""

from __future__ import annotations

import datetime as dt
from typing import Final

import msgspec

from samestory.extract.dates import absolute, arithmetic, completing, edtf
from samestory.extract.dates.distances import Length, length
from samestory.extract.dates.moment import Moment, Tense
from samestory.extract.dates.partial import Partial, resolve
from samestory.extract.dates.point import PUBLICATION, Point
from samestory.extract.quantities import numerals
from samestory.extract.quantities.nouns import ENDS
from samestory.extract.quantities.tokens import Tokens
from samestory.lexicon.calendar import TIME_UNITS, WEEKDAYS
from samestory.lexicon.numerals import ONES, TENS

#: Words between a stretch and the day it ends on.
_UP_TO: Final = frozenset({"to", "ended", "ending"})
#: Words that such a stretch starts with after "the"; figures can, too.
_COUNTED: Final = frozenset(TIME_UNITS) | frozenset(ONES) | frozenset(TENS) | {"quarter"}
#: Words before a length of time that make it a duration: "shut for a week on Sunday".
_LASTING: Final = frozenset({"for", "than", "within", "of", "lasting", "after", "in", "took", "spent"})
#: Most days of a month that a list names one by one: "3, 4, 5 and 6 May".
_LISTED: Final = 7


def to_date(tokens: Tokens, at: int, moment: Moment) -> Point | None:
    """Read "the three months to June 30", "the quarter ended in March", "the year to April"."""
    counted = tokens.low(at + 1)
    if tokens.low(at) != "the" or not (counted in _COUNTED or counted[:1].isdecimal()):
        return None
    unit = "quarter" if counted == "quarter" else TIME_UNITS.get(counted)
    amount, end = 1.0, at + 2
    if unit is None:
        span = length(tokens, at + 1)
        if span is None or span.low != span.high or span.sign is not None:
            return None
        amount, unit, end = span.low, span.unit, span.end
    if unit not in arithmetic.LONG_UNITS or tokens.low(end) not in _UP_TO:
        return None
    base = end + 1 + (tokens.low(end + 1) in {"on", "in"})
    found = absolute.read(tokens, base, moment)
    if found is None or found[0].month is None:
        return None
    point = Point(end=found[1], partial=found[0])
    value = resolve(found[0], moment, Tense.UNKNOWN)
    last = edtf.bounds(value)[1]
    first = _first_day(last, amount, unit) if last else None
    whole = edtf.days(first, last) if first and last else None
    return Point(end=found[1], value=whole, anchor=completing.anchor_of(point) if whole else None)


def _first_day(last: dt.date, amount: float, unit: str) -> dt.date | None:
    beyond = arithmetic.shift(last, 1, "day")
    return arithmetic.shift(beyond, -amount, unit) if beyond else None


def week_after(tokens: Tokens, span: Length, moment: Moment) -> Point | None:
    """Read "a week on Sunday", "two weeks on Sunday": so long after the coming one."""
    if span.unit != "week" or span.low != span.high or span.sign is not None:
        return None
    weekday = WEEKDAYS.get(tokens.low(span.end + 1))
    if tokens.low(span.end) != "on" or weekday is None or tokens.low(span.start - 1) in _LASTING:
        return None
    if tokens.hyphen(span.end - 2):
        return None
    day = _coming(moment, weekday, span.low)
    return Point(end=span.end + 2, value=day, anchor=PUBLICATION)


def weekday_week(tokens: Tokens, date: Partial, end: int, moment: Moment) -> Point | None:
    """Read "Thursday week": the Thursday after the coming one."""
    if date.weekday is None or date.day is not None or tokens.low(end) != "week":
        return None
    after = tokens.low(end + 1)
    if (after.isalpha() and after not in ENDS) or tokens.hyphen(end + 1) or after == "'":
        return None
    return Point(end=end + 1, value=_coming(moment, date.weekday, 1), anchor=PUBLICATION)


def _coming(moment: Moment, weekday: int, weeks: float) -> str | None:
    if moment.day is None:
        return None
    ahead = (weekday - moment.day.weekday() - 1) % 7 + 1
    day = arithmetic.shift(moment.day, ahead + 7 * weeks, "day")
    return day.isoformat() if day else None


def of_days(tokens: Tokens, at: int) -> Point | None:
    """Read "3-5 March 2022", "15 and 16 September", "the ninth to the seventeenth of April"."""
    place = at + 1 if tokens.low(at) == "the" else at
    if (listed := _listed_days(tokens, place)) is not None:
        begun, place = listed
        last_two = of_days(tokens, place)
        return last_two and msgspec.structs.replace(last_two, first_day=begun)
    first = numerals.read(tokens, place)
    if first is None or not 1 <= first.value <= 31 or first.high or first.scaled:
        return None
    joint = tokens.low(first.end)
    if not (tokens.hyphen(first.end) or joint in {"to", "and", "through", "till", "until", "-"}):
        return None
    here = first.end + 1
    here += tokens.low(here) == "the"
    last = absolute.day_first(tokens, here)
    if last is None or (joint == "and" and (last[0].day or 0) != first.value + 1):
        return None
    return Point(end=last[1], partial=last[0], first_day=int(first.value))


def _listed_days(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """Return the first day of "3, 4 and 5 May", days in a row, and where the last but one stands."""
    first = place = at
    day = tokens.digits(at)
    for _ in range(_LISTED):
        if tokens.low(place + 1) != "," or tokens.digits(place + 2) is None or tokens.glued(place + 2):
            break
        if tokens.digits(place + 2) != (tokens.digits(place) or 0) + 1:
            return None
        place += 2
    number = numerals.read(tokens, place)
    if place == first or day is None or number is None or number.end != place + 1:
        return None
    return day, place
