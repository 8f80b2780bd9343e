"""Marks that overlap become tags that nest, and no letter is lost."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samestory.render.html.marking import (
    Closing,
    Layer,
    LineStart,
    Mark,
    Opening,
    Piece,
    Words,
    paragraphs,
    pieces,
)


def mark(start: int, end: int, layer: Layer = Layer.STATEMENT) -> Mark:
    return Mark(start=start, end=end, layer=layer, anchor=f"a-{start}-{end}")


def drawn(found: Sequence[Piece]) -> str:
    """Return pieces as text: `[` and `]` for statements, `(` and `)` for facts, `+` where one goes on."""
    signs = []
    for one in found:
        match one:
            case Words(text=text):
                signs.append(text)
            case LineStart(number=number):
                signs.append(f"{number}:")
            case Opening(mark=held, again=again):
                signs.append(("[" if held.layer is Layer.STATEMENT else "(") + "+" * again)
            case Closing(mark=held, done=done):
                signs.append("+" * (not done) + ("]" if held.layer is Layer.STATEMENT else ")"))
    return "".join(signs)


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ([], "1:abcdefghij"),
        ([mark(2, 5)], "1:ab[cde]fghij"),
        ([mark(0, 10), mark(2, 5)], "1:[ab[cde]fghij]"),
        ([mark(0, 5), mark(0, 3)], "1:[[abc]de]fghij"),
        ([mark(0, 5), mark(5, 8)], "1:[abcde][fgh]ij"),
        ([mark(0, 5), mark(3, 8)], "1:[abc[de+]][+fgh]ij"),
        ([mark(2, 8), mark(4, 10, Layer.DATE)], "1:ab[cd(efgh+)](+ij)"),
        ([mark(2, 8), mark(0, 4, Layer.NAME)], "1:(ab+)[(+cd)efgh]ij"),
        ([mark(2, 5, Layer.NAME), mark(2, 5)], "1:ab[(cde)]fghij"),
        ([mark(3, 3)], "1:abcdefghij"),
    ],
)
def test_marks_that_cross_are_taken_up_again(marks: list[Mark], expected: str) -> None:
    """A statement is never cut by a date or a name, only by another statement."""
    assert drawn(list(pieces("abcdefghij", 0, 10, marks, 1))) == expected


def test_lines_are_numbered_within_marks() -> None:
    assert drawn(list(pieces("ab\ncd\r\nef", 0, 9, [mark(1, 8)], 7))) == "7:a[b8:cd9:e]f"


SPANS = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30), st.sampled_from(Layer)), max_size=12)


@given(SPANS)
def test_tags_nest_and_every_mark_keeps_its_words(spans: list[tuple[int, int, Layer]]) -> None:
    text = "".join(chr(ord("A") + number) for number in range(30))
    marks = [mark(min(one, other), max(one, other), layer) for one, other, layer in spans]
    held: dict[int, str] = {id(one): "" for one in marks}
    stack: list[Mark] = []
    whole = ""
    for one in pieces(text, 0, 30, marks, 1):
        match one:
            case Opening(mark=opened):
                stack.append(opened)
            case Closing(mark=closed):
                assert stack.pop() is closed
            case Words(text=words):
                whole += words
                for open_now in stack:
                    held[id(open_now)] += words
    assert stack == []
    assert whole == text
    assert all(held[id(one)] == text[one.start : one.end] for one in marks)


@pytest.mark.parametrize(
    ("text", "spans", "expected"),
    [
        ("one\ntwo\n", [], [("one", 1), ("two", 2)]),
        ("one\n\n\ntwo", [], [("one", 1), ("two", 4)]),
        ("one\ntwo\nthree", [(0, 7)], [("one\ntwo", 1), ("three", 3)]),
        ("one\ntwo\nthree", [(0, 4)], [("one", 1), ("two", 2), ("three", 3)]),
        ("one\n\ntwo\nthree", [(1, 6), (6, 12)], [("one\n\ntwo\nthree", 1)]),
        ("", [], []),
    ],
)
def test_lines_that_a_sentence_holds_together_are_one_paragraph(
    text: str, spans: list[tuple[int, int]], expected: list[tuple[str, int]]
) -> None:
    assert [(text[start:end], line) for start, end, line in paragraphs(text, spans)] == expected
