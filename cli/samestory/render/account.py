"""A comparison in the words and the order in which people read it, before any layout.

Every layout draws exactly these records, so that none can say more or less than another.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from types import MappingProxyType
from typing import Final

import msgspec

from samestory.model import (
    Cited,
    Comparison,
    DatedStatement,
    Event,
    MentionKind,
    Origin,
    Quoted,
    Row,
    RowPart,
    Statement,
    Verdict,
)
from samestory.render.calling import counted, labels, named
from samestory.render.coverage import cells
from samestory.render.differences import spelled
from samestory.render.marks import RANK
from samestory.render.wording import Ranges, own_words

_BESIDE = "beside the event"
#: What is said of a row that is not of the event itself.
_PARTS: Final[Mapping[RowPart, tuple[str, ...]]] = MappingProxyType(
    {RowPart.EVENT: (), RowPart.BESIDE: (_BESIDE,), RowPart.LEAD: ("leads",)}
)
#: Verdicts whose differences are spelled out under the row.
EXPLAINED = frozenset({Verdict.CONFLICT, Verdict.UPDATED, Verdict.DIFFERS})


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """One statement: its words, where they stand, which of them the others do not have."""

    article: str  #: its id
    start: int
    end: int
    cite: str  #: `article:line`, of an article with pages `article:line, page 3`
    notes: tuple[str, ...]  #: who speaks, whose words these are
    text: str
    own: tuple[tuple[int, int], ...] = ()  #: spans of `text`


class Teller(msgspec.Struct, frozen=True, kw_only=True):
    """One article in a row, with everything it says there."""

    article: str  #: its id
    label: str
    said: tuple[Said, ...]


class RowView(msgspec.Struct, frozen=True, kw_only=True):
    """A row to draw."""

    id: str
    verdict: Verdict
    kind: str
    parts: tuple[str, ...]  #: what it is to the event, where it is not of the event itself
    score: str
    sources: str
    tellers: tuple[Teller, ...]
    notes: tuple[str, ...]  #: differences with their rules, silent articles

    @property
    def facts(self) -> tuple[str, ...]:
        """Everything short, in the order of a line."""
        return (self.kind, *self.parts, self.id, self.score, self.sources)


class EventView(msgspec.Struct, frozen=True, kw_only=True):
    """An event to draw."""

    id: str
    title: str
    origin: Origin
    date: str  #: EDTF; empty where none is known
    about: tuple[str, ...]  #: place, people, origin
    coverage: tuple[str, ...]  #: one line a kind of coverage
    rows: tuple[RowView, ...]
    alone: tuple[Teller, ...]  #: what one article says and no other

    @property
    def facts(self) -> tuple[str, ...]:
        """Everything short, in the order of a line."""
        return (self.id, *([self.date] if self.date else []), *self.about)


def events(comparison: Comparison) -> list[EventView]:
    """Return the events to draw: those of the catalogue first, then those that were found."""
    names = labels(comparison.articles)
    return [_event(event, names) for event in in_order(comparison)]


def in_order(comparison: Comparison) -> list[Event]:
    """Return the events in the order in which they are drawn."""
    return sorted(comparison.events, key=lambda event: event.origin is Origin.FOUND)


def _about(event: Event) -> tuple[str, ...]:
    """Return the short facts of an event, in words."""
    found = "found: shared by these articles, in no catalogue" if event.origin is Origin.FOUND else ""
    people = "with " + ", ".join(event.participants) if event.participants else ""
    return tuple(fact for fact in (event.place or "", people, found) if fact)


def _event(event: Event, names: Mapping[str, str]) -> EventView:
    shared = [row for row in event.rows if row.verdict is not Verdict.SINGLE]
    single = [row for row in event.rows if row.verdict is Verdict.SINGLE]
    return EventView(
        id=event.id,
        title=event.title,
        origin=event.origin,
        date=event.date or "",
        about=_about(event),
        coverage=tuple(_coverage(event, names)),
        rows=tuple(_row(row, names) for row in sorted(shared, key=_rank)),
        alone=_tellers(
            [said for row in single for said in row.statements],
            names,
            by_place=True,
            beside=frozenset(said for row in single if row.part is RowPart.BESIDE for said in row.statements),
        ),
    )


def _rank(row: Row) -> tuple[bool, int]:
    return row.part is not RowPart.LEAD, RANK[row.verdict]


def _coverage(event: Event, names: Mapping[str, str]) -> Iterable[str]:
    """Yield a line a kind; none of a found event: its rows are all there is of it and name their articles."""
    covered = list(zip(names.values(), cells(event, names), strict=True))
    for kind in MentionKind:
        told = [
            name + (f" ({counted(cell.sentences, 'sentence')})" if cell.sentences else "")
            for name, cell in covered
            if cell.kind is kind
        ]
        if told:
            yield f"{kind}: " + ", ".join(told)


def _row(row: Row, names: Mapping[str, str]) -> RowView:
    whole = frozenset(statement.text for statement in row.statements)
    notes = [
        spelled(difference, names, whole)
        for difference in (row.differences if row.verdict in EXPLAINED else ())
    ]
    if row.part is RowPart.LEAD:
        notes.extend(row.because)
    if row.silent:
        notes.append("silent: " + ", ".join(named(article, names) for article in row.silent))
    sources = counted(row.sources, "source")
    if row.independent != row.sources:
        sources += f", {row.independent} independent"
    return RowView(
        id=row.id,
        verdict=row.verdict,
        kind=str(row.kind),
        parts=_PARTS[row.part],
        score=f"score {row.score:.2f}",
        sources=sources,
        tellers=_tellers(row.statements, names),
        notes=tuple(notes),
    )


def _tellers(
    statements: Sequence[Statement],
    names: Mapping[str, str],
    *,
    by_place: bool = False,
    beside: Set[Statement] = frozenset(),
) -> tuple[Teller, ...]:
    """Group statements by article: in the order of the row, or of the article's text."""
    marks = [[] for _ in statements] if by_place else own_words(statements)
    grouped: dict[str, list[tuple[Statement, Ranges]]] = {}
    if by_place:
        grouped = {article: [] for article in names}
    for pair in zip(statements, marks, strict=True):
        grouped.setdefault(pair[0].article, []).append(pair)
    if by_place:
        for told in grouped.values():
            told.sort(key=lambda pair: (pair[0].start, pair[0].end))
    return tuple(
        Teller(
            article=article,
            label=named(article, names),
            said=tuple(_said(one, own, names, beside=one in beside) for one, own in told),
        )
        for article, told in grouped.items()
        if told
    )


def _said(statement: Statement, own: Ranges, names: Mapping[str, str], *, beside: bool) -> Said:
    notes = [statement.speaker] if statement.speaker else []
    if beside:
        notes.append(_BESIDE)
    if statement.copy_of:
        notes.append(f"words of {named(statement.copy_of, names)}")
    return Said(
        article=statement.article,
        start=statement.start,
        end=statement.end,
        cite=cited(statement),
        notes=tuple(notes),
        text=statement.text,
        own=tuple(own),
    )


def cited(one: Statement | Cited | DatedStatement | Quoted) -> str:
    """Return where a passage stands: its article and line, and its page where that has pages."""
    page = "" if one.page is None else f", page {one.page}"
    return f"{one.article}:{one.line}{page}"
