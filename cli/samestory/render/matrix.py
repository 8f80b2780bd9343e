"""Who covers which event as a table of plain values: an event a row, an article a column."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from samestory.model import Comparison, Coverage, Event, MentionKind, Origin

#: The columns before those of the articles.
EVENT: Final = ("event", "title", "date", "place", "participants", "origin")


def rows(comparison: Comparison) -> Iterator[tuple[str | None, ...]]:
    """Yield event by event the cells of `EVENT`, then one an article: `reports 19`, `silent`, or none.

    An article has no cell in a found event that it is not part of.
    """
    ordered = sorted(comparison.events, key=lambda event: event.origin is Origin.FOUND)
    for event in ordered:
        told = {item.article: item for item in event.coverage}
        yield (
            event.id,
            event.title,
            event.date,
            event.place,
            "; ".join(event.participants) or None,
            str(event.origin),
            *(_cell(event, told.get(article.id)) for article in comparison.articles),
        )


def _cell(event: Event, item: Coverage | None) -> str | None:
    """A found event is told by its rows: of it only the sentences are known."""
    if event.origin is Origin.FOUND:
        return str(item.sentences) if item is not None and item.sentences else None
    if item is None:
        return None
    if item.kind is MentionKind.SILENT or not item.sentences:
        return str(item.kind)
    return f"{item.kind} {item.sentences}"
