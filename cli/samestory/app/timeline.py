"""`samestory timeline`."""

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
    Viewing,
    Weighing,
    Writing,
)
from samestory.app.report import MOST_SOURCES, Asked, report
from samestory.errors import UsageError

if TYPE_CHECKING:
    from samestory.pipeline import Outcome

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
    reading: Reading,
    listing: Listing,
    weighing: Weighing,
    extracting: Extracting,
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
    wanted: Viewing,
    tabulating: Tabulating,
    writing: Writing,
    paging: Paging,
    telling: Telling,
) -> int:
    """Print the time line and return the exit status."""
    form = values.format_of(wanted.form, FORMATS, json=wanted.json)
    start, end = values.day("--from", first, end=False), values.day("--to", last, end=True)
    if start is not None and end is not None and start > end:
        raise UsageError(f"--from {first} is after --to {last}", hint="exchange them")
    least = values.whole("--min-sources", min_sources, 1, MOST_SOURCES) or 1
    page = run.paper(writing, paging, layout=wanted.layout)

    def drawn(outcome: Outcome) -> Iterable[bytes]:
        from samestory.compare import chronology

        shown = chronology.timeline(outcome.comparison, outcome.facts, only_events=bool(event))
        shown = chronology.told_by(chronology.within(shown, first=start, last=end), least)
        if form == "text":
            from samestory.render import timeline_text

            return [timeline_text.timeline(shown, page).encode(page.encoding)]
        if form == "csv":
            from samestory.render import views_csv

            return views_csv.timeline(shown, encoding=run.charset(writing), raw=tabulating.raw_csv)
        from samestory.render import jsontext

        return [jsontext.document(shown, ascii_only=run.ascii_only(writing))]

    asked = Asked(reading, listing, weighing, extracting, event or (), writing, telling)
    return report(asked, drawn, table=form == "csv")
