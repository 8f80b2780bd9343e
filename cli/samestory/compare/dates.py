"""Dates of two passages as intervals of days, and the spans of time that they put between two events."""

from __future__ import annotations

from collections.abc import Iterator

from samestory.compare import focus
from samestory.compare.finding import Finding, difference
from samestory.model import (
    Aspect,
    Date,
    Difference,
    Gap,
    Passage,
    RowKind,
    Verdict,
)
from samestory.text import fold, interval

#: Spans of time exclude each other when the one is at least so many times as long as the other.
_APART = 2


def compare(one: Passage, other: Passage) -> Iterator[Finding]:
    """Yield a finding for each pair of comparable dates or spans; none where there are none."""
    yield from _spans(one, other)
    yield from _days(one, other)


def one_day(left: Date, right: Date) -> bool:
    """Tell whether two dates may be one: known to overlap, or not known and of the same words."""
    if None in (left.earliest, left.latest, right.earliest, right.latest):
        return fold(left.text) == fold(right.text)
    return _overlap(left, right)


def _spans(one: Passage, other: Passage) -> Iterator[Finding]:
    """Compare how much time each puts between the same two events."""
    for left in one.gaps:
        for right in other.gaps:
            if left.earlier.isdisjoint(right.earlier) or left.later.isdisjoint(right.later):
                continue
            if left.low <= right.high and right.low <= left.high:
                yield Finding(verdict=Verdict.AGREE, kind=RowKind.DATE)
                continue
            if max(left.low, right.low) < _APART * min(left.high, right.high):
                continue  # a matter of counting
            rule = f"between the same two events lie {_span(left)} and {_span(right)}"
            found = difference(one, other, Aspect.DATE, left.text, right.text, rule)
            yield Finding(verdict=Verdict.CONFLICT, kind=RowKind.DATE, difference=found)


def _span(gap: Gap) -> str:
    days = f"{gap.low}" if gap.low == gap.high else f"{gap.low} to {gap.high}"
    return f"{days} days (“{gap.text}”)"


def _days(one: Passage, other: Passage) -> Iterator[Finding]:
    """Compare dates only where each passage has one, known to the day or the month."""
    left, right = _only_date(one), _only_date(other)
    if left is None or right is None:
        return
    if _overlap(left, right):
        yield Finding(verdict=Verdict.AGREE, kind=RowKind.DATE)
        return
    yield Finding(verdict=Verdict.DIFFERS, kind=RowKind.DATE, difference=_apart(one, other, left, right))


def _apart(one: Passage, other: Passage, left: Date, right: Date) -> Difference:
    spans = f"{interval(left.earliest, left.latest)} and {interval(right.earliest, right.latest)}"
    rule = f"{spans} have no day in common"
    return difference(one, other, Aspect.DATE, left.text, right.text, rule)


def _only_date(passage: Passage) -> Date | None:
    found = focus.dates(passage)
    exact = len(found) == 1 and found[0].earliest is not None and found[0].latest is not None
    return found[0] if exact else None


def _overlap(left: Date, right: Date) -> bool:
    if left.earliest is None or left.latest is None or right.earliest is None or right.latest is None:
        return False
    return left.earliest <= right.latest and right.earliest <= left.latest
