"""Laws of the whole: read, aligned, judged and drawn, whatever stands in the articles."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fuzz import laws, targets
from fuzz.seeds import HOSTILE, TEXTS
from samestory.render.paper import Layout, Paper
from samestory.settings import BALANCED

PIECES = st.sampled_from(
    [
        *(line for text in TEXTS for line in text.split(". ")),
        *HOSTILE,
        "The ferry sank off Tallinn on Monday with 20 people aboard.",
        "The ferry sank off Tallinn on Monday with 30 people aboard.",
        "“We lost the steering,” Anna Berg said.",
        "“We lost all steering”, said Berg.",
        "\n",
        "\n\n",
        "\t",
    ]
)
ARTICLES = st.lists(st.lists(PIECES, min_size=1, max_size=6).map(" ".join), min_size=1, max_size=4)
PAPERS = st.builds(
    Paper,
    width=st.integers(20, 250),
    layout=st.sampled_from(Layout),
    colour=st.booleans(),
    encoding=st.sampled_from(["utf-8", "ascii", "cp1252"]),
)


@given(ARTICLES)
@settings(max_examples=40, deadline=None)
def test_rows_say_what_stands_in_articles_and_their_order_changes_nothing(articles: list[str]) -> None:
    targets.TARGETS["compare"](targets.APART.join(one.encode() for one in articles))


@given(st.lists(st.sampled_from(HOSTILE) | st.text(max_size=40), min_size=1, max_size=12), PAPERS)
@settings(max_examples=60, deadline=None)
def test_whatever_is_drawn_does_nothing_and_fits(texts: list[str], paper: Paper) -> None:
    laws.rendered(targets.hostile(texts), papers=[paper])


@given(st.floats(0, 1))
def test_a_shifted_balance_stays_one(score: float) -> None:
    rows = BALANCED.shifted(score).rows
    assert 0 < rows.plausible <= rows.join < 1
    assert rows.least == rows.join
    assert rows.join == pytest.approx(score, abs=0.0101)
    assert BALANCED.shifted(score).shifted(BALANCED.rows.join).rows.join == BALANCED.rows.join
