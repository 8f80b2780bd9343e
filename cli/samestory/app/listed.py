"""Operands that a file lists, as `find -print0` writes them."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import BinaryIO, Final

from samestory.errors import InputError, UsageError

#: The names of a million files are no longer than this.
_MOST_BYTES: Final = 256_000_000


def listed(file: str, operands: Sequence[str]) -> list[str]:
    """Return the names that `file` lists, each ended by NUL; `-` is standard input.

    Raises:
        InputError: it can't be read.
        UsageError: it is no such list, or standard input is an operand, too.
    """
    if file == "-" and "-" in operands:
        raise UsageError(
            "--files0-from and - can't both read standard input", hint="write the list to a file"
        )
    shown = "standard input" if file == "-" else file
    data = _read(file)
    if len(data) > _MOST_BYTES:
        raise UsageError(
            f"--files0-from: {shown} is longer than any list of files", hint="name a list of files"
        )
    if b"\0" not in data and b"\n" in data:
        raise UsageError(
            f"--files0-from: no name in {shown} ends with NUL", hint="let find write it with -print0"
        )
    names = [os.fsdecode(name) for name in data.removesuffix(b"\0").split(b"\0")] if data else []
    if "" in names:
        where = names.index("") + 1
        raise UsageError(
            f"--files0-from: name {where} in {shown} is empty", hint="each name ends with one NUL"
        )
    if file == "-" and "-" in names:
        raise UsageError("--files0-from: - in the list is standard input, which the list came from")
    return names


def _read(file: str) -> bytes:
    if file == "-":
        if sys.stdin is None:
            raise InputError("standard input is closed", hint="pipe a list into it: find … -print0 | …")
        if sys.stdin.isatty():
            from samestory.app import messages

            messages.note("reading names that end with NUL from the keyboard; Ctrl-D ends them")
        return _all(sys.stdin.buffer)
    try:
        with open(file, "rb") as stream:  # noqa: PTH123  # it may be a pipe of the shell: <(find …)
            return _all(stream)
    except (OSError, ValueError) as error:
        what = getattr(error, "strerror", None) or "it can't be read"
        raise InputError(
            f"--files0-from: {file}: {what}", hint="check the path and its permissions"
        ) from error


def _all(stream: BinaryIO) -> bytes:
    return stream.read(_MOST_BYTES + 1)
