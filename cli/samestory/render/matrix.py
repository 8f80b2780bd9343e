"""Who tells of which event, an event a line and an article a cell: what all tables of coverage draw."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import msgspec

from samestory.model import Comparison, Event, Origin
from samestory.render.account import in_order
from samestory.render.coverage import Cell, cells

#: The columns before those of the articles.
EVENT: Final = ("event", "title", "date", "place", "participants", "origin")
_PREFIX: Final = "article:"


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
    articles = [article.id for article in comparison.articles]
    return [Line(event=event, cells=cells(event, articles)) for event in in_order(comparison)]


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
