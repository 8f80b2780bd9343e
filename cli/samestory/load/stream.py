"""The articles of all operands one at a time; of each no more is held than a few numbers."""

from __future__ import annotations

import io
import shutil
import sys
import tempfile
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import BinaryIO

import msgspec

from samestory.load.census import Census, Ids
from samestory.load.operands import (
    STDIN,
    Named,
    Read,
    barren,
    folders,
    items,
    named,
    operands_once,
    origin,
    settled,
)
from samestory.load.sidecar import Sidecar
from samestory.load.sources import Sources
from samestory.load.terms import USUAL, Terms
from samestory.load.walk import Found, find
from samestory.model import Document, Skipped
from samestory.progress import SILENT, Progress, counted, timed


class Stream(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that the operands give, article by article."""

    named: Iterator[Named]  #: can be gone through once
    count: int  #: how many `named` gives
    paths: Iterable[str]  #: the files that are read, looked up when they are asked for
    skipped: tuple[Skipped, ...]
    warnings: list[str]  #: complete when `named` or `documents` has come to its end

    def documents(self) -> Iterator[Document]:
        """Yield every article with its metadata and roles, once."""
        for one in self.named:
            yield settled(one, self.warnings)


def stream(
    operands: Sequence[str],
    *,
    sources: Sources | None = None,
    stdin: BinaryIO | None = None,
    terms: Terms = USUAL,
    progress: Progress = SILENT,
) -> Stream:
    """Read all `operands` like `read`, but hold no more than one article.

    Everything is read twice, first to count who asks for which id, of which `progress` is told; standard
    input is kept in a temporary file.

    Raises:
        UsageError: standard input is named twice.
        ConfigurationError: a side-car file is wrong.
    """
    operands_once(operands)
    kept = _spooled(stdin or sys.stdin.buffer) if STDIN in operands else io.BytesIO()
    census = Census()
    skipped: list[Skipped] = []
    origins: set[str | None] = set()
    warnings: list[str] = []
    sidecar = Sidecar(sources)
    for item in counted(items(operands, kept, terms, warnings), progress):
        origins.add(origin(item))
        if isinstance(item, Skipped):
            skipped.append(item)
        else:
            census.add(item.base, item.place)
            sidecar.look(item.path, item.folder)
    warnings += barren(operands, origins)
    kept.seek(0)
    again = timed(items(operands, kept, terms, []))
    return Stream(
        named=_named(again, kept, census.ids(), sidecar, folders(operands), warnings, progress),
        count=len(census),
        paths=_Files(operands),
        skipped=tuple(skipped),
        warnings=warnings,
    )


class _Files(Iterable[str]):
    """The files that operands stand for; a collection may have more of them than should be held."""

    def __init__(self, operands: Sequence[str]) -> None:
        self._operands = operands

    def __iter__(self) -> Iterator[str]:
        for operand in self._operands:
            if operand != STDIN:
                yield from (item.path for item in find(operand, []) if isinstance(item, Found))


def _spooled(stdin: BinaryIO) -> BinaryIO:
    """Return a copy of standard input that can be read twice; it takes disk, not memory."""
    kept = tempfile.TemporaryFile()  # noqa: SIM115  # closed when the last article was read
    shutil.copyfileobj(stdin, kept)
    kept.seek(0)
    return kept


def _named(
    again: Iterable[tuple[Read | Skipped, float]],
    kept: BinaryIO,
    ids: Ids,
    sidecar: Sidecar,
    walked: Collection[str],
    warnings: list[str],
    progress: Progress,
) -> Iterator[Named]:
    """Yield the articles that were counted under their ids; at the end, add to `warnings`."""
    unknown = 0
    with kept:
        for item, seconds in again:
            if isinstance(item, Skipped):
                continue
            name = ids.of(item.base, item.place, asked=item.asked)
            if name is None:
                unknown += 1
            else:
                progress.took(name, seconds)
                yield named(item, name, sidecar)
    warnings += [*ids.warnings(), *sidecar.unused(walked)]
    if changed := max(unknown, ids.left):
        what = "1 article was" if changed == 1 else f"{changed} articles were"
        warnings.append(f"{what} left out: the file changed while it was read; run again")
