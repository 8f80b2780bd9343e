"""Lets one call to the system fail, as a disk that is full or a file that vanishes would.

A `Watch` stands, while it is entered, in front of the calls that Python code makes: files opened, read,
written, synced, renamed, looked at, and processes started. It counts those that concern the folders it was
given, and at the step that its fault names the call fails, takes only a part, or the process is killed.
What libraries in C do by themselves it does not see; `faults.kernel` does.
"""

from __future__ import annotations

import _posixsubprocess
import builtins
import errno
import io
import os
import signal
import subprocess
from collections.abc import Callable
from typing import Any, Final, NamedTuple, Self

KILL: Final = "SIGKILL"
INTERRUPTED: Final = "EINTR"  #: only the kernel can: Python calls again by itself
SHORT: Final = "short"  #: only the first byte is taken or given
_KINDS: Final = {
    "chmod": "chmod",
    "fstat": "look",
    "listdir": "list",
    "lstat": "look",
    "mkdir": "mkdir",
    "readlink": "look",
    "remove": "unlink",
    "rename": "rename",
    "replace": "rename",
    "rmdir": "unlink",
    "scandir": "list",
    "stat": "look",
    "unlink": "unlink",
    "fsync": "sync",
    "read": "read",
    "write": "write",
}
#: What may befall each kind of call.
BEFALLS: Final = {
    "chmod": ("EPERM", "EIO"),
    "close": ("EIO", "ENOSPC"),
    "create": ("ENOSPC", "EIO", "EACCES", "EROFS", "EMFILE"),
    "list": ("EIO", "EACCES"),
    "look": ("EIO", "EACCES"),
    "mkdir": ("ENOSPC", "EIO", "EACCES", "EROFS"),
    "open": ("EIO", "EACCES", "ENOENT", "EMFILE"),
    "pipe": ("EMFILE", "ENFILE"),
    "read": ("EIO", "ESTALE", SHORT),
    "rename": ("EIO", "ENOSPC", "EACCES"),
    "start": ("EAGAIN", "ENOMEM", "EPERM"),
    "sync": ("EIO", "ENOSPC"),
    "unlink": ("EIO", "EACCES"),
    "write": ("ENOSPC", "EIO", "EDQUOT", SHORT),
}


class Call(NamedTuple):
    """One step of a program."""

    kind: str  #: a key of `BEFALLS`
    path: str  #: below the folder, or `<stdout>`; of processes and pipes what they are


class Fault(NamedTuple):
    """What befalls a program, and at which step."""

    step: int  #: from 0
    what: str  #: the name of an error, `SHORT` or `KILL`
    lasting: bool = False  #: whether each later call of the same kind fails as well, as on a full disk


