"""Everything that the operands stand for, read: articles, what was skipped, warnings."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import msgspec

from samestory.errors import InputError, UsageError
from samestory.load import census, fetched, kinds, records
from samestory.load.document import document
from samestory.load.drafts import Draft, Known, Refusal, RefusedError
from samestory.load.identity import base_id, printable
from samestory.load.readers import extension_of
from samestory.load.sidecar import Sidecar
from samestory.load.sources import Sources
from samestory.load.terms import USUAL, Fetch, Terms, is_url
from samestory.load.urls import masked
from samestory.load.walk import Found, find, open_file, why
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
    def asked(self) -> bool:
        """Whether the article itself says what it is called."""
        return bool(self.draft.name)

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
        InputError: standard input can't be read.
        ConfigurationError: a side-car file is wrong.
    """
    operands_once(operands)
    warnings: list[str] = []
    made = list(counted(timed(items(operands, stdin or sys.stdin.buffer, terms, warnings)), progress))
    found = [item for item, _ in made]
    reads = [item for item in found if isinstance(item, Read)]
    sidecar = Sidecar(sources)
    ids = census.counted((item.base, item.place) for item in reads)
    names = [ids.of(item.base, item.place, asked=item.asked) or item.base for item in reads]
    documents = [
        settled(named(item, name, sidecar), warnings) for item, name in zip(reads, names, strict=True)
    ]
    for name, (_, seconds) in zip(names, (one for one in made if isinstance(one[0], Read)), strict=True):
        progress.took(name, seconds)
    warnings += ids.warnings()
    warnings += barren(operands, [origin(item) for item in found])
    skipped = tuple(item for item in found if isinstance(item, Skipped))
    return Loaded(
        documents=tuple(documents),
        skipped=skipped,
        sources=None if sources is None else sources.table.named,
        warnings=(*warnings, *sidecar.unused(folders(operands), skipped)),
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
    """Return the folder that an article was found in, or standard input, where it or a bad line stood.

    A folder that could not be read is the origin of that.
    """
    if isinstance(item, Read):
        return STDIN if item.path == STDIN else item.folder
    return STDIN if item.path.startswith(f"{STDIN}:") else item.path if item.operand else None


def barren(operands: Sequence[str], used: Collection[str | None]) -> list[str]:
    """Return a warning for each folder, and for standard input, that no article was read from.

    Args:
        operands: of the command line.
        used: folders and files that articles were read from, or something that was skipped.
    """
    empty = sorted(folder for folder in folders(operands) if not {folder, printable(folder)} & set(used))
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
    operands: Sequence[str],
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
            with unheard():
                yield from _drafts(records.read_lines(stdin), STDIN, None)
            continue
        if is_url(operand) and terms.fetch is not None:
            if terms.known is not None and not {printable(operand), masked(operand)} & terms.known:
                continue
            yield from _fetched(operand, terms.fetch, terms.columns, seen)
            continue
        for item in find(operand, warnings, terms.known):
            if terms.known is not None and _is_further(item, terms.known):
                continue
            found = item if len(operands) == 1 else _once(item, seen)  # one operand gives no file twice
            if isinstance(found, Skipped):
                yield found
            elif printable(found.path) not in without:
                yield from _opened(found, terms)


def _once(item: Found | Skipped, seen: dict[str, str]) -> Found | Skipped:
    """Return a file, or that it was read already; add to what was `seen`."""
    if isinstance(item, Skipped):
        return item
    real = os.path.realpath(item.path)
    if real in seen:
        detail = f"the same file as {printable(seen[real])}, which was read already"
        return Skipped(path=printable(item.path), reason="duplicate", detail=detail)
    seen[real] = item.path
    return item


@contextmanager
def unheard() -> Iterator[None]:
    """Say of what fails within that it is standard input.

    Raises:
        InputError: it can't be read.
    """
    try:
        yield
    except OSError as error:
        raise InputError(f"standard input: {error.strerror or 'it can not be read'}") from error


def _is_further(item: Found | Skipped, known: Set[str]) -> bool:
    """Say whether this is no file that is known; what was named, and can't be read, is told all the same."""
    return not (isinstance(item, Skipped) and item.operand) and printable(item.path) not in known


def _opened(item: Found, terms: Terms) -> Iterator[Read | Skipped]:
    named = item.folder is None
    try:
        with open_file(item) as stream:
            _check_kind(stream, item.path)
            yield from _drafts(item.reader(stream, Known(columns=terms.columns)), item.path, item.folder)
    except RefusedError as error:
        yield _refused(item.path, error.reason, error.detail, named=named)
    except OSError as error:
        yield _refused(item.path, "unreadable", why(error), named=named)


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
