"""Places of a text as it is printed and as it is read, one told from the other."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import itemgetter

from samestory.model import Shift

_START, _READ_START = itemgetter(0), itemgetter(2)


def printed(shifts: Sequence[Shift], start: int, end: int) -> tuple[int, int]:
    """Return the span as printed of a span as read: what is not read stands inside it, never at its ends."""
    first, last = _first(shifts, start), _last(shifts, end)
    return first, max(first, last) if end > start else first


def read(shifts: Sequence[Shift], place: int) -> int:
    """Return the place as read of a place as printed."""
    number = bisect_right(shifts, place, key=_START) - 1
    if number < 0:
        return place
    _, end, read_start, read_end = shifts[number]
    return read_end + place - end if place >= end else read_start


def _first(shifts: Sequence[Shift], start: int) -> int:
    number = bisect_right(shifts, start, key=_READ_START) - 1
    if number < 0:
        return start
    first, end, _, read_end = shifts[number]
    return end + start - read_end if start >= read_end else first


def _last(shifts: Sequence[Shift], end: int) -> int:
    number = bisect_left(shifts, end, key=_READ_START) - 1
    if number < 0:
        return end
    _, last, _, read_end = shifts[number]
    return last + max(end - read_end, 0)
