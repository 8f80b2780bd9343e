"""What one article states: spans of its text with a typed reading."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Literal

import msgspec

from samestory.model.articles import Article, Printed, Role


class Span(msgspec.Struct, frozen=True, kw_only=True, gc=False, tag_field="type", tag=str.lower):
    """A place in an article: `article.text[start:end] == text`, `line` counts from 1.

    Facts hold nothing that could hold them: the collector of cycles need not look at them.
    """

    article: str
    start: int
    end: int
    line: int
    text: str


class Sentence(Span, frozen=True, kw_only=True):
    """A sentence, a heading, a caption: the unit that mentions and claims are made of."""

    role: Role
    paragraph: int  #: index of the block it stands in; sentences of one block share it


class QuoteForm(StrEnum):
    """How much of a quotation marks hold."""

    SPEECH = "speech"  #: a clause or more that somebody said or wrote
    PHRASE = "phrase"  #: a few words of what somebody said or wrote
    TERM = "term"  #: a few words that nobody is said to have said: a scare quote, a quoted term
    TITLE = "title"  #: the name of a work, a policy, a heading in quotation marks
    EMBEDDED = (
        "embedded"  #: words inside another quotation: its speaker quotes them, or holds them at arm's length
    )


class Anchor(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A span that justifies something: the cue of a quote."""

    text: str
    start: int
    end: int


class Speaker(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Who speaks, and the span that says so."""

    name: str  #: canonical in the article: the full name where the text here has "he"
    text: str
    start: int
    end: int


class Part(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A stretch of the text, by its offsets."""

    start: int
    end: int


class Quote(Span, frozen=True, kw_only=True):
    """Words that an article sets between quotation marks; the span leaves the marks out."""

    form: QuoteForm
    speaker: Speaker | None = None  #: None when the article does not say who spoke
    cue: Anchor | None = None
    parts: tuple[Part, ...] = ()  #: every stretch of an utterance that its attribution splits, this one too


class Indirect(Span, frozen=True, kw_only=True):
    """What somebody is said to have said, in the article's words; the span leaves the cue out."""

    form: Literal["reported"] = "reported"
    speaker: Speaker | None = None  #: None when the article does not say who spoke
    cue: Anchor | None = None


class Direction(StrEnum):
    """On which side of its anchor a time lies."""

    BEFORE = "before"
    AFTER = "after"
    SAME = "same"


class Offset(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """How far from its anchor a time lies: "two to five weeks after", also where the anchor has no date."""

    direction: Direction
    low: int | float | None = None  #: the least, in `unit`; None where nothing is said of it
    high: int | float | None = None  #: the most; None where it is open: "more than a week before"
    unit: str | None = None  #: minute, hour, day, week, fortnight, month, quarter, year, decade, century


class Reference(StrEnum):
    """What a word that names no time of its own points to: now, in the past, in the future."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"


class Date(Span, frozen=True, kw_only=True):
    """An expression of time as an interval of days."""

    value: str | None = None  #: EDTF; None where it can't be resolved
    earliest: dt.date | None = None  #: first day, None if open or unknown
    latest: dt.date | None = None  #: last day, None if open or unknown
    anchor: str | None = (
        None  #: what a relative expression was resolved against: publication, or an event's id
    )
    anchor_text: str | None = None  #: the words of its anchor: "the vote", or of the date it counts from
    offset: Offset | None = None  #: its distance from the anchor, where one is said
    reference: Reference | None = None  #: set for "now" and the like, which date nothing by themselves


class Comparator(StrEnum):
    """How a stated figure bounds the true one."""

    EQUAL = "="
    LESS = "<"
    MORE = ">"
    AT_MOST = "<="
    AT_LEAST = ">="
    ABOUT = "~"


class Quantity(Span, frozen=True, kw_only=True):
    """A figure with what it counts or measures; lengths of time and ages are quantities, too.

    Units of measure have one form whatever is printed: symbols where there are any (km², %, °C, km/h),
    ISO 4217 codes for money, plural words for the rest, above all for time: seconds, minutes, hours, days,
    weeks, months, years. Ages are in years unless another unit of time is said.
    """

    value: int | float | None
    high: int | float | None = None  #: the end of a range
    unit: str | None = None  #: normalised measure, else the noun counted; None for bare counts
    comparator: Comparator = Comparator.EQUAL
    of: str | None = None  #: what is counted, as printed
    ordinal: bool = False  #: "fourth round", "50th anniversary": a rank, not an amount


class NameKind(StrEnum):
    """What a name names."""

    PERSON = "person"
    PLACE = "place"
    ORGANISATION = "organisation"
    OTHER = "other"


class Name(Span, frozen=True, kw_only=True):
    """A proper name; `canonical` is the same for all its forms in one article."""

    canonical: str
    kind: NameKind
    key: str | None = None  #: the same for its forms in all articles: spellings, older names, aliases


Fact = Sentence | Quote | Indirect | Date | Quantity | Name


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """Everything extracted from one article, each list in order of the text."""

    article: Article
    sentences: tuple[Sentence, ...]
    quotes: tuple[Quote, ...] = ()
    indirect: tuple[Indirect, ...] = ()
    dates: tuple[Date, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    names: tuple[Name, ...] = ()
    printed: Printed | None = None  #: the article as it was given, where it is read otherwise
