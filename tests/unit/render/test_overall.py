"""What is said of the whole: what was read, skipped and not compared."""

from __future__ import annotations

import msgspec
import pytest

from builders import article
from samestory.model import ArticleCard, Limit, Skipped
from samestory.render.overall import inputs, left_out


@pytest.mark.parametrize(
    ("what", "detail", "told"),
    [
        ("pairs", "passages of 9 words", "Not compared: pairs: passages of 9 words"),
        ("times", "2 name no day", "Not on the line: 2 name no day"),
    ],
)
def test_what_was_not_looked_at_is_called_by_what_it_is(what: str, detail: str, told: str) -> None:
    assert left_out(Limit(what=what, detail=detail)) == told


def test_every_limit_has_its_line() -> None:
    limits = [
        Limit(what="pairs", detail="a"),
        Limit(what="times", detail="b"),
        Limit(what="events", detail="c"),
    ]
    assert inputs([], [], limits) == [
        "Read: 0 articles",
        "Skipped: nothing",
        "Not compared: pairs: a",
        "Not on the line: b",
        "Not compared: events: c",
    ]


def test_where_only_times_are_left_out_nothing_was_not_compared() -> None:
    assert inputs([], [], [Limit(what="times", detail="b")])[-1] == "Not compared: nothing"


def test_what_was_skipped_is_named_with_its_reason() -> None:
    skipped = Skipped(path="a.bin", reason="binary", detail="holds NUL bytes")
    assert "Skipped: a.bin (binary): holds NUL bytes" in inputs([], [skipped], [])


@pytest.mark.parametrize(
    ("source", "path", "called"),
    [
        (None, "in/a.txt", "a"),
        ("Post", "in/a.txt", "Post [a]"),
        ("Post", "in/b.txt", "Post [a] in/b.txt"),
        ("Post", None, "Post [a]"),
    ],
)
def test_an_article_is_called_with_its_file_where_its_id_does_not_show_it(
    source: str | None, path: str | None, called: str
) -> None:
    card: ArticleCard = msgspec.structs.replace(article("a", source=source).card(), path=path)
    assert inputs([card], [], [])[0] == f"Read: 1 article: {called}"
