"""Who is who across articles."""

from __future__ import annotations

from builders import facts
from samestory.align import people


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
