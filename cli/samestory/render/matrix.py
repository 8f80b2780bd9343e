"""Who tells of which event, an event a line and an article a cell: what all tables of coverage draw."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import msgspec

from samestory.model import Comparison, Coverage, Event, MentionKind, Origin
from samestory.render.account import in_order

#: The columns before those of the articles.
EVENT: Final = ("event", "title", "date", "place", "participants", "origin")
_PREFIX: Final = "article:"


class Cell(msgspec.Struct, frozen=True, kw_only=True):
    """How one article tells of one event."""

    kind: MentionKind | None  #: None in a found event: it is told by its rows, only the sentences are known
    sentences: int

    @property
    def told(self) -> str | None:
        """What stands in the cell, or None where an article has no part in a found event."""
        if self.kind is None:
            return str(self.sentences) if self.sentences else None
        return f"{self.kind} {self.sentences}" if self.sentences else str(self.kind)


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One event across all articles."""

    event: Event
    cells: tuple[Cell, ...]

    @property
    def found(self) -> bool:
        """Whether the event stands in no catalogue."""
        return self.event.origin is Origin.FOUND


def lines(comparison: Comparison) -> list[Line]:
    """Return the events in the order in which they are drawn, each with a cell an article."""
    return [
        Line(event=event, cells=tuple(_cells(event, [article.id for article in comparison.articles])))
        for event in in_order(comparison)
    ]


def columns(comparison: Comparison) -> tuple[str, ...]:
    """Return the names of the columns, all different: an article is called by its id."""
    names = [article.id for article in comparison.articles]
    taken = {*EVENT, *names}
    for number, name in enumerate(names):
        if name in EVENT:
            while name in taken:
                name = _PREFIX + name
            names[number] = name
            taken.add(name)
    return (*EVENT, *names)


def rows(comparison: Comparison) -> Iterator[tuple[str | None, ...]]:
    """Yield event by event the cells of `columns`: of an article `reports 19`, `silent`, `2` or none."""
    for line in lines(comparison):
        event = line.event
        yield (
            event.id,
            event.title,
            event.date,
            event.place,
            "; ".join(event.participants) or None,
            str(event.origin),
            *(cell.told for cell in line.cells),
        )


def _cells(event: Event, articles: list[str]) -> Iterator[Cell]:
    covered = {item.article: item for item in event.coverage}
    for article in articles:
        yield _cell(covered.get(article), found=event.origin is Origin.FOUND)


def _cell(item: Coverage | None, *, found: bool) -> Cell:
    sentences = item.sentences if item else 0
    if found:
        return Cell(kind=None, sentences=sentences)
    return Cell(kind=item.kind if item and sentences else MentionKind.SILENT, sentences=sentences)
