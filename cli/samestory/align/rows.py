"""Groups of passages that state the same fact: leads, utterances, claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import combinations
from typing import NamedTuple

from samestory.align import candidates, claims, focus, leads, quotations
from samestory.align.grouped import Grouped
from samestory.align.material import Material
from samestory.align.passages import Place, Unit, place_of
from samestory.align.weights import Weights
from samestory.graphs import Pair
from samestory.model import Limit
from samestory.progress import SILENT, Progress
from samestory.settings import RowSettings

#: A sentence is little else than a quotation that makes up this share of it.
_MOST = 0.6


class Made(NamedTuple):
    """Every step of what was put together."""

    weights: Weights
    said: quotations.Scored
    shown: Set[Pair]  #: pairs of sentences that a row of quotations shows
    claimed: claims.Scored
    groups: Sequence[Grouped]  #: leads, quotations, claims, each in order of the text


class Rows(NamedTuple):
    """What stands together, and what may."""

    groups: Sequence[Grouped]
    near: Mapping[Place, Set[str]]  #: sentence → articles that may state the same in other words
    limits: Sequence[Limit]  #: what was not looked at


def group(given: Material, settings: RowSettings, progress: Progress = SILENT) -> Rows:
    """Return every group of two or more articles."""
    made = make(given, settings, progress)
    near = made.claimed.near(settings.doubt)
    places = {place_of(given.sentences[at]): articles for at, articles in near.items()}
    return Rows(made.groups, places, [*_limits(given, made.weights, settings), *leads.limits(made.groups)])


def _limits(given: Material, weights: Weights, settings: RowSettings) -> Iterator[Limit]:
    """Say how many terms and words were too frequent to be looked at."""
    terms = candidates.left_out(given.sentences, weights, settings)
    words = quotations.left_out(given.utterances, settings.most)
    for what, count, where in (("terms", terms, "passages"), ("words", words, "quotations")):
        if count:
            detail = (
                f"{count} {what} stand in more than {settings.most} {where} and were no ground to compare"
            )
            yield Limit(what="candidates", detail=detail)


def make(given: Material, settings: RowSettings, progress: Progress = SILENT) -> Made:
    """Score and group everything."""
    weights = Weights(given.sentences)
    said = quotations.scored(given.utterances, settings, given.stories)
    quoted = _sure(quotations.group(said, given.utterances), settings)
    pairs = shown(given.sentences, quoted)
    scored = claims.Scored(given, pairs, weights, settings, progress)
    claimed = _sure(claims.group(scored), settings)
    told = _told([*quoted, *claimed])
    leading = _sure(leads.group(given, weights, settings.least_mass, told), settings)
    marked = [focus.mark(one, weights, given.terms) for one in claimed]
    return Made(weights, said, pairs, scored, [*leading, *quoted, *marked])


def _sure(groups: Iterable[Grouped], settings: RowSettings) -> list[Grouped]:
    return [one for one in groups if one.group.score >= settings.least]


def _told(groups: Sequence[Grouped]) -> set[tuple[Place, str]]:
    """Return which sentence stands in one row with which other article."""
    return {
        (place_of(unit), article)
        for one in groups
        for article in {unit.passage.article for unit in one.units}
        for unit in one.units
        if unit.passage.article != article
    }


def shown(units: Sequence[Unit], said: Sequence[Grouped]) -> set[Pair]:
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
