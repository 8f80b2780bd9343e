"""Imported by the process that forks others, and by no other: how those end that had no time to begin."""

from __future__ import annotations

import sys
from types import TracebackType


def _quiet(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Say nothing where who started a process was interrupted, and took back what it was to begin with."""
    if not issubclass(kind, OSError | EOFError):
        sys.__excepthook__(kind, error, trace)


sys.excepthook = _quiet
