"""What samestory wrote, read back whole."""

from __future__ import annotations

import os
import stat
from typing import BinaryIO, Final

from samestory.errors import InputError
from samestory.load.identity import printable

#: A report on a thousand articles has some hundred megabytes.
_MOST_BYTES: Final = 1_000_000_000
_HINT: Final = "name a file that samestory wrote, or pipe it in and name -"


def read(path: str, stdin: BinaryIO | None) -> bytes:
    """Return the bytes of a regular file, or of `stdin` for `-`; a pipe or device is never waited for.

    Raises:
        InputError: there is no such file, or nothing that can be read to its end.
    """
    if path == "-" and stdin is not None:
        return _bounded(stdin, "standard input")
    shown = printable(path)
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(descriptor, "rb") as stream:
            if not stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
                raise InputError(f"{shown}: not a regular file", hint=_HINT)
            return _bounded(stream, shown)
    except (OSError, ValueError) as error:
        what = (getattr(error, "strerror", None) or "no such file").casefold()
        raise InputError(f"{shown}: {what}", hint=_HINT) from error


def _bounded(stream: BinaryIO, shown: str) -> bytes:
    data = stream.read(_MOST_BYTES + 1)
    if len(data) > _MOST_BYTES:
        raise InputError(f"{shown}: larger than {_MOST_BYTES // 1_000_000} MB", hint=_HINT)
    return data
