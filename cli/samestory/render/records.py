"""What programs read: the records of JSON and JSON Lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import msgspec
from msgspec.structs import asdict

from samestory.model import (
    SCHEMA_VERSION,
    ArticleCard,
    Comparison,
    ComparisonSettings,
    Coverage,
    Event,
    Fact,
    Facts,
    Generator,
    Limit,
    Mention,
    Origin,
    Row,
    Skipped,
)
from samestory.version import VERSION


class ArticleRecord(ArticleCard, frozen=True, kw_only=True, tag="article"):
    """An article as printed: `facts` gives its text and pages, `compare` and `events` do not."""

    text: str | msgspec.UnsetType = msgspec.UNSET
    pages: tuple[int, ...] | msgspec.UnsetType | None = msgspec.UNSET


class EventCard(msgspec.Struct, frozen=True, kw_only=True, tag_field="type", tag="event"):
    """An event and who covers it, without mentions and rows."""

    id: str
    title: str
    date: str | None = None  #: EDTF
    place: str | None = None
    participants: tuple[str, ...] = ()
    origin: Origin
    coverage: tuple[Coverage, ...] = ()


class EventMention(Mention, frozen=True, kw_only=True, tag="mention"):
    """A mention outside its event."""

    event: str  #: id


class EventRow(Row, frozen=True, kw_only=True, tag="row"):
    """A row outside its event."""

    event: str  #: id


class Summary(msgspec.Struct, frozen=True, kw_only=True, tag_field="type", tag="summary"):
    """The last record of a comparison in JSON Lines."""

    schema_version: str = SCHEMA_VERSION
    generator: Generator
    summary: Mapping[str, int]
    findings: Mapping[str, int] = {}  #: places of all articles that deceive the eye, by kind
    skipped: tuple[Skipped, ...] = ()
    limits: tuple[Limit, ...] = ()
    settings: ComparisonSettings | msgspec.UnsetType | None = msgspec.UNSET  #: of a comparison alone
    seal: str | msgspec.UnsetType = msgspec.UNSET


class Events(msgspec.Struct, frozen=True, kw_only=True):
    """The whole result of `samestory events`."""

    schema_version: str = SCHEMA_VERSION
    generator: Generator
    articles: tuple[ArticleCard, ...]
    events: tuple[EventCard, ...]
    skipped: tuple[Skipped, ...] = ()
    limits: tuple[Limit, ...] = ()


def events(comparison: Comparison) -> Events:
    """Return who covers which event, without the rows."""
    return Events(
        schema_version=comparison.schema_version,
        generator=comparison.generator,
        articles=comparison.articles,
        events=tuple(card(event) for event in comparison.events),
        skipped=comparison.skipped,
        limits=comparison.limits,
    )


def summary(counts: Mapping[str, int], skipped: Iterable[Skipped], limits: Iterable[Limit]) -> Summary:
    """Return the last record of what is no comparison."""
    return Summary(
        generator=Generator(name="samestory", version=VERSION),
        summary=counts,
        skipped=tuple(skipped),
        limits=tuple(limits),
    )


def card(event: Event) -> EventCard:
    """Return `event` without mentions and rows."""
    return EventCard(**{name: getattr(event, name) for name in EventCard.__struct_fields__})


def stream(comparison: Comparison) -> Iterator[msgspec.Struct]:
    """Yield the records of a comparison, each after what it refers to; last the summary."""
    yield from comparison.articles
    for event in comparison.events:
        yield card(event)
        for mention in event.mentions:
            yield EventMention(event=event.id, **asdict(mention))
        for row in event.rows:
            yield EventRow(event=event.id, **asdict(row))
    yield Summary(
        schema_version=comparison.schema_version,
        generator=comparison.generator,
        summary=comparison.summary,
        findings=comparison.findings,
        skipped=comparison.skipped,
        limits=comparison.limits,
        settings=comparison.settings,
        seal=comparison.seal,
    )


def facts(found: Facts) -> Iterator[msgspec.Struct]:
    """Yield an article with its text, then everything extracted from it, in order of the text."""
    yield found.article
    yield from in_order(found)


def in_order(found: Facts) -> list[Fact]:
    """Return all facts of an article in order of the text; what contains comes before its parts."""
    every: list[Fact] = [
        *found.sentences,
        *found.quotes,
        *found.indirect,
        *found.dates,
        *found.quantities,
        *found.names,
    ]
    return sorted(every, key=lambda fact: (fact.start, -fact.end))  # stable: sentences stay first
