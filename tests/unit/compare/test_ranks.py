"""Ranks of one noun: what is named as different, and what is no rank of the same kind."""

from __future__ import annotations

import datetime as dt

import pytest

from builders import aligned, article, date, group, passage
from samestory.compare import judge, ranks, reuse
from samestory.compare.wires import Wires
from samestory.model import Aspect, Event, Generator, Passage, Verdict

MONDAY, TUESDAY = dt.date(2024, 5, 6), dt.date(2024, 5, 7)

UNLIKE = [
    (
        "It broke out on the second floor.",
        "It broke out on the fourth floor.",
        "second floor",
        "fourth floor",
    ),
    ("A second-floor flat burned.", "A 4th-floor flat burned.", "second-floor", "4th-floor"),
    ("It was the 21st edition.", "It was the twenty-third edition.", "21st edition", "twenty-third edition"),
    (
        "Lund is the third largest town.",
        "Lund is the second largest town.",
        "third largest",
        "second largest",
    ),
]
ALIKE = [
    ("It broke out on the second floor.", "It broke out on the 2nd floor."),
    ("The second, third and fourth floors burned.", "The third floor burned."),
    ("It broke out on the second floor.", "The fourth witness came."),
    ("It was the first win since 1990.", "It was the third win this year."),
    ("They lost the first World Series game.", "It was the fourth World Cup game."),
    ("A thirty-second film was shown.", "The third film was shown."),
    ("First, the floor was wet.", "The second floor was wet."),
]


def _told(name: str, text: str, day: dt.date = MONDAY, **fields: object) -> Passage:
    return passage(name, text, published=day, **fields)


def _judged(*pairs: tuple[Passage, Passage]) -> Event:
    event = aligned(*(group(one, other) for one, other in pairs))
    cards = (article("a"), article("b"))
    return judge(cards, (event,), generator=Generator(name="samestory", version="0")).events[0]


@pytest.mark.parametrize(("one", "other", "left", "right"), UNLIKE)
def test_unlike_ranks_of_one_noun_differ_and_both_are_named(
    one: str, other: str, left: str, right: str
) -> None:
    [row] = _judged((_told("a", one), _told("b", other))).rows
    assert row.verdict is Verdict.DIFFERS
    assert (Aspect.VALUE, left, right) in [(its.what, its.left, its.right) for its in row.differences]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_ranks_of_other_things_and_equal_ones_are_not_held_against_each_other(one: str, other: str) -> None:
    assert list(ranks.compare(_told("a", one), _told("b", other))) == []


def test_rows_with_unlike_values_come_first_among_those_that_differ() -> None:
    detail = (_told("a", "The dam may have burst."), _told("b", "The dam burst."))
    value = (_told("a", "The third floor burned."), _told("b", "The fifth floor burned."))
    first, second = _judged(detail, value).rows
    assert (first.verdict, second.verdict) == (Verdict.DIFFERS, Verdict.DIFFERS)
    assert [its.what for its in first.differences] == [Aspect.VALUE]


REPORT = "{} people were hurt in the fire on the {} floor of the old mill in Lund, police said."


@pytest.mark.parametrize(
    ("one", "other", "copied"),
    [
        (REPORT.format("Three", "second"), REPORT.format("Three", "second"), True),
        (REPORT.format("Three", "second"), REPORT.format("Five", "second"), False),
        (REPORT.format("Three", "second"), REPORT.format("Three", "fourth"), False),
        (REPORT.format("Twelve", "second"), REPORT.format("12", "2nd"), True),
    ],
)
def test_a_sentence_with_another_value_is_no_copy(one: str, other: str, copied: bool) -> None:
    wires = Wires((article("a"), article("b")), {"a": one, "b": other})
    marked = reuse.marked((_told("a", one), _told("b", other, TUESDAY)), wires)
    assert marked[1].copy_of == ("a" if copied else None)


def test_weekdays_of_one_act_are_a_conflict_unless_they_follow_each_other() -> None:
    text = "The old bridge in Lund was blown up by masked men on {}."
    days = {"Monday": dt.date(2024, 5, 6), "Thursday": dt.date(2024, 5, 9), "Friday": dt.date(2024, 5, 10)}

    def told(name: str, day: str) -> Passage:
        said = text.format(day)
        start = said.index(day)
        when = date(days[day], start=start, end=start + len(day), text=day, anchor="publication")
        return _told(name, said, dt.date(2024, 5, 11), dates=(when,))

    for left, right, verdict in (
        ("Monday", "Thursday", Verdict.CONFLICT),
        ("Thursday", "Friday", Verdict.DIFFERS),
    ):
        [row] = _judged((told("a", left), told("b", right))).rows
        assert row.verdict is verdict
