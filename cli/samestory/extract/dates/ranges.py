"""Reads the second end of a range, and joins two ends of which one completes the other."""

from __future__ import annotations

from samestory.extract.dates import absolute, arithmetic, completing, edtf, points
from samestory.extract.dates.moment import Moment, Tense, tense
from samestory.extract.dates.partial import Partial, joined
from samestory.extract.dates.point import PUBLICATION, Point
from samestory.extract.dates.years import year_after
from samestory.extract.quantities import numerals
from samestory.extract.quantities.tokens import Tokens

_JOINTS = frozenset({"to", "through", "until", "till", "and"})


def end_of(tokens: Tokens, first: Point, moment: Moment, *, joint: str | None = None) -> Point | None:
    """Return the end of a range that `first` begins, None where it is a single time."""
    if first.first_day is not None:
        return None
    mark = tokens.low(first.end)
    if not (mark in _JOINTS or (mark == "-" and (tokens.hyphen(first.end) or not tokens.glued(first.end)))):
        return None
    joint = joint or mark
    here, start = first.end + 1, first.partial
    if joint == "and":
        return _next_day(tokens, here, start) or _next_part(tokens, here, start, moment)
    if start is not None and start.day and start.month:
        bare = _day_of_month(tokens, here, moment)
        if bare is not None:
            return bare
    short = tokens.digits(here)
    only_year = start is not None and not start.month and not start.block
    if start is not None and start.year and only_year and short is not None and len(tokens.raw(here)) == 2:
        return _short_year(tokens, here, start.year) if joint == "-" else None
    return now(tokens, here, moment) or points.read(tokens, here, moment)


def now(tokens: Tokens, at: int, moment: Moment) -> Point | None:
    """Read "now", "date", "the present" as the day of publication."""
    end = at + 2 if tokens.match(at, ("the", "present")) else at + 1
    if tokens.low(end - 1) not in {"now", "present", "date"}:
        return None
    return Point(end=end, value=moment.day.isoformat() if moment.day else None, anchor=PUBLICATION)


def value_of(tokens: Tokens, at: int, first: Point, last: Point, moment: Moment) -> str | None:
    """Return the time from one point to another, None where they don't make a range."""
    one, other = first.partial, last.partial
    if one is not None and other is not None and one.value is None and other.value is None:
        told = Tense.UNKNOWN if one.dated or other.dated else tense(tokens, at, last.end)
        return joined(one, other, moment, told)
    start = completing.value_of(tokens, at, first, moment)
    end = completing.value_of(tokens, last.end - 1, last, moment, Tense.FUTURE if not first.partial else None)
    if start is None or end is None or "[" in start + end:
        return None
    if other is not None and other.weekday is not None and other.day is None:
        begun, _ = edtf.bounds(start)
        if begun:
            day = arithmetic.shift(begun, (other.weekday - begun.weekday()) % 7, "day")
            end = day.isoformat() if day else end
    value = edtf.interval(start, end)
    return value if edtf.ordered(value) else None


def anchor_of(first: Point, last: Point) -> str | None:
    """Return what a range is resolved against; a year at either end is enough for both."""
    if first.partial and last.partial and (first.partial.dated or last.partial.dated):
        return first.anchor or last.anchor
    return completing.anchor_of(first) or completing.anchor_of(last)


def _next_day(tokens: Tokens, at: int, start: Partial | None) -> Point | None:
    """Read the 16 of "September 15 and 16"."""
    if start is None or start.day is None or start.month is None or start.year is not None:
        return None
    number = numerals.read(tokens, at)
    if number is None or number.value != start.day + 1 or (number.spelled and not number.ordinal):
        return None
    day, end = int(number.value), number.end
    if number.scaled or (tokens.low(end).isalpha() and not number.ordinal):
        return None
    year = year_after(tokens, end, glued_words=False)
    return Point(end=year[1] if year else end, partial=Partial(day=day, year=year[0] if year else None))


def _next_part(tokens: Tokens, at: int, start: Partial | None, moment: Moment) -> Point | None:
    """Read what follows "the end of August and": the beginning of September."""
    if start is None or start.part != "late":
        return None
    last = points.read(tokens, at, moment)
    return last if last and last.partial and last.partial.part == "early" else None


def _day_of_month(tokens: Tokens, at: int, moment: Moment) -> Point | None:
    """Read the 5 of "March 3-5, 2022"."""
    number = numerals.read(tokens, at + (tokens.low(at) == "the"))
    if number is None or not 1 <= number.value <= 31 or number.scaled or number.high:
        return None
    if absolute.read(tokens, at, moment) is not None:
        return None
    year = year_after(tokens, number.end, glued_words=True)
    last = Partial(day=int(number.value), year=year[0] if year else None)
    return Point(end=year[1] if year else number.end, partial=last)


def _short_year(tokens: Tokens, at: int, first: int) -> Point | None:
    """Read the 18 of "2014-18"."""
    short = tokens.digits(at) or 0
    if short <= first % 100 or (tokens.glued(at + 1) and tokens.low(at + 1).isalnum()):
        return None
    return Point(end=at + 1, partial=Partial(year=first // 100 * 100 + short))
