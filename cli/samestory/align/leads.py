"""What each article of a story says first: headline and lead, which tell the event itself (inverted pyramid).

In one row they show how each source tells what happened; facts have rows of their own.
"""

from __future__ import annotations

import math
from collections.abc import Sequence, Set

from samestory.align.grouped import Grouped
from samestory.align.material import Material
from samestory.align.passages import Place, Unit, place_of
from samestory.align.stories import Stories
from samestory.align.weights import Weights
from samestory.model import Group, MatchKind


def group(given: Material, weights: Weights, least: float, told: Set[tuple[Place, str]]) -> list[Grouped]:
    """Return a group of leads for each story of two articles or more, in order of the text.

    Args:
        given: the sentences, and the stories of their articles.
        weights: of terms.
        least: the weight that a sentence must share with one at the head of another article.
        told: which sentence stands in another row with which article; a group that holds no more is left out.
    """
    heads: dict[int, list[Unit]] = {}
    for unit, place in zip(given.sentences, places(given.sentences), strict=True):
        story = given.stories.of(unit.passage.article)
        if story is not None and place <= given.stories.settings.lead:
            heads.setdefault(story, []).append(unit)
    sure = (part for units in heads.values() for part in _surely(units, given.stories))
    shared = (_shared(units, weights, least) for units in sure)
    return [_grouped(units, given.stories) for units in shared if not _all_told(units, told)]


def _surely(units: Sequence[Unit], stories: Stories) -> list[list[Unit]]:
    """Part the first sentences of a story: those in one row are of articles that surely report one event."""
    articles = list(dict.fromkeys(unit.passage.article for unit in units))
    return [[unit for unit in units if unit.passage.article in part] for part in stories.surely(articles)]


def _all_told(units: Sequence[Unit], told: Set[tuple[Place, str]]) -> bool:
    """Tell whether each sentence stands in other rows with all the other articles."""
    articles = {unit.passage.article for unit in units}
    return all(
        (place_of(unit), article) in told
        for unit in units
        for article in articles
        if article != unit.passage.article
    )


def _shared(units: Sequence[Unit], weights: Weights, least: float) -> list[Unit]:
    """Return the sentences that share something with one of another article."""
    return [
        unit
        for unit in units
        if any(
            unit.passage.article != other.passage.article
            and math.fsum(map(weights.of, unit.terms & other.terms)) >= least
            for other in units
        )
    ]


def places(units: Sequence[Unit]) -> list[int]:
    """Return the how-manieth of its article each sentence is, the first being 1."""
    count: dict[str, int] = {}
    found = []
    for unit in units:
        article = unit.passage.article
        count[article] = count.get(article, 0) + 1
        found.append(count[article])
    return found


def _grouped(units: Sequence[Unit], stories: Stories) -> Grouped:
    articles = list(dict.fromkeys(one.passage.article for one in units))
    return Grouped(
        Group(
            passages=tuple(one.passage for one in units),
            kind=MatchKind.LEAD,
            score=round(stories.likeness(articles), 3),
            because=(f"the first sentences of {len(articles)} articles that report one event",),
        ),
        tuple(units),
    )
