"""The best path over the sentences of an article."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samestory.align import chain


@pytest.mark.parametrize(
    ("emissions", "stays", "path"),
    [
        ([], [], []),
        ([[0.0, 1.0]], [0.0], [1]),
        ([[2.0, 0.0], [0.0, 2.0], [2.0, 0.0]], [0.0, 0.0, 0.0], [0, 1, 0]),
        ([[2.0, 0.0], [0.0, 0.5], [2.0, 0.0]], [0.0, 1.0, 1.0], [0, 0, 0]),
        ([[2.0, 0.0], [0.0, 0.5], [0.0, 2.0]], [0.0, 1.0, 1.0], [0, 1, 1]),
        ([[2.0, 0.0], [0.0, 0.5], [0.0, 2.0]], [0.0, 1.0, 0.0], [0, 0, 1]),
    ],
)
def test_staying_is_weighed_against_evidence(
    emissions: list[list[float]], stays: list[float], path: list[int]
) -> None:
    assert chain.best(emissions, stays) == path


def test_ties_go_to_the_state_that_stands_first() -> None:
    assert chain.best([[1.0, 1.0], [1.0, 1.0]], [0.0, 0.5]) == [0, 0]


def test_between_staying_and_changing_a_tie_is_staying() -> None:
    assert chain.best([[1.0, 0.0], [0.0, 5.0]], [0.0, 1.0]) == [1, 1]


POINTS = st.integers(-8, 8).map(lambda value: value / 4)


def worth(path: tuple[int, ...], emissions: list[list[float]], stays: list[float]) -> float:
    kept = sum(stay for stay, one, other in zip(stays[1:], path, path[1:], strict=False) if one == other)
    return sum(row[state] for row, state in zip(emissions, path, strict=True)) + kept


@given(
    st.integers(1, 5).flatmap(
        lambda length: st.tuples(
            st.lists(st.lists(POINTS, min_size=3, max_size=3), min_size=length, max_size=length),
            st.lists(POINTS.map(abs), min_size=length, max_size=length),
        )
    )
)
def test_no_other_path_has_more_points(given_: tuple[list[list[float]], list[float]]) -> None:
    emissions, stays = given_
    best = chain.best(emissions, stays)
    most = max(worth(path, emissions, stays) for path in product(range(3), repeat=len(emissions)))
    assert worth(tuple(best), emissions, stays) == pytest.approx(most)
