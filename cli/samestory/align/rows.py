"""Groups of passages that state the same fact: leads, utterances, claims."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from itertools import combinations
from typing import NamedTuple

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


class Rows(NamedTuple):
    """What stands together, and what may."""

    groups: Sequence[Grouped]  #: leads, quotations, claims, each in order of the text
    near: Mapping[Place, Set[str]]  #: sentence → articles that may state the same in other words


def group(given: Material, settings: RowSettings) -> Rows:
    """Return every group of two or more articles."""
    weights = Weights(given.sentences)
    said = quotations.group(given.utterances, settings)
    found = claims.Scored(given, shown(given.sentences, said), weights, settings)
    claimed = claims.group(found)
    held = {pair for one in (*said, *claimed) for pair in _pairs(one)}
    leading = [one for one in leads.group(given, weights, settings.least_mass) if not _pairs(one) <= held]
    groups = [*leading, *said, *(focus.mark(one, weights, given.terms) for one in claimed)]
    near = found.near(settings.doubt)
    return Rows(groups, {place_of(given.sentences[at]): articles for at, articles in near.items()})


def place_of(unit: Unit) -> Place:
    """Return the sentence that a passage stands in."""
    return unit.passage.article, unit.sentence


def _pairs(one: Grouped) -> set[frozenset[Place]]:
    """Return the pairs of sentences of two articles that a group holds."""
    places = sorted({place_of(unit) for unit in one.units})
    return {frozenset(pair) for pair in combinations(places, 2) if pair[0][0] != pair[1][0]}


def shown(units: Sequence[Unit], said: Sequence[Grouped]) -> set[tuple[int, int]]:
    """Return the pairs of sentences that a quotation row shows, one of them being little else."""
    places = {(unit.passage.article, unit.passage.start): index for index, unit in enumerate(units)}
    pairs = set()
    for one in said:
        held: dict[int, bool] = {}
        for unit in one.units:
            place = places.get(place_of(unit))
            if place is not None:
                whole = len(unit.words) >= _MOST * len(units[place].words)
                held[place] = held.get(place, False) or whole
        pairs |= {pair for pair in combinations(sorted(held), 2) if held[pair[0]] or held[pair[1]]}
    return pairs
