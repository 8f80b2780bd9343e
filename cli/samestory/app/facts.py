"""`samestory facts`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated

from typer import Option

from samestory.app import noting, run, values
from samestory.app.options import Extracting, Listing, Paging, Reading, Tabulating, Telling, Writing

if TYPE_CHECKING:
    from samestory.app.line import Line
    from samestory.model import Facts
    from samestory.render.paper import Paper

FORMATS = ("text", "jsonl", "csv")

HELP = """Print what each article states, record by record.

\b
Examples:
  samestory facts
  samestory facts one.txt
  samestory facts -f jsonl articles/
  samestory facts -f csv articles/ -o facts.csv

Records are sentences, quotes, indirect speech, dates, quantities and names.
Offsets count the code points of the article's text, lines count from 1. csv
has one row a record, those of the articles among them, without their texts;
of a speaker it has the name, and of a cue the words.
"""


def facts(
    *,
    reading: Reading,
    listing: Listing,
    extracting: Extracting,
    form: Annotated[
        str | None,
        Option("--format", "-f", metavar="FORMAT", help="text, jsonl or csv [default: text]."),
    ] = None,
    tabulating: Tabulating,
    writing: Writing,
    paging: Paging,
    telling: Telling,
) -> int:
    """Print the facts, article by article, and return the exit status."""
    form = values.format_of(form, FORMATS)
    page = run.paper(writing, paging)
    inputs = run.inputs(reading, listing, extracting=extracting)
    run.writable(writing, reading, listing)

    from samestory import pipeline
    from samestory.app.output import write

    with run.progress(reading, telling) as line:
        outcome = pipeline.facts(inputs, run.stdin(reading), line)
        found = _noted(outcome.facts, telling, line)
        chunks = _drawn(found, page) if form == "text" else _written(found, form, writing, tabulating)
        write(
            run.instead_of(line, chunks, writing),
            writing.output,
            inputs=run.protected(reading, listing, paths=outcome.paths),
        )
    noting.noted(outcome.notes, telling)
    return run.status(outcome.skipped, outcome.warnings, telling)


def _noted(found: Iterable[Facts], telling: Telling, line: Line) -> Iterator[Facts]:
    """Pass on `found`, saying what is read."""
    files = noting.Read(telling, line)
    for one in found:
        if files.has_others(one.article.path):
            with line.hidden():
                files.say()
        files.add(one.article.id, one.article.path)
        yield one
    with line.hidden():
        files.say()


def _drawn(found: Iterable[Facts], page: Paper) -> Iterator[bytes]:
    from samestory.render import facts_text

    for one in found:
        yield facts_text.facts(one, page).encode(page.encoding)


def _written(found: Iterable[Facts], form: str, writing: Writing, tabulating: Tabulating) -> Iterator[bytes]:
    if form == "csv":
        from samestory.render import tables_csv

        yield from tables_csv.facts(found, encoding=run.charset_of_tables(writing), raw=tabulating.raw_csv)
        return
    from samestory.render import jsontext, records

    for one in found:
        yield from jsontext.lines(records.facts(one), ascii_only=run.ascii_only(writing))
