"""Which articles report one event, where no catalogue lists it, and the row of their leads."""

from __future__ import annotations

import pytest

from builders import NEWS, UNDATED, facts, material
from samestory.align import align, leads
from samestory.align import material as making
from samestory.align.stories import Stories
from samestory.align.weights import Weights
from samestory.model import Catalogue, Facts, MatchKind, Origin
from samestory.settings import BALANCED

FERRY = (
    "The ferry Nordstern ran aground off Lund Island on Sunday with 212 people on board.",
    "Captain Ole Brandt said that the Nordstern had lost its rudder in the storm.",
    "All passengers of the ferry were brought to Lund Island by fishing boats.",
)
AGAIN = (
    "A ferry with 212 people on board, the Nordstern, ran aground near Lund Island on Sunday.",
    "Fishing boats took the passengers to Lund Island, the coast guard said.",
    "The Nordstern was built in Lund in 1987 and had been repaired after a storm in May.",
)
OTHER_FERRY = (
    "The ferry Seestern hit a pier in Porto Velho on Friday with 40 people on board.",
    "Its captain, Ines Prado, had fallen asleep, the harbour police of Porto Velho said.",
    "Nobody was hurt, and the pier is to be rebuilt by spring.",
)


def told(rows: tuple[str, ...], id: str) -> Facts:  # noqa: A002  # as the record calls it
    return facts(*rows, *NEWS[:3], id=id)


COLLECTION = (told(FERRY, "a"), told(AGAIN, "b"), told(OTHER_FERRY, "c"))


def stories(*articles: Facts) -> Stories:
    return material(*articles).stories


def test_two_reports_of_one_event_are_one_story_and_a_like_event_is_another() -> None:
    found = stories(*COLLECTION)
    assert found.of("a") == found.of("b") != found.of("c")
    assert found.likeness(["a", "b"]) > found.likeness(["a", "c"])
    assert found.of("nobody") is None


def test_the_order_of_articles_does_not_matter() -> None:
    found = stories(*COLLECTION[::-1])
    assert found.of("a") == found.of("b") != found.of("c")


def test_an_article_that_reports_a_listed_event_is_in_no_story() -> None:
    signed = facts("Anna Berg signed the ferry treaty in Tallinn.", id="d")
    given = making.gather([*COLLECTION, signed], UNDATED, BALANCED)
    assert given.stories.of("d") is None
    assert given.stories.of("a") is not None


def test_a_story_without_articles_is_nothing() -> None:
    assert stories().of("a") is None


@pytest.mark.parametrize("article", ["a", "b"])
def test_the_first_sentences_of_a_story_stand_in_one_row(article: str) -> None:
    given = material(*COLLECTION)
    [group] = leads.group(given, Weights(given.sentences), 3.0, set())
    assert group.group.kind is MatchKind.LEAD
    assert {one.article for one in group.group.passages} == {"a", "b"}
    own = [one.text for one in group.group.passages if one.article == article]
    assert 1 <= len(own) <= BALANCED.stories.lead
    assert "ran aground" in own[0]


def test_a_first_sentence_that_shares_nothing_is_left_out() -> None:
    odd = facts("A goat won the race.", *AGAIN, id="b")
    given = material(COLLECTION[0], odd)
    [group] = leads.group(given, Weights(given.sentences), 3.0, set())
    assert not any("goat" in one.text for one in group.group.passages)


def test_a_story_is_an_event_of_its_own_with_its_rows() -> None:
    events = align(COLLECTION, Catalogue()).events
    [story] = [event for event in events if any(one.kind is MatchKind.LEAD for one in event.groups)]
    assert story.origin is Origin.FOUND
    assert {one.kind for one in story.groups} == {MatchKind.LEAD, MatchKind.CLAIM}
    assert {one.article for group in story.groups for one in group.passages} == {"a", "b"}


@pytest.mark.parametrize("count", [1, 2])
def test_leads_that_other_rows_hold_already_make_no_row(count: int) -> None:
    short = [facts(*FERRY[:count], id="a"), facts(*FERRY[:count], id="b")]
    kinds = [group.kind for event in align(short, Catalogue()).events for group in event.groups]
    assert kinds == [MatchKind.CLAIM] * count


def test_seven_reports_of_one_event_are_one_story_as_six_are() -> None:
    for count in (6, 7, 30):
        found = stories(*(told(FERRY, f"a{number}") for number in range(count)))
        assert {found.of(f"a{number}") for number in range(count)} == {0}


def test_a_story_keeps_the_rows_it_shares_with_a_report_of_a_listed_event() -> None:
    both = facts("Anna Berg signed the ferry treaty in Tallinn on Monday.", *FERRY, id="m")
    events = align([both, *COLLECTION[:2]], UNDATED).events
    found = [event for event in events if event.origin is Origin.FOUND]
    assert len(found) == 1
    assert {"a", "b"} <= {one.article for group in found[0].groups for one in group.passages}
