"""Events by sources: what each cell of the table says."""

from __future__ import annotations

import msgspec

from samestory.model import Comparison, Event, MentionKind, Origin
from samestory.render import account


class Cell(msgspec.Struct, frozen=True, kw_only=True):
    """How one article tells of one event."""

    kind: MentionKind
    sentences: int
    words: str  #: what stands in the cell
    share: float  #: of the most sentences that an article has of an event, in per cent


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One event across all articles."""

    title: str
    facts: tuple[str, ...]
    anchor: str
    found: bool  #: in no catalogue: shared by some articles
    cells: tuple[Cell, ...]


def lines(comparison: Comparison, anchors: list[str]) -> list[Line]:
    """Return a line an event, in the order in which they are drawn; `anchors` are in that order."""
    most = max((one.sentences for event in comparison.events for one in event.coverage), default=0)
    return [
        Line(
            title=event.title,
            facts=tuple(
                fact for fact in (event.date, "found" if event.origin is Origin.FOUND else None) if fact
            ),
            anchor=anchor,
            found=event.origin is Origin.FOUND,
            cells=tuple(_cell(event, article.id, most) for article in comparison.articles),
        )
        for event, anchor in zip(account.in_order(comparison), anchors, strict=True)
    ]


def _cell(event: Event, article: str, most: int) -> Cell:
    """A found event is told by its rows: of it only the sentences are known."""
    told = next((one for one in event.coverage if one.article == article and one.sentences), None)
    if told is None:
        words = "" if event.origin is Origin.FOUND else "silent"
        return Cell(kind=MentionKind.SILENT, sentences=0, words=words, share=0)
    words = "" if event.origin is Origin.FOUND else str(told.kind)
    share = round(100 * told.sentences / most, 1)
    return Cell(kind=told.kind, sentences=told.sentences, words=words, share=share)
