"""Statements below each other, for narrow terminals."""

from __future__ import annotations

from collections.abc import Iterator

from samestory.render.account import RowView
from samestory.render.paper import Paper
from samestory.render.statements import cell
from samestory.render.styled import Line


def tellers(row: RowView, paper: Paper) -> Iterator[Line]:
    """Yield the row's articles one after the other."""
    for teller in row.tellers:
        yield from cell(teller, paper, paper.width, indent="  ")
