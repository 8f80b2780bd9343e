"""Who said what, in how many wordings: what `samestory quotes` prints."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from samestory.model.articles import ArticleCard, Skipped
from samestory.model.comparison import SCHEMA_VERSION, Difference, Generator, Limit, Verdict
from samestory.model.timeline import DatedEvent


class Relation(StrEnum):
    """How a wording stands to another, mostly the leading one.

    That is the one of most sources, those of its fragments among them, of the speaker whom most name.
    """

    LEADING = "leading"
    FRAGMENT = "fragment"  #: some of its words, in a row
    FULLER = "fuller"  #: all of its words in a row, and others before or after them
    CUT = "cut"  #: its words with others left out between them
    ADDED = "added"  #: its words with others put between them
    CHANGED = "changed"  #: some words in the place of others
    OTHERWISE = "otherwise"  #: the same in other words: another translation, a paraphrase
    BESIDE = "beside"  #: other words, which the same articles have beside the leading ones
    WITHIN = "within"  #: somebody else's words, which quote the leading ones


class Quoted(msgspec.Struct, frozen=True, kw_only=True):
    """Where quoted words stand; the offsets are code points into the article's text."""

    article: str
    start: int
    end: int
    line: int
    page: int | None = None  #: of an article with pages
    text: str
    speaker: str | None = None  #: as this article names who speaks, None where it does not
    canonical: str | None = None  #: the speaker by the one name used for all articles
    continues: bool = False  #: goes on with the statement before it: an attribution stands between them
    copy_of: str | None = None  #: the article, or the agency, whose words these are


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """Words of a wording that stand in the place of words of the one that it is measured by."""

    start: int  #: offsets into the wording's text; the same where words are only left out
    end: int
    text: str
    instead: str  #: what that wording has; empty where words are only added


class Wording(msgspec.Struct, frozen=True, kw_only=True):
    """One wording of an utterance: the same words, whatever the case and the marks around them."""

    text: str  #: as most print it
    relation: Relation
    of: int | None = None  #: number of the wording it is measured by, from 1; None for the leading one
    sources: int  #: how many articles
    statements: tuple[Quoted, ...]
    changes: tuple[Change, ...] = ()  #: none where too little is the same
    ellipsis: bool = False  #: dots in it show that something is left out


class Utterance(msgspec.Struct, frozen=True, kw_only=True):
    """What somebody said, with all its wordings."""

    id: str  #: of its row, where it has one
    event: str | None = None  #: id of the event that its row, or its sentence, belongs to
    row: str | None = None  #: id of the row that compares it
    verdict: Verdict
    sources: int
    independent: int
    wordings: tuple[Wording, ...]  #: the leading one first
    differences: tuple[Difference, ...] = ()  #: of the row: what was found between two articles


class SpeakerQuotes(msgspec.Struct, frozen=True, kw_only=True):
    """One speaker, as named in whichever articles."""

    name: str | None  #: None for what nobody is named for
    forms: tuple[str, ...] = ()  #: other names under which articles have this speaker
    utterances: tuple[Utterance, ...]


class Quotations(msgspec.Struct, frozen=True, kw_only=True):
    """The whole result of `samestory quotes`."""

    schema_version: str = SCHEMA_VERSION
    generator: Generator
    articles: tuple[ArticleCard, ...]
    events: tuple[DatedEvent, ...] = ()  #: those that utterances name
    speakers: tuple[SpeakerQuotes, ...] = ()  #: who is most quoted first, nobody named last
    skipped: tuple[Skipped, ...] = ()
    limits: tuple[Limit, ...] = ()
