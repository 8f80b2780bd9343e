"""How far the work is, told by the stages to whoever wants to know."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from typing import Final, Protocol, TypeVar

T = TypeVar("T")


class Progress(Protocol):
    """Who is told."""

    def stage(self, name: str, total: int | None = None, of: str = "articles") -> None:
        """Begin a stage of `total` articles, or `of` others; None where nobody knows how many."""

    def advance(self) -> None:
        """Be done with one more of the stage."""

    def took(self, article: str, seconds: float) -> None:
        """Add what was spent on an article, by its id."""


class _Silent:
    """Tells nobody."""

    def stage(self, name: str, total: int | None = None, of: str = "articles") -> None:
        pass

    def advance(self) -> None:
        pass

    def took(self, article: str, seconds: float) -> None:
        pass


SILENT: Final[Progress] = _Silent()


def counted(things: Iterable[T], progress: Progress) -> Iterator[T]:
    """Pass on `things`; each is done with when the next one is asked for."""
    for one in things:
        yield one
        progress.advance()


def timed(things: Iterable[T]) -> Iterator[tuple[T, float]]:
    """Pass on `things`, each with the seconds that it took to make it."""
    started = time.perf_counter()
    for one in things:
        yield one, time.perf_counter() - started
        started = time.perf_counter()
