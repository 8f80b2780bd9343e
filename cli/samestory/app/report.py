"""What commands that compare and print have in common: everything around what they print."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from samestory.app import run
from samestory.app.options import Extracting, Listing, Reading, Telling, Weighing, Writing

if TYPE_CHECKING:
    from samestory.pipeline import Outcome


#: More articles than this nobody compares.
MOST_SOURCES: Final = 1_000_000


class Asked(NamedTuple):
    """What to compare, and where to write."""

    reading: Reading
    listing: Listing
    weighing: Weighing
    extracting: Extracting
    events: Sequence[str]
    writing: Writing
    telling: Telling


def report(asked: Asked, drawn: Callable[[Outcome], Iterable[bytes]], *, table: bool = False) -> int:
    """Compare, write what `drawn` makes of it, and return the exit status.

    Args:
        asked: what to compare, and where to write.
        drawn: turns what came of it into bytes.
        table: whether these have no place for what was not compared: then that is said.

    Raises:
        SamestoryError: something can't be read or written, or isn't there.
    """
    inputs = run.inputs(
        asked.reading, asked.listing, asked.weighing, events=asked.events, extracting=asked.extracting
    )
    run.writable(asked.writing, asked.reading, asked.listing)

    from samestory import pipeline
    from samestory.app.output import write

    with run.progress(asked.reading, asked.telling) as line:
        outcome = pipeline.compare(inputs, run.stdin(asked.reading), line)
        line.stage("writing")
        chunks = list(drawn(outcome))
    articles = outcome.comparison.articles
    run.told(((one.id, one.path) for one in articles), asked.telling)
    run.noted(outcome.notes, asked.telling)
    paths = (one.path for one in articles)
    write(chunks, asked.writing.output, inputs=run.protected(asked.reading, asked.listing, paths=paths))
    if table:
        run.left_out(outcome.comparison.limits, (), asked.telling)
    return run.status(outcome.comparison.skipped, outcome.warnings, asked.telling)
