"""The order of events and rows, their names, and what a row says of its sources."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from builders import aligned, article, date, group, passage, quantity
from samestory.compare import judge
from samestory.model import (
    AlignedEvent,
    Comparison,
    Coverage,
    Generator,
    Group,
    MatchKind,
    MentionKind,
    Origin,
    Passage,
    RowKind,
    RowPart,
    Verdict,
)

MONDAY = dt.date(2024, 5, 6)
NAMES = "abcd"


def judged(*events: AlignedEvent) -> Comparison:
    return judge(
        tuple(article(name) for name in NAMES), events, generator=Generator(name="samestory", version="0")
    )


def died(name: str, value: int) -> Passage:
    said = f"{value} people"
    return passage(name, f"{said} died.", quantities=(quantity(said, value),), published=MONDAY)


CONFLICT = group(died("a", 20), died("b", 30))
VALUES = group(
    passage("a", "20 people died.", quantities=(quantity("20 people", 20),)),
    passage("b", "30 people may die.", quantities=(quantity("30 people", 30),)),
)
NEGATED = group(passage("a", "They sold the mill."), passage("b", "They never sold the mill."))
AGREED = group(passage("a", "They sold the mill."), passage("b", "They sold the mill."))
OF_THREE = group(*(passage(name, "They closed the mill.") for name in "abc"))
LEAD = Group(
    passages=(passage("a", "Rain fell."), passage("b", "Rain fell hard.")),
    kind=MatchKind.LEAD,
    score=1.0,
    because=("leads",),
)
ALONE = group(passage("a", "Bread became dear."))


def verdicts(found: Comparison) -> list[tuple[str, int]]:
    return [(row.verdict, row.sources) for row in found.events[0].rows]


def test_rows_come_leads_first_then_the_gravest_then_unlike_values_then_those_of_more_sources() -> None:
    found = judged(aligned(ALONE, AGREED, OF_THREE, NEGATED, VALUES, CONFLICT, LEAD))
    assert verdicts(found) == [
        ("differs", 2),
        ("conflict", 2),
        ("differs", 2),
        ("differs", 2),
        ("agree", 3),
        ("agree", 2),
        ("single", 1),
    ]
    assert [row.kind for row in found.events[0].rows[:4]] == [
        RowKind.CLAIM, RowKind.QUANTITY, RowKind.QUANTITY, RowKind.CLAIM,
    ]  # fmt: skip
    assert [row.part for row in found.events[0].rows[:2]] == [RowPart.LEAD, RowPart.EVENT]


def test_verdicts_are_counted_in_one_order_and_those_that_do_not_occur_too() -> None:
    found = judged(aligned(ALONE, AGREED, CONFLICT))
    assert dict(found.summary) == {
        "agree": 1, "reworded": 0, "differs": 0, "updated": 0, "conflict": 1, "single": 1,
    }  # fmt: skip
    assert list(found.summary) == [str(one) for one in Verdict]


def test_listed_events_stay_as_listed_and_found_ones_come_after_the_gravest_and_largest_first() -> None:
    def found(name: str, *groups: Group) -> AlignedEvent:
        return aligned(*groups, id=name, origin=Origin.FOUND)

    told = judged(
        found("mild", AGREED),
        found("none"),
        found("large", AGREED, OF_THREE),
        found("unlike", NEGATED),
        found("grave", CONFLICT, AGREED),
        aligned(ALONE, id="second"),
        aligned(CONFLICT, id="first"),
    )
    assert [event.id for event in told.events] == [
        "second", "first", "grave", "large", "mild", "unlike", "none",
    ]  # fmt: skip


def test_a_row_that_says_what_another_one_says_is_left_out() -> None:
    assert verdicts(judged(aligned(AGREED, AGREED))) == [("agree", 2)]


def test_rows_of_the_same_words_in_two_places_have_names_of_their_own() -> None:
    again = group(
        passage("a", "They sold the mill.", start=90, end=109), passage("b", "They sold the mill.", line=1)
    )
    names = [row.id for row in judged(aligned(AGREED, again)).events[0].rows]
    assert names[1] == f"{names[0]}-2"
    third = group(
        passage("a", "They sold the mill.", start=190, end=209), passage("b", "They sold the mill.")
    )
    first, other = judged(aligned(AGREED, again, id="x"), aligned(AGREED, third, id="y")).events
    assert [row.id for row in first.rows] == names
    assert [row.id for row in other.rows] == [names[0], f"{names[0]}-3"]


def test_a_row_is_named_after_its_words_and_kind() -> None:
    [[row]] = [event.rows for event in judged(aligned(AGREED)).events]
    [[other]] = [event.rows for event in judged(aligned(OF_THREE)).events]
    assert row.id != other.id
    assert len(row.id) == 8
    assert row.id[0] == "r"
    assert int(row.id[1:], 16) >= 0


def test_a_row_names_reasons_of_its_making_and_of_its_verdict_once() -> None:
    one, other, third = (
        passage(name, f"{value} people came.", quantities=(quantity(f"{value} people", value),))
        for name, value in (("a", 3000), ("b", 3040), ("c", 3040))
    )
    [row] = judged(aligned(group(one, other, third))).events[0].rows
    assert row.because == ("same words", "rounding: 3000 people, 3040 people")
    assert (row.verdict, row.kind, row.score, row.differences) == ("agree", "quantity", 0.9, ())


def test_passages_of_one_article_are_not_held_against_each_other() -> None:
    [row] = judged(aligned(group(died("a", 20), died("a", 30)))).events[0].rows
    assert (row.verdict, row.sources, row.independent, row.differences) == ("single", 1, 1, ())


@pytest.mark.parametrize(
    ("fields", "value", "unit", "earliest"),
    [
        ({"quantities": (quantity("20 people", 20),)}, 20, "people", None),
        ({"quantities": (quantity("20", 20), quantity("30", 30))}, None, None, None),
        ({"dates": (date(MONDAY),)}, None, None, MONDAY),
        ({"dates": (date(MONDAY), date(MONDAY))}, None, None, None),
    ],
)
def test_a_statement_shows_its_one_value(
    fields: dict[str, Any], value: float | None, unit: str | None, earliest: dt.date | None
) -> None:
    [row] = judged(aligned(group(passage("a", "20 people came on Monday.", **fields)))).events[0].rows
    [said] = row.statements
    assert (said.value, said.unit, said.earliest, said.latest) == (value, unit, earliest, earliest)


def test_who_may_have_said_it_in_words_that_did_not_meet_is_not_silent() -> None:
    told = passage("a", "They sold the mill.")
    near = Group(passages=(told,), kind=MatchKind.CLAIM, score=1.0, because=(), near=("b",))
    covering = tuple(Coverage(article=name, kind=MentionKind.REPORTS, sentences=2) for name in NAMES)
    [row] = judged(aligned(near, coverage=covering)).events[0].rows
    assert row.silent == ("c", "d")


def test_what_is_told_beside_an_event_could_be_known_before_it() -> None:
    early = tuple(article(name, published="2024-05-01" if name == "b" else "2024-05-09") for name in "ab")
    for beside, silent in ((True, ("b",)), (False, ())):
        told = Group(
            passages=(passage("a", "They sold it."),),
            kind=MatchKind.CLAIM,
            score=1.0,
            because=(),
            beside=beside,
        )
        event = aligned(told, earliest=MONDAY, latest=MONDAY)
        found = judge(early, (event,), generator=Generator(name="samestory", version="0"))
        [row] = found.events[0].rows
        assert row.silent == silent
        assert row.part is (RowPart.BESIDE if beside else RowPart.EVENT)
