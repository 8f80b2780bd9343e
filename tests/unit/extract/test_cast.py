"""The people of an article: which forms are one person, and who is found by which word."""

from __future__ import annotations

from samestory.extract.cast import Cast, Person


def cast(*people: str | Person) -> Cast:
    return Cast.of(Person(name=one) if isinstance(one, str) else one for one in people)


def found(one: Cast, words: str) -> str | None:
    person = one.named(words.split())
    return person.name if person is not None else None


def test_a_short_form_joins_the_only_full_name_that_holds_it() -> None:
    one = cast("Lind", "Tomas Lind", "Tomas")
    assert [person.name for person in one.people] == ["Tomas Lind"]
    assert found(one, "lind") == found(one, "tomas") == found(one, "tomas lind") == "Tomas Lind"


def test_a_form_that_two_people_share_means_neither() -> None:
    one = cast("Anna Berg", "Tomas Berg", Person(name="Berg", roles=frozenset({("mayor",)})))
    holders = {person.name for person in one.people if person.roles}
    assert holders.isdisjoint({"Anna Berg", "Tomas Berg"})
    assert found(one, "berg") is None
    assert found(one, "anna") == "Anna Berg"


def test_words_of_two_people_mean_neither() -> None:
    assert found(cast("Anna Berg", "Tomas Lind"), "anna lind") is None


def test_nobody_is_found_by_a_word_that_no_name_has() -> None:
    assert found(cast("Anna Berg"), "holm") is None
    assert found(cast(), "berg") is None


def test_what_the_forms_show_of_a_person_comes_together() -> None:
    one = cast(
        Person(name="Berg", roles=frozenset({("mayor",)})),
        Person(name="Anna Berg", gender="f", roles=frozenset({("norwegian", "minister")})),
    )
    [person] = one.people
    assert person.gender == "f"
    assert person.roles == {("mayor",), ("norwegian", "minister")}
