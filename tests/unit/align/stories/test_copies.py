"""Sketches: texts that share nearly all of their terms share a band of them, others hardly ever."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samestory.align.stories.copies import BANDS, sketch

TERMS = st.lists(st.text("abcdefgh", min_size=1, max_size=5), max_size=60)
TRIED = 300


def bands(terms: Sequence[str]) -> set[int]:
    return {one.band for one in sketch(terms)}


@given(TERMS, st.randoms(use_true_random=False))
def test_neither_order_nor_number_of_terms_matters(terms: list[str], chance: random.Random) -> None:
    again = [*terms, *terms]
    chance.shuffle(again)
    assert list(sketch(again)) == list(sketch(terms))


@given(TERMS)
def test_no_two_bands_of_a_text_are_one_and_each_names_another(terms: list[str]) -> None:
    found = list(sketch(terms))
    assert len({one.band for one in found}) == len(found) <= BANDS
    assert all(one.next != one.band for one in found)


@pytest.mark.parametrize("terms", [[], ["harbour"]])
def test_what_has_hardly_a_term_has_no_sketch(terms: list[str]) -> None:
    assert bands(terms) == set()


@pytest.mark.parametrize(
    ("shared", "own", "least", "most"),
    [
        (170, 15, 0.97, 1.0),  # 85 in 100 of all terms
        (100, 100, 0.0, 0.08),  # a third
        (20, 200, 0.0, 0.01),
    ],
)
def test_how_many_of_such_texts_share_a_band(shared: int, own: int, least: float, most: float) -> None:
    met = 0
    for number in range(TRIED):
        common = [f"c{number}-{at}" for at in range(shared)]
        one = [*common, *(f"l{number}-{at}" for at in range(own))]
        other = [*common, *(f"r{number}-{at}" for at in range(own))]
        met += not bands(one).isdisjoint(bands(other))
    assert least <= met / TRIED <= most
