"""The tables of countries and places are complete and agree with each other."""

from collections.abc import Iterable, Mapping

import pytest

from samestory.lexicon import countries, places
from samestory.text import fold


def test_all_states_and_the_named_others_are_there() -> None:
    assert len(countries.COUNTRIES) == 193 + 2 + 8


@pytest.mark.parametrize(
    ("form", "country"),
    [
        ("us", "United States"),
        ("u.s.", "United States"),
        ("u.s", "United States"),
        ("white house", "United States"),
        ("washington, d.c.", "United States"),
        ("britain", "United Kingdom"),
        ("downing street", "United Kingdom"),
        ("frenchwomen", "France"),
        ("germans", "Germany"),
        ("chinese", "China"),
        ("kremlin", "Russia"),
        ("kiev", "Ukraine"),
        ("kyiv", "Ukraine"),
        ("nur-sultan", "Kazakhstan"),
        ("burma", "Myanmar"),
        ("czech republic", "Czechia"),
        ("turkiye", "Turkey"),
        ("cote d'ivoire", "Ivory Coast"),
        ("elysee palace", "France"),
        ("uae", "United Arab Emirates"),
        ("dprk", "North Korea"),
        ("drc", "Democratic Republic of the Congo"),
        ("holy see", "Vatican City"),
        ("eu", "European Union"),
    ],
)
def test_a_form_leads_to_its_country(form: str, country: str) -> None:
    assert countries.COUNTRY_OF[form] == country


def test_no_form_is_claimed_by_two_countries() -> None:
    claimed = {(form, name) for name, forms in countries.FORMS.items() for form in forms}
    assert len({form for form, _ in claimed}) == len(claimed)
    assert dict(claimed) == dict(countries.COUNTRY_OF)


@pytest.mark.parametrize(
    "table",
    [countries.ADJECTIVE, countries.CAPITAL, countries.SEAT],
    ids=["people", "capital", "seat"],
)
def test_the_smaller_tables_agree_with_the_large_one(table: Mapping[str, str]) -> None:
    assert all(countries.COUNTRY_OF[form] == country for form, country in table.items())


def test_every_state_has_a_capital_and_an_adjective_save_those_that_have_none() -> None:
    assert countries.COUNTRIES - set(countries.CAPITAL.values()) == {"England", "European Union"}
    assert countries.COUNTRIES - set(countries.ADJECTIVE.values()) == {
        "Dominica",
        "European Union",
        "Republic of the Congo",
        "Vatican City",
    }


def test_chinese_has_no_plural_of_its_own() -> None:
    assert not {"chineses", "frenchs", "frenchmans", "swisss"} & countries.ADJECTIVE.keys()


def test_cities_lie_in_known_countries_and_are_no_capitals() -> None:
    assert set(places.CITIES.values()) <= countries.COUNTRIES
    assert not places.CITIES.keys() & countries.CAPITAL.keys()
    assert len(places.CITIES) >= 350


def test_there_are_fifty_states_and_thirteen_provinces() -> None:
    extra = {"district of columbia", "new york state", "washington state"}  # and "new york"
    states = {name for name, country in places.STATES.items() if country == "United States"}
    assert len(states - extra) == 50 - 1  # Washington alone is the capital
    assert len(places.STATES) - len(states) == 13 + 1  # Newfoundland has a short form


def test_places_are_not_countries_save_georgia() -> None:
    assert places.PLACES & countries.COUNTRY_OF.keys() == {"georgia"}


def test_ambiguous_names_are_names_of_the_table() -> None:
    assert countries.COUNTRY_OF.keys() >= countries.AMBIGUOUS
    assert places.AMBIGUOUS <= places.PLACES


@pytest.mark.parametrize(
    "keys",
    [countries.COUNTRY_OF.keys(), places.PLACES, places.PLACE_WORDS],
    ids=["countries", "places", "words"],
)
def test_keys_are_folded(keys: Iterable[str]) -> None:
    assert [key for key in keys if fold(key) != key] == []
