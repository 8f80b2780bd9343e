"""How articles are called: by their source, and by what sets those of one source apart."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from builders import article
from samestory.render.calling import labels

TITLED = "The bridge opens again"
POST = {"source": "Post"}
WHOLE = "港口大桥于三月三日重新开放轮渡停驶三十天"


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
            ('Post ("The bridge opens ...")', 'Post ("The harbour ferries ...")'),
        ),
        (
            {"source": "Post", "title": TITLED},
            {"source": "Post", "title": f"{TITLED} tomorrow"},
            (f'Post ("{TITLED}")', f'Post ("{TITLED} tomorrow")'),
        ),
        (
            {"source": "Post", "title": TITLED},
            {"source": "Post"},
            (f'Post ("{TITLED[:16]} ...")', "Post (b)"),
        ),
        ({"source": "Post", "title": TITLED}, {"source": "Post", "title": TITLED}, ("Post (a)", "Post (b)")),
        (
            {"source": "Post", "title": WHOLE},
            {"source": "Post", "title": "x" * 400},
            ("Post (a)", "Post (b)"),
        ),
        (
            {"source": "Post", "title": WHOLE[:8]},
            {"source": "Post", "title": "Harbour\u202e\nopen"},
            (f'Post ("{WHOLE[:8]}")', 'Post ("Harbour<U+202E> open")'),
        ),
        ({"source": "b"}, {}, ("b (a)", "b")),
        ({"source": "a"}, {"source": "a"}, ("a", "a (b)")),
    ],
)
def test_articles_are_called_by_what_sets_them_apart(
    one: dict[str, Any], other: dict[str, Any], called: tuple[str, str]
) -> None:
    found = labels([article("a", **one).card(), article("b", **other).card()])
    assert tuple(found.values()) == called


def called_of(*given: tuple[str, dict[str, Any]]) -> list[str]:
    return list(labels([article(name, **fields).card() for name, fields in given]).values())


def test_one_odd_article_takes_no_name_from_others() -> None:
    day = {**POST, "published": "2024-05-06"}
    one, two = {**day, "title": "One"}, {**day, "title": "Two"}
    assert called_of(
        ("a", day),
        ("b", {"source": "Post", "published": "2024-05-07"}),
        ("c", {"source": "Post (2024-05-06)"}),
        ("d", {"source": "Echo"}),
        ("e", {}),
    ) == ["Post (a)", "Post (2024-05-07)", "Post (2024-05-06) (c)", "Echo", "e"]
    called = called_of(("a", one), ("b", two), ("c", day), ("d", one))
    assert called == ["Post (a)", 'Post ("Two")', "Post (c)", "Post (d)"]


def test_labels_that_look_alike_are_told_apart() -> None:
    """A break in a line is drawn as a space."""
    assert called_of(("x", {"source": "Harbour\nPost"}), ("y", {"source": "Harbour  Post"})) == [
        "Harbour\nPost (x)",
        "Harbour  Post (y)",
    ]


@given(st.text(max_size=500), st.text(max_size=500))
def test_what_sets_apart_takes_little_room(one: str, other: str) -> None:
    for name in called_of(("a", {"source": "Post", "title": one}), ("b", {"source": "Post", "title": other})):
        assert cell_len(name) <= len('Post ("" ...)') + 32


DAYS = st.sampled_from([None, "2024-05-06", "2024"])
TITLES = st.text("01 ", max_size=9)
SOURCES = st.sampled_from([None, "Post", "Post (a)", "Post (a) (b)", "Post (2024-05-06)", 'Post ("0")', "b"])
IDS = ["a", "b", "a) (b", "Post", "Post (a)", "Post (a) (b)", "2024-05-06", "Post (2024-05-06)", "B"]


@given(
    st.lists(st.tuples(st.sampled_from(IDS), SOURCES, DAYS, TITLES), max_size=8, unique_by=lambda one: one[0])
)
def test_no_two_articles_are_called_the_same(given: list[tuple[str, str | None, str | None, str]]) -> None:
    cards = [
        article(name, source=source, published=published, title=title).card()
        for name, source, published, title in given
    ]
    called = labels(cards)
    assert list(called) == [card.id for card in cards]
    assert len(set(called.values())) == len(cards)
    for card in cards:
        assert called[card.id] in {card.label, card.id} or called[card.id].startswith(f"{card.label} (")
        assert called[card.id] != f"{card.id} ({card.id})"
