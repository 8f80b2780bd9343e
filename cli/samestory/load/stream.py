"""The articles of all operands one at a time; only their names are held."""

from __future__ import annotations

import io
import shutil
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from typing import BinaryIO

import msgspec

from samestory.load.identity import printable, shared, unique_ids
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
from samestory.model import Document, Skipped
from samestory.progress import SILENT, Progress, counted, timed


class Stream(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that the operands give, article by article."""

    named: Iterator[Named]  #: can be gone through once
    count: int  #: how many `named` gives
    paths: tuple[str, ...]  #: the files that are read
    skipped: tuple[Skipped, ...]
    warnings: list[str]  #: complete when `documents` has come to its end

    def documents(self) -> Iterator[Document]:
        """Yield every article with its metadata and roles, once."""
        for one in self.named:
            yield settled(one, self.warnings)


class _Place(msgspec.Struct, frozen=True, kw_only=True):
    """What is held of an article that is read again later."""

    base: str
    place: str
    path: str
    folder: str | None
    single: bool
    asked: str | None

    @classmethod
    def of(cls, item: Read) -> _Place:
        single = item.draft.position is None
        return cls(
            base=item.base,
            place=item.place,
            path=item.path,
            folder=item.folder,
            single=single,
            asked=item.asked,
        )


def stream(
    operands: Sequence[str],
    *,
    sources: Sources | None = None,
    stdin: BinaryIO | None = None,
    terms: Terms = USUAL,
    progress: Progress = SILENT,
) -> Stream:
    """Read all `operands` like `read`, but hold no more than one article and the names of all.

    Everything is read twice, first for the names, of which `progress` is told; standard input is kept
    in a temporary file.

    Raises:
        UsageError: standard input is named twice.
        ConfigurationError: a side-car file is wrong.
    """
    operands_once(operands)
    kept = _spooled(stdin or sys.stdin.buffer) if STDIN in operands else io.BytesIO()
    places: list[_Place] = []
    skipped: list[Skipped] = []
    origins: set[str | None] = set()
    warnings: list[str] = []
    for item in counted(items(operands, kept, terms, warnings), progress):
        origins.add(origin(item))
        if isinstance(item, Skipped):
            skipped.append(item)
        else:
            places.append(_Place.of(item))
    ids = unique_ids([(one.base, one.place) for one in places])
    sidecar = Sidecar(sources)
    for one, name in zip(places, ids, strict=True):
        sidecar.fields(one.path, one.folder, name, single=one.single)
    warnings += shared([one.asked for one in places], ids)
    warnings += [*barren(operands, origins), *sidecar.unused(folders(operands))]
    kept.seek(0)
    barren_files = {one.path for one in skipped} - {printable(one.path) for one in places}
    names = dict(zip(((one.path, one.place) for one in places), ids, strict=True))
    return Stream(
        named=_again(
            items(operands, kept, terms, [], without=barren_files),
            kept,
            names,
            sidecar,
            progress,
        ),
        count=len(places),
        paths=tuple(dict.fromkeys(printable(one.path) for one in places if one.path != STDIN)),
        skipped=tuple(skipped),
        warnings=warnings,
    )


def _spooled(stdin: BinaryIO) -> BinaryIO:
    """Return a copy of standard input that can be read twice; it takes disk, not memory."""
    kept = tempfile.TemporaryFile()  # noqa: SIM115  # closed when the last article was read
    shutil.copyfileobj(stdin, kept)
    kept.seek(0)
    return kept


def _again(
    found: Iterator[Read | Skipped],
    kept: BinaryIO,
    names: Mapping[tuple[str, str], str],
    sidecar: Sidecar,
    progress: Progress,
) -> Iterator[Named]:
    """Yield the articles under the names that the first reading gave them."""
    with kept:
        for item, seconds in timed(found):
            name = names.get((item.path, item.place)) if isinstance(item, Read) else None
            if isinstance(item, Read) and name is not None:  # else the file has grown since
                progress.took(name, seconds)
                yield named(item, name, sidecar)
