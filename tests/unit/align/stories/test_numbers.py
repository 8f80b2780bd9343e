"""The numbers that stories are made of, worked out by hand."""

from __future__ import annotations

import math
from typing import Any

import pytest

from builders import described, numbered
from samestory.align.stories import likeness, profile, telling, vectors
from samestory.align.stories.profile import Profile
from samestory.align.stories.vectors import Frequencies
from samestory.settings import StorySettings

SETTINGS = StorySettings()
A, B, P, Q = (numbered(name) for name in "abpq")


def signals(**fields: Any) -> dict[str, float]:
    """Return the values of the signals of `a`, which has the fields that end with 1, and `b`."""
    one = {name[:-1]: value for name, value in fields.items() if name.endswith("1")}
    other = {name[:-1]: value for name, value in fields.items() if name.endswith("2")}
    pair = described("a", **one), described("b", **other)
    found = likeness.signals(*pair, SETTINGS)
    assert [(its.name, its.points) for its in found] == [(its.name, its.weight * its.value) for its in found]
    assert likeness.score(*pair, SETTINGS) == round(1 / (1 + math.exp(-sum(its.points for its in found))), 4)
    return {its.name: its.value for its in found}


@pytest.mark.parametrize("name", ["terms", "lead", "names", "figures", "title"])
def test_vectors_are_held_against_their_like(name: str) -> None:
    found = signals(**{f"{name}1": {"x": 0.6, "y": 0.8}, f"{name}2": {"x": 0.8, "z": 0.6}})
    assert found[name] == pytest.approx(0.48)
    assert [key for key, value in found.items() if value and key not in {"base", name}] == []


def test_how_much_of_each_headline_the_other_text_has() -> None:
    found = signals(title1={"x": 0.6, "y": 0.8}, terms1={"z": 1.0}, title2={"z": 1.0}, terms2={"x": 1.0})
    assert found["title told"] == pytest.approx((0.6 / 1.4 + 1.0) / 2)


def test_the_company_of_two_articles() -> None:
    found = signals(near1={"p": 0.5, "b": 0.5}, near2={"p": 0.5})
    length = math.sqrt(1.5) * math.sqrt(1.25)
    assert found["company"] == pytest.approx((0.25 + 0.5) / length)
    assert found["common company"] == pytest.approx(0.25 / length)


@pytest.mark.parametrize(
    ("one", "other", "dated", "between", "long"),
    [
        (None, 9, 0, 0, 0),
        (9, None, 0, 0, 0),
        (9, 9, 1, 0, 0),
        (9, 10, 1, math.log(2) / math.log(3651), 0),
        (0, 60, 1, math.log(61) / math.log(3651), 0),
        (120, 0, 1, math.log(121) / math.log(3651), math.log(2) / math.log(365 / 60)),
        (0, 365, 1, math.log(366) / math.log(3651), 1),
        (0, 9000, 1, 1, 1),
    ],
)
def test_the_time_between_two_articles(
    one: int | None, other: int | None, dated: float, between: float, long: float
) -> None:
    found = signals(day1=one, day2=other)
    values = [found["dated"], found["time between"], found["long between"]]
    assert values == pytest.approx([dated, between, long])


def weighed(
    counts: dict[str, int], known: dict[str, int], *, articles: int = 100, **fields: Any
) -> vectors.Weighed:
    given: dict[str, Any] = {"title": (), "lead": {}, "names": {}, "figures": {}, **fields}
    held = Profile(
        id="a", day=1, headline="A", terms=counts, printed={one: one.upper() for one in counts}, **given
    )
    return vectors.weigh(held, Frequencies(articles, known), SETTINGS)


def rare(holders: float, total: int = 100) -> float:
    return math.log((total + 1) / (holders + 0.5))


def test_rare_terms_weigh_more_and_those_said_often_too() -> None:
    found = weighed({"x": 1, "y": 3}, {"x": 10, "y": 40}).terms
    x, y = rare(10), rare(40) * (1 + math.log(3))
    length = math.hypot(x, y)
    assert found == pytest.approx({"x": x / length, "y": y / length})


@pytest.mark.parametrize(("holders", "as_if"), [(1, 3), (2, 3), (3, 3), (4, 4)])
def test_a_term_of_hardly_any_article_weighs_no_more_than_one_of_three(holders: int, as_if: int) -> None:
    found = weighed({"x": 1, "y": 1}, {"x": holders, "y": 50}).terms
    assert found["x"] / found["y"] == pytest.approx(rare(as_if) / rare(50))


def test_a_small_collection_is_weighed_as_a_large_one() -> None:
    found = weighed({"x": 1, "y": 1}, {"x": 3, "y": 9}, articles=10).terms
    assert found["x"] / found["y"] == pytest.approx(rare(3) / rare(9))
    large = weighed({"x": 1, "y": 1}, {"x": 3, "y": 9}, articles=1000).terms
    assert large["x"] / large["y"] == pytest.approx(rare(3, 1000) / rare(9, 1000))


def test_what_every_article_has_is_not_there() -> None:
    assert weighed({"x": 1}, {"x": 100}).terms == pytest.approx({"x": 1.0})
    assert weighed({"x": 1}, {"x": 200}).terms == {}


