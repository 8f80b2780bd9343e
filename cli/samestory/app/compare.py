"""`samestory compare`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

from typer import Option

from samestory.app import run, values
from samestory.app.options import Extracting, Listing, Paging, Reading, Telling, Texts, Weighing, Writing

if TYPE_CHECKING:
    from samestory.model import Comparison

FORMATS = ("text", "json", "jsonl")

HELP = """Show side by side what each article says about the same events.

\b
Examples:
  samestory compare
  samestory compare articles/
  samestory compare one.txt two.txt --catalogue events.toml
  samestory compare articles/ --only conflict --exit-code
  samestory compare --json -o report.json
  cat articles.jsonl | samestory compare -

Every statement is cited as ARTICLE:LINE, every row has a verdict: agree,
reworded, differs, updated, conflict, or single (one source alone).
"""


def compare(
    *,
    reading: Reading,
    listing: Listing,
    weighing: Weighing,
    extracting: Extracting,
    event: Annotated[Texts, Option("--event", metavar="ID", help="Only this event (repeatable).")] = None,
    only: Annotated[
        Texts, Option("--only", metavar="VERDICT", help="Only rows of this verdict (repeatable).")
    ] = None,
    form: Annotated[
        str | None,
        Option("--format", "-f", metavar="FORMAT", help="text, json or jsonl [default: text]."),
    ] = None,
    json: Annotated[bool, Option("--json", help="The same as --format json.")] = False,
    layout: Annotated[
        str,
        Option(
            "--layout",
            metavar="LAYOUT",
            help="Of text: auto, side, stacked or linear (for screen readers).",
        ),
    ] = "auto",
    exit_code: Annotated[
        bool,
        Option("--exit-code", help="Exit with 1 if there is a conflict, or a row of an --only verdict."),
    ] = False,
    writing: Writing,
    paging: Paging,
    telling: Telling,
) -> int:
    """Compare, print, and return the exit status."""
    form = values.format_of(form, FORMATS, json=json)
    from samestory.model import Verdict

    asked = frozenset(Verdict(values.one_of("--only", one, tuple(Verdict))) for one in only or ())
    page = run.paper(writing, paging, layout=layout)
    inputs = run.inputs(reading, listing, weighing, events=event or (), extracting=extracting)
    run.writable(writing, reading, listing)

    from samestory import pipeline
    from samestory.app.output import write
    from samestory.render import selection

    with run.progress(reading, telling) as line:
        outcome = pipeline.compare(inputs, run.stdin(reading), line)
        line.stage("writing")
        shown = selection.only(outcome.comparison, asked)
        if form == "text":
            from samestory.render import text

            chunks: Iterable[bytes] = [text.compare(shown, page).encode(page.encoding)]
        else:
            chunks = _written(shown, form, ascii_only=run.ascii_only(writing))
    run.told(((one.id, one.path) for one in shown.articles), telling, line)
    run.noted(outcome.notes, telling)
    write(
        chunks,
        writing.output,
        inputs=run.protected(reading, listing, paths=(one.path for one in shown.articles)),
    )
    trouble = run.status(shown.skipped, outcome.warnings, telling)
    if trouble or not exit_code:
        return trouble
    wanted = asked or {Verdict.CONFLICT}
    return int(any(row.verdict in wanted for one in shown.events for row in one.rows))


def _written(comparison: Comparison, form: str, *, ascii_only: bool) -> Iterable[bytes]:
    from samestory.render import jsontext, records

    if form == "json":
        return [jsontext.document(comparison, ascii_only=ascii_only)]
    return jsontext.lines(records.stream(comparison), ascii_only=ascii_only)
