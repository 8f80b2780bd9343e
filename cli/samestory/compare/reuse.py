"""Who copied whom: the same sentence in two articles counts once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import msgspec
from rapidfuzz import fuzz

from samestory.compare import polarity
from samestory.model import Passage
from samestory.text import fold

#: rapidfuzz ratio from which a sentence is a copy, and the words it must have for that to be no chance.
_COPY = 92.0
_WORDS = 8


def marked(passages: Sequence[Passage]) -> tuple[Passage, ...]:
    """Name, for each passage copied from another one, the article published first.

    Quoted words are the speaker's: having them in common shows no copying.
    """
    return tuple(_marked(one, passages) for one in passages)


def _marked(one: Passage, passages: Sequence[Passage]) -> Passage:
    earlier = [other for other in passages if _before(other, one) and _copies(one, other)]
    if not earlier:
        return one
    first = min(earlier, key=_when)
    return msgspec.structs.replace(one, copy_of=first.article)


def _copies(one: Passage, other: Passage) -> bool:
    if one.article == other.article or one.quoted or len(one.text.split()) < _WORDS:
        return False
    if fuzz.ratio(fold(one.text), fold(other.text)) < _COPY:
        return False
    return polarity.opposed(one.text, other.text) is None


def _when(passage: Passage) -> tuple[dt.date, str]:
    return passage.published or dt.date.max, passage.article


def _before(one: Passage, other: Passage) -> bool:
    return _when(one) < _when(other)
