"""What is said under an utterance: who is set apart from whom, and what the labels leave unsaid."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from builders import comparison, difference, passage
from samestory.compare import utterances as compared
from samestory.model import (
    Aspect,
    Change,
    Difference,
    Quotations,
    Quoted,
    Relation,
    SpeakerQuotes,
    Utterance,
    Verdict,
    Wording,
)
from samestory.render import remarks, utterances

NAMES = {name: name.upper() for name in "abcd"}
SAID = "We shall open the bridge before the winter"


def quoted(name: str, speaker: str | None = None, canonical: str | None = None, text: str = SAID) -> Quoted:
    return Quoted(
        article=name, start=0, end=9, line=1, text=text, speaker=speaker, canonical=canonical or speaker
    )


def utterance(*told: Quoted, differences: tuple[Difference, ...]) -> Utterance:
    wording = Wording(text=SAID, relation=Relation.LEADING, sources=len(told), statements=told)
    return Utterance(
        id="r1",
        verdict=Verdict.DIFFERS,
        sources=len(told),
        independent=len(told),
        wordings=(wording,),
        differences=differences,
    )


def apart(left: str, right: str, *between: str) -> Difference:
    return difference(left, right, what=Aspect.SPEAKER, between=between, rule="given to two speakers")


def worded(rule: str, *between: str, left: str = SAID, right: str = SAID) -> Difference:
    return difference(left, right, what=Aspect.WORDING, between=between, rule=rule)


def test_names_of_one_speaker_are_not_set_apart() -> None:
    said = utterance(
        quoted("a", "Anna Berg"),
        quoted("b", "Berg", "Anna Berg"),
        quoted("c", "Tomas Lind"),
        differences=(
            apart("Anna Berg", "Tomas Lind", "a", "c"),
            apart("Berg", "Tomas Lind", "b", "c"),
            apart("Anna Berg", "Berg", "a", "b"),
        ),
    )
    assert list(remarks.notes(said, NAMES)) == ["given to Anna Berg by A, B and to Tomas Lind by C"]


def test_names_that_share_a_word_are_set_apart_by_a_difference_only() -> None:
    told = (quoted("a", "Anna Berg"), quoted("b", "Berg"), quoted("c", "Tomas Lind"))
    differences = (apart("Anna Berg", "Tomas Lind", "a", "c"), apart("Berg", "Tomas Lind", "b", "c"))
    [note] = remarks.notes(utterance(*told, differences=differences), NAMES)
    assert note == "given to Anna Berg by A, B and to Tomas Lind by C"
    [note] = remarks.notes(
        utterance(*told, differences=(*differences, apart("Anna Berg", "Berg", "a", "b"))), NAMES
    )
    assert note == "given to Anna Berg by A and to Berg by B and to Tomas Lind by C"


def test_whoever_no_difference_sets_apart_is_not_named() -> None:
    told = (quoted("a", "Anna Berg"), quoted("b", "Tomas Lind"), quoted("c", "Riga"))
    said = utterance(*told, differences=(apart("Anna Berg", "Tomas Lind", "a", "b"),))
    assert list(remarks.notes(said, NAMES)) == ["given to Anna Berg by A and to Tomas Lind by B"]


@pytest.mark.parametrize("described", ["the mayor", "The mayor", "a spokesman", "spokesman"])
def test_a_description_is_not_said_to_be_somebody_else(described: str) -> None:
    told = (quoted("a", "Anna Berg"), quoted("b", described))
    said = utterance(*told, differences=(apart("Anna Berg", described, "a", "b"),))
    assert list(remarks.notes(said, NAMES)) == [f"named Anna Berg by A and {described} by B"]


def test_what_labels_show_is_not_said_again_and_the_rest_a_line_a_rule() -> None:
    doubt = "cut: a condition or a doubt beside these words is left out"
    told = tuple(map(quoted, "abc"))
    said = utterance(
        *told,
        differences=(
            worded("cut: a part of the same words", "a", "b"),
            worded(doubt, "a", "c"),
            worded("translated otherwise: the same utterance in other words", "a", "c"),
            worded(doubt, "b", "c"),
        ),
    )
    assert list(remarks.notes(said, NAMES)) == [f"wording: A, C; B, C: {doubt}"]


def test_words_that_do_not_stand_above_are_given() -> None:
    said = utterance(quoted("a"), differences=(worded("one negates it", "a", "b", right="never again"),))
    [note] = remarks.notes(said, NAMES)
    assert note == 'wording: A has the words above, B has "never again": one negates it'


def test_the_rules_that_labels_show_are_those_of_the_comparison() -> None:
    others = ("open the bridge", "We shall open the old bridge before the winter", "Traffic rolls in autumn")
    rules = {
        found.difference.rule
        for other in others
        if (found := compared.compare(passage("a", SAID), passage("b", other))).difference is not None
    }
    assert rules == remarks.SHOWN


def change(text: str, instead: str) -> Change:
    return Change(start=0, end=len(text), text=text, instead=instead)


@pytest.mark.parametrize(
    ("changes", "notes"),
    [
        ([change("old", ""), change("", "soon")], ['adds "old"', 'without "soon"']),
        ([change("will", "shall")], ['"will" for "shall"']),
        ([change("we will", ""), change("", "We will")], ['has "we will" elsewhere']),
        (
            [change("", "soon"), change("", "now"), change("Soon", "")],
            ['without "now"', 'has "Soon" elsewhere'],
        ),
        ([change("now", ""), change("now", ""), change("", "now")], ['has "now" elsewhere', 'adds "now"']),
    ],
)
def test_words_that_stand_elsewhere_are_neither_added_nor_left_out(
    changes: list[Change], notes: list[str]
) -> None:
    assert list(remarks.changed(changes)) == notes


@pytest.mark.parametrize(
    ("relation", "of", "label"),
    [
        (Relation.FRAGMENT, None, "a part of it"),
        (Relation.FRAGMENT, 2, "a part of wording 2"),
        (Relation.CHANGED, 3, "wording 3 with words changed"),
        (Relation.WITHIN, None, "quoted by Tomas Lind within"),
    ],
)
def test_how_a_wording_stands_to_another_is_said(relation: Relation, of: int | None, label: str) -> None:
    said = utterance(quoted("a", "Anna Berg"), quoted("b", "Anna Berg"), differences=())
    one = Wording(
        text="open", relation=relation, of=of, sources=1, statements=(quoted("c", "Lind", "Tomas Lind"),)
    )
    said = replace(said, verdict=Verdict.AGREE, wordings=(*said.wordings, one))
    given = Quotations(
        generator=comparison().generator,
        articles=(),
        speakers=(SpeakerQuotes(name="Anna Berg", utterances=(said,)),),
    )
    [view] = utterances.speakers(given)
    assert view.shared[0].wordings[1].label == label
