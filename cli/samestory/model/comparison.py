"""What samestory found: events, who covers them, and the rows of statements with their verdicts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum

import msgspec

from samestory.model.articles import ArticleCard, NamedFile, Skipped
from samestory.model.facts import Span

SCHEMA_VERSION = "1"

#: What stands in the place of a report's seal while the seal is being computed.
UNSEALED = "0" * 64


class MentionKind(StrEnum):
    """What a sentence does with an event."""

    REPORTS = "reports"  #: states what happened, was said or decided there
    BACKGROUND = "background"  #: context, motive or recall with some content
    PASSING = "passing"  #: alludes to it without saying anything of it
    SILENT = "silent"  #: only in coverage: the article does not mention it


class Mention(Span, frozen=True, kw_only=True):
    """A sentence that belongs to an event."""

    kind: MentionKind
    score: float  #: 0 to 1
    because: tuple[str, ...]


class RowKind(StrEnum):
    """What sort of statement a row compares."""

    QUOTE = "quote"
    QUANTITY = "quantity"
    DATE = "date"
    CLAIM = "claim"


class Verdict(StrEnum):
    """How the statements of a row stand to each other."""

    AGREE = "agree"
    REWORDED = "reworded"
    DIFFERS = "differs"
    UPDATED = "updated"
    CONFLICT = "conflict"
    SINGLE = "single"


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """What one article says, as a span of its text with the typed value that is compared."""

    article: str
    start: int
    end: int
    line: int
    page: int | None = None  #: of an article with pages
    text: str
    focus: tuple[int, int] | None = None  #: offsets of the clauses that state the row's fact; null for all
    speaker: str | None = None
    value: int | float | str | None = None
    unit: str | None = None
    earliest: dt.date | None = None
    latest: dt.date | None = None
    copy_of: str | None = None  #: the article, or the agency, whose words these are


class Aspect(StrEnum):
    """In what respect two statements differ."""

    WORDING = "wording"
    VALUE = "value"
    DATE = "date"
    SPEAKER = "speaker"
    PLACE = "place"
    DETAIL = "detail"


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """One difference between the statements of two articles, and the rule that found it."""

    between: tuple[str, str]  #: article ids
    what: Aspect
    left: str
    right: str
    rule: str  #: in words that can be checked by eye


class RowPart(StrEnum):
    """Which part of a report a row is made of."""

    EVENT = "event"  #: what it tells of the event
    BESIDE = "beside"  #: what it tells beside the event: background, other news
    LEAD = "lead"  #: its first sentences, which tell what happened


class Row(msgspec.Struct, frozen=True, kw_only=True, tag_field="type", tag="row"):
    """The same fact as told by one or more articles."""

    id: str
    kind: RowKind
    verdict: Verdict
    score: float  #: 0 to 1: how surely these statements belong together (1 for a single one)
    because: tuple[str, ...]
    sources: int
    independent: int
    statements: tuple[Statement, ...]
    differences: tuple[Difference, ...] = ()
    silent: tuple[str, ...] = ()  #: ids of articles that report the event and lack this row
    part: RowPart = RowPart.EVENT


class Coverage(msgspec.Struct, frozen=True, kw_only=True):
    """How much one article has of one event."""

    article: str
    kind: MentionKind
    sentences: int


class Origin(StrEnum):
    """Where an event comes from."""

    CATALOGUE = "catalogue"
    FOUND = "found"


class Event(msgspec.Struct, frozen=True, kw_only=True, tag_field="type", tag="event"):
    """An event with everything the articles say of it."""

    id: str
    title: str
    date: str | None = None  #: EDTF
    place: str | None = None
    participants: tuple[str, ...] = ()
    origin: Origin
    coverage: tuple[Coverage, ...] = ()
    mentions: tuple[Mention, ...] = ()
    rows: tuple[Row, ...] = ()


class Limit(msgspec.Struct, frozen=True, kw_only=True, tag_field="type", tag="limit"):
    """Something that was not looked at, and why."""

    what: str
    detail: str


class Generator(msgspec.Struct, frozen=True, kw_only=True):
    """The program that made a report."""

    name: str
    version: str


class ComparisonSettings(msgspec.Struct, frozen=True, kw_only=True):
    """What was asked for: all that the same comparison can be made from again."""

    paths: tuple[str, ...] | None  #: operands in their order; None for the collection that comes along
    columns: Mapping[str, str] = {}  #: of tables that were named, by our names of fields
    sources: NamedFile | None = None  #: the side-car file for all articles
    source: tuple[str, ...] = ()  #: the only outlets and ids of articles to keep; none for all
    catalogue: tuple[NamedFile, ...] | None  #: None where only events that articles share are looked for
    event: tuple[str, ...] = ()  #: ids of the only events to keep; none for all that are reported
    only: tuple[Verdict, ...] = ()  #: the only verdicts of rows to keep; none for all
    preset: str
    min_score: float | None = None  #: None for what the preset says
    weights: str  #: SHA-256 of the numbers that these settings stand for


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """The whole result of `samestory compare`."""

    schema_version: str = SCHEMA_VERSION
    generator: Generator
    articles: tuple[ArticleCard, ...]
    events: tuple[Event, ...]
    summary: Mapping[str, int]  #: rows by verdict, every verdict named
    findings: Mapping[str, int] = {}  #: places of all articles that deceive the eye, by kind
    skipped: tuple[Skipped, ...] = ()
    limits: tuple[Limit, ...] = ()
    settings: ComparisonSettings | None = None  #: None where nothing was read as named
    seal: str = UNSEALED  #: SHA-256 of what is printed, with zeros in this place
