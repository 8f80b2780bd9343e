"""All formats carry the same facts: each is taken apart again, and the parts are held against each other."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from formats import parsers
from formats.parsers import spelled
from formats.taken import Taken, plain
from golden.test_golden import GIVEN
from samestory.app import run
from samestory.app.options import Telling
from samestory.model import Comparison, Facts
from samestory.pipeline import Inputs, compare
from samestory.render import compare_md, flat, jsontext, records, tables_csv, text
from samestory.render.paper import Layout, Paper
from shared import SHARED, needs

#: So wide that nothing is wrapped.
WIDE = 20_000

Told = tuple[Comparison, tuple[Facts, ...]]


def of_golden() -> Told:
    return GIVEN, ()


def of_embedded() -> Told:
    told = compare(Inputs()).result
    return told.comparison, told.facts


def of_shared() -> Told:
    told = compare(Inputs(operands=(str(SHARED / "articles"),))).result
    return told.comparison, told.facts


def drawn(layout: Layout, take: Callable[[str], Taken]) -> Callable[[Told], Taken]:
    return lambda told: take(text.compare(told[0], Paper(width=WIDE, layout=layout)))


def as_html(told: Told) -> Taken:
    from samestory.compare.chronology import timeline
    from samestory.render import html

    return parsers.of_html(b"".join(html.report(*told, timeline(*told))))


#: How each format is written and taken apart; csv stands below, for it says a part on standard error.
FORMATS: dict[str, Callable[[Told], Taken]] = {
    "side": drawn(Layout.SIDE, parsers.of_columns),
    "stacked": drawn(Layout.STACKED, parsers.of_columns),
    "linear": drawn(Layout.LINEAR, parsers.of_linear),
    "jsonl": lambda told: parsers.of_json_lines(b"".join(jsontext.lines(records.stream(told[0])))),
    "md": lambda told: parsers.of_markdown(compare_md.compare(told[0])),
    "html": as_html,
}

GIVENS = [
    pytest.param(of_golden, id="golden"),
    pytest.param(of_embedded, id="embedded"),
    pytest.param(of_shared, id="shared", marks=[pytest.mark.shared, needs("articles")]),
]


@pytest.fixture(scope="module", params=GIVENS)
def told(request: pytest.FixtureRequest) -> Told:
    made: Told = request.param()
    return made


@pytest.fixture(scope="module")
def document(told: Told) -> Taken:
    return parsers.of_json(jsontext.document(told[0]))


def test_there_is_something_to_compare(document: Taken) -> None:
    verdicts = {one.verdict for one in document.said}
    assert verdicts >= {"differs", "reworded", "agree", "single"}
    assert any(one.speaker for one in document.said)
    assert any(any(note.startswith("silent: ") for note in notes) for notes in document.notes.values())


@pytest.mark.parametrize("form", FORMATS)
def test_a_format_says_what_the_document_says(form: str, told: Told, document: Taken) -> None:
    taken = FORMATS[form](told)
    assert taken.events == document.events
    assert taken.said == document.said
    assert taken.heads == document.heads
    assert taken.notes == document.notes
    assert (taken.read, taken.skipped, taken.limits) == (document.read, document.skipped, document.limits)
    assert taken.coverage == document.coverage


def test_csv_says_what_the_document_says(
    told: Told, document: Taken, capsys: pytest.CaptureFixture[str]
) -> None:
    """What has no statement is on standard error; coverage has a table of its own: `events -f csv`."""
    comparison, _ = told
    data = b"".join(tables_csv.compare(comparison))
    run.left_out(comparison.limits, flat.untold(comparison), Telling())
    run.status(comparison.skipped, (), Telling())
    warned = capsys.readouterr().err.splitlines()
    taken = parsers.of_csv(data, warned, len(comparison.articles))
    assert taken.said == document.said
    assert taken.heads == document.heads
    assert (taken.skipped, taken.limits) == (document.skipped, document.limits)
    for event, _ in document.events - taken.events:
        assert any(event in line for line in warned)
    assert taken.notes == differing(json.loads(jsontext.document(comparison)))


def differing(document: Any) -> dict[tuple[str, str], tuple[str, str]]:
    """Return the differences and the silent articles of each row, by ids, as one text each."""
    found = {}
    for event in document["events"]:
        for row in event["rows"]:
            if row["verdict"] != "single":
                whole = {one["text"] for one in row["statements"]}
                told = [plain(spelled(one, {}, whole)) for one in row["differences"]]
                found[event["id"], row["id"]] = ("; ".join(told), " ".join(row["silent"]))
    return found
