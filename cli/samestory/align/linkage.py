"""Agglomerative clustering by average linkage (Sokal and Michener, 1958)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from samestory.align import components
from samestory.align.components import ordered


def average(
    count: int,
    near: Iterable[tuple[int, int]],
    score: Callable[[int, int], float],
    join: float,
) -> list[tuple[int, ...]]:
    """Put the items 0 to `count` - 1 into clusters; each stands in one, alone if need be.

    The two clusters that score best with each other on average are merged, again and again, until no two
    reach `join`. As two can only reach it if a pair of their items does, items are first parted into
    components.

    Args:
        count: how many items.
        near: the pairs that can score `join` or more, the lower item first.
        score: of two items, symmetric.
        join: mean score from which two clusters are one.
    """
    linked = [pair for pair in near if score(*pair) >= join]
    return sorted(cluster for part in components.of(count, linked) for cluster in _merged(part, score, join))


def _merged(part: Sequence[int], score: Callable[[int, int], float], join: float) -> list[tuple[int, ...]]:
    """Merge the clusters of one component; of equal scores the pair that comes first goes first."""
    clusters: dict[int, tuple[int, ...]] = {at: (one,) for at, one in enumerate(part)}
    means = {
        (left, right): score(part[left], part[right])
        for left in range(len(part))
        for right in range(left + 1, len(part))
    }
    while means:
        best = max(means, key=lambda pair: (means[pair], (-pair[0], -pair[1])))
        if means[best] < join:
            break
        _merge(*best, clusters, means)
    return [tuple(sorted(cluster)) for cluster in clusters.values()]


def _merge(
    into: int, gone: int, clusters: dict[int, tuple[int, ...]], means: dict[tuple[int, int], float]
) -> None:
    """Merge two clusters; means are updated after Lance and Williams (1967)."""
    own, other = len(clusters[into]), len(clusters[gone])
    clusters[into] += clusters.pop(gone)
    del means[into, gone]
    for third in clusters:
        if third != into:
            kept, left = ordered(into, third), means.pop(ordered(gone, third))
            means[kept] = (own * means[kept] + other * left) / (own + other)
