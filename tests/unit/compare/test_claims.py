"""What a statement may tell beyond another one before the two differ."""

from __future__ import annotations

import pytest

from builders import date, passage
from samestory.compare import claims
from samestory.model import Date, Passage, Verdict

SURE, UNSURE = 0.9, 0.4


def told(article: str, text: str, *names: str, persons: tuple[str, ...] = (), when: str = "") -> Passage:
    keys = tuple(name.casefold() for name in names)
    dates: tuple[Date, ...] = ()
    if when:
        start = text.index(when)
        dates = (date(None, start=start, end=start + len(when), text=when),)
    return passage(article, text, names=names, keys=keys, persons=persons, dates=dates)


BERG, LIND = "Anna Berg", "Tomas Lind"
BOTH = told("a", "Anna Berg and Tomas Lind opened the bridge.", BERG, LIND, persons=(BERG, LIND))

COARSER = [
    (told("a", "The bridge was opened on a windy day.", when="on a windy day"), "The bridge was opened."),
    (BOTH, "They opened the bridge."),
    (BOTH, "The two ministers opened the bridge."),
    (
        told(
            "a",
            "The bridge was opened after the Lund and Malmo floods.",
            "Lund",
            "Malmo",
            when="after the Lund and Malmo floods",
        ),
        "The bridge was opened.",
    ),
]
MORE = [
    (BOTH, "The bridge was opened.", "details"),
    (told("a", "The bridge was opened for 3 of 9 lanes."), "The bridge was opened.", "details"),
    (told("a", "The bridge might be opened."), "The bridge was opened.", "possible"),
    (told("a", "The bridge joins Iran, India and Pakistan."), "The bridge joins Iran and India.", "lists"),
]


@pytest.mark.parametrize(("one", "text"), COARSER)
def test_the_coarser_of_two_statements_agrees_with_the_finer(one: Passage, text: str) -> None:
    for left, right in ((one, passage("b", text)), (passage("b", text), one)):
        assert claims.compare(left, right, SURE).verdict is Verdict.AGREE


@pytest.mark.parametrize(("one", "text", "rule"), MORE)
def test_what_changes_the_fact_differs_and_is_named(one: Passage, text: str, rule: str) -> None:
    for left, right in ((one, passage("b", text)), (passage("b", text), one)):
        found = claims.compare(left, right, SURE)
        assert found.verdict is Verdict.DIFFERS
        assert found.difference is not None
        assert rule in found.difference.rule


def test_a_time_that_only_one_gives_is_named_where_they_agree() -> None:
    found = claims.compare(COARSER[0][0], passage("b", COARSER[0][1]), SURE)
    assert found.difference is not None
    assert (found.difference.left, found.difference.right) == ("on a windy day", "")


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        ("Anna Berg opened the bridge.", "Anna Berg opened the old bridge.", Verdict.AGREE),
        ("Anna Berg likes cheese from Lund.", "Anna Berg sings in a choir.", Verdict.DIFFERS),
    ],
)
def test_names_alone_are_no_fact_in_common(left: str, right: str, verdict: Verdict) -> None:
    one, other = told("a", left, BERG), told("b", right, BERG)
    assert claims.compare(one, other, SURE).verdict is verdict
    assert claims.compare(one, other, UNSURE).verdict is verdict


def test_the_same_said_of_others_is_not_said_to_agree() -> None:
    one, other = told("a", "Berg opened the bridge.", "Berg"), told("b", "Lind opened the bridge.", "Lind")
    assert claims.compare(one, other, SURE).verdict is Verdict.DIFFERS


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        ("The bridge joins only Iran and India.", "The bridge joins Iran, India and Pakistan.", "conflict"),
        ("The bridge joins Iran and India alone.", "The bridge joins Iran, India and Pakistan.", "conflict"),
        ("The bridge joins only Iran, India and Pakistan.", "The bridge joins Iran and India.", "differs"),
        (
            "The bridge joins not only Iran and India.",
            "The bridge joins Iran, India and Pakistan.",
            "differs",
        ),
        ("The bridge joins India and Iran.", "The bridge joins Iran and India.", "agree"),
    ],
)
def test_lists_exclude_each_other_only_where_one_says_that_there_are_no_others(
    left: str, right: str, verdict: str
) -> None:
    for one, other in ((left, right), (right, left)):
        assert claims.compare(passage("a", one), passage("b", other), SURE).verdict == verdict


def test_a_closed_list_of_passages_that_hardly_belong_together_accuses_nobody() -> None:
    one = passage("a", "The bridge joins only Iran and India.")
    other = passage("b", "The bridge joins Iran, India and Pakistan.")
    assert claims.compare(one, other, UNSURE).verdict is Verdict.DIFFERS
