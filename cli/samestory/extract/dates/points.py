"""Reads a single time: a calendar date, part of a period, a distance from publication, a date or an event."""

from __future__ import annotations

from typing import Final

import msgspec

from samestory.extract.dates import absolute, anchors, arithmetic, durations, edtf, relative, spans
from samestory.extract.dates.completing import anchor_of, value_of
from samestory.extract.dates.distances import Distance, Length, length, offset, units_away
from samestory.extract.dates.moment import Moment, Tense
from samestory.extract.dates.partial import Partial
from samestory.extract.dates.periods import PARTS, part, stretch
from samestory.extract.dates.point import PUBLICATION, Point
from samestory.extract.quantities import comparators
from samestory.extract.quantities.tokens import Tokens, vocabulary
from samestory.lexicon.calendar import (
    DAY_PARTS,
    DECADES,
    FEASTS,
    MONTHS,
    MOVABLE,
    SEASONS,
    SHORT_WEEKDAYS,
    TIME_UNITS,
    WEEKDAYS,
)
from samestory.lexicon.numerals import COLLECTIVES, ONES, ORDINALS, TENS
from samestory.model import Comparator

#: Words that a length of time can start with.
_COUNTS: Final = (
    comparators.STARTERS | frozenset(ONES) | frozenset(TENS) | frozenset(TIME_UNITS)
    | vocabulary("a an few several many couple only barely half hundreds dozens decades")
)  # fmt: skip

#: Words that pick one of several: "the first week", "the last Monday", "the week of"
_RANKS: Final = frozenset(ORDINALS) | frozenset(TENS) | {"last", "final", "week"}

#: Words that a calendar date can start with.
_CALENDAR: Final = (
    frozenset(MONTHS) | frozenset(WEEKDAYS) | frozenset(SHORT_WEEKDAYS) | frozenset(SEASONS)
    | frozenset(DECADES) | frozenset(ORDINALS) | frozenset(ONES) | frozenset(TENS) | {"q", "h", "year"}
    | {words[0] for words in (*FEASTS, *MOVABLE)}
)  # fmt: skip

#: Words that go on with a date after "the", "a", "in", "this".
FOLLOWERS: Final = (
    _COUNTS | _RANKS | _CALENDAR | frozenset(PARTS) | frozenset(COLLECTIVES) | {"hundred", "dozen"}
)

#: Words that a point in time can start with; figures can, too.
STARTERS: Final = _COUNTS | _RANKS | _CALENDAR | frozenset(PARTS) | {"the", "'"}


def read(tokens: Tokens, at: int, moment: Moment) -> Point | None:
    """Return the single time that starts at a token."""
    if _may_count(tokens, at) and (span := length(tokens, at)) is not None:
        far = spans.week_after(tokens, span, moment) or _distant(tokens, span, moment)
        return far or _named(tokens, at, moment)
    return spans.to_date(tokens, at, moment) or _named(tokens, at, moment) or _beside(tokens, at, moment)


def _may_count(tokens: Tokens, at: int) -> bool:
    low = tokens.lows[at] if at < tokens.count else ""
    return low in _COUNTS or low[:1].isdecimal()


def _named(tokens: Tokens, at: int, moment: Moment) -> Point | None:
    """Return a time that is named, not counted from another: what distances are measured from."""
    low = tokens.low(at)
    word = tokens.low(at + 1) if low == "the" else low
    if word in PARTS:
        return part(tokens, at, moment)
    figure = word[:1].isdecimal()
    found = None
    if figure or word in _RANKS:
        found = spans.of_days(tokens, at) or stretch(tokens, at, moment)
    if found is None and low in relative.STARTERS and (found := relative.read(tokens, at, moment)):
        return _weekday_after(tokens, found, moment)
    if found is None and (figure or word in _CALENDAR or low == "'"):
        found = _calendar(tokens, at, moment)
    return found


