"""Names: which words make one, what it names, and the one form that all its forms share."""

from __future__ import annotations

import pytest

from builders import facts
from samestory.model import NameKind, Role

PERSON, PLACE, BODY = NameKind.PERSON, NameKind.PLACE, NameKind.ORGANISATION

Block = str | tuple[Role, str]


def names(*blocks: Block) -> list[tuple[str, str]]:
    return [(name.text, name.canonical) for name in facts(*blocks).names]


def people(*blocks: Block) -> list[tuple[str, str]]:
    return [(name.text, name.canonical) for name in facts(*blocks).names if name.kind is PERSON]


@pytest.mark.parametrize(
    "text",
    [
        "Mr Tomas Lind left.",
        "President Tomas Lind left.",
        "Prime Minister Tomas Lind left.",
        "Foreign Minister Tomas Lind left.",
        "Deputy Prime Minister Tomas Lind left.",
        "French President Tomas Lind left.",
        "US President Tomas Lind left.",
        "On Monday, Mayor Tomas Lind left.",
        "The mayor, Dr. Tomas Lind, left.",
        "Norway's Prime Minister Tomas Lind left.",
        "Then the Norwegian leader Tomas Lind left.",
    ],
)
def test_titles_are_no_part_of_a_name(text: str) -> None:
    assert people(text) == [("Tomas Lind", "Tomas Lind")]


@pytest.mark.parametrize(
    "later",
    [
        "Lind left early.",
        "Then Lind left.",
        "Mr Lind left.",
        "President Lind left.",
        "Lind's aides left.",
        "But Tomas left.",
    ],
)
def test_short_forms_mean_the_full_name(later: str) -> None:
    assert people("President Tomas Lind came to Oslo.", later)[-1][1] == "Tomas Lind"


def test_a_short_form_may_come_first() -> None:
    assert people("It was Lind who came.", "Tomas Lind is the mayor.") == [
        ("Lind", "Tomas Lind"),
        ("Tomas Lind", "Tomas Lind"),
    ]


def test_two_people_who_share_a_surname_stay_apart() -> None:
    found = names("Anna Berg met her brother Tomas Berg.", "Berg said nothing.", "Anna laughed.")
    assert found[:2] == [("Anna Berg", "Anna Berg"), ("Tomas Berg", "Tomas Berg")]
    assert ("Anna", "Anna Berg") in found
    shared = dict(found)["Berg"]
    assert shared not in ("Anna Berg", "Tomas Berg")


@pytest.mark.parametrize(
    "name",
    [
        "Anna Berg-Larsen",
        "Jean-Luc Moreau",
        "Carlos da Silva",
        "Ludwig van Holm",
        "Omar al Rashid",
    ],
)
def test_hyphens_and_particles_hold_a_name_together(name: str) -> None:
    assert people(f"On Monday {name} came to the bridge.") == [(name, name)]


@pytest.mark.parametrize(
    "text",
    [
        "However, nothing happened.",
        "Officials said so.",
        "Meanwhile nothing happened.",
        "Yesterday it rained.",
        "Rain fell on Monday in May.",
        "“Trains stand still,” they said. “Buses go.”",
        "• Trains stand still.",
    ],
)
def test_a_capital_at_the_head_of_a_sentence_makes_no_name(text: str) -> None:
    assert names(text) == []


def test_a_name_that_opens_a_sentence_is_one_where_the_article_shows_it() -> None:
    assert people("Lind left.", "On Monday Tomas Lind came.")[0] == ("Lind", "Tomas Lind")


@pytest.mark.parametrize(
    "name",
    [
        "Bank of England",
        "Ministry of Foreign Affairs",
        "University of Oslo",
        "Northern Trade Organisation",
        "Council on Foreign Relations",
    ],
)
def test_organisations_keep_their_small_words(name: str) -> None:
    [found] = facts(f"On Monday the {name} answered.").names
    assert (found.canonical, found.kind) == (name, BODY)


@pytest.mark.parametrize("organisation", ["Northern Trade Organisation", "Valley Rescue Council"])
def test_an_acronym_means_its_expansion(organisation: str) -> None:
    acronym = "".join(word[0] for word in organisation.split())
    found = facts(f"The {organisation} ({acronym}) met in Oslo.", f"The {acronym} decided nothing.").names
    short = [name for name in found if name.text == acronym]
    assert len(short) == 2
    assert all((name.canonical, name.kind) == (organisation, BODY) for name in short)


@pytest.mark.parametrize("place", ["Norway", "Oslo", "Paris", "United States"])
def test_countries_and_cities_are_places(place: str) -> None:
    [found] = facts(f"The bridge is in {place} now.").names
    assert (found.text, found.kind) == (place, PLACE)


def test_headlines_in_capitals_name_only_whom_the_prose_names() -> None:
    found = names((Role.TITLE, "Lind Opens The Bridge To Norway"), "Tomas Lind came to the bridge.")
    assert found == [("Lind", "Tomas Lind"), ("Norway", "Norway"), ("Tomas Lind", "Tomas Lind")]


def test_names_come_in_order_and_point_at_their_words() -> None:
    one = facts("Anna Berg met Tomas Lind's aides.", "Berg’s plan failed in Oslo.")
    assert [name.start for name in one.names] == sorted(name.start for name in one.names)
    assert all(one.article.text[name.start : name.end] == name.text for name in one.names)
    assert [name.text for name in one.names] == ["Anna Berg", "Tomas Lind", "Berg", "Oslo"]
    assert [name.line for name in one.names] == [1, 1, 2, 2]
