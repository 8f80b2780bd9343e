"""What every command does around its one call: inputs, the page, what was skipped."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

from samestory.app import messages, output, terminal
from samestory.app.line import Line
from samestory.app.options import (
    Computing,
    Extracting,
    Listing,
    Paging,
    Reading,
    Telling,
    Weighing,
    Writing,
)
from samestory.app.streams import screen
from samestory.app.values import one_of, share, whole
from samestory.errors import InputError, UsageError

if TYPE_CHECKING:
    from samestory.model import Limit, Skipped
    from samestory.pipeline import Inputs
    from samestory.pipeline import stories as where
    from samestory.render.paper import Paper


NOTHING_READ: Final = Reading()
NOTHING_LISTED: Final = Listing()
AS_PRESET: Final = Weighing()
#: So many of those that were skipped are told one by one.
_MOST_TOLD: Final = 100
#: What lies beside articles and says who wrote them, and when.
_SIDECAR: Final = "sources.toml"
#: More processes than this help nobody.
_MOST_JOBS: Final = 1024


def inputs(
    reading: Reading,
    listing: Listing = NOTHING_LISTED,
    weighing: Weighing = AS_PRESET,
    *,
    events: Sequence[str] = (),
    extracting: Extracting | None = None,
) -> Inputs:
    """Return what the pipeline is to read.

    Raises:
        UsageError: options contradict each other.
    """
    from samestory.settings import PRESETS

    preset = one_of("--preset", weighing.preset, tuple(PRESETS))
    least = weighing.min_score
    score = None if least is None else share("--min-score", least)
    operands = tuple(reading.paths or ())
    if listing.catalogue and listing.no_catalogue:
        raise UsageError("--catalogue and --no-catalogue contradict each other", hint="drop one")
    kept = None if extracting is None else cache(extracting)
    processes = 1 if extracting is None else jobs(extracting.jobs)
    from samestory.pipeline import Inputs

    return Inputs(
        operands=operands,
        listed=reading.files0_from is not None,
        catalogues=tuple(map(Path, listing.catalogue or ())),
        use_catalogue=not listing.no_catalogue,
        events=tuple(events),
        columns=_columns_of(reading),
        network=reading.allow_network,
        sources=None if reading.sources is None else Path(reading.sources),
        only_sources=tuple(reading.source or ()),
        preset=preset,
        min_score=score,
        cache=kept,
        jobs=processes,
    )


def cache(asked: Extracting) -> Path | None:
    """Return where what is extracted is kept, None for nowhere.

    Raises:
        UsageError: no folder is named.
    """
    if asked.cache == "":
        raise UsageError("--cache: no folder is named", hint="name one, or drop the option")
    return None if asked.cache is None else Path(asked.cache)


def _columns_of(reading: Reading) -> dict[str, str]:
    if not reading.columns:
        return {}
    from samestory.pipeline import columns

    return columns(reading.columns)


def computing(asked: Computing) -> where.Computing:
    """Return where to compute.

    Raises:
        UsageError: there is no such engine, or options contradict each other.
    """
    from samestory.engines.opening import NAMES
    from samestory.pipeline import stories as where

    engine = one_of("--engine", asked.engine, NAMES)
    processes = jobs(asked.jobs)
    if engine == "spark" and asked.cache is not None:
        raise UsageError("--cache is not for Spark", hint="drop it, or choose another --engine")
    if engine == "spark" and asked.jobs is not None:
        raise UsageError("--jobs is not for Spark", hint="name its processes: --spark-master 'local[2]'")
    if engine != "spark" and asked.spark_master is not None:
        raise UsageError("--spark-master is for Spark alone", hint="add --engine spark")
    return where.Computing(engine=engine, jobs=processes, master=asked.spark_master)


def jobs(asked: str | None) -> int:
    """Return how many processes to use: those asked for, or one for each processor that this one may use.

    Raises:
        UsageError: that is no number of processes.
    """
    number = whole("--jobs", asked, 1, _MOST_JOBS)
    if number is not None:
        return number
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def stdin(reading: Reading) -> BinaryIO | None:
    """Return standard input where an operand asks for it.

    Raises:
        InputError: it is asked for and closed.
    """
    if "-" not in (reading.paths or ()):
        return None
    if sys.stdin is None:
        raise InputError("standard input is closed", hint="pipe JSON Lines into it or name files")
    if sys.stdin.isatty():
        messages.note("reading JSON Lines from the keyboard; Ctrl-D ends them, Ctrl-C gives up")
    return sys.stdin.buffer


def progress(reading: Reading, telling: Telling) -> Line:
    """Return the line that shows how far the work is, or one that draws nothing."""
    typing = "-" in (reading.paths or ()) and sys.stdin is not None and sys.stdin.isatty()
    try:
        descriptor = sys.stderr.fileno()
        drawn = terminal.progress(
            telling.progress, os.environ, terminal=os.isatty(descriptor), quiet=telling.quiet
        )
    except (AttributeError, OSError, ValueError):  # closed before the program started
        return Line(None, remembers=telling.verbose)
    return Line(descriptor if drawn and not typing else None, remembers=telling.verbose)


def paper(writing: Writing, paging: Paging, *, layout: str = "auto") -> Paper:
    """Return the page that standard output, or the file asked for, offers.

    Raises:
        UsageError: `--width`, `--color` or `--layout` make no sense.
    """
    from samestory.render.paper import Layout, Paper

    choice = one_of("--color", paging.color, ("auto", "always", "never"))
    asked = whole("--width", paging.width, terminal.NARROWEST, terminal.WIDEST)
    chosen = Layout(one_of("--layout", layout, tuple(Layout)))
    if not _to_stdout(writing):
        return Paper(width=terminal.width(asked, os.environ, None), layout=chosen)
    shown = screen()
    return Paper(
        width=terminal.width(asked, os.environ, None if shown is None else shown.columns),
        layout=chosen,
        colour=terminal.colour(choice, os.environ, terminal=shown is not None),
        encoding=charset(writing),
    )


def charset(writing: Writing) -> str:
    """Return the encoding of the result: files are UTF-8, standard output what it is."""
    told = _told_charset(writing)
    return "utf-8" if told is None else terminal.charset(os.environ, told)


def charset_of_tables(writing: Writing) -> str:
    """Return the encoding of CSV, which has no escapes: what a locale says of people is passed over."""
    return _told_charset(writing) or "utf-8"


def _told_charset(writing: Writing) -> str | None:
    """Return the encoding that standard output has, None where the result goes elsewhere."""
    return sys.stdout.encoding if _to_stdout(writing) and sys.stdout is not None else None


def _to_stdout(writing: Writing) -> bool:
    return writing.output in {None, "-"}


def instead_of(line: Line, chunks: Iterable[bytes], writing: Writing) -> Iterator[bytes]:
    """Pass on `chunks`; on a terminal they are what shows how far the work is, from the first of them on."""
    on_screen = _to_stdout(writing) and screen() is not None
    for chunk in chunks:
        if on_screen:
            line.close()
        yield chunk


def ascii_only(writing: Writing) -> bool:
    """Return whether JSON has to do without characters beyond ASCII."""
    return not charset(writing).lower().replace("_", "-").startswith("utf-8")


def writable(
    writing: Writing,
    reading: Reading,
    listing: Listing = NOTHING_LISTED,
    kind: output.Kind = output.Kind.BYTES,
) -> None:
    """Find out before the work that its result can't be written.

    Raises:
        UsageError: the file to write is one to read.
        OutputError: it can't be written where it is asked for.
    """
    output.ensure(writing.output, inputs=protected(reading, listing), kind=kind)


def protected(
    reading: Reading, listing: Listing = NOTHING_LISTED, *, paths: Iterable[str | None] = ()
) -> Iterator[str]:
    """Yield the files that no output may overwrite: those named, and the `paths` that articles came from."""
    from samestory.app.configuration import places

    named = [*(reading.paths or ()), *(listing.catalogue or ()), reading.sources, reading.files0_from]
    named += [str(place.path) for place in places(os.environ)]
    found = paths if reading.paths else ()  # those of the embedded collection are no files of the reader's
    yield from filter(None, named)
    folders = dict.fromkeys(one for path in map(Path, reading.paths or ()) for one in (path, path.parent))
    for path in filter(None, found):
        yield path
        folders[Path(path).parent] = None
    yield from _sidecars(folders)


def _sidecars(folders: Iterable[Path]) -> Iterator[str]:
    """Yield the side-car files that are read because they lie beside articles."""
    for folder in folders:
        if os.path.isfile(beside := folder / _SIDECAR):  # noqa: PTH113  # never raises
            yield str(beside)


def status(
    skipped: Iterable[Skipped], warnings: Iterable[str], telling: Telling, articles: int | None = None
) -> int:
    """Say what was skipped, and return 2 if the command line named it.

    Under `--strict` anything skipped is trouble, and so it is where no one of `articles` was read.
    """
    trouble = untold = told = 0
    if articles == 0 and telling.strict:
        trouble = 2
        messages.error("no article was read")
    for warning in warnings:
        if not telling.quiet:
            messages.warning(warning)
    for item in skipped:
        if item.operand or telling.strict:
            trouble = 2
            messages.error(item.told)
        elif told < _MOST_TOLD or telling.verbose:
            told += 1
            if not telling.quiet:
                messages.warning(f"skipped: {item.told}")
        else:
            untold += 1
    if untold and not telling.quiet:
        messages.warning(f"{untold} more were skipped; -v says which")
    return trouble


def left_out(limits: Iterable[Limit], lines: Iterable[str], telling: Telling) -> None:
    """Say what a table has no place for: what was not compared, and `lines`."""
    if not telling.quiet:
        from samestory.render.overall import left_out as said_of

        for limit in limits:
            said = said_of(limit)
            messages.warning(said[:1].lower() + said[1:])
        for line in lines:
            messages.warning(line)
