"""`explain` on the page: no line too wide, each signal shown, nothing that steers a terminal."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from builders import explanation, pairing, row, statement
from samestory.model import SharedTerm, Verdict
from samestory.render.explain_text import explain
from samestory.render.paper import Paper

HOSTILE = "a \x1b[31mred\x07 word \u202eturned " + "\u6a4b\u304c\u958b\u901a" * 9


@pytest.mark.parametrize("width", [20, 33, 80, 250])
def test_no_line_is_wider_than_the_page(width: int) -> None:
    given = explanation(pairing(HOSTILE), pairing(right=HOSTILE, together=False, row=None), notes=(HOSTILE,))
    drawn = explain(given, Paper(width=width))
    assert all(cell_len(line) <= width for line in drawn.splitlines())
    assert "\x1b" not in drawn
    assert "\u202e" not in drawn


def test_every_signal_stands_with_value_weight_and_points() -> None:
    drawn = explain(explanation(pairing()), Paper(width=100))
    assert "cosine     0.5000 *  2.40 =  1.2000" in drawn
    assert "threshold  0.5000, reached" in drawn
    assert "shared weight 5, at least 3: met" in drawn


def test_without_colour_nothing_but_colour_is_lost() -> None:
    import re

    given = explanation(pairing(), pairing(together=False, row=None))
    painted = explain(given, Paper(width=100, colour=True))
    assert re.sub(r"\x1b\[[\d;]*m", "", painted) == explain(given, Paper(width=100))


def test_a_verdict_that_other_passages_made_is_told_apart() -> None:
    held = row(statement("a"), statement("b"), statement("c"), verdict=Verdict.DIFFERS)
    drawn = explain(explanation(pairing(row=held, alone=Verdict.AGREE)), Paper(width=100))
    assert "Verdict: differs" in drawn
    assert "These two alone: agree" in drawn
    assert "These two alone" not in explain(explanation(pairing()), Paper(width=100))


def test_terms_beyond_the_first_are_counted() -> None:
    terms = tuple(SharedTerm(left=f"one{n}", right=f"two{n}", weight=1.0) for n in range(15))
    drawn = explain(explanation(pairing(shared=terms)), Paper(width=250))
    assert "one0 / two0 1.00" in drawn
    assert "and 3 more" in drawn
