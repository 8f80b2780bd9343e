"""What is said of a figure: the words around it, by their meaning."""

from __future__ import annotations

from samestory import meaning
from samestory.compare import focus
from samestory.lexicon.words import FUNCTION_WORDS
from samestory.model import Passage, Quantity
from samestory.text import fold, words

#: How many telling words before and after a figure can say what happened to what it counts.
_BEFORE, _AFTER = 2, 3


def alike(one: Passage, left: Quantity, other: Passage, right: Quantity) -> bool:
    """Tell whether the same is said of two figures: people killed, not killed here and hurt there."""
    here, there = _around(one, left), _around(other, right)
    return here == there or not here.isdisjoint(there)


def _around(passage: Passage, quantity: Quantity) -> frozenset[str]:
    counted = {
        meaning.of(fold(found.group())) for found in words(f"{quantity.of or ''} {quantity.unit or ''}")
    }
    start, end = focus.span(passage)
    before = _meanings(passage.text[start - passage.start : quantity.start - passage.start])
    after = _meanings(passage.text[quantity.end - passage.start : end - passage.start])
    after = [one for one in after if one not in counted]
    return frozenset(before[-_BEFORE:] + after[:_AFTER]) - counted


def _meanings(text: str) -> list[str]:
    lows = (fold(found.group()) for found in words(text))
    return [meaning.of(low) for low in lows if low not in FUNCTION_WORDS]
