"""What was read: articles, the role of each of their lines, and what could not be read."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_right
from enum import StrEnum

import msgspec

#: Years that can be a year of publication; 0001 is what programs write for "never".
_FIRST_YEAR, _LAST_YEAR = 1400, 9000


class Role(StrEnum):
    """What a block of an article is for."""

    TITLE = "title"
    STANDFIRST = "standfirst"
    HEADING = "heading"
    BODY = "body"
    CAPTION = "caption"
    BYLINE = "byline"
    BOILERPLATE = "boilerplate"


#: Roles that carry the article's own account of events.
PROSE = frozenset({Role.TITLE, Role.STANDFIRST, Role.HEADING, Role.BODY})


class FindingKind(StrEnum):
    """How a text shows something else than it holds, or hides what it holds."""

    BIDI = "bidi"  #: turns the direction of reading round
    INVISIBLE = "invisible"  #: draws nothing, or a blank that is no space
    CONTROL = "control"  #: steers a terminal, or overwrites what stands before it
    MARKS = "marks"  #: more marks on a letter than it can carry
    LOOK_ALIKE = "look-alike"  #: letters of another alphabet in the place of those they look like
    DIGIT = "digit"  #: a number of digits of several scripts, or of letters that look like digits
    STYLED = "styled"  #: letters or digits of mathematics and the like in the place of plain ones
    HIDDEN_TEXT = "hidden-text"  #: words that the page or the document holds and does not show


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """Something in an article that deceives the eye; what it stands for is what is compared."""

    what: FindingKind
    detail: str  #: in a sentence, with the code point and its name
    start: int | None = None  #: None for what does not stand in the text: metadata, hidden words, the rest
    end: int | None = None
    line: int | None = None  #: of hidden words that in which, or after which, they stood
    text: str = ""  #: as it stands there
    count: int = 1  #: more for the rest of a kind that is not listed one by one


class ArticleCard(msgspec.Struct, frozen=True, kw_only=True, tag_field="type", tag="article"):
    """Who published what, when. Everything the input does not say is None."""

    id: str  #: stable: the file's stem or the record's `id`, made unique by a short suffix
    source: str | None = None  #: the outlet
    title: str | None = None
    author: str | None = None
    published: str | None = None  #: ISO 8601 / EDTF: a day, a month, a year, or a time stamp
    url: str | None = None
    path: str | None = None  #: as given on the command line; None for standard input
    sha256: str  #: of the bytes read (of the record's text for JSON Lines)
    language: str | None = None  #: BCP 47, as the input declares it
    findings: tuple[Finding, ...] = ()  #: what in it deceives the eye, in order of the text

    @property
    def day(self) -> dt.date | None:
        """The day of publication, or None where only a month or year, or nothing, is known."""
        if self.published is None:
            return None
        try:
            day = dt.date.fromisoformat(self.published[:10])
        except ValueError:
            return None
        return day if _FIRST_YEAR <= day.year <= _LAST_YEAR else None

    @property
    def moment(self) -> dt.datetime | None:
        """The time of publication, or None where not more than the day is known."""
        if self.day is None or self.published is None or len(self.published) <= len("2024-05-06T"):
            return None
        try:
            return dt.datetime.fromisoformat(self.published)
        except ValueError:
            return None

    @property
    def label(self) -> str:
        """How people call this article: the outlet where known, else the id."""
        return self.source or self.id


class Article(ArticleCard, frozen=True, kw_only=True, tag="article"):
    """An article with its text. All offsets are code points into `text`."""

    text: str
    pages: tuple[int, ...] | None = None  #: offsets where the pages begin; None where it has no pages

    def page(self, offset: int) -> int | None:
        """Return the page, from 1, that holds the character at `offset`."""
        return max(bisect_right(self.pages, offset), 1) if self.pages else None

    def card(self) -> ArticleCard:
        """Return the same article without its text."""
        return ArticleCard(**{name: getattr(self, name) for name in ArticleCard.__struct_fields__})


class Block(msgspec.Struct, frozen=True, kw_only=True):
    """A run of text with one role: usually a line, never more than a paragraph."""

    start: int
    end: int
    role: Role


#: A stretch that is longer or shorter as printed than as read: where it begins and ends in either.
Shift = tuple[int, int, int, int]


class Printed(msgspec.Struct, frozen=True, kw_only=True):
    """An article as it was given, where it is read otherwise: without what deceives the eye."""

    article: Article
    shifts: tuple[Shift, ...] = ()  #: in order of the text; start and end as printed, then as read


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """What `load` hands on: the article as it is read and the roles of its blocks, in order of the text."""

    article: Article
    blocks: tuple[Block, ...]
    printed: Printed | None = None  #: None where it is printed as it is read

    @property
    def given(self) -> Article:
        """The article as it was given."""
        return self.article if self.printed is None else self.printed.article

    def called(self, **named: str | None) -> Document:
        """Return the same with other fields of its article, which are no part of the text."""
        printed = self.printed
        if printed is not None:
            printed = msgspec.structs.replace(
                printed, article=msgspec.structs.replace(printed.article, **named)
            )
        article = msgspec.structs.replace(self.article, **named)
        return msgspec.structs.replace(self, article=article, printed=printed)


class Skipped(msgspec.Struct, frozen=True, kw_only=True, tag_field="type", tag="skipped"):
    """An input that was not compared, and why. Never silent."""

    path: str
    reason: str  #: stable word: missing, unreadable, empty, binary, encoding, format, size, duplicate …
    detail: str  #: one line for people
    operand: bool = False  #: named on the command line (then the exit status is 2)

    @property
    def told(self) -> str:
        """The detail with the input that it is about."""
        return self.detail if self.path in self.detail else f"{self.path}: {self.detail}"


class NamedFile(msgspec.Struct, frozen=True, kw_only=True):
    """A file that says how articles are read or compared."""

    path: str | None  #: as it was named; None for the one that comes with samestory
    sha256: str


class Loaded(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that the operands gave."""

    documents: tuple[Document, ...]
    skipped: tuple[Skipped, ...]
    sources: NamedFile | None = None  #: the side-car file that speaks for all of them
    warnings: tuple[str, ...] = ()  #: one line each, for stderr
    notes: tuple[str, ...] = ()  #: the same, for those who want to know more
