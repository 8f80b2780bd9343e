"""Where results go: standard output, or a file that is written whole or not at all."""

from __future__ import annotations

import errno
import os
import shutil
import stat
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from enum import Enum
from pathlib import Path

from samestory.app.streams import write_stdout
from samestory.errors import OutputError, UsageError


class Kind(Enum):
    """What a target becomes."""

    BYTES = "bytes"  #: a file, or what goes into a device or a pipe
    FILE = "file"
    FOLDER = "folder"  #: one that is not there yet


def ensure(target: str | None, *, inputs: Iterable[str] = (), kind: Kind = Kind.BYTES) -> None:
    """Find out, before any work is done, what would keep `target` from being written at its end.

    Raises:
        UsageError: it is one of `inputs`, or is there as something that it can't become.
        OutputError: it is a folder, or stands in none that takes a file.
    """
    if target is None or target == "-":
        return
    with _explained(target):
        path = _path(target, inputs, kind)
        if path is None:
            return
        if path.is_dir():
            raise OSError(errno.EISDIR, "")
        os.stat(f"{path.parent}/.")  # noqa: PTH116  # a Path drops the dot, by which it has to be a folder
        if (path.is_file() or not path.exists()) and not os.access(path.parent, os.W_OK | os.X_OK):
            raise OSError(errno.EACCES, "")


def write(chunks: Iterable[bytes], target: str | None, *, inputs: Iterable[str] = ()) -> None:
    """Write `chunks` to the file `target`, or to standard output for None and `-`.

    A file is replaced in one step and keeps its mode; a link is followed; into a device or a pipe
    the bytes are written directly.

    Raises:
        UsageError: `target` is one of `inputs`.
        OutputError: it can't be written.
        BrokenPipeError: the reader of standard output went away.
    """
    if target is None or target == "-":
        write_stdout(chunks)
        return
    with _explained(target):
        path = _path(target, inputs, Kind.BYTES) or Path(target)
        chunks = _made(chunks)
        if path.exists() and not path.is_file() and not path.is_dir():
            with path.open("wb") as device:
                device.writelines(chunks)
        else:
            _replace(path, chunks)


def written_by(
    save: Callable[[str], None], target: str, *, inputs: Iterable[str] = (), kind: Kind = Kind.FILE
) -> None:
    """Let `save` write `target`; a folder replaces none that is there.

    Args:
        save: writes to the path that it is given.
        target: a path, or for a folder also a URL of a cluster's own storage.
        inputs: what must not be overwritten.
        kind: what `save` writes, a file or a folder.

    Raises:
        UsageError: `target` is one of `inputs`, or a folder, a device or a pipe, or a URL that is no file.
        OutputError: it can't be written.
    """
    with _explained(target):
        path = _path(target, inputs, kind)
        if path is None:
            save(target)
            return
        beside = path.with_name(f".samestory-{os.urandom(6).hex()}{path.suffix}")
        try:
            save(str(beside))
            if beside.is_file():
                _settled(beside, path)
            beside.replace(path)
        except BaseException as error:
            if beside.is_dir():
                shutil.rmtree(beside, ignore_errors=True)
            else:
                beside.unlink(missing_ok=True)
            if isinstance(error, OutputError):
                raise OutputError(str(error).replace(str(beside), target), hint=error.hint) from error
            raise


def _settled(beside: Path, path: Path) -> None:
    """Wait until a file is on the disk, and give it the mode of the one that it replaces."""
    with beside.open("r+b") as stream:
        os.fsync(stream.fileno())
    if path.exists():
        beside.chmod(stat.S_IMODE(path.stat().st_mode))


def _path(target: str, inputs: Iterable[str], kind: Kind) -> Path | None:
    """Return where to write; None for a cluster's own storage, where nothing is replaced.

    Raises:
        UsageError: it is one of `inputs`, or is there as something that it can't become.
        OSError: it can't be looked at.
        ValueError: it can't be a path.
    """
    if "://" in target and kind is not Kind.BYTES:
        if kind is Kind.FILE:
            raise UsageError(
                f"{target} is no file of this machine", hint="add --engine spark, or name a file"
            )
        return None
    if not target:
        raise UsageError("-o: no file is named", hint="name one, or drop the option")
    path = Path(target) if _is_open(target) else Path(target).resolve()
    if target.endswith(os.sep) and kind is not Kind.FOLDER:  # which a Path drops
        raise OSError(errno.EISDIR if path.is_dir() else errno.ENOTDIR, "")
    _refuse_inputs(path, target, inputs)
    _refuse_others(path, target, kind)
    return path


def _is_open(target: str) -> bool:
    """Tell whether this is a device or a pipe, such as /dev/stdout, which may lead to what has no name."""
    try:
        mode = Path(target).stat().st_mode
    except FileNotFoundError:
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


def _refuse_others(path: Path, target: str, kind: Kind) -> None:
    if kind is Kind.FOLDER and path.exists():
        raise UsageError(f"{target} is there already", hint="choose another -o")
    if kind is Kind.FILE and path.exists() and not path.is_file():
        what = "a folder that is there" if path.is_dir() else "no file"
        raise UsageError(f"{target} is {what}", hint="choose another -o")


class _MakingError(Exception):
    """What is written could not be made; the cause says why, and is none of what writes it."""


def _made(chunks: Iterable[bytes]) -> Iterator[bytes]:
    try:
        yield from chunks
    except (OSError, ValueError) as error:
        raise _MakingError from error


@contextmanager
def _explained(target: str) -> Iterator[None]:
    """Say what keeps `target` from being written."""
    try:
        yield
    except BrokenPipeError:
        raise
    except _MakingError as error:
        raise (error.__cause__ or error) from None
    except (OSError, ValueError) as error:
        number = getattr(error, "errno", None)
        what = os.strerror(number) if number else str(error)
        raise OutputError(f"{target}: {what}", hint="nothing was written; choose another -o FILE") from error


def _refuse_inputs(path: Path, target: str, inputs: Iterable[str]) -> None:
    try:
        there = path.stat()
    except FileNotFoundError:
        return
    for source in inputs:
        if _is_same(there, source, target):
            raise UsageError(f"{target} is an input", hint="choose another -o FILE")
        if source == "-" and _is_standard_input(path):
            raise UsageError(f"{target} is read on standard input", hint="choose another -o FILE")


def _is_same(there: os.stat_result, source: str, target: str) -> bool:
    try:
        return os.path.samestat(there, Path(source).stat())
    except (FileNotFoundError, NotADirectoryError, ValueError):
        return False
    except OSError as error:
        if error.errno in {errno.ENAMETOOLONG, errno.ELOOP}:
            return False
        what = f"{target}: it may be the input {source}: {error.strerror}"
        raise OutputError(what, hint="nothing was written; choose another -o FILE") from error


def _is_standard_input(path: Path) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(0))
    except OSError:
        return False


def _replace(path: Path, chunks: Iterable[bytes]) -> None:
    """Write beside `path`, then put the whole file in its place."""
    try:
        mode = stat.S_IMODE(path.stat().st_mode)
    except FileNotFoundError:
        mode = None
    beside = path.with_name(f".samestory-{os.urandom(6).hex()}.tmp")
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            if mode is not None:
                beside.chmod(mode)
            stream.writelines(chunks)
            stream.flush()
            os.fsync(stream.fileno())
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
