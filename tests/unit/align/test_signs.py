"""The signs by which a sentence that names no event is told of one: each alone, all others set to nothing."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest

from builders import NEWS, PORTS, facts
from samestory.align import evidence, mentions, reading
from samestory.align.mentions import Told
from samestory.align.reading import Reading
from samestory.model import CatalogueEvent, Mention, MentionKind, Role
from samestory.settings import EventSettings

#: Only a cue shows an event; what shows nothing belongs to none.
BARE = EventSettings(
    place=0, wider_place=0, alias=0, everybody=0, somebody=0, speech=0, gathering=0, together=0, lead=0,
    devotion=0, recall=0, outsider=0, stay=0, stay_next=0, anaphor=0, utterance=0,
)  # fmt: skip
MARKET = CatalogueEvent(
    id="market", title="The market burns", earliest=dt.date(2024, 9, 1), latest=dt.date(2024, 9, 2),
    participants=("Maria Holm",), cues=("market fire", "burnt stalls"),
)  # fmt: skip
WAR = CatalogueEvent(id="war", title="The war", cues=("old war",), context=True)

TREATY = "Anna Berg and Tomas Lind signed the ferry treaty."
FIRE = "Maria Holm saw the market fire."

Block = str | tuple[Role, str]


def tell(*blocks: Block, **settings: float) -> Told:
    """Give the sentences of an article to events, with some settings of weight."""
    given = facts(*blocks)
    its = reading.sentences(given)
    profiles = evidence.profiles((PORTS, MARKET, WAR), BARE, [one.wording for one in its])
    return mentions.tell(Reading(given, its, profiles, msgspec.structs.replace(BARE, **settings)))


def of(event: str, *blocks: Block, **settings: float) -> list[str]:
    """Return the sentences that tell of an event."""
    return [one.text for one in tell(*blocks, **settings).mentions[event]]


NEXT, SAME = "\n", " "  # the next paragraph, and the same one


@pytest.mark.parametrize(
    ("sign", "between", "text", "stays"),
    [
        ("speech", NEXT, "“We stay,” Anna Berg said.", True),
        ("speech", NEXT, "Tomas Lind told of it.", True),
        ("speech", NEXT, "“We stay,” said Eva Lund.", False),
        ("speech", NEXT, "Snow fell.", False),
        ("gathering", NEXT, "Snow fell on the meeting.", True),
        ("gathering", NEXT, "Snow fell on that meeting.", False),  # another one
        ("gathering", NEXT, "Snow fell.", False),
        ("together", NEXT, "Snow fell on the two leaders.", True),
        ("together", NEXT, "Snow fell.", False),
        ("stay", SAME, "Snow fell.", True),
        ("stay", NEXT, "Snow fell.", False),
        ("stay_next", NEXT, "Snow fell.", True),
        ("stay_next", SAME, "Snow fell.", False),
        ("anaphor", NEXT, "They slept.", True),
        ("anaphor", SAME, "They slept.", True),
        ("anaphor", NEXT, "Snow fell.", False),
        ("lead", NEXT, "Snow fell.", True),
    ],
)
def test_what_keeps_a_sentence_with_the_main_event(
    sign: str, between: str, text: str, *, stays: bool
) -> None:
    blocks = [TREATY, text] if between == NEXT else [f"{TREATY} {text}"]
    assert of("ports-2024", *blocks) == [TREATY]
    assert of("ports-2024", *blocks, **{sign: 5.0}) == [TREATY, *[text] * stays]


@pytest.mark.parametrize("sign", ["stay", "stay_next", "anaphor"])
def test_nothing_stays_across_a_heading(sign: str) -> None:
    text, heading = "They slept.", (Role.HEADING, "Winter")
    assert of("ports-2024", TREATY, heading, text, **{sign: 5.0}) == [TREATY]


def test_a_first_sentence_stays_with_nothing() -> None:
    assert of("ports-2024", "They slept.", TREATY, anaphor=0.5, stay_next=0.5) == [TREATY]


def test_over_the_first_sentences_the_main_event_is_told_less_and_less_surely() -> None:
    rest = [
        f"Snow fell on {town}." for town in "Abo Bath Cork Dover Eton Fulda Genk Hull Ipswich Jena".split()
    ]
    kept = [len(of("ports-2024", TREATY, *rest, lead=points)) for points in (0.5, 1.0, 2.0, 5.0, 50.0)]
    assert kept == sorted(set(kept))
    assert kept[0] == 1
    assert kept[-1] == 10  # after ten, nothing is left of it


def test_what_somebody_said_stays_with_its_event_to_its_end() -> None:
    begun, end = "“We signed the ferry treaty.", "We sing,” said Eva Lund."
    assert of("ports-2024", f"{begun} {end}", "Berg slept.") == [begun]
    assert of("ports-2024", f"{begun} {end}", "Berg slept.", stay=5.0) == [begun]
    assert of("ports-2024", f"{begun} {end}", "Berg slept.", utterance=5.0) == [begun, end]


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        ("Snow fell.", True),
        ("“We stay,” said Anna Berg.", True),
        ("“We stay,” said Eva Lund.", False),
        ("“We stay,” said Eva Lund at the meeting.", True),
    ],
)
def test_words_of_somebody_who_took_no_part_lead_away(text: str, *, stays: bool) -> None:
    assert of("ports-2024", TREATY, text, stay_next=1.5) == [TREATY, text]
    assert of("ports-2024", TREATY, text, stay_next=1.5, outsider=5.0) == [TREATY, *[text] * stays]


def test_words_of_an_outsider_that_were_begun_before_lead_away_no_further() -> None:
    begun, end = "“We saw the ferry treaty.", "We sing,” said Eva Lund."
    assert of("ports-2024", f"{begun} {end}", "Berg slept.", cue=5.0, utterance=1.5, outsider=0.9) == [
        begun,
        end,
    ]


@pytest.mark.parametrize(
    ("blocks", "recalled"),
    [
        ([FIRE, "That meeting was long."], True),
        ([FIRE, "Snow fell.", "That meeting was long."], True),
        ([FIRE, "Snow fell.", "Ice came.", "That meeting was long."], False),
        ([FIRE, "The meeting was long."], False),
        (["Snow fell.", "That meeting was long."], False),
    ],
)
def test_that_meeting_is_another_one_just_named(blocks: list[str], *, recalled: bool) -> None:
    article = [TREATY, TREATY, *blocks]
    assert blocks[-1] not in of("market", *article)
    assert (blocks[-1] in of("market", *article, recall=5.0)) is recalled
    assert blocks[-1] not in of("ports-2024", *article, recall=5.0)


def test_an_article_devoted_to_an_event_tells_it_throughout() -> None:
    article = [TREATY, TREATY, TREATY, *NEWS[:3]]
    assert of("ports-2024", *article) == article[:3]
    assert of("ports-2024", *article, devotion=50.0, most_devotion=5.0) == article


def test_a_sentence_tells_of_a_second_event_if_it_shows_that_plainly() -> None:
    both = "The ferry treaty followed the market fire."
    article = [TREATY, FIRE, both]
    for enough, count in ((1.7, 2), (1.8, 1)):
        told = tell(*article, also=enough).mentions
        assert sum(one.text == both for its in told.values() for one in its) == count


def test_what_is_placed_at_the_meeting_is_told_of_it_whatever_else_it_tells() -> None:
    there, then = "During the meeting the market fire went on.", "Afterwards the market fire went on."
    article = [TREATY, TREATY, TREATY, TREATY, FIRE, there, then]
    assert of("market", *article, also=9.0) == [FIRE, there, then]
    assert of("ports-2024", *article, also=9.0) == [*article[:4], there]


@pytest.mark.parametrize(("cue", "score"), [(0.75, 0.5), (2.25, 0.75), (3.75, 1.0), (9.0, 1.0)])
def test_a_mention_is_the_surer_the_more_speaks_for_it_than_for_none(cue: float, score: float) -> None:
    [one] = tell(TREATY, cue=cue, none=0.75).mentions["ports-2024"]
    assert one.score == pytest.approx(score)


def test_a_mention_that_only_stays_is_not_sure_at_all() -> None:
    _, one = tell(TREATY, "Snow fell.", cue=9.0, none=3.0, stay_next=9.0).mentions["ports-2024"]
    assert one.score == 0
    assert one.because == ("goes on from the sentence before",)


@pytest.mark.parametrize(
    ("block", "kind"),
    [
        ("Snow fell.", MentionKind.REPORTS),
        ((Role.TITLE, "Snow fell"), MentionKind.PASSING),
        ((Role.TITLE, "The ferry treaty"), MentionKind.REPORTS),
        ("“We stay,” said Anna Berg.", MentionKind.REPORTS),
        ("“We stay,” said Eva Lund.", MentionKind.BACKGROUND),
    ],
)
def test_what_a_sentence_does_with_its_event(block: Block, kind: MentionKind) -> None:
    article = [TREATY, TREATY, TREATY, FIRE, block]
    found: Mention = tell(*article, stay_next=2.0, lead=9.0).mentions["ports-2024"][-1]
    assert found.text == (block if isinstance(block, str) else block[1])
    assert found.kind is kind


def test_what_is_told_beside_another_event_is_background() -> None:
    both = "The market fire left burnt stalls and a ferry treaty."
    found = tell(TREATY, TREATY, TREATY, FIRE, both).mentions
    assert [found[event][-1].text for event in ("ports-2024", "market")] == [both, both]
    assert found["ports-2024"][-1].kind is MentionKind.BACKGROUND
    assert found["market"][-1].kind is MentionKind.REPORTS


def test_each_sentence_knows_its_events_and_those_of_the_one_before() -> None:
    told = tell("The old war was long.", TREATY, "Snow fell.")
    first, second, third = sorted(told.events)
    assert told.events == {first: {"war"}, second: {"ports-2024"}, third: set()}
    assert told.before == {second: {"war"}, third: {"ports-2024"}}
    assert set(told.mentions) == {"ports-2024", "market"}  # a context is not told of
