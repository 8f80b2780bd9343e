"""Verdicts on figures: what agrees, what only differs, and what it takes to call two reports a conflict."""

from __future__ import annotations

import datetime as dt

import pytest

from builders import aligned, article, group, passage, quantity
from samestory.compare import judge
from samestory.model import Aspect, Comparator, Generator, Passage, Quantity, Row, RowKind, Verdict

MONDAY, TUESDAY = dt.date(2024, 5, 6), dt.date(2024, 5, 7)
EQUAL, LESS, MORE = Comparator.EQUAL, Comparator.LESS, Comparator.MORE
AT_MOST, AT_LEAST, ABOUT = Comparator.AT_MOST, Comparator.AT_LEAST, Comparator.ABOUT


def judged(one: Passage, other: Passage) -> Row:
    event = aligned(group(one, other))
    found = judge((article("a"), article("b")), (event,), generator=Generator(name="samestory", version="0"))
    [row] = found.events[0].rows
    return row


def row(
    left: Quantity, right: Quantity, first: dt.date | None = MONDAY, second: dt.date | None = MONDAY
) -> Row:
    return judged(
        passage("a", f"{left.text} came.", quantities=(left,), published=first),
        passage("b", f"{right.text} came.", quantities=(right,), published=second),
    )


def people(value: float | None, comparator: Comparator = EQUAL, **fields: object) -> Quantity:
    return quantity(f"{comparator} {value} people", value, comparator=comparator, **fields)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (people(20), people(20)),
        (people(20), people(20.0)),
        (people(3000), people(3040)),
        (people(20, AT_LEAST), people(20)),
        (people(20, high=30), people(25)),
        (people(20, high=30), people(28, high=40)),
        (people(100, ABOUT), people(95)),
        (people(100, ABOUT), people(105, ABOUT)),
    ],
)
def test_figures_with_a_value_in_common_agree(left: Quantity, right: Quantity) -> None:
    for one, other in ((left, right), (right, left)):
        found = row(one, other)
        assert (found.verdict, found.kind) == (Verdict.AGREE, RowKind.QUANTITY)
        assert found.differences == ()


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (people(20, MORE), people(25)),
        (people(20, MORE), people(30, MORE)),
        (people(3, AT_LEAST), people(5)),
        (people(30, AT_MOST), people(12)),
        (people(1000, LESS), people(950)),
    ],
)
def test_a_bound_agrees_with_a_figure_within_it_and_both_are_named(left: Quantity, right: Quantity) -> None:
    for one, other in ((left, right), (right, left)):
        found = row(one, other)
        assert (found.verdict, found.kind) == (Verdict.AGREE, RowKind.QUANTITY)
        [named] = found.differences
        assert (named.what, named.left, named.right) == (Aspect.VALUE, one.text, other.text)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (people(20), people(30)),
        (people(2), people(3)),
        (people(20), people(30, MORE)),
        (people(20), people(30, AT_LEAST)),
        (people(20, high=30), people(40)),
        (people(20, AT_MOST), people(30)),
        (people(20, LESS), people(30)),
    ],
)
def test_plain_figures_of_one_thing_on_one_day_that_exclude_each_other_are_a_conflict(
    left: Quantity, right: Quantity
) -> None:
    for one, other in ((left, right), (right, left)):
        found = row(one, other)
        assert (found.verdict, found.kind) == (Verdict.CONFLICT, RowKind.QUANTITY)


def test_a_conflict_names_both_values_both_articles_and_the_rule() -> None:
    found = row(people(20), people(30))
    [difference] = found.differences
    assert difference.between == ("a", "b")
    assert difference.what is Aspect.VALUE
    assert (difference.left, difference.right) == ("= 20 people", "= 30 people")
    assert "= 20 people" in difference.rule
    assert "= 30 people" in difference.rule
    assert [said.text for said in found.statements] == ["= 20 people came.", "= 30 people came."]


@pytest.mark.parametrize(("first", "second"), [(MONDAY, TUESDAY), (TUESDAY, MONDAY)])
def test_a_higher_figure_in_the_later_report_is_an_update(first: dt.date, second: dt.date) -> None:
    early, late = people(20), people(30)
    found = row(early, late, first, second) if first < second else row(late, early, first, second)
    assert found.verdict is Verdict.UPDATED
    assert "later" in found.differences[0].rule


def test_a_lower_figure_in_the_later_report_is_no_update() -> None:
    assert row(people(30), people(20), MONDAY, TUESDAY).verdict is not Verdict.UPDATED


@pytest.mark.parametrize(("first", "second"), [(None, MONDAY), (MONDAY, None), (None, None)])
def test_without_the_days_of_both_reports_nothing_is_an_update(
    first: dt.date | None, second: dt.date | None
) -> None:
    assert row(people(20), people(30), first, second).verdict is not Verdict.UPDATED


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (people(20, of=None), people(30)),
        (people(20, of=None), people(30, of=None)),
        (people(20, of="young people"), people(30, of="old people")),
    ],
)
def test_where_it_is_not_clear_that_one_thing_is_counted_figures_only_differ(
    left: Quantity, right: Quantity
) -> None:
    assert row(left, right).verdict is Verdict.DIFFERS


@pytest.mark.parametrize("bound", [people(20, LESS), people(20, AT_MOST)])
def test_a_figure_below_an_upper_bound_is_no_conflict(bound: Quantity) -> None:
    assert row(bound, people(5)).verdict in (Verdict.AGREE, Verdict.DIFFERS)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (people(20, unit="km", of=None), people(30, unit="USD", of=None)),
        (people(20, unit="people", of="workers"), people(30, unit="people", of="tourists")),
        (people(20, unit=None, of=None), people(30, unit=None, of=None)),
        (people(3, ordinal=True), people(4)),
        (people(None), people(30)),
    ],
)
def test_other_things_are_not_compared(left: Quantity, right: Quantity) -> None:
    found = row(left, right)
    assert found.kind is RowKind.CLAIM
    assert all(one.what is not Aspect.VALUE for one in found.differences)