def _calendar(tokens: Tokens, at: int, moment: Moment) -> Point | None:
    found = absolute.read(tokens, at, moment)
    if found is None:
        return None
    partial, end = _with_year_nearby(tokens, *found, moment)
    if end == found[1] and (told := spans.weekday_week(tokens, partial, end, moment)) is not None:
        return told
    if end == found[1] and (told := _in_year_told(tokens, partial, end)) is not None:
        return told
    counted = partial.year is not None and end > found[1]  # "June 12 last year"
    weekday = partial.weekday is not None and partial.day is None
    if tokens.low(end) in DAY_PARTS and (weekday or partial.day):
        end += 1
    place = end + 1 if tokens.low(end) == "of" else end
    if weekday and tokens.low(place) in {"last", "next", "this"} and tokens.low(place + 1) == "week":
        around = relative.read(tokens, place, moment)
        if around is not None:
            return _weekday_in(partial, around)
    return Point(end=end, partial=partial, anchor=PUBLICATION if counted else None)


def _with_year_nearby(
    tokens: Tokens, date: Partial, end: int, moment: Moment, depth: int = 4
) -> tuple[Partial, int]:
    """Take the year from what follows: "June 12 last year", the May of "in May and July of 2016"."""
    if date.dated or (date.month is None and date.block is None):
        return date, end
    place = end + 1 if tokens.low(end) == "of" else end
    offset = {"last": -1, "this": 0, "next": 1}.get(tokens.low(place))
    if offset is not None and tokens.low(place + 1) == "year" and moment.year is not None:
        return msgspec.structs.replace(date, year=moment.year + offset), place + 2
    if tokens.low(end) in {"and", "or", ","} and tokens.low(end + 1) in MONTHS:
        other = absolute.read(tokens, end + 1, moment) if depth else None
        later, _ = _with_year_nearby(tokens, *other, moment, depth - 1) if other else (date, end)
        if later.year is not None and date.weekday is None:
            return msgspec.structs.replace(date, year=later.year), end
    return date, end


def _in_year_told(tokens: Tokens, date: Partial, end: int) -> Point | None:
    """Read "June of that year", "on May 3 the same year"."""
    place = end + 1 if tokens.low(end) in {"of", ","} else end
    place += tokens.low(place) == "the"
    if date.dated or tokens.low(place) not in {"that", "same"} or tokens.low(place + 1) != "year":
        return None
    if date.month is None and date.block is None:
        return None
    distance = Distance(offset=units_away("year", 0), told=True, partial=date)
    return Point(end=place + 2, partial=date, distance=distance)


def _weekday_in(partial: Partial, week: Point) -> Point:
    first, _ = edtf.bounds(week.value)
    day = arithmetic.shift(first, partial.weekday or 0, "day") if first else None
    return Point(end=week.end, value=day.isoformat() if day else None, anchor=PUBLICATION)


def _weekday_after(tokens: Tokens, week: Point, moment: Moment) -> Point:
    """Read the weekday after "next week": next week on Tuesday."""
    place = week.end + 1 if tokens.low(week.end) == "on" else week.end
    if tokens.low(week.end - 1) == "week" and tokens.low(place) in WEEKDAYS:
        found = absolute.read(tokens, place, moment)
        if found and found[0].weekday is not None and found[0].day is None:
            return msgspec.structs.replace(_weekday_in(found[0], week), end=found[1])
    return week


def _distant(tokens: Tokens, span: Length, moment: Moment) -> Point | None:
    """Read a length with "ago", "later" or the like, or measured from another date or event."""
    if tokens.match(span.end, ("to", "the", "day")) and tokens.low(span.end + 3) in {"before", "after"}:
        span = msgspec.structs.replace(span, end=span.end + 3)
    follows = tokens.low(span.end)
    if follows in {"before", "after", "from", "since"}:
        sign = -1 if follows == "before" else 1
        base = span.end + 1
        anchor = _named(tokens, base, moment)
        if anchor is not None and follows == "since":
            return _ever_since(tokens, base, anchor, moment)
        if anchor is not None:
            value = value_of(tokens, base, anchor, moment)
            known = arithmetic.apart(value, sign * span.low, sign * span.high, span.unit) if value else None
            return Point(
                end=anchor.end,
                value=_signed(known, span, sign),
                anchor=anchor_of(anchor),
                distance=Distance(offset=offset(span, sign), words=(base, anchor.end)),
            )
        if durations.after_that(tokens, span.end):
            return durations.ago(tokens, span, moment)
        if follows in {"before", "after"} and (found := _from_event(tokens, base, span, sign, moment)):
            return found
    if follows in {"starting", "beginning"}:
        return _from_start(tokens, span, moment)
    return durations.ago(tokens, span, moment)


