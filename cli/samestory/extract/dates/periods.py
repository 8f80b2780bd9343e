"""Reads parts and stretches of a period: late February, the end of the year, the first six months of 2020."""

from __future__ import annotations

from typing import Final

import msgspec

from samestory.extract.dates import absolute, anchors, arithmetic, edtf, modifiers, relative
from samestory.extract.dates.completing import anchor_of, value_of
from samestory.extract.dates.moment import Moment
from samestory.extract.dates.partial import Partial
from samestory.extract.dates.point import PUBLICATION, Point
from samestory.extract.quantities import numerals
from samestory.extract.quantities.tokens import Tokens
from samestory.lexicon.calendar import TIME_UNITS, WEEKDAYS

#: Words for a part of a period.
PARTS: Final = {
    "early": "early", "mid": "mid", "late": "late", "start": "early", "beginning": "early",
    "middle": "mid",
    "end": "late", "close": "late",
}  # fmt: skip

_WEEKS: Final = frozenset({"of", "beginning", "starting", "commencing", "in"})


def part(tokens: Tokens, at: int, moment: Moment) -> Point | None:
    """Read "late February", "mid-May", "the end of August", "early next year", "the end of the year"."""
    place = at + 1 if tokens.low(at) == "the" else at
    word, here = tokens.low(place), place + 1
    if word not in {"early", "mid", "late"} and tokens.low(here) != "of":
        return None
    if tokens.low(here) in {"of", "in"} or tokens.hyphen(here):
        here += 1
    inner = _period(tokens, here, moment)
    if inner is None:
        return _edge_of_era(tokens, here, word)
    if inner.partial is not None and inner.partial.value is None:
        if inner.partial.day or inner.partial.weekday is not None or inner.partial.block:
            return None
        return Point(end=inner.end, partial=msgspec.structs.replace(inner.partial, part=PARTS[word]))
    value = inner.partial.value if inner.partial else inner.value
    share = edtf.part_of(value, PARTS[word]) if value else None
    if inner.partial is not None:
        return Point(end=inner.end, partial=Partial(value=share)) if share else None
    return Point(end=inner.end, value=share or value, anchor=inner.anchor)


def _period(tokens: Tokens, at: int, moment: Moment) -> Point | None:
    """Read what may have parts: "the year", "next month", "August", "2016"."""
    bare = tokens.low(at - 1) == "of" and tokens.low(at) in {"week", "month", "year"}
    if bare and not tokens.low(at + 1)[:1].isdecimal():  # "by end of year"
        at -= 1
    unit = TIME_UNITS.get(tokens.low(at + 1)) if bare or tokens.low(at) == "the" else None
    if unit in {"week", "month", "quarter", "year", "decade", "century"} and tokens.low(at + 2) != "of":
        value = arithmetic.running(moment.day, unit, 0) if moment.day else None
        return Point(end=at + 2, value=value, anchor=PUBLICATION)
    if tokens.low(at) in modifiers.MODIFIERS | {"the"} and (found := relative.read(tokens, at, moment)):
        return found
    calendar = absolute.read(tokens, at, moment)
    return Point(end=calendar[1], partial=calendar[0]) if calendar else None


def _edge_of_era(tokens: Tokens, at: int, word: str) -> Point | None:
    named, edge = anchors.era(tokens, at), anchors.EDGES.get(word)
    if named is None or edge is None:
        return None
    first, _, last = named[0].partition("/")
    return Point(end=named[1], value=first if edge else last or first)


def stretch(tokens: Tokens, at: int, moment: Moment) -> Point | None:
    """Read "the week of April 10", "the last week of 2016", "the first six months of the year"."""
    place = at + 1 if tokens.low(at) == "the" else at
    if tokens.raw(place) == "week" and not tokens.glued(place) and tokens.low(place + 1)[:1].isdecimal():
        return _numbered(tokens, place, moment)
    number = 0
    if tokens.low(place) in {"last", "final"}:
        number, place = -1, place + 1
    elif (rank := numerals.read(tokens, place)) and rank.ordinal and 1 <= rank.value <= 53:
        number, place = int(rank.value), rank.end
    amount = numerals.read(tokens, place) if number else None
    if amount is not None and not amount.ordinal:
        place = amount.end
    if number and tokens.low(place) in WEEKDAYS and tokens.low(place + 1) in {"of", "in"}:
        return _nth_weekday(tokens, place, number, moment)
    unit = TIME_UNITS.get(tokens.low(place))
    several = amount is not None and abs(number) == 1 and unit in arithmetic.LONG_UNITS
    if not (several and tokens.low(place + 1) == "of") and (
        unit != "week" or tokens.low(place + 1) not in _WEEKS
    ):
        return None
    here = place + 2 + (tokens.low(place + 2) == "on")
    inner = _period(tokens, here, moment)
    if inner is None:
        return None
    value = value_of(tokens, here, inner, moment)
    whole = None
    if value is not None and amount is not None and unit:
        whole = arithmetic.stretch(value, number * float(amount.value), unit)
    elif number and value is not None:
        whole = arithmetic.nth_week(value, number)
    elif inner.partial is None or inner.partial.day is None:
        return None
    elif (first := edtf.bounds(value)[0]) is not None:
        whole = edtf.days(*arithmetic.week_of(first))
    return Point(end=inner.end, value=whole, anchor=anchor_of(inner))


def _numbered(tokens: Tokens, at: int, moment: Moment) -> Point | None:
    """Read "week 31", "week 3 of 2027"; sports count theirs with a capital."""
    number = tokens.digits(at + 1) or 0
    year, end, anchor = moment.year, at + 2, PUBLICATION if moment.year else None
    if tokens.low(end) == "of" and (inner := _period(tokens, end + 1, moment)) is not None:
        first, _ = edtf.bounds(value_of(tokens, end + 1, inner, moment))
        year, end, anchor = first.year if first else None, inner.end, anchor_of(inner)
    value = arithmetic.iso_week(year, number) if year else None
    return Point(end=end, value=value, anchor=anchor) if value else None


def _nth_weekday(tokens: Tokens, at: int, number: int, moment: Moment) -> Point | None:
    """Read "the first Monday in September"."""
    inner = _period(tokens, at + 2, moment)
    if inner is None or (inner.partial is not None and inner.partial.day):
        return None
    month = value_of(tokens, at, inner, moment)
    value = arithmetic.nth_weekday(month, WEEKDAYS[tokens.low(at)], number) if month else None
    return Point(end=inner.end, value=value, anchor=anchor_of(inner))
