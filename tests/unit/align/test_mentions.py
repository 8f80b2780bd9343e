"""Which sentences tell of which event of a small catalogue."""

from __future__ import annotations

import datetime as dt

import pytest

from builders import NEWS, PORTS, facts
from samestory.align import align
from samestory.model import Catalogue, CatalogueEvent, MentionKind, Origin, Role

TUNNEL = CatalogueEvent(
    id="tunnel-2023",
    title="The tunnel opens",
    earliest=dt.date(2023, 9, 1),
    latest=dt.date(2023, 9, 1),
    place="Bergen, Norway",
    participants=("Anna Berg", "Tomas Lind"),
    cues=("tunnel opening", "opened the tunnel"),
)
STORM = CatalogueEvent(
    id="storm-2024",
    title="The storm",
    earliest=dt.date(2024, 1, 10),
    latest=dt.date(2024, 1, 12),
    cues=("January storm", "storm damage"),
    context=True,
)
CATALOGUE = Catalogue(events=(PORTS, TUNNEL, STORM))

SIGNED = "Anna Berg and Tomas Lind signed the ferry treaty in Tallinn on Monday."

#: The rest of each article, so that none is about one event only.
REST = NEWS[:12]

Block = str | tuple[Role, str]


def told(*blocks: Block, published: str = "2024-05-07") -> dict[str, list[str]]:
    """Return, per event, the sentences of an article that tell of it; other news follows them."""
    found = align([facts(*blocks, (Role.HEADING, "Elsewhere"), *REST, published=published)], CATALOGUE).events
    return {event.id: [one.text for one in event.mentions] for event in found}


@pytest.mark.parametrize(
    "text",
    [
        SIGNED,
        "The ferry treaty was signed on Monday.",
        "Delegates came to the ports-meeting in Tallinn.",
        "The Baltic Ports Organization met in Tallinn on 6 May 2024.",
        "A meeting of the Baltic Port Organisation began on 6 May 2024.",
        "The treaty for the ferry was signed in Tallinn.",
    ],
)
def test_cues_places_and_dates_are_recognised_in_their_variants(text: str) -> None:
    assert told(text)["ports-2024"] == [text]


@pytest.mark.parametrize(
    "text",
    [
        "Bread has become dearer everywhere.",
        "Anna Berg likes bread.",
        "The January storm sank 40 boats.",
        "A treaty was signed in 1999, long before any ferry went there and back again each day.",
    ],
)
def test_what_shows_nothing_of_an_event_belongs_to_none(text: str) -> None:
    assert not any(told(text).values())


@pytest.mark.parametrize(
    "text",
    [
        "They stayed until the evening.",
        "The two leaders also talked about bread.",
        "“We will keep the harbours open,” Berg said.",
        "During the meeting Lind promised more trains.",
    ],
)
def test_an_article_stays_with_its_event_without_naming_it(text: str) -> None:
    assert told(SIGNED, text)["ports-2024"] == [SIGNED, text]


def test_that_meeting_is_the_other_one_just_named() -> None:
    opened = "In September 2023 they opened the tunnel in Bergen."
    there = "During that meeting Lind promised more trains."
    found = told(SIGNED, opened, there)
    assert found["tunnel-2023"] == [opened, there]
    assert found["ports-2024"] == [SIGNED]


def test_a_quotation_of_somebody_who_took_no_part_is_not_swallowed() -> None:
    outside = (
        "“Nobody asked the fishermen,” said Maria Holm, who owns a boat.",
        "“We were never told,” she added.",
    )
    assert told(SIGNED, *outside)["ports-2024"] == [SIGNED]


def test_a_heading_breaks_the_chain() -> None:
    stayed = "They stayed until the evening."
    assert told(SIGNED, stayed)["ports-2024"] == [SIGNED, stayed]
    assert told(SIGNED, (Role.HEADING, "Bread"), stayed)["ports-2024"] == [SIGNED]


def test_a_context_keeps_its_sentences_and_is_never_reported() -> None:
    found = told(SIGNED, "The January storm sank 40 boats along the coast.")
    assert found == {"ports-2024": [SIGNED], "tunnel-2023": []}


def test_an_event_with_the_same_people_is_not_mixed_up() -> None:
    opened = "Anna Berg and Tomas Lind opened the tunnel in Bergen on 1 September 2023."
    assert told(opened, published="2023-09-02") == {"ports-2024": [], "tunnel-2023": [opened]}


@pytest.mark.parametrize("role", [Role.CAPTION, Role.BOILERPLATE, Role.BYLINE])
def test_what_is_no_part_of_the_account_mentions_nothing(role: Role) -> None:
    assert told((role, "The ferry treaty in Tallinn"), SIGNED)["ports-2024"] == [SIGNED]


def test_every_mention_says_why_and_points_at_its_words() -> None:
    one = facts(SIGNED, "They stayed until the evening.", published="2024-05-07")
    [event, *_] = align([one], CATALOGUE).events
    assert len(event.mentions) == 2
    for mention in event.mentions:
        assert one.article.text[mention.start : mention.end] == mention.text
        assert 0 <= mention.score <= 1
        assert all(mention.because)
        assert mention.because
    assert any("ferry treaty" in reason for reason in event.mentions[0].because)


def test_coverage_says_what_each_article_does_with_each_event() -> None:
    one = facts(SIGNED, published="2024-05-07")
    other = facts("Bread has become dearer everywhere.", id="b")
    found = {event.id: event for event in align([one, other], CATALOGUE).events}
    assert set(found) == {"ports-2024", "tunnel-2023"}
    assert all(event.origin is Origin.CATALOGUE for event in found.values())
    ports = {row.article: (row.kind, row.sentences) for row in found["ports-2024"].coverage}
    assert ports == {"a": (MentionKind.REPORTS, 1), "b": (MentionKind.SILENT, 0)}
    assert {row.kind for row in found["tunnel-2023"].coverage} == {MentionKind.SILENT}


def test_an_event_carries_what_the_catalogue_says_of_it() -> None:
    [event, *_] = align([facts(SIGNED)], CATALOGUE).events
    assert (event.id, event.title, event.place) == (PORTS.id, PORTS.title, PORTS.place)
    assert (event.earliest, event.latest, event.participants) == (
        PORTS.earliest,
        PORTS.latest,
        PORTS.participants,
    )
