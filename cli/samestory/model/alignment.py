"""What `align` hands to `compare`: events, their mentions, and passages grouped by fact."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

import msgspec

from samestory.model.comparison import Coverage, Mention, Origin
from samestory.model.facts import Date, Quantity, Span


class Gap(msgspec.Struct, frozen=True, kw_only=True):
    """The time between two events as somebody states it: "a few weeks later"."""

    earlier: frozenset[str]  #: ids of the events it may be counted from
    later: frozenset[str]  #: ids of the events it may be counted to
    low: int  #: days, at least
    high: int  #: days, at most
    text: str


class Passage(Span, frozen=True, kw_only=True):
    """A passage that states something: a sentence, or a sentence-long part of a quotation."""

    page: int | None = None  #: of an article with pages
    focus: tuple[int, int] | None = None  #: offsets of the clauses that state the fact; None for all
    published: dt.date | None = None  #: of its article
    moment: dt.datetime | None = None  #: the same with the time, where that is known
    quoted: bool = False  #: the span is somebody's words, not the article's
    speaker: str | None = None  #: who says the quoted words, or the words quoted in the sentence
    dates: tuple[Date, ...] = ()
    gaps: tuple[Gap, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    names: tuple[str, ...] = ()  #: canonical, in order, each once
    keys: tuple[str, ...] = ()  #: what makes each of them comparable across articles
    persons: tuple[str, ...] = ()  #: those of the names that are names of persons
    copy_of: str | None = None  #: the article, or the agency, whose words these are


class MatchKind(StrEnum):
    """As what two passages were held against each other."""

    LEAD = "lead"  #: two sentences at the head of articles of one story
    CLAIM = "claim"  #: two sentences
    UTTERANCE = "utterance"  #: two quotations


class Group(msgspec.Struct, frozen=True, kw_only=True):
    """Passages that state the same fact, from one article or several."""

    passages: tuple[Passage, ...]
    kind: MatchKind
    score: float  #: 0 to 1; 1 for a single passage
    because: tuple[str, ...] = ()
    near: tuple[str, ...] = ()  #: articles that may state the same in other words
    beside: bool = False  #: told in reports of an event, but not of it: known before it or after


class AlignedEvent(msgspec.Struct, frozen=True, kw_only=True):
    """An event with the passages that tell of it, before anything is judged."""

    id: str
    title: str
    earliest: dt.date | None = None
    latest: dt.date | None = None
    place: str | None = None
    participants: tuple[str, ...] = ()
    origin: Origin
    coverage: tuple[Coverage, ...]
    mentions: tuple[Mention, ...] = ()
    groups: tuple[Group, ...] = ()
