"""Two sentences that state the same fact without a figure or date to hold against each other."""

from __future__ import annotations

from samestory.compare import focus
from samestory.compare.finding import Finding, difference
from samestory.lexicon.countries import country_of
from samestory.lexicon.words import NEGATIONS
from samestory.model import Aspect, Passage, RowKind, Verdict
from samestory.text import fold, words

#: From this many further names on, a passage says more than the other.
_MORE = 2


def compare(one: Passage, other: Passage) -> Finding:
    """Judge by what each adds: names the other lacks, a negation the other lacks; else they agree."""
    if _denies(one) != _denies(other):
        rule = "one is negated, the other is not"
        return _differs(one, other, focus.text(one), focus.text(other), rule)
    left, right = _added(one, other), _added(other, one)
    if left or right:
        rule = "details that only one of them has"
        return _differs(one, other, ", ".join(left), ", ".join(right), rule)
    return Finding(verdict=Verdict.AGREE, kind=RowKind.CLAIM)


def _differs(one: Passage, other: Passage, left: str, right: str, rule: str) -> Finding:
    return Finding(
        verdict=Verdict.DIFFERS,
        kind=RowKind.CLAIM,
        difference=difference(one, other, Aspect.DETAIL, left, right, rule),
    )


def _denies(passage: Passage) -> bool:
    return any(fold(found.group()) in NEGATIONS for found in words(focus.text(passage)))


def _added(one: Passage, other: Passage) -> list[str]:
    """Return the figures, dates and names of a passage that the other has no word of."""
    said = {word for found in words(other.text) for word in _meanings(fold(found.group()))}
    values = [fact.text for fact in (*focus.quantities(one), *focus.dates(one))]
    new_values = [] if other.quantities or other.dates else values
    names = [name for name in focus.names(one) if not _said(name, said)]
    return [*new_values, *(names if len(names) >= _MORE else ())]


def _said(name: str, said: set[str]) -> bool:
    return any(word in said for part in fold(name).split() for word in _meanings(part))


def _meanings(low: str) -> set[str]:
    """Return a word with the country it stands for, so that a capital says what its country says."""
    bare = low.removesuffix("'s")
    return {bare, country_of(bare) or bare}
