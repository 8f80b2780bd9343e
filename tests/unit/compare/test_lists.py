"""Lists of names: which words are members of one, and when one says that there are no others."""

from __future__ import annotations

import pytest

from builders import passage
from samestory.compare import lists
from samestory.model import Passage


def said(text: str, **fields: object) -> Passage:
    return passage("a", text, **fields)


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        ("He met Berg, Lind and Holm.", "She met Berg and Lind.", ("Berg, Lind and Holm", "Berg and Lind")),
        ("He met Berg, Lind, and Holm.", "She met Berg & Lind.", ("Berg, Lind, and Holm", "Berg & Lind")),
        (
            "He met Berg, Lind as well as Holm.",
            "She met Berg, as well as Lind.",
            ("Berg, Lind as well as Holm", "Berg, as well as Lind"),
        ),
        (
            "He met Anna Berg and Eva Lind.",
            "She met Anna Berg, Eva Lind and Holm.",
            ("Anna Berg and Eva Lind", "Anna Berg, Eva Lind and Holm"),
        ),
        ("He met Berg and Lind.", "She met Lind and Berg.", None),
        ("He met Berg and Lind.", "She met Berg.", None),
        ("He met Berg and Lind.", "She met Berg and Holm.", None),
        ("He met Berg and Lind.", "She met Berg or Lind, or Holm.", None),
        ("He met Berg and Lind's.", "She met Berg and Lind.", None),
        ("France and Norway agreed, and Malta.", "Paris and Oslo agreed.", None),
        ("On Monday and Tuesday, Berg sang.", "On Monday, Tuesday and Friday Berg sang.", None),
        ("The Berg and Lind sang.", "Berg, Lind and Holm sang.", ("Berg and Lind", "Berg, Lind and Holm")),
        ("Berg and Lind.", "Berg, Lind and Holm.", ("Berg and Lind", "Berg, Lind and Holm")),
        ("He saw Berg and Lind go.", "He saw Berg, Lind, Holm", ("Berg and Lind", "Berg, Lind, Holm")),
    ],
)
def test_lists_with_two_members_in_common_and_not_the_same_ones(
    left: str, right: str, found: tuple[str, str] | None
) -> None:
    assert lists.unlike(said(left), said(right)) == found
    turned = None if found is None else found[::-1]
    assert lists.unlike(said(right), said(left)) == turned


def test_a_list_that_both_have_excuses_others() -> None:
    left = "Berg and Lind sang. They met Holm, Dahl and Ek."
    right = "Berg and Lind sang. They met Holm and Dahl."
    assert lists.unlike(said(left), said(right)) is None
    assert lists.unlike(said(left[20:]), said(right[20:])) == ("Holm, Dahl and Ek", "Holm and Dahl")


def test_only_lists_that_reach_into_the_focus_count() -> None:
    text = "Berg and Lind sang. Others slept."
    other = said("Berg, Lind and Holm sang.")
    assert lists.unlike(said(text, focus=(0, 19)), other) is not None
    assert lists.unlike(said(text, focus=(9, 19)), other) is not None
    assert lists.unlike(said(text, focus=(13, 33)), other) is None
    assert lists.unlike(said("Others slept. Berg and Lind sang.", focus=(0, 14)), other) is None
    assert lists.unlike(said("Others slept. Berg and Lind sang.", focus=(0, 15)), other) is not None
    assert lists.unlike(said(text, start=50, end=83, focus=(50, 69)), other) is not None


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("He met only Berg and Lind.", True),
        ("He spoke only to Berg and Lind.", True),
        ("He met just the Berg and Lind.", True),
        ("He met none but Berg and Lind.", True),
        ("He met Berg and Lind alone.", True),
        ("He met Berg and Lind only.", True),
        ("He met Berg and Lind.", False),
        ("He met not only Berg and Lind.", False),
        ("He didn't only meet, only to Berg and Lind.", True),
        ("He didn't just meet Berg and Lind.", False),
        ("He only met with other men Berg and Lind.", False),
        ("He met Berg and Lind once, alone.", False),
    ],
)
def test_a_list_that_says_there_are_no_others_excludes_them(text: str, *, closed: bool) -> None:
    longer, shorter = said("He met Berg, Lind and Holm."), said(text)
    assert lists.exclude(shorter, longer) is closed
    assert lists.exclude(longer, shorter) is closed


def test_a_closed_list_excludes_nobody_who_is_in_it() -> None:
    closed = said("He met only Berg, Lind and Holm.")
    assert not lists.exclude(closed, said("He met Berg and Lind."))
    assert not lists.exclude(said("He met Berg and Lind."), closed)
    assert not lists.exclude(closed, said("He met nobody."))
