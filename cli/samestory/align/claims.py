"""Sentences of different articles that state the same fact."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from samestory.align import candidates, grouping
from samestory.align.grouped import Grouped, Pair, make, strongest
from samestory.align.passages import Unit
from samestory.align.scoring import Claims, Match
from samestory.align.weights import Weights
from samestory.settings import RowSettings


class Scored(NamedTuple):
    """Every pair of sentences that was looked at, and what came of it."""

    claims: Claims
    alone: Mapping[Pair, Match]  #: without their neighbours
    matches: Mapping[Pair, Match]
    groups: Sequence[tuple[int, ...]]


def group(units: Sequence[Unit], known: Set[Pair], weights: Weights, settings: RowSettings) -> list[Grouped]:
    """Return the groups of sentences from two articles or more; `known` pairs stand elsewhere."""
    found = scored(units, known, weights, settings)
    return [
        make(
            members,
            units,
            found.matches,
            found.claims.because(*strongest(members, found.matches)),
            quoted=False,
        )
        for members in found.groups
    ]


def scored(units: Sequence[Unit], known: Set[Pair], weights: Weights, settings: RowSettings) -> Scored:
    """Score the candidates and group them."""
    claims = Claims(units, weights, settings)
    alone = {
        pair: claims.match(*pair) for pair in candidates.pairs(units, weights, settings) if pair not in known
    }
    articles = [unit.passage.article for unit in units]
    matches = {pair: claims.beside(match, neighbours(pair, alone, articles)) for pair, match in alone.items()}
    groups = grouping.overlapping(matches, settings.join, articles.__getitem__)
    return Scored(claims, alone, matches, groups)


def neighbours(pair: Pair, matches: Mapping[Pair, Match], articles: Sequence[str]) -> Iterator[Match]:
    """Yield the matches of the sentences beside a pair, in the same articles."""
    left, right = pair
    for near in (
        (left - 1, right - 1),
        (left + 1, right + 1),
        (left - 1, right),
        (left + 1, right),
        (left, right - 1),
        (left, right + 1),
    ):
        match = matches.get(near)
        if match and (articles[near[0]], articles[near[1]]) == (articles[left], articles[right]):
            yield match
