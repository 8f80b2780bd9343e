"""What one passage tells beyond the other: further figures, times, and who else takes part."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import pytest

from builders import date, passage, quantity
from samestory.compare import details
from samestory.model import Passage

MAY_6 = dt.date(2024, 5, 6)


def told(text: str, *, figures: Sequence[tuple[str, float]] = (), **fields: object) -> Passage:
    """Return a passage with figures of people at their words."""
    found = tuple(
        quantity(words, value, start=text.index(words), end=text.index(words) + len(words))
        for words, value in figures
    )
    return passage("a", text, quantities=found, **fields)


def named(text: str, *names: str, **fields: object) -> Passage:
    return passage("a", text, names=names, **fields)


FEW = told("The fire killed 12 people.", figures=[("12 people", 12)])


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (FEW, FEW, []),
        (FEW, told("A fire."), ["12 people"]),
        (FEW, told("The fire killed 13 people.", figures=[("13 people", 13)]), ["12 people"]),
        (told("The fire killed 12 and hurt 30."), told("It killed 12."), ["30"]),
        (told("It cost 1,200.50 in all."), told("It cost 1,200 in all."), ["1,200.50"]),
        (told("His first goal in 12 games."), told("His goal."), ["12"]),
    ],
)
def test_figures_and_bare_numerals_that_the_other_has_not(
    one: Passage, other: Passage, found: list[str]
) -> None:
    assert details.counts(one, other) == found


def test_a_numeral_within_a_figure_or_a_date_is_no_bare_one() -> None:
    text = "On 6 May 12 people came."
    when = date(MAY_6, start=3, end=8, text="6 May")
    assert details.bare(told(text, figures=[("12 people", 12)], dates=(when,)), told("They came.")) == []
    assert details.bare(told(text), told("They came.")) == ["6", "12"]


def test_only_the_clause_in_focus_is_counted() -> None:
    text = "Of 40 boats, 12 sank."
    assert details.bare(told(text, focus=(13, 21)), told("Boats sank.")) == ["12"]
    placed = told(text, start=100, end=121, focus=(113, 121))
    assert details.bare(placed, told("Boats sank.")) == ["12"]


@pytest.mark.parametrize(
    ("text", "when", "measured"),
    [
        ("It was the first visit in three years.", "in three years", True),
        ("It was the worst storm since 1990.", "since 1990", True),
        ("It was the deadliest fire in a decade.", "in a decade", True),
        ("It was the wettest May for years.", "for years", True),
        ("It was a visit in three years.", "in three years", False),
        ("It was the first visit, in three years.", "in three years", False),
        ("They rest in three years.", "in three years", False),
    ],
)
def test_a_time_by_which_a_superlative_is_measured_dates_nothing(
    text: str, when: str, *, measured: bool
) -> None:
    start = text.index(when)
    one = told(text, dates=(date(None, start=start, end=start + len(when), text=when),))
    assert details.times(one, told("It came.")) == ([] if measured else [when])


@pytest.mark.parametrize(
    ("given", "other", "found"),
    [
        (date(MAY_6, text="6 May", end=5), (), ["6 May"]),
        (date(MAY_6, text="6 May", end=5), (date(dt.date(2024, 5, 9)),), []),
        (date(None, text="Then", end=4), (date(MAY_6),), ["Then"]),
        (date(None, text="Then", end=4), (date(None, text="THEN"),), []),
    ],
)
def test_a_time_is_told_by_one_alone_if_the_other_has_none(
    given: object, other: tuple[object, ...], found: list[str]
) -> None:
    assert details.times(told("Then it came.", dates=(given,)), told("It came.", dates=other)) == found


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (named("Berg met Lind and Holm there.", "Berg", "Lind", "Holm"), "Berg spoke.", ["Lind", "Holm"]),
        (named("Berg met Lind there.", "Berg", "Lind"), "Berg spoke.", []),
        (named("Berg met Lind and Holm there.", "Berg", "Lind", "Holm"), "Berg, Lind and Holm spoke.", []),
        (named("Berg met Lind and Holm there.", "Berg", "Lind", "Holm"), "Berg, Lind spoke.", []),
        (named("Paris and Oslo agreed.", "Paris", "Oslo"), "France and Norway agreed.", []),
    ],
)
def test_two_further_names_say_more_and_one_does_not(one: Passage, other: str, found: list[str]) -> None:
    assert details.names(one, named(other)) == found


def test_who_speaks_is_named_too() -> None:
    one = named("Lind and Holm came.", "Lind", "Holm")
    assert details.names(one, named("They came.", speaker="Eva Lind")) == []
    assert details.names(one, named("Boats came.")) == ["Lind", "Holm"]


def test_a_name_is_known_by_its_key() -> None:
    one = named("Lind and Holm came.", "Lind", "Holm", keys=("eva lind", "ida holm"))
    assert details.names(one, named("Boats came.", keys=("eva lind",))) == []
    assert details.names(one, named("Boats came.", keys=("eva berg",))) == ["Lind", "Holm"]


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("They came.", []),
        ("The workers came.", []),
        ("The workers' boats came.", []),
        ("Boats came.", ["Lind", "Holm"]),
    ],
)
def test_persons_may_be_meant_by_a_pronoun_or_a_word_for_people(other: str, found: list[str]) -> None:
    one = named("Lind and Holm came.", "Lind", "Holm", persons=("Lind", "Holm"))
    assert details.names(one, named(other)) == found


def test_places_are_not_meant_by_a_pronoun() -> None:
    one = named("Lund and Malmo agreed.", "Lund", "Malmo")
    assert details.names(one, named("They agreed.")) == ["Lund", "Malmo"]


def test_names_that_only_date_the_fact_do_not_count() -> None:
    text = "Since the Lund Fair Berg and Holm sail."
    dated = (date(None, start=0, end=19, text="Since the Lund Fair"),)
    assert details.names(named(text, "Lund", "Fair", dates=dated), named("Boats.")) == []
    assert details.names(named(text, "Lund", "Berg", dates=dated), named("Boats.")) == []
    assert details.names(named(text, "Berg", "Holm", dates=dated), named("Boats.")) == ["Berg", "Holm"]
    moved = named(text, "Lund", "Fair", dates=(date(None, start=100, end=119, text="x"),), start=100, end=140)
    assert details.names(moved, named("Boats.")) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Lund's Mill Fair opened.", []),
        ("The Mill and the Fair of Lund opened.", []),
        ("The Mill and Fair saw Lund open.", ["Mill", "Fair"]),
        ("The Mill of the Fair of Lund opened.", []),
        ("Lund saw Mill meet Fair there.", ["Mill", "Fair"]),
        ("Lund's old red Mill and Fair opened.", []),
        ("Lund's old red big Mill and Fair opened.", []),
        ("Lund's old red big fat Mill and Fair opened.", ["Mill", "Fair"]),
        ("Lund's for Mill and Fair there.", ["Mill", "Fair"]),
        ("Mill worker Lund and Fair met.", []),
        ("Mill Lund and Fair met.", []),
        ("Mill old Lund and Fair met.", ["Mill", "Fair"]),
    ],
)
def test_a_name_in_one_noun_phrase_with_a_shared_one_is_no_other(text: str, found: list[str]) -> None:
    assert details.names(named(text, "Lund", "Mill", "Fair"), named("Lund rests.")) == found
