"""Which pairs of sentences are scored, and how."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from builders import facts, material, units, utterances
from samestory.align import candidates, utterance
from samestory.align.material import Material
from samestory.align.passages import Unit
from samestory.align.scoring import Claims
from samestory.align.weights import Weights
from samestory.settings import RowSettings

SETTINGS = RowSettings()
THINGS = "bakery lighthouse tractor piano garden glacier violin chimney saddle lantern".split()


def collection() -> Material:
    """Return three articles: each has a sentence of its own on ten things, and one on a bridge."""
    articles = [
        facts(
            *(
                f"The {thing} of number {index}{name} was painted by nobody."
                for index, thing in enumerate(THINGS)
            ),
            f"The old bridge over the fjord {end}.",
            id=name,
        )
        for name, end in (("a", "collapsed in a storm"), ("b", "fell during a storm"), ("c", "was sold"))
    ]
    return material(*articles)


def paired(told: Sequence[Unit]) -> list[tuple[int, int]]:
    return list(candidates.pairs(told, Weights(told), SETTINGS))


def test_no_pair_is_of_one_article_and_each_comes_once() -> None:
    told = collection().sentences
    found = paired(told)
    assert found
    assert all(left < right for left, right in found)
    assert len(set(found)) == len(found)
    assert all(told[left].passage.article != told[right].passage.article for left, right in found)


def test_sentences_on_the_same_rare_thing_are_paired() -> None:
    told = collection().sentences
    bridges = [index for index, unit in enumerate(told) if "bridge" in unit.passage.text]
    assert {(bridges[0], bridges[1]), (bridges[0], bridges[2])} <= set(paired(told))


def test_by_far_not_all_pairs_are_scored() -> None:
    told = collection().sentences
    everything = sum(
        one.passage.article != other.passage.article
        for index, one in enumerate(told)
        for other in told[index + 1 :]
    )
    assert len(paired(told)) < everything / 2


def test_sentences_that_share_nothing_are_not_paired() -> None:
    told = units(facts("The bridge collapsed.", id="a"), facts("A pianist sang in Paris.", id="b"))
    assert paired(told) == []


def test_the_score_of_a_pair_is_the_same_both_ways_and_between_0_and_1() -> None:
    given = collection()
    told, claims = given.sentences, Claims(given, Weights(given.sentences), SETTINGS)
    for left, right in paired(told):
        assert claims.match(left, right, 0.0) == claims.match(right, left, 0.0)
        assert 0 <= claims.match(left, right, 0.0) <= claims.match(left, right, 1.0) <= 1
        assert claims.likeness(left, right) == claims.likeness(right, left)


def test_sharing_more_of_what_is_rare_scores_higher() -> None:
    given = collection()
    told, claims = given.sentences, Claims(given, Weights(given.sentences), SETTINGS)
    fell, fell_too, sold = (index for index, unit in enumerate(told) if "bridge" in unit.passage.text)
    assert claims.match(fell, fell_too, 0.0) > claims.match(fell, sold, 0.0)


def test_a_pair_says_what_it_shares() -> None:
    given = collection()
    told, claims = given.sentences, Claims(given, Weights(given.sentences), SETTINGS)
    left, right, _ = (index for index, unit in enumerate(told) if "bridge" in unit.passage.text)
    reasons = claims.because(left, right, 0.0)
    assert reasons
    assert any("bridg" in reason for reason in reasons)


def spoken(one: str, other: str, speaker: str = "Tomas Lind") -> tuple[Unit, Unit]:
    """Return two quotations, one by Anna Berg, the other by the speaker named."""
    left, right = utterances(
        facts(f"Anna Berg said: “{one}”", id="a"),
        facts(f"{speaker} said: “{other}”", id="b"),
    )
    return left, right


def score(pair: tuple[Unit, Unit]) -> float:
    found = utterance.score(*pair)
    swapped = utterance.score(*pair[::-1])
    assert found == swapped
    return found[0] if found is not None else 0.0


WORDS = "we will keep every harbour open through the winter"


@pytest.mark.parametrize("speaker", ["Anna Berg", "Mayor Berg", "Ms Berg"])
def test_the_words_of_one_speaker_are_one_utterance_whatever_the_wording(speaker: str) -> None:
    same = score(spoken(WORDS, WORDS, speaker))
    close = score(spoken(WORDS, "every harbour will be kept open in winter, we promise", speaker))
    apart = score(spoken(WORDS, "my sister has bought a piano in Paris this week", speaker))
    assert same == 1.0
    assert same > close > apart


def test_other_words_of_another_speaker_are_another_utterance() -> None:
    assert score(spoken(WORDS, "we will keep the harbour open all winter", "Tomas Lind")) == 0.0


def test_a_fragment_must_occur_word_for_word() -> None:
    assert score(spoken(WORDS, "every harbour open", "Anna Berg")) > 0.5
    assert score(spoken(WORDS, "every school open", "Anna Berg")) == 0.0


@pytest.mark.parametrize(
    ("fragment", "whole", "together"),
    [
        ("no delay", "a crossing without delay", True),
        ("without delay", "there is no delay at all", True),
        ("no delay", "a crossing with delay", False),
    ],
)
def test_without_is_another_translation_of_no(fragment: str, whole: str, together: bool) -> None:
    assert (score(spoken(fragment, whole, "Anna Berg")) > 0) is together


@pytest.mark.parametrize(("words", "together"), [("no delay at all", True), ("delay", False)])
def test_words_that_nobody_is_named_for_are_known_from_two_on(words: str, together: bool) -> None:
    left, right = utterances(
        facts(f"Anna Berg said: “There are {words} here.”", id="a"),
        facts(f"It was a town of ‘{words}’, then.", id="b"),
    )
    assert (score((left, right)) > 0) is together
