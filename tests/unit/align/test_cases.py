"""What is known of one pair of passages agrees with the rows that were made."""

from __future__ import annotations

from statistics import fmean

import pytest

from builders import facts, material, passage, stories_of, unit
from samestory.align.cases import Cases
from samestory.align.passages import Unit
from samestory.settings import BALANCED

RARE = ("anchor", "bakery", "fjord", "glacier", "lantern", "saddle", "tractor", "violin")


def sentence(article: str, *terms: str, line: int = 1) -> Unit:
    text = " ".join(terms)
    return unit(article, *terms, sentence=line, passage=passage(article, text, line=line, start=line))


def cases(*sentences: Unit, said: tuple[Unit, ...] = ()) -> Cases:
    stories = stories_of({})
    return Cases(material()._replace(sentences=sentences, utterances=said, stories=stories), BALANCED.rows)


def test_of_a_row_it_is_said_how_well_each_of_two_fits_the_others() -> None:
    found = cases(sentence("a", *RARE), sentence("b", *RARE[:7]), sentence("c", *RARE[1:7]))
    scores = {pair: found.claim(*pair).score for pair in ((0, 1), (0, 2), (1, 2))}
    assert len(set(scores.values())) == 3
    for left, right in scores:
        case = found.claim(left, right)
        assert case.together
        means = [fmean(scores[pair] for pair in scores if one in pair) for one in (left, right)]
        assert case.beyond.endswith("are {:.4f} and {:.4f}".format(*means))


def test_a_sentence_of_several_facts_fits_each_row_that_it_stands_in() -> None:
    clauses = [
        RARE[:4],
        RARE[4:],
        ("brook", "cradle", "dagger", "ember"),
        ("flute", "gravel", "hinge", "ivory"),
    ]
    long = [term for clause in clauses for term in clause]
    others = [sentence(article, *clause) for article, clause in zip("bcde", clauses, strict=True)]
    found = cases(sentence("a", *long), *others)
    together = [found.claim(0, at).together for at in range(1, 5)]
    assert any(together)
    for at, held in enumerate(together, 1):
        assert ("fits on average" in found.claim(0, at).beyond) is held


@pytest.mark.parametrize(("score", "reached"), [(0.4599, False), (0.46, True), (0.4601, True)])
def test_a_score_is_enough_from_the_threshold_on(score: float, *, reached: bool) -> None:
    case = cases(sentence("a", *RARE), sentence("b", *RARE)).claim(0, 1)
    assert case._replace(score=score, threshold=0.46).reached is reached


def test_the_order_of_two_sentences_changes_nothing_but_their_sides() -> None:
    found = cases(sentence("a", *RARE), sentence("b", *RARE[:6]))
    there, back = found.claim(0, 1), found.claim(1, 0)
    assert (there.left, there.right) == (back.right, back.left)
    assert there._replace(left=back.left, right=back.right) == back


def test_sentences_that_share_nothing_are_no_candidates() -> None:
    case = cases(sentence("a", *RARE[:4]), sentence("b", *RARE[4:])).claim(0, 1)
    assert (case.candidate, case.together, case.score) == (False, False, 0.0)
    assert not any(one.met for one in case.hurdles)


def quotation(article: str, text: str) -> Unit:
    return unit(article, *text.split(), passage=passage(article, text, speaker="Anna Berg", quoted=True))


@pytest.mark.parametrize(
    ("text", "candidacy"),
    [
        ("every harbour stays open", "one of the 3 rarest words of one of them stands in the other"),
        ("my sister sold pianos", "none of the 3 rarest words of either stands in the other"),
    ],
)
def test_quotations_are_held_against_each_other_for_a_rare_word(text: str, candidacy: str) -> None:
    said = quotation("a", "every harbour stays open"), quotation("b", text)
    case = cases(said=said).utterance(0, 1)
    assert case.candidacy == candidacy
    assert case.candidate is case.together is candidacy.startswith("one")


def test_two_quotations_of_one_row_that_share_nothing_are_wordings_of_a_third() -> None:
    said = (
        quotation("a", "every harbour of the coast stays open"),
        quotation("b", "every harbour"), quotation("c", "stays open"),
    )  # fmt: skip
    found = cases(said=said)
    assert found.utterance(1, 2).together
    assert found.utterance(1, 2).score == 0
    assert "what a third quotation says" in found.utterance(1, 2).beyond
    apart = cases(said=(said[0], quotation("b", "no school"))).utterance(0, 1)
    assert not apart.together
    assert "a fragment joins" in apart.beyond


STORY = (
    "A crane fell on the fountain of Lund.", "Nobody was hurt by the crane.", "The fountain is old.",
    "A bakery lent its lanterns.", "The street was closed.",
)  # fmt: skip


def test_the_first_three_sentences_of_articles_of_one_story_can_stand_together_as_such() -> None:
    given = material(facts(*STORY, id="a"), facts(*STORY, id="b"))
    found = Cases(given, BALANCED.rows)
    count = len(STORY)
    for left in range(count):
        for right in range(count):
            case = found.lead(left, count + right)
            assert (case is not None) is (max(left, right) < 3)
            assert case is None or (case.candidate and case.reached)


def test_articles_of_no_story_have_no_heads_to_hold_together() -> None:
    assert cases(sentence("a", *RARE), sentence("b", *RARE)).lead(0, 1) is None
