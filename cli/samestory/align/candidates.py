"""Which pairs of passages are worth scoring: those of two articles that share a rare term, never all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from samestory.align.passages import Unit
from samestory.align.weights import Weights
from samestory.settings import RowSettings

#: In small collections a term may always stand in this many passages.
_FEW = 6


def pairs(units: Sequence[Unit], weights: Weights, settings: RowSettings) -> Iterator[tuple[int, int]]:
    """Yield the index pairs (lower first) of passages from two articles that share what few others have."""
    limit = max(_FEW, int(settings.common * len(units)))
    articles = [unit.passage.article for unit in units]
    for index, unit in enumerate(units):
        shared: Counter[int] = Counter()
        for term in (*unit.terms, *unit.phrases):
            holders = weights.holders(term)
            if 1 < len(holders) <= limit:
                weight = round(weights.of(term) * 1000)
                for other in holders:
                    if other > index and articles[other] != articles[index]:
                        shared[other] += weight
        best = sorted(shared, key=lambda other: (-shared[other], other))[: settings.candidates]
        yield from ((index, other) for other in sorted(best))
