"""`facts` for people."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from builders import article, date, quote, sentence
from samestory.model import Comparator, Direction, Facts, Offset, Quantity, Role
from samestory.render.facts_text import facts
from samestory.render.paper import Paper


def test_each_sentence_is_cited_with_what_was_found_in_it() -> None:
    figure = Quantity(
        article="a",
        start=0,
        end=8,
        line=1,
        text="nearly 3",
        value=3,
        unit="km\u00b2",
        comparator=Comparator.LESS,
    )
    found = Facts(
        article=article(source="Daily", published="2025-03-03"),
        sentences=(sentence(role=Role.TITLE),),
        quotes=(quote(), quote(speaker=None)),
        quantities=(figure,),
    )
    shown = facts(found, Paper())
    assert "Daily" in shown
    assert "2025-03-03" in shown
    assert "a:1 [title] The bridge reopened on Monday.\n" in shown
    assert "    speech by Anna Berg: it was safe\n" in shown
    assert "    speech by nobody named: it was safe\n" in shown
    assert "    quantity < 3 km\u00b2: nearly 3\n" in shown


@pytest.mark.parametrize(
    ("kept", "shown"),
    [
        (None, "not resolved"),
        (Offset(direction=Direction.AFTER), "not resolved"),
        (Offset(direction=Direction.SAME, low=0, high=0, unit="year"), "not resolved, the same year"),
        (Offset(direction=Direction.AFTER, low=2, high=5, unit="week"), "not resolved, 2 to 5 weeks after"),
        (Offset(direction=Direction.BEFORE, low=1, high=1, unit="day"), "not resolved, 1 days before"),
        (
            Offset(direction=Direction.BEFORE, low=2, unit="century"),
            "not resolved, 2 or more centuries before",
        ),
    ],
)
def test_a_date_without_value_shows_its_distance(kept: Offset | None, shown: str) -> None:
    found = Facts(article=article(), sentences=(), dates=(date(None, text="then", offset=kept),))
    assert f"    date {shown}: then\n" in facts(found, Paper())


def test_its_record_keeps_the_distance_and_the_anchor() -> None:
    kept = Offset(direction=Direction.AFTER, low=2, high=5, unit="week")
    one = date(None, offset=kept, anchor_text="the vote")
    record = msgspec.json.decode(msgspec.json.encode(one))
    assert record["offset"] == {"direction": "after", "low": 2.0, "high": 5.0, "unit": "week"}
    assert (record["value"], record["anchor"], record["anchor_text"]) == (None, None, "the vote")


@given(st.text(max_size=200), st.integers(20, 250))
def test_no_line_is_wider_than_the_page(text: str, width: int) -> None:
    found = Facts(article=article(title=text), sentences=(sentence(text),), quotes=(quote(text),))
    assert all(cell_len(line) <= width for line in facts(found, Paper(width=width)).split("\n"))
