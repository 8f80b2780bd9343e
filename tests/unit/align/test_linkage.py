"""Average linkage: clusters by their mean, never by a chain."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samestory.align import linkage

Scores = Mapping[tuple[int, int], float]


def clusters(count: int, scores: Scores, join: float = 0.5) -> list[tuple[int, ...]]:
    def score(one: int, other: int) -> float:
        return scores.get((min(one, other), max(one, other)), 0.0)

    return linkage.average(count, scores, score, join)


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ({}, [(0,), (1,), (2,)]),
        ({(0, 1): 0.5}, [(0, 1), (2,)]),
        ({(0, 1): 0.49}, [(0,), (1,), (2,)]),
        ({(0, 1): 0.9, (1, 2): 0.9}, [(0, 1), (2,)]),
        ({(0, 1): 0.9, (1, 2): 0.9, (0, 2): 0.1}, [(0, 1, 2)]),
        ({(0, 1): 0.6, (1, 2): 0.9, (0, 2): 0.3}, [(0,), (1, 2)]),
        ({(0, 2): 0.9}, [(0, 2), (1,)]),
    ],
)
def test_clusters_are_joined_by_their_mean(scores: Scores, expected: list[tuple[int, ...]]) -> None:
    assert clusters(3, scores) == expected


PAIRS = st.dictionaries(
    st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda pair: pair[0] < pair[1]),
    st.integers(0, 20).map(lambda score: score / 20),
    max_size=28,
)


@given(PAIRS)
def test_each_item_stands_in_one_cluster_and_no_two_clusters_could_be_one(scores: Scores) -> None:
    found = clusters(8, scores)
    assert sorted(one for cluster in found for one in cluster) == list(range(8))
    for left, right in combinations(found, 2):
        between = [scores.get((min(one, other), max(one, other)), 0.0) for one in left for other in right]
        assert sum(between) / len(between) < 0.5 + 1e-9
