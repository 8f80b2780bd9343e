"""What commands that compare and print have in common: everything around what they print."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, BinaryIO, Final, Generic, NamedTuple, TypeVar

from samestory.app import noting, run, values
from samestory.app.options import Common

if TYPE_CHECKING:
    from samestory.app.line import Line
    from samestory.pipeline import Inputs, Outcome, Result
    from samestory.render.paper import Paper

    T = TypeVar("T", bound=Result)
else:
    T = TypeVar("T")

#: More articles than this nobody compares.
MOST_SOURCES: Final = 1_000_000


class Asked(NamedTuple):
    """What to compare, in which form to write it, and on what page."""

    common: Common
    form: str
    page: Paper
    events: Sequence[str]
    raw_csv: bool


def asked(
    common: Common,
    formats: Sequence[str],
    *,
    events: Sequence[str] | None = None,
    layout: str = "auto",
    raw_csv: bool = False,
) -> Asked:
    """Return what is asked of a command that writes `formats`, the first of them unless told otherwise.

    Raises:
        UsageError: there is no such format, or the page makes no sense.
    """
    form = values.format_of(common.formatting.form, formats, json=common.formatting.json)
    page = run.paper(common.writing, common.paging, layout=layout)
    return Asked(common, form, page, events or (), raw_csv)


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
    wanted: Asked,
    make: Make[T],
    writers: Mapping[str, Writer[T]],
    *,
    untold: Callable[[T], Iterable[str]] = _nothing,
) -> Ended[T]:
    """Let `make` compare, write what came of it, and say what should be said.

    Args:
        wanted: what to compare, in which form to write it, and on what page.
        make: has the pipeline do it.
        writers: by form.
        untold: what CSV has no place for, beside what was not compared.

    Raises:
        SamestoryError: something can't be read or written, or isn't there.
    """
    reading, listing, weighing, extracting, _, writing, _, telling = wanted.common
    inputs = run.inputs(reading, listing, weighing, events=wanted.events, extracting=extracting)
    run.writable(writing, reading, listing)

    from samestory.app.output import write

    with run.progress(reading, telling) as line:
        outcome = make(inputs, run.stdin(reading), line)
        line.stage("writing")
        result = outcome.result
        chunks = writers[wanted.form](result, _sheet(wanted))
    noting.read(((one.id, one.path) for one in result.articles), telling, line)
    noting.noted(outcome.notes, telling)
    paths = (one.path for one in result.articles)
    write(chunks, writing.output, inputs=run.protected(reading, listing, paths=paths))
    if wanted.form == "csv":
        run.left_out(result.limits, untold(result), telling)
    return Ended(result, run.status(result.skipped, outcome.warnings, telling, len(result.articles)))


def _sheet(wanted: Asked) -> Sheet:
    writing = wanted.common.writing
    return Sheet(
        page=wanted.page,
        encoding=(run.charset_of_tables if wanted.form == "csv" else run.charset)(writing),
        ascii_only=run.ascii_only(writing),
        raw=wanted.raw_csv,
    )
