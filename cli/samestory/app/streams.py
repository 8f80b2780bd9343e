"""Standard streams: bytes that arrive, or an error that says why they did not."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from typing import BinaryIO, TextIO

from samestory.errors import OutputError


class ReaderLeftError(Exception):
    """Whoever reads has seen enough; it is no trouble, and nobody needs the rest."""


def screen() -> os.terminal_size | None:
    """Return the size of the terminal behind standard output, zeros if it does not say; None without one."""
    try:
        if sys.stdout is not None and sys.stdout.isatty():
            return os.get_terminal_size(sys.stdout.fileno())
    except (OSError, ValueError):
        return os.terminal_size((0, 0))
    return None


def write_stdout(chunks: Iterable[bytes]) -> None:
    """Write `chunks` to standard output and flush it.

    Raises:
        OutputError: standard output is closed, or takes no more.
        BrokenPipeError: its reader went away.
    """
    if sys.stdout is None:
        raise OutputError("standard output is closed", hint="write to a file with -o FILE")
    stream = sys.stdout.buffer
    try:
        for chunk in chunks:
            _send(stream, chunk)
        _send(stream, b"")
    except ReaderLeftError:
        return


def drop(stream: TextIO | None) -> None:
    """Point a stream at nothing, so that what is left in its buffer can't fail at exit."""
    if stream is None:
        return
    try:
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, stream.fileno())
        os.close(nothing)
    except (OSError, ValueError):
        return  # not a file: nothing will be flushed


def _send(stream: BinaryIO, chunk: bytes) -> None:
    """Write all of `chunk`; flush where there is none.

    Under PYTHONUNBUFFERED the stream is raw: it may take a part and say so, as a pipe does whose
    reader left.
    """
    try:
        left = memoryview(chunk)
        while left:
            taken = stream.write(left)
            if not taken:
                raise OSError("it takes no more")
            left = left[taken:]
        if not chunk:
            stream.flush()
    except BrokenPipeError:
        raise
    except (OSError, ValueError) as error:
        what = getattr(error, "strerror", None) or str(error)
        raise OutputError(f"standard output: {what}", hint="the result is not complete") from error
