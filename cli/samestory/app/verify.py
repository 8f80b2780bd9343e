"""`samestory verify`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from typer import Argument

from samestory.app import messages, noting, run, values
from samestory.app.options import (
    Extracting,
    Formatting,
    Listing,
    Locating,
    Paging,
    Reading,
    Telling,
    Writing,
)
from samestory.errors import UsageError

if TYPE_CHECKING:
    from samestory.model import Verification
    from samestory.render.paper import Paper

FORMATS = ("text", "json")

HELP = """Hold a report against the articles behind it: do they still bear it out?

\b
Examples:
  samestory compare --json | samestory verify -
  samestory compare articles/ --json -o report.json && samestory verify report.json
  samestory compare articles/ -f jsonl | samestory verify - --json

REPORT is what compare --json or compare -f jsonl wrote, or - for standard
input. Paths in it count from the folder where you are, as they did for
compare; PATHS say where the articles lie now, if that is somewhere else.

Checked are its seal (nobody changed a byte of it), the digest of each article,
each passage (offsets, line, page, words), the counts of the summary, and the
catalogue; last, the comparison is made again with the settings of the report,
and row held against row. The exit status is 0 if everything was confirmed,
else 2.
"""


def verify(
    *,
    file: Annotated[
        str | None, Argument(metavar="REPORT", help="What compare --json or compare -f jsonl wrote.")
    ],
    locating: Locating,
    extracting: Extracting,
    formatting: Formatting,
    writing: Writing,
    paging: Paging,
    telling: Telling,
) -> int:
    """Verify, print, and return the exit status."""
    if not file:
        raise UsageError("no report is named", hint="name what samestory compare --json wrote, or -")
    form = values.format_of(formatting.form, FORMATS, json=formatting.json)
    page = run.paper(writing, paging)
    reading = Reading(paths=[file, *(locating.paths or ())], sources=locating.sources)
    listing = Listing(catalogue=locating.catalogue)
    run.writable(writing, reading, listing)

    from samestory import pipeline
    from samestory.app.output import write

    where = pipeline.Whereabouts(
        operands=tuple(locating.paths or ()),
        catalogues=tuple(map(Path, locating.catalogue or ())),
        sources=None if locating.sources is None else Path(locating.sources),
        network=locating.allow_network,
        cache=run.cache(extracting),
        jobs=run.jobs(extracting.jobs),
    )
    with run.progress(reading, telling) as line:
        outcome = pipeline.verify(file, where, run.stdin(reading), line)
        line.stage("writing")
    found = outcome.verification
    noting.read(((one.article, one.path) for one in found.articles if one.found), telling, line)
    chunk = _text(found, page) if form == "text" else _json(found, writing)
    write([chunk], writing.output, inputs=run.protected(reading, listing, paths=outcome.paths))
    if found.holds:
        return 0
    messages.error(f"{found.report.path}: {found.opening}")
    return 2


def _text(found: Verification, page: Paper) -> bytes:
    from samestory.render import verify_text

    return verify_text.verify(found, page).encode(page.encoding)


def _json(found: Verification, writing: Writing) -> bytes:
    from samestory.render import jsontext

    return jsontext.document(found, ascii_only=run.ascii_only(writing))
