"""The pager: a program that shows, page by page, text that is longer than the screen."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from typing import Any, Final

from samestory.app.streams import screen

#: Formats that are read by people; programs read the others, and never through a pager.
READ: Final = frozenset({"text", "md"})
DEFAULT: Final = "less"


@contextmanager
def paged(asked: Mapping[str, Any], environ: Mapping[str, str]) -> Iterator[None]:
    """Send standard output through a pager if it turns out longer than the screen.

    Args:
        asked: the parameters of the command.
        environ: the environment.
    """
    program = _program(asked, environ)
    size = screen() if program else None
    if size is None or not (size.lines and size.columns):
        yield
        return
    from samestory.app import messages
    from samestory.app.boundary import Terminated
    from samestory.app.pager import Pager, Told, arguments

    try:
        pager = Pager(arguments(program), size, environ)
    except ValueError as error:
        messages.warning(f"the pager is not used: {program}: {error}")
        yield
        return
    told = Told(pager, sys.stderr) if sys.stderr is not None else None
    out = io.TextIOWrapper(pager, sys.stdout.encoding, write_through=True)  # type: ignore[type-var]
    try:
        with redirect_stdout(out), redirect_stderr(told):
            yield
    except Terminated:
        pager.finish(now=True)
        raise
    finally:
        out.detach()
        pager.finish()
        if told is not None:
            told.release()
        if pager.failure and program != DEFAULT:
            messages.warning(f"the pager is not used: {program}: {pager.failure}")


def _program(asked: Mapping[str, Any], environ: Mapping[str, str]) -> str:
    """Return the pager to use, empty for none: what was asked for over PAGER over `less`."""
    if "pager" not in asked or asked["no_pager"] or asked.get("output") not in {None, "-"}:
        return ""
    if asked.get("json") or (asked.get("form") or "text") not in READ:
        return ""
    if environ.get("TERM", "dumb") == "dumb":  # a pager would have to ask what it can't show
        return ""
    chosen = asked["pager"]
    return str(environ.get("PAGER", DEFAULT) if chosen is None else chosen).strip()
