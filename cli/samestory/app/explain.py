"""`samestory explain`."""

from __future__ import annotations

from typing import Annotated

from typer import Argument

from samestory.app import run, values
from samestory.app.options import Extracting, Listing, Paging, Reading, Telling, TextOrJson, Weighing, Writing
from samestory.errors import UsageError

FORMATS = ("text", "json")

HELP = """Say why two passages were put together, or why not.

\b
Examples:
  samestory explain rferl:12 unnamed-000:23
  samestory explain rferl:16 unnamed-002:7 --no-catalogue
  samestory explain one:1 two:1 one.txt two.txt
  samestory explain dw:5 scmp:5 --json

A REF is ARTICLE:LINE, as every output cites it. Shown are all passages on the
two lines: each signal with value and weight, the score, the threshold, what
would have turned it, and for those in one row its verdict.
"""


def explain(
    *,
    left: Annotated[str | None, Argument(metavar="REF", help="A line of an article, ARTICLE:LINE.")],
    right: Annotated[str | None, Argument(metavar="REF", help="A line of another article.")],
    reading: Reading,
    listing: Listing,
    weighing: Weighing,
    extracting: Extracting,
    wanted: TextOrJson,
    writing: Writing,
    paging: Paging,
    telling: Telling,
) -> int:
    """Print the explanation and return the exit status."""
    if not left or not right:
        raise UsageError("explain takes two lines", hint="name them as ARTICLE:LINE, then the articles")
    form = values.format_of(wanted.form, FORMATS, json=wanted.json)
    page = run.paper(writing, paging)
    inputs = run.inputs(reading, listing, weighing, extracting=extracting)
    run.writable(writing, reading, listing)

    from samestory import pipeline
    from samestory.app.output import write

    with run.progress(reading, telling) as line:
        outcome = pipeline.explain(inputs, (left, right), run.stdin(reading), line)
    found = outcome.explanation
    run.told(((one.id, one.path) for one in found.articles), telling, line)
    run.noted(outcome.notes, telling)
    if form == "text":
        from samestory.render import explain_text

        chunk = explain_text.explain(found, page).encode(page.encoding)
    else:
        from samestory.render import jsontext

        chunk = jsontext.document(found, ascii_only=run.ascii_only(writing))
    write(
        [chunk],
        writing.output,
        inputs=run.protected(reading, listing, paths=(one.path for one in found.articles)),
    )
    return run.status(found.skipped, outcome.warnings, telling)
