"""Strings: lines, folding, words, trimming, intervals."""

from __future__ import annotations

import datetime as dt
import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samestory.text import Lines, fold, interval, trim, words

MAY_6, MAY_7 = dt.date(2024, 5, 6), dt.date(2024, 5, 7)


@pytest.mark.parametrize(
    ("text", "offset", "line"),
    [
        ("", 0, 1),
        ("one", 2, 1),
        ("one\ntwo", 3, 1),
        ("one\ntwo", 4, 2),
        ("\n\n\n", 2, 3),
        ("one\r\ntwo", 5, 2),
        ("one\u2028two", 5, 1),
        ("one\x0ctwo\x85three", 9, 1),
    ],
)
def test_only_a_newline_ends_a_line(text: str, offset: int, line: int) -> None:
    assert Lines(text).at(offset) == line


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("The BRIDGE", "the bridge"),
        ("café", "cafe"),
        ("cafe\u0301", "cafe"),
        ("“it’s” – „so“", '"it\'s" - "so"'),
        ("  two\u00a0words\n here ", "two words here"),
        ("STRASSE", "strasse"),
        ("Straße", "strasse"),
        ("ﬁve", "five"),
        ("", ""),
    ],
)
def test_folding_leaves_what_wordings_have_in_common(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_drops_case_and_marks_of_the_decomposed_text(text: str) -> None:
    decomposed = unicodedata.normalize("NFKD", text)
    bare = "".join(mark for mark in decomposed if not unicodedata.combining(mark))
    assert fold(text) == fold(unicodedata.normalize("NFC", text)) == fold(bare)


def test_folding_takes_linear_time_on_piles_of_marks() -> None:
    started = time.perf_counter()
    assert fold("e" + "\u0301\u0316" * 80_000) == "e"
    assert time.perf_counter() - started < 1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The bridge, reopened.", ["The", "bridge", "reopened"]),
        ("It’s the mayor's", ["It’s", "the", "mayor's"]),
        ("a well-known U.S. plan", ["a", "well-known", "U.S", "plan"]),
        ("3,000 or 3.5", ["3,000", "or", "3.5"]),
        ("(“so”)—he said…", ["so", "he", "said"]),
        ("snake_case", ["snake", "case"]),
        ("", []),
    ],
)
def test_words_keep_what_holds_them_together(text: str, found: list[str]) -> None:
    assert [one.group() for one in words(text)] == found


@pytest.mark.parametrize(
    ("text", "left"), [("  a b ", "a b"), ("a", "a"), ("\u00a0a\n", "a"), ("   ", ""), ("", "")]
)
def test_trimming_leaves_the_words(text: str, left: str) -> None:
    start, end = trim(text, 0, len(text))
    assert text[start:end] == left


def test_trimming_stays_inside_the_span_and_takes_the_marks_asked_for() -> None:
    assert trim("a • b • c", 1, 6, " •") == (4, 5)


@pytest.mark.parametrize(
    ("earliest", "latest", "written"),
    [
        (None, None, None),
        (MAY_6, MAY_6, "2024-05-06"),
        (MAY_6, MAY_7, "2024-05-06/2024-05-07"),
        (MAY_6, None, "2024-05-06/.."),
        (None, MAY_7, "../2024-05-07"),
    ],
)
def test_intervals_are_written_as_edtf(
    earliest: dt.date | None, latest: dt.date | None, written: str | None
) -> None:
    assert interval(earliest, latest) == written
