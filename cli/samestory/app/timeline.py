"""`samestory timeline`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated, BinaryIO, Final

from typer import Option

from samestory.app import values
from samestory.app.line import Line
from samestory.app.options import Arranging, Common, Tabulating, Texts
from samestory.app.report import MOST_SOURCES, Sheet, Writer, asked, document, report
from samestory.errors import UsageError

if TYPE_CHECKING:
    from samestory.model import Timeline
    from samestory.pipeline import Inputs, Outcome

FORMATS = ("text", "json", "csv")

HELP = """Put what all articles date on one time line.

\b
Examples:
  samestory timeline
  samestory timeline articles/ --from 2022-09 --to 2022-10-16
  samestory timeline --min-sources 2 --json
  samestory timeline --layout linear
  samestory timeline articles/ -f csv -o dates.csv

Days, months, years and longer times stand in order, each as exact as it is
told. "Now" and "recently" name no time; they are counted at the end.
"""


def timeline(
    *,
    common: Common,
    event: Annotated[
        Texts, Option("--event", metavar="ID", help="Only what belongs to this event (repeatable).")
    ] = None,
    first: Annotated[
        str | None, Option("--from", metavar="DATE", help="Only times that reach to this day or later.")
    ] = None,
    last: Annotated[
        str | None, Option("--to", metavar="DATE", help="Only times that start on this day or before.")
    ] = None,
    min_sources: Annotated[
        str | None, Option("--min-sources", metavar="N", help="Only times that N articles tell of.")
    ] = None,
    arranging: Arranging,
    tabulating: Tabulating,
) -> int:
    """Print the time line and return the exit status."""
    start, end = values.day("--from", first, end=False), values.day("--to", last, end=True)
    if start is not None and end is not None and start > end:
        raise UsageError(f"--from {first} is after --to {last}", hint="exchange them")
    least = values.whole("--min-sources", min_sources, 1, MOST_SOURCES) or 1
    wanted = asked(common, FORMATS, events=event, layout=arranging.layout, raw_csv=tabulating.raw_csv)

    def make(inputs: Inputs, stdin: BinaryIO | None, line: Line) -> Outcome[Timeline]:
        from samestory import pipeline

        return pipeline.timeline(inputs, stdin, line, first=start, last=end, sources=least)

    return report(wanted, make, _WRITERS).status


def _text(shown: Timeline, sheet: Sheet) -> Iterable[bytes]:
    from samestory.render import timeline_text

    return [timeline_text.timeline(shown, sheet.page).encode(sheet.page.encoding)]


def _csv(shown: Timeline, sheet: Sheet) -> Iterable[bytes]:
    from samestory.render import views_csv

    return views_csv.timeline(shown, encoding=sheet.encoding, raw=sheet.raw)


_WRITERS: Final[Mapping[str, Writer[Timeline]]] = MappingProxyType(
    {"text": _text, "json": document, "csv": _csv}
)
