"""Who tells of which event, an event a line and an article a cell: what all tables of coverage draw."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import msgspec

from samestory.model import Comparison, Event, Origin
from samestory.render.account import in_order
from samestory.render.coverage import Cell, cells
from samestory.safe import visible

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
    """Return the names of the columns: an article is called by its id, prefixed where a column has that.

    No two differ in capitals alone: a database takes those for one.
    """
    articles = [article.id for article in comparison.articles]
    columns = list(EVENT)
    seen = {*EVENT}
    taken = {*EVENT, *map(_alike, articles)}
    for article in articles:
        name = article
        if _alike(article) in seen:
            while _alike(name) in taken:
                name = _PREFIX + name
            taken.add(_alike(name))
        seen.add(_alike(article))
        columns.append(name)
    return tuple(columns)


def _alike(name: str) -> str:
    """Return what is the same of names that a reader or a database takes for one."""
    return visible(name).casefold()


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
