"""Who is who across articles."""

from __future__ import annotations

import msgspec
import pytest

from builders import facts, span
from samestory import naming
from samestory.align import people
from samestory.model import Name, NameKind


def test_short_and_full_forms_of_two_articles_have_one_key() -> None:
    keys = people.keys([facts("President Anna Berg came."), facts("Then Ms Berg left.", id="b")])
    assert keys["berg"] == keys["anna"]


def test_two_spellings_of_one_name_have_one_key() -> None:
    keys = people.keys(
        [facts("President Kassym Tokayev came."), facts("President Kassym Toqaev left.", id="b")]
    )
    assert keys["tokayev"] == keys["toqaev"] == keys["kassym"]


def test_a_word_that_two_people_share_is_nobodys() -> None:
    keys = people.keys([facts("Anna Berg met Tomas Berg."), facts("Anna Berg left.", id="b")])
    assert "berg" not in keys
    assert keys["anna"] != keys["tomas"]


def test_different_people_have_different_keys() -> None:
    keys = people.keys([facts("Anna Berg met Tomas Lind.")])
    assert keys["berg"] != keys["lind"]


def test_the_order_of_the_articles_does_not_matter() -> None:
    one, other = facts("President Anna Berg met Tomas Lind."), facts("Mr Lind met Kassym Toqaev.", id="b")
    third = facts("Kassym Tokayev left.", id="c")
    assert people.keys([one, other, third]) == people.keys([third, other, one])


def test_nobody_named_gives_no_key() -> None:
    assert people.keys([]) == {}
    assert people.keys([facts("It rained in Oslo.")]) == {}


def test_a_short_form_in_another_spelling_has_the_key_of_the_full_name() -> None:
    keys = people.keys([facts("President Boris Yeltsin came."), facts("Then Mr Eltsin left.", id="b")])
    assert keys["eltsin"] == keys["yeltsin"] == keys["boris"]


def known(*names: str) -> list[set[str]]:
    """Return the words that are known for each person, where articles name just these."""
    told = tuple(
        Name(**span(name), canonical=name, kind=NameKind.PERSON, key=naming.key(name, NameKind.PERSON))
        for name in names
    )
    words = people.keys([msgspec.structs.replace(facts("It rained."), names=told)])
    return sorted(({word for word in words if words[word] == key} for key in set(words.values())), key=min)


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["Ingrid Haugland", "Ingrid Hagland"], [{"ingrid", "haugland", "hagland"}]),
        (["Halvard Lofthus", "Halvar Lofthuus"], [{"halvard", "halvar", "lofthus", "lofthuus"}]),
        (["Ingrid Haugland", "Astrid Haugland"], [{"astrid"}, {"ingrid"}]),  # sisters
        (["Ingrid Haugland", "Angrid Hauglund"], [{"angrid", "hauglund"}, {"haugland", "ingrid"}]),
        (["Haugland", "Hagland"], [{"hagland"}, {"haugland"}]),  # of one word alone nobody can tell
        (["Ingrid Haugland", "Haugland"], [{"ingrid", "haugland"}]),
        (["Ingrid Haugland", "Ingrid Hagland", "Ingrid"], [{"ingrid", "haugland", "hagland"}]),
        (["Ingrid Haugland", "Ingrid Hagland", "Hagland"], [{"ingrid", "haugland", "hagland"}]),
        (["Ingrid Haugland", "Ingrid Hagland", "Tor Hagland", "Hagland"], [{"haugland", "ingrid"}, {"tor"}]),
        (["Ingrid Haugland", "Ingrid Berg", "Ingrid"], [{"berg"}, {"haugland"}]),
        (["Ingrid A. Haugland", "Ingrid Haugland"], [{"ingrid", "haugland"}]),
        # one that is as like to two is neither of them
        (["Tora Aikstrem", "Tora Bekstrom", "Tora Wikstrom"], [{"aikstrem"}, {"bekstrom"}, {"wikstrom"}]),
    ],
)
def test_words_belong_to_the_one_person_who_is_named_by_them(
    names: list[str], expected: list[set[str]]
) -> None:
    assert known(*names) == expected


def test_only_people_are_known_by_parts_of_their_names() -> None:
    place = Name(**span("Nova Lund"), canonical="Nova Lund", kind=NameKind.PLACE)
    assert people.keys([msgspec.structs.replace(facts("It rained."), names=(place,))]) == {}
