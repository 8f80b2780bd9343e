"""How articles are called: by their source, and by what sets those of one source apart."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import article
from samestory.render.account import labels

TITLED = "The harbour bridge opens again"


@pytest.mark.parametrize(
    ("one", "other", "called"),
    [
        ({"source": "Post"}, {"source": "Echo"}, ("Post", "Echo")),
        (
            {"source": "Post", "published": "2024-05-06"},
            {"source": "Post", "published": "2024-05-07T08:00:00Z"},
            ("Post (2024-05-06)", "Post (2024-05-07)"),
        ),
        (
            {"source": "Post", "published": "2024-05-06", "title": TITLED},
            {"source": "Post", "published": "2024-05-06", "title": "The harbour ferries stop"},
            ("Post (The harbour bridge)", "Post (The harbour ferries)"),
        ),
        (
            {"source": "Post", "title": TITLED},
            {"source": "Post", "title": f"{TITLED} tomorrow"},
            (f"Post ({TITLED})", f"Post ({TITLED} tomorrow)"),
        ),
        ({"source": "Post", "title": TITLED}, {"source": "Post"}, ("Post (a)", "Post (b)")),
        ({"source": "Post", "title": TITLED}, {"source": "Post", "title": TITLED}, ("Post (a)", "Post (b)")),
    ],
)
def test_articles_are_called_by_what_sets_them_apart(
    one: dict[str, Any], other: dict[str, Any], called: tuple[str, str]
) -> None:
    found = labels([article("a", **one).card(), article("b", **other).card()])
    assert tuple(found.values()) == called


SOURCES = st.sampled_from([None, "Post", "Post (a)", "Post (2024-05-06)", "b"])


@given(
    st.lists(
        st.tuples(SOURCES, st.sampled_from([None, "2024-05-06", "2024"]), st.text(max_size=9)), max_size=6
    )
)
def test_no_two_articles_are_called_the_same(given: list[tuple[str | None, str | None, str]]) -> None:
    cards = [
        article(name, source=source, published=published, title=title).card()
        for name, (source, published, title) in zip("abcdef", given, strict=False)
    ]
    called = labels(cards)
    assert list(called) == [card.id for card in cards]
    assert len(set(called.values())) == len(cards)
