"""Which passages are looked at together, which are left out, and what is said about it."""

from __future__ import annotations

import math

import pytest
from msgspec.structs import replace

from builders import passage
from samestory.align import candidates, odds
from samestory.align.passages import Unit
from samestory.align.weights import Weights
from samestory.settings import RowSettings

SETTINGS = RowSettings()


def unit(article: str, terms: str, line: int = 1, phrases: tuple[tuple[str, str], ...] = ()) -> Unit:
    return Unit(
        passage=passage(article, terms, line=line),
        sentence=0,
        events=frozenset(),
        listed=frozenset(),
        terms=frozenset(terms.split()),
        named=frozenset(),
        phrases=frozenset(phrases),
        words=terms,
        values=frozenset(),
    )


def filled(*told: Unit, more: int = 60) -> list[Unit]:
    """Return passages beside as many others, each of an article and a word of its own."""
    return [*told, *(unit(f"z{at:03}", f"own{at}") for at in range(more))]


def paired(told: list[Unit], settings: RowSettings = SETTINGS) -> list[tuple[int, int]]:
    return list(candidates.pairs(told, Weights(told), settings))


def why(told: list[Unit], left: int, right: int, settings: RowSettings = SETTINGS) -> str:
    return candidates.why((left, right), told, Weights(told), settings)


def test_two_articles_that_share_a_rare_term_or_phrase_are_a_pair() -> None:
    phrase = (("old", "mill"),)
    told = filled(
        unit("a", "mill sold"),
        unit("a", "mill"),
        unit("b", "mill"),
        unit("b", "x", phrases=phrase),
        unit("c", "y", phrases=phrase),
    )
    assert paired(told) == [(0, 2), (1, 2), (3, 4)]


def test_those_that_share_most_are_looked_at_and_of_equals_the_first() -> None:
    told = filled(
        unit("a", "mill boat net"),
        unit("b", "mill"),
        unit("c", "mill boat"),
        unit("d", "mill"),
        unit("e", "boat net mill"),
    )
    few = replace(SETTINGS, candidates=2)
    assert [other for one, other in paired(told, few) if one == 0] == [2, 4]
    three = replace(SETTINGS, candidates=3)
    assert [other for one, other in paired(told, three) if one == 0] == [1, 2, 4]
    assert why(told, 0, 4, few) == "number 1 of 4 by the rare terms shared with a:1"
    assert why(told, 0, 2, few) == "number 2 of 4 by the rare terms shared with a:1"
    assert (
        why(told, 0, 1, few) == "number 3 of 4 by the rare terms shared with a:1; the first 2 are looked at"
    )
    assert (
        why(told, 0, 3, few) == "number 4 of 4 by the rare terms shared with a:1; the first 2 are looked at"
    )


def test_passages_that_share_nothing_or_what_very_many_hold_are_no_pair() -> None:
    told = filled(*(unit(f"c{at}", f"mill rare{at // 2}") for at in range(9)), more=51)
    assert why(told, 2, 4) == "every term that they share stands in more than 7 of 60 sentences"
    assert why(told, 2, 3) == "number 1 of 1 by the rare terms shared with c2:1"
    assert why(told, 2, 20) == "they share no term"
    found = paired(told)
    assert (2, 3) in found
    assert (2, 4) not in found


@pytest.mark.parametrize(
    ("units", "most"), [(10, 6), (50, 6), (58, 6), (59, 7), (100, 12), (1250, 150), (2000, 150)]
)
def test_in_how_many_passages_a_term_may_stand(units: int, most: int) -> None:
    assert candidates.most([unit("a", "x")] * units, SETTINGS) == most


def test_where_all_terms_are_common_the_three_rarest_count_up_to_a_limit() -> None:
    words = ["alpha", "beta", "gamma", "delta"]
    told = [unit(f"a{at:02}", " ".join(words[: 1 + at % 4])) for at in range(40)]
    alike = paired(told)
    assert (3, 7) in alike
    tight = replace(SETTINGS, most=9)
    assert [pair for pair in paired(told, tight) if pair[0] == 0] == []
    assert candidates.left_out(told, Weights(told), tight) == 4
    assert candidates.left_out(told, Weights(told), replace(SETTINGS, most=10)) == 3
    assert candidates.left_out(told, Weights(told), SETTINGS) == 0


def test_what_only_the_limit_leaves_out_is_counted() -> None:
    told = [unit(f"a{at:03}", "mill" if at < 9 else f"own{at}") for at in range(100)]
    assert candidates.left_out(told, Weights(told), replace(SETTINGS, most=8)) == 1
    assert candidates.left_out(told, Weights(told), replace(SETTINGS, most=9)) == 0


@pytest.mark.parametrize(
    ("points", "score"), [(0.0, 0.5), (1.0, 0.7311), (-1.0, 0.2689), (900, 1.0), (-900, 0.0)]
)
def test_points_are_log_odds(points: float, score: float) -> None:
    assert odds.of(points) == score


def test_a_score_stands_for_its_points() -> None:
    assert odds.points(0.5) == 0
    assert odds.points(0.75) == pytest.approx(math.log(3))
    one = odds.signal("wording", 2.0, 0.25)
    assert (one.name, one.weight, one.value, one.points) == ("wording", 2.0, 0.25, 0.5)
    assert odds.score([one, one]) == 0.7311
