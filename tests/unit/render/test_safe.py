"""The sanitiser: nothing hidden survives it, everything else does."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from samestory.safe import HIDDEN, encodable, visible

#: What no output may hold.
CTRL = re.compile("[\x00-\x08\x0b-\x1f\x7f\x80-\x9f\u202a-\u202e\u2066-\u2069]")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain words", "plain words"),
        (
            "caf\u00e9, \u05e9\u05dc\u05d5\u05dd, \u6a4b",
            "caf\u00e9, \u05e9\u05dc\u05d5\u05dd, \u6a4b",
        ),
        ("[red]x[/red] :smile: \\", "[red]x[/red] :smile: \\"),
        ("\x1b[31mred", "<U+001B>[31mred"),
        ("\x1b]52;c;aGk=\x07", "<U+001B>]52;c;aGk=<U+0007>"),
        ("\x9b31m", "<U+009B>31m"),
        ("one\ntwo\tthree\r\nfour", "one two three four"),
        ("over\rwritten", "over<U+000D>written"),
        ("a\x0bb\x0cc\u2028d\u0085e", "a<U+000B>b<U+000C>c<U+2028>d<U+0085>e"),
        ("\u202eabc\u2069", "<U+202E>abc<U+2069>"),
        ("pass\u200bword", "pass<U+200B>word"),
        ("\U000e0041", "<U+E0041>"),
        ("a\u034fb\u3164c\u180bd", "a<U+034F>b<U+3164>c<U+180B>d"),
        ("half \ud83d", "half <U+D83D>"),
        ("e\u0301", "e\u0301"),
    ],
)
def test_hidden_characters_are_spelled_out(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text())
def test_nothing_hidden_survives(text: str) -> None:
    shown = visible(text)
    assert not CTRL.search(shown)
    assert not HIDDEN.search(shown)
    assert "\n" not in shown


@given(st.text())
def test_a_shown_text_is_shown_as_it_is(text: str) -> None:
    assert visible(visible(text)) == visible(text)


def test_a_pile_of_combining_marks_is_counted_at_once() -> None:
    started = time.perf_counter()
    shown = visible("e" + "\u0301" * 160_000)
    assert shown == "e" + "\u0301" * 8 + "<159992 more marks>"
    assert time.perf_counter() - started < 1


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [
        ("ascii", r"caf\u00e9 \u201chi\u201d \U0001f600"),
        ("cp1252", "caf\u00e9 \u201chi\u201d " + r"\U0001f600"),
        ("utf-8", "caf\u00e9 \u201chi\u201d \U0001f600"),
    ],
)
def test_what_an_encoding_lacks_is_escaped(encoding: str, shown: str) -> None:
    assert encodable("caf\u00e9 \u201chi\u201d \U0001f600", encoding) == shown
