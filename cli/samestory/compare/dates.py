"""Dates of two passages as intervals of days, and the spans of time that they put between two events."""

from __future__ import annotations

from collections.abc import Iterator

from samestory.compare import focus, polarity, predicates, shared
from samestory.compare.finding import Finding, difference
from samestory.lexicon.calendar import WEEKDAYS
from samestory.lexicon.speech import CUE_VERBS
from samestory.model import (
    Aspect,
    Date,
    Difference,
    Gap,
    Passage,
    RowKind,
    Verdict,
)
from samestory.text import fold, interval, lows

#: A row so sure may accuse somebody of a wrong date.
_SURE = 0.85
#: Days between the first and the last of a month.
_MONTH = 30
#: Two dates of one thing are mistaken by weeks, not by years.
_NEIGHBOURS = 62
_STAMPS = frozenset({"posted", "published", "updated", "filed", "tweeted", "dated", "copyright"})
#: So near before a date a verb of saying tells when it was said.
_NEAR = 3
#: Spans of time exclude each other when the one is at least so many times as long as the other.
_APART = 2


def compare(one: Passage, other: Passage, score: float) -> Iterator[Finding]:
    """Yield a finding for each pair of comparable dates or spans; none where there are none."""
    yield from _spans(one, other)
    yield from _days(one, other, score)


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


def _days(one: Passage, other: Passage, score: float) -> Iterator[Finding]:
    """Compare dates only where each passage has one, known to the day or the month."""
    left, right = _only_date(one), _only_date(other)
    if left is None or right is None:
        return
    if _overlap(left, right):
        yield Finding(verdict=Verdict.AGREE, kind=RowKind.DATE)
        return
    plain = score >= _SURE and _of_one(one, left, other, right)
    verdict = Verdict.CONFLICT if plain and not _beside(left, right) else Verdict.DIFFERS
    yield Finding(verdict=verdict, kind=RowKind.DATE, difference=_apart(one, other, left, right))


def _beside(left: Date, right: Date) -> bool:
    """Tell whether two weekdays follow each other: a night, or another time zone, lies between them."""
    assert left.earliest is not None and right.earliest is not None  # noqa: S101
    return (_weekday(left) or _weekday(right)) and abs((left.earliest - right.earliest).days) <= 1


def _of_one(one: Passage, left: Date, other: Passage, right: Date) -> bool:
    """Tell whether two dates can only be meant for one thing: written out, of the past, of what both say."""
    if not (_written_out(one, left) and _written_out(other, right)):
        return False
    if predicates.future(one) or predicates.future(other) or shared.strangers(one, other):
        return False
    if predicates.qualified(one) != predicates.qualified(other) or predicates.exchanged(one, other):
        return False
    return (
        _of_one_verb(one, left, other, right)
        and shared.predicate(one, other, share=False)
        and polarity.opposed(one.text, other.text) is None
    )


def _of_one_verb(one: Passage, left: Date, other: Passage, right: Date) -> bool:
    """Tell whether the word before two dates, mostly a verb, is the same, and they lie near each other."""
    assert left.earliest is not None and right.earliest is not None  # noqa: S101
    if abs((left.earliest - right.earliest).days) > _NEIGHBOURS:
        return False
    (before, after), (other_before, other_after) = predicates.sides(one, left), predicates.sides(other, right)
    if before or other_before:
        return before[-1:] == other_before[-1:]
    return after[:1] == other_after[:1] != []


def _written_out(passage: Passage, date: Date) -> bool:
    """Tell whether a date names its day or month itself, and is not when somebody said or printed it."""
    if None in (date.earliest, date.latest) or not (date.anchor is None or _weekday(date)):
        return False
    before = lows(passage.text[: date.start - passage.start])
    if not _STAMPS.isdisjoint(before) or any(low in CUE_VERBS for low in before[-_NEAR:]):
        return False
    return _length(date) <= _MONTH


def _weekday(date: Date) -> bool:
    return date.anchor == "publication" and fold(date.text).removeprefix("on ") in WEEKDAYS


def _length(date: Date) -> int:
    """Return how many days a date leaves open."""
    assert date.earliest is not None and date.latest is not None  # noqa: S101
    return (date.latest - date.earliest).days


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
