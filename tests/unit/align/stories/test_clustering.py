"""Stories out of likelihoods: a partition, by the mean over all pairs, whatever the order."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from itertools import combinations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from samestory.align.stories import clustering
from samestory.align.stories.clustering import Score
from samestory.graphs import ordered
from samestory.settings import StorySettings

SETTINGS = StorySettings(join=0.5, growth=0.0)
Table = dict[tuple[int, int], float]


def by(table: Table, rest: float = 0.0) -> Score:
    return lambda one, other: table.get(ordered(one, other), rest)


def clusters(
    near: Sequence[Sequence[int]], score: Score, settings: StorySettings = SETTINGS
) -> set[tuple[int, ...]]:
    return set(clustering.clusters(near, score, settings))


def everyone(count: int) -> list[list[int]]:
    """Return everybody as near to everybody."""
    return [[other for other in range(count) if other != one] for one in range(count)]


def drawn(count: int, seed: int) -> Table:
    """Return likelihoods of which no two are equal."""
    dice = random.Random(seed)  # noqa: S311
    return {pair: dice.random() for pair in combinations(range(count), 2)}


@pytest.mark.parametrize(
    ("count", "table", "expected"),
    [
        (0, {}, set()),
        (1, {}, {(0,)}),
        (2, {(0, 1): 0.5}, {(0, 1)}),
        (2, {(0, 1): 0.49}, {(0,), (1,)}),
        (3, {(0, 1): 0.9, (1, 2): 0.6}, {(0, 1), (2,)}),
        (3, {(0, 1): 0.9, (1, 2): 0.6, (0, 2): 0.4}, {(0, 1, 2)}),
        (4, {(0, 3): 0.9, (1, 2): 0.8}, {(0, 3), (1, 2)}),
        (5, {(0, 1): 0.9, (1, 2): 0.9, (2, 3): 0.9, (3, 4): 0.9}, {(0, 1), (2, 3), (4,)}),
    ],
)
def test_a_chain_of_links_is_no_story(count: int, table: Table, expected: set[tuple[int, ...]]) -> None:
    assert clusters(everyone(count), by(table)) == expected


@pytest.mark.parametrize(("growth", "together"), [(0.0, 0), (0.2, 1)])
def test_many_may_be_a_little_more_unlike_than_two(growth: float, together: int) -> None:
    settings = msgspec.structs.replace(SETTINGS, growth=growth)
    found = clusters(everyone(4), by({(0, 1): 0.9, (2, 3): 0.9}, rest=0.4), settings)
    assert found == ({(0, 1, 2, 3)} if together else {(0, 1), (2, 3)})


@pytest.mark.parametrize("likely", [0.32, 0.342, 0.36])
def test_very_many_may_be_no_more_unlike_than_many(likely: float) -> None:
    settings = msgspec.structs.replace(SETTINGS, growth=0.2, join=0.9)

    def stories(half: int) -> int:
        """Return how many stories two groups of equal articles make, each of so many."""
        table = {pair: 1.0 for group in (0, half) for pair in combinations(range(group, group + half), 2)}
        return len(clusters(everyone(2 * half), by(table, rest=likely), settings))

    assert stories(30) == stories(20) == stories(16)
    assert stories(8) == 2


@pytest.mark.parametrize("growth", [0.0, 0.1])
@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ({(0, 1): 0.8, (1, 2): 0.8}, {(0, 1), (2,)}),
        ({(0, 1): 0.8, (0, 2): 0.8, (1, 3): 0.8, (2, 3): 0.8}, {(0, 1), (2, 3)}),
        ({(1, 2): 0.8, (2, 3): 0.8, (0, 3): 0.8}, {(0, 3), (1, 2)}),
    ],
)
def test_of_equal_fits_the_first_one_is_taken(
    table: Table, expected: set[tuple[int, ...]], growth: float
) -> None:
    settings = msgspec.structs.replace(SETTINGS, growth=growth, join=0.75)
    assert clusters(everyone(4), by(table), settings) == expected | {
        (one,) for one in range(4) if not any(one in cluster for cluster in expected)
    }


def naive(count: int, score: Score, settings: StorySettings) -> set[tuple[int, ...]]:
    """Merge the two clusters whose pairs are likeliest on average, until none are likely enough."""
    parts: list[tuple[int, ...]] = [(one,) for one in range(count)]
    while len(parts) > 1:
        fits = {}
        for left, right in combinations(parts, 2):
            mean = math.fsum(score(one, other) for one in left for other in right) / len(left) / len(right)
            fits[left, right] = mean + settings.growth * math.log(min(32, len(left) + len(right)) / 2)
        left, right = max(fits, key=lambda pair: fits[pair])
        if fits[left, right] < settings.join:
            break
        parts = [part for part in parts if part not in (left, right)] + [left + right]
    return {tuple(sorted(part)) for part in parts}


@given(
    st.integers(0, 14),
    st.integers(),
    st.sampled_from([0.0, 0.02, 0.1, 0.5]),
    st.sampled_from([0.3, 0.5, 0.7]),
)
def test_it_is_average_linkage(count: int, seed: int, growth: float, join: float) -> None:
    settings = msgspec.structs.replace(SETTINGS, growth=growth, join=join)
    score = by(drawn(count, seed))
    assert clusters(everyone(count), score, settings) == naive(count, score, settings)


Near = list[list[int]]


@st.composite
def nets(draw: st.DrawFn) -> Near:
    """Return items with some that are near to each."""
    count = draw(st.integers(0, 16))
    return [
        sorted(draw(st.sets(st.integers(0, count - 1), max_size=4)) - {one}) if count else []
        for one in range(count)
    ]


@given(nets(), st.integers(), st.integers(1, 20))
def test_every_item_is_in_one_cluster(near: Near, seed: int, together: int) -> None:
    settings = msgspec.structs.replace(SETTINGS, together=together)
    found = list(clustering.clusters(near, by(drawn(len(near), seed)), settings))
    assert sorted(item for cluster in found for item in cluster) == list(range(len(near)))
    assert all(cluster == tuple(sorted(cluster)) and cluster for cluster in found)


@given(nets(), st.integers(), st.integers(1, 20), st.randoms(use_true_random=False))
def test_the_order_of_items_does_not_matter(
    near: Near, seed: int, together: int, dice: random.Random
) -> None:
    settings = msgspec.structs.replace(SETTINGS, together=together)
    score = by(drawn(len(near), seed))
    new = list(range(len(near)))
    dice.shuffle(new)  # item → its new number
    old = {number: item for item, number in enumerate(new)}
    shuffled = [[new[other] for other in near[old[number]]] for number in range(len(near))]
    found = clusters(shuffled, lambda one, other: score(old[one], old[other]), settings)
    assert {tuple(sorted(old[item] for item in cluster)) for cluster in found} == clusters(
        near, score, settings
    )


def asked(table: Table, rest: float, most: int) -> tuple[set[tuple[int, ...]], int]:
    """Return clusters of six items, and how many pairs were looked at."""
    looked: set[tuple[int, int]] = set()

    def score(one: int, other: int) -> float:
        looked.add(ordered(one, other))
        return table.get(ordered(one, other), rest)

    near = [[1, 2], [0, 2], [1, 3], [2, 4], [3, 5], [4, 3]]
    settings = msgspec.structs.replace(SETTINGS, together=most)
    return clusters(near, score, settings), len(looked)


def two_with(link: float) -> Table:
    """Return two groups of three, and the link between them."""
    groups = (0, 1, 2), (3, 4, 5)
    return {**{pair: 0.99 for group in groups for pair in combinations(group, 2)}, (2, 3): link}


@pytest.mark.parametrize("link", [0.29, 0.49, 0.69, 0.84, 0.94])
def test_more_than_can_be_held_together_is_parted_where_it_hangs_together_least(link: float) -> None:
    found, looked = asked(two_with(link), rest=0.9, most=3)
    assert found == {(0, 1, 2), (3, 4, 5)}
    assert looked == 7


def test_what_can_be_held_together_is_looked_at_pair_by_pair() -> None:
    found, looked = asked(two_with(0.9), rest=0.9, most=6)
    assert found == {(0, 1, 2, 3, 4, 5)}
    assert looked == 15


def test_copies_of_one_report_are_one_story_however_many() -> None:
    found, looked = asked(two_with(0.96), rest=0.0, most=3)
    assert found == {(0, 1, 2, 3, 4, 5)}
    assert looked == 7
