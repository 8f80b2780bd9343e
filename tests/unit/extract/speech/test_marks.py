"""What stands between quotation marks, whatever the marks."""

from __future__ import annotations

import pytest

from builders import document
from samestory.extract.speech.marks import Marked, pairs


def read(*blocks: str) -> tuple[str, list[Marked]]:
    one = document(*blocks)
    return one.article.text, list(pairs(one.article.text, [(block.start, block.end) for block in one.blocks]))


def inside(*blocks: str) -> list[str]:
    text, found = read(*blocks)
    return [text[one.start : one.end] for one in found]


@pytest.mark.parametrize(
    "text",
    [
        'She said "we are ready" on Monday.',
        "She said “we are ready” on Monday.",
        "She said ‘we are ready’ on Monday.",
        "She said 'we are ready' on Monday.",
        "She said «we are ready» on Monday.",
        "She said « we are ready » on Monday.",
        "She said «\u00a0we are ready\u00a0» on Monday.",
        "She said »we are ready« on Monday.",
        "She said „we are ready“ on Monday.",
        "She said „we are ready” on Monday.",
        '"we are ready"',
        "('we are ready')",
        "It was—“we are ready”—a promise.",
    ],
)
def test_each_kind_of_marks_encloses_the_words_and_nothing_else(text: str) -> None:
    assert inside(text) == ["we are ready"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('She said “we are ready" on Monday.', "we are ready"),
        ('She said "we are ready” on Monday.', "we are ready"),
        ('"We are ready,” she said.', "We are ready,"),
    ],
)
def test_the_wrong_closing_mark_closes_all_the_same(text: str, words: str) -> None:
    assert inside(text) == [words]


def test_several_quotations_of_a_block_come_in_order() -> None:
    assert inside("“First.” She paused. 'Then this,' she said, “and that.”") == [
        "First.",
        "Then this,",
        "and that.",
    ]


def test_a_quotation_that_the_next_paragraph_takes_up_again_is_open() -> None:
    text, found = read("“The dam will hold.", "“Nobody has to leave,” she said.")
    assert [(text[one.start : one.end], one.closed) for one in found] == [
        ("The dam will hold.", False),
        ("Nobody has to leave,", True),
    ]


def test_a_quotation_left_open_before_its_continuation_reaches_the_end_of_its_paragraph() -> None:
    assert inside("She said: “The dam will hold.", "“Go home.”") == ["The dam will hold.", "Go home."]


def test_a_stray_mark_inside_a_paragraph_quotes_nothing() -> None:
    assert inside("She said “the dam will hold. Nobody answered.", "It rained.") == []


def test_no_quotation_runs_into_the_next_paragraph() -> None:
    assert inside("“The dam will hold.", "It rained.” And so on.") == ["The dam will hold."]


@pytest.mark.parametrize(
    "text",
    ["“They told us ‘leave now’ twice,” she said.", "\"They told us 'leave now' twice,\" she said."],
)
def test_a_quotation_inside_a_quotation_is_nested(text: str) -> None:
    _, found = read(text)
    assert [one.nested for one in found] == [False, True]
    outer, inner = found
    assert text[inner.start : inner.end] == "leave now"
    assert outer.start < inner.start < inner.end < outer.end


def test_the_same_marks_may_nest_where_all_of_them_close() -> None:
    text = "“A town that he calls “hell” is no home.” So she said."
    found = list(pairs(text, [(0, len(text))]))
    assert [(text[one.start : one.end], one.nested) for one in found] == [
        ("A town that he calls “hell” is no home.", False),
        ("hell", True),
    ]


def test_a_quotation_that_is_never_closed_holds_no_other() -> None:
    text = "“A town. “It is hell,” he said."
    found = list(pairs(text, [(0, len(text))]))
    assert [text[one.start : one.end] for one in found] == ["It is hell,"]


def test_a_nested_quotation_may_end_with_the_outer_one() -> None:
    assert inside("“He said, ‘We’re ready.’”") == ["He said, ‘We’re ready.’", "We’re ready."]


@pytest.mark.parametrize(
    "text",
    [
        "In the '90s the workers' union met.",
        "In the ’90s the workers’ union met.",
        "The ministers' plan and the unions' answer differ.",
        "It's the mayor's dog, isn't it?",
        "Rock 'n' roll for 'em all, 'til the end.",
        "The 6\" pipe burst under a 5' wall.",
        "They don’t know the mayors’ names.",
        "No marks at all.",
    ],
)
def test_apostrophes_and_measures_are_no_quotations(text: str) -> None:
    assert inside(text) == []


def test_a_possessive_inside_single_marks_does_not_close_them() -> None:
    assert inside("‘The workers’ union is ready,’ she said.") == ["The workers’ union is ready,"]


@pytest.mark.parametrize("text", ['""', "“”", "« »", 'She said "" and left.'])
def test_empty_marks_quote_nothing(text: str) -> None:
    assert inside(text) == []


def test_double_marks_inside_single_ones_are_nested() -> None:
    text = "‘My father said to me, “I am too old.” So I went,’ she said."
    assert [(text[one.start : one.end], one.nested) for one in pairs(text, [(0, len(text))])] == [
        ("My father said to me, “I am too old.” So I went,", False),
        ("I am too old.", True),
    ]
