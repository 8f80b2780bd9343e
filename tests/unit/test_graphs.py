"""Connected components against a search that goes from neighbour to neighbour."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samestory.graphs import Pair, components, ordered


@pytest.mark.parametrize(
    ("count", "pairs", "expected"),
    [
        (0, [], []),
        (1, [], [[0]]),
        (3, [], [[0], [1], [2]]),
        (3, [(2, 0)], [[0, 2], [1]]),
        (4, [(1, 1), (3, 2), (2, 1), (1, 2)], [[0], [1, 2, 3]]),
    ],
)
def test_parts_are_in_order_of_their_first_items(
    count: int, pairs: list[Pair], expected: list[list[int]]
) -> None:
    assert components(count, pairs) == expected


def searched(count: int, pairs: Iterable[Pair]) -> list[list[int]]:
    beside: list[set[int]] = [{one} for one in range(count)]
    for one, other in pairs:
        beside[one].add(other)
        beside[other].add(one)
    parts = []
    left = set(range(count))
    while left:
        part = {min(left)}
        while more := set().union(*(beside[one] for one in part)) - part:
            part |= more
        parts.append(sorted(part))
        left -= part
    return parts


@st.composite
def graphs(draw: st.DrawFn) -> tuple[int, list[Pair]]:
    count = draw(st.integers(1, 30))
    item = st.integers(0, count - 1)
    return count, draw(st.lists(st.tuples(item, item), max_size=40))


@given(graphs())
def test_components_are_what_a_search_finds_in_any_order_of_pairs(
    graph: tuple[int, list[Pair]],
) -> None:
    count, pairs = graph
    found = components(count, pairs)
    assert found == searched(count, pairs)
    assert components(count, [ordered(*pair) for pair in reversed(pairs)]) == found


def test_a_long_chain_takes_no_time() -> None:
    count = 200_000
    assert components(count, ((one, one + 1) for one in reversed(range(count - 1)))) == [list(range(count))]


@given(st.integers(), st.integers())
def test_a_pair_has_its_lower_item_first(one: int, other: int) -> None:
    assert ordered(one, other) == ordered(other, one) == tuple(sorted((one, other)))
