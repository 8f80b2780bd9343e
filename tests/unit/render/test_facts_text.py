"""`facts` for people."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from builders import article, quote, sentence
from samestory.model import Comparator, Facts, Quantity, Role
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


@given(st.text(max_size=200), st.integers(20, 250))
def test_no_line_is_wider_than_the_page(text: str, width: int) -> None:
    found = Facts(article=article(title=text), sentences=(sentence(text),), quotes=(quote(text),))
    assert all(cell_len(line) <= width for line in facts(found, Paper(width=width)).split("\n"))
