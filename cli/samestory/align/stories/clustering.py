"""Stories out of articles that hang together: agglomerative clustering by mean likelihood."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence

from samestory.graphs import Pair, components, ordered
from samestory.settings import StorySettings

#: Likelihoods at which articles that hang together too loosely are parted, one after another.
STEPS = (0.3, 0.5, 0.7, 0.85, 0.95)
#: More articles than this say no more than so many.
_MANY = 32

Score = Callable[[int, int], float]
Cluster = tuple[int, ...]


def clusters(near: Sequence[Sequence[int]], score: Score, settings: StorySettings) -> Iterator[Cluster]:
    """Part items into clusters, each in order.

    Args:
        near: the nearest ones of each item: by these alone more than `settings.together` are parted first.
        score: likelihood that two items belong together, symmetric.
        settings: when two clusters are one.
    """
    for part in _parts(near, score, settings.together):
        if len(part) > settings.together:  # so many copies of one report
            yield tuple(part)
        else:
            yield from _merged(part, score, settings)


def _parts(near: Sequence[Sequence[int]], score: Score, most: int) -> Iterator[Sequence[int]]:
    """Yield components of `most` items or fewer, as long as a likelihood parts them."""
    whole = list(range(len(near)))
    if len(whole) <= most:
        yield whole
        return
    edges = {
        pair: score(*pair)
        for one, others in enumerate(near)
        for other in others
        if (pair := ordered(one, other))
    }
    waiting: list[Sequence[int]] = [whole]
    for step in STEPS:
        large = [part for part in waiting if len(part) > most]
        yield from (part for part in waiting if len(part) <= most)
        waiting = [piece for part in large for piece in _cut(part, edges, step)]
    yield from waiting


def _cut(part: Sequence[int], edges: dict[Pair, float], least: float) -> Iterator[Sequence[int]]:
    places = {item: place for place, item in enumerate(part)}
    kept = [
        (places[one], places[other])
        for (one, other), likely in edges.items()
        if likely >= least and one in places and other in places
    ]
    for piece in components(len(part), kept):
        yield [part[place] for place in piece]


def _merged(part: Sequence[int], score: Score, settings: StorySettings) -> Iterator[Cluster]:
    """Merge the two clusters that fit best, again and again (average linkage; Sokal and Michener, 1958)."""
    table = _Table(part, score, settings)
    while table.merge():
        pass
    yield from table.clusters()


class _Table:
    """Mean likelihoods between clusters, and the best partner of each."""

    def __init__(self, part: Sequence[int], score: Score, settings: StorySettings) -> None:
        self._settings = settings
        self._members: dict[int, list[int]] = {place: [item] for place, item in enumerate(part)}
        self._means = [[score(one, other) if one != other else 0.0 for other in part] for one in part]
        self._best = {place: self._partner(place) for place in self._members}

    def clusters(self) -> Iterator[Cluster]:
        """Yield what stands together now."""
        for members in self._members.values():
            yield tuple(sorted(members))

    def merge(self) -> bool:
        """Merge the two clusters that fit best; tell whether any two did."""
        if len(self._members) < 2:
            return False
        one = max(self._members, key=lambda place: (self._best[place][0], -place))
        fit, other = self._best[one]
        if fit < self._settings.join:
            return False
        into, gone = ordered(one, other)
        self._join(into, gone)
        return True

    def _join(self, into: int, gone: int) -> None:
        """Put two clusters together; means are updated after Lance and Williams (1967)."""
        own, more = len(self._members[into]), len(self._members[gone])
        self._members[into] += self._members.pop(gone)
        del self._best[gone]
        row, lost = self._means[into], self._means[gone]
        for third in self._members:
            if third != into:
                mean = (own * row[third] + more * lost[third]) / (own + more)
                row[third] = self._means[third][into] = mean
        self._best[into] = self._partner(into)
        for third in self._members:
            if third != into and self._best[third][1] in (into, gone):
                self._best[third] = self._partner(third)
            elif third != into:
                self._best[third] = max(
                    self._best[third], (self._fit(third, into), into), key=lambda best: (best[0], -best[1])
                )

    def _partner(self, place: int) -> tuple[float, int]:
        """Return how well the best partner of a cluster fits, and which it is; of equals the first."""
        fits = ((self._fit(place, other), other) for other in self._members if other != place)
        return max(fits, key=lambda best: (best[0], -best[1]), default=(0.0, place))

    def _fit(self, one: int, other: int) -> float:
        """Return the mean likelihood; many articles may be a little more unlike than two."""
        size = min(_MANY, len(self._members[one]) + len(self._members[other]))
        return self._means[one][other] + self._settings.growth * math.log(size / 2)
