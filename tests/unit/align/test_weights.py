"""How rare it is that one sentence holds some terms: counted, and estimated where very many hold them."""

from __future__ import annotations

import msgspec
import pytest

from samestory.align import terms
from samestory.align.passages import Unit
from samestory.align.weights import Weights
from samestory.model import Passage

NONE: frozenset[str] = frozenset()


def unit(at: int, *terms: str) -> Unit:
    return Unit(
        passage=Passage(article=f"n{at}", start=0, end=1, line=1, text="x"),
        sentence=0,
        events=NONE,
        listed=NONE,
        terms=frozenset(terms),
        named=NONE,
        phrases=frozenset(),
        words="",
        values=frozenset(),
    )


def weights(count: int, every: int) -> Weights:
    """Return those of so many sentences with "ferry", some of them with "treaty", and as many others."""
    own = [unit(at, "ferry", *(("treaty", "port") if at % every == 0 else ("port",))) for at in range(count)]
    return Weights([*own, *(unit(count + at, "bread") for at in range(count))])


def test_terms_that_two_sentences_hold_are_as_rare_as_can_be() -> None:
    assert weights(40, 20).together(frozenset({"ferry", "treaty"})) == 1.0
    assert weights(40, 20).together(frozenset()) == 1.0


def test_terms_that_go_together_more_often_are_less_rare() -> None:
    both = [weights(60, every).together(frozenset({"ferry", "treaty"})) for every in (30, 10, 3, 1)]
    assert both == sorted(both, reverse=True) and len(set(both)) == len(both)


@pytest.mark.parametrize("count", [5_003, 20_000])
def test_what_very_many_sentences_hold_is_estimated(count: int) -> None:
    most = weights(count, 10**6).together(frozenset({"ferry", "port"}))
    assert most == pytest.approx(weights(400, 10**6).together(frozenset({"ferry", "port"})), abs=0.15)
    assert 0 < most < 0.15


def test_a_term_weighs_the_less_the_more_sentences_hold_it() -> None:
    many = Weights([unit(at, *("abcdef"[: at + 1])) for at in range(6)])
    found = [many.of(term) for term in "fedcba"]
    assert found == sorted(found, reverse=True)
    assert len(set(found)) == 6


def test_what_every_sentence_holds_weighs_nothing() -> None:
    assert Weights([unit(at, "ferry") for at in range(40)]).of("ferry") == pytest.approx(0, abs=0.02)
    assert Weights([unit(at, "ferry") for at in range(40)]).of("ferry") >= 0


def test_a_word_of_all_news_weighs_less_than_another_one() -> None:
    few = Weights([unit(0, "report", "ferry")])
    assert terms.is_generic("report")
    assert 0 < few.of("report") < few.of("ferry") / 2


def test_a_small_collection_is_weighed_as_if_it_were_larger() -> None:
    assert Weights([unit(0, "ferry")]).of("ferry") == Weights(
        [unit(at, f"ferry{at}") for at in range(30)]
    ).of("ferry0")
    assert Weights([unit(at, f"ferry{at}") for at in range(31)]).of("ferry0") > Weights(
        [unit(0, "ferry")]
    ).of("ferry")


def test_phrases_are_held_beside_terms() -> None:
    held = Weights(
        [msgspec.structs.replace(unit(0, "ferry", "sink"), phrases=frozenset({("ferry", "sink")}))]
    )
    assert dict(held.held()) == {"ferry": [0], "sink": [0], ("ferry", "sink"): [0]}
    assert list(held.holders("ferry")) == [0]
    assert list(held.holders("boat")) == []
