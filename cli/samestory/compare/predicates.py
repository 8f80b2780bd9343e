"""What is said of a figure: the words around it, by their meaning."""

from __future__ import annotations

import re

from samestory import meaning
from samestory.compare import focus
from samestory.lexicon.words import FUNCTION_WORDS, GENERIC
from samestory.model import Passage, Quantity
from samestory.text import fold, lows

#: How many telling words before and after a figure can say what happened to what it counts.
_BEFORE, _AFTER = 2, 3
#: Nothing beyond such a mark is said of the figure: an attribution, another clause.
_MARK = re.compile(r"[,;:—–()]")
_FUTURE = re.compile(
    r"\b(?:will|would|shall|expected|expects|plans?|planned|forecast|aims?|could|may|might)\b"
)

_TOTAL = re.compile(
    r"\b(?:so far|thus far|to date|until now|up to now|in all|altogether|total|totals|totall?ed)\b"
)


def total(passage: Passage) -> bool:
    """Tell whether a passage adds up what was counted before."""
    return _TOTAL.search(fold(passage.text)) is not None


def alike(one: Passage, left: Quantity, other: Passage, right: Quantity) -> bool:
    """Tell whether the same is said of two figures: people killed, not killed here and hurt there."""
    here, there = _around(one, left), _around(other, right)
    return here == there or not here.isdisjoint(there)


def governed(one: Passage, left: Quantity, other: Passage, right: Quantity, *, company: bool) -> bool:
    """Tell whether the words next to two figures leave no doubt that the same is said of them.

    What follows has a word in common, where there is any, and the word before, mostly a verb, stands next to
    the other figure, too: "killed 12 in the fire" is not "hurt 40 in the fire". In the `company` of another
    figure that is the same in both, the verb may be another one.
    """
    (before, after), (other_before, other_after) = (
        _sides(passage, figure, (passage.start, passage.end))
        for passage, figure in ((one, left), (other, right))
    )
    if after and other_after and set(after[:_AFTER]).isdisjoint(other_after[:_AFTER]):
        return False
    if company or not before or not other_before:
        return True
    return before[-1] in (other_before[-1], *other_after[:1]) or other_before[-1] in after[:1]


def future(passage: Passage) -> bool:
    """Tell whether a passage speaks of what is to come, or may be."""
    return _FUTURE.search(fold(focus.text(passage))) is not None


def _around(passage: Passage, quantity: Quantity) -> frozenset[str]:
    before, after = _sides(passage, quantity, focus.span(passage))
    return frozenset(before[-_BEFORE:] + after[:_AFTER])


def _sides(passage: Passage, quantity: Quantity, span: tuple[int, int]) -> tuple[list[str], list[str]]:
    """Return the meanings before and after a figure in a span; who, where and when are not said of it."""
    facts = (quantity.of or "", quantity.unit or "", *passage.names, *(date.text for date in passage.dates))
    apart = set(_meanings(" ".join(facts)))
    start, end = span
    before = _MARK.split(passage.text[start - passage.start : quantity.start - passage.start])[-1]
    after = _MARK.split(passage.text[quantity.end - passage.start : end - passage.start])[0]
    left = [one for one in _meanings(before) if one not in apart]
    right = [one for one in _meanings(after) if one not in apart]
    return left, right


def _meanings(text: str) -> list[str]:
    return [meaning.of(low) for low in lows(text) if low not in FUNCTION_WORDS and low not in GENERIC]
