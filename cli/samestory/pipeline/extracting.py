"""What articles state, extracted in this process or in several, and kept in a cache where there is one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Final

from samestory.cache import NOTHING, Cache, Said
from samestory.extract import kept
from samestory.model import CatalogueEvent, Document, Facts
from samestory.naming import NO_ALIASES, Aliases

#: Articles that a process is given at a time.
_PORTION: Final = 16
#: Fewer articles are extracted sooner than further processes have started.
_FEW: Final = 100


class Extractor:
    """Extracts, and adds up what the caches of all its processes say."""

    def __init__(
        self,
        cache: Path | None,
        jobs: int,
        events: Sequence[CatalogueEvent] = (),
        aliases: Aliases = NO_ALIASES,
    ) -> None:
        """Take how to extract.

        Raises:
            UsageError: the cache can't be used.
        """
        self._cache = None if cache is None else Cache(cache)
        self._jobs = jobs
        self._told = tuple(events), dict(aliases)  # of kinds that can be sent to a process

    def facts(self, documents: Iterable[Document], count: int) -> Iterator[Facts]:
        """Yield what each of `count` articles states, in their order."""
        if self._jobs == 1 or count < _FEW:
            yield from map(kept.extractor(self._cache, *self._told), documents)
            return
        from samestory.engines.chunks import portions
        from samestory.engines.pool import applied

        work = _Process(None if self._cache is None else self._cache.folder, self._told)
        for found, said in applied(work, portions(documents, _PORTION), self._jobs):
            if self._cache is not None:
                self._cache.add(said)
            yield from found

    @property
    def warnings(self) -> tuple[str, ...]:
        """Why results are no longer kept."""
        return () if self._cache is None else tuple(self._cache.warnings)

    @property
    def notes(self) -> tuple[str, ...]:
        """What was damaged, and how many results were there and how many were not."""
        return () if self._cache is None else self._cache.notes


class _Process:
    """What one process extracts with; it makes its own when it is first asked."""

    def __init__(self, folder: Path | None, told: tuple[Sequence[CatalogueEvent], Aliases]) -> None:
        self._folder, self._told = folder, told

    def __call__(self, documents: Sequence[Document]) -> tuple[Sequence[Facts], Said]:
        """Return what articles state, and what the cache has to say of them."""
        found = tuple(map(self._extract, documents))
        return found, NOTHING if self._cache is None else self._cache.said()

    @cached_property
    def _cache(self) -> Cache | None:
        return None if self._folder is None else Cache(self._folder)

    @cached_property
    def _extract(self) -> Callable[[Document], Facts]:
        return kept.extractor(self._cache, *self._told)
