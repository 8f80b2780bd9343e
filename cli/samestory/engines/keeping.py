"""What functions made of rows in an earlier run, taken from a cache: a run that was killed goes on there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from samestory.cache import NOTHING, Cache, Keeper, Said, digest
from samestory.engines import Mapper, Row

Made = TypeVar("Made")


class Keeping(Keeper):
    """The cache of a run, as its engine knows it; none where there is no folder."""

    def kept(self, function: Mapper, basis: bytes) -> Mapper:
        """Return `function`, or what takes from the cache what it made before.

        Args:
            function: importable.
            basis: a digest of all that it depends on but the rows; empty where nothing is to be kept.
        """
        if self._cache is None or not basis:
            return function
        return Kept(function, self._cache.folder, basis)

    def heard(self, told: Iterable[tuple[Made, Said]]) -> Iterator[Made]:
        """Pass on what was made, and add up what the caches of all processes say."""
        for made, said in told:
            self._hear(said)
            yield made


class Kept:
    """A function of rows, in one process of several; their order does not count, for it is not defined."""

    def __init__(self, function: Mapper, folder: Path, basis: bytes) -> None:
        """Take what to apply, and where to keep what it makes."""
        self._function, self._folder, self._basis = function, folder, basis

    def __call__(self, rows: Sequence[Row]) -> Sequence[Row]:
        """Return what the function makes of rows."""
        key = digest(self._basis, *sorted(map(msgspec.msgpack.encode, rows)))
        return self._cache.get(key, lambda: list(self._function(rows)), list[tuple[Any, ...]])

    @cached_property
    def _cache(self) -> Cache:
        return Cache(self._folder)

    def said(self) -> Said:
        """Return what there is to say of the cache since the last time."""
        return self._cache.said()


def said(function: Mapper) -> Said:
    """Return what a function has to say of its cache, if it has one."""
    return function.said() if isinstance(function, Kept) else NOTHING
