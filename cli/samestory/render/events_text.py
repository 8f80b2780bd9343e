"""`events` for people: which source covers which event, how, and in how many sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from samestory.model import Comparison
from samestory.render import matrix
from samestory.render.calling import labels
from samestory.render.overall import NOTHING, opening
from samestory.render.page import closing, paragraph
from samestory.render.paper import Paper
from samestory.render.styled import Line, Run, beside, paint, wrap

_GAP = 3
_COLUMN = 13  #: cells of a source's column: "background 12"
_EVENT = 24  #: the narrowest column of events that is still read with ease


def events(comparison: Comparison, paper: Paper) -> str:
    """Return the matrix, an event a row and a source a column; no line is wider than `paper`."""
    return paint(_lines(comparison, paper), colour=paper.colour)


def _lines(comparison: Comparison, paper: Paper) -> Iterator[Line]:
    ordered = matrix.lines(comparison)
    yield from paragraph(opening(comparison), paper)
    if ordered:
        yield from paragraph("The figures are sentences.", paper)
    yield []
    if not ordered:
        yield from paragraph(NOTHING, paper)
        yield []
    names = list(labels(comparison.articles).values())
    most = max(1, (paper.width - _EVENT) // (_COLUMN + _GAP))
    for start in range(0, len(names) if ordered else 0, most):
        yield from _matrix(ordered, slice(start, start + most), names, paper)
        yield []
    yield from closing(comparison, paper)


def _matrix(lines: Sequence[matrix.Line], shown: slice, names: Sequence[str], paper: Paper) -> Iterator[Line]:
    """Yield the columns of the articles `shown`."""
    first, width = _widths(paper, len(names[shown]))
    bar = paper.marks.bar
    heads = [wrap([Run(paper.clean(name), "label")], width) for name in names[shown]]
    yield from _across([wrap([Run("event", "quiet")], first), *heads], (first, width), bar)
    yield [Run(paper.marks.rule * (first + (width + _GAP) * len(heads)), "quiet")]
    for line in lines:
        cells = [wrap([Run(cell.told or paper.marks.dot)], width) for cell in line.cells[shown]]
        yield from _across([_head(line, paper, first), *cells], (first, width), bar)


def _widths(paper: Paper, sources: int) -> tuple[int, int]:
    """Return the cells of the events' column and of a source's."""
    width = max(1, min(_COLUMN, (paper.width - 1) // (sources + 1) - _GAP))
    return max(1, min(60, paper.width - (width + _GAP) * sources)), width


def _across(cells: list[list[Line]], widths: tuple[int, int], bar: str) -> list[Line]:
    """Set a row of the matrix: the events' column is of its own width."""
    first, width = widths
    return beside([cells[0], beside(cells[1:], width, bar)], first, bar)


def _head(line: matrix.Line, paper: Paper, width: int) -> list[Line]:
    event = line.event
    facts = filter(None, ("found" if line.found else None, event.id, event.date))
    return [
        *wrap([Run(paper.clean(event.title), "title")], width),
        *wrap([Run(paper.clean(f" {paper.marks.dot} ".join(facts)), "quiet")], width, first="  ", rest="  "),
    ]
