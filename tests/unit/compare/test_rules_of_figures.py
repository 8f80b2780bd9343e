"""By what rule two figures get their verdict, word for word, and where exactly each bound lies."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from builders import date, passage, quantity
from samestory.compare import counts, growth, measures
from samestory.model import Comparator, Passage, Quantity, Verdict

MONDAY, TUESDAY = dt.date(2024, 5, 6), dt.date(2024, 5, 7)
CONFLICT, DIFFERS, UPDATED, AGREE = Verdict.CONFLICT, Verdict.DIFFERS, Verdict.UPDATED, Verdict.AGREE
SURE = 0.65


def figure(text: str, words: str, value: float, **fields: object) -> Quantity:
    start = text.index(words)
    noun = words.split()[-1]
    given = {"start": start, "end": start + len(words), "unit": noun, "of": noun}
    return quantity(words, value, **{**given, **fields})


def told(
    text: str, *figures: tuple[str, float], name: str = "a", day: dt.date | None = MONDAY, **fields: object
) -> Passage:
    """Return a passage in which these words are figures."""
    found = tuple(figure(text, words, value) for words, value in figures)
    return passage(name, text, quantities=found, published=day, **fields)


def died(value: int, *, unit: str = "people", **fields: Any) -> Passage:
    words = f"{value} {unit}"
    return told(f"{words} died.", (words, value), **fields)


def judged(one: Passage, other: Passage, score: float = 0.9) -> list[tuple[str, str | None]]:
    """Return verdict and rule of each finding."""
    return [
        (found.verdict, found.difference.rule if found.difference is not None else found.because)
        for found in counts.compare(one, other, score)
    ]


NO_VALUE = "people: 20 people and 30 people have no value in common"
RULES = [
    (died(20), died(30), (CONFLICT, NO_VALUE)),
    (died(20), died(30, day=TUESDAY), (UPDATED, f"{NO_VALUE}; the later report has the higher one")),
    (died(20, day=TUESDAY), died(30), (CONFLICT, NO_VALUE)),
    (
        told("20 people will vote.", ("20 people", 20)),
        told("30 people vote.", ("30 people", 30)),
        (DIFFERS, f"{NO_VALUE}, but one of them tells of what is to come"),
    ),
    (
        told("20 people will vote.", ("20 people", 20)),
        told("30 people vote.", ("30 people", 30), day=TUESDAY),
        (UPDATED, f"{NO_VALUE}; a forecast, and what came of it"),
    ),
    (
        told("20 people died in hospital.", ("20 people", 20), day=TUESDAY),
        told("30 people died in hospital.", ("30 people", 30)),
        (DIFFERS, f"{NO_VALUE}, but may have changed between the reports"),
    ),
    (
        told("20 people died so far.", ("20 people", 20)),
        told("30 people died.", ("30 people", 30)),
        (DIFFERS, f"{NO_VALUE}, but one of them is a total"),
    ),
    (
        told("20 people died so far.", ("20 people", 20)),
        told("30 people died in all.", ("30 people", 30)),
        (CONFLICT, NO_VALUE),
    ),
    (
        died(20, names=("Lund",), keys=("lund",)),
        told("30 people died in Oslo .", ("30 people", 30), names=("Oslo",), keys=("oslo",)),
        (CONFLICT, NO_VALUE),
    ),
    (
        told("In Lund 20 people died.", ("20 people", 20), names=("Lund",), keys=("lund",)),
        told("In Oslo 30 people died.", ("30 people", 30), names=("Oslo",), keys=("oslo",)),
        (DIFFERS, f"{NO_VALUE}, but may count different things"),
    ),
    (
        told("In Lund 20 people died.", ("20 people", 20), names=("Lund",), keys=("lund",)),
        died(30),
        (CONFLICT, NO_VALUE),
    ),
    (
        died(20, dates=(date(MONDAY),)),
        died(30, dates=(date(TUESDAY),)),
        (DIFFERS, f"{NO_VALUE}, but may count different things"),
    ),
    (died(20, dates=(date(MONDAY),)), died(30, dates=(date(MONDAY),)), (CONFLICT, NO_VALUE)),
    (
        died(20),
        told("30 more people died.", ("30 more people", 30)),
        (
            DIFFERS,
            "people: 20 people and 30 more people have no value in common, but may count different things",
        ),
    ),
    (
        died(20, unit="workers"),
        died(30),
        (
            DIFFERS,
            "workers: 20 workers and 30 people have no value in common, but may count different people",
        ),
    ),
    (
        died(20, unit="workers"),
        died(30, day=TUESDAY),
        (
            UPDATED,
            "workers: 20 workers and 30 people have no value in common; the later report has the higher one",
        ),
    ),
    (
        told("20 people died and 30 people fled.", ("20 people", 20)),
        told("40 people died.", ("40 people", 40)),
        (CONFLICT, "people: 20 people and 40 people have no value in common"),
    ),
    (
        told("20 people died of 40 people there.", ("20 people", 20), ("40 people", 40), focus=(0, 16)),
        died(40),
        (DIFFERS, "people: 20 people and 40 people have no value in common, but may count different things"),
    ),
]


@pytest.mark.parametrize(("one", "other", "found"), RULES)
def test_the_verdict_on_two_figures_and_its_rule(
    one: Passage, other: Passage, found: tuple[Verdict, str]
) -> None:
    assert judged(one, other) == [found]
    [(verdict, _)] = judged(other, one)
    assert verdict is found[0]


@pytest.mark.parametrize(("score", "verdict"), [(0.64, DIFFERS), (SURE, CONFLICT), (0.66, CONFLICT)])
def test_a_row_must_be_sure_before_its_figures_are_a_conflict(score: float, verdict: Verdict) -> None:
    [(found, _)] = judged(died(20), died(30), score)
    assert found is verdict


def test_each_figure_that_has_found_its_like_leaves_the_others_to_each_other() -> None:
    one = told("20 people died and 30 people fled.", ("20 people", 20), ("30 people", 30))
    other = told("20 people died and 40 people fled.", ("20 people", 20), ("40 people", 40))
    assert judged(one, other) == [
        (AGREE, None),
        (CONFLICT, "people: 30 people and 40 people have no value in common"),
    ]


def test_a_figure_with_two_rivals_is_held_against_both_and_is_a_conflict_with_neither() -> None:
    one = told("20 people died.", ("20 people", 20))
    other = told("30 people died and 40 people died.", ("30 people", 30), ("40 people", 40))
    assert [verdict for verdict, _ in judged(one, other)] == [DIFFERS, DIFFERS]


def test_the_same_figure_of_which_something_else_is_said_is_no_difference() -> None:
    one = told("20 people died.", ("20 people", 20))
    other = told("20 people were unhurt, they think.", ("20 people", 20))
    assert judged(one, other) == []


@pytest.mark.parametrize(
    ("left", "right", "unit", "found"),
    [
        ("3 mi", "5 km", ("mi", "km"), [(AGREE, "unit conversion: 3 mi, 5 km")]),
        (
            "3 mi",
            "9 km",
            ("mi", "km"),
            [(DIFFERS, "mi: 3 mi and 9 km have no value in common, but may count different things")],
        ),
        ("3 mi", "5 kg", ("mi", "kg"), []),
    ],
)
def test_measures_are_converted_before_they_are_compared(
    left: str, right: str, unit: tuple[str, str], found: list[tuple[Verdict, str]]
) -> None:
    def walked(words: str, unit: str) -> Passage:
        text = f"They walked {words} there."
        return passage("a", text, quantities=(figure(text, words, float(words[0]), unit=unit, of=None),))

    assert judged(walked(left, unit[0]), walked(right, unit[1])) == found


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        (("more than 20 people", Comparator.MORE), ("25 people", Comparator.EQUAL), AGREE),
        (("more than 20 people", Comparator.MORE), ("60 people", Comparator.EQUAL), AGREE),
        (("more than 20 people", Comparator.MORE), ("61 people", Comparator.EQUAL), DIFFERS),
        (("at least 20 people", Comparator.AT_LEAST), ("61 people", Comparator.EQUAL), DIFFERS),
        (("more than 20 people", Comparator.MORE), ("61 people", Comparator.ABOUT), AGREE),
        (("fewer than 20 people", Comparator.LESS), ("17 people", Comparator.EQUAL), AGREE),
        (("fewer than 20 people", Comparator.LESS), ("16 people", Comparator.EQUAL), DIFFERS),
        (("fewer than 20 people", Comparator.LESS), ("21 people", Comparator.EQUAL), CONFLICT),
        (("up to 20 people", Comparator.AT_MOST), ("1 people", Comparator.EQUAL), AGREE),
        (("up to 20 people", Comparator.AT_MOST), ("21 people", Comparator.EQUAL), CONFLICT),
        (("about 100 people", Comparator.ABOUT), ("85 people", Comparator.EQUAL), AGREE),
        (("about 100 people", Comparator.ABOUT), ("84 people", Comparator.EQUAL), CONFLICT),
        (("about 100 people", Comparator.ABOUT), ("115 people", Comparator.EQUAL), AGREE),
        (("about 100 people", Comparator.ABOUT), ("116 people", Comparator.EQUAL), CONFLICT),
        (("3000 people", Comparator.EQUAL), ("3060 people", Comparator.EQUAL), AGREE),
        (("3000 people", Comparator.EQUAL), ("3061 people", Comparator.EQUAL), CONFLICT),
        (("3000 people", Comparator.EQUAL), ("2939 people", Comparator.EQUAL), CONFLICT),
        (("500 people", Comparator.EQUAL), ("510 people", Comparator.EQUAL), AGREE),
        (("320 people", Comparator.EQUAL), ("325 people", Comparator.EQUAL), AGREE),
        (("320 people", Comparator.EQUAL), ("326 people", Comparator.EQUAL), CONFLICT),
        (("321 people", Comparator.EQUAL), ("322 people", Comparator.EQUAL), CONFLICT),
        (("10 people", Comparator.EQUAL), ("11 people", Comparator.EQUAL), CONFLICT),
    ],
)
def test_where_a_bound_or_what_rounding_leaves_open_ends(
    left: tuple[str, Comparator], right: tuple[str, Comparator], found: Verdict
) -> None:
    def counted(words: str, comparator: Comparator) -> Passage:
        text = f"{words} died."
        value = next(float(word) for word in words.split() if word.isdigit())
        counted = figure(text, words, value, comparator=comparator)
        return passage("a", text, quantities=(counted,), published=MONDAY)

    one, other = counted(*left), counted(*right)
    assert [verdict for verdict, _ in judged(one, other)] == [found]
    assert [verdict for verdict, _ in judged(other, one)] == [found]


def test_a_bound_and_a_figure_in_it_are_both_named() -> None:
    text = "more than 20 people died."
    one = passage(
        "a", text, quantities=(figure(text, "more than 20 people", 20, comparator=Comparator.MORE),)
    )
    [found] = counts.compare(one, died(25, name="b"), 0.9)
    assert found.difference is not None
    assert found.difference.rule == "people: more than 20 people and 25 people can both be true"
    assert found.because == "comparator: more than 20 people, 25 people"
    assert found.difference.between == ("a", "b")


@pytest.mark.parametrize(
    ("words", "comparator", "value", "other"),
    [("at least 20 people", Comparator.AT_LEAST, 20, 300), ("fewer than 20 people", Comparator.LESS, 20, 5)],
)
def test_far_apart_is_what_can_hold_and_nobody_would_say(
    words: str, comparator: Comparator, value: float, other: int
) -> None:
    text = f"{words} died."
    bound = figure(text, words, value, comparator=comparator)
    one = passage("a", text, quantities=(bound,), published=MONDAY)
    rule = f"people: {words} and {other} people are far apart"
    assert judged(one, died(other)) == [(DIFFERS, rule)]
    [(_, turned)] = judged(died(other), one)
    assert turned == f"people: {other} people and {words} are far apart"


@pytest.mark.parametrize(
    ("value", "bounds"),
    [
        (figure("9 people", "9 people", 9), (9, 9)),
        (figure("20 people", "20 people", 20), (19.6, 20.4)),
        (figure("100 people", "100 people", 100), (98, 102)),
        (figure("110 people", "110 people", 110), (107.8, 112.2)),
        (figure("1010 people", "1010 people", 1010), (1005, 1015)),
        (figure("12.5 people", "12.5 people", 12.5), (12.5, 12.5)),
        (figure("-20 people", "-20 people", -20), (-20.4, -19.6)),
        (figure("20 people", "20 people", 20, ordinal=True), (20, 20)),
        (figure("20 people", "20 people", 20, high=30), (19.6, 30.4)),
        (figure("20 people", "20 people", 20, comparator=Comparator.LESS), (17, 20)),
        (figure("-20 people", "-20 people", -20, comparator=Comparator.LESS), (-23, -20)),
        (figure("20 people", "20 people", 20, comparator=Comparator.AT_MOST), (0, 20)),
        (figure("-20 people", "-20 people", -20, comparator=Comparator.AT_MOST), (-float("inf"), -20)),
        (figure("20 people", "20 people", 20, comparator=Comparator.MORE), (20, float("inf"))),
        (figure("20 people", "20 people", 20, comparator=Comparator.ABOUT, high=30), (17, 33)),
    ],
)
def test_what_a_figure_leaves_open(value: Quantity, bounds: tuple[float, float]) -> None:
    found = measures.bounds(value)
    assert (found.low, found.high) == pytest.approx(bounds)


@pytest.mark.parametrize(
    ("comparator", "bounds"),
    [
        (Comparator.EQUAL, (18, 22)),
        (Comparator.MORE, (18, float("inf"))),
        (Comparator.LESS, (15, 22)),
        (Comparator.AT_MOST, (0, 22)),
        (Comparator.ABOUT, (15, 25)),
    ],
)
def test_more_is_left_open_on_either_side(comparator: Comparator, bounds: tuple[float, float]) -> None:
    found = measures.bounds(figure("20 people", "20 people", 20, comparator=comparator), 2)
    assert (found.low, found.high) == pytest.approx(bounds)


@pytest.mark.parametrize(
    ("days", "hours", "zones", "later"),
    [
        ((MONDAY, TUESDAY), (None, None), (True, True), "other"),
        ((TUESDAY, MONDAY), (None, None), (True, True), "one"),
        ((MONDAY, MONDAY), (9, 17), (True, True), "other"),
        ((MONDAY, MONDAY), (17, 9), (True, True), "one"),
        ((MONDAY, MONDAY), (17, 9), (False, False), "one"),
        ((MONDAY, MONDAY), (17, 9), (True, False), None),
        ((MONDAY, MONDAY), (9, 9), (True, True), None),
        ((MONDAY, MONDAY), (9, None), (True, True), None),
        ((MONDAY, None), (None, None), (True, True), None),
        ((None, MONDAY), (None, None), (True, True), None),
    ],
)
def test_which_of_two_reports_is_the_later_one(
    days: tuple[dt.date | None, dt.date | None],
    hours: tuple[int | None, int | None],
    zones: tuple[bool, bool],
    later: str | None,
) -> None:
    one, other = (
        passage("a", published=day, moment=None if hour is None else clock(hour, zoned=zoned))
        for day, hour, zoned in zip(days, hours, zones, strict=True)
    )
    few, many = figure("20 people", "20 people", 20), figure("30 people", "30 people", 30)
    assert growth.grew(one, other, few, many) is (later == "other")
    assert growth.grew(one, other, many, few) is (later == "one")


def clock(hour: int, *, zoned: bool) -> dt.datetime:
    return dt.datetime(2024, 5, 6, hour, tzinfo=dt.UTC if zoned else None)


def test_a_count_that_stayed_did_not_grow() -> None:
    same = figure("20 people", "20 people", 20)
    assert not growth.grew(passage(published=MONDAY), passage(published=TUESDAY), same, same)


@pytest.mark.parametrize(
    ("left", "right", "days", "found"),
    [
        ("They will vote.", "They voted.", (MONDAY, TUESDAY), True),
        ("They voted.", "They will vote.", (TUESDAY, MONDAY), True),
        ("They will vote.", "They voted.", (TUESDAY, MONDAY), False),
        ("They will vote.", "They will vote.", (MONDAY, TUESDAY), False),
        ("They will vote.", "They voted.", (MONDAY, None), False),
        ("In May they vote.", "They voted.", (MONDAY, TUESDAY), False),
    ],
)
def test_a_forecast_comes_true_in_the_later_report(
    left: str, right: str, days: tuple[dt.date, dt.date | None], *, found: bool
) -> None:
    one, other = passage("a", left, published=days[0]), passage("b", right, published=days[1])
    assert growth.came_true(one, other) is found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (told("20 people died, 25 people died.", ("20 people", 20), ("25 people", 25)), died(30)),
        (died(30), told("20 people died, 25 people died.", ("20 people", 20), ("25 people", 25))),
    ],
)
def test_a_figure_that_could_be_meant_for_either_of_two_accuses_neither(one: Passage, other: Passage) -> None:
    assert {verdict for verdict, _ in judged(one, other)} == {DIFFERS}


def walked(value: float, unit: str, of: str | None) -> Passage:
    """Return how far somebody walked, and along what."""
    words = f"{value:g} {unit}"
    text = f"They walked {words}."
    return passage("a", text, quantities=(figure(text, words, value, unit=unit, of=of),), published=MONDAY)


@pytest.mark.parametrize(
    ("along", "other", "comparable"),
    [
        (None, None, True),
        ("trail", None, True),
        (None, "trail", True),
        ("trail", "trail", True),
        ("coastal trail", "trail", True),
        ("trail", "road", False),
    ],
)
def test_measures_in_two_units_are_of_one_thing_unless_they_name_two(
    along: str | None, other: str | None, *, comparable: bool
) -> None:
    found = judged(walked(5, "km", along), walked(3.1, "mi", other))
    assert [verdict for verdict, _ in found] == [AGREE] * comparable
