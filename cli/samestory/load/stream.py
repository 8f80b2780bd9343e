"""The articles of all operands one at a time; of each no more is held than a few numbers."""

from __future__ import annotations

import io
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from typing import BinaryIO, Final

import msgspec

from samestory.engines.room import temporary
from samestory.load.census import Census, Ids
from samestory.load.identity import printable
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
    unheard,
)
from samestory.load.sidecar import Sidecar
from samestory.load.sources import Sources
from samestory.load.terms import USUAL, Terms
from samestory.load.walk import Found, find
from samestory.model import Document, Skipped
from samestory.progress import SILENT, Progress, counted, timed

#: Bytes of standard input that are held at a time.
_PART: Final = 1 << 20


class Stream(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that the operands give, article by article."""

    named: Iterator[Named]  #: can be gone through once
    count: int  #: how many `named` gives
    paths: Iterable[str]  #: the files that are read, looked up when they are asked for
    skipped: list[Skipped]  #: complete when `named` or `documents` has come to its end
    warnings: list[str]  #: complete when `skipped` is

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
    input is kept in a temporary file. Articles that are no longer there when they are read again, or were
    not there before, are left out, and a record of what is skipped says so.

    Raises:
        UsageError: standard input is named twice.
        InputError: standard input can't be read.
        EngineError: there is no room for the temporary file.
        ConfigurationError: a side-car file is wrong.
    """
    operands_once(operands)
    kept = _spooled(stdin or sys.stdin.buffer) if STDIN in operands else io.BytesIO()
    first = _First(Sidecar(sources))
    warnings: list[str] = []
    for item in counted(items(operands, kept, terms, warnings), progress):
        first.look(item)
    warnings += barren(operands, first.origins)
    kept.seek(0)
    again = timed(items(operands, kept, terms, [], without=frozenset(first.barren)))
    return Stream(
        named=_again(again, first, warnings, folders(operands), kept, progress),
        count=len(first.census),
        paths=_Files(operands),
        skipped=first.skipped,
        warnings=warnings,
    )


class _First:
    """What is known of all operands when they have been read once."""

    def __init__(self, sidecar: Sidecar) -> None:
        self.sidecar = sidecar
        self.census = Census()
        self.counts: Counter[str] = Counter()  #: articles of each operand
        self.skipped: list[Skipped] = []
        self.barren: list[str] = []  #: files that have no article
        self.origins: set[str | None] = set()
        self._file = ""

    def look(self, item: Read | Skipped) -> None:
        """Take note of an article, or of why there is none.

        Raises:
            ConfigurationError: the side-car file that speaks for it is wrong.
        """
        self.origins.add(origin(item))
        if isinstance(item, Skipped):
            self.skipped.append(item)
            if item.reason != "duplicate" and item.path != self._file:
                self.barren.append(item.path)
            return
        self._file = printable(item.path)
        self.census.add(item.base, item.place)
        self.counts[_operand(item)] += 1
        self.sidecar.look(item.path, item.folder)


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
    with temporary():
        kept = tempfile.TemporaryFile()  # noqa: SIM115  # closed when the last article was read
    while part := _part(stdin):
        with temporary():
            kept.write(part)
    with temporary():
        kept.seek(0)
    return kept


def _part(stdin: BinaryIO) -> bytes:
    with unheard():
        return stdin.read(_PART)


def _again(
    found: Iterable[tuple[Read | Skipped, float]],
    first: _First,
    warnings: list[str],
    walked: set[str],
    kept: BinaryIO,
    progress: Progress,
) -> Iterator[Named]:
    """Yield the articles that were counted under their ids; at the end, say what was not as before."""
    ids = first.census.ids()
    known = set(first.skipped)
    later: Counter[str] = Counter()  # articles that were not there before
    told: list[Skipped] = []
    try:
        for item, seconds in found:
            if isinstance(item, Skipped):
                told += [item] if item not in known else []
            elif (name := _name(item, ids)) is None:
                later[_operand(item)] += 1
            else:
                first.counts[_operand(item)] -= 1
                progress.took(name, seconds)
                yield named(item, name, first.sidecar)
    finally:
        with suppress(OSError):  # nobody needs it any more
            kept.close()
    first.skipped += [*told, *_changed(first.counts, later, told)]
    warnings += [*ids.warnings(), *first.sidecar.unused(walked, first.skipped)]


def _name(item: Read, ids: Ids) -> str | None:
    return ids.of(item.base, item.place, asked=item.asked)


def _operand(item: Read) -> str:
    return item.folder or item.path


def _changed(gone: Counter[str], later: Counter[str], told: Sequence[Skipped]) -> Iterator[Skipped]:
    """Yield a record for each operand that lacks articles of which was not `told` already.

    A file of a folder of which it was told counts as one of them, for it may have had several.
    """
    for operand in sorted({*+gone, *+later}):
        path = printable(operand)
        if any(one.path == path for one in told):
            continue
        inside = sum(one.path.startswith(f"{path}/") for one in told)
        number = max(gone[operand] - inside, later[operand])
        if number <= 0:
            continue
        left_out = "1 article was" if number == 1 else f"{number:,} articles were"
        yield Skipped(
            path=path,
            reason="changed",
            detail=f"it changed while it was read, and {left_out} left out; run the command again",
            operand=True,
        )
