"""Two wordings of one utterance: the same words, cut, added to, translated otherwise, altered in meaning."""

from __future__ import annotations

import re
from collections.abc import Sequence

from samestory import naming
from samestory.compare import altered, polarity
from samestory.compare.finding import Finding, difference
from samestory.model import Aspect, NameKind, Passage, RowKind, Verdict
from samestory.text import fold, words

_TAKEN_BACK = re.compile(
    r"(?:\bnot|n't|never|hardly|doubt)(?: (?:believe|think|say|mean|expect))?(?: that)?\s*$"
)
_CONDITION = re.compile(r"\s*(?:unless|if|except|until|without|provided)\b")
#: So few words ("never again") several people can have said, each for themselves.
_SLOGAN = 4


def compare(one: Passage, other: Passage) -> Finding:
    """Judge two quotations that were put together as one utterance.

    The same words agree, and so do words of the one that stand in a row in the other; everything else
    is reworded. Other speakers, and words that one of them denies, differ; a negation or a number that was
    changed inside the words of one speaker is a conflict.
    """
    left, right = _plain(one.text), _plain(other.text)
    cut = f" {left} " in f" {right} " or f" {right} " in f" {left} "
    two = _two_speakers(one, other)
    if not cut and not two and _one_speaker(one, other) and (reason := altered.between(one.text, other.text)):
        return _finding(Verdict.CONFLICT, one, other, f"altered in meaning: {reason}")
    if not cut and (reason := polarity.opposed(one.text, other.text)) is not None:
        return _finding(Verdict.DIFFERS, one, other, reason)
    if two:
        found = difference(
            one, other, Aspect.SPEAKER, one.speaker or "", other.speaker or "", "given to two speakers"
        )
        return Finding(verdict=Verdict.DIFFERS, kind=RowKind.QUOTE, difference=found)
    if left == right:
        return Finding(verdict=Verdict.AGREE, kind=RowKind.QUOTE)
    if cut and _bent(left, right):
        return _finding(
            Verdict.DIFFERS, one, other, "cut: a condition or a doubt beside these words is left out"
        )
    if cut:
        return _finding(Verdict.AGREE, one, other, "cut: a part of the same words")
    return _finding(Verdict.REWORDED, one, other, _rewording(left.split(), right.split()))


def _bent(left: str, right: str) -> bool:
    """Tell whether what was cut off next to the words takes them back."""
    part, whole = sorted((left, right), key=len)
    if len(part.split()) <= _SLOGAN:
        return False  # a fragment, which the article leads up to in its own words
    before, _, after = f" {whole} ".partition(f" {part} ")
    return _TAKEN_BACK.search(before) is not None or _CONDITION.match(after) is not None


def _finding(verdict: Verdict, one: Passage, other: Passage, rule: str) -> Finding:
    found = difference(one, other, Aspect.WORDING, one.text, other.text, rule)
    return Finding(verdict=verdict, kind=RowKind.QUOTE, difference=found)


def _rewording(left: Sequence[str], right: Sequence[str]) -> str:
    """Name what was done to the words: added to, or said otherwise."""
    if _within(left, right) or _within(right, left):
        return "added or left out: the same words with others between them"
    return "translated otherwise: the same utterance in other words"


def _within(part: Sequence[str], whole: Sequence[str]) -> bool:
    """Tell whether the words of the one stand in the other in that order."""
    rest = iter(whole)
    return all(word in rest for word in part)


def _one_speaker(one: Passage, other: Passage) -> bool:
    return one.speaker is not None and other.speaker is not None and bool(_common(one, other))


def _two_speakers(one: Passage, other: Passage) -> bool:
    """Tell whether both are attributed, to names that have no word in common; slogans are anybody's."""
    if one.speaker is None or other.speaker is None:
        return False
    if min(len(_plain(quote.text).split()) for quote in (one, other)) <= _SLOGAN:
        return False
    return not _common(one, other)


def _common(one: Passage, other: Passage) -> set[str]:
    """Return the words that the names of both speakers have."""
    left, right = (set(naming.key(quote.speaker or "", NameKind.PERSON).split()) for quote in (one, other))
    return left & right


def _plain(text: str) -> str:
    return " ".join(found.group() for found in words(fold(text).replace("-", " ")))
