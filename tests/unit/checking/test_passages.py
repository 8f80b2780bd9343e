"""Passages looked up in their articles."""

from __future__ import annotations

import pytest

from builders import TEXT, article, comparison, event, mention, row, statement
from samestory.checking.passages import Standing, standing
from samestory.model import Article, ArticleState, PassageState

SAID = statement("a", "Anna Berg said it was safe.", start=31, end=58, line=2)


def looked_up(*statements: object, now: Article | None = None) -> Standing:
    given = comparison(event(row(*statements)), articles=[article("a")])  # type: ignore[arg-type]
    return standing(given, {"a": now or article("a")}, {})


def test_what_stands_there_is_confirmed() -> None:
    found = looked_up(SAID)
    assert (found.lost, found.cited) == ((), 1)
    assert [one.state for one in found.articles] == [ArticleState.UNCHANGED]


@pytest.mark.parametrize(
    "changes",
    [
        {"start": 30, "end": 57},
        {"start": 31, "end": 57},
        {"start": -28, "end": -1},
        {"start": 58, "end": 31},
        {"end": 10**15},
        {"line": 1},
        {"line": 0},
        {"page": 1},
        {"text": "Anna Berg said it was saf\u0435."},
        {"text": ""},
    ],
)
def test_a_place_that_is_another_one_is_no_place(changes: dict[str, object]) -> None:
    fields = {"start": 31, "end": 58, "line": 2, "text": "Anna Berg said it was safe.", **changes}
    text = str(fields.pop("text"))
    [lost] = looked_up(statement("a", text, **fields)).lost
    assert lost.text == text


def test_words_that_moved_are_told_from_words_that_are_gone() -> None:
    changed = article("a", text="New.\n" + TEXT.replace("reopened", "closed"), sha256="1" * 64)
    there = statement("a", "The bridge reopened on Monday.", start=0, end=30, line=1)
    found = looked_up(SAID, there, now=changed)
    assert [(one.state, one.now) for one in found.lost] == [
        (PassageState.MOVED, 3),
        (PassageState.GONE, None),
    ]
    [told] = found.articles
    assert (told.state, told.passages, told.moved, told.gone) == (ArticleState.CHANGED, 2, 1, 1)
    assert told.found == "1" * 64


def test_what_others_say_of_an_article_counts_too() -> None:
    [told] = looked_up(SAID, now=article("a", source="Other", published="2025-01-01")).articles
    assert (told.state, told.fields) == (ArticleState.CHANGED, ("source", "published"))


def test_an_article_that_can_not_be_read_says_why() -> None:
    given = comparison(event(row(SAID), mentions=(mention(),)), articles=[article("a", path="a.txt")])
    found = standing(given, {}, {"a": "there is no such file"})
    [told] = found.articles
    assert (told.state, told.found, told.detail) == (ArticleState.MISSING, None, "there is no such file")
    assert (found.cited, found.lost) == (2, ())


def test_an_article_that_is_cited_and_not_listed() -> None:
    given = comparison(event(row(statement("ghost"))), articles=[article("a")])
    _, ghost = standing(given, {"a": article("a")}, {}).articles
    assert (ghost.article, ghost.state) == ("ghost", ArticleState.MISSING)
