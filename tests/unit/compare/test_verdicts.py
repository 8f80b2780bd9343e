"""Verdicts on dates, quotations and plain statements, and what a row says of its sources."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from builders import aligned, article, date, group, passage, quantity
from samestory.compare import judge as judged
from samestory.model import Aspect, Comparison, Generator, Group, Passage, Row, RowKind, Verdict

MAY_6, MAY_7, MAY_8 = (dt.date(2024, 5, day) for day in (6, 7, 8))


def judge(*groups: Group, covering: tuple[str, ...] = ("a", "b")) -> Comparison:
    return judged(
        tuple(article(name) for name in covering),
        (aligned(*groups, covering=covering),),
        generator=Generator(name="samestory", version="0"),
    )


def rows(*passages: Passage, quoted: bool = False, covering: tuple[str, ...] = ("a", "b")) -> Row:
    [row] = judge(group(*passages, quoted=quoted), covering=covering).events[0].rows
    return row


def dated(article_id: str, earliest: dt.date | None, latest: dt.date | None = None) -> Passage:
    return passage(article_id, dates=(date(earliest, latest),))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (dated("a", MAY_6), dated("b", MAY_6)),
        (dated("a", MAY_6, MAY_8), dated("b", MAY_7)),
        (dated("a", dt.date(2024, 5, 1), dt.date(2024, 5, 31)), dated("b", MAY_6)),
        (dated("a", MAY_6, MAY_7), dated("b", MAY_7, MAY_8)),
    ],
)
def test_dates_with_a_day_in_common_agree(left: Passage, right: Passage) -> None:
    found = rows(left, right)
    assert (found.verdict, found.kind) == (Verdict.AGREE, RowKind.DATE)


@pytest.mark.parametrize(
    ("left", "right", "verdict"),
    [
        (dated("a", MAY_6), dated("b", MAY_7), Verdict.CONFLICT),
        (dated("a", MAY_8), dated("b", MAY_6, MAY_7), Verdict.CONFLICT),
        (dated("a", dt.date(2023, 1, 1), dt.date(2023, 12, 31)), dated("b", MAY_6), Verdict.DIFFERS),
    ],
)
def test_dates_without_a_day_in_common_exclude_each_other_and_are_named(
    left: Passage, right: Passage, verdict: Verdict
) -> None:
    found = rows(left, right)
    assert (found.verdict, found.kind) == (verdict, RowKind.DATE)
    [difference] = found.differences
    assert difference.what is Aspect.DATE
    for one in (*left.dates, *right.dates):
        assert str(one.earliest) in difference.rule


def test_what_the_verdict_comes_from_is_named_first() -> None:
    year = dated("a", dt.date(2023, 1, 1), dt.date(2023, 12, 31))
    found = rows(year, dated("b", MAY_6), dated("c", MAY_7), covering=("a", "b", "c"))
    assert found.verdict is Verdict.CONFLICT
    assert [one.between for one in found.differences] == [("b", "c"), ("a", "b"), ("a", "c")]


@pytest.mark.parametrize(
    ("text", "other", "fields", "score"),
    [
        ("The bridge reopened on 6 May.", "The bridge reopened on 7 May.", {}, 0.6),
        ("The bridge reopened on 6 May.", "The bridge reopened on 7 May.", {"anchor": "publication"}, 0.9),
        ("The bridge will reopen on 6 May.", "The bridge will reopen on 7 May.", {}, 0.9),
        ("The bridge held, the mayor said on 6 May.", "The bridge held, the mayor said on 7 May.", {}, 0.9),
        ("Posted in Bridges on 6 May.", "Posted in Bridges on 7 May.", {}, 0.9),
        ("The bridge reopened on 6 May.", "The bridge was painted green on 7 May.", {}, 0.9),
    ],
)
def test_in_doubt_two_dates_only_differ(text: str, other: str, fields: dict[str, Any], score: float) -> None:
    passages = [
        passage(name, words, dates=(date(day, start=words.index(f"{day.day} May"), **fields),))
        for name, words, day in (("a", text, MAY_6), ("b", other, MAY_7))
    ]
    [row] = judge(group(*passages, score=score)).events[0].rows
    assert row.verdict is Verdict.DIFFERS


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (passage("a"), dated("b", MAY_6)),
        (dated("a", None), dated("b", MAY_6)),
        (passage("a", dates=(date(MAY_6), date(MAY_8))), dated("b", MAY_7)),
    ],
)
def test_dates_are_compared_only_where_each_passage_has_one_that_is_known(
    left: Passage, right: Passage
) -> None:
    assert rows(left, right).kind is not RowKind.DATE


def said(article_id: str, words: str, **fields: object) -> Passage:
    return passage(article_id, words, quoted=True, speaker="Anna Berg", **fields)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("we will not leave the valley", "we will not leave the valley"),
        ("We will not leave the valley,", "we will not leave the valley."),
        ("we don’t know", "We don't know"),
        ("a well-known danger", "a well known danger"),
    ],
)
def test_the_same_words_agree(left: str, right: str) -> None:
    found = rows(said("a", left), said("b", right), quoted=True)
    assert (found.verdict, found.kind, found.differences) == (Verdict.AGREE, RowKind.QUOTE, ())


def test_a_part_of_the_same_words_agrees_and_shows_what_was_cut() -> None:
    whole, part = "we will not leave the valley before winter", "leave the valley"
    found = rows(said("a", whole), said("b", part), quoted=True)
    assert found.verdict is Verdict.AGREE
    [difference] = found.differences
    assert (difference.what, difference.left, difference.right) == (Aspect.WORDING, whole, part)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("we will not leave the valley", "we shall never go from the valley"),
        ("leave the valley now", "leave the alley now"),
        ("leave the valley", "leave a valley before winter"),
    ],
)
def test_the_same_utterance_in_other_words_is_reworded(left: str, right: str) -> None:
    found = rows(said("a", left), said("b", right), quoted=True)
    assert (found.verdict, found.kind) == (Verdict.REWORDED, RowKind.QUOTE)
    assert found.differences[0].rule


def test_statements_without_figures_that_add_nothing_agree() -> None:
    found = rows(passage("a", "The bridge was opened."), passage("b", "They opened the bridge."))
    assert (found.verdict, found.kind) == (Verdict.AGREE, RowKind.CLAIM)


@pytest.mark.parametrize("denial", ["The bridge was not opened.", "Nobody opened the bridge."])
def test_a_negation_that_only_one_has_differs(denial: str) -> None:
    found = rows(passage("a", "The bridge was opened."), passage("b", denial))
    assert found.verdict is Verdict.DIFFERS
    assert "negat" in found.differences[0].rule


def test_two_denials_agree() -> None:
    found = rows(passage("a", "The bridge was not opened."), passage("b", "Nobody opened the bridge."))
    assert found.verdict is Verdict.AGREE


def test_names_that_only_one_has_differ_and_are_named() -> None:
    names = ("Anna Berg", "Tomas Lind")
    more = passage("a", "Anna Berg and Tomas Lind opened the bridge.", names=names)
    found = rows(more, passage("b", "The bridge was opened."))
    assert found.verdict is Verdict.DIFFERS
    assert (found.differences[0].what, found.differences[0].left) == (Aspect.DETAIL, "Anna Berg, Tomas Lind")


def test_one_source_alone_is_single() -> None:
    found = rows(passage("a"))
    assert (found.verdict, found.sources, found.independent) == (Verdict.SINGLE, 1, 1)
    assert rows(passage("a"), passage("a", "It reopened.")).verdict is Verdict.SINGLE


def test_the_gravest_verdict_of_any_pair_is_the_rows() -> None:
    def counted(name: str, value: int) -> Passage:
        text = f"{value} people"
        return passage(name, text, quantities=(quantity(text, value),), published=MAY_6)

    found = rows(counted("a", 20), counted("b", 20), counted("c", 90), covering=("a", "b", "c"))
    assert found.verdict is Verdict.CONFLICT
    assert {one.between for one in found.differences} == {("a", "c"), ("b", "c")}


COPY = "The bridge over the fjord was opened for cars again on Monday morning after a year."


def test_a_copy_counts_once_and_names_what_it_was_copied_from() -> None:
    found = rows(passage("a", COPY, published=MAY_7), passage("b", COPY, published=MAY_6))
    assert (found.sources, found.independent) == (2, 1)
    assert [one.copy_of for one in found.statements] == ["b", None]


def test_two_copies_of_one_report_leave_one_independent() -> None:
    passages = [
        passage(name, COPY, published=day) for name, day in zip("abc", (MAY_6, MAY_7, MAY_8), strict=True)
    ]
    found = rows(*passages, covering=("a", "b", "c"))
    assert (found.sources, found.independent) == (3, 1)
    assert [one.copy_of for one in found.statements] == [None, "a", "a"]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (passage("a", "It rained."), passage("b", "It rained.")),
        (
            passage("a", COPY),
            passage("b", "After a year without it cars may cross the fjord by bridge again."),
        ),
        (said("a", COPY), said("b", COPY)),
    ],
)
def test_short_sentences_own_words_and_speech_are_no_copies(left: Passage, right: Passage) -> None:
    assert rows(left, right, quoted=left.quoted).independent == 2


def test_articles_that_report_the_event_and_lack_the_row_are_silent() -> None:
    found = rows(passage("a"), passage("c"), covering=("a", "b", "c", "d"))
    assert found.silent == ("b", "d")


def test_the_summary_counts_every_verdict_also_those_not_met() -> None:
    found = judge(
        group(passage("a"), passage("b", "After 20 years the bridge reopened.")),
        group(passage("a", "It rained.")),
    )
    assert set(found.summary) == {str(one) for one in Verdict}
    assert (found.summary["agree"], found.summary["single"], found.summary["conflict"]) == (1, 1, 0)


def test_a_row_that_says_just_what_another_says_is_left_out() -> None:
    one = group(passage("a"), passage("b"))
    assert len(judge(one, one).events[0].rows) == 1


def test_rows_come_gravest_first_and_single_ones_last() -> None:
    def counted(name: str, value: int) -> Passage:
        text = f"{value} people"
        return passage(name, text, quantities=(quantity(text, value),), published=MAY_6)

    found = judge(
        group(passage("a", "It rained.")),
        group(passage("a", "It snowed."), passage("b", "It snowed.")),
        group(counted("a", 20), counted("b", 90)),
    )
    assert [row.verdict for row in found.events[0].rows] == [Verdict.CONFLICT, Verdict.AGREE, Verdict.SINGLE]


def test_a_row_keeps_its_name_when_it_stands_elsewhere() -> None:
    [here], [there] = (
        judge(group(passage("a", start=at, end=at + 36), passage("b"))).events[0].rows for at in (0, 50)
    )
    assert here.id == there.id


def test_the_same_words_in_two_places_are_two_rows() -> None:
    found = judge(*(group(passage("a", start=at, end=at + 36)) for at in (0, 50, 90))).events[0].rows
    assert [one.id for one in found[1:]] == [f"{found[0].id}-2", f"{found[0].id}-3"]
