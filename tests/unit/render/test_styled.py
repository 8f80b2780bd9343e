"""Wrapping: no line is too wide, no word is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from samestory.render.styled import Run, beside, paint, wrap

TEXTS = st.text(
    alphabet="ab -\u00e9\u6a4b\u6f22\U0001f600\u2764\ufe0f\u0301\U0001f1e9\U0001f1ea", max_size=120
)


def plain(runs: list[Run]) -> str:
    return "".join(run.text for run in runs)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("one two three", 7, ["one two", "three"]),
        ("one two three", 100, ["one two three"]),
        ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
        ("a \u6a4b\u6a4b\u6a4b b", 4, ["a", "\u6a4b\u6a4b", "\u6a4b b"]),
        ("", 5, []),
    ],
)
def test_text_is_broken_at_spaces_and_words_only_where_they_are_too_long(
    text: str, width: int, lines: list[str]
) -> None:
    assert [plain(line) for line in wrap([Run(text)], width) if line] == lines


def test_the_first_and_the_other_lines_are_indented() -> None:
    lines = wrap([Run("one two three")], 9, first="- ", rest="  ")
    assert [plain(line) for line in lines] == ["- one two", "  three"]


@given(st.lists(TEXTS, max_size=4), st.integers(20, 60), st.sampled_from(["", "  ", "  \u2022 "]))
def test_no_line_is_wider_than_asked_and_no_character_is_lost(
    texts: list[str], width: int, indent: str
) -> None:
    runs = [Run(text, style) for text, style in zip(texts, "abcd", strict=False)]
    lines = wrap(runs, width, rest=indent)
    assert all(cell_len(plain(line)) <= width for line in lines)
    shown = "".join(plain(line).removeprefix(indent if at else "") for at, line in enumerate(lines))
    assert shown.replace(" ", "") == "".join(texts).replace(" ", "")


@given(st.lists(TEXTS, min_size=1, max_size=4), st.integers(20, 40))
def test_columns_have_equal_widths(texts: list[str], width: int) -> None:
    columns = [wrap([Run(text)], width) for text in texts]
    for line in beside(columns, width, "|"):
        assert cell_len(plain(line)) <= width * len(texts) + 3 * (len(texts) - 1)
        assert cell_len(plain(line[: line.index(Run(" | ", "quiet"))]) if len(texts) > 1 else "") in {
            0,
            width,
        }


def test_colour_adds_codes_and_changes_no_character() -> None:
    lines = [[Run("x ", "conflict"), Run("word", "changed"), Run(" plain")]]
    assert paint(lines, colour=False) == "x word plain\n"
    coloured = paint(lines, colour=True)
    assert "\x1b[1;31mx \x1b[0m" in coloured
    assert coloured.endswith(" plain\n")


def test_a_very_long_line_is_wrapped_in_linear_time() -> None:
    assert len(wrap([Run("x" * 200_000)], 100)) == 2000
