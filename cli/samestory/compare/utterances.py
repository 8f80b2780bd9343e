"""Two wordings of one utterance: the same words, a fragment, another translation."""

from __future__ import annotations

from samestory.compare.finding import Finding, difference
from samestory.model import Aspect, Passage, RowKind, Verdict
from samestory.text import fold, words


def compare(one: Passage, other: Passage) -> Finding:
    """Judge two quotations that are known to be of one utterance.

    The same words agree, and so do words of the one that stand in a row in the other; everything else
    is reworded.
    """
    left, right = _plain(one.text), _plain(other.text)
    if left == right:
        return Finding(verdict=Verdict.AGREE, kind=RowKind.QUOTE)
    cut = f" {left} " in f" {right} " or f" {right} " in f" {left} "
    rule = "a part of the same words" if cut else "the same utterance in other words"
    return Finding(
        verdict=Verdict.AGREE if cut else Verdict.REWORDED,
        kind=RowKind.QUOTE,
        difference=difference(one, other, Aspect.WORDING, one.text, other.text, rule),
    )


def _plain(text: str) -> str:
    return " ".join(found.group() for found in words(fold(text).replace("-", " ")))
