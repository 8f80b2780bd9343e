"""The matrix: one rule for a cell, whichever table draws it, and columns that all differ."""

from __future__ import annotations

import csv
import re

import msgspec
import pytest

from builders import article, comparison, event
from samestory.model import Comparison, Coverage, MentionKind, Origin
from samestory.render import account, events_md, events_text, html, matrix, tables_csv
from samestory.render.paper import Paper

COVERAGE = (
    Coverage(article="a", kind=MentionKind.REPORTS, sentences=19),
    Coverage(article="b", kind=MentionKind.SILENT, sentences=0),
)
LISTED = event(id="bridge", title="The bridge reopens", coverage=COVERAGE)
FOUND = event(id="x-1", title="ferries, quay", origin=Origin.FOUND, coverage=COVERAGE)
GIVEN = comparison(FOUND, LISTED, articles=[article(name) for name in "abc"])


def csv_cells(given: Comparison) -> list[list[str]]:
    lines = list(csv.reader(b"".join(tables_csv.events(given)).decode().splitlines()))
    return [line[len(matrix.EVENT) :] for line in lines[1:]]


def md_cells(given: Comparison) -> list[list[str]]:
    lines = [line for line in events_md.events(given).decode().splitlines() if line.startswith("| ")][2:]
    return [[cell.strip().replace("·", "") for cell in line.strip("|").split("|")][4:] for line in lines]


def text_cells(given: Comparison) -> list[list[str]]:
    lines = [line for line in events_text.events(given, Paper(width=120)).splitlines() if "│" in line]
    cells = [[cell.strip().replace("·", "") for cell in line.split("│")][1:] for line in lines]
    return [line for line in cells[1:] if any(line)]


def compare_cells(given: Comparison) -> list[list[str]]:
    """Return the cells of listed events; of the others, text tells the rows alone."""
    told = []
    for one in account.events(given):
        cells = {}
        for line in one.coverage:
            kind, _, names = line.partition(": ")
            for name, sentences in re.findall(r"(\w+)(?: \((\d+) sentences?\))?", names):
                cells[name] = f"{kind} {sentences}".strip()
        told.append([cells.get(article.label, "") for article in given.articles])
    return told


def html_cells(given: Comparison) -> list[list[str]]:
    from samestory.compare.chronology import timeline

    page = b"".join(html.report(given, [], timeline(given, []))).decode()
    tables = re.findall(r'<table class="matrix.*?</table>', page, re.DOTALL)
    lines = [re.findall("<td.*?</td>", line, re.DOTALL) for line in "".join(tables).split("<tr")]
    told = [
        [
            " ".join(re.sub("<[^>]*>", " ", re.sub('<span class="vh".*?</span>', "", cell)).split())
            for cell in line
        ]
        for line in lines
    ]
    return [[" ".join(sorted(cell.split(), key=str.isdigit)) for cell in line] for line in told if line]


@pytest.mark.parametrize(
    ("coverage", "listed", "found"),
    [
        (COVERAGE, ["reports 19", "silent", "silent"], ["19", "", ""]),
        (
            (
                Coverage(article="b", kind=MentionKind.PASSING, sentences=0),
                Coverage(article="c", kind=MentionKind.BACKGROUND, sentences=1),
            ),
            ["silent", "silent", "background 1"],
            ["", "", "1"],
        ),
    ],
)
def test_every_table_says_the_same_in_a_cell(
    coverage: tuple[Coverage, ...], listed: list[str], found: list[str]
) -> None:
    """A found event is told by its rows: nobody is said to be silent on it, or to report it."""
    given = comparison(
        msgspec.structs.replace(FOUND, coverage=coverage),
        msgspec.structs.replace(LISTED, coverage=coverage),
        articles=[article(name) for name in "abc"],
    )
    for cells in (csv_cells, md_cells, text_cells, html_cells):
        assert cells(given) == [listed, found], cells.__name__
    assert compare_cells(given) == [listed, [""] * len(found)]


@pytest.mark.parametrize(
    ("ids", "called"),
    [
        (
            ("title", "article:title", "date", "post"),
            ("article:article:title", "article:title", "article:date", "post"),
        ),
        (("Event", "Date", "post"), ("article:Event", "article:Date", "post")),
        (("Post", "post", "POST"), ("Post", "article:post", "article:article:POST")),
    ],
)
def test_no_two_columns_have_one_name(ids: tuple[str, ...], called: tuple[str, ...]) -> None:
    """A database takes names for one that differ in capitals alone."""
    given = comparison(LISTED, articles=[article(name) for name in ids])
    names = matrix.columns(given)
    assert len({name.casefold() for name in names}) == len(names)
    assert names == (*matrix.EVENT, *called)
    header = next(csv.reader(b"".join(tables_csv.events(given)).decode().splitlines()))
    assert tuple(header) == names


def test_every_table_gives_id_and_date_of_every_event() -> None:
    dated = [msgspec.structs.replace(one, date="2024-05-06") for one in (LISTED, FOUND)]
    given = comparison(*dated, articles=[article(name) for name in "abc"])
    listed, found = csv.DictReader(b"".join(tables_csv.events(given)).decode().splitlines())
    assert (listed["event"], listed["date"]) == ("bridge", "2024-05-06")
    assert (found["event"], found["date"]) == ("x-1", "2024-05-06")
    told = events_md.events(given).decode()
    assert "| bridge | 2024-05-06 | catalogue |" in told
    assert "| x-1 | 2024-05-06 | found |" in told
    drawn = events_text.events(given, Paper(width=120))
    assert "  bridge · 2024-05-06 " in drawn
    assert "  found · x-1 · 2024-05-06 " in drawn
