"""`events` for people: which source covers which event, how, and how much."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.cells import cell_len

from samestory.model import Comparison, Event, Origin
from samestory.render import account
from samestory.render.page import closing, paragraph
from samestory.render.paper import Paper
from samestory.render.styled import Line, Run, beside, paint, wrap

_GAP = 3
_COLUMN = 20  #: the narrowest column of an event


def events(comparison: Comparison, paper: Paper) -> str:
    """Return the matrix of sources and events; no line is wider than `paper`."""
    return paint(_lines(comparison, paper), colour=paper.colour)


def _lines(comparison: Comparison, paper: Paper) -> Iterator[Line]:
    ordered = sorted(comparison.events, key=lambda event: event.origin is Origin.FOUND)
    if not ordered:
        yield from paragraph(account.NOTHING, paper)
        yield []
    first, width, most = _measured(comparison, paper, len(ordered))
    for start in range(0, len(ordered), most):
        yield from _matrix(comparison, ordered[start : start + most], paper, (first, width))
        yield []
    yield from closing(comparison, paper)


def _measured(comparison: Comparison, paper: Paper, events: int) -> tuple[int, int, int]:
    """Return the width of the sources' column, that of an event's, and how many events fit."""
    names = [paper.clean(name) for name in account.labels(comparison.articles).values()]
    longest = max(map(cell_len, names), default=6)
    first = max(6, min(longest, paper.width // 3))
    most = max(1, min(events, (paper.width - first) // (_COLUMN + _GAP)))
    return first, (paper.width - first) // most - _GAP, most


def _matrix(
    comparison: Comparison, events: Sequence[Event], paper: Paper, widths: tuple[int, int]
) -> Iterator[Line]:
    first, width = widths
    bar = paper.marks.bar
    heads = [_head(event, paper, width) for event in events]
    yield from _across([wrap([Run("source", "quiet")], first), *heads], widths, bar)
    yield [Run(paper.marks.rule * (first + (width + _GAP) * len(events)), "quiet")]
    for article, name in account.labels(comparison.articles).items():
        label = wrap([Run(paper.clean(name), "label")], first)
        cells = [wrap([Run(_told(event, article))], width) for event in events]
        yield from _across([label, *cells], widths, bar)


def _across(cells: list[list[Line]], widths: tuple[int, int], bar: str) -> list[Line]:
    """Set a row of the matrix: the sources' column is of its own width."""
    first, width = widths
    events = beside(cells[1:], width, bar)
    return beside([cells[0], events], first, bar)


def _head(event: Event, paper: Paper, width: int) -> list[Line]:
    lines = wrap([Run(paper.clean(event.title), "title")], width)
    for fact in account.facts(event):
        lines += wrap([Run(paper.clean(fact), "quiet")], width)
    return lines


def _told(event: Event, article: str) -> str:
    for item in event.coverage:
        if item.article == article:
            amount = f" ({account.counted(item.sentences, 'sentence')})" if item.sentences else ""
            return f"{item.kind}{amount}"
    return "silent"
