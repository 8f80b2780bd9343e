"""Typed values of two passages: figures with one unit, dates as intervals.

A conflict is an accusation. It takes two values of the same thing, each stated plainly, that exclude each
other; where the later report may simply know more, the row is `updated`; in doubt it `differs`.
"""

from __future__ import annotations

from collections.abc import Iterator

from samestory.compare import focus, measures, predicates
from samestory.compare.finding import SURE, Finding, difference
from samestory.compare.persons import people
from samestory.model import (
    Aspect,
    Date,
    Difference,
    Gap,
    Passage,
    Quantity,
    RowKind,
    Verdict,
)
from samestory.text import fold, interval

#: Spans of time exclude each other when the one is at least so many times as long as the other.
_APART = 2


def compare(one: Passage, other: Passage, score: float) -> list[Finding]:
    """Return a finding for each pair of comparable values; empty where there are none.

    Args:
        one: a passage.
        other: one of another article, in the same row.
        score: how surely the row's passages belong together.
    """
    return [*_figures(one, other, score), *_spans(one, other), *_days(one, other)]


def _figures(one: Passage, other: Passage, score: float) -> Iterator[Finding]:
    """Hold figures of one thing against each other, once those that agree have found their like."""
    pairs = [
        (left, right)
        for left in focus.quantities(one)
        for right in focus.quantities(other)
        if _same_thing(left, right) or _kin(one, left, other, right) or _measured(one, left, other, right)
    ]
    met = [pair for pair in pairs if measures.meet(*pair) and predicates.alike(one, pair[0], other, pair[1])]
    settled = {figure.start for figure, _ in met}, {figure.start for _, figure in met}
    rest = [
        (left, right)
        for left, right in pairs
        if left.start not in settled[0] and right.start not in settled[1]
    ]
    for pair in met:
        yield Finding(verdict=Verdict.AGREE, kind=RowKind.QUANTITY, because=measures.rule(*pair))
    for left, right in rest:
        rivals = sum(left is pair[0] or right is pair[1] for pair in rest)
        plain = rivals == 1 and score >= SURE and _one_setting(one, other)
        yield _unequal(one, other, left, right, plain=plain)


def _unequal(one: Passage, other: Passage, left: Quantity, right: Quantity, *, plain: bool) -> Finding:
    """Judge two figures that do not meet; `plain` if neither could be meant for a third one."""
    rule = f"{left.of or left.unit}: {left.text} and {right.text} have no value in common"
    verdict = Verdict.CONFLICT
    if _kin(one, left, other, right):
        verdict = Verdict.UPDATED if _grew(one, other, left, right) else Verdict.DIFFERS
    elif not (plain and _one_thing(one, left, other, right)):
        verdict, rule = Verdict.DIFFERS, f"{rule}, but may count different things"
    elif measures.can_both_hold(left, right):
        verdict, rule = Verdict.DIFFERS, f"{left.of}: {left.text} and {right.text} are far apart"
    elif _grew(one, other, left, right):
        verdict, rule = Verdict.UPDATED, f"{rule}; the later report has the higher one"
    return Finding(
        verdict=verdict,
        kind=RowKind.QUANTITY,
        difference=difference(one, other, Aspect.VALUE, left.text, right.text, rule),
    )


def _kin(one: Passage, left: Quantity, other: Passage, right: Quantity) -> bool:
    """Tell whether two figures count people by other names, of whom the same is said: workers, people."""
    if left.value is None or right.value is None or left.unit == right.unit or left.ordinal or right.ordinal:
        return False
    return people(left.unit) and people(right.unit) and predicates.alike(one, left, other, right)


def _measured(one: Passage, left: Quantity, other: Passage, right: Quantity) -> bool:
    """Tell whether two figures measure in unlike units that of which the same is said: miles, kilometres."""
    if left.value is None or right.value is None or left.ordinal or right.ordinal:
        return False
    if not measures.converted(left.unit, right.unit) or not predicates.alike(one, left, other, right):
        return False
    if left.of is None or right.of is None:
        return True
    return bool(set(fold(left.of).split()) & set(fold(right.of).split()))


def _one_setting(one: Passage, other: Passage) -> bool:
    """Tell whether nothing shows that two passages speak of other people, places, days, or of the future."""
    here, there = focus.keys(one), focus.keys(other)
    named_alike = here <= there or there <= here
    days = [(left, right) for left in focus.dates(one) for right in focus.dates(other)]
    dated_alike = all(_one_day(left, right) for left, right in days)
    return named_alike and dated_alike and predicates.future(one) == predicates.future(other)


def _one_thing(one: Passage, left: Quantity, other: Passage, right: Quantity) -> bool:
    """Tell whether two figures count the same noun, of which the same is said."""
    if not left.of or not right.of or fold(left.of) != fold(right.of):
        return False
    return predicates.alike(one, left, other, right)


def _same_thing(left: Quantity, right: Quantity) -> bool:
    """Tell whether two figures can be set against each other: one unit, one noun counted."""
    if left.value is None or right.value is None or left.ordinal != right.ordinal:
        return False
    if left.unit is None or left.unit != right.unit:
        return False
    if left.of is None or right.of is None:
        return True
    return bool(set(fold(left.of).split()) & set(fold(right.of).split()))


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


def _one_day(left: Date, right: Date) -> bool:
    """Tell whether two dates may be one: known to overlap, or not known and of the same words."""
    if None in (left.earliest, left.latest, right.earliest, right.latest):
        return fold(left.text) == fold(right.text)
    return _overlap(left, right)


def _grew(one: Passage, other: Passage, left: Quantity, right: Quantity) -> bool:
    """Tell whether the article published later has the higher count: a toll, a tally, a sum."""
    if one.published is None or other.published is None or one.published == other.published:
        return False
    later = one.published > other.published
    return later == measures.larger(left, right)
