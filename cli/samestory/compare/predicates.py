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


def governed(one: Passage, left: Quantity, other: Passage, right: Quantity) -> bool:
    """Tell whether the word before either figure, mostly its verb, also stands next to the other one."""
    (before, after), (other_before, other_after) = _beside(one, left), _beside(other, right)
    if before is None or other_before is None:
        return True
    return before in (other_before, other_after) or other_before in (before, after)


def _beside(passage: Passage, quantity: Quantity) -> tuple[str | None, str | None]:
    before, after = _sides(passage, quantity)
    return (before[-1] if before else None), (after[0] if after else None)


def future(passage: Passage) -> bool:
    """Tell whether a passage speaks of what is to come, or may be."""
    return _FUTURE.search(fold(focus.text(passage))) is not None


def _around(passage: Passage, quantity: Quantity) -> frozenset[str]:
    before, after = _sides(passage, quantity)
    return frozenset(before[-_BEFORE:] + after[:_AFTER])


def _sides(passage: Passage, quantity: Quantity) -> tuple[list[str], list[str]]:
    """Return the meanings before and after a figure; who, where and when are not what is said of it."""
    facts = (quantity.of or "", quantity.unit or "", *passage.names, *(date.text for date in passage.dates))
    apart = set(_meanings(" ".join(facts)))
    start, end = focus.span(passage)
    before = _MARK.split(passage.text[start - passage.start : quantity.start - passage.start])[-1]
    after = _MARK.split(passage.text[quantity.end - passage.start : end - passage.start])[0]
    left = [one for one in _meanings(before) if one not in apart]
    right = [one for one in _meanings(after) if one not in apart]
    return left, right


def _meanings(text: str) -> list[str]:
    return [meaning.of(low) for low in lows(text) if low not in FUNCTION_WORDS and low not in GENERIC]
