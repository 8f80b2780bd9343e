"""What the embedded collection shows: the three events, who covers them, every kind of row."""

from __future__ import annotations

import json
from typing import Any

import pytest

from cli.program import run

EVENTS = ["samarkand-sco-2022", "no-limits-statement-2022", "victory-day-2025"]

#: What articles do with an event. The statement of February is recalled in passing or at length,
#: which is a matter of degree; the other cells are not.
COVERAGE = [
    ("samarkand-sco-2022", "rferl", {"reports"}),
    ("samarkand-sco-2022", "unnamed-000", {"reports"}),
    ("samarkand-sco-2022", "unnamed-002", {"reports"}),
    ("samarkand-sco-2022", "scmp", {"silent"}),
    ("samarkand-sco-2022", "dw", {"silent"}),
    ("no-limits-statement-2022", "scmp", {"reports"}),
    ("no-limits-statement-2022", "rferl", {"reports", "background"}),
    ("no-limits-statement-2022", "unnamed-000", {"reports", "background"}),
    ("no-limits-statement-2022", "dw", {"background", "passing", "silent"}),
    ("victory-day-2025", "dw", {"reports"}),
    ("victory-day-2025", "rferl", {"silent"}),
    ("victory-day-2025", "scmp", {"silent"}),
    ("victory-day-2025", "unnamed-000", {"silent"}),
    ("victory-day-2025", "unnamed-002", {"silent"}),
]

#: The one thing on which digests exclude each other: how long after the meeting the war began.
CONTRADICTION = ("few weeks later", ("just days before", "one day after"))


@pytest.fixture(scope="module")
def report() -> dict[str, Any]:
    """Return the comparison of the embedded collection."""
    ended = run("compare", "--json", real=True)
    assert (ended.returncode, ended.stderr) == (0, b"")
    document: dict[str, Any] = json.loads(ended.stdout)
    return document


def rows(report: dict[str, Any]) -> list[dict[str, Any]]:
    return [row for event in report["events"] for row in event["rows"]]


def test_the_three_events_of_the_catalogue_are_reported(report: dict[str, Any]) -> None:
    listed = [event for event in report["events"] if event["origin"] == "catalogue"]
    assert [event["id"] for event in listed] == EVENTS
    assert [event["id"] for event in listed if not event["rows"]] == []
    assert [event["id"] for event in listed if not event["mentions"]] == []


@pytest.mark.parametrize(("event", "article", "kinds"), COVERAGE)
def test_who_covers_what(report: dict[str, Any], event: str, article: str, kinds: set[str]) -> None:
    [found] = [one for one in report["events"] if one["id"] == event]
    [cell] = [one for one in found["coverage"] if one["article"] == article]
    assert cell["kind"] in kinds
    assert (cell["sentences"] == 0) == (cell["kind"] == "silent")


def test_the_collection_shows_every_kind_of_row(report: dict[str, Any]) -> None:
    kinds = {row["kind"] for row in rows(report)}
    assert kinds >= {"quote", "claim"}
    assert kinds & {"quantity", "date"}


@pytest.mark.parametrize("verdict", ["agree", "reworded", "differs", "single"])
def test_the_collection_shows_the_verdict(report: dict[str, Any], verdict: str) -> None:
    shown = [row for row in rows(report) if row["verdict"] == verdict]
    assert shown
    assert len(shown) == report["summary"][verdict]


def test_a_conflict_is_never_false(report: dict[str, Any]) -> None:
    one, others = CONTRADICTION
    for row in rows(report):
        if row["verdict"] == "conflict":
            told = [statement["text"].casefold() for statement in row["statements"]]
            assert any(one in text for text in told)
            assert any(other in text for text in told for other in others)


def test_every_statement_is_where_it_says(report: dict[str, Any]) -> None:
    facts = run("facts", "-f", "jsonl", real=True).stdout.decode().splitlines()
    texts = {one["id"]: one["text"] for one in map(json.loads, facts) if one["type"] == "article"}
    cited = [one for row in rows(report) for one in row["statements"]]
    assert cited
    for one in cited:
        text = texts[one["article"]]
        assert text[one["start"] : one["end"]] == one["text"]
        assert text.count("\n", 0, one["start"]) + 1 == one["line"]


def test_nothing_is_left_out_in_silence(report: dict[str, Any]) -> None:
    assert [one["id"] for one in report["articles"]] == [
        "dw", "rferl", "scmp", "unnamed-000", "unnamed-002",
    ]  # fmt: skip
    assert (report["skipped"], report["limits"]) == ([], [])
