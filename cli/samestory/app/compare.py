"""`samestory compare`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated, Final

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
    from samestory.pipeline import Outcome

FORMATS = ("text", "json", "jsonl", "csv", "md", "html")

HELP = """Show side by side what each article says about the same events.

\b
Examples:
  samestory compare
  samestory compare articles/
  samestory compare one.txt two.txt --catalogue events.toml
  samestory compare articles/ --only conflict --exit-code
  samestory compare --json -o report.json
  samestory compare articles/ -f csv -o statements.csv
  samestory compare articles/ -f md --only conflict -o conflicts.md
  samestory compare articles/ -f html -o report.html
  cat articles.jsonl | samestory compare -

Every statement is cited as ARTICLE:LINE, a line of the text that was read
(facts shows it), every row has a verdict: agree, reworded, differs, updated,
conflict, or single (one source alone).

csv has one row a statement, with its row and event; how often an article has
an event is in events -f csv, what was skipped or not compared is said on
standard error. md is a report that GitHub renders. html is one page that
needs no script and nothing from elsewhere, with the texts of the articles.
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
        Option(
            "--format", "-f", metavar="FORMAT", help="text, json, jsonl, csv, md or html [default: text]."
        ),
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
    tabulating: Tabulating,
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

    import msgspec

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
            told = msgspec.structs.replace(outcome, comparison=shown)
            chunks = _WRITERS[form](told, writing, tabulating)
    run.told(((one.id, one.path) for one in shown.articles), telling, line)
    run.noted(outcome.notes, telling)
    write(
        chunks,
        writing.output,
        inputs=run.protected(reading, listing, paths=(one.path for one in shown.articles)),
    )
    if form == "csv":
        from samestory.render import flat

        run.left_out(shown.limits, () if asked else flat.untold(shown), telling)
    trouble = run.status(shown.skipped, outcome.warnings, telling)
    if trouble or not exit_code:
        return trouble
    wanted = asked or {Verdict.CONFLICT}
    return int(any(row.verdict in wanted for one in shown.events for row in one.rows))


def _json(told: Outcome, writing: Writing, _tabulating: Tabulating) -> Iterable[bytes]:
    from samestory.render import jsontext

    return [jsontext.document(told.comparison, ascii_only=run.ascii_only(writing))]


def _jsonl(told: Outcome, writing: Writing, _tabulating: Tabulating) -> Iterable[bytes]:
    from samestory.render import jsontext, records

    return jsontext.lines(records.stream(told.comparison), ascii_only=run.ascii_only(writing))


def _csv(told: Outcome, writing: Writing, tabulating: Tabulating) -> Iterable[bytes]:
    from samestory.render import tables_csv

    return tables_csv.compare(told.comparison, encoding=run.charset(writing), raw=tabulating.raw_csv)


def _md(told: Outcome, writing: Writing, _tabulating: Tabulating) -> Iterable[bytes]:
    from samestory.render import compare_md

    return [compare_md.compare(told.comparison, encoding=run.charset(writing))]


def _html(told: Outcome, writing: Writing, _tabulating: Tabulating) -> Iterable[bytes]:
    from samestory.compare.chronology import timeline
    from samestory.render import html

    dated = timeline(told.comparison, told.facts)
    return html.report(told.comparison, told.facts, dated, ascii_only=run.ascii_only(writing))


#: What writes each format but the text, which is drawn on a page.
_WRITERS: Final[Mapping[str, Callable[[Outcome, Writing, Tabulating], Iterable[bytes]]]] = MappingProxyType(
    {"json": _json, "jsonl": _jsonl, "csv": _csv, "md": _md, "html": _html}
)
