"""How surely two articles report one event: the same both ways, and less surely with every day between."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import described, numbered
from samestory.align.stories import likeness, vectors
from samestory.align.stories.likeness import Described
from samestory.align.stories.profile import Profile
from samestory.align.stories.vectors import Frequencies
from samestory.settings import StorySettings

SETTINGS = StorySettings()
DAY = dt.date(2024, 5, 6).toordinal()
#: How far the sum of a cosine may be out.
NOISE = 1e-9

COUNTS = st.dictionaries(st.sampled_from("abcdefgh"), st.integers(1, 9), max_size=6)
DAYS = st.none() | st.integers(1, 3_000_000)
NEAR = st.dictionaries(st.sampled_from([numbered(one) for one in "pqrst"]), st.floats(0, 1), max_size=4)


@st.composite
def articles(draw: st.DrawFn, id: str) -> Described:  # noqa: A002  # as the record calls it
    terms, names = draw(COUNTS), draw(COUNTS)
    title = tuple(draw(st.sets(st.sampled_from("abcdefgh"), max_size=4)))
    figures = {f"#{term}": count for term, count in draw(COUNTS).items()}
    held = Profile(id, draw(DAYS), "", title, terms, terms, names, figures, dict.fromkeys("abcdefgh", "x"))
    known = Frequencies(50, {"a": 2, "b": 3, "c": 50})
    return Described(numbered(id), vectors.weigh(held, known, SETTINGS), draw(NEAR))


def dated(one: Described, day: int | None) -> Described:
    return Described(one.number, msgspec.structs.replace(one.article, day=day), one.near)


def values(one: Described, other: Described) -> dict[str, float]:
    return {its.name: its.value for its in likeness.signals(one, other, SETTINGS)}


@given(articles("x"), articles("y"))
def test_it_is_the_same_both_ways(one: Described, other: Described) -> None:
    assert likeness.signals(one, other, SETTINGS) == likeness.signals(other, one, SETTINGS)
    assert likeness.score(one, other, SETTINGS) == likeness.score(other, one, SETTINGS)


@given(articles("x"), articles("y"))
def test_it_and_each_signal_lie_between_none_and_one(one: Described, other: Described) -> None:
    assert 0 <= likeness.score(one, other, SETTINGS) <= 1
    assert all(0 <= value <= 1 + NOISE for value in values(one, other).values())


@given(articles("x"), articles("y"), st.integers(1, 10_000), st.integers(1, 10_000))
def test_days_between_only_lower_it(one: Described, other: Described, near: int, far: int) -> None:
    near, far = sorted((near, far))
    one = dated(one, 500_000)
    scores = [
        likeness.score(one, dated(other, 500_000 + apart), SETTINGS) for apart in (0, near, far, -near, -far)
    ]
    assert scores[0] >= scores[1] >= scores[2]
    assert (scores[1], scores[2]) == (scores[3], scores[4])


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (DAY, DAY, (1, 0, 0)),
        (None, DAY, (0, 0, 0)),
        (DAY, None, (0, 0, 0)),
        (None, None, (0, 0, 0)),
        (DAY, DAY + 4000, (1, 1, 1)),
        (DAY, DAY + 60, (1, pytest.approx(0.501, abs=0.001), 0)),
        (DAY, DAY + 365, (1, pytest.approx(0.72, abs=0.001), 1)),
    ],
)
def test_a_missing_date_speaks_neither_for_nor_against(
    left: int | None, right: int | None, expected: tuple[float, float, float]
) -> None:
    found = values(described("x", day=left), described("y", day=right))
    assert (found["dated"], found["time between"], found["long between"]) == expected


def test_what_is_shared_raises_it() -> None:
    alone = likeness.score(described("x"), described("y"), SETTINGS)
    for vector in ("terms", "lead", "names", "figures", "title"):
        fields = {vector: {"a": 1.0}}
        assert likeness.score(described("x", **fields), described("y", **fields), SETTINGS) > alone
    near = {"z": 0.5}
    assert likeness.score(described("x", near), described("y", near), SETTINGS) > alone
    assert likeness.score(described("x", {"y": 0.5}), described("y", {"x": 0.5}), SETTINGS) > alone


@pytest.mark.parametrize(
    ("title", "terms", "told"),
    [
        ({"a": 0.6, "b": 0.8}, {"a": 1.0}, 0.6 / 1.4 / 2),
        ({"a": 0.6, "b": 0.8}, {"a": 0.6, "b": 0.8}, 0.5),
        ({"a": 1.0}, {"b": 1.0}, 0),
        ({}, {"b": 1.0}, 0),
    ],
)
def test_a_headline_is_told_as_far_as_the_other_text_has_its_words(
    title: dict[str, float], terms: dict[str, float], told: float
) -> None:
    found = values(described("x", title=title), described("y", terms=terms))
    assert found["title told"] == pytest.approx(told)


def test_articles_are_company_to_each_other_and_a_third_one_is_common_company() -> None:
    one, other = described("x", {"y": 0.4}), described("y", {"x": 0.4})
    assert values(one, other)["company"] > values(one, other)["common company"] == 0
    one, other = described("x", {"z": 0.4}), described("y", {"z": 0.4})
    assert values(one, other)["common company"] > 0
