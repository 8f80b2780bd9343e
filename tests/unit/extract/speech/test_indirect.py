"""Indirect speech: what somebody is said to say, without quotation marks."""

from __future__ import annotations

import pytest

from builders import facts
from samestory.model import Indirect


def told(*blocks: str) -> list[tuple[str | None, str]]:
    return [(one.speaker.name if one.speaker else None, one.text) for one in facts(*blocks).indirect]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Anna Berg said that the dam was old.", "the dam was old"),
        ("Anna Berg said the dam was old.", "the dam was old"),
        ("Anna Berg said on Monday that the dam was old.", "the dam was old"),
        ("Anna Berg told reporters on Monday that the dam was old.", "the dam was old"),
        ("Anna Berg warned that the dam “will not hold” for long.", "the dam “will not hold” for long"),
        ("The dam was old, Anna Berg said.", "The dam was old"),
        ("The dam was old, said Anna Berg.", "The dam was old"),
        ("The dam was old, according to Anna Berg.", "The dam was old"),
        ("According to Anna Berg, the dam was old.", "the dam was old"),
        ("Anna Berg, the mayor of Bergen, has said that the dam was old.", "the dam was old"),
        ("Anna Berg said on Monday the dam was old.", "the dam was old"),
        ("BERGEN, May 3 (Agency) - The dam was old, Anna Berg said.", "The dam was old"),
        ("According to Anna Berg, who was not there, the dam was old.", "the dam was old"),
    ],
)
def test_what_is_reported_has_its_speaker_and_leaves_the_cue_out(text: str, content: str) -> None:
    assert told(text) == [("Anna Berg", content)]


def test_one_sentence_can_report_twice() -> None:
    assert told("Anna Berg said that the dam was old, adding that nobody would have to leave.") == [
        ("Anna Berg", "the dam was old"),
        ("Anna Berg", "nobody would have to leave"),
    ]


def test_a_document_speaks_too() -> None:
    assert told("According to a Kremlin readout, the talks were short.") == [
        ("a Kremlin readout", "the talks were short")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg did not say that the dam was old.",
        "Anna Berg wanted to say that the dam was old.",
        "Anna Berg would say that the dam was old.",
        "“The dam is old,” Anna Berg said.",
        "In a statement, Anna Berg said: “The dam is old.”",
        "Asked whether the dam could still fail, Anna Berg replied: “No, never.”",
        "Anna Berg, the mayor, said the same.",
        "Anna Berg urged people to leave a town that floods every year.",
        "Tomas Lind was there, and Anna Berg said:",
        "Anna Berg praised the old dam of Bergen.",
        "Anna Berg read the report about the dam.",
        "The dam was old.",
    ],
)
def test_what_nobody_is_said_to_have_said_is_not_reported(text: str) -> None:
    assert told(text) == []


def test_spans_point_at_their_words() -> None:
    one = facts("It rained.", "Anna Berg met Tomas Lind.", "She told him that the dam was old.")
    [record] = one.indirect
    assert isinstance(record, Indirect)
    assert record.form == "reported"
    assert record.line == 3
    assert record.speaker is not None
    assert record.cue is not None
    assert (record.speaker.name, record.speaker.text, record.cue.text) == ("Anna Berg", "She", "told")
    for part in (record, record.speaker, record.cue):
        assert one.article.text[part.start : part.end] == part.text


NOT_SAID = [
    "Tomas Lind studies ice. Today, in a new paper published in Open Ice, he brings a new warning: It melts.",
    "Anna Berg named Tomas Lind as mayor, and the council confirmed Lind by seven votes to two.",
    "As if it were not enough, the council confirmed her.",
]


@pytest.mark.parametrize("text", NOT_SAID)
def test_what_says_when_or_has_an_object_is_no_attribution(text: str) -> None:
    assert told(text) == []


STILL_SAID = [
    ("In 2014 the club moved to Lund, Anna Berg said.", "In 2014 the club moved to Lund"),
    ("All the boats were old and leaked, Anna Berg said.", "All the boats were old and leaked"),
    ("In March, the plant closed, Anna Berg told reporters.", "In March, the plant closed"),
]


@pytest.mark.parametrize(("text", "content"), STILL_SAID)
def test_a_clause_after_a_time_is_still_reported(text: str, content: str) -> None:
    assert told(text) == [("Anna Berg", content)]


def test_a_pronoun_is_no_title_of_beauty_and_models_are_nobody() -> None:
    story = (
        "Anna Berg grew up in Boise. She won the Miss Idaho title. She said she used the money for school."
    )
    assert [who for who, _ in told(story)] == ["Anna Berg"]
    models = "Scientists met in Lund. Current models say that the ice will melt more slowly."
    assert [who for who, _ in told(models)] == ["Current models"]
