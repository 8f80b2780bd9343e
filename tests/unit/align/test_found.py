"""Events that nobody listed: which rows are one, how it is called, and who reports it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from builders import article, passage, stories_of, unit
from samestory.align import found
from samestory.align.grouped import Grouped
from samestory.align.passages import Unit
from samestory.model import AlignedEvent, Facts, Group, MatchKind, MentionKind


def said(where: str, text: str = "Snow fell.", *names: str) -> Unit:
    """Return a passage: "a3" is the third of article a."""
    at = int(where[1:])
    printed = passage(where[0], text, start=at, end=at + len(text), names=names)
    return unit(where[0], passage=printed, words=text.lower().translate({ord(","): None, ord("."): None}))


def row(*units: Unit) -> Grouped:
    held = tuple(one.passage for one in units)
    return Grouped(Group(passages=held, kind=MatchKind.CLAIM, score=0.9, because=("same words",)), units)


def read(*names: str) -> list[Facts]:
    """Return articles of which nothing is known but their ids."""
    return [Facts(article=article(name), sentences=()) for name in names]


def events(rows: Sequence[Grouped], numbers: Mapping[str, int] | None = None) -> list[AlignedEvent]:
    return found.events(rows, read(*"abcdef"), stories_of(numbers or {}))


def places(event: AlignedEvent) -> list[str]:
    """Return the rows of an event by their passages."""
    return [" ".join(f"{one.article}{one.start}" for one in group.passages) for group in event.groups]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([], []),
        (["a1 b1"], [["a1 b1"]]),
        (["a1 b1", "a2 b2"], [["a1 b1"], ["a2 b2"]]),  # no passage in common
        (["a1 b1", "a1 b2"], [["a1 b1", "a1 b2"]]),
        (["a1 b1", "a2 b2", "a1 b2"], [["a1 b1", "a2 b2", "a1 b2"]]),
        (["a1 b1", "b1 c1"], [["a1 b1"], ["b1 c1"]]),  # hardly the same articles
        (["a1 b1", "a1 b1 c1"], [["a1 b1", "a1 b1 c1"]]),
        (["a1 b1", "a1 b1 c1 d1"], [["a1 b1", "a1 b1 c1 d1"]]),  # half of them
        (["a1 b1", "a1 b1 c1 d1 e1"], [["a1 b1"], ["a1 b1 c1 d1 e1"]]),
    ],
)
def test_rows_that_share_a_passage_in_much_the_same_articles_are_one_event(
    rows: list[str], expected: list[list[str]]
) -> None:
    made = [row(*map(said, one.split())) for one in rows]
    assert [places(event) for event in events(made)] == expected


def test_each_story_is_an_event_before_what_several_stories_share_and_the_rest() -> None:
    rows = [row(*map(said, one.split())) for one in ("e1 f1", "a1 c1", "c2 d2", "a3 b3", "a4 d4", "e5 a5")]
    numbers = {"a": 0, "b": 0, "c": 1, "d": 1}
    assert [places(event) for event in events(rows, numbers)] == [
        ["a3 b3", "e5 a5"], ["c2 d2"], ["a1 c1", "a4 d4"], ["e1 f1"],
    ]  # fmt: skip


def test_what_more_stories_share_comes_later() -> None:
    rows = [row(*map(said, one.split())) for one in ("b1 c1", "a2 c2", "a3 b3 c3", "a4 b4", "c5 c6")]
    assert [places(event)[0] for event in events(rows, {"a": 0, "b": 1, "c": 10})] == [
        "c5 c6", "a4 b4", "a2 c2", "b1 c1", "a3 b3 c3",
    ]  # fmt: skip


def event(*units: Unit) -> AlignedEvent:
    [only] = events([row(*units)])
    return only


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ([said("a1", "Ice."), said("b1", "Fog.")], [said("b1", "Fog."), said("a1", "Ice.")], True),
        ([said("a1", "Ice."), said("b1", "Fog.")], [said("a1", "Ice."), said("b1", "Hail.")], True),
        ([said("a1", "Ice."), said("b1", "Fog.")], [said("a9", "Ice."), said("b1", "Fog.")], True),
        ([said("a1", "Ice."), said("b1", "Fog.")], [said("a1", "Rain."), said("b1", "Fog.")], False),
        ([said("a1", "Ice."), said("b1", "Fog.")], [said("a1", "Ice."), said("c1", "Fog.")], False),
    ],
)
def test_an_event_keeps_its_name_while_articles_and_first_passage_stay(
    one: list[Unit], other: list[Unit], *, same: bool
) -> None:
    assert (event(*one).id == event(*other).id) is same
    assert event(*one).id.startswith(found.FOUND)


def test_words_that_are_no_text_can_be_named_after() -> None:
    assert event(said("a1", "\udc80"), said("b1")).id.startswith(found.FOUND)


@pytest.mark.parametrize(
    ("one", "other", "title"),
    [
        (said("a1", "Ice came."), said("b1", "Fog rose."), "Ice came."),  # nothing in common
        (said("a1", "A glacier melted."), said("b1", "It melted, the glacier."), "glacier, melted"),
        (said("a1", "A boat sank."), said("b1", "The boat sank."), "A boat sank."),  # short words say little
        (said("a1", "It was reported."), said("b1", "There it was reported."), "It was reported."),
        (said("a1", "Lund froze.", "Lund"), said("b1", "Lund thawed.", "Lund"), "Lund"),
        (said("a1", "Lund froze.", "Lund"), said("b1", "Oslo thawed.", "Oslo"), "Lund froze."),
        (said("a1", "Anna Bergman froze.", "Anna Bergman"), said("b1", "Bergman froze.", "Anna Bergman"),
         "Anna Bergman, froze"),
        (said("a1", "Oslo, Lund, Bath and Cork.", "Oslo", "Lund", "Bath", "Cork"),
         said("b1", "Cork, Bath, Lund and Oslo.", "Oslo", "Lund", "Bath", "Cork"), "Oslo, Lund, Bath"),
        (said("a1", "lanterns saddles tractors violins glaciers"),
         said("b1", "lanterns saddles tractors violins glaciers"), "lanterns, saddles, tractors, violins"),
        (said("a1", "lanterns saddles tractors violins", "Oslo", "Lund"),
         said("b1", "lanterns saddles tractors violins", "Oslo", "Lund"), "Oslo, Lund, lanterns, saddles"),
    ],
)  # fmt: skip
def test_an_event_is_called_after_names_and_telling_words_that_its_passages_share(
    one: Unit, other: Unit, title: str
) -> None:
    assert event(one, other).title == title


def test_all_articles_are_listed_with_the_sentences_that_report_it() -> None:
    [only] = events([row(said("a1"), said("b1")), row(said("a1"), said("b2"))])
    reports, silent = MentionKind.REPORTS, MentionKind.SILENT
    assert [(one.article, one.kind, one.sentences) for one in only.coverage] == [
        ("a", reports, 1), ("b", reports, 2), *((name, silent, 0) for name in "cdef"),
    ]  # fmt: skip


@pytest.mark.parametrize(("count", "listed"), [(found.LISTED, found.LISTED), (found.LISTED + 1, 2)])
def test_of_very_many_articles_only_those_that_report_it_are_listed(count: int, listed: int) -> None:
    many = read("a", "b", *(f"n{at}" for at in range(count - 2)))
    [only] = found.events([row(said("b1"), said("a1"))], many, stories_of({}))
    assert len(only.coverage) == listed
    assert [one.article for one in only.coverage][:2] == ["a", "b"]
    limits = [one for one in found.limits(many) if one.what == "coverage"]
    assert bool(limits) is (listed < count)
    assert all(f"of {count} articles" in one.detail for one in limits)
