"""Rows of a report beside the rows of now: which one became which, and what is said of it."""

from __future__ import annotations

from builders import comparison, event, row, statement
from samestory.checking import rows
from samestory.model import ChangedRow, Row, Verdict

A, B = statement("a", "the bridge reopened"), statement("b", "it reopened on Monday")
FAR = statement("a", "the bridge reopened", start=90, end=109, line=7)


def changed(before: list[Row], after: list[Row], *, event_now: str = "e") -> list[ChangedRow]:
    return rows.changed(comparison(event(*before, id="e")), comparison(event(*after, id=event_now)))


def test_the_same_rows_are_not_mentioned() -> None:
    given = [row(A, B, id="r1"), row(A, id="r2")]
    assert changed(given, given) == []
    assert changed(given, given[::-1]) == []


def test_a_verdict_that_is_another_one_now() -> None:
    [told] = changed([row(A, B, verdict=Verdict.AGREE)], [row(A, B, verdict=Verdict.DIFFERS)])
    assert (told.row, told.was, told.now, told.places) == ("r1", Verdict.AGREE, Verdict.DIFFERS, False)


def test_words_that_only_moved() -> None:
    [told] = changed([row(A, B)], [row(FAR, B)])
    assert told.places
    assert told.was is told.now


def test_other_parts_are_named() -> None:
    [told] = changed([row(A, B, score=0.5)], [row(A, B, score=0.6, because=("names",))])
    assert told.detail == "score, reasons"


def test_a_row_whose_words_changed_is_known_by_the_others() -> None:
    other = statement("b", "it reopened on Tuesday")
    [told] = changed([row(A, B, id="r1")], [row(A, other, id="r9", verdict=Verdict.CONFLICT)])
    assert (told.row, told.was, told.now) == ("r1", Verdict.AGREE, Verdict.CONFLICT)
    assert told.detail == "id, statements"


def test_a_row_of_which_nothing_is_left_and_a_new_one() -> None:
    gone, new = changed([row(A, id="r1")], [row(B, id="r2")])
    assert (gone.row, gone.now) == ("r1", None)
    assert (new.row, new.was, new.now) == ("r2", None, Verdict.AGREE)
    assert new.detail == "a row of 1 statement that the report does not have"


def test_a_row_in_another_event_is_not_taken_for_another_row() -> None:
    [told] = changed([row(A, B)], [row(A, B)], event_now="found-2")
    assert (told.event, told.row, told.detail) == ("e", "r1", "event")


def test_rows_of_one_name_are_matched_one_to_one() -> None:
    twice = [row(A, B), row(A, B)]
    assert changed(twice, twice) == []
    [told] = changed(twice, twice[:1])
    assert told.now is None
