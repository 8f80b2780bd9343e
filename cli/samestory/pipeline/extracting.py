"""What articles state, extracted in this process or in several, and kept in a cache where there is one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Final

from samestory.cache import NOTHING, Cache, Keeper, Said
from samestory.extract import kept
from samestory.model import CatalogueEvent, Document, Facts
from samestory.naming import NO_ALIASES, Aliases
from samestory.progress import SILENT, Progress, timed

#: Articles that a process is given at a time.
_PORTION: Final = 16
#: Fewer articles are extracted sooner than further processes have started.
_FEW: Final = 100


class Extractor(Keeper):
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
        super().__init__(cache)
        self._jobs = jobs
        self._told = tuple(events), dict(aliases)  # of kinds that can be sent to a process

    def facts(
        self, documents: Iterable[Document], count: int, progress: Progress = SILENT
    ) -> Iterator[Facts]:
        """Yield what each of `count` articles states, in their order; `progress` is told how long it took."""
        if self._jobs == 1 or count < _FEW:
            extract = kept.extractor(self._cache, *self._told)
            for document in documents:
                [(facts, seconds)] = timed(map(extract, (document,)))
                progress.took(facts.article.id, seconds)
                yield facts
            return
        from samestory.engines.chunks import portions
        from samestory.engines.pool import applied

        work = _Process(None if self._cache is None else self._cache.folder, self._told)
        for found, said, spent in applied(work, portions(documents, _PORTION), self._jobs):
            self._hear(said)
            for facts, seconds in zip(found, spent, strict=True):
                progress.took(facts.article.id, seconds)
                yield facts


class _Process:
    """What one process extracts with; it makes its own when it is first asked."""

    def __init__(self, folder: Path | None, told: tuple[Sequence[CatalogueEvent], Aliases]) -> None:
        self._folder, self._told = folder, told

    def __call__(self, documents: Sequence[Document]) -> tuple[Sequence[Facts], Said, Sequence[float]]:
        """Return what articles state, what the cache has to say of them, and the seconds of each."""
        found = tuple(timed(map(self._extract, documents)))
        said = NOTHING if self._cache is None else self._cache.said()
        return [facts for facts, _ in found], said, [seconds for _, seconds in found]

    @cached_property
    def _cache(self) -> Cache | None:
        return None if self._folder is None else Cache(self._folder)

    @cached_property
    def _extract(self) -> Callable[[Document], Facts]:
        return kept.extractor(self._cache, *self._told)