def _ever_since(tokens: Tokens, base: int, first: Point, moment: Moment) -> Point:
    """Read "the weeks since May 3": from then to publication."""
    value = value_of(tokens, base, first, moment)
    whole = edtf.interval(value, moment.day.isoformat()) if value and moment.day else None
    return Point(end=first.end, value=whole if whole and edtf.ordered(whole) else None, anchor=PUBLICATION)


def _from_start(tokens: Tokens, span: Length, moment: Moment) -> Point | None:
    """Read "three days starting on Monday"."""
    base = span.end + 1 + (tokens.low(span.end + 1) in {"on", "from"})
    first = _named(tokens, base, moment)
    if first is None or span.unit not in arithmetic.LONG_UNITS:
        return None
    start, _ = edtf.bounds(value_of(tokens, base, first, moment, Tense.FUTURE))
    end = arithmetic.shift(start, span.high, span.unit) if start else None
    day = arithmetic.shift(end, -1, "day") if end else None
    value = edtf.days(start, day) if start and day else None
    return Point(end=first.end, value=value, anchor=anchor_of(first))


def _signed(value: str | None, span: Length, sign: int) -> str | None:
    """Open the end that "more than two weeks before" leaves open."""
    if value is None or span.sign not in {Comparator.MORE, Comparator.AT_LEAST}:
        return value
    return edtf.until(value) if sign < 0 else edtf.since(value)


def _from_event(tokens: Tokens, base: int, span: Length, sign: int, moment: Moment) -> Point | None:
    if span.unit not in arithmetic.LONG_UNITS:
        return None
    end = anchors.noun_phrase(tokens, base)
    told = anchors.verbal(tokens, end) and span.end > span.start and anchors.fronted(tokens, end, span.start)
    if (end == base or told) and (end := anchors.clause(tokens, base)) == base:
        return None
    known = anchors.event(tokens, base, end, moment)
    day = anchors.when(known, moment) if known else None
    value = arithmetic.apart(day, sign * span.low, sign * span.high, span.unit) if day else None
    return Point(
        end=end,
        value=_signed(value, span, sign),
        anchor=known.id if known and value else None,
        distance=Distance(offset=offset(span, sign), words=(base, end)),
    )


def _beside(tokens: Tokens, at: int, moment: Moment) -> Point | None:
    """Read "the day after the ceremony", "the week before the vote", "the eve of the vote"."""
    if tokens.match(at, ("the", "eve", "of")):
        eve = Length(low=1, high=1, unit="day", start=at + 2, end=at + 2)  # of a thing, never of a clause
        return _from_event(tokens, at + 3, eve, -1, moment)
    unit = TIME_UNITS.get(tokens.low(at + 1))
    if tokens.low(at) != "the" or unit is None or unit not in arithmetic.LONG_UNITS:
        return None
    side = tokens.low(at + 2)
    if side not in {"before", "after"}:
        return None
    near = tokens.low(at + 3)
    if near in {"next", "last"} and not tokens.low(at + 4).isalpha():
        offset = 2 if near == "next" else -2
        value = arithmetic.running(moment.day, unit, offset) if moment.day else None
        return Point(end=at + 4, value=value, anchor=PUBLICATION)
    return _distant(tokens, Length(low=1, high=1, unit=unit, start=at, end=at + 2), moment)
