"""`samestory compare`."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated, BinaryIO, Final

from typer import Option

from samestory.app import messages, values
from samestory.app.line import Line
from samestory.app.options import Arranging, Common, Tabulating, Texts
from samestory.app.report import Sheet, Writer, asked, report

if TYPE_CHECKING:
    from samestory.model import Comparison, Verdict
    from samestory.pipeline import Compared, Inputs, Outcome

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
    common: Common,
    event: Annotated[Texts, Option("--event", metavar="ID", help="Only this event (repeatable).")] = None,
    only: Annotated[
        Texts, Option("--only", metavar="VERDICT", help="Only rows of this verdict (repeatable).")
    ] = None,
    exit_code: Annotated[
        bool,
        Option("--exit-code", help="Exit with 1 if there is a conflict, or a row of an --only verdict."),
    ] = False,
    arranging: Arranging,
    tabulating: Tabulating,
) -> int:
    """Compare, print, and return the exit status."""
    from samestory.model import Verdict

    verdicts = values.verdicts(only or ())
    wanted = asked(common, FORMATS, events=event, layout=arranging.layout, raw_csv=tabulating.raw_csv)

    def make(inputs: Inputs, stdin: BinaryIO | None, line: Line) -> Outcome[Compared]:
        from samestory import pipeline

        return pipeline.compare(inputs, stdin, line, only=verdicts)

    def untold(told: Compared) -> Iterable[str]:
        from samestory.render import flat

        return () if verdicts else flat.untold(told.comparison)

    told, trouble = report(wanted, make, _WRITERS, untold=untold)
    if trouble or not exit_code:
        return trouble
    if not told.comparison.articles:
        messages.error("--exit-code: no article was read, so nothing was compared")
        return 2
    return int(_has(told.comparison, verdicts or {Verdict.CONFLICT}))


def _has(comparison: Comparison, verdicts: Collection[Verdict]) -> bool:
    return any(row.verdict in verdicts for event in comparison.events for row in event.rows)


def _text(told: Compared, sheet: Sheet) -> Iterable[bytes]:
    from samestory.render import text

    return [text.compare(told.comparison, sheet.page).encode(sheet.page.encoding)]


def _json(told: Compared, sheet: Sheet) -> Iterable[bytes]:
    from samestory.render import sealed

    return [sealed.document(told.comparison, ascii_only=sheet.ascii_only)]


def _jsonl(told: Compared, sheet: Sheet) -> Iterable[bytes]:
    from samestory.render import sealed

    return sealed.lines(told.comparison, ascii_only=sheet.ascii_only)


def _csv(told: Compared, sheet: Sheet) -> Iterable[bytes]:
    from samestory.render import tables_csv

    return tables_csv.compare(told.comparison, encoding=sheet.encoding, raw=sheet.raw)


def _md(told: Compared, sheet: Sheet) -> Iterable[bytes]:
    from samestory.render import compare_md

    return [compare_md.compare(told.comparison, encoding=sheet.encoding)]


def _html(told: Compared, sheet: Sheet) -> Iterable[bytes]:
    from samestory import pipeline
    from samestory.render import html

    dated = pipeline.dated(told.comparison, told.facts)
    return html.report(told.comparison, told.facts, dated, ascii_only=sheet.ascii_only)


_WRITERS: Final[Mapping[str, Writer[Compared]]] = MappingProxyType(
    {"text": _text, "json": _json, "jsonl": _jsonl, "csv": _csv, "md": _md, "html": _html}
)
