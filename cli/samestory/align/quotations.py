"""The wordings of one utterance, brought together across articles with their fragments and echoes."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from samestory.align import grouping, utterance
from samestory.align.grouped import Grouped, make, strongest
from samestory.align.passages import Unit
from samestory.align.stories import Stories
from samestory.graphs import Pair, ordered
from samestory.model import MatchKind
from samestory.settings import RowSettings

#: Two quotations of one article are one utterance only when they say the very same.
_ECHO = 0.8
#: Wordings of one utterance share one of the rarest words of the shorter; so many are looked at.
RAREST = 3


class Scored(NamedTuple):
    """The pairs of quotations that are one utterance, and what came of it."""

    matches: Mapping[Pair, float]
    reasons: Mapping[Pair, tuple[str, ...]]
    groups: Sequence[tuple[int, ...]]

    def score(self, pair: Pair) -> float:
        """Return the score of two quotations; nothing for those that are one only through a third."""
        return self.matches.get(pair, 0.0)


def group(found: Scored, units: Sequence[Unit]) -> list[Grouped]:
    """Return the groups of quoted passages that are one utterance, from two articles or more."""
    return [
        make(
            members, units, found.score, found.reasons[strongest(members, found.matches)], MatchKind.UTTERANCE
        )
        for members in found.groups
    ]


def scored(units: Sequence[Unit], settings: RowSettings, stories: Stories) -> Scored:
    """Score the candidates and group those that are one utterance."""
    matches: dict[Pair, float] = {}
    reasons: dict[Pair, tuple[str, ...]] = {}
    told: set[Pair] = set()
    for pair in candidates(units, settings.most):
        one, other = units[pair[0]], units[pair[1]]
        if near(one, other, stories):
            told.add(pair)
        found = utterance.score(one, other, near=pair in told)
        floor = _ECHO if one.passage.article == other.passage.article else settings.quote / 100
        if found is not None and found[0] >= floor:
            matches[pair], reasons[pair] = found
    groups = [
        members
        for members in grouping.disjoint(_joining(matches, told, units), len(units))
        if len({units[one].passage.article for one in members}) > 1
    ]
    return Scored(matches, reasons, groups)


def near(one: Unit, other: Unit, stories: Stories) -> bool:
    """Tell whether two quotations are told of one event, be it of the catalogue or a story nobody listed."""
    if not one.events.isdisjoint(other.events):
        return True
    number = stories.of(one.passage.article)
    return number is not None and number == stories.of(other.passage.article)


def _joining(matches: Mapping[Pair, float], told: Set[Pair], units: Sequence[Unit]) -> Iterator[Pair]:
    """Yield the matches by which groups are made; `told` are the pairs that are told of one event.

    A fragment joins what is told of one event with it, and only where nothing is, its best match elsewhere:
    so what is said of two events is not made one utterance by the fragment that both hold.
    """
    settled = {place for pair in told if pair in matches for place in pair}
    best: dict[int, tuple[float, int]] = {}
    for pair, reached in matches.items():
        slight = [place for place in pair if utterance.fragment(units[place])]
        if not slight or pair in told:
            yield pair
            continue
        for place in slight:
            if place not in settled:
                mate = sum(pair) - place
                best[place] = max(best.get(place, (0.0, 0)), (reached, -mate))
    yield from (ordered(place, -mate) for place, (_, mate) in best.items())


def candidates(units: Sequence[Unit], most: int) -> Iterator[Pair]:
    """Yield the index pairs (lower first) of quotations that share one of their rarest words.

    A word that more than `most` of them hold is no ground.
    """
    holders = _holders(units)
    pairs = set()
    for index, unit in enumerate(units):
        for term in _rarest(unit, holders):
            if len(holders[term]) <= most:
                pairs |= {ordered(index, other) for other in holders[term] if other != index}
    yield from sorted(pairs)


def left_out(units: Sequence[Unit], most: int) -> int:
    """Return how many words were no ground only because more than `most` quotations hold them."""
    holders = _holders(units)
    rarest = {term for unit in units for term in _rarest(unit, holders)}
    return sum(len(holders[term]) > most for term in rarest)


def _holders(units: Sequence[Unit]) -> Mapping[str, Sequence[int]]:
    holders: dict[str, list[int]] = defaultdict(list)
    for index, unit in enumerate(units):
        for term in unit.terms:
            holders[term].append(index)
    return holders


def _rarest(unit: Unit, holders: Mapping[str, Sequence[int]]) -> Sequence[str]:
    return heapq.nsmallest(RAREST, unit.terms, key=lambda term: (len(holders[term]), term))
