"""Two sentences that may state the same fact: do they contradict, add to each other, or agree?"""

from __future__ import annotations

from samestory.compare import focus, polarity
from samestory.compare.finding import Finding, difference
from samestory.lexicon.countries import country_of
from samestory.model import Aspect, Passage, RowKind, Verdict
from samestory.text import fold, words

#: From this many further names on, a passage says more than the other.
_MORE = 2
#: Below this score two sentences are alike, but may state two facts: they are not said to agree.
_SURE = 0.5


def compare(one: Passage, other: Passage, score: float, *, equal: bool = False) -> Finding:
    """Judge by a denial, by what each adds, by how alike they are; `equal` figures need no more likeness."""
    reason = polarity.opposed(focus.text(one), focus.text(other))
    if reason is not None:
        return _differs(one, other, focus.text(one), focus.text(other), reason)
    if equal:
        return Finding(verdict=Verdict.AGREE, kind=RowKind.CLAIM)
    left, right = _added(one, other), _added(other, one)
    if left or right:
        rule = "details that only one of them has"
        return _differs(one, other, ", ".join(left), ", ".join(right), rule)
    if score < _SURE:
        rule = "alike in their words; whether they state the same fact, the reader must judge"
        return _differs(one, other, focus.text(one), focus.text(other), rule)
    return Finding(verdict=Verdict.AGREE, kind=RowKind.CLAIM)


def _differs(one: Passage, other: Passage, left: str, right: str, rule: str) -> Finding:
    return Finding(
        verdict=Verdict.DIFFERS,
        kind=RowKind.CLAIM,
        difference=difference(one, other, Aspect.DETAIL, left, right, rule),
    )


def _added(one: Passage, other: Passage) -> list[str]:
    """Return the figures, dates and names of a passage that the other has no word of."""
    text = f"{other.text} {other.speaker or ''}"
    said = {word for found in words(text) for word in _meanings(fold(found.group()))}
    figures = {(figure.value, figure.unit) for figure in other.quantities}
    counts = [one.text for one in focus.quantities(one) if (one.value, one.unit) not in figures]
    dates = [] if other.dates else [date.text for date in focus.dates(one)]
    new_values = [*counts, *dates]
    names = [name for name in focus.names(one) if not _said(name, said)]
    return [*new_values, *(names if len(names) >= _MORE else ())]


def _said(name: str, said: set[str]) -> bool:
    return any(word in said for part in fold(name).split() for word in _meanings(part))


def _meanings(low: str) -> set[str]:
    """Return a word with the country it stands for, so that a capital says what its country says."""
    bare = low.removesuffix("'s")
    return {bare, country_of(bare) or bare}
