"""By what rule two dates, or two spans of time, get their verdict, and where exactly it bites."""

from __future__ import annotations

import datetime as dt

import pytest

from builders import date, passage
from samestory.compare import dates
from samestory.model import Date, Gap, Passage, RowKind, Verdict

CONFLICT, DIFFERS, AGREE = Verdict.CONFLICT, Verdict.DIFFERS, Verdict.AGREE
JUNE_3 = dt.date(2024, 6, 3)


def days(number: int, start: dt.date = JUNE_3) -> dt.date:
    return start + dt.timedelta(days=number)


def told(
    text: str, when: str, earliest: dt.date | None, latest: dt.date | None = None, **fields: object
) -> Passage:
    """Return a passage in which these words say when."""
    start = text.index(when)
    given = {"anchor": fields.pop("anchor", None)}
    found = date(earliest, latest, text=when, start=start, end=start + len(when), **given)
    return passage("a", text, dates=(found,), **fields)


def opened(day: int, length: int = 0, **fields: object) -> Passage:
    when = f"{days(day):%d %B}"
    return told(f"The bridge opened on {when}.", when, days(day), days(day + length), **fields)


def judged(one: Passage, other: Passage, score: float = 0.9) -> list[Verdict]:
    found = list(dates.compare(one, other, score))
    assert {finding.kind for finding in found} <= {RowKind.DATE}
    return [finding.verdict for finding in found]


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        (opened(0), opened(0), AGREE),
        (opened(0, 4), opened(4), AGREE),
        (opened(0, 4), opened(5), CONFLICT),
        (opened(0), opened(62), CONFLICT),
        (opened(0), opened(63), DIFFERS),
        (opened(0, 30), opened(40), CONFLICT),
        (opened(0, 31), opened(40), DIFFERS),
        (opened(0), opened(1, anchor="publication"), DIFFERS),
        (
            told("The bridge opened on Monday.", "Monday", JUNE_3, anchor="publication"),
            told("The bridge opened on Tuesday.", "Tuesday", days(1), anchor="publication"),
            DIFFERS,
        ),
        (
            told("The bridge opened on Monday.", "on Monday", JUNE_3, anchor="publication"),
            told("The bridge opened on Wednesday.", "on Wednesday", days(2), anchor="publication"),
            CONFLICT,
        ),
        (
            told("The bridge opened on Monday.", "Monday", JUNE_3, anchor="publication"),
            told("The bridge opened on 4 June.", "4 June", days(1)),
            DIFFERS,
        ),
        (
            told("The bridge opened on Monday.", "Monday", JUNE_3, anchor="sentence"),
            told("The bridge opened on 9 June.", "9 June", days(6)),
            DIFFERS,
        ),
        (
            told("The bridge opened on 3 June.", "3 June", JUNE_3),
            told("The bridge closed on 9 June.", "9 June", days(6)),
            DIFFERS,
        ),
        (
            told("On 3 June they opened the old bridge.", "On 3 June", JUNE_3),
            told("On 9 June they opened the old bridge.", "On 9 June", days(6)),
            CONFLICT,
        ),
        (
            told("On 3 June they opened the old bridge.", "On 3 June", JUNE_3),
            told("On 9 June they crossed the old bridge.", "On 9 June", days(6)),
            DIFFERS,
        ),
        (
            told("The bridge opened, the paper posted on 3 June.", "3 June", JUNE_3),
            told("The bridge opened, the paper posted on 9 June.", "9 June", days(6)),
            DIFFERS,
        ),
        (
            told("The bridge opened, she said on 3 June.", "3 June", JUNE_3),
            told("The bridge opened, she said on 9 June.", "9 June", days(6)),
            DIFFERS,
        ),
        (
            told("She said the bridge opened on 3 June.", "3 June", JUNE_3),
            told("She said the bridge opened on 9 June.", "9 June", days(6)),
            CONFLICT,
        ),
        (
            told("The bridge opened again on 3 June.", "3 June", JUNE_3),
            told("The bridge opened on 9 June.", "9 June", days(6)),
            DIFFERS,
        ),
        (
            told("The bridge never opened on 3 June.", "3 June", JUNE_3),
            told("The bridge opened on 9 June.", "9 June", days(6)),
            DIFFERS,
        ),
        (
            told("The bridge in Lund opened on 3 June.", "3 June", JUNE_3, names=("Lund",)),
            told("The bridge in Oslo opened on 9 June.", "9 June", days(6), names=("Oslo",)),
            DIFFERS,
        ),
        (
            told("The bridge opened on 3 June.", "3 June", JUNE_3),
            told("A mill opened on 9 June.", "9 June", days(6)),
            DIFFERS,
        ),
        (
            told("The bridge will be opened on 3 June.", "3 June", JUNE_3),
            told("The bridge opened on 9 June.", "9 June", days(6)),
            DIFFERS,
        ),
    ],
)
def test_two_days_of_which_the_same_is_said_in_so_many_words_are_a_conflict(
    one: Passage, other: Passage, verdict: Verdict
) -> None:
    assert judged(one, other) == [verdict]
    assert judged(other, one) == [verdict]


