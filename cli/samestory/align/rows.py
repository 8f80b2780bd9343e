"""Groups of passages that state the same fact: utterances first, then claims."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from samestory.align import claims, focus, quotations
from samestory.align.grouped import Grouped
from samestory.align.passages import Unit
from samestory.align.terms import Reader
from samestory.align.weights import Weights
from samestory.settings import RowSettings

#: A sentence is little else than a quotation that makes up this share of it.
_MOST = 0.6


def group(
    sentences: Sequence[Unit],
    utterances: Sequence[Unit],
    read: Reader,
    settings: RowSettings,
) -> list[Grouped]:
    """Return every group of two or more articles, quotations before claims, in order of the text."""
    weights = Weights(sentences)
    said = quotations.group(utterances, settings)
    claimed = claims.group(sentences, shown(sentences, said), weights, settings)
    return [*said, *(focus.mark(one, weights, read) for one in claimed)]


def shown(units: Sequence[Unit], said: Sequence[Grouped]) -> set[tuple[int, int]]:
    """Return the pairs of sentences that a quotation row shows, one of them being little else."""
    places = {(unit.passage.article, unit.passage.start): index for index, unit in enumerate(units)}
    pairs = set()
    for one in said:
        held: dict[int, bool] = {}
        for unit in one.units:
            place = places.get((unit.passage.article, unit.sentence))
            if place is not None:
                whole = len(unit.words) >= _MOST * len(units[place].words)
                held[place] = held.get(place, False) or whole
        pairs |= {pair for pair in combinations(sorted(held), 2) if held[pair[0]] or held[pair[1]]}
    return pairs
