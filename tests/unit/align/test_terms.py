"""Terms: what two wordings of one fact have in common, whatever words they take."""

from __future__ import annotations

import pytest

from builders import facts
from samestory.align import people, terms
from samestory.model import Alias


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Norway", "Norwegian"),
        ("Norway", "Oslo"),
        ("Russia", "Kremlin"),
        ("Britain", "Downing Street"),
        ("United States", "U.S."),
        ("United States", "American"),
        ("UN", "United Nations"),
        ("U.N.", "United Nations"),
        ("EU", "European Union"),
        ("war games", "exercises"),
        ("war games", "exercise"),
        ("killed", "died"),
        ("deaths", "dying"),
        ("talks", "talk"),
        ("Organisation", "organization"),
        ("labour", "labor"),
        ("café", "cafe"),
        ("Norway’s", "Norway"),
        ("the bridge", "bridges"),
        ("long-term", "long term"),
    ],
)
def test_wordings_of_one_thing_are_one_term(one: str, other: str) -> None:
    assert terms.of(one) == terms.of(other) != ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Norway", "Sweden"),
        ("bridge", "tunnel"),
        ("20", "30"),
        ("3.5", "35"),
        ("Turkey", "turkey"),
        ("reopened", "closed"),
    ],
)
def test_different_things_are_different_terms(one: str, other: str) -> None:
    assert terms.of(one) != terms.of(other)


def test_function_words_are_no_terms() -> None:
    assert terms.of("and of the with it") == ()
    assert terms.of("") == ()


def test_terms_keep_the_order_of_the_text() -> None:
    assert terms.of("bridge and tunnel") == (*terms.of("bridge"), *terms.of("tunnel"))
    assert terms.of("tunnel and bridge") == (*terms.of("tunnel"), *terms.of("bridge"))


def test_a_person_is_one_term_in_every_form_of_the_name() -> None:
    known = people.keys([facts("President Anna Berg came.", "Berg left.")])
    forms = ["Anna Berg", "Berg", "Anna", "Berg’s"]
    assert len({terms.of(form, known) for form in forms}) == 1
    assert len(terms.of("Anna Berg", known)) == 1


def test_a_small_letter_is_no_persons_name() -> None:
    known = people.keys([facts("President Anna Baker came.")])
    assert terms.of("Baker", known) != terms.of("baker", known)


def test_a_reader_gives_what_of_gives() -> None:
    known = people.keys([facts("President Anna Berg came.")])
    text = "Anna Berg opened the bridge in Oslo."
    assert terms.reader(known)(text) == terms.of(text, known)


def test_an_alias_is_the_term_of_its_name() -> None:
    read = terms.reader(terms.of_aliases([Alias(name="Oslo", variants=("Christiania", "Kristiania"))]))
    assert read("In Christiania") == read("In Oslo")


def test_older_names_of_places_are_one_term() -> None:
    assert terms.of("Bombay") == terms.of("Mumbai")
