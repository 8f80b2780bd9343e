"""Which part of a sentence states the fact that a group shares: the clauses that hold its words.

A sentence of news states three facts as easily as one; only the clauses that brought it into the group
are compared there.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise
from math import fsum

import msgspec

from samestory.align.grouped import Grouped
from samestory.align.passages import Unit
from samestory.align.terms import Reader
from samestory.align.weights import Weights

#: Where a clause begins: after a mark, or with a word that joins clauses.
_BORDER = re.compile(
    r"(?<=[,;:—–(])\s+|(?<!\s)\s+(?=(?:which|who|whom|whose|when|while|because|although|though|where|whereas|"
    r"if|unless|until|despite|amid|(?:and|but|or|as|after|before|since|so|than)\s(?:he|she|it|they|we|there|"
    r"is|are|was|were|has|have|had|will|would|said))\b)"
)
#: The share of the common weight that the clauses must hold.
_ENOUGH = 0.8


def mark(one: Grouped, weights: Weights, read: Reader) -> Grouped:
    """Mark in each sentence of a group the clauses that state what it shares."""
    passages = tuple(
        msgspec.structs.replace(
            unit.passage,
            focus=_of(unit, [other for other in one.units if other is not unit], weights, read),
        )
        for unit in one.units
    )
    return Grouped(msgspec.structs.replace(one.group, passages=passages), one.units)


def _of(unit: Unit, others: Sequence[Unit], weights: Weights, read: Reader) -> tuple[int, int]:
    """Return the offsets of the shortest run of clauses with nearly all that `unit` shares with others."""
    text, start = unit.passage.text, unit.passage.start
    shared = frozenset(term for other in others for term in unit.terms & other.terms)
    cuts = [0, *(found.end() for found in _BORDER.finditer(text)), len(text)]
    clauses = [(left, right) for left, right in pairwise(cuts) if left < right]
    held = [
        {term: weights.of(term) for term in read(text[left:right]) if term in shared}
        for left, right in clauses
    ]
    first, last = _shortest(clauses, held, _ENOUGH * fsum(map(weights.of, shared)))
    left, right = clauses[first][0], clauses[last][1]
    return start + left, start + left + len(text[left:right].rstrip(" ,;:—–("))


def _shortest(
    clauses: Sequence[tuple[int, int]], held: Sequence[Mapping[str, float]], enough: float
) -> tuple[int, int]:
    """Return the first and last clause of the shortest run that holds enough; all of them if none does."""
    best = (0, len(clauses) - 1)
    together = _Together()
    last = -1
    for first in range(len(clauses)):
        while last < first or together.weight() < enough:
            last += 1
            if last == len(clauses):
                return best
            together.add(held[last])
        if _length(clauses, first, last) < _length(clauses, *best):
            best = (first, last)
        together.drop(held[first])
    return best


class _Together:
    """What a run of clauses holds: each term once, however many clauses have it."""

    def __init__(self) -> None:
        self._weights: dict[str, float] = {}
        self._clauses: Counter[str] = Counter()

    def weight(self) -> float:
        return fsum(self._weights.values())

    def add(self, held: Mapping[str, float]) -> None:
        self._weights |= held
        self._clauses.update(held.keys())

    def drop(self, held: Mapping[str, float]) -> None:
        for term in held:
            self._clauses[term] -= 1
            if not self._clauses[term]:
                del self._weights[term]


def _length(clauses: Sequence[tuple[int, int]], first: int, last: int) -> int:
    return clauses[last][1] - clauses[first][0]