@pytest.mark.parametrize(("score", "verdict"), [(0.84, DIFFERS), (0.85, CONFLICT), (0.86, CONFLICT)])
def test_a_row_must_be_sure_before_its_dates_are_a_conflict(score: float, verdict: Verdict) -> None:
    assert judged(opened(0), opened(6), score) == [verdict]


@pytest.mark.parametrize(
    "other",
    [
        passage("b", "The bridge opened."),
        passage("b", "It opened.", dates=(date(JUNE_3), date(days(6)))),
        passage("b", "It opened.", dates=(date(None, JUNE_3, text="until"),)),
        passage("b", "It opened then.", dates=(date(None, text="then"),)),
        passage("b", "It opened.", dates=(date(JUNE_3, start=90, end=91),)),
    ],
)
def test_only_a_passage_with_one_date_that_is_known_is_compared(other: Passage) -> None:
    assert judged(opened(6), other) == []
    assert judged(other, opened(6)) == []


def test_the_rule_names_both_days() -> None:
    [found] = dates.compare(opened(0, 4), opened(6), 0.9)
    assert found.difference is not None
    assert found.difference.rule == "2024-06-03/2024-06-07 and 2024-06-09 have no day in common"
    assert (found.difference.left, found.difference.right) == ("03 June", "09 June")


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        (date(JUNE_3), date(JUNE_3), True),
        (date(JUNE_3), date(days(1)), False),
        (date(JUNE_3, days(4)), date(days(4), days(6)), True),
        (date(JUNE_3, days(4)), date(days(5), days(6)), False),
        (date(None, text="Then"), date(None, text="then"), True),
        (date(None, text="Then"), date(None, text="once"), False),
        (date(None, text="then"), date(JUNE_3, text="then"), True),
        (date(JUNE_3), date(None, text="then"), False),
    ],
)
def test_dates_that_may_be_one(left: Date, right: Date, *, same: bool) -> None:
    assert dates.one_day(left, right) is same
    assert dates.one_day(right, left) is same


def gap(low: int, high: int, text: str = "later", earlier: str = "talks", later: str = "strike") -> Gap:
    return Gap(
        low=low, high=high, text=text, earlier=frozenset(earlier.split()), later=frozenset(later.split())
    )


def spanned(*gaps: Gap) -> Passage:
    return passage("a", gaps=gaps)


@pytest.mark.parametrize(
    ("left", "right", "verdicts"),
    [
        (gap(2, 2), gap(2, 2), [AGREE]),
        (gap(2, 5), gap(5, 9), [AGREE]),
        (gap(5, 9), gap(2, 5), [AGREE]),
        (gap(2, 2), gap(3, 3), []),
        (gap(2, 2), gap(4, 4), [CONFLICT]),
        (gap(4, 4), gap(2, 2), [CONFLICT]),
        (gap(20, 30), gap(59, 70), []),
        (gap(20, 30), gap(60, 70), [CONFLICT]),
        (gap(2, 2), gap(90, 90, earlier="vote"), []),
        (gap(2, 2), gap(90, 90, later="vote"), []),
        (gap(2, 2), gap(90, 90, earlier="vote talks"), [CONFLICT]),
    ],
)
def test_spans_between_the_same_two_events_exclude_each_other_from_twice_as_long_on(
    left: Gap, right: Gap, verdicts: list[Verdict]
) -> None:
    assert judged(spanned(left), spanned(right)) == verdicts


def test_each_span_is_held_against_each_of_the_same_events() -> None:
    one = spanned(gap(1, 1, later="vote"), gap(2, 2))
    other = spanned(gap(9, 9, earlier="rain"), gap(2, 2), gap(1, 1, later="vote"))
    assert judged(one, other) == [AGREE, AGREE]
    assert judged(spanned(gap(2, 2)), spanned(gap(3, 3), gap(2, 2), gap(9, 9))) == [AGREE, CONFLICT]


def test_the_rule_names_both_spans() -> None:
    [found] = dates.compare(spanned(gap(2, 2, "two days later")), spanned(gap(80, 95, "later")), 0.1)
    assert found.difference is not None
    rule = "between the same two events lie 2 days (“two days later”) and 80 to 95 days (“later”)"
    assert found.difference.rule == rule
    assert (found.difference.left, found.difference.right) == ("two days later", "later")
