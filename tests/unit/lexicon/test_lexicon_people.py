"""Titles, offices, roles and given names say what gender and number they tell."""

from collections.abc import Iterable

import pytest

from samestory.lexicon.given_names import GENDER
from samestory.lexicon.offices import (
    HONORIFICS,
    OFFICES,
    ROLE_NOUNS,
    Role,
)
from samestory.text import fold


@pytest.mark.parametrize(
    ("title", "gender"),
    [
        ("mr", "m"),
        ("mrs", "f"),
        ("sir", "m"),
        ("dame", "f"),
        ("dr", None),
        ("sen", None),
        ("gen", None),
    ],
)
def test_honorifics_tell_gender_where_the_word_does(title: str, gender: str | None) -> None:
    assert HONORIFICS[title] == gender


@pytest.mark.parametrize(
    ("office", "gender"),
    [
        ("president", None),
        ("prime minister", None),
        ("foreign minister", None),
        ("defence secretary", None),
        ("defense secretary", None),
        ("secretary-general", None),
        ("spokesman", "m"),
        ("spokeswoman", "f"),
        ("spokesperson", None),
        ("queen", "f"),
        ("pope", "m"),
        ("chief executive", None),
        ("senior fellow", None),
    ],
)
def test_offices_tell_gender_where_the_word_does(office: str, gender: str | None) -> None:
    assert OFFICES[office] == gender


@pytest.mark.parametrize(
    ("noun", "role"),
    [
        ("leader", Role(plural=False, gender=None)),
        ("leaders", Role(plural=True, gender=None)),
        ("men", Role(plural=True, gender="m")),
        ("policewomen", Role(plural=True, gender="f")),
        ("children", Role(plural=True, gender=None)),
        ("people", Role(plural=True, gender=None)),
        ("companies", Role(plural=True, gender="n")),
        ("country", Role(plural=False, gender="n")),
        ("coaches", Role(plural=True, gender=None)),
    ],
)
def test_role_nouns_tell_number_and_gender(noun: str, role: Role) -> None:
    assert ROLE_NOUNS[noun] == role


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("thomas", "m"),
        ("maria", "f"),
        ("fatima", "f"),
        ("mohammed", "m"),
        ("svetlana", "f"),
        ("hiroshi", "m"),
        ("lakshmi", "f"),
        ("thabo", "m"),
        ("ngozi", "f"),
        ("joao", "m"),
        ("mei-ling", "f"),
        ("andrea", "u"),
        ("kim", "u"),
    ],
)
def test_given_names_tell_gender(name: str, gender: str | None) -> None:
    assert GENDER[name] == gender


def test_given_names_are_many_and_folded() -> None:
    assert len(GENDER) >= 1500
    assert set(GENDER.values()) == {"m", "f", "u"}
    assert [name for name in GENDER if fold(name) != name or " " in name] == []


@pytest.mark.parametrize(
    "keys",
    [HONORIFICS, OFFICES, ROLE_NOUNS],
    ids=["honorifics", "offices", "roles"],
)
def test_keys_are_folded_and_have_no_final_stop(keys: Iterable[str]) -> None:
    assert [key for key in keys if fold(key) != key or key.endswith(".")] == []
