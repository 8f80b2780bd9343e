"""Results kept on disk from run to run, each under the digest of what it was made from."""

from __future__ import annotations

import errno
import hashlib
import os
import re
import stat
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple, TypeVar

import msgspec

from samestory.errors import UsageError

T = TypeVar("T")

#: Entries stand in a hidden folder: one that lies among articles is then not walked with them.
_HOME: Final = ".samestory"
_DIGEST: Final = 32
_PARTIAL: Final = ".tmp"
#: How entries are called, and partial ones; whatever else lies there is nobody's to remove.
_OURS: Final = re.compile(r"[0-9a-f]{62}|\.[0-9a-f]{16}\.tmp")
#: A partial entry that has not grown for so long was left by a process that was killed.
_LEFT_AFTER: Final = 3600.0  # seconds
_DAY: Final = 86400.0  # seconds
#: No entry is longer; the longest article makes one of some ten megabytes.
_MOST_BYTES: Final = 256_000_000
#: An entry that no run has used for so long goes when one is written beside it.
_UNUSED_AFTER: Final = 30 * _DAY


class Said(NamedTuple):
    """What a process has to say of a cache."""

    found: int = 0
    made: int = 0
    damaged: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()  #: also those that it has said before


NOTHING: Final = Said()


class Cache:
    """A folder of results that any number of processes may share without locks.

    An entry is one file that appears whole or not at all, and opens with a digest over its key and its
    content. What is damaged, cut short or of another make is made anew and replaced. What was not used for
    thirty days is removed; the folder may be deleted at any time.
    """

    def __init__(self, folder: Path) -> None:
        """Create the folder where it is missing.

        Raises:
            UsageError: it can't be created or written.
        """
        self.warnings: list[str] = []  #: why results are no longer kept
        self._damaged: list[str] = []
        self.folder = folder
        self._swept: set[Path] = set()
        self._found = self._made = 0
        try:
            (folder / _HOME).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _unusable(folder, error.strerror or "it can't be created") from error
        if not os.access(folder / _HOME, os.W_OK | os.X_OK):
            raise _unusable(folder, "it can't be written")

    def get(self, key: bytes, make: Callable[[], T], kind: type[T]) -> T:
        """Return what is kept under `key`, or what `make` returns, which is kept then.

        Args:
            key: a digest of all that the result depends on, its form among it.
            make: makes the result.
            kind: its type, for msgspec; anything that msgspec can write as MessagePack.
        """
        path = self._path(key)
        try:
            kept = msgspec.msgpack.decode(_content(path, key), type=kind)
        except FileNotFoundError:
            pass
        except (OSError, ValueError, msgspec.DecodeError):
            self._damaged.append(f"{path}: damaged, made anew")
        else:
            self._found += 1
            return kept
        made = make()
        self._made += 1
        self._keep(path, key, made)
        return made

    @property
    def notes(self) -> tuple[str, ...]:
        """What was damaged, and how many results were there and how many were not."""
        found = f"{self._found} {'result' if self._found == 1 else 'results'} found"
        return (*self._damaged, f"cache {self.folder}: {found}, {self._made} made")

    def said(self) -> Said:
        """Return what there is to say since the last time."""
        said = Said(self._found, self._made, tuple(self._damaged), tuple(self.warnings))
        self._found = self._made = 0
        self._damaged.clear()
        return said

    def add(self, said: Said) -> None:
        """Add what another process has to say of the same folder."""
        self._found += said.found
        self._made += said.made
        self._damaged += said.damaged
        self.warnings += (one for one in said.warnings if one not in self.warnings)

    def _path(self, key: bytes) -> Path:
        name = key.hex()
        return self.folder / _HOME / name[:2] / name[2:]

    def _keep(self, path: Path, key: bytes, made: object) -> None:
        if self.warnings:  # one failure is enough: a disk stays full
            return
        try:
            content = msgspec.msgpack.encode(made)
        except OverflowError:  # a figure beyond 64 bits, which MessagePack lacks: made anew each time
            return
        if len(content) > _MOST_BYTES - _DIGEST:
            return
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._sweep(path.parent)
            _replace(path, _digest(key, content) + content)
        except OSError as error:
            why = error.strerror or "it can't be written"
            self.warnings.append(f"cache {self.folder}: {why.casefold()}; the rest is done without it")

    def _sweep(self, folder: Path) -> None:
        """Remove, once a run, what nobody used in `folder` for long, and what a killed process left."""
        if folder in self._swept:
            return
        self._swept.add(folder)
        if folder.is_symlink():  # what it leads to is not ours
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR))
        for path in folder.iterdir():
            if not _OURS.fullmatch(path.name):
                continue
            most = _LEFT_AFTER if path.suffix == _PARTIAL else _UNUSED_AFTER
            with suppress(OSError):  # another process was faster
                if time.time() - path.lstat().st_mtime > most:
                    path.unlink()


def digest(*parts: bytes) -> bytes:
    """Return a digest of some parts, each told from the next."""
    made = hashlib.blake2b(digest_size=_DIGEST)
    for part in parts:
        made.update(len(part).to_bytes(8, "big") + part)
    return made.digest()


def source(*patterns: str) -> bytes:
    """Return a digest of files of this package; of none where its source is not installed."""
    package = Path(__file__).parent
    paths = sorted({path for pattern in patterns for path in package.glob(pattern)})
    return digest(*(part for path in paths for part in (path.name.encode(), path.read_bytes())))


def _digest(key: bytes, content: bytes) -> bytes:
    return hashlib.blake2b(key + content, digest_size=_DIGEST).digest()


class Keeper:
    """Keeps results where there is a folder for them, and adds up what the caches of all processes say."""

    def __init__(self, folder: Path | None = None) -> None:
        """Take where to keep, None for nowhere.

        Raises:
            UsageError: the folder can't be used.
        """
        self._cache = None if folder is None else Cache(folder)

    @property
    def warnings(self) -> tuple[str, ...]:
        """Why results are no longer kept."""
        return () if self._cache is None else tuple(self._cache.warnings)

    @property
    def notes(self) -> tuple[str, ...]:
        """What was damaged, and how many results were there and how many were not."""
        return () if self._cache is None else self._cache.notes

    def _hear(self, said: Said) -> None:
        if self._cache is not None:
            self._cache.add(said)


def _content(path: Path, key: bytes) -> bytes:
    """Return the content of an entry, which counts as used then.

    Raises:
        ValueError: it is not what was written under `key`.
    """
    status = path.lstat()
    if not stat.S_ISREG(status.st_mode) or status.st_size > _MOST_BYTES:
        raise ValueError("not a regular file, or longer than any entry")
    with path.open("rb") as stream:
        entry = stream.read(status.st_size)
    content = entry[_DIGEST:]
    if entry[:_DIGEST] != _digest(key, content):
        raise ValueError("not the digest of its content")
    if time.time() - status.st_mtime > _DAY:
        with suppress(OSError):  # of somebody else, or on a disk that is read only
            os.utime(path)
    return content


def _replace(path: Path, entry: bytes) -> None:
    """Write beside `path`, then put the whole entry in its place.

    It is not flushed to the disk: what a power failure cuts short has the wrong digest.
    """
    beside = path.with_name(f".{os.urandom(8).hex()}{_PARTIAL}")
    try:
        with beside.open("xb") as stream:
            stream.write(entry)
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _unusable(folder: Path, why: str) -> UsageError:
    return UsageError(f"cache {folder}: {why.casefold()}", hint="name a folder that can be written")
