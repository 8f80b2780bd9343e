"""`samestory events`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

from typer import Option

from samestory.app import run, values
from samestory.app.options import (
    Extracting,
    Listing,
    Paging,
    Reading,
    Tabulating,
    Telling,
    Texts,
    Weighing,
    Writing,
)

if TYPE_CHECKING:
    from samestory.model import Comparison
    from samestory.render.paper import Paper

FORMATS = ("text", "json", "csv", "md")

HELP = """Show which article covers which event, how, and how much.

\b
Examples:
  samestory events
  samestory events articles/ --catalogue events.toml
  samestory events --json
  samestory events articles/ -f csv -o coverage.csv

An article reports an event, has it as background, mentions it in passing, or
is silent. csv and md are a matrix: an event a row, an article a column, in
csv called by its id, and cells such as "reports 19", of 19 sentences.
"""


def events(
    *,
    reading: Reading,
    listing: Listing,
    weighing: Weighing,
    extracting: Extracting,
    event: Annotated[Texts, Option("--event", metavar="ID", help="Only this event (repeatable).")] = None,
    form: Annotated[
        str | None,
        Option("--format", "-f", metavar="FORMAT", help="text, json, csv or md [default: text]."),
    ] = None,
    json: Annotated[bool, Option("--json", help="The same as --format json.")] = False,
    tabulating: Tabulating,
    writing: Writing,
    paging: Paging,
    telling: Telling,
) -> int:
    """Print the coverage matrix and return the exit status."""
    form = values.format_of(form, FORMATS, json=json)
    page = run.paper(writing, paging)
    inputs = run.inputs(reading, listing, weighing, events=event or (), extracting=extracting)
    run.writable(writing, reading, listing)

    from samestory import pipeline
    from samestory.app.output import write

    with run.progress(reading, telling) as line:
        outcome = pipeline.compare(inputs, run.stdin(reading), line)
        line.stage("writing")
        comparison = outcome.comparison
        chunks = (
            _drawn(comparison, page) if form == "text" else _written(comparison, form, writing, tabulating)
        )
    run.told(((one.id, one.path) for one in comparison.articles), telling)
    run.noted(outcome.notes, telling)
    write(
        chunks,
        writing.output,
        inputs=run.protected(reading, listing, paths=(one.path for one in comparison.articles)),
    )
    if form == "csv":
        run.left_out(comparison.limits, (), telling)
    return run.status(comparison.skipped, outcome.warnings, telling)


def _drawn(comparison: Comparison, page: Paper) -> Iterable[bytes]:
    from samestory.render import events_text

    return [events_text.events(comparison, page).encode(page.encoding)]


def _written(comparison: Comparison, form: str, writing: Writing, tabulating: Tabulating) -> Iterable[bytes]:
    if form == "csv":
        from samestory.render import tables_csv

        return tables_csv.events(comparison, encoding=run.charset(writing), raw=tabulating.raw_csv)
    if form == "md":
        from samestory.render import events_md

        return [events_md.events(comparison, encoding=run.charset(writing))]
    from samestory.render import jsontext, records

    return [jsontext.document(records.events(comparison), ascii_only=run.ascii_only(writing))]
