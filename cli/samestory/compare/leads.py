"""How sources tell, first of all, what happened.

Leads state several facts at once, and each fact has a row of its own: here they are copies, or they differ.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from samestory.compare.finding import Finding
from samestory.model import Passage, RowKind, Verdict
from samestory.text import lows

BECAUSE = "leads: what they state is compared fact by fact in the other rows"


def compare(passages: Sequence[Passage]) -> Iterator[Finding]:
    """Yield for each two articles that their leads are the same to the word, or differ."""
    texts: dict[str, list[str]] = {}
    for one in passages:
        texts.setdefault(one.article, []).extend(lows(one.text))
    for left, right in combinations(texts.values(), 2):
        verdict = Verdict.AGREE if left == right else Verdict.DIFFERS
        yield Finding(verdict=verdict, kind=RowKind.CLAIM, because=BECAUSE)
