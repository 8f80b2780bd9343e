"""Why two passages were, or were not, put together: what `samestory explain` prints."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from samestory.model.alignment import MatchKind
from samestory.model.articles import ArticleCard, Skipped
from samestory.model.comparison import SCHEMA_VERSION, Generator, Limit, Row, Verdict
from samestory.model.facts import Span


class Signal(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One thing that speaks for, or against, two passages stating the same fact."""

    name: str
    value: float  #: from 0 to 1
    weight: float
    points: float  #: value times weight: what it adds to the score


class Hurdle(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Something without which a pair is not scored at all."""

    name: str
    value: float
    least: float
    detail: str = ""  #: what the value was read from

    @property
    def met(self) -> bool:
        """Whether the pair gets over it."""
        return self.value >= self.least


class SharedTerm(msgspec.Struct, frozen=True, kw_only=True):
    """A term that both passages have, as each of them prints it."""

    left: str
    right: str
    weight: float  #: the rarer in the collection, the more


class Cited(Span, frozen=True, kw_only=True):
    """A passage that was, or could have been, put together with another one."""

    speaker: str | None = None
    page: int | None = None  #: of an article with pages


class Total(StrEnum):
    """How the points of signals become a score."""

    ODDS = "log-odds"  #: the logistic function of their sum
    GREATEST = "greatest"


class Nearest(msgspec.Struct, frozen=True, kw_only=True):
    """The smallest change that would have turned the outcome."""

    what: tuple[str, ...]  #: signals or hurdles: several where no single one is enough
    value: float | None = None  #: what it is, where it is a single one
    needed: float | None = None  #: what that would have to be
    margin: float  #: the score less the threshold: below 0 it falls short
    text: str  #: in a sentence


class Pairing(msgspec.Struct, frozen=True, kw_only=True):
    """Two passages held against each other."""

    kind: MatchKind
    left: Cited
    right: Cited
    candidate: bool  #: whether the pair was looked at
    candidacy: str  #: why, or why not
    hurdles: tuple[Hurdle, ...]
    signals: tuple[Signal, ...]
    total: Total
    score: float  #: 0 where a hurdle is not met
    threshold: float
    reached: bool
    together: bool  #: whether both stand in one row
    outcome: str  #: why, in a sentence
    nearest: Nearest
    shared: tuple[SharedTerm, ...] = ()  #: the most telling first
    event: str | None = None  #: of the row in which both stand
    row: Row | None = None
    alone: Verdict | None = None  #: what the verdict would be if the row held nothing but these two


class Explanation(msgspec.Struct, frozen=True, kw_only=True):
    """The whole result of `samestory explain`."""

    schema_version: str = SCHEMA_VERSION
    generator: Generator
    refs: tuple[str, str]  #: ARTICLE:LINE, as asked for
    articles: tuple[ArticleCard, ...]
    pairings: tuple[Pairing, ...]  #: the best first
    notes: tuple[str, ...] = ()  #: why something of a line was not compared
    skipped: tuple[Skipped, ...] = ()
    limits: tuple[Limit, ...] = ()
