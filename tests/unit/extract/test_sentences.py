"""Sentences: where they begin and end, and what is no boundary."""

from __future__ import annotations

import pytest

from builders import document
from samestory.extract.sentences import split
from samestory.model import Role


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It reopened on Monday. Cars ran again.", ["It reopened on Monday.", "Cars ran again."]),
        ("Is it safe? Yes! Very.", ["Is it safe?", "Yes!", "Very."]),
        ("Dr. Berg met Mr. Lind. They spoke.", ["Dr. Berg met Mr. Lind.", "They spoke."]),
        ("The U.S. envoy came at 5 p.m. on Monday.", ["The U.S. envoy came at 5 p.m. on Monday."]),
        ("It came on Jan. 5. Then it left.", ["It came on Jan. 5.", "Then it left."]),
        ("The sum was 3.5 million. It rose.", ["The sum was 3.5 million.", "It rose."]),
        ("First ... then second. Third.", ["First ... then second.", "Third."]),
        ("One sentence without an end", ["One sentence without an end"]),
    ],
)
def test_sentences_end_where_they_end(text: str, sentences: list[str]) -> None:
    assert [one.text for one in split(document(text))] == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        (
            "“We are ready. Nobody has to leave the valley,” she said. Then she left.",
            ["“We are ready.", "Nobody has to leave the valley,” she said.", "Then she left."],
        ),
        (
            'He said: "The dam will hold. We checked it twice. Go home."',
            ['He said: "The dam will hold.', "We checked it twice.", 'Go home."'],
        ),
        ("“No.” “Yes.”", ["“No.”", "“Yes.”"]),
    ],
)
def test_sentences_inside_quotation_marks_are_told_apart(text: str, sentences: list[str]) -> None:
    assert [one.text for one in split(document(text))] == sentences


def test_what_a_question_inside_the_marks_asks_does_not_end_the_sentence_around_them() -> None:
    text = "“Is it safe?” asked Anna Berg. “We do not know yet.”"
    assert [one.text for one in split(document(text))] == [
        "“Is it safe?” asked Anna Berg.",
        "“We do not know yet.”",
    ]


@pytest.mark.parametrize("role", [Role.TITLE, Role.HEADING])
def test_titles_and_headings_are_one_unit(role: Role) -> None:
    found = split(document((role, "Bridge shut! Trains wait. No end in sight")))
    assert [(one.text, one.role) for one in found] == [("Bridge shut! Trains wait. No end in sight", role)]


def test_bullets_and_white_space_are_left_out() -> None:
    found = split(document("• Trains stand still.", "  ▪ Buses go. Ferries, too.  ", "  •  "))
    assert [one.text for one in found] == ["Trains stand still.", "Buses go.", "Ferries, too."]


def test_a_sentence_knows_its_place_its_block_and_its_role() -> None:
    one = document((Role.TITLE, "Bridge shut"), "It rained. It snowed.", (Role.CAPTION, "The bridge."))
    found = split(one)
    assert [(unit.paragraph, unit.role, unit.line) for unit in found] == [
        (0, Role.TITLE, 1),
        (1, Role.BODY, 2),
        (1, Role.BODY, 2),
        (2, Role.CAPTION, 3),
    ]
    assert all(one.article.text[unit.start : unit.end] == unit.text for unit in found)


def test_a_sentence_over_several_lines_stands_on_its_first() -> None:
    found = split(document("It rained.", "The bridge\nwas shut.\nNobody came."))
    assert [(unit.text, unit.line) for unit in found] == [
        ("It rained.", 1),
        ("The bridge\nwas shut.", 2),
        ("Nobody came.", 4),
    ]


@pytest.mark.parametrize("role", [Role.BODY, Role.TITLE])
@pytest.mark.parametrize("piece", ["word ", "x", "e\u0301", "\u6a4b"])
def test_what_has_no_end_is_cut_at_spaces_and_nothing_of_it_is_lost(piece: str, role: Role) -> None:
    one = document((role, piece * 4_000))
    found = split(one)
    assert max(len(unit.text) for unit in found) <= 5_000
    assert "".join(unit.text for unit in found).replace(" ", "") == (piece * 4_000).replace(" ", "")
    assert all(unit.text.endswith("word") for unit in found) or " " not in piece
