"""How sources tell, first of all, what happened.

Leads state several facts at once, and each fact has a row of its own: here they are copies, or they differ.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from samestory.compare.finding import Finding
from samestory.model import Passage, RowKind, Verdict
from samestory.text import lows

BECAUSE = "leads: what they state is compared fact by fact in the other rows"


def compare(passages: Sequence[Passage]) -> Iterator[Finding]:
    """Yield that leads of two articles are the same to the word, that they differ, or both."""
    texts: dict[str, list[str]] = {}
    for one in passages:
        texts.setdefault(one.article, []).extend(lows(one.text))
    wordings = set(map(tuple, texts.values()))
    if len(wordings) < len(texts):
        yield Finding(verdict=Verdict.AGREE, kind=RowKind.CLAIM, because=BECAUSE)
    if len(wordings) > 1:
        yield Finding(verdict=Verdict.DIFFERS, kind=RowKind.CLAIM, because=BECAUSE)
