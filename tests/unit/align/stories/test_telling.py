"""What is told of a story: its title, its days, the words that point to it, why it is one."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import described
from samestory.align.stories import telling
from samestory.align.stories.likeness import Described
from samestory.model import Story
from samestory.settings import StorySettings
from samestory.text import interval

SETTINGS = StorySettings()
DAY = dt.date(2024, 5, 6).toordinal()


def told(*members: Described) -> Story:
    return telling.story(members, SETTINGS)


def keyed(id: str, *keys: str, held: int = 2, **fields: Any) -> Described:  # noqa: A002  # as the record calls it
    """Return an article with keys, the first of which tells most."""
    weights = {key: 100 - place for place, key in enumerate(keys)}
    return described(id, keys=weights, held=dict.fromkeys(keys, held), **fields)


#: `b` shares its terms with both, `a` and `c` with nobody else.
MEMBERS = (
    described("a", day=DAY + 1, terms={"x": 1.0}),
    described("b", day=DAY, terms={"x": 0.7, "y": 0.7}),
    described("c", day=DAY + 3, terms={"y": 1.0}),
)


@given(st.permutations(MEMBERS))
def test_the_order_of_articles_does_not_matter(members: list[Described]) -> None:
    assert told(*members) == told(*MEMBERS)


def test_the_article_that_is_most_like_all_the_others_gives_the_title() -> None:
    found = told(*MEMBERS)
    assert (found.central, found.title) == ("b", "Of b")
    assert found.articles == ("b", "a", "c")


def test_of_equals_the_first_by_id_gives_the_title() -> None:
    assert told(described("b", day=DAY), described("a", day=DAY + 1)).central == "a"


@pytest.mark.parametrize(
    ("days", "date", "said"),
    [
        ((None, None), None, None),
        ((DAY, None), "2024-05-06", None),
        ((DAY, DAY), "2024-05-06", "published within 1 day"),
        ((DAY + 2, DAY), "2024-05-06/2024-05-08", "published within 3 days"),
        ((DAY, None, DAY + 400), "2024-05-06/2025-06-10", None),
        ((DAY, DAY + 400), "2024-05-06/2025-06-10", "published within 401 days"),
    ],
)
def test_a_story_spans_the_days_of_its_articles(
    days: tuple[int | None, ...], date: str | None, said: str | None
) -> None:
    found = told(*(described(f"a{number}", day=day) for number, day in enumerate(days)))
    assert found.date == date
    assert [one for one in found.because if one.startswith("published")] == ([said] if said else [])


@pytest.mark.parametrize("date", [None, "2024-05-06", "2024-05-06/2024-05-08", "0999-01-01/9999-12-31"])
def test_a_span_of_days_can_be_read_again(date: str | None) -> None:
    first, last = telling.days(date)
    assert interval(first, last) == date


def test_a_story_of_one_article_says_so() -> None:
    found = told(keyed("a", "ferry", "lund", names={"lund": 1.0}, day=DAY))
    assert (found.likelihood, found.because) == (1.0, ("no other article reports the same event",))
    assert (found.articles, found.central, found.title) == (("a",), "a", "Of a")
    assert (found.terms, found.names, found.cues) == (("ferry",), ("lund",), ())


@pytest.mark.parametrize(
    ("inside", "of", "held", "cue"),
    [
        (2, 3, 2, True),
        (1, 3, 2, False),  # in one article only
        (3, 10, 3, True),
        (2, 10, 2, False),  # in too few of the story
        (7, 10, 10, True),
        (6, 10, 10, False),  # in too many others
    ],
)
def test_a_cue_stands_in_many_of_a_story_and_in_few_others(
    inside: int, of: int, held: int, cue: bool
) -> None:
    members = [
        keyed(f"a{number}", *(["ferry"] if number < inside else []), held=held) for number in range(of)
    ]
    assert (told(*members).cues == ("ferry",)) is cue


def test_names_are_what_most_articles_have_as_names_and_terms_are_the_rest() -> None:
    both = {"lund": 0.5, "brandt": 0.5}
    members = [
        keyed("a", "lund", "ferry", "brandt", names=both),
        keyed("b", "lund", "ferry", "brandt", names=both),
        keyed("c", "lund", "brandt", names={"lund": 1.0}),
        keyed("d", "own", names={"lund": 1.0}),
    ]
    found = told(*members)
    assert (found.names, found.terms) == (("lund",), ("brandt", "ferry"))
    assert found.cues == ("lund", "brandt", "ferry")


def test_a_term_is_written_as_the_most_central_article_that_has_it_writes_it() -> None:
    members = [
        keyed("a", "x", "y", terms={"x": 1.0}, printed={"x": "Ferries", "y": "Piers"}),
        keyed("b", "x", terms={"x": 1.0, "y": 0.5}, printed={"x": "ferry"}),
        keyed("c", "y", printed={"y": "pier"}),
    ]
    found = told(*members)
    assert (found.central, found.terms) == ("b", ("ferry", "Piers"))


def test_a_form_of_two_terms_is_told_once_where_it_tells_more() -> None:
    forms = {"@Turkey": "Turkey", "ferry": "ferry", "bird": "turkey"}
    members = [keyed(one, *forms, printed=forms) for one in "ab"]
    assert told(*members).terms == told(*members).cues == ("Turkey", "ferry")


def test_a_day_of_the_week_tells_nobody_what_a_story_is() -> None:
    forms = {"monday": "Monday", "ferry": "ferry"}
    found = told(*(keyed(one, *forms, printed=forms) for one in "ab"))
    assert found.terms == found.cues == ("ferry",)


def test_lists_are_short() -> None:
    keys = [f"k{number:02}" for number in range(40)]
    found = told(keyed("a", *keys), keyed("b", *keys))
    assert found.terms == tuple(keys[:8])
    assert found.cues == tuple(keys[:12])


def test_reasons_are_what_speaks_for_it_the_strongest_first() -> None:
    vectors = {"terms": {"x": 1.0}, "names": {"x": 1.0}}
    alike = [described(one, day=DAY, **vectors) for one in "abc"]
    found = told(*alike)
    assert found.because == ("names 1.00", "words 1.00", "published within 1 day")
    assert 0 < found.likelihood < 1
    assert told(*(described(one) for one in "ab")).because == ()


def test_the_id_follows_from_the_articles_alone() -> None:
    assert told(*MEMBERS).id == told(*(described(one) for one in "cab")).id
    assert told(*MEMBERS).id != told(*MEMBERS[:2]).id
    assert told(*MEMBERS).id.startswith("story-")
