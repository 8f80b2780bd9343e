"""Laws of strings."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st

from samestory.text import Lines, fold, trim, words


@given(st.text())
@example("\ufe58")
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(), st.text())
def test_white_space_between_words_does_not_matter(one: str, other: str) -> None:
    assert fold(f"{one} \n\t{other}") == fold(f"{one} {other}")


@given(st.text(alphabet="ab\n\r\u2028 ", max_size=60))
def test_a_line_number_is_the_count_of_newlines_before(text: str) -> None:
    lines = Lines(text)
    assert [lines.at(at) for at in range(len(text))] == [
        text.count("\n", 0, at) + 1 for at in range(len(text))
    ]


@given(st.text())
def test_words_come_in_order_and_hold_no_white_space(text: str) -> None:
    found = list(words(text))
    assert all(one.end() <= other.start() for one, other in pairwise(found))
    assert all(not any(mark.isspace() for mark in one.group()) for one in found)


@given(st.text(alphabet="a •\t\n\u00a0", max_size=20), st.integers(0, 20), st.integers(0, 20))
def test_trimming_never_leaves_the_span_nor_margin(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    left, right = trim(text, start, end)
    assert start <= left <= right <= end
    inside = text[left:right]
    assert inside.strip(" \t\n\u00a0") == inside
    assert text[start:end].strip(" \t\n\u00a0") == inside
