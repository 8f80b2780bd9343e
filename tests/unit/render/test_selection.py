"""`--only`."""

from __future__ import annotations

from builders import comparison, event, mention, row
from samestory.model import Verdict
from samestory.render.selection import only

GIVEN = comparison(
    event(
        row(id="r1", verdict=Verdict.CONFLICT),
        row(id="r2"),
        mentions=(mention(),),
    ),
    event(row(id="r3"), id="other"),
)


def test_only_rows_of_the_verdict_stay_and_are_counted() -> None:
    shown = only(GIVEN, {Verdict.CONFLICT})
    assert [row.id for event in shown.events for row in event.rows] == ["r1"]
    assert shown.summary == {**dict.fromkeys(map(str, Verdict), 0), "conflict": 1}


def test_everything_else_stays() -> None:
    shown = only(GIVEN, {Verdict.UPDATED})
    assert [event.id for event in shown.events] == ["bridge", "other"]
    assert shown.events[0].mentions == GIVEN.events[0].mentions
    assert shown.articles == GIVEN.articles


def test_no_wish_changes_nothing() -> None:
    assert only(GIVEN, ()) is GIVEN
