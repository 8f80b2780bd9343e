"""The tables of coverage on a page: the listed events, and what else several articles share."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from samestory.model import Comparison
from samestory.render import matrix
from samestory.render.coverage import Cell
from samestory.render.timewords import short


class Drawn(msgspec.Struct, frozen=True, kw_only=True):
    """A cell with the length of its bar, in per cent of the longest."""

    cell: Cell
    share: float


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One event across all articles."""

    title: str
    date: str  #: in words
    anchor: str
    cells: tuple[Drawn, ...]


class Tables(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that articles have in common."""

    listed: tuple[Line, ...]
    found: tuple[Line, ...]  #: in no catalogue


def tables(comparison: Comparison, anchors: Sequence[str]) -> Tables:
    """Return a line an event, in the order in which they are drawn; `anchors` are in that order."""
    lines = matrix.lines(comparison)
    most = max((cell.sentences for line in lines if not line.found for cell in line.cells), default=0) or 1
    drawn = [(line.found, _drawn(line, anchor, most)) for line, anchor in zip(lines, anchors, strict=True)]
    return Tables(
        listed=tuple(line for found, line in drawn if not found),
        found=tuple(line for found, line in drawn if found),
    )


def _drawn(line: matrix.Line, anchor: str, most: int) -> Line:
    return Line(
        title=line.event.title,
        date=short(line.event.date) if line.event.date else "",
        anchor=anchor,
        cells=tuple(Drawn(cell=cell, share=round(100 * cell.sentences / most, 1)) for cell in line.cells),
    )
