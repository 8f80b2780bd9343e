"""What strangers may throw at samestory, by row: made here, never stored."""

from __future__ import annotations

from importlib import import_module
from typing import Final

from samestory.selftest.case import Case

_FAMILIES: Final = (
    "everything",
    "controls",
    "encodings",
    "unseen",
    "sizes",
    "markup",
    "documents",
    "packed",
    "frontmatter",
    "values",
    "crowds",
    "names",
    "outputs",
    "changes",
    "tables",
    "network",
    "little",
)


def cases() -> list[Case]:
    """Return every case, in order of rows."""
    found = [
        case for family in _FAMILIES for case in import_module(f"samestory.selftest.hostile.{family}").cases()
    ]
    return sorted(found, key=lambda one: one.row)
