"""How an article tells of an event: the one rule for what tables and lists of coverage say."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from samestory.model import Coverage, Event, MentionKind, Origin


class Cell(msgspec.Struct, frozen=True, kw_only=True):
    """How one article tells of one event."""

    kind: MentionKind | None  #: None in a found event: it is told by its rows, only the sentences are known
    sentences: int

    @property
    def told(self) -> str | None:
        """What stands in a table, or None where an article has no part in a found event."""
        if self.kind is None:
            return str(self.sentences) if self.sentences else None
        return f"{self.kind} {self.sentences}" if self.sentences else str(self.kind)


def cells(event: Event, articles: Iterable[str]) -> tuple[Cell, ...]:
    """Return a cell for each of `articles`, given by their ids: of a listed event, all others are silent."""
    covered = {item.article: item for item in event.coverage}
    return tuple(_cell(covered.get(article), found=event.origin is Origin.FOUND) for article in articles)


def _cell(item: Coverage | None, *, found: bool) -> Cell:
    sentences = item.sentences if item else 0
    if found:
        return Cell(kind=None, sentences=sentences)
    return Cell(kind=item.kind if item and sentences else MentionKind.SILENT, sentences=sentences)
