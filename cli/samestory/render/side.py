"""Statements beside each other, one column an article."""

from __future__ import annotations

from collections.abc import Iterator

from samestory.render.account import RowView
from samestory.render.paper import Paper
from samestory.render.statements import cell
from samestory.render.styled import Line, beside

_GAP = 3  #: a bar with a space on either side


def tellers(row: RowView, paper: Paper) -> Iterator[Line]:
    """Yield the row's articles in columns of equal width; those that don't fit come below."""
    most = min(len(row.tellers), paper.columns)
    if not most:
        return
    width = (paper.width - _GAP * (most - 1)) // most
    for start in range(0, len(row.tellers), most):
        if start:
            yield []
        bank = row.tellers[start : start + most]
        yield from beside([cell(one, paper, width) for one in bank], width, paper.marks.bar)
