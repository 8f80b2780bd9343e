"""Stories as events for a catalogue: an id that can be typed, who, where, when, and what points to them."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import article, facts, span, story
from samestory.align.stories import proposing
from samestory.model import Facts, Name, NameKind, Proposal, Story

KEBAB = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
PERSON, PLACE, BODY, OTHER = NameKind.PERSON, NameKind.PLACE, NameKind.ORGANISATION, NameKind.OTHER


def named(*names: tuple[str, NameKind] | tuple[str, NameKind, str], id: str = "a") -> Facts:  # noqa: A002
    """Return an article with these names, each with its kind and, if it has one, its key."""
    found = []
    for name, kind, *key in names:
        found.append(Name(**span(name), canonical=name, kind=kind, key=key[0] if key else None))
    return Facts(article=article(id), sentences=(), names=tuple(found))


def proposed(*stories: Story, told: dict[str, Facts] | None = None) -> list[Proposal]:
    articles = {name: named(id=name) for one in stories for name in one.articles}
    held = articles | (told or {})
    found = (proposing.proposal(one, [held[name] for name in proposing.witnesses(one)]) for one in stories)
    return list(proposing.told_apart(found))


def of(*told: Facts) -> Proposal:
    """Return the story of these articles as an event."""
    held = {f"a{number}": one for number, one in enumerate(told)}
    [found] = proposed(story(*held), told=held)
    return found


@pytest.mark.parametrize(
    ("title", "id"),
    [
        ("The bridge reopens", "the-bridge-reopens"),
        ("Bridge, 2 piers & Co. shut: what now, and who pays?", "bridge-2-piers-co-shut-what"),
        ("Brandt's crew isn’t hurt", "brandts-crew-isnt-hurt"),
        ("Café “Zürich” opens", "cafe-zurich-opens"),
        ("Lund–Porto ferry—again", "lund-porto-ferry-again"),
        ("--- A -- B ---", "a-b"),
        ("橋が再開した", "story-0"),
        ("Мост открыт 2024", "2024"),
        ("", "story-0"),
        ("!?", "story-0"),
    ],
)
def test_an_id_is_made_of_the_first_words_of_a_title(title: str, id: str) -> None:  # noqa: A002
    [found] = proposed(story(title=title))
    assert found.event.id == id
    assert found.event.title == (title or "story-0")


TITLES = st.text(max_size=40) | st.sampled_from(["Bridge", "bridge!", "Bridge 2", "bridge-2-2", "橋", ""])


@given(st.lists(TITLES, max_size=12))
def test_ids_are_kebab_case_and_unique(titles: list[str]) -> None:
    stories = [story(title=title, id=f"story-{number}") for number, title in enumerate(titles)]
    ids = [one.event.id for one in proposed(*stories)]
    assert len(set(ids)) == len(ids) == len(titles)
    assert all(KEBAB.fullmatch(id) for id in ids)  # noqa: A001
    assert [one.event.id for one in proposed(*stories)] == ids


def test_a_second_story_of_one_title_gets_a_number() -> None:
    stories = [story(title=title) for title in ("Bridge", "Bridge 2", "bridge", "Bridge!")]
    assert [one.event.id for one in proposed(*stories)] == ["bridge", "bridge-2", "bridge-3", "bridge-4"]


@pytest.mark.parametrize(
    ("date", "earliest", "latest"),
    [
        (None, None, None),
        ("2024-05-06", dt.date(2024, 5, 6), dt.date(2024, 5, 6)),
        ("2024-05-06/2024-05-08", dt.date(2024, 5, 6), dt.date(2024, 5, 8)),
    ],
)
def test_an_event_lasts_as_long_as_its_reports(
    date: str | None, earliest: dt.date | None, latest: dt.date | None
) -> None:
    [found] = proposed(story("b", "a", date=date))
    assert (found.event.earliest, found.event.latest) == (earliest, latest)
    assert (found.event.cues, found.articles) == (("bridge", "Lund"), ("b", "a"))


def test_who_is_named_by_half_of_the_articles_takes_part_those_first_that_most_name() -> None:
    berg, lind, union = ("Anna Berg", PERSON), ("Tomas Lind", PERSON), ("Baltic Ports Union", BODY)
    found = of(
        named(berg, union, ("Ole Brandt", PERSON), ("Nordstern", OTHER)),
        named(berg, lind, union, lind),
        named(berg, lind, ("Nordstern", OTHER)),
    )
    assert found.event.participants == ("Anna Berg", "Tomas Lind", "Baltic Ports Union")


def test_one_who_is_named_in_several_ways_is_one_by_the_fullest_name() -> None:
    found = of(
        named(("Berg", PERSON, "anna berg"), ("Tomas Lind", PERSON)),
        named(*[("Minister Anna Berg", PERSON, "anna berg")] * 2, ("Tomas Lind", PERSON)),
    )
    assert found.event.participants == ("Minister Anna Berg", "Tomas Lind")


@pytest.mark.parametrize(
    ("forms", "fullest"),
    [
        (["Chinese", "China"], "China"),  # the name that the key is
        (["China", "Chinese"], "China"),
        (["China", "People's China"], "China"),
        (["Red China", "Chinese people"], "Chinese people"),  # none is: the longer one
        (["Chinese people", "Red China"], "Chinese people"),
        (["Chinese", "Sinitic"], "Chinese"),  # as long as the other: the first
    ],
)
def test_of_several_forms_the_one_that_says_most_is_taken(forms: list[str], fullest: str) -> None:
    told = named(*((form, BODY, "china") for form in forms))
    assert of(told, told).event.participants == (fullest,)


@pytest.mark.parametrize(
    ("held", "of_how_many", "named_by_half"),
    [(1, 1, True), (1, 2, False), (2, 2, True), (2, 3, True), (2, 4, True), (2, 5, False), (3, 5, True)],
)
def test_half_of_the_articles_and_two_at_least_name_who_took_part(
    held: int, of_how_many: int, *, named_by_half: bool
) -> None:
    told = [named(("Anna Berg", PERSON))] * held + [named()] * (of_how_many - held)
    assert of(*told).event.participants == (("Anna Berg",) if named_by_half else ())


def test_of_those_that_as_many_articles_name_the_one_named_more_often_comes_first() -> None:
    berg, lind, holm = (("Anna Berg", PERSON), ("Tomas Lind", PERSON), ("Maria Holm", PERSON))
    told = named(berg, lind, holm, lind)
    assert of(told, told).event.participants == ("Tomas Lind", "Anna Berg", "Maria Holm")


def test_where_people_are_from_is_no_place() -> None:
    told = named(("Norwegian", PLACE), ("Norwegian", PLACE), ("Lund", PLACE))
    assert of(told, told).event.place == "Lund"


def test_of_many_only_a_few_take_part() -> None:
    crowd = [(f"Anna Berg{chr(97 + number)}", PERSON) for number in range(20)]
    assert len(of(named(*crowd), named(*crowd)).event.participants) == 6


def test_two_articles_have_to_name_someone_unless_there_is_only_one() -> None:
    assert of(named(("Anna Berg", PERSON)), named()).event.participants == ()
    assert of(named(("Anna Berg", PERSON))).event.participants == ("Anna Berg",)


@pytest.mark.parametrize(
    ("places", "place"),
    [
        ([], None),
        (["Lund"], "Lund"),
        (["Norway"], "Norway"),
        (["Norway", "Lund", "Lund", "Ahus"], "Lund, Norway"),
        (["Norway", "Norway", "Estonia", "Ahus"], "Ahus, Norway"),
        (["Tallinn", "Estonia", "Estonia"], "Tallinn, Estonia"),
        (["Tallinn", "Norway", "Norway"], "Tallinn"),
        (["Tallinn", "Tallinn", "Ahus", "Norway"], "Ahus, Norway"),
        (["Singapore", "Norway"], "Norway"),
        (["Singapore"], "Singapore"),
    ],
)
def test_a_place_is_exact_and_has_its_country(places: list[str], place: str | None) -> None:
    told = named(*((name, PLACE) for name in places))
    assert of(told, told).event.place == place


def test_the_most_central_article_and_a_few_others_are_looked_at() -> None:
    names = [f"a{number}" for number in range(9)]
    assert proposing.witnesses(story(*names, central="a7")) == ("a7", "a0", "a1", "a2", "a3")
    assert proposing.witnesses(story("a")) == ("a",)
    told = {name: named(("Anna Berg", PERSON)) for name in ("a7", "a0", "a1", "a2", "a3")}
    found = proposing.proposal(story(*names, central="a7"), list(told.values()))  # the others are not needed
    assert found.event.participants == ("Anna Berg",)


def test_names_are_those_that_extraction_finds() -> None:
    told = [
        facts("President Anna Berg met Ole Brandt in Tallinn, Estonia.", id="a"),
        facts("Ms Berg came. In Tallinn she met Ole Brandt. Estonia was glad.", id="b"),
    ]
    assert {"Ole Brandt"} <= set(of(*told).event.participants)
    assert of(*told).event.place == "Tallinn, Estonia"
