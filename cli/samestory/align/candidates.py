"""Which pairs of passages are worth scoring: those of two articles that share a rare term, never all."""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Iterator, Sequence

from samestory.align.passages import Unit
from samestory.align.weights import Weights
from samestory.settings import RowSettings

#: In small collections a term may always stand in this many passages.
_FEW = 6
#: Where all terms of a passage are common ones, so many make it a candidate.
_RAREST = 3


def pairs(units: Sequence[Unit], weights: Weights, settings: RowSettings) -> Iterator[tuple[int, int]]:
    """Yield the index pairs (lower first) of passages from two articles that share what few others have."""
    articles = [unit.passage.article for unit in units]
    for index in range(len(units)):
        best = _ranked(index, units, articles, weights, settings)[: settings.candidates]
        yield from ((index, other) for other in sorted(best))


def why(pair: tuple[int, int], units: Sequence[Unit], weights: Weights, settings: RowSettings) -> str:
    """Say why two passages, the lower index first, are looked at or not."""
    index, other = pair
    limit = most(units, settings)
    ranked = _ranked(index, units, [unit.passage.article for unit in units], weights, settings)
    if other not in ranked:
        if units[index].terms & units[other].terms:
            return f"every term that they share stands in more than {limit} of {len(units)} sentences"
        return "they share no term"
    rank = ranked.index(other) + 1
    place = f"{units[index].passage.article}:{units[index].passage.line}"
    of = f"{rank} of {len(ranked)} by the rare terms shared with {place}"
    if rank > settings.candidates:
        return f"number {of}; the first {settings.candidates} are looked at"
    return f"number {of}"


def most(units: Sequence[Unit], settings: RowSettings) -> int:
    """Return in how many passages a term may stand that makes two of them candidates."""
    return max(_FEW, int(settings.common * len(units)))


def _ranked(
    index: int, units: Sequence[Unit], articles: Sequence[str], weights: Weights, settings: RowSettings
) -> list[int]:
    """Return the later passages of other articles that share rare terms with one, the most telling first."""
    shared: Counter[int] = Counter()
    for term in _grounds(units[index], most(units, settings), weights):
        weight = round(weights.of(term) * 1000)
        for other in weights.holders(term):
            if other > index and articles[other] != articles[index]:
                shared[other] += weight
    return sorted(shared, key=lambda other: (-shared[other], other))


def _grounds(unit: Unit, limit: int, weights: Weights) -> Sequence[object]:
    """Return the terms that make others candidates: the rare ones, or the rarest where all are common."""
    held = [(len(weights.holders(term)), term) for term in (*unit.terms, *unit.phrases)]
    shared = [(count, term) for count, term in held if count > 1]
    rare = [term for count, term in shared if count <= limit]
    return rare or [
        term for _, term in heapq.nsmallest(_RAREST, shared, key=lambda one: (one[0], str(one[1])))
    ]
