"""Verdicts on pairs of short articles, from their text on: what is said to agree, what to be a conflict."""

from __future__ import annotations

from pathlib import Path

import pytest

from samestory import pipeline
from samestory.model import Aspect, Row, Verdict

NEVER_BOTH = [
    ("The council approved the budget of the harbour.", "The council rejected the budget of the harbour."),
    ("The council did not approve the harbour budget.", "The council approved the harbour budget."),
    ("Nobody was hurt when the mill burned down.", "Four people were hurt when the mill burned down."),
    ("“We will never sell the mill,” said Anna Berg.", "“We will never sell the mill,” said Tomas Lind."),
    ("The minister, Anna Berg, resigned on Monday.", "Anna Berg, the minister, resigned on Tuesday."),
    (
        "The fire at the mill killed 12 people and hurt 30.",
        "The fire at the mill killed 12 people and hurt 32.",
    ),
    ("The strike ended two days after the talks.", "The strike ended three months after the talks."),
    ("The council failed to approve the harbour budget.", "The council approved the harbour budget."),
    ("Anna Berg denied taking money from the mill.", "Anna Berg took money from the mill."),
]
TWO_FACTS = [
    ("The bridge will cost 40 million euros.", "The bridge cost 62 million euros."),
    ("The mill in Lund employed 300 workers.", "The mill in Paris employed 500 workers."),
    ("Police arrested 14 protesters on Monday.", "Police arrested 20 protesters on Tuesday."),
    ("The storm killed 12 people on the coast.", "The storm hurt 40 people on the coast."),
    ("About 3,000 people marched through Lund.", "Some 5,000 people may march through Lund."),
    ("The fire at the mill killed 12 people.", "The fire at the mill hurt 40 people."),
    ("Anna Berg sailed 11 seasons in Lund.", "Anna Berg coached seven seasons in Lund."),
    ("Police seized 12 rifles in the harbour.", "So far police seized 31 rifles in the harbour."),
    ("Rescuers said 14 miners were missing in Lund.", "Rescuers said nine miners were dead in Lund."),
    ("The mill in Lund hired 40 workers a week.", "The mill in Lund hired 90 workers a month."),
    ("The mill in Lund sold 40 boats.", "The mill in Lund sold 12 more boats."),
    ("The mill will cut 500 jobs in Lund.", "The mill will cut 2,000 jobs worldwide."),
    ("The fair in Lund opened on 3 July 2024.", "The fair in Lund ended on 9 July 2024."),
    ("A court convicted Anna Berg on 3 June 2024.", "A court sentenced Anna Berg on 9 July 2024."),
    ("The launch was scheduled for 12 July 2024.", "The launch was scheduled for 19 July 2024."),
    ("The mill in Lund burned down on 3 May 2019.", "The mill in Lund burned down on 9 June 2024."),
    ("A storm hit Lund on 3 June 2024.", "Another storm hit Lund on 9 June 2024."),
    ("Lund lost with four goals needed to win.", "Lund lost with two goals scored by a stranger."),
    (
        "About 32 million people watched the final in Lund.",
        "About 55 million people watched the final in Lund, up from 32 million people.",
    ),
]
ONE_FACT = [
    (
        "It was Anna Berg's first visit to Lund since the flood.",
        "Anna Berg's first visit to Lund in three years.",
    ),
    ("Twelve workers died in the fire at the mill.", "Twelve people died in the fire at the mill."),
    ("About 3,000 people marched through Lund.", "Some 3,100 people marched through Lund."),
    ("The bridge was not opened in Lund.", "Nobody opened the bridge in Lund."),
]


def compared(tmp_path: Path, left: str, right: str) -> tuple[Row, ...]:
    """Return the rows that two articles of one sentence share."""
    for name, text in (("a", left), ("b", right)):
        (tmp_path / f"{name}.txt").write_text(f"{text}\n", encoding="utf-8")
    found = pipeline.compare(pipeline.Inputs(operands=(str(tmp_path),))).result.comparison
    return tuple(row for event in found.events for row in event.rows if row.verdict is not Verdict.SINGLE)


@pytest.mark.parametrize(("left", "right"), NEVER_BOTH)
def test_what_cannot_be_the_same_is_never_said_to_agree(tmp_path: Path, left: str, right: str) -> None:
    found = compared(tmp_path, left, right)
    assert {row.verdict for row in found} == {Verdict.DIFFERS}
    assert all(row.differences[0].what in Aspect for row in found)


@pytest.mark.parametrize(("left", "right"), TWO_FACTS)
def test_figures_of_what_may_be_two_facts_are_no_conflict(tmp_path: Path, left: str, right: str) -> None:
    found = compared(tmp_path, left, right)
    assert not {row.verdict for row in found} & {Verdict.CONFLICT, Verdict.AGREE}


@pytest.mark.parametrize(("left", "right"), ONE_FACT)
def test_one_fact_in_other_words_agrees(tmp_path: Path, left: str, right: str) -> None:
    assert {row.verdict for row in compared(tmp_path, left, right)} == {Verdict.AGREE}


def test_a_slogan_of_two_speakers_is_not_given_to_two(tmp_path: Path) -> None:
    left = "The union called the mill “a second home” in Lund, said Anna Berg."
    right = "In Lund the mill was “a second home” to them, Tomas Lind of the union said."
    found = compared(tmp_path, left, right)
    assert not [one for row in found for one in row.differences if one.what is Aspect.SPEAKER]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Police in Lund arrested 14 protesters.", "In Lund, police arrested 20 protesters."),
        ("About 4,000 people marched through Lund.", "About 3,000 people marched through Lund."),
        ("The bridge in Lund collapsed on 4 May 2024.", "The bridge in Lund collapsed on 7 May 2024."),
        ("The ferry was last inspected on 2 June 2024.", "The ship was last inspected on 20 June 2024."),
        (
            "The ferry left Lund with 312 passengers and 28 crew.",
            "The ferry was carrying 275 passengers and 28 crew when it left Lund.",
        ),
    ],
)
def test_two_plain_values_of_one_thing_are_a_conflict(tmp_path: Path, left: str, right: str) -> None:
    assert [row.verdict for row in compared(tmp_path, left, right)] == [Verdict.CONFLICT]


ALTERED = [
    ("“We will never sell the mill,” said Anna Berg.", "“We will sell the mill,” said Anna Berg."),
    (
        "“We lost forty workers in one year,” said Anna Berg.",
        "“We lost 14 workers in one year,” said Anna Berg.",
    ),
]


@pytest.mark.parametrize(("left", "right"), ALTERED)
def test_a_negation_or_number_changed_inside_a_quotation_is_a_conflict(
    tmp_path: Path, left: str, right: str
) -> None:
    [row] = compared(tmp_path, left, right)
    assert row.verdict is Verdict.CONFLICT
    [difference] = row.differences
    assert difference.rule.startswith("altered in meaning: ")


CONVERTED = [
    ("The fire in Lund burned 5,000 hectares.", "The fire in Lund burned about 12,000 acres."),
    ("The talks in Lund lasted nearly a thousand days.", "The talks in Lund lasted nearly three years."),
    ("The tunnel in Lund runs for 5 km.", "The tunnel in Lund runs for three miles."),
]


@pytest.mark.parametrize(("left", "right"), CONVERTED)
def test_one_measure_in_two_units_agrees_and_says_so(tmp_path: Path, left: str, right: str) -> None:
    [row] = compared(tmp_path, left, right)
    assert row.verdict is Verdict.AGREE
    assert any(one.startswith("unit conversion: ") for one in row.because)
