"""What articles state, extracted in this process or in several, and kept in a cache where there is one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Final, NamedTuple

from samestory.cache import Cache
from samestory.extract import kept
from samestory.model import CatalogueEvent, Document, Facts
from samestory.naming import NO_ALIASES, Aliases

#: Articles that a process is given at a time.
_PORTION: Final = 16
#: Fewer articles are extracted sooner than further processes have started.
_FEW: Final = 100


class _Portion(NamedTuple):
    """What a process made of some articles, and what its cache has to say."""

    facts: Sequence[Facts]
    cache: Cache | None


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
        from samestory.engines.pool import applied

        folder = None if self._cache is None else self._cache.folder
        work = partial(_extracted, folder=folder, told=self._told)
        for portion in applied(work, _portions(documents), self._jobs):
            if self._cache is not None and portion.cache is not None:
                self._cache.add(portion.cache)
            yield from portion.facts

    @property
    def warnings(self) -> tuple[str, ...]:
        """Why results are no longer kept."""
        return () if self._cache is None else tuple(self._cache.warnings)

    @property
    def notes(self) -> tuple[str, ...]:
        """What was damaged, and how many results were there and how many were not."""
        return () if self._cache is None else self._cache.notes


def _portions(documents: Iterable[Document]) -> Iterator[Sequence[Document]]:
    left = iter(documents)
    while portion := tuple(islice(left, _PORTION)):
        yield portion


def _extracted(
    documents: Sequence[Document], folder: Path | None, told: tuple[Sequence[CatalogueEvent], Aliases]
) -> _Portion:
    cache = None if folder is None else Cache(folder)
    return _Portion(tuple(map(kept.extractor(cache, *told), documents)), cache)
