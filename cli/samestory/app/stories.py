"""`samestory stories`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated

from typer import Option

from samestory.app import noting, run, values
from samestory.app.options import Computing, Extracting, Paging, Reading, Telling, Writing
from samestory.app.output import Kind, write, written_by
from samestory.engines.extras import extra
from samestory.errors import UsageError

if TYPE_CHECKING:
    from samestory.pipeline.stories import Found
    from samestory.render.paper import Paper

FORMATS = ("text", "jsonl", "toml", "parquet")

HELP = """Find the events that nobody listed: the articles that report each.

\b
Examples:
  samestory stories articles/
  samestory stories feed.jsonl -f toml -o events.toml
  samestory compare feed.jsonl --catalogue events.toml
  samestory stories corpus.parquet --engine duckdb -f parquet -o out.parquet

Articles that nobody else has a report on are counted, and listed on demand.
"""


def stories(
    *,
    reading: Reading,
    singletons: Annotated[
        bool, Option("--singletons", help="List stories of one article, too, as Parquet always does.")
    ] = False,
    form: Annotated[
        str | None,
        Option("--format", "-f", metavar="FORMAT", help="text, jsonl, toml or parquet [default: text]."),
    ] = None,
    computing: Computing,
    writing: Writing,
    paging: Paging,
    telling: Telling,
) -> int:
    """Print the stories, the largest first, and return the exit status."""
    form = values.format_of(form, FORMATS)
    if form == "parquet" and writing.output in {None, "-"}:
        raise UsageError("Parquet is no text for standard output", hint="name a file: -o stories.parquet")
    page = run.paper(writing, paging)
    where = run.computing(computing)
    inputs = run.inputs(reading, extracting=Extracting(computing.cache, computing.jobs))
    kind = (Kind.FOLDER if where.engine == "spark" else Kind.FILE) if form == "parquet" else Kind.BYTES
    run.writable(writing, reading, kind=kind)
    if form == "parquet":
        with extra("spark" if where.engine == "spark" else "scale"):
            import pyarrow.parquet  # noqa: F401  # before the work, not after it

    from samestory.pipeline.stories import stories as finding

    with (
        run.progress(reading, telling) as line,
        finding(inputs, where, run.stdin(reading), line) as found,
    ):
        with line.hidden():
            noting.read(found.read(), telling, line)
            noting.noted(found.notes, telling)
        line.stage("writing")
        protected = run.protected(reading, paths=found.paths())
        if form == "parquet":
            written_by(found.save, str(writing.output), kind=kind, inputs=protected)
        else:
            ascii_only = run.ascii_only(writing)
            chunks = _chunks(found, form, page, singletons=singletons, ascii_only=ascii_only)
            write(run.instead_of(line, chunks, writing), writing.output, inputs=protected)
    return run.status(found.skipped, found.warnings, telling, found.summary["articles"])


def _chunks(found: Found, form: str, page: Paper, *, singletons: bool, ascii_only: bool) -> Iterable[bytes]:
    if form == "jsonl":
        return _lines(found, singletons=singletons, ascii_only=ascii_only)
    if form == "toml":
        return _catalogue(found, singletons=singletons, ascii_only=ascii_only)
    from samestory.render import stories_text

    told = stories_text.stories(
        found.stories(singletons=singletons), found.headlines(), found.summary, found.limits, page
    )
    return (chunk.encode(page.encoding) for chunk in told)


def _lines(found: Found, *, singletons: bool, ascii_only: bool) -> Iterator[bytes]:
    from samestory.render import jsontext, records

    yield from jsontext.lines(found.stories(singletons=singletons), ascii_only=ascii_only)
    yield from jsontext.lines(
        [records.summary(found.summary, found.skipped, found.limits)], ascii_only=ascii_only
    )


def _catalogue(found: Found, *, singletons: bool, ascii_only: bool) -> Iterator[bytes]:
    from samestory.render import catalogue_toml
    from samestory.version import VERSION

    proposals = found.proposals(singletons=singletons)
    for part in catalogue_toml.catalogue(proposals, VERSION, ascii_only=ascii_only):
        yield part.encode()
