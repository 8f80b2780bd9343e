"""`samestory events`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated, BinaryIO, Final

from typer import Option

from samestory.app.line import Line
from samestory.app.options import Common, Tabulating, Texts
from samestory.app.report import Sheet, Writer, asked, document, report

if TYPE_CHECKING:
    from samestory.pipeline import Compared, Inputs, Outcome

FORMATS = ("text", "json", "csv", "md")

HELP = """Show which article covers which event, how, and how much.

\b
Examples:
  samestory events
  samestory events articles/ --catalogue events.toml
  samestory events --json
  samestory events articles/ -f csv -o coverage.csv

An article reports an event, has it as background, mentions it in passing, or
is silent. csv and md are a matrix: an event a row, an article a column, and
cells such as "reports 19", of 19 sentences. In csv an article is called by
its id, with "article:" before it where another column has that name.
"""


def events(
    *,
    common: Common,
    event: Annotated[Texts, Option("--event", metavar="ID", help="Only this event (repeatable).")] = None,
    tabulating: Tabulating,
) -> int:
    """Print the coverage matrix and return the exit status."""
    wanted = asked(common, FORMATS, events=event, raw_csv=tabulating.raw_csv)

    def make(inputs: Inputs, stdin: BinaryIO | None, line: Line) -> Outcome[Compared]:
        from samestory import pipeline

        return pipeline.compare(inputs, stdin, line)

    return report(wanted, make, _WRITERS).status


def _text(told: Compared, sheet: Sheet) -> Iterable[bytes]:
    from samestory.render import events_text

    return [events_text.events(told.comparison, sheet.page).encode(sheet.page.encoding)]


def _json(told: Compared, sheet: Sheet) -> Iterable[bytes]:
    from samestory.render import records

    return document(records.events(told.comparison), sheet)


def _csv(told: Compared, sheet: Sheet) -> Iterable[bytes]:
    from samestory.render import tables_csv

    return tables_csv.events(told.comparison, encoding=sheet.encoding, raw=sheet.raw)


def _md(told: Compared, sheet: Sheet) -> Iterable[bytes]:
    from samestory.render import events_md

    return [events_md.events(told.comparison, encoding=sheet.encoding)]


_WRITERS: Final[Mapping[str, Writer[Compared]]] = MappingProxyType(
    {"text": _text, "json": _json, "csv": _csv, "md": _md}
)