def figures(article_id: str, *values: int) -> Passage:
    text = ", ".join(f"{value} people" for value in values)
    starts = [text.index(f"{value} people") for value in values]
    counted = tuple(
        quantity(f"{value} people", value, start=start, end=start + len(f"{value} people"))
        for value, start in zip(values, starts, strict=True)
    )
    return passage(article_id, text, quantities=counted, published=MONDAY)


@pytest.mark.parametrize(
    ("left", "right"), [((20, 30), (20, 30)), ((20, 30), (30, 20)), ((20,), (20, 30)), ((20, 30), (30,))]
)
def test_figures_that_agree_are_not_held_against_others(
    left: tuple[int, ...], right: tuple[int, ...]
) -> None:
    assert judged(figures("a", *left), figures("b", *right)).verdict is Verdict.AGREE


def test_figures_that_could_each_be_meant_for_several_are_no_conflict() -> None:
    assert judged(figures("a", 20, 30), figures("b", 40, 50)).verdict is Verdict.DIFFERS


def test_figures_outside_the_clauses_in_focus_are_not_compared() -> None:
    one = figures("a", 20)
    text = "30 people, they said, saw the bridge fall"
    other = passage(
        "b",
        text,
        focus=(text.index("saw"), len(text)),
        quantities=(quantity("30 people", 30),),
        published=MONDAY,
    )
    found = judged(one, other)
    assert found.kind is RowKind.CLAIM
    assert found.verdict is not Verdict.CONFLICT


def test_a_statement_shows_its_value_where_it_has_just_one() -> None:
    found = judged(figures("a", 20), figures("b", 20, 30))
    assert [(said.value, said.unit) for said in found.statements] == [(20, "people"), (None, None)]


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        ("At least 20 people were killed.", "Police said 30 people had died.", Verdict.AGREE),
        ("20 people were killed.", "Police said 30 people had died.", Verdict.CONFLICT),
        ("20 people were killed.", "30 people were hurt.", Verdict.DIFFERS),
        ("Some streets were flooded and 20 people left.", "30 people are missing.", Verdict.DIFFERS),
    ],
)
def test_a_conflict_takes_the_same_said_of_the_same_noun(left: str, right: str, verdict: Verdict) -> None:
    comparator = AT_LEAST if left.startswith("At least") else EQUAL

    def told(name: str, text: str, value: int, comparator: Comparator) -> Passage:
        start = text.index(str(value))
        figure = quantity(f"{value} people", value, comparator=comparator, start=start, end=start + 9)
        return passage(name, text, quantities=(figure,), published=MONDAY)

    found = judged(told("a", left, 20, comparator), told("b", right, 30, EQUAL))
    assert found.verdict is verdict


def told(name: str, text: str, value: int, day: dt.date, hour: int | None = None) -> Passage:
    start = text.index(str(value))
    figure = quantity(f"{value} people", value, start=start, end=start + len(f"{value} people"))
    moment = None if hour is None else dt.datetime(day.year, day.month, day.day, hour, tzinfo=dt.UTC)
    return passage(name, text, quantities=(figure,), published=day, moment=moment)


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        (
            told("a", "20 people died.", 20, MONDAY, 9),
            told("b", "30 people died.", 30, MONDAY, 17),
            "updated",
        ),
        (
            told("a", "20 people died.", 20, MONDAY, 17),
            told("b", "30 people died.", 30, MONDAY, 9),
            "conflict",
        ),
        (told("a", "20 people died.", 20, MONDAY, 9), told("b", "30 people died.", 30, MONDAY), "conflict"),
        (told("a", "20 people will vote.", 20, MONDAY), told("b", "15 people vote.", 15, TUESDAY), "updated"),
        (told("a", "20 people will vote.", 20, TUESDAY), told("b", "15 people vote.", 15, MONDAY), "differs"),
    ],
)
def test_what_the_later_report_may_know_is_an_update(left: Passage, right: Passage, verdict: str) -> None:
    assert judged(left, right).verdict == verdict
    assert judged(right, left).verdict == verdict


def test_parts_of_one_count_of_people_are_no_update() -> None:
    def counted(name: str, day: dt.date, *values: tuple[int, str]) -> Passage:
        text = " and ".join(f"{value} {unit}" for value, unit in values) + " died."
        figures = tuple(
            quantity(
                said, value, unit=unit, of=unit, start=text.index(said), end=text.index(said) + len(said)
            )
            for value, unit in values
            for said in (f"{value} {unit}",)
        )
        return passage(name, text, quantities=figures, published=day)

    early = counted("a", MONDAY, (2, "pilots"))
    late = counted("b", TUESDAY, (10, "passengers"), (3, "workers"))
    assert judged(early, late).verdict is Verdict.DIFFERS


def test_one_figure_of_what_is_named_alike_is_not_said_to_have_no_value_in_common() -> None:
    def crew(name: str, text: str) -> Passage:
        said = "two Malmo pilots"
        start = text.index(said)
        figure = quantity(said, 2, unit="pilots", of="Malmo pilots", start=start, end=start + len(said))
        return passage(name, text, quantities=(figure,))

    found = judged(
        crew("a", "They mourn two Malmo pilots."), crew("b", "The plane carried two Malmo pilots.")
    )
    assert all("no value in common" not in one.rule for one in found.differences)
