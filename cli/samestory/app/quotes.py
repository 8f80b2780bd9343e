"""`samestory quotes`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated, BinaryIO, Final

from typer import Option

from samestory.app import values
from samestory.app.line import Line
from samestory.app.options import Arranging, Common, Tabulating, Texts
from samestory.app.report import MOST_SOURCES, Sheet, Writer, asked, document, report

if TYPE_CHECKING:
    from samestory.model import Quotations
    from samestory.pipeline import Inputs, Outcome

FORMATS = ("text", "json", "csv")

HELP = """Show who said what, in how many wordings, and how these differ.

\b
Examples:
  samestory quotes
  samestory quotes articles/ --min-sources 2
  samestory quotes one.txt two.txt --speaker Berg
  samestory quotes --only conflict --only reworded --json
  samestory quotes articles/ -f csv -o quotes.csv

Of each utterance that wording comes first which most articles have; the
others are a fragment of it, cut, changed, or in other words.
"""


def quotes(
    *,
    common: Common,
    event: Annotated[
        Texts, Option("--event", metavar="ID", help="Only what belongs to this event (repeatable).")
    ] = None,
    speaker: Annotated[
        Texts, Option("--speaker", metavar="NAME", help="Only this speaker, by any part of the name.")
    ] = None,
    only: Annotated[
        Texts, Option("--only", metavar="VERDICT", help="Only utterances of this verdict (repeatable).")
    ] = None,
    min_sources: Annotated[
        str | None, Option("--min-sources", metavar="N", help="Only utterances that N articles quote.")
    ] = None,
    arranging: Arranging,
    tabulating: Tabulating,
) -> int:
    """Print the quotations and return the exit status."""
    verdicts = values.verdicts(only or ())
    least = values.whole("--min-sources", min_sources, 1, MOST_SOURCES) or 1
    wanted = asked(common, FORMATS, events=event, layout=arranging.layout, raw_csv=tabulating.raw_csv)

    def make(inputs: Inputs, stdin: BinaryIO | None, line: Line) -> Outcome[Quotations]:
        from samestory import pipeline

        return pipeline.quotations(inputs, stdin, line, only=verdicts, sources=least, speakers=speaker or ())

    return report(wanted, make, _WRITERS).status


def _text(shown: Quotations, sheet: Sheet) -> Iterable[bytes]:
    from samestory.render import quotes_text

    return [quotes_text.quotes(shown, sheet.page).encode(sheet.page.encoding)]


def _csv(shown: Quotations, sheet: Sheet) -> Iterable[bytes]:
    from samestory.render import views_csv

    return views_csv.quotations(shown, encoding=sheet.encoding, raw=sheet.raw)


_WRITERS: Final[Mapping[str, Writer[Quotations]]] = MappingProxyType(
    {"text": _text, "json": document, "csv": _csv}
)
