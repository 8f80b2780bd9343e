"""What commands that compare and print have in common: everything around what they print."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, BinaryIO, Final, Generic, NamedTuple, TypeVar

from samestory.app import run
from samestory.app.options import Extracting, Listing, Reading, Tabulating, Telling, Weighing, Writing

if TYPE_CHECKING:
    from samestory.app.line import Line
    from samestory.pipeline import Inputs, Outcome, Result
    from samestory.render.paper import Paper

    T = TypeVar("T", bound=Result)
else:
    T = TypeVar("T")

#: More articles than this nobody compares.
MOST_SOURCES: Final = 1_000_000
_AS_USUAL: Final = Tabulating()


class Asked(NamedTuple):
    """What to compare, in which form to write it, and where."""

    reading: Reading
    listing: Listing
    weighing: Weighing
    extracting: Extracting
    form: str
    page: Paper
    writing: Writing
    telling: Telling
    events: Sequence[str] = ()
    tabulating: Tabulating = _AS_USUAL


class Sheet(NamedTuple):
    """What a result is written on."""

    page: Paper
    encoding: str
    ascii_only: bool  #: whether JSON has to do without other characters
    raw: bool  #: whether CSV leaves formulas as they are


Make = Callable[["Inputs", BinaryIO | None, "Line"], "Outcome[T]"]
Writer = Callable[[T, Sheet], Iterable[bytes]]


class Ended(NamedTuple, Generic[T]):
    """What came of it, and the exit status."""

    result: T
    status: int


def document(result: object, sheet: Sheet) -> Iterable[bytes]:
    """Write a result as one JSON document."""
    from samestory.render import jsontext

    return [jsontext.document(result, ascii_only=sheet.ascii_only)]


def _nothing(_result: object) -> Iterable[str]:
    return ()


def report(
    asked: Asked,
    make: Make[T],
    writers: Mapping[str, Writer[T]],
    *,
    untold: Callable[[T], Iterable[str]] = _nothing,
) -> Ended[T]:
    """Let `make` compare, write what came of it, and say what should be said.

    Args:
        asked: what to compare, in which form to write it, and where.
        make: has the pipeline do it.
        writers: by form.
        untold: what CSV has no place for, beside what was not compared.

    Raises:
        SamestoryError: something can't be read or written, or isn't there.
    """
    inputs = run.inputs(
        asked.reading, asked.listing, asked.weighing, events=asked.events, extracting=asked.extracting
    )
    run.writable(asked.writing, asked.reading, asked.listing)

    from samestory.app.output import write

    with run.progress(asked.reading, asked.telling) as line:
        outcome = make(inputs, run.stdin(asked.reading), line)
        line.stage("writing")
        result = outcome.result
        chunks = writers[asked.form](result, _sheet(asked))
    run.told(((one.id, one.path) for one in result.articles), asked.telling, line)
    run.noted(outcome.notes, asked.telling)
    paths = (one.path for one in result.articles)
    write(chunks, asked.writing.output, inputs=run.protected(asked.reading, asked.listing, paths=paths))
    if asked.form == "csv":
        run.left_out(result.limits, untold(result), asked.telling)
    status = run.status(result.skipped, outcome.warnings, asked.telling, len(result.articles))
    return Ended(result, status)


def _sheet(asked: Asked) -> Sheet:
    return Sheet(
        page=asked.page,
        encoding=(run.charset_of_tables if asked.form == "csv" else run.charset)(asked.writing),
        ascii_only=run.ascii_only(asked.writing),
        raw=asked.tabulating.raw_csv,
    )
