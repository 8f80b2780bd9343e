"""Two sentences that may state the same fact: do they contradict, add to each other, or agree?"""

from __future__ import annotations

import re

from samestory.compare import focus, polarity
from samestory.compare.finding import SURE, Finding, difference
from samestory.lexicon.countries import country_of
from samestory.model import Aspect, Date, Passage, RowKind, Verdict
from samestory.text import fold, lows

_NUMERAL = re.compile(r"\d+(?:[.,]\d+)*")
#: From this many further names on, a passage says more than the other.
_MORE = 2


def compare(one: Passage, other: Passage, score: float, *, equal: bool = False) -> Finding:
    """Judge by a denial, by what each adds, by how alike they are; `equal` figures need no more likeness."""
    reason = polarity.opposed(focus.text(one), focus.text(other))
    if reason is not None:
        return _differs(one, other, focus.text(one), focus.text(other), reason)
    left, right = _rest(one, other), _rest(other, one)
    if equal and not (left and right):
        return Finding(verdict=Verdict.AGREE, kind=RowKind.CLAIM)
    if not equal:
        left = [*_counts(one, other), *left, *_names(one, other)]
        right = [*_counts(other, one), *right, *_names(other, one)]
    if left or right:
        rule = "details that only one of them has"
        return _differs(one, other, ", ".join(left), ", ".join(right), rule)
    if score < SURE:
        rule = "alike in their words; whether they state the same fact, the reader must judge"
        return _differs(one, other, focus.text(one), focus.text(other), rule)
    return Finding(verdict=Verdict.AGREE, kind=RowKind.CLAIM)


def _differs(one: Passage, other: Passage, left: str, right: str, rule: str) -> Finding:
    return Finding(
        verdict=Verdict.DIFFERS,
        kind=RowKind.CLAIM,
        difference=difference(one, other, Aspect.DETAIL, left, right, rule),
    )


def _counts(one: Passage, other: Passage) -> list[str]:
    """Return the figures of a passage that the other has not."""
    figures = {(figure.value, figure.unit) for figure in other.quantities}
    return [figure.text for figure in focus.quantities(one) if (figure.value, figure.unit) not in figures]


def _rest(one: Passage, other: Passage) -> list[str]:
    """Return the dates and bare numerals of a passage that the other has not."""
    dates = [date.text for date in focus.dates(one) if not _dated(date, other)]
    return [*dates, *_bare(one, other)]


def _names(one: Passage, other: Passage) -> list[str]:
    """Return the names that the other has no word of, if they are several."""
    text = f"{other.text} {other.speaker or ''}"
    said = {word for low in lows(text) for word in _meanings(low)}
    named = dict(zip(one.names, one.keys, strict=False))
    names = [name for name in focus.names(one) if named.get(name) not in other.keys and not _said(name, said)]
    return names if len(names) >= _MORE else []


def _bare(one: Passage, other: Passage) -> list[str]:
    """Return numerals without a noun ("killed 12 people and hurt 30") that the other has not."""
    facts = (*one.quantities, *one.dates)
    start = focus.span(one)[0]
    known = set(_NUMERAL.findall(other.text))
    return [
        found.group()
        for found in _NUMERAL.finditer(focus.text(one))
        if found.group() not in known
        and not any(fact.start <= start + found.start() < fact.end for fact in facts)
    ]


def _dated(date: Date, other: Passage) -> bool:
    """Tell whether another passage has such a date; those that are known were held against each other."""
    if date.earliest is None and date.latest is None:
        return any(fold(one.text) == fold(date.text) for one in other.dates)
    return bool(other.dates)


def _said(name: str, said: set[str]) -> bool:
    return any(word in said for part in fold(name).split() for word in _meanings(part))


def _meanings(low: str) -> set[str]:
    """Return a word with the country it stands for, so that a capital says what its country says."""
    bare = low.removesuffix("'s")
    return {bare, country_of(bare) or bare}
