"""A comparison in the words and the order in which people read it, before any layout.

Every layout draws exactly these records, so that none can say more or less than another.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from types import MappingProxyType
from typing import Final

import msgspec

from samestory.model import (
    ArticleCard,
    Aspect,
    Cited,
    Comparison,
    DatedStatement,
    Difference,
    Event,
    Limit,
    MentionKind,
    Origin,
    Quoted,
    Row,
    RowPart,
    Skipped,
    Statement,
    Verdict,
)
from samestory.render.marks import RANK
from samestory.render.wording import Ranges, own_words

#: What stands in place of events where there are none.
NOTHING = "Nothing to show: no event is reported by these articles, or none of the rows asked for is in it."

_BESIDE = "beside the event"
#: What is said of a row that is not of the event itself.
_PARTS: Final[Mapping[RowPart, tuple[str, ...]]] = MappingProxyType(
    {RowPart.EVENT: (), RowPart.BESIDE: (_BESIDE,), RowPart.LEAD: ("leads",)}
)
#: Limits that are not on what is compared, and how they are called.
_NO_COMPARING: Final[Mapping[str, str]] = MappingProxyType({"times": "Not on the line"})
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
    facts: tuple[str, ...]  #: id, kind, score, sources
    tellers: tuple[Teller, ...]
    notes: tuple[str, ...]  #: differences with their rules, silent articles


class EventView(msgspec.Struct, frozen=True, kw_only=True):
    """An event to draw."""

    id: str
    title: str
    origin: Origin
    facts: tuple[str, ...]  #: id, date, place, origin
    coverage: tuple[str, ...]  #: one line a kind of coverage
    rows: tuple[RowView, ...]
    alone: tuple[Teller, ...]  #: what one article says and no other


def labels(articles: Iterable[ArticleCard]) -> Mapping[str, str]:
    """Return how each article is called: its source, with the id where that is not enough."""
    articles = tuple(articles)
    taken = Counter(article.label for article in articles)
    return {
        article.id: article.label if taken[article.label] == 1 else f"{article.label} ({article.id})"
        for article in articles
    }


def events(comparison: Comparison) -> list[EventView]:
    """Return the events to draw: those of the catalogue first, then those that were found."""
    names = labels(comparison.articles)
    return [_event(event, names) for event in in_order(comparison)]


def in_order(comparison: Comparison) -> list[Event]:
    """Return the events in the order in which they are drawn."""
    return sorted(comparison.events, key=lambda event: event.origin is Origin.FOUND)


def facts(event: Event) -> tuple[str, ...]:
    """Return the short facts of an event, in words."""
    found = "found: shared by these articles, in no catalogue" if event.origin is Origin.FOUND else ""
    people = "with " + ", ".join(event.participants) if event.participants else ""
    return tuple(fact for fact in (event.id, event.date or "", event.place or "", people, found) if fact)


def closing(comparison: Comparison) -> list[str]:
    """Return what was read, skipped and not compared, and how many rows there are."""
    lines = inputs(comparison.articles, comparison.skipped, comparison.limits)
    tally = ", ".join(f"{comparison.summary.get(verdict, 0)} {verdict}" for verdict in RANK)
    lines.append(f"Rows: {tally}")
    return lines


def inputs(articles: Sequence[ArticleCard], skipped: Sequence[Skipped], limits: Sequence[Limit]) -> list[str]:
    """Return what was read, skipped and not compared."""
    names = labels(articles)
    read = [_card(article, names) for article in articles]
    lines = [f"Read: {counted(len(read), 'article')}" + (f": {', '.join(read)}" if read else "")]
    lines += [f"Skipped: {item.path} ({item.reason}): {item.detail}" for item in skipped]
    if not skipped:
        lines.append("Skipped: nothing")
    lines += [limited(limit) for limit in limits]
    if all(limit.what in _NO_COMPARING for limit in limits):
        lines.append("Not compared: nothing")
    return lines


def limited(limit: Limit) -> str:
    """Return what was not looked at, and why."""
    label = _NO_COMPARING.get(limit.what)
    return f"Not compared: {limit.what}: {limit.detail}" if label is None else f"{label}: {limit.detail}"


def _card(article: ArticleCard, names: Mapping[str, str]) -> str:
    """Return how an article is called, by what id it is cited, and its file where the id does not show it."""
    name = names[article.id]
    called = name if name == article.id else f"{name} [{article.id}]"
    file = (article.path or "").rpartition("/")[2]
    return called if not file or file.partition(".")[0] == article.id else f"{called} {article.path}"


def opening(comparison: Comparison) -> str:
    """Return the whole in one line: articles, events, rows by verdict."""
    listed = sum(event.origin is Origin.CATALOGUE for event in comparison.events)
    found = len(comparison.events) - listed
    rows = [f"{number} {verdict}" for verdict in RANK if (number := comparison.summary.get(verdict, 0))]
    parts = [
        counted(len(comparison.articles), "article"),
        counted(listed, "event") + (f" and {found} found" if found else ""),
        "rows: " + (", ".join(rows) or "none"),
    ]
    return "; ".join(parts)


def counted(number: int, noun: str) -> str:
    """Return `number` with its noun: 1 article, 2 articles."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _event(event: Event, names: Mapping[str, str]) -> EventView:
    shared = [row for row in event.rows if row.verdict is not Verdict.SINGLE]
    single = [row for row in event.rows if row.verdict is Verdict.SINGLE]
    return EventView(
        id=event.id,
        title=event.title,
        origin=event.origin,
        facts=facts(event),
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
    if event.origin is Origin.FOUND:
        return  # its rows are all there is of it, and they name their articles
    for kind in MentionKind:
        told = [item for item in event.coverage if item.kind is kind]
        if not told:
            continue
        yield f"{kind}: " + ", ".join(
            _named(item.article, names)
            + (f" ({counted(item.sentences, 'sentence')})" if item.sentences else "")
            for item in told
        )


def _row(row: Row, names: Mapping[str, str]) -> RowView:
    whole = frozenset(statement.text for statement in row.statements)
    notes = [
        spelled(difference, names, whole)
        for difference in (row.differences if row.verdict in EXPLAINED else ())
    ]
    if row.part is RowPart.LEAD:
        notes.extend(row.because)
    if row.silent:
        notes.append("silent: " + ", ".join(_named(article, names) for article in row.silent))
    sources = counted(row.sources, "source")
    if row.independent != row.sources:
        sources += f", {row.independent} independent"
    return RowView(
        id=row.id,
        verdict=row.verdict,
        facts=(str(row.kind), *_PARTS[row.part], row.id, f"score {row.score:.2f}", sources),
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
            label=_named(article, names),
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
        notes.append(f"words of {_named(statement.copy_of, names)}")
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


def spelled(difference: Difference, names: Mapping[str, str], whole: Collection[str]) -> str:
    """Put a difference into words; whole statements, which stand above, are not repeated."""
    left, right = (_named(article, names) for article in difference.between)
    if difference.what is Aspect.DETAIL and "" in (difference.left, difference.right):
        more, less, what = (left, right, difference.left)
        if not difference.left:
            more, less, what = right, left, difference.right
        return f"{difference.what}: {more}, not {less}: {what}"
    if {difference.left, difference.right} <= set(whole):
        return f"{difference.what}: {left}, {right}: {difference.rule}"
    return (
        f"{difference.what}: {left} has {_value(difference.left, whole)}, "
        f"{right} has {_value(difference.right, whole)}: {difference.rule}"
    )


def _value(value: str, whole: Collection[str]) -> str:
    if value in whole:
        return "the words above"
    return f'"{value}"' if value else "nothing"


def _named(article: str, names: Mapping[str, str]) -> str:
    return names.get(article, article)
