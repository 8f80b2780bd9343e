"""`samestory selftest`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

from typer import Option

from samestory.app import messages, run, values
from samestory.app.boundary import BUG
from samestory.app.options import Formatting, Paging, Writing

if TYPE_CHECKING:
    from samestory.model import Trial

FORMATS = ("text", "json")

HELP = """Try samestory on itself, on this machine.

\b
Examples:
  samestory selftest
  samestory selftest --hostile --case 19 --case 12/scalars

Compares the embedded collection in every format, and checks that the installed
files are those of the package. With --hostile, which takes minutes, it also makes files that mean
harm (bombs, loops, escape sequences, false names, endless servers) in a
temporary folder and runs each case as a program of its own: at most ten seconds
of processor (twenty for each of 13/runs, which reads some twenty documents) and
512 MB, nothing lost, nothing let through. Only a server that it starts itself, on 127.0.0.1, is
spoken to. Ends with 70 if a case failed, for that is a bug; please report the
lines that say FAILED.
"""


def selftest(
    *,
    hostile: Annotated[
        bool, Option("--hostile", help="Also try what strangers may throw at it; takes minutes.")
    ] = False,
    case: Annotated[
        list[str] | None,
        Option("--case", metavar="CASE", help="Only this row or case: 12, 12/blocks (repeatable)."),
    ] = None,
    formatting: Formatting,
    writing: Writing,
    paging: Paging,
) -> int:
    """Try the cases and return the exit status."""
    form = values.format_of(formatting.form, FORMATS, json=formatting.json)
    page = run.paper(writing, paging)
    run.writable(writing, run.NOTHING_READ)

    from samestory.app.output import write
    from samestory.selftest.trying import chosen, tried

    failed: list[Trial] = []
    trials = _noted(tried(chosen(hostile=hostile, names=case or ())), failed)
    if form == "text":
        from samestory.render import selftest_text

        chunks: Iterable[bytes] = (line.encode(page.encoding) for line in selftest_text.lines(trials, page))
    else:
        chunks = (_document(tuple(trials), ascii_only=run.ascii_only(writing)),)
    write(chunks, writing.output)
    if failed:
        messages.error(_failure(failed))
    return BUG if failed else 0


def _failure(failed: Sequence[Trial]) -> str:
    """Name the cases that failed."""
    from samestory.render.calling import counted

    names = ", ".join(f"{one.row}/{one.name}" for one in failed)
    return f"{counted(len(failed), 'case')} failed: {names}; please report the lines below FAILED"


def _noted(trials: Iterable[Trial], failed: list[Trial]) -> Iterator[Trial]:
    """Yield trials; keep those that failed."""
    for one in trials:
        if one.held is False:
            failed.append(one)
        yield one


def _document(trials: tuple[Trial, ...], *, ascii_only: bool) -> bytes:
    import platform

    from samestory.model import Generator, SelfTest
    from samestory.render import jsontext
    from samestory.version import VERSION

    found = SelfTest(
        generator=Generator(name="samestory", version=VERSION),
        python=platform.python_version(),
        system=platform.platform(),
        trials=trials,
    )
    return jsontext.document(found, ascii_only=ascii_only)
