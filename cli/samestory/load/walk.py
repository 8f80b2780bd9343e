"""Operands to files: what a path on the command line stands for."""

from __future__ import annotations

import errno
import os
import re
import stat
from collections.abc import Iterator, Set
from pathlib import Path
from typing import BinaryIO

import msgspec

from samestory.load import kinds, listed
from samestory.load.drafts import Reader, RefusedError
from samestory.load.identity import printable
from samestory.load.readers import NO_ARTICLES, READERS, extension_of, most_bytes, reader_for
from samestory.load.terms import is_url
from samestory.load.urls import masked
from samestory.model import Skipped

#: How browsers call the folder that they save beside a page, and how the page may end.
_SAVED = "_files"
_PAGES = (".html", ".htm", ".xhtml")
_NAMED = 3

_ABSENT = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG})

_HOST = re.compile(r"(?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,24}(?::\d{1,5})?", re.IGNORECASE)


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """A file to read."""

    path: str  #: as given, or below the folder that was given
    folder: str | None  #: the operand in which it was found; None for a file that was named
    reader: Reader


def find(operand: str, warnings: list[str], known: Set[str] | None = None) -> Iterator[Found | Skipped]:
    """Yield the files of one operand in order of their names.

    A folder is walked; links and hidden entries in it are not followed, nor the folder that a browser
    saves beside a page, with the scripts, frames and advertisements of it, of which `warnings` tell.
    Where files are `known`, only those are looked for in it.
    """
    if is_url(operand):
        detail = "not fetched; add --allow-network, or save the page and name the file"
        yield _skipped(masked(operand), "network", detail, named=True)
        return
    try:
        mode = Path(operand or "\0").stat().st_mode
    except (OSError, ValueError) as error:
        if isinstance(error, OSError) and error.errno not in _ABSENT:
            yield _skipped(operand, "unreadable", why(error), named=True)
        else:
            detail = f"there is no such file or folder; {_remedy(operand)}"
            yield _skipped(operand, "missing", detail, named=True)
        return
    if stat.S_ISDIR(mode):
        folder = Path(operand)
        yield from _walked(folder, warnings) if known is None else _listed(folder, known)
    elif Path(operand).name in NO_ARTICLES:
        yield _skipped(operand, "format", "no article: it says how articles are read", named=True)
    else:
        yield _file(operand, None, regular=stat.S_ISREG(mode))


def open_file(found: Found) -> BinaryIO:
    """Open a regular file, never waiting for a pipe, after a look at its size.

    Raises:
        RefusedError: it is something else by now, or too long.
        OSError: it can't be opened.
    """
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    if found.folder is not None:
        flags |= getattr(os, "O_NOFOLLOW", 0)
    descriptor = os.open(found.path, flags)
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise RefusedError("special", "not a regular file")
        if status.st_size > most_bytes(found.reader):
            limit = most_bytes(found.reader) // 1_000_000
            raise RefusedError("size", f"larger than {limit} MB; split it, or pass articles as JSON Lines")
        return os.fdopen(descriptor, "rb")
    except BaseException:
        os.close(descriptor)
        raise


def _walked(folder: Path, warnings: list[str]) -> Iterator[Found | Skipped]:
    """Walk a folder with a list of what waits, so that no depth of folders is too deep.

    Of what waits, names are held: a folder may have a million entries.
    """
    waiting = [iter((folder,))]
    saved: list[str] = []
    while waiting:
        path = next(waiting[-1], None)
        if path is None:
            waiting.pop()
            continue
        try:
            mode = path.lstat().st_mode
            if stat.S_ISDIR(mode) or path is folder:
                waiting.append(map(path.joinpath, _inside(path, saved)))
                continue
        except OSError as error:
            yield _skipped(str(path), "unreadable", why(error), named=path is folder)
            continue
        yield from _entry(path, folder, mode)
    if saved:
        what = "a folder" if len(saved) == 1 else f"{len(saved):,} folders"
        named = ", ".join(map(printable, saved[:_NAMED])) + (", …" if len(saved) > _NAMED else "")
        said = f"{what} that a browser saved beside a page"
        warnings.append(f"{printable(str(folder))}: left out {said} ({named})")


def _listed(folder: Path, known: Set[str]) -> Iterator[Found | Skipped]:
    """Yield the same of those files of a folder alone that are known."""
    try:
        os.scandir(folder).close()  # it can be read, which is all that is asked
    except OSError as error:
        yield _skipped(str(folder), "unreadable", why(error), named=True)
        return
    for path in listed.within(folder, known):
        try:
            mode = path.lstat().st_mode
            if stat.S_ISDIR(mode):
                os.scandir(path).close()
                continue
        except OSError as error:
            yield _skipped(str(path), "unreadable", why(error), named=False)
        else:
            yield from _entry(path, folder, mode)


def _entry(path: Path, folder: Path, mode: int) -> Iterator[Found | Skipped]:
    """Yield what stands in a folder and is none."""
    if stat.S_ISLNK(mode):
        yield _skipped(str(path), "link", "links are not followed; name the file itself", named=False)
    elif path.name not in NO_ARTICLES:
        yield _file(str(path), str(folder), regular=stat.S_ISREG(mode))


def _inside(folder: Path, saved: list[str]) -> list[str]:
    """Return the names of what is walked in a folder, in order; add to `saved` what a browser saved."""
    names = set(os.listdir(folder))  # noqa: PTH208  # a Path each takes ten times the memory
    beside = {name for name in names if _is_beside(name, names)}
    saved += sorted(beside)
    return sorted((name for name in names - beside if name[0] != "."), key=os.fsencode)


def _is_beside(name: str, names: Set[str]) -> bool:
    """Say whether an entry is `page_files` beside `page.html`."""
    page = name.removesuffix(_SAVED)
    return page != name and any(page + end in names for end in _PAGES)


def _file(path: str, folder: str | None, *, regular: bool) -> Found | Skipped:
    named = folder is None
    if not regular:
        return _skipped(path, "special", "not a regular file; save its content to one", named=named)
    extension = extension_of(path)
    reader = reader_for(extension, named=named)
    if reader is None:
        return _skipped(path, "format", _unknown(extension), named=named)
    return Found(path=path, folder=folder, reader=reader)


def _unknown(extension: str) -> str:
    """Return why a file is not read, and what to do about it."""
    shown = printable(extension) or "a file without extension"
    if advice := kinds.advice(extension):
        return f"no reader for {shown}: {advice}"
    return f"no reader for {shown}; readable: {', '.join(READERS)}"


def _remedy(operand: str) -> str:
    """Return what to do where nothing is called `operand`: it may be an address without its beginning."""
    host, slash, _ = operand.partition("/")
    is_host = bool(_HOST.fullmatch(host)) and extension_of(host) not in READERS
    if is_host and (slash or host.casefold().startswith("www.")):
        return "check the path; a page of the web is named with https:// before it"
    return "check the path"


def _skipped(path: str, reason: str, detail: str, *, named: bool) -> Skipped:
    return Skipped(path=printable(path), reason=reason, detail=detail, operand=named)


def why(error: OSError) -> str:
    """Return what the system says of a file that can't be read, and what to do about it."""
    advice = "try to open it with another program"
    if error.errno in {errno.EACCES, errno.EPERM}:
        advice = "check its permissions"
    elif error.errno == errno.ENOENT:
        advice = "it vanished while it was read"
    elif error.errno == errno.ELOOP:
        advice = "the link leads nowhere"
    return f"{(error.strerror or 'it failed').casefold()}; {advice}"
