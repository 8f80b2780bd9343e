"""Which words of a statement are marked."""

from __future__ import annotations

import pytest

from builders import statement
from samestory.render.wording import differing, own_words, runs


@pytest.mark.parametrize(
    ("left", "right", "ranges"),
    [
        ("a b c d", "a b c d", ([], [])),
        ("a b c d", "a x c d", ([(1, 2)], [(1, 2)])),
        ("a b c d", "a b c", ([(3, 4)], [])),
        ("a b c", "a b x y c", ([], [(2, 4)])),
        ("a b c d", "w x y d", None),
        ("", "a", None),
    ],
)
def test_ranges_of_words_that_only_one_side_has(
    left: str, right: str, ranges: tuple[list[tuple[int, int]], list[tuple[int, int]]] | None
) -> None:
    assert differing(left.split(), right.split()) == ranges


def marked(*told: tuple[str, str]) -> list[list[str]]:
    statements = [statement(article, text) for article, text in told]
    return [
        [said.text[start:end] for start, end in spans]
        for said, spans in zip(statements, own_words(statements), strict=True)
    ]


def test_both_sides_are_marked_against_each_other() -> None:
    assert marked(
        ("a", "At least 20 people were hurt."), ("b", "At least 34 people were hurt, they say.")
    ) == [["20"], ["34", "they say"]]


def test_case_accents_and_typography_are_no_difference() -> None:
    assert marked(("a", "The Caf\u00e9\u2019s bridge"), ("b", "the cafe's Bridge")) == [[], []]


def test_each_further_article_is_set_against_the_first_statement() -> None:
    told = marked(("a", "one two three"), ("b", "one two three"), ("c", "one two four"))
    assert told == [[], [], ["four"]]


def test_a_second_statement_of_the_first_article_is_set_against_another_article() -> None:
    told = marked(("a", "one two three"), ("a", "one two six"), ("b", "one two three"))
    assert told == [[], ["six"], []]


def test_nothing_is_marked_in_statements_of_one_article_or_too_different_ones() -> None:
    assert marked(("a", "one two"), ("a", "one three")) == [[], []]
    assert marked(("a", "one two three"), ("b", "four five six")) == [[], []]


def test_long_texts_are_left_unmarked_rather_than_compared_for_minutes() -> None:
    assert marked(("a", "x y " * 5000), ("b", "y x " * 5000)) == [[], []]


@pytest.mark.parametrize(
    ("text", "spans", "expected"),
    [
        ("one two three", [(4, 7)], [("one ", False), ("two", True), (" three", False)]),
        ("one two", [(0, 3), (3, 3), (3, 7)], [("one", True), (" two", True)]),
        ("one", [(0, 3)], [("one", True)]),
        ("one", [], [("one", False)]),
        ("", [], []),
    ],
)
def test_runs_hold_all_words(
    text: str, spans: list[tuple[int, int]], expected: list[tuple[str, bool]]
) -> None:
    assert list(runs(text, spans)) == expected
