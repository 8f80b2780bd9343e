"""`samestory events`."""

from __future__ import annotations

from typing import Annotated

from typer import Option

from samestory.app import run, values
from samestory.app.options import (
    Extracting,
    Listing,
    Paging,
    Reading,
    Telling,
    TextOrJson,
    Texts,
    Weighing,
    Writing,
)

FORMATS = ("text", "json")

HELP = """Show which article covers which event, how, and how much.

\b
Examples:
  samestory events
  samestory events articles/ --catalogue events.toml
  samestory events --json

An article reports an event, has it as background, mentions it in passing, or
is silent.
"""


def events(
    *,
    reading: Reading,
    listing: Listing,
    weighing: Weighing,
    extracting: Extracting,
    event: Annotated[Texts, Option("--event", metavar="ID", help="Only this event (repeatable).")] = None,
    wanted: TextOrJson,
    writing: Writing,
    paging: Paging,
    telling: Telling,
) -> int:
    """Print the coverage matrix and return the exit status."""
    form = values.format_of(wanted.form, FORMATS, json=wanted.json)
    page = run.paper(writing, paging)
    inputs = run.inputs(reading, listing, weighing, events=event or (), extracting=extracting)
    run.writable(writing, reading, listing)

    from samestory import pipeline
    from samestory.app.output import write

    with run.progress(reading, telling) as line:
        outcome = pipeline.compare(inputs, run.stdin(reading), line)
        line.stage("writing")
        comparison = outcome.comparison
        if form == "text":
            from samestory.render import events_text

            chunk = events_text.events(comparison, page).encode(page.encoding)
        else:
            from samestory.render import jsontext, records

            chunk = jsontext.document(records.events(comparison), ascii_only=run.ascii_only(writing))
    run.told(((one.id, one.path) for one in comparison.articles), telling, line)
    run.noted(outcome.notes, telling)
    write(
        [chunk],
        writing.output,
        inputs=run.protected(reading, listing, paths=(one.path for one in comparison.articles)),
    )
    return run.status(comparison.skipped, outcome.warnings, telling)
