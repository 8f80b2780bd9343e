"""What of an article bears on which event, before its sentences are given to events."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest

from builders import NEWS, PORTS, facts
from samestory.align import evidence, reading
from samestory.align.reading import Reading
from samestory.model import CatalogueEvent, Role
from samestory.settings import EventSettings

SETTINGS = EventSettings()
MARKET = CatalogueEvent(
    id="market", title="The market burns", earliest=dt.date(2024, 9, 1), latest=dt.date(2024, 9, 2),
    place="Bergen, Norway", participants=("Maria Holm",), cues=("market fire", "burnt stalls"),
)  # fmt: skip
WAR = CatalogueEvent(id="war", title="The war", cues=("old war",), context=True)

TREATY = "The ferry treaty was signed."
FIRE = "The market fire went on."
BOTH = "The ferry treaty followed the market fire."
PEOPLE = "Anna Berg and Maria Holm slept."  # one of each event
HERE, THERE = 0, 1  # places of the events

Block = str | tuple[Role, str]


def read(
    *blocks: Block,
    published: str | None = None,
    settings: EventSettings = SETTINGS,
    first: CatalogueEvent = PORTS,
) -> Reading:
    """Read an article against the ports meeting, the fire of the market, and a war."""
    given = facts(*blocks, **({"published": published} if published else {}))
    its = reading.sentences(given)
    profiles = evidence.profiles((first, MARKET, WAR), settings, [one.wording for one in its])
    return Reading(given, its, profiles, settings)


def lead(*blocks: Block, published: str | None = None) -> str | None:
    """Return the id of the main event of an article."""
    found = read(*blocks, published=published)
    return None if found.lead is None else found.profiles[found.lead].event.id


@pytest.mark.parametrize(
    ("verb", "reports"),
    [
        ("said", True), ("told", True), ("added", True), ("says", False), ("saying", False), ("say", False),
        ("thought", False),  # nobody heard it
        ("called", False),  # it names something
        ("pledge", False), ("published", False),  # seldom verbs of saying
        ("slept", False),
    ],
)  # fmt: skip
def test_a_verb_of_saying_in_the_past_reports_what_was_said_at_an_event(verb: str, *, reports: bool) -> None:
    [one] = reading.sentences(facts(f"Berg {verb} little."))
    assert one.reports is reports


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("“We stay,” Berg said. It froze.", [1, 0]),
        ("It froze. “We stay,” Berg said.", [0, 1]),
        ("“We stay. We sing. We dance,” Berg said. It froze.", [1, 1, 1, 0]),
        ("“We stay,” Berg said. “We sing,” said Lind, and: “We dance.” It froze.", [1, 2, 0]),
    ],
)
def test_a_quotation_reaches_into_each_sentence_that_holds_a_part_of_it(text: str, quotes: list[int]) -> None:
    assert [len(one.quotes) for one in reading.sentences(facts(text))] == quotes


def test_captions_and_bylines_are_not_read() -> None:
    blocks = ((Role.BYLINE, "By Anna Berg"), (Role.HEADING, "Ports"), "It froze.", (Role.CAPTION, "Ice."))
    assert [one.sentence.text for one in reading.sentences(facts(*blocks))] == ["Ports", "It froze."]


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ([], None),
        (["It froze."], None),
        ([PEOPLE, TREATY], "ports-2024"),
        ([PEOPLE, FIRE], "market"),
        ([PEOPLE, TREATY, FIRE, FIRE], "market"),
        ([PEOPLE, TREATY, TREATY, FIRE], "ports-2024"),
        ([PEOPLE, BOTH], "ports-2024"),  # of equals the first of the catalogue
        (["The old war was long.", "The old war was hard.", PEOPLE, TREATY], "ports-2024"),
        (["The old war was long."], None),  # a context is no event
    ],
)
def test_the_main_event_is_the_one_that_most_evidence_is_for(blocks: list[str], expected: str | None) -> None:
    assert lead(*blocks) == expected


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2024-09-05", "market"),
        ("2024-09-12", "market"),  # ten days after its last
        ("2024-09-13", "ports-2024"),
        ("2024-08-22", "market"),  # ten days before its first
        ("2024-08-21", "ports-2024"),
        (None, "ports-2024"),
    ],
)
def test_what_happened_when_an_article_appeared_is_rather_its_main_event(
    published: str | None, expected: str
) -> None:
    assert lead(PEOPLE, TREATY, TREATY, FIRE, FIRE, published=published) == expected


def test_an_event_without_a_date_is_no_news_of_the_day() -> None:
    undated = msgspec.structs.replace(PORTS, earliest=None, latest=None)
    found = read(PEOPLE, TREATY, TREATY, FIRE, FIRE, published="2024-09-05", first=undated)
    assert found.lead == THERE


def test_one_of_several_speakers_who_took_part_is_enough() -> None:
    said = "“We stay,” said Maria Holm, and “we sing,” said Anna Berg."
    found = read(TREATY, "Anna Berg signed it with Tomas Lind.", said)
    assert len(list(found.read[2].speakers())) == 2
    assert found.participant_speaks(2)
    assert not found.outsider(2)


def test_evidence_for_news_of_the_day_counts_twice() -> None:
    assert (
        lead(PEOPLE, TREATY, TREATY, TREATY, TREATY, TREATY, FIRE, FIRE, published="2024-09-05")
        == "ports-2024"
    )
    assert lead(PEOPLE, TREATY, TREATY, TREATY, FIRE, FIRE, published="2024-09-05") == "market"


@pytest.mark.parametrize(
    ("blocks", "possible"),
    [
        (["The ferry treaty was signed."], False),  # a cue alone is met in any story
        (["The ferry treaty of the ports meeting was signed."], True),
        (["The ferry treaty was signed.", "Berg slept."], True),
        (["The ferry treaty was signed.", "Holm slept."], False),
    ],
)
def test_an_event_needs_a_second_sign_or_one_of_its_people(blocks: list[str], *, possible: bool) -> None:
    assert any(its[HERE].points > 0 for its in read(*blocks).weights) is possible


def test_a_context_needs_no_second_sign() -> None:
    assert read("The old war was long.").weights[0][2].points > 0


def test_an_event_of_nobody_needs_no_second_sign() -> None:
    alone = msgspec.structs.replace(PORTS, participants=())
    given = facts(TREATY)
    its = reading.sentences(given)
    profiles = evidence.profiles((alone,), SETTINGS, [one.wording for one in its])
    assert Reading(given, its, profiles, SETTINGS).lead == 0


def test_no_sentence_speaks_for_the_main_event_where_there_is_none() -> None:
    found = read("It froze.")
    assert found.devotion == 0
    assert not found.participant_speaks(0)


@pytest.mark.parametrize(
    ("treaties", "fires", "others", "devoted"),
    [
        (4, 0, 0, True),
        (4, 0, 4, True),
        (1, 0, 12, False),  # it is about other things
        (4, 1, 0, True),
        (4, 2, 0, False),  # half as many for another event
        (2, 2, 0, False),
    ],
)
def test_an_article_about_little_else_is_devoted_to_its_event(
    treaties: int, fires: int, others: int, *, devoted: bool
) -> None:
    blocks = ["The ferry treaty of the ports meeting was signed."] * treaties
    blocks += ["The market fire left burnt stalls."] * fires
    found = read(*blocks, *NEWS[:others])
    assert (found.devotion > 0) is devoted
    assert 0 <= found.devotion <= SETTINGS.most_devotion


def test_devotion_grows_with_its_surplus() -> None:
    settings = msgspec.structs.replace(SETTINGS, devoted=0.1, devotion=2.0, most_devotion=10.0)
    blocks = ["The ferry treaty of the ports meeting was signed."] * 6
    fire = "The market fire left burnt stalls."
    assert read(*blocks, settings=settings).devotion == pytest.approx(2 * (6 / 6 - 0.1))
    assert read(*blocks, *NEWS[:4], settings=settings).devotion == pytest.approx(2 * (6 / 10 - 0.1))
    assert read(*blocks, fire, *NEWS[:3], settings=settings).devotion == pytest.approx(2 * (4 / 10 - 0.1))


@pytest.mark.parametrize(
    ("text", "participant", "outsider"),
    [
        ("“We stay,” Anna Berg said.", True, False),
        ("“We stay,” said Maria Holm.", False, True),
        ("“We stay,” says Anna Berg.", True, False),
        ("Anna Berg said that it froze.", True, False),
        ("Anna Berg says that it froze.", False, False),
        ("Anna Berg slept.", False, False),
        ("In the morning somebody said that Berg slept.", False, False),  # no subject of the saying
        ("It froze.", False, False),
    ],
)
def test_who_speaks_took_part_or_not(text: str, *, participant: bool, outsider: bool) -> None:
    found = read(TREATY, "Anna Berg signed it with Tomas Lind.", text)
    assert (found.participant_speaks(2), found.outsider(2)) == (participant, outsider)


def test_somebody_who_speaks_where_no_event_is_told_is_an_outsider() -> None:
    assert read("It froze.", "“We stay,” said Eva Lund.").outsider(1)


@pytest.mark.parametrize(
    ("blocks", "on"),
    [
        (["“We stay. We sing,” Berg said."], True),  # one quotation
        (["“We stay,” said Anna Berg. “We sing,” Berg said."], True),
        (["“We stay,” said Anna Berg. “We sing,” Tomas Lind said."], False),
        (["“We stay,” said Anna Berg.", "“We sing,” Berg said."], False),  # another paragraph
        (["“We stay,” said Anna Berg. It froze."], False),
        (["It froze. “We stay,” said Anna Berg."], False),
    ],
)
def test_a_quotation_goes_on_within_its_paragraph(blocks: list[str], *, on: bool) -> None:
    found = read("Anna Berg met Tomas Lind.", *blocks)
    assert not found.goes_on(1)
    assert found.goes_on(2) is on


def test_nothing_goes_on_in_a_first_sentence() -> None:
    found = read("“We stay,” said Berg. It froze. “We sing,” said Berg.")
    assert not found.goes_on(0)


def test_what_was_told_in_one_of_the_two_sentences_before_is_recalled() -> None:
    found = read("Maria Holm slept.", "The market fire went on.", "It froze.", "It thawed.", "It rained.")
    assert [found.recalled(index, THERE) for index in range(5)] == [False, True, True, True, False]
    assert not any(found.recalled(index, HERE) for index in range(5))


def test_a_context_is_not_recalled() -> None:
    assert not read("The old war was long.", "It froze.").recalled(1, 2)
