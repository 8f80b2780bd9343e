"""Resolves times that count from a date told before: two days later, the following year, that week."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Final

import msgspec

from samestory.extract.dates import arithmetic, edtf
from samestory.extract.dates.distances import Distance
from samestory.extract.dates.moment import Moment, Tense
from samestory.extract.dates.partial import Partial, resolve
from samestory.lexicon.calendar import SEASON_MONTHS
from samestory.model import Date, Direction

_SIDES: Final = {Direction.BEFORE: -1, Direction.SAME: 0, Direction.AFTER: 1}

#: How many dates back the one that a time counts from is looked for.
_RECENT: Final = 12

#: How many days a date may span at most for the next such unit to be counted from it.
_SPANS: Final = {
    "day": 1, "week": 8, "weekend": 8, "fortnight": 14, "month": 31, "quarter": 92,
    "year": 366, "decade": 3660, "century": 36600,
}  # fmt: skip


def resolved(date: Date, distance: Distance | None, found: Sequence[Date], near: int, moment: Moment) -> Date:
    """Return a date with its value where it counts from one of those `found` from the offset `near` on.

    Its anchor is that of the date it counts from, whose words are kept. Dates after publication are
    none that a story goes on from.
    """
    if distance is None or not distance.told:
        return date
    for base in reversed(found[-_RECENT:]):
        if base.start < near:
            break
        if moment.day is not None and base.earliest is not None and base.earliest > moment.day:
            continue
        if _fits(base, distance) and (value := _value(base, distance, moment)) is not None:
            earliest, latest = edtf.bounds(value)
            if moment.day is not None and (earliest or latest or moment.day) > moment.day:
                return date  # a story has not got there yet
            return msgspec.structs.replace(
                date,
                value=value,
                earliest=earliest,
                latest=latest,
                anchor=base.anchor,
                anchor_text=base.text,
            )
    return date


def _fits(base: Date, distance: Distance) -> bool:
    if base.earliest is None or base.latest is None or base.reference is not None:
        return False
    if base.value is None or base.value.startswith("["):
        return False
    days = (base.latest - base.earliest).days + 1
    return days <= _SPANS.get(distance.unit or distance.offset.unit or "", 0)


def _value(base: Date, distance: Distance, moment: Moment) -> str | None:
    offset, side = distance.offset, _SIDES[distance.offset.direction]
    if base.earliest is None:
        return None
    if distance.partial is not None and side > 0:
        return _next_named(distance.partial, base.latest or base.earliest)
    if offset.unit is None:
        return None
    if distance.partial is not None:
        dated = msgspec.structs.replace(distance.partial, year=base.earliest.year)
        return resolve(dated, moment, Tense.UNKNOWN)
    if distance.unit is not None:
        moved = arithmetic.shift(base.earliest, side * (offset.low or 0), offset.unit)
        return arithmetic.running(moved, distance.unit, 0) if moved else None
    if distance.whole:
        return arithmetic.running(base.earliest, offset.unit, side)
    low = offset.low if offset.low is not None else offset.high
    high = offset.high if offset.high is not None else low
    if low is None or high is None or base.value is None:
        return None
    value = arithmetic.apart(base.value, side * low, side * high, offset.unit)
    if value is None or offset.high is not None:
        return value
    value = edtf.since(value) if side > 0 else edtf.until(value)
    return value if edtf.ordered(value) else None


def _next_named(named: Partial, day: dt.date) -> str | None:
    """Return the first such weekday, month or season that begins after a day: "the following spring"."""
    if named.weekday is not None:
        coming = arithmetic.shift(day, (named.weekday - day.weekday() - 1) % 7 + 1, "day")
        return coming.isoformat() if coming else None
    first = SEASON_MONTHS[named.block] if named.block else named.month
    if first is None:
        return None
    year = day.year if first > day.month else day.year + 1
    return f"{year:04d}-{named.block}" if named.block else edtf.month(year, first)