def test_keys_are_what_others_share_and_salient_ones_weigh_more() -> None:
    found = weighed(
        {"x": 1, "y": 1, "z": 1, "own": 1, "all": 1},
        {"x": 9, "y": 9, "z": 9, "all": 101},
        articles=1000,
        title=("x",),
        lead={"x": 1, "y": 1},
        names={"x": 1},
    )
    one, own, every = rare(9, 1000), rare(3, 1000), rare(101, 1000)
    length = math.sqrt((2.5 * one) ** 2 + (1.5 * one) ** 2 + one**2 + own**2 + every**2)
    assert found.keys == {
        "x": round(2.5 * one / length * 1000),
        "y": round(1.5 * one / length * 1000),
        "z": round(one / length * 1000),
    }
    assert (found.printed, found.held) == ({"x": "X", "y": "Y", "z": "Z"}, {"x": 9, "y": 9, "z": 9})


def test_no_more_keys_than_asked_for_the_most_telling_first() -> None:
    counts = {f"t{at:02}": 1 for at in range(50)}
    found = weighed(counts, {term: 3 + at for at, term in enumerate(counts)}, articles=1000)
    assert list(found.keys) == list(counts)[:40]


@pytest.mark.parametrize(
    ("title", "prose", "headline"),
    [
        ("Bridge opens", "It opened.", "Bridge opens"),
        (None, "Bridge opens\nIt opened.", "Bridge opens"),
        ("", " Bridge opens \nIt opened.", "Bridge opens"),
        (None, "x" * 200, "x" * 200),
        (None, "x" * 201, "x" * 200),
        (None, f"{'x' * 150} {'y' * 49} z", f"{'x' * 150} {'y' * 49}"),
        (None, f"{'x' * 150} {'y' * 60}", "x" * 150),
    ],
)
def test_the_headline_or_what_stands_for_it(title: str | None, prose: str, headline: str) -> None:
    assert profile.of("a", None, title, prose).headline == headline


def test_an_article_is_read_as_counts_its_headline_once() -> None:
    found = profile.of(
        "a", 7, "Bridge sold", "Bridge sold\nThe bridge near Lund cost 1,200. A bridge, 3.5, by Berg."
    )
    assert (found.id, found.day, found.title) == ("a", 7, ("bridg", found.title[1]))
    assert found.terms["bridg"] == 3
    assert found.figures == {"#1,200": 1, "#3.5": 1}
    assert set(found.names) == {"lund", "berg"}
    assert found.printed["bridg"] == "Bridge"
    again = profile.of("a", 7, "Bridge sold", "Bridge solders came.")
    assert again.terms["bridg"] == 2


def test_only_the_head_of_an_article_is_read() -> None:
    prose = f"Lead.{' ' * 1490}Rimo {' ' * 1400}Palo {' ' * 200}Zuko"
    found = profile.of("a", None, "Title", prose)
    assert {"rimo", "palo"} <= found.terms.keys()
    assert "zuko" not in found.terms
    assert "palo" not in found.lead


def test_why_articles_are_one_story() -> None:
    told = telling.story(
        [described("a", day=10, terms={"x": 1.0}), described("b", day=12, terms={"x": 1.0})], SETTINGS
    )
    assert told.because == ("words 1.00", "published within 3 days")
    day = telling.story(
        [described("a", day=10, terms={"x": 1.0}), described("b", day=10, terms={"x": 1.0})], SETTINGS
    )
    assert day.because[-1] == "published within 1 day"
    undated = telling.story(
        [described("a", day=10, terms={"x": 1.0}), described("b", terms={"x": 1.0})], SETTINGS
    )
    assert undated.because == ("words 1.00",)
    assert undated.date == "0001-01-10"
    alone = telling.story([described("a")], SETTINGS)
    assert (alone.likelihood, alone.because, alone.date) == (
        1.0,
        ("no other article reports the same event",),
        None,
    )


def test_days_of_a_story_are_read_back() -> None:
    assert telling.days(None) == (None, None)
    first, last = telling.days("2024-05-06/2024-05-08")
    assert (str(first), str(last)) == ("2024-05-06", "2024-05-08")
    assert telling.days("2024-05-06")[0] == telling.days("2024-05-06")[1]


def test_terms_names_and_cues_of_a_story() -> None:
    def one(name: str, keys: dict[str, int], held: dict[str, int], **fields: Any) -> likeness.Described:
        return described(name, keys=keys, held={key: held.get(key, 2) for key in keys}, **fields)

    members = [
        one(
            "a", {"x": 9, "lund": 8, "common": 7, "monday": 6, "alone": 5}, {"common": 3}, names={"lund": 1.0}
        ),
        one("b", {"x": 9, "lund": 8, "common": 7, "monday": 6}, {"common": 3}, names={"lund": 1.0}),
    ]
    found = telling.story(members, SETTINGS)
    assert found.names == ("lund",)
    assert found.terms == ("x", "common")
    assert found.cues == ("x", "lund")
    wider = [one(name, {"x": 9}, {"x": 3}, names={}) for name in "ab"]
    assert telling.story(wider, SETTINGS).cues == ()
    half = [one("a", {"x": 9, "lund": 8}, {}, names={"lund": 1.0}), one("b", {"x": 9, "lund": 8}, {})]
    assert telling.story(half, SETTINGS).names == ()
