"""A comparison and facts as flat tables of plain values: what CSV and data frames are made of.

A cell is a text, a figure or a day; what is a list in the records is one text here.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Final

from samestory.model import (
    Anchor,
    Article,
    Comparison,
    Date,
    Event,
    Fact,
    Facts,
    Indirect,
    Offset,
    Quantity,
    Quote,
    Row,
    Speaker,
    Statement,
)
from samestory.render import deception
from samestory.render.calling import labels
from samestory.render.differences import spelled
from samestory.render.records import in_order

Value = str | int | float | dt.date | None
Columns = Mapping[str, type]

#: The columns of statements, and what stands in each where anything does.
STATEMENTS: Final[Columns] = MappingProxyType(
    {
        "event": str,
        "title": str,
        "date": str,
        "origin": str,
        "row": str,
        "kind": str,
        "part": str,
        "verdict": str,
        "score": float,
        "sources": int,
        "independent": int,
        "article": str,
        "source": str,
        "published": str,
        "url": str,
        "line": int,
        "page": int,
        "start": int,
        "end": int,
        "speaker": str,
        "text": str,
        "value": str,
        "unit": str,
        "earliest": dt.date,
        "latest": dt.date,
        "copy_of": str,
        "differences": str,
        "silent": str,
    }
)

#: The columns of facts: what any of them has.
FACTS: Final[Columns] = MappingProxyType(
    {
        "type": str,
        "article": str,
        "source": str,
        "published": str,
        "url": str,
        "title": str,
        "author": str,
        "path": str,
        "sha256": str,
        "language": str,
        "findings": str,
        "pages": str,
        "line": int,
        "start": int,
        "end": int,
        "text": str,
        "role": str,
        "paragraph": int,
        "form": str,
        "speaker": str,
        "cue": str,
        "parts": str,
        "value": str,
        "high": float,
        "unit": str,
        "comparator": str,
        "of": str,
        "ordinal": bool,
        "earliest": dt.date,
        "latest": dt.date,
        "anchor": str,
        "anchor_text": str,
        "offset": str,
        "reference": str,
        "canonical": str,
        "kind": str,
        "key": str,
    }
)


def statements(comparison: Comparison) -> Iterator[tuple[Value, ...]]:
    """Yield every statement with its row and its event, cells in the order of `STATEMENTS`."""
    cards = {article.id: article for article in comparison.articles}
    for event in comparison.events:
        for row in event.rows:
            shared = {**_of_event(event), **_of_row(row)}
            for said in row.statements:
                card = cards.get(said.article)
                of_article = {
                    "source": card.source if card else None,
                    "published": card.published if card else None,
                    "url": card.url if card else None,
                }
                cells = {**shared, **of_article, **_of_statement(said)}
                yield tuple(cells.get(name) for name in STATEMENTS)


def untold(comparison: Comparison) -> list[str]:
    """Return, in words, the events and articles that `statements` has no line of."""
    articles = {said.article for event in comparison.events for row in event.rows for said in row.statements}
    events = [event.id for event in comparison.events if not event.rows]
    silent = [card.id for card in comparison.articles if card.id not in articles]
    told = [(events, "event"), (silent, "article")]
    missing = [
        f"no statement of {what}{'s' if len(ids) > 1 else ''} {', '.join(ids)} is in this table"
        for ids, what in told
        if ids
    ]
    return [*missing, *deception.summary(comparison.articles, labels(comparison.articles))]


def facts(found: Iterable[Facts]) -> Iterator[tuple[Value, ...]]:
    """Yield every article, each with its facts after it, cells in the order of `FACTS`."""
    for one in found:
        card = one.article
        shared: dict[str, Value] = {
            "article": card.id,
            "source": card.source,
            "published": card.published,
            "url": card.url,
        }
        for record in (card, *in_order(one)):
            cells = {**shared, **_of_fact(record)}
            yield tuple(cells.get(name) for name in FACTS)


def _of_event(event: Event) -> dict[str, Value]:
    return {"event": event.id, "title": event.title, "date": event.date, "origin": event.origin}


def _of_row(row: Row) -> dict[str, Value]:
    whole = frozenset(statement.text for statement in row.statements)
    return {
        "row": row.id,
        "kind": row.kind,
        "part": row.part,
        "verdict": row.verdict,
        "score": row.score,
        "sources": row.sources,
        "independent": row.independent,
        "differences": "; ".join(spelled(one, {}, whole) for one in row.differences) or None,
        "silent": " ".join(row.silent) or None,
    }


def _of_statement(said: Statement) -> dict[str, Value]:
    cells: dict[str, Value] = {
        name: getattr(said, name) for name in Statement.__struct_fields__ if name != "focus"
    }
    return {**cells, "value": _text(said.value)}


def _of_fact(fact: Fact | Article) -> dict[str, Value]:
    """Return the cells of a record of which `facts -f jsonl` prints one a line."""
    if isinstance(fact, Article):
        own = ("title", "author", "path", "sha256", "language")
        pages = " ".join(map(str, fact.pages or ())) or None
        findings = deception.tally(fact.findings) or None
        return {
            "type": "article",
            "findings": findings,
            "pages": pages,
            **{name: getattr(fact, name) for name in own},
        }
    cells = {name: getattr(fact, name, None) for name in FACTS if name in fact.__struct_fields__}
    cells["type"] = type(fact).__name__.lower()
    if isinstance(fact, Quote):
        cells["parts"] = " ".join(f"{one.start}-{one.end}" for one in fact.parts) or None
    match fact:
        case Quote() | Indirect():
            cells |= {"speaker": _name(fact.speaker), "cue": _words(fact.cue)}
        case Date():
            cells["offset"] = _distance(fact.offset)
        case Quantity():
            cells["value"] = _text(fact.value)
    return cells


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def _name(speaker: Speaker | None) -> str | None:
    return speaker.name if speaker else None


def _words(cue: Anchor | None) -> str | None:
    return cue.text if cue else None


def _distance(offset: Offset | None) -> str | None:
    """Return `before 2..5 week`: direction, least and most, unit; an end that is open stays empty."""
    if offset is None:
        return None
    low, high = ("" if end is None else f"{end:g}" for end in (offset.low, offset.high))
    reach = low if low == high else f"{low}..{high}"
    return " ".join(part for part in (str(offset.direction), reach, offset.unit) if part)
