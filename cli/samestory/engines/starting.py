"""Imported by the process that forks others, and by no other: how those end that had no time to begin."""

from __future__ import annotations

import sys
from types import TracebackType


def _quiet(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Say nothing where the process that starts others can't: who waits for it says so.

    Who asked was interrupted and took back what to begin with, or the system refuses a process, or a file, by
    which less arrives than was sent.
    """
    if not issubclass(kind, OSError | EOFError | RuntimeError | AssertionError):
        sys.__excepthook__(kind, error, trace)


sys.excepthook = _quiet
