"""What the articles date, in order of time: what `samestory timeline` prints."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

import msgspec

from samestory.model.articles import ArticleCard, Skipped
from samestory.model.comparison import SCHEMA_VERSION, Generator, Limit, Origin, Verdict


class Precision(StrEnum):
    """How exactly a moment is told."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    PERIOD = "period"  #: from one day to another: a week, a season, a decade, a stated interval
    ABOUT = "about"  #: near this time
    OPEN = "open"  #: since then, or until then


class DatedStatement(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence that dates something; the offsets are code points into its article's text."""

    article: str
    start: int
    end: int
    line: int
    page: int | None = None  #: of an article with pages
    text: str  #: the sentence
    date_start: int  #: where the words stand that say when
    date_end: int
    date_text: str
    event: str | None = None  #: id of the event that the sentence, or its row, belongs to
    row: str | None = None  #: id of the row that compares this very time
    verdict: Verdict | None = None  #: of that row
    sentence_row: str | None = None  #: id of the row that compares something else the sentence says
    sentence_verdict: Verdict | None = None  #: of that row


class Moment(msgspec.Struct, frozen=True, kw_only=True):
    """A time, as exact as it is told, with everything that is dated to it."""

    value: str  #: EDTF
    earliest: dt.date | None  #: first day, None where it is open
    latest: dt.date | None  #: last day, None where it is open
    precision: Precision
    sources: int  #: how many articles
    statements: tuple[DatedStatement, ...]


class DatedEvent(msgspec.Struct, frozen=True, kw_only=True):
    """An event that statements belong to, by its id."""

    id: str
    title: str
    date: str | None = None  #: EDTF
    origin: Origin


class Timeline(msgspec.Struct, frozen=True, kw_only=True):
    """The whole result of `samestory timeline`."""

    schema_version: str = SCHEMA_VERSION
    generator: Generator
    articles: tuple[ArticleCard, ...]
    events: tuple[DatedEvent, ...] = ()  #: those that statements name
    moments: tuple[Moment, ...] = ()  #: by their first day, then by their last
    skipped: tuple[Skipped, ...] = ()
    limits: tuple[Limit, ...] = ()
