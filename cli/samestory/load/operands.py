"""Everything that the operands stand for, read: articles, what was skipped, warnings."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO

import msgspec

from samestory.errors import UsageError
from samestory.load import fetched, kinds, records
from samestory.load.document import document
from samestory.load.drafts import Draft, Known, Refusal, RefusedError
from samestory.load.identity import base_id, printable, shared, unique_ids
from samestory.load.readers import extension_of
from samestory.load.sidecar import Sidecar
from samestory.load.sources import Sources
from samestory.load.terms import USUAL, Fetch, Terms, is_url
from samestory.load.urls import masked
from samestory.load.walk import Found, find, open_file
from samestory.model import Document, Loaded, Skipped
from samestory.progress import SILENT, Progress, counted, timed

STDIN = "-"


class Read(msgspec.Struct, frozen=True, kw_only=True):
    """A draft and where it comes from."""

    draft: Draft
    path: str  #: `-` for standard input
    folder: str | None

    @property
    def base(self) -> str:
        """The id that it asks for."""
        return base_id(self.draft.name or Path(self.path).stem)

    @property
    def asked(self) -> str | None:
        """The same, where the article itself says so."""
        return self.base if self.draft.name else None

    @property
    def place(self) -> str:
        """What tells this article from every other, whatever else is read."""
        return f"{printable(self.path)}\0{self.draft.position or ''}"


class Named(msgspec.Struct, frozen=True, kw_only=True):
    """An article under its name; what is left to do with it needs no other article."""

    draft: Draft
    id: str
    path: str | None  #: None for standard input
    sidecar: Mapping[str, str] = {}


def read(
    operands: Sequence[str],
    *,
    sources: Sources | None = None,
    stdin: BinaryIO | None = None,
    terms: Terms = USUAL,
    progress: Progress = SILENT,
) -> Loaded:
    """Read all `operands` in order; what can't be read is skipped with a reason.

    `sources` is the side-car file to use; without it, the `sources.toml` in the folder of each
    article, or in the folder that was named, is used. `stdin` stands in for standard input. `terms`
    hold for all operands. `progress` is told of each article.

    Raises:
        UsageError: standard input is named twice.
        ConfigurationError: a side-car file is wrong.
    """
    operands_once(operands)
    warnings: list[str] = []
    made = list(counted(timed(items(operands, stdin or sys.stdin.buffer, terms, warnings)), progress))
    found = [item for item, _ in made]
    reads = [item for item in found if isinstance(item, Read)]
    sidecar = Sidecar(sources)
    ids = unique_ids([(item.base, item.place) for item in reads])
    documents = [settled(named(item, name, sidecar), warnings) for item, name in zip(reads, ids, strict=True)]
    for name, (_, seconds) in zip(ids, (one for one in made if isinstance(one[0], Read)), strict=True):
        progress.took(name, seconds)
    warnings += shared([item.asked for item in reads], ids)
    warnings += barren(operands, [origin(item) for item in found])
    return Loaded(
        documents=tuple(documents),
        skipped=tuple(item for item in found if isinstance(item, Skipped)),
        warnings=(*warnings, *sidecar.unused(folders(operands))),
    )


def operands_once(operands: Sequence[str]) -> None:
    """Refuse to read standard input twice.

    Raises:
        UsageError: it is named twice.
    """
    if sum(operand == STDIN for operand in operands) > 1:
        raise UsageError("standard input can be read only once", hint="name - once")


def folders(operands: Sequence[str]) -> set[str]:
    """Return the operands that are folders."""
    return {str(Path(operand)) for operand in operands if os.path.isdir(operand)}  # noqa: PTH112  # never raises


def origin(item: Read | Skipped) -> str | None:
    """Return the folder that an article was found in, or standard input, where it or a bad line stood."""
    if isinstance(item, Read):
        return STDIN if item.path == STDIN else item.folder
    return STDIN if item.path.startswith(f"{STDIN}:") else None


def barren(operands: Sequence[str], used: Collection[str | None]) -> list[str]:
    """Return a warning for each folder, and for standard input, that no article was read from.

    Args:
        operands: of the command line.
        used: folders and files that articles were read from, or something that was skipped.
    """
    empty = sorted(folders(operands) - set(used))
    if not operands:
        return ["the list of files is empty: no article was read"]
    said = [f"{printable(folder)}: no article was read from this folder" for folder in empty]
    if STDIN in operands and STDIN not in used:
        said.append("no article was read from standard input; pipe JSON Lines into it")
    return said


def named(item: Read, name: str, sidecar: Sidecar) -> Named:
    """Return an article under its name, with what the side-car file says of it."""
    extra = sidecar.fields(item.path, item.folder, name, single=item.draft.position is None)
    return Named(
        draft=item.draft, id=name, path=None if item.path == STDIN else printable(item.path), sidecar=extra
    )


def settled(one: Named, warnings: list[str]) -> Document:
    """Return the article with its metadata and roles; add to `warnings`."""
    made, said = document(one.draft, name=one.id, path=one.path, sidecar=one.sidecar)
    warnings += [f"{one.path or one.id}: {line}" for line in said]
    return made


def items(
    operands: Iterable[str],
    stdin: BinaryIO,
    terms: Terms,
    warnings: list[str],
    *,
    without: Collection[str] = (),
) -> Iterator[Read | Skipped]:
    """Yield the articles of all operands, each file once, and none `without`; add to `warnings`."""
    seen: dict[str, str] = {}
    for operand in operands:
        if operand == STDIN:
            yield from _drafts(records.read_lines(stdin), STDIN, None)
            continue
        if is_url(operand) and terms.fetch is not None:
            yield from _fetched(operand, terms.fetch, terms.columns, seen)
            continue
        for item in find(operand, warnings):
            if isinstance(item, Skipped):
                yield item
                continue
            real = os.path.realpath(item.path)
            if real in seen:
                detail = f"the same file as {printable(seen[real])}, which was read already"
                yield Skipped(path=printable(item.path), reason="duplicate", detail=detail)
                continue
            seen[real] = item.path
            if printable(item.path) not in without:
                yield from _opened(item, terms)


def _opened(item: Found, terms: Terms) -> Iterator[Read | Skipped]:
    named = item.folder is None
    try:
        with open_file(item) as stream:
            _check_kind(stream, item.path)
            yield from _drafts(item.reader(stream, Known(columns=terms.columns)), item.path, item.folder)
    except RefusedError as error:
        yield _refused(item.path, error.reason, error.detail, named=named)
    except OSError as error:
        detail = (error.strerror or "it can't be read").casefold()
        yield _refused(item.path, "unreadable", f"{detail}; check its permissions", named=named)


def _check_kind(stream: BinaryIO, path: str) -> None:
    """Refuse what is something else than the name of its file says.

    Raises:
        RefusedError: `binary` where it can't be an article, else `format`.
    """
    kind = kinds.mistaken(stream.read(kinds.HEAD), extension_of(path))
    stream.seek(0)
    if kind is not None:
        named = "" if kind.advice.startswith("name it") else ", whatever its name says"
        raise RefusedError(
            "binary" if kind.binary else "format", f"this is {kind.name}{named}; {kind.advice}"
        )


def _fetched(
    url: str, fetch: Fetch, columns: Mapping[str, str], seen: dict[str, str]
) -> Iterator[Read | Skipped]:
    try:
        page = fetch(url)
        if page.url in seen:
            detail = f"the same page as {printable(seen[page.url])}, which was read already"
            yield Skipped(path=printable(masked(url)), reason="duplicate", detail=detail)
            return
        seen[page.url] = url
        warning = fetched.moved(url, page)
        for item in _drafts(fetched.drafts(page, columns), url, None):
            if isinstance(item, Read) and warning is not None:
                draft = msgspec.structs.replace(item.draft, warnings=(warning, *item.draft.warnings))
                item, warning = msgspec.structs.replace(item, draft=draft), None
            yield item
    except RefusedError as error:
        yield _refused(masked(url), error.reason, error.detail, named=True)


def _drafts(found: Iterator[Draft | Refusal], path: str, folder: str | None) -> Iterator[Read | Skipped]:
    for item in found:
        if isinstance(item, Refusal):
            yield _refused(path, item.reason, item.detail, place=item.place, named=False)
        else:
            yield Read(draft=item, path=path, folder=folder)


def _refused(path: str, reason: str, detail: str, *, named: bool, place: str = "") -> Skipped:
    return Skipped(path=printable(path) + place, reason=reason, detail=detail, operand=named)
