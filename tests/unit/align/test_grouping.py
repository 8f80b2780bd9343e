"""From scored pairs to groups that do not chain."""

from __future__ import annotations

import pytest

from samestory.align import grouping

Pairs = dict[tuple[int, int], float]
JOIN, PLAUSIBLE = 0.5, 0.25


def groups(pairs: Pairs, articles: str) -> set[frozenset[int]]:
    """Group passages; `articles` names the article of each by a letter."""

    def score(pair: tuple[int, int]) -> float:
        return pairs.get(pair, 0.0)

    found = grouping.overlapping(pairs, JOIN, PLAUSIBLE, lambda one: articles[one], score)
    assert len(set(found)) == len(found)
    return {frozenset(group) for group in found}


@pytest.mark.parametrize(
    ("pairs", "expected"),
    [
        ({}, []),
        ({(0, 1): 0.9}, [{0, 1}]),
        ({(0, 1): 0.5}, [{0, 1}]),
        ({(0, 1): 0.49}, []),
        ({(0, 1): 0.9, (1, 2): 0.9, (0, 2): 0.9}, [{0, 1, 2}]),
        ({(0, 1): 0.9, (1, 2): 0.8}, [{0, 1}, {1, 2}]),
        ({(0, 1): 0.9, (1, 2): 0.9, (0, 2): 0.25}, [{0, 1, 2}]),
        ({(0, 1): 0.9, (1, 2): 0.9, (0, 2): 0.24}, [{0, 1}, {1, 2}]),
        ({(0, 1): 0.9, (2, 3): 0.9}, [{0, 1}, {2, 3}]),
        ({(0, 1): 0.9, (2, 3): 0.9, (1, 2): 0.6}, [{0, 1}, {2, 3}, {1, 2}]),
    ],
)
def test_a_passage_joins_only_a_group_that_it_fits_as_a_whole(pairs: Pairs, expected: list[set[int]]) -> None:
    assert groups(pairs, "abcd") == {frozenset(group) for group in expected}


def test_each_group_is_of_two_articles_or_more() -> None:
    assert groups({(0, 1): 0.9}, "aa") == set()
    assert groups({(0, 1): 0.9, (0, 2): 0.9, (1, 2): 0.9}, "aab") == {frozenset({0, 1, 2})}


def test_a_pair_that_a_group_holds_makes_no_second_one() -> None:
    assert groups({(0, 1): 0.9, (0, 2): 0.8, (1, 2): 0.7}, "abc") == {frozenset({0, 1, 2})}


def test_a_passage_states_only_so_many_facts() -> None:
    many = {(0, other): 0.9 for other in range(1, 12)}
    found = groups(many, "a" + "b" * 11)
    assert 1 <= len(found) < 11


def test_the_order_of_the_pairs_does_not_matter() -> None:
    pairs = {(0, 1): 0.9, (1, 2): 0.8, (0, 3): 0.7, (2, 3): 0.7}
    assert groups(pairs, "abcd") == groups(dict(reversed(pairs.items())), "abcd")


def test_utterances_are_joined_by_any_match() -> None:
    matches = {(0, 1): 0.9, (1, 2): 0.9, (3, 4): 0.9}
    assert grouping.disjoint(matches, 6) == [(0, 1, 2), (3, 4)]
    assert grouping.disjoint({}, 3) == []
