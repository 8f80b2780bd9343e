"""Leads of many articles: no more pairs than can be looked at, and the same sentences in the row."""

from __future__ import annotations

from math import comb

import msgspec
import pytest

from builders import group, passage, unit
from samestory.align import leads, stories
from samestory.align.grouped import Grouped
from samestory.model import Limit, MatchKind


@pytest.mark.parametrize("count", [2, 3, 100, 101, 1000, stories.PAIRS, stories.PAIRS + 1, 20_000])
def test_of_many_articles_some_pairs_stand_for_all(count: int) -> None:
    members = list(range(count))
    pairs = list(stories.pairs(members))
    distinct = set(map(frozenset, pairs))
    assert len(distinct) == len(pairs) and all(len(pair) == 2 for pair in distinct)
    if comb(count, 2) <= stories.PAIRS:
        assert len(pairs) == comb(count, 2)
    else:
        assert stories.PAIRS / 2 < len(pairs) <= stories.PAIRS
    if count <= stories.PAIRS:  # nobody is left out
        assert {one for pair in pairs for one in pair} == set(members)


def leading(count: int) -> Grouped:
    members = tuple(unit(f"n{at}") for at in range(count))
    told = group(*(one.passage for one in members))
    return Grouped(msgspec.structs.replace(told, kind=MatchKind.LEAD), members)


def test_a_likeness_of_some_pairs_is_said() -> None:
    assert list(leads.limits([leading(100), leading(2)])) == []
    assert list(leads.limits([leading(101), leading(150)])) == [
        Limit(
            what="likeness",
            detail="the score of leads is that of 5,000 pairs of articles where there are more (2)",
        )
    ]
    claim = Grouped(group(*(passage(f"n{at}") for at in range(101))), ())
    assert list(leads.limits([claim])) == []
