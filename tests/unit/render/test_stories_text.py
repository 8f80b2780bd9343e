"""`stories` for people: within the width, safe to show, in good English."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from builders import story
from samestory.model import Limit, Story
from samestory.render.paper import Paper
from samestory.render.stories_text import Headlines, stories
from samestory.safe import HIDDEN

HEADLINES: Headlines = {
    "a": ("The Port Herald", "Bridge opens again"),
    "b": (None, "A bridge"),
    "c": (None, None),
}
SUMMARY = {"articles": 7, "stories": 2, "singletons": 3}
TEXTS = st.text(max_size=60) | st.text("ab \u202e\x1b\n\u6a4b\U0001f600\u0301\ud83d", max_size=90)


def told(
    *given: Story,
    headlines: Headlines = HEADLINES,
    summary: Mapping[str, int] = SUMMARY,
    limits: tuple[Limit, ...] = (),
    paper: Paper = Paper(width=100),  # noqa: B008
) -> str:
    return "".join(stories(given, headlines, summary, limits, paper))


def test_a_story_is_told_with_its_articles() -> None:
    assert told(story("a", "b", "c")) == (
        "━━ The bridge reopens " + "━" * 78 + "\n"
        "story-0 · 2024-05-06 · 3 articles · likelihood 0.90\n"
        "names: Lund\n"
        "terms: bridge\n"
        "because: terms 0.50\n"
        "  a · The Port Herald · Bridge opens again\n"
        "  b · A bridge\n"
        "  c\n"
        "\n"
        "2 stories in 7 articles; 3 articles stand alone.\n"
    )


def test_what_is_not_known_is_left_out() -> None:
    shown = told(story("c", title="", date=None, names=(), terms=(), because=(), likelihood=1.0))
    assert shown.startswith("━━ story-0 ━━")
    assert "\nstory-0 · 1 article · likelihood 1.00\n  c\n\n" in shown


@pytest.mark.parametrize(
    ("counts", "closing"),
    [
        ((0, 0, 0), "0 stories in 0 articles; 0 articles stand alone.\n"),
        ((1, 0, 1), "0 stories in 1 article; 1 article stands alone.\n"),
        ((4, 1, 1), "1 story in 4 articles; 1 article stands alone.\n"),
        ((9, 2, 2), "2 stories in 9 articles; 2 articles stand alone.\n"),
    ],
)
def test_one_is_one_and_more_are_more(counts: tuple[int, int, int], closing: str) -> None:
    assert told(summary=dict(zip(SUMMARY, counts, strict=True))) == closing


def test_what_was_not_looked_at_is_said_at_the_end() -> None:
    limits = Limit(what="candidates", detail="only the nearest"), Limit(what="common terms", detail="none")
    assert told(limits=limits).splitlines()[1:] == [
        "Not looked at (candidates): only the nearest.",
        "Not looked at (common terms): none.",
    ]


@given(st.lists(TEXTS, min_size=7, max_size=7), st.integers(20, 250))
def test_no_line_is_wider_than_the_page_and_nothing_hidden_is_shown(texts: list[str], width: int) -> None:
    title, term, name, reason, source, headline, limit = texts
    shown = told(
        story("a", title=title, terms=(term,), names=(name, name), because=(reason,)),
        headlines={"a": (source, headline)},
        limits=(Limit(what="everything", detail=limit),),
        paper=Paper(width=width),
    )
    assert all(cell_len(line) <= width for line in shown.split("\n"))
    assert not HIDDEN.search(shown.replace("\n", ""))


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [("\x1b[31mred", "<U+001B>[31mred"), ("\u202eabc", "<U+202E>abc"), ("half \ud83d", "half <U+D83D>")],
)
def test_hidden_characters_are_spelled_out_wherever_they_come_from(hostile: str, shown: str) -> None:
    text = told(
        story("a", title=hostile, terms=(hostile,), names=(hostile,), because=(hostile,)),
        headlines={"a": (hostile, hostile)},
        limits=(Limit(what=hostile, detail=hostile),),
    )
    assert text.count(shown) == 8
    assert hostile not in text


def test_colour_changes_no_words() -> None:
    plain, coloured = (told(story("a"), paper=Paper(width=60, colour=colour)) for colour in (False, True))
    assert "\x1b[1m" in coloured
    assert coloured.replace("\x1b[0m", "").replace("\x1b[1m", "").replace("\x1b[2m", "") == plain


def test_a_poor_encoding_gets_signs_that_it_has() -> None:
    shown = told(story("a", title="Café \u6a4b"), paper=Paper(width=60, encoding="ascii"))
    assert shown.isascii()
    assert "Caf\\u00e9 \\u6a4b" in shown


def test_stories_come_one_by_one() -> None:
    parts = list(stories([story("a"), story("b")], HEADLINES, SUMMARY, (), Paper()))
    assert len(parts) == 3
