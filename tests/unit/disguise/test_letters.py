"""The tables of letters that look like others: each letter stands under its own alphabet, once."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping

import pytest

from samestory.disguise import figures, letters, words


@pytest.mark.parametrize(
    ("table", "alphabets"),
    [
        (letters.CYRILLIC, {"CYRILLIC"}),
        (letters.GREEK, {"GREEK"}),
        (letters.RARE, {"ARMENIAN", "CHEROKEE", "COPTIC", "LISU", "GEORGIAN"}),
        (letters.LATIN, {"LATIN", "ROMAN", "SMALL"}),
    ],
    ids=["Cyrillic", "Greek", "rare", "Latin"],
)
def test_letters_are_of_the_alphabet_that_they_stand_under(
    table: Mapping[str, str], alphabets: set[str]
) -> None:
    assert {unicodedata.name(letter).split()[0] for letter in table} == alphabets
    assert all(letters.is_latin(latin) and len(latin) == 1 for latin in table.values())


def test_what_looks_like_a_capital_is_one_but_for_the_letters_of_one_case() -> None:
    unlike = {one for one, latin in letters.ALIKE.items() if one.isupper() is not latin.isupper()}
    assert unlike == {"Ь", "Һ", "Ꭵ"} | {
        one for one in letters.ALIKE if not one.isupper() and not one.islower()
    }


def test_latin_letters_go_back_to_the_cyrillic_ones_that_they_look_like() -> None:
    assert all(letters.CYRILLIC[theirs] == ours for ours, theirs in letters.TO_CYRILLIC.items())


def test_letters_of_another_style_are_those_that_unicode_takes_them_for() -> None:
    taken = {one: unicodedata.normalize("NFKC", one) for one in letters.STYLED}
    assert all(
        letters.STYLED[one] == plain for one, plain in taken.items() if plain.isascii() and len(plain) == 1
    )


@pytest.mark.parametrize("char", sorted({*letters.ALIKE, *letters.STYLED}))
def test_no_letter_is_missed_by_the_quick_look(char: str) -> None:
    assert words._ANY.match(char)  # noqa: SLF001


def test_no_digit_is_missed_by_the_quick_look() -> None:
    digits = [char for char in map(chr, range(128, 0x110000)) if char.isdecimal()]
    digits += [char for char in letters.BETWEEN if not char.isascii()]
    assert all(figures._ANY_BEYOND.match(char) for char in digits)  # noqa: SLF001
