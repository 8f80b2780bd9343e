"""From articles to stories on the engine that is always there: what comes out, and what was left out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from typing import Any

import msgspec
import pytest

from samestory.align.stories import plan
from samestory.engines import Row
from samestory.engines.local import Local
from samestory.model import Story
from samestory.settings import StorySettings

SETTINGS = StorySettings()
START = dt.date(2023, 3, 6).toordinal()

FERRY = (
    "Ferry Nordstern aground off Lund Island",
    "Nordstern passengers brought to Lund Island",
    "Captain of the Nordstern blames its rudder",
)
FERRY_TEXT = (
    "The ferry Nordstern ran aground off Lund Island with 212 people on board. "
    "Captain Ole Brandt said that it had lost its rudder. Fishing boats took everybody to Lund Island."
)
MINE = (
    "Miners of Velbach end their strike",
    "Strike of the Velbach miners is over",
    "Velbach miners go back to work",
)
MINE_TEXT = (
    "The miners of Velbach ended a strike of 17 weeks. Ines Prado, who speaks for them, said that wages "
    "would rise by 6 per cent. The pit in Velbach is the last one of the valley."
)
#: The same two people, who met for one thing, and a year later for another.
TREATY = (
    "Berg and Lind sign the harbour treaty",
    "Anna Berg and Tomas Lind sign a treaty on harbours",
)
TREATY_TEXT = (
    "Anna Berg and Tomas Lind signed a harbour treaty in Porto Velho. It lowers the dues of 40 harbours by "
    "a third. Pilots had asked for it since the tanker Seestern sank."
)
MUSEUM = (
    "Berg and Lind open the glass museum",
    "Anna Berg and Tomas Lind cut the ribbon of a museum of glass",
)
MUSEUM_TEXT = (
    "Anna Berg and Tomas Lind opened a museum of glass in Ahus. Its oldest vase was blown 900 years ago. "
    "Children may paint bowls on weekends, and entry is free until autumn."
)


def report(id: str, day: int | None, title: str, text: str) -> Row:  # noqa: A002  # as the record calls it
    return id, None if day is None else START + day, title, f"{title}\n{text}"


CORPUS = [
    *(report(f"ferry{day}", day, title, FERRY_TEXT) for day, title in enumerate(FERRY)),
    *(report(f"mine{day}", day, title, MINE_TEXT) for day, title in enumerate(MINE)),
    *(report(f"treaty{day}", day, title, TREATY_TEXT) for day, title in enumerate(TREATY)),
    *(report(f"museum{day}", 365 + day, title, MUSEUM_TEXT) for day, title in enumerate(MUSEUM)),
    report("goat", 1, "Goat wins race", "A goat won the race of Oberau, to the anger of its rider."),
]
TOLD = {
    ("ferry0", "ferry1", "ferry2"),
    ("mine0", "mine1", "mine2"),
    ("treaty0", "treaty1"),
    ("museum0", "museum1"),
    ("goat",),
}


@contextmanager
def engine(articles: Sequence[Row], jobs: int = 1) -> Iterator[Local]:
    with closing(Local(jobs)) as held:
        held.load("articles", plan.ARTICLES, articles)
        yield held


def stories(articles: Sequence[Row], jobs: int = 1, **changes: Any) -> list[Story]:
    with engine(articles, jobs) as held:
        return list(plan.run(held, msgspec.structs.replace(SETTINGS, **changes)).stories)


def limits(articles: Sequence[Row], **changes: Any) -> dict[str, str]:
    with engine(articles) as held:
        found = plan.run(held, msgspec.structs.replace(SETTINGS, **changes))
        return {one.what: one.detail for one in found.limits}


def parted(found: Sequence[Story]) -> set[tuple[str, ...]]:
    return {one.articles for one in found}


def test_reports_over_some_days_are_one_story_and_the_same_people_a_year_later_another() -> None:
    assert parted(stories(CORPUS)) == TOLD


def test_the_largest_story_comes_first_then_the_oldest() -> None:
    later = [(name, day and day + 1000, title, text) for name, day, title, text in CORPUS[:3]]
    found = stories([*later, *CORPUS[3:]])
    assert [len(one.articles) for one in found] == [3, 3, 2, 2, 1]
    assert [one.articles[0] for one in found] == ["mine0", "ferry0", "treaty0", "museum0", "goat"]


def test_the_order_of_articles_does_not_matter() -> None:
    assert stories(CORPUS[::-1]) == stories(CORPUS)


def test_a_story_tells_what_holds_it_together() -> None:
    [ferry] = [one for one in stories(CORPUS) if "ferry0" in one.articles]
    assert ferry.title in FERRY
    assert ferry.date == "2023-03-06/2023-03-08"
    assert {"Nordstern", "Lund", "Island"} <= set(ferry.names)
    assert {"rudder", "aground"} <= {*ferry.terms, *ferry.cues}
    assert 0.5 < ferry.likelihood <= 1
    assert ferry.because[-1] == "published within 3 days"


def many(count: int) -> list[Row]:
    """Return so many pairs of reports that share a name with nobody else."""
    words = "bridge tunnel piano museum boat storm treaty wolf school bread".split()
    told = []
    for number in range(count):
        name, what = f"Zan{number:03}x".replace("0", "o").replace("1", "i"), words[number % len(words)]
        title = f"The {what} of {name}"
        text = f"In {name} the {what} is {number + 3} years old, said Ole Brandt{number} of {name}."
        told += [report(f"{name}{copy}", number % 30 + copy, title, text) for copy in range(2)]
    return told


def test_as_many_processes_as_you_like_come_to_the_same_stories() -> None:
    corpus = [*CORPUS, *many(150)]  # more than one portion
    alone = stories(corpus)
    assert stories(corpus, jobs=2) == alone
    assert parted(alone) >= {("ferry0", "ferry1", "ferry2"), ("mine0", "mine1", "mine2"), ("goat",)}
    assert sorted(name for one in alone for name in one.articles) == sorted(row[0] for row in corpus)


def test_nothing_is_left_out_of_a_small_corpus() -> None:
    assert limits(CORPUS) == {}
    assert limits([]) == {}


@pytest.mark.parametrize(
    ("what", "changes", "detail"),
    [
        ("common terms", {"common": 2}, "more than 2 articles"),
        ("near articles", {"candidates": 1}, "share telling terms with more than 1 "),
        ("large groups", {"together": 2}, "more than 2 articles"),
    ],
)
def test_what_a_cap_cuts_off_is_said(what: str, changes: dict[str, int], detail: str) -> None:
    said = limits(CORPUS, **changes)
    assert list(said) == [what]
    assert detail in said[what]


def test_as_many_neighbours_as_there_may_be_are_no_more_than_that() -> None:
    text = "The ferry Nordstern ran aground off Lund Island, captain Ole Brandt said."
    three = [report(name, 1, "Nordstern aground", text) for name in "abc"]
    assert limits(three, candidates=2) == {}
    assert limits(three, candidates=1).keys() == {"near articles"}


def test_a_figure_is_counted_once_as_a_word() -> None:
    told = [
        report(f"a{number}", 1, "", f"{name} 4711 4712") for number, name in enumerate(("Oak", "Elm", "Ash"))
    ]
    assert "(2)" in limits(told, common=2)["common terms"]


def test_caps_lose_no_article() -> None:
    found = stories(CORPUS, common=2, candidates=1, together=2, company=1)
    assert sorted(name for one in found for name in one.articles) == sorted(row[0] for row in CORPUS)


def test_an_article_without_date_or_words_is_a_story_all_the_same() -> None:
    corpus = [*CORPUS, report("undated", None, FERRY[0], FERRY_TEXT), ("void", None, None, "")]
    found = parted(stories(corpus))
    assert ("void",) in found
    assert ("undated", "ferry0", "ferry1", "ferry2") in found
    assert parted(stories([("void", None, None, "")])) == {("void",)}
    assert stories([]) == []


def test_a_story_is_written_as_a_row_for_each_article() -> None:
    with engine(CORPUS) as held:
        told = list(plan.run(held, SETTINGS).stories)
        rows = list(plan.flattened(list(held.rows("SELECT data FROM stories"))))
    assert all(len(row) == len(plan.MEMBER) for row in rows)
    read = [dict(zip(plan.MEMBER, row, strict=True)) for row in rows]
    for one in told:
        its = [row for row in read if row["story"] == one.id]
        assert [row["article"] for row in its] == list(one.articles)
        assert [row["article"] for row in its if row["central"]] == [one.central]
        assert {row["articles"] for row in its} == {len(one.articles)}
        assert {(row["title"], row["date"]) for row in its} == {(one.title, one.date)}
        assert its[0]["terms"] == "; ".join(one.terms)


def copied(number: int, changed: int) -> Row:
    """Return a report as one of many papers prints it that take it over, each with some other words."""
    words = FERRY_TEXT.split()
    for at in range(changed):
        words[(number * 7 + at * 5) % len(words)] = f"word{number % 11}"
    return report(f"copy{number:03}", number % 3, FERRY[0], " ".join(words))


@pytest.mark.parametrize("changed", [0, 3])
def test_a_report_that_more_print_than_a_term_may_stand_in_is_one_story(changed: int) -> None:
    number = SETTINGS.common + 50
    found = stories([*CORPUS[3:], *(copied(at, changed) for at in range(number))])
    assert max(len(one.articles) for one in found) == number
    assert parted(found) >= TOLD - {("ferry0", "ferry1", "ferry2")}


def test_copies_are_held_against_those_beside_them_only() -> None:
    number = SETTINGS.common + 50
    with engine([copied(at, 0) for at in range(number)]) as held:
        plan.run(held, SETTINGS)
        assert list(held.rows("SELECT COUNT(*) FROM copies")) == [(number - 1,)]
