"""Two wordings of one utterance: the same words, a fragment, another translation, a denial."""

from __future__ import annotations

from samestory import naming
from samestory.compare import polarity
from samestory.compare.finding import Finding, difference
from samestory.model import Aspect, NameKind, Passage, RowKind, Verdict
from samestory.text import fold, words

#: So few words ("never again") several people can have said, each for themselves.
_SLOGAN = 4


def compare(one: Passage, other: Passage) -> Finding:
    """Judge two quotations that were put together as one utterance.

    The same words agree, and so do words of the one that stand in a row in the other; everything else
    is reworded. Other speakers, and words that one of them denies, differ.
    """
    left, right = _plain(one.text), _plain(other.text)
    cut = f" {left} " in f" {right} " or f" {right} " in f" {left} "
    if not cut and (reason := polarity.opposed(one.text, other.text)) is not None:
        return _finding(Verdict.DIFFERS, one, other, reason)
    if _two_speakers(one, other):
        found = difference(
            one, other, Aspect.SPEAKER, one.speaker or "", other.speaker or "", "given to two speakers"
        )
        return Finding(verdict=Verdict.DIFFERS, kind=RowKind.QUOTE, difference=found)
    if left == right:
        return Finding(verdict=Verdict.AGREE, kind=RowKind.QUOTE)
    if cut:
        return _finding(Verdict.AGREE, one, other, "a part of the same words")
    return _finding(Verdict.REWORDED, one, other, "the same utterance in other words")


def _finding(verdict: Verdict, one: Passage, other: Passage, rule: str) -> Finding:
    found = difference(one, other, Aspect.WORDING, one.text, other.text, rule)
    return Finding(verdict=verdict, kind=RowKind.QUOTE, difference=found)


def _two_speakers(one: Passage, other: Passage) -> bool:
    """Tell whether both are attributed, to names that have no word in common; slogans are anybody's."""
    if one.speaker is None or other.speaker is None:
        return False
    if min(len(_plain(quote.text).split()) for quote in (one, other)) <= _SLOGAN:
        return False
    left, right = (naming.key(name, NameKind.PERSON).split() for name in (one.speaker, other.speaker))
    return set(left).isdisjoint(right)


def _plain(text: str) -> str:
    return " ".join(found.group() for found in words(fold(text).replace("-", " ")))
