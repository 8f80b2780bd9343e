"""Figures of two passages: which count one thing, and what it means if they do not meet.

A conflict takes two plain figures of one noun, of which the same is said, in one setting; where the later
report may simply know more the row is `updated`; in doubt it `differs`.
"""

from __future__ import annotations

from collections.abc import Iterator

from samestory.compare import dates, focus, growth, measures, predicates
from samestory.compare.finding import SURE, Finding, difference
from samestory.compare.persons import people
from samestory.compare.predicates import Alike
from samestory.model import Aspect, Passage, Quantity, RowKind, Verdict
from samestory.text import fold

Pair = tuple[Quantity, Quantity]


def compare(one: Passage, other: Passage, score: float) -> Iterator[Finding]:
    """Hold figures of one thing against each other, once those that agree have found their like."""
    alike = Alike(one, other)
    pairs = [
        (left, right)
        for left in focus.quantities(one)
        for right in focus.quantities(other)
        if _same_thing(left, right) or _kin(left, right, alike) or _measured(left, right, alike)
    ]
    met = [pair for pair in pairs if measures.meet(*pair) and _of_one(pair, alike)]
    # Figures that are the same to the last digit, in other words, are no ground to call a row different.
    like = [pair for pair in pairs if pair not in met and _identical(*pair)]
    settled = {left.start for left, _ in (*met, *like)}, {right.start for _, right in (*met, *like)}
    rest = [
        (left, right)
        for left, right in pairs
        if left.start not in settled[0] and right.start not in settled[1]
    ]
    for pair in met:
        yield _equal(one, other, pair)
    for left, right in rest:
        rivals = sum(left is pair[0] or right is pair[1] for pair in rest)
        sure = (
            rivals == 1 and score >= SURE and predicates.governed(one, left, other, right, company=bool(met))
        )
        yield _unequal(one, other, (left, right), alike, plain=sure)


def _equal(one: Passage, other: Passage, pair: Pair) -> Finding:
    """Judge two figures with a value in common; where a bound holds the other figure, both are named."""
    left, right = pair
    found = None
    if measures.bounding(left, right):
        rule = f"{left.of or left.unit}: {left.text} and {right.text} can both be true"
        found = difference(one, other, Aspect.VALUE, left.text, right.text, rule)
    return Finding(
        verdict=Verdict.AGREE, kind=RowKind.QUANTITY, difference=found, because=measures.rule(left, right)
    )


def _identical(left: Quantity, right: Quantity) -> bool:
    return (left.value, left.high, left.unit) == (right.value, right.high, right.unit)


def _unequal(one: Passage, other: Passage, pair: Pair, alike: Alike, *, plain: bool) -> Finding:
    """Judge two figures that do not agree; `plain` if neither could be meant for a third one."""
    verdict, rule = _judged(one, other, pair, alike, plain=plain)
    left, right = pair
    return Finding(
        verdict=verdict,
        kind=RowKind.QUANTITY,
        difference=difference(one, other, Aspect.VALUE, left.text, right.text, rule),
    )


def _judged(one: Passage, other: Passage, pair: Pair, alike: Alike, *, plain: bool) -> tuple[Verdict, str]:
    left, right = pair
    what = f"{left.of or left.unit}: {left.text} and {right.text}"
    if measures.meet(left, right):
        return Verdict.DIFFERS, f"{what} may count different things"
    rule = f"{what} have no value in common"
    plain = plain and _one_setting(one, other)
    if _kin(left, right, alike):
        if plain and _alone(one, left) and _alone(other, right) and growth.grew(one, other, left, right):
            return Verdict.UPDATED, f"{rule}; the later report has the higher one"
        return Verdict.DIFFERS, f"{rule}, but may count different people"
    if not (plain and _one_thing(one, left, other, right, alike)):
        return Verdict.DIFFERS, f"{rule}, but may count different things"
    if predicates.future(one) != predicates.future(other):
        if growth.came_true(one, other):
            return Verdict.UPDATED, f"{rule}; a forecast, and what came of it"
        return Verdict.DIFFERS, f"{rule}, but one of them tells of what is to come"
    if measures.can_both_hold(left, right):
        return Verdict.DIFFERS, f"{what} are far apart"
    if growth.grew(one, other, left, right):
        return Verdict.UPDATED, f"{rule}; the later report has the higher one"
    if predicates.falling(one, other):
        return Verdict.DIFFERS, f"{rule}, but may have changed between the reports"
    if predicates.total(one) != predicates.total(other):
        return Verdict.DIFFERS, f"{rule}, but one of them is a total"
    return Verdict.CONFLICT, rule


def _alone(passage: Passage, quantity: Quantity) -> bool:
    """Tell whether a figure is the only count of people in the clauses in focus."""
    return not any(people(figure.unit) for figure in focus.quantities(passage) if figure is not quantity)


def _of_one(pair: Pair, alike: Alike) -> bool:
    """Tell whether the same is said of two figures, or both count what takes several words to name."""
    left, right = pair
    named = left.of is not None and right.of is not None and fold(left.of) == fold(right.of)
    return (named and " " in (left.of or "")) or alike(left, right)


def _kin(left: Quantity, right: Quantity, alike: Alike) -> bool:
    """Tell whether two figures count people by other names, of whom the same is said: workers, people."""
    if left.value is None or right.value is None or left.unit == right.unit or left.ordinal or right.ordinal:
        return False
    return people(left.unit) and people(right.unit) and alike(left, right)


def _measured(left: Quantity, right: Quantity, alike: Alike) -> bool:
    """Tell whether two figures measure in unlike units that of which the same is said: miles, kilometres."""
    if left.value is None or right.value is None or left.ordinal or right.ordinal:
        return False
    if not measures.converted(left.unit, right.unit) or not alike(left, right):
        return False
    if left.of is None or right.of is None:
        return True
    return bool(set(fold(left.of).split()) & set(fold(right.of).split()))


def _one_setting(one: Passage, other: Passage) -> bool:
    """Tell whether nothing shows that two passages speak of other people, places or days."""
    here, there = focus.keys(one), focus.keys(other)
    named_alike = here <= there or there <= here
    return named_alike and all(
        dates.one_day(left, right) for left in focus.dates(one) for right in focus.dates(other)
    )


def _one_thing(one: Passage, left: Quantity, other: Passage, right: Quantity, alike: Alike) -> bool:
    """Tell whether two figures count the same noun, of which the same is said."""
    if not left.of or not right.of or fold(left.of) != fold(right.of):
        return False
    return alike(left, right) and not (_also(one, right) or _also(other, left))


def _also(passage: Passage, figure: Quantity) -> bool:
    """Tell whether a passage has the figure of the other one, too, out of focus or beside its own."""
    return any(_same_thing(one, figure) and measures.meet(one, figure) for one in passage.quantities)


def _same_thing(left: Quantity, right: Quantity) -> bool:
    """Tell whether two figures can be set against each other: one unit, one noun counted."""
    if left.value is None or right.value is None or left.ordinal != right.ordinal:
        return False
    if left.unit is None or left.unit != right.unit:
        return False
    if left.of is None or right.of is None:
        return True
    return bool(set(fold(left.of).split()) & set(fold(right.of).split()))
