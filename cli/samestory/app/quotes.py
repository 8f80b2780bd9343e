"""`samestory quotes`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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
    from samestory.model import Quotations
    from samestory.pipeline import Outcome

FORMATS = ("text", "json", "csv")
#: How many speakers an error names.
_FEW = 10

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
    reading: Reading,
    listing: Listing,
    weighing: Weighing,
    extracting: Extracting,
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
    wanted: Viewing,
    tabulating: Tabulating,
    writing: Writing,
    paging: Paging,
    telling: Telling,
) -> int:
    """Print the quotations and return the exit status."""
    form = values.format_of(wanted.form, FORMATS, json=wanted.json)
    from samestory.model import Verdict

    verdicts = frozenset(Verdict(values.one_of("--only", one, tuple(Verdict))) for one in only or ())
    least = values.whole("--min-sources", min_sources, 1, MOST_SOURCES) or 1
    page = run.paper(writing, paging, layout=wanted.layout)

    def drawn(outcome: Outcome) -> Iterable[bytes]:
        from samestory.compare import quoting

        found = quoting.quotations(outcome.comparison, outcome.facts, only_events=bool(event))
        shown = quoting.kept(found, verdicts=verdicts, sources=least, speakers=_named(speaker or (), found))
        if form == "text":
            from samestory.render import quotes_text

            return [quotes_text.quotes(shown, page).encode(page.encoding)]
        if form == "csv":
            from samestory.render import views_csv

            return views_csv.quotations(shown, encoding=run.charset(writing), raw=tabulating.raw_csv)
        from samestory.render import jsontext

        return [jsontext.document(shown, ascii_only=run.ascii_only(writing))]

    asked = Asked(reading, listing, weighing, extracting, event or (), writing, telling)
    return report(asked, drawn, table=form == "csv")


def _named(asked: Sequence[str], found: Quotations) -> frozenset[str | None]:
    """Return the speakers who are meant.

    Raises:
        UsageError: nobody of that name is quoted.
    """
    from samestory.text import lows

    known = {one.name: [lows(name) for name in (one.name, *one.forms)] for one in found.speakers if one.name}
    meant: set[str | None] = set()
    for name in asked:
        words = set(lows(name))
        named = [one for one, forms in known.items() if words and any(words <= set(form) for form in forms)]
        if not named:
            raise UsageError(f'nobody is quoted as "{name}"', hint=_nearest(name, list(known)))
        meant.update(named)
    return frozenset(meant)


def _nearest(name: str, known: Sequence[str]) -> str:
    """Return a hint that names whoever is quoted under the nearest name, or some of those who are."""
    from samestory.tables import nearest

    parts = {word.casefold(): full for full in reversed(known) for word in (full, *full.split())}
    close = nearest(name, parts)
    if close is not None:
        return f"did you mean {parts[close]}?"
    return f"quoted are: {', '.join(known[:_FEW])}" if known else "nobody is quoted"
