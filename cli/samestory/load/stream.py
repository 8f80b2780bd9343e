"""The articles of all operands one at a time; only their names are held."""

from __future__ import annotations

import io
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from contextlib import suppress
from typing import BinaryIO, Final

import msgspec

from samestory.engines.room import temporary
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
    unheard,
)
from samestory.load.sidecar import Sidecar
from samestory.load.sources import Sources
from samestory.load.terms import USUAL, Terms
from samestory.model import Document, Skipped
from samestory.progress import SILENT, Progress, counted, timed

#: Bytes of standard input that are held at a time.
_PART: Final = 1 << 20


class Stream(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that the operands give, article by article."""

    named: Iterator[Named]  #: can be gone through once
    count: int  #: how many `named` gives
    paths: tuple[str, ...]  #: the files that are read
    skipped: list[Skipped]  #: complete when `named` has come to its end
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
    in a temporary file. An article that is no longer there when it is read again is skipped.

    Raises:
        UsageError: standard input is named twice.
        InputError: standard input can't be read.
        EngineError: there is no room for the temporary file.
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
    warnings += [*barren(operands, origins), *sidecar.unused(folders(operands), skipped)]
    kept.seek(0)
    barren_files = {one.path for one in skipped} - {printable(one.path) for one in places}
    names = dict(zip(places, ids, strict=True))
    return Stream(
        named=_again(
            items(operands, kept, terms, [], without=barren_files),
            kept,
            names,
            skipped,
            sidecar,
            progress,
        ),
        count=len(places),
        paths=tuple(dict.fromkeys(printable(one.path) for one in places if one.path != STDIN)),
        skipped=skipped,
        warnings=warnings,
    )


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
    found: Iterator[Read | Skipped],
    kept: BinaryIO,
    names: Mapping[_Place, str],
    skipped: list[Skipped],
    sidecar: Sidecar,
    progress: Progress,
) -> Iterator[Named]:
    """Yield the articles under the names that the first reading gave them; add to `skipped` what is gone."""
    known, gone = set(skipped), dict.fromkeys(names)
    try:
        for item, seconds in timed(found):
            if isinstance(item, Skipped):
                skipped += [item] if item not in known else []
            elif (name := names.get(place := _Place.of(item))) is not None:  # else it came later
                gone.pop(place, None)
                progress.took(name, seconds)
                yield named(item, name, sidecar)
    finally:
        with suppress(OSError):  # nobody needs it any more
            kept.close()
    skipped += _changed(gone, {one.path for one in skipped if one not in known})


def _changed(gone: Iterable[_Place], told: Set[str]) -> Iterator[Skipped]:
    """Yield a record for each file that lacks articles which it had before, unless that was `told`."""
    files = dict.fromkeys((one.path, one.folder) for one in gone)
    for path, folder in files:
        if not {printable(path), printable(folder or path)} & told:
            yield Skipped(
                path=printable(path),
                reason="changed",
                detail="it changed while it was read; run the command again",
                operand=folder is None,
            )