class Watch:
    """Counts calls, and lets one of them fail."""

    def __init__(self, folder: str, fault: Fault | None = None) -> None:
        """Watch what concerns `folder`, standard streams, and processes."""
        self.calls: list[Call] = []
        self._folder, self._fault = os.path.realpath(folder) + os.sep, fault
        self._names: dict[int, str] = {0: "<stdin>", 1: "<stdout>", 2: "<stderr>"}
        self._undo: list[Callable[[], None]] = []

    def __enter__(self) -> Self:
        """Stand in front of the calls."""
        for name, kind in _KINDS.items():
            self._put(os, name, self._one(kind, getattr(os, name)))
        self._put(os, "open", self._opening(os.open))
        self._put(os, "close", self._closing(os.close))
        self._put(os, "dup2", self._doubling(os.dup2))
        self._put(os, "pipe", self._starting("pipe", os.pipe))
        starting = self._starting("start", _posixsubprocess.fork_exec)
        self._put(_posixsubprocess, "fork_exec", starting)
        self._put(subprocess, "_fork_exec", starting)
        self._put(io, "open", self.opened)
        self._put(builtins, "open", self.opened)
        return self

    def __exit__(self, *_error: object) -> None:
        """Step aside."""
        while self._undo:
            self._undo.pop()()

    def reached(self, kind: str, path: str | None) -> bool:
        """Count a call; return whether it may take only its first byte.

        A write that is to be killed takes that, too: who is killed in it has written a part.

        Raises:
            OSError: it is its turn to fail.
        """
        if path is None:
            return False
        step = len(self.calls)
        self.calls.append(Call(kind, path))
        fault = self._fault
        if fault is None or step < fault.step:
            return False
        if step > fault.step and not (fault.lasting and _alike(self.calls[fault.step], self.calls[step])):
            return False
        if fault.what == SHORT or (fault.what == KILL and kind == "write"):
            return True
        if fault.what == KILL:
            self.kill()
        number = getattr(errno, fault.what)
        raise OSError(number, os.strerror(number), *([path] if kind in _NAMED else []))

    def named(self, path: Any) -> str | None:
        """Return what a path or a descriptor is called here, None where it is none of ours."""
        if isinstance(path, int):
            return self._names.get(path)
        whole = os.path.abspath(os.fsdecode(path))  # noqa: PTH100  # nothing is looked at
        return whole.removeprefix(self._folder) if whole.startswith(self._folder) else None

    def opened(
        self,
        file: Any,
        mode: str = "r",
        buffering: int = -1,
        encoding: str | None = None,
        errors: str | None = None,
        newline: str | None = None,
        closefd: bool = True,
        opener: Any = None,
    ) -> Any:
        """Open as `io.open` does, with a file whose reads and writes are counted."""
        raw = _File(
            self, file, "".join(one for one in mode if one not in "bt"), closefd=closefd, opener=opener
        )
        if buffering == 0:
            return raw
        try:
            buffered: Any
            if "+" in mode:
                buffered = io.BufferedRandom(raw)
            else:
                buffered = io.BufferedReader(raw) if "r" in mode else io.BufferedWriter(raw)
            return buffered if "b" in mode else io.TextIOWrapper(buffered, encoding, errors, newline)
        except BaseException:
            raw.close()
            raise

    def cut(self, write: Callable[[Any], int], data: Any) -> int:
        """Write the first byte, and live on or not."""
        taken = write(memoryview(data)[:1])
        if self._fault is not None and self._fault.what == KILL:
            self.kill()
        return taken

    def kill(self) -> None:
        """End this process as the system does where memory is short."""
        os.kill(os.getpid(), signal.SIGKILL)

    def keep(self, descriptor: int, name: str | None) -> None:
        """Remember what a descriptor stands for."""
        if name is not None:
            self._names[descriptor] = name

    def forget(self, descriptor: int) -> str | None:
        """A descriptor is closed; return what it stood for."""
        return self._names.pop(descriptor, None)

    def _put(self, module: Any, name: str, made: Any) -> None:
        real = getattr(module, name)
        self._undo.append(lambda: setattr(module, name, real))
        setattr(module, name, made)

    def _one(self, kind: str, real: Any) -> Any:
        def one(path: Any = ".", *given: Any, **named: Any) -> Any:
            if not self.reached(kind, self.named(path)):
                return real(path, *given, **named)
            if kind == "read":
                return real(path, 1)
            return self.cut(lambda data: real(path, data), given[0])

        return one

    def _opening(self, real: Any) -> Any:
        def opening(path: Any, flags: int, *given: Any, **named: Any) -> int:
            name = self.named(path)
            self.reached("create" if flags & os.O_CREAT else "open", name)
            descriptor: int = real(path, flags, *given, **named)
            self.keep(descriptor, name)
            return descriptor

        return opening

    def _closing(self, real: Any) -> Any:
        def closing(descriptor: int) -> None:
            name = self.forget(descriptor)
            real(descriptor)
            self.reached("close", name)

        return closing

    def _doubling(self, real: Any) -> Any:
        def doubling(descriptor: int, other: int, *given: Any) -> Any:
            self.forget(other)
            self.keep(other, self.named(descriptor))
            return real(descriptor, other, *given)

        return doubling

    def _starting(self, kind: str, real: Any) -> Any:
        def starting(*given: Any, **named: Any) -> Any:
            self.reached(kind, f"<{kind}>")
            return real(*given, **named)

        return starting


#: Calls whose error says which file; those on descriptors don't.
_NAMED: Final = {"chmod", "create", "list", "look", "mkdir", "open", "rename", "unlink"}
_WRITING: Final = frozenset({"create", "mkdir", "write", "sync"})


def _alike(one: Call, later: Call) -> bool:
    """Return whether a call fails for as long as an earlier one does; each standard stream is for itself."""
    if "<" in one.path + later.path and one.path != later.path:
        return False
    return later.kind == one.kind or {later.kind, one.kind} <= _WRITING


class _File(io.FileIO):
    """A file whose reads and writes are counted."""

    def __init__(self, watch: Watch, file: Any, mode: str, *, closefd: bool, opener: Any) -> None:
        self._watch = watch
        name = watch.named(file)
        if not isinstance(file, int) and opener is None:
            watch.reached("open" if mode.startswith("r") else "create", name)
        super().__init__(file, mode, closefd, opener)
        watch.keep(self.fileno(), name)

    def readinto(self, buffer: Any, /) -> int:
        if self._watch.reached("read", self._watch.named(self.fileno())):
            return super().readinto(memoryview(buffer)[:1])
        return super().readinto(buffer)

    def readall(self) -> bytes:
        parts = []
        while part := self.read(1 << 20):
            parts.append(part)
        return b"".join(parts)

    def read(self, size: int | None = -1, /) -> bytes:
        if size is None or size < 0:
            return self.readall()
        if self._watch.reached("read", self._watch.named(self.fileno())):
            size = 1
        return super().read(size)

    def write(self, data: Any, /) -> int:
        if self._watch.reached("write", self._watch.named(self.fileno())):
            return self._watch.cut(super().write, data)
        return super().write(data)

    def close(self) -> None:
        if self.closed:
            return
        name = self._watch.forget(self.fileno()) if self.closefd else None
        super().close()
        self._watch.reached("close", name)
