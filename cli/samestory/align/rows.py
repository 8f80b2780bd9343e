"""Groups of passages that state the same fact: leads, utterances, claims."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from samestory.align import claims, focus, leads, quotations
from samestory.align.grouped import Grouped
from samestory.align.material import Material
from samestory.align.passages import Unit
from samestory.align.weights import Weights
from samestory.settings import RowSettings

#: Article and start of a sentence.
Place = tuple[str, int]

#: A sentence is little else than a quotation that makes up this share of it.
_MOST = 0.6


def group(given: Material, settings: RowSettings) -> list[Grouped]:
    """Return every group of two or more articles: leads, quotations, claims, each in order of the text."""
    weights = Weights(given.sentences)
    said = quotations.group(given.utterances, settings)
    claimed = claims.group(given, shown(given.sentences, said), weights, settings)
    held = {pair for one in (*said, *claimed) for pair in _pairs(one)}
    leading = [one for one in leads.group(given, weights, settings.least_mass) if not _pairs(one) <= held]
    return [*leading, *said, *(focus.mark(one, weights, given.terms) for one in claimed)]


def _pairs(one: Grouped) -> set[frozenset[Place]]:
    """Return the pairs of sentences of two articles that a group holds."""
    places = sorted({(unit.passage.article, unit.sentence) for unit in one.units})
    return {frozenset(pair) for pair in combinations(places, 2) if pair[0][0] != pair[1][0]}


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
