"""What the pipeline hands back: a result, with what should be said about its making."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Generic, Protocol, TypeVar

import msgspec

from samestory.model import ArticleCard, Comparison, Facts, Limit, Skipped


class Result(Protocol):
    """What every result of comparing says of its making."""

    @property
    def articles(self) -> tuple[ArticleCard, ...]:
        """What was read."""

    @property
    def skipped(self) -> tuple[Skipped, ...]:
        """What was not read, and why."""

    @property
    def limits(self) -> tuple[Limit, ...]:
        """What was not looked at, and why."""


T = TypeVar("T", bound=Result)


class Outcome(msgspec.Struct, Generic[T], frozen=True, kw_only=True):
    """A result with what should be said about its making."""

    result: T
    warnings: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()  #: for those who want to know more


class Compared(msgspec.Struct, frozen=True, kw_only=True):
    """A comparison with what it was made of."""

    comparison: Comparison
    facts: tuple[Facts, ...] = ()  #: of each article, in order of their ids

    @property
    def articles(self) -> tuple[ArticleCard, ...]:
        """What was read."""
        return self.comparison.articles

    @property
    def skipped(self) -> tuple[Skipped, ...]:
        """What was not read, and why."""
        return self.comparison.skipped

    @property
    def limits(self) -> tuple[Limit, ...]:
        """What was not looked at, and why."""
        return self.comparison.limits


class FactsOutcome(msgspec.Struct, frozen=True, kw_only=True):
    """The facts of each article, as they are read, with what should be said about it."""

    facts: Iterable[Facts]  #: can be gone through once
    paths: Iterable[str]  #: the files that are read
    skipped: Sequence[Skipped]  #: complete when all facts were taken
    warnings: Sequence[str]  #: complete when `skipped` is
    notes: Sequence[str] = ()  #: for those who want to know more; complete when `skipped` is
