"""What each article of a story says first: headline and lead, which tell the event itself (inverted pyramid).

In one row they show how each source tells what happened; facts have rows of their own.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence, Set

from samestory.align.grouped import Grouped
from samestory.align.material import Material
from samestory.align.passages import Place, Unit, place_of
from samestory.align.stories import PAIRS, Stories
from samestory.align.weights import Weights
from samestory.model import Group, Limit, MatchKind


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


def limits(groups: Iterable[Grouped]) -> Iterator[Limit]:
    """Say of how many stories the likeness was not computed from each two articles."""
    leads = (one.group.passages for one in groups if one.group.kind is MatchKind.LEAD)
    count = sum(math.comb(len({one.article for one in passages}), 2) > PAIRS for passages in leads)
    if count:
        detail = f"the score of leads is that of {PAIRS:,} pairs of articles where there are more ({count})"
        yield Limit(what="likeness", detail=detail)


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
    tellers: dict[Set[str], dict[str, None]] = {}  # terms → the first two articles that have just these
    for unit in units:
        first = tellers.setdefault(unit.terms, {})
        if len(first) < 2:
            first[unit.passage.article] = None
    return [
        unit
        for unit in units
        if any(
            (len(articles) > 1 or unit.passage.article not in articles)
            and math.fsum(map(weights.of, unit.terms & terms)) >= least
            for terms, articles in tellers.items()
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
