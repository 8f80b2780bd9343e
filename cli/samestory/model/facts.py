"""What one article states: spans of its text with a typed reading."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

import msgspec

from samestory.model.articles import Article, Role


class Span(msgspec.Struct, frozen=True, kw_only=True, tag_field="type", tag=str.lower):
    """A place in an article: `article.text[start:end] == text`, `line` counts from 1."""

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
    PHRASE = "phrase"  #: a few words: a fragment, a scare quote, a quoted term
    TITLE = "title"  #: the name of a work, a policy, a heading in quotation marks


class Anchor(msgspec.Struct, frozen=True, kw_only=True):
    """A span that justifies something: the cue of a quote."""

    text: str
    start: int
    end: int


class Speaker(msgspec.Struct, frozen=True, kw_only=True):
    """Who speaks, and the span that says so."""

    name: str  #: canonical in the article: the full name where the text here has "he"
    text: str
    start: int
    end: int


class Quote(Span, frozen=True, kw_only=True):
    """Words that an article sets between quotation marks; the span leaves the marks out."""

    form: QuoteForm
    speaker: Speaker | None = None  #: None when the article does not say who spoke
    cue: Anchor | None = None


class Date(Span, frozen=True, kw_only=True):
    """An expression of time as an interval of days."""

    value: str | None = None  #: EDTF; None where it can't be resolved
    earliest: dt.date | None = None  #: first day, None if open or unknown
    latest: dt.date | None = None  #: last day, None if open or unknown
    anchor: str | None = (
        None  #: what a relative expression was resolved against: publication, or an event's id
    )


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


Fact = Sentence | Quote | Date | Quantity | Name


class Facts(msgspec.Struct, frozen=True, kw_only=True):
    """Everything extracted from one article, each list in order of the text."""

    article: Article
    sentences: tuple[Sentence, ...]
    quotes: tuple[Quote, ...] = ()
    dates: tuple[Date, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    names: tuple[Name, ...] = ()
