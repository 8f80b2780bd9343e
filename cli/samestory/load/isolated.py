"""Readers that work in a process of their own, so that a document which is built to do harm costs itself.

A process reads one file after another. Where it is ended by its limits, or crashes, the file is refused
with what happened; of a file of several documents only the one that was being read, and another process
goes on behind it.
"""

from __future__ import annotations

import atexit
import io
import signal
import sys
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from typing import BinaryIO, Final, cast

import msgspec

from samestory.errors import EngineError
from samestory.load import limits, pipes, wire
from samestory.load.drafts import MOST_BYTES, Begun, Draft, Known, Refusal, RefusedError, Seen

#: How a process begins: it finds modules where this one does.
START: Final = "import sys; sys.path[:] = sys.argv[1:]; from samestory.load.parser import main; main()"

_REMEDY: Final = "fetch or save it anew, or save its text"

#: Files that one process reads: parsers give little memory back.
_MOST_FILES: Final = 200

#: Documents of one file that may end a process; who built more of them built the rest, too.
_MOST_LOST: Final = 5

#: For a process to be gone after its last word.
_GRACE: Final = 10  # seconds

#: How a process ends whose time of a processor is over, and one that gets no more memory.
_TIME: Final = -getattr(signal, "SIGXCPU", 0)
_MEMORY: Final = frozenset(
    {limits.TOO_MUCH, *(-getattr(signal, name, 0) for name in ("SIGABRT", "SIGILL", "SIGKILL", "SIGTRAP"))}
)


class LostError(RefusedError):
    """The process that read a document ended."""


def read(kind: str, stream: BinaryIO, known: Known) -> Iterator[Draft | Refusal]:
    """Yield what the reader in the module `kind` of this package does, in another process.

    Raises:
        RefusedError: as that reader; `LostError` where the process ended.
        EngineError: no process can be started.
    """
    while True:
        reading = _Reading(kind, stream, known)
        try:
            yield from reading.items()
            return
        except LostError as error:
            begun = reading.begun
            if begun is None:
                raise
            if begun.number in known.lost:  # what is behind it can't be reached
                raise RefusedError(error.reason, f"what follows {begun.place} in it can't be read") from error
            yield Refusal(reason=error.reason, detail=error.detail, place=begun.place)
            known = reading.known()
            if len(known.lost) == _MOST_LOST:
                detail = (
                    f"{_MOST_LOST} documents in it could not be read, so the rest was not tried; split it"
                )
                raise RefusedError(error.reason, detail) from error


class _Reading:
    """One process going through a file."""

    def __init__(self, kind: str, stream: BinaryIO, known: Known) -> None:
        self.begun: Begun | None = None  #: the document that it reads, of several
        self._given = 0  #: articles
        self._seen: list[str] = []
        self._known, self._stream = known, stream
        self._begin = wire.Begin(kind, stream.seek(0, io.SEEK_END), known)

    def known(self) -> Known:
        """Return what another process is to know that goes on behind the document which ended this one."""
        was, begun = self._known, self.begun
        if begun is None:
            return was
        return msgspec.structs.replace(
            was,
            after=max(was.after, begun.after),
            lost=(*was.lost, begun.number),
            given=was.given + self._given,
            seen=(*was.seen, *self._seen),
        )

    def items(self) -> Iterator[Draft | Refusal]:
        """Yield what is in the file.

        Raises:
            RefusedError: it is no file of its kind.
            LostError: the process ended.
        """
        process = _taken()
        done: wire.Done | None = None
        try:
            process.patience.renew()
            process.put(self._begin)
            while not isinstance(told := process.told(), wire.Done):
                yield from self._answered(told, process)
            done = told
        finally:
            process.files += 1
            if done is None or process.files == _MOST_FILES:
                process.end()
            else:
                FREE.append(process)
        if done.refused is not None:
            raise RefusedError(*done.refused)

    def _answered(self, told: wire.Told, process: _Process) -> Iterator[Draft | Refusal]:
        match told:
            case wire.Ask(start, size):
                self._stream.seek(start)
                process.put(wire.Bytes(self._stream.read(min(size, MOST_BYTES + 1))))
            case Begun():
                process.patience.renew()
                self.begun = told
            case Seen(key=key):
                self._seen.append(key)
            case wire.Found(draft):
                self._given += 1
                yield draft
                process.patience.renew()
            case wire.Left(refusal):
                yield refusal
                process.patience.renew()
            case wire.Failed(kind):
                raise LostError("corrupt", f"its parser failed ({kind}); {_REMEDY}")


class _Process:
    """A process that reads documents."""

    def __init__(self) -> None:
        import subprocess

        pipe = subprocess.PIPE
        try:
            self._process = subprocess.Popen(  # noqa: S603  # this interpreter, with a text of ours
                [sys.executable, "-I", "-c", START, *sys.path],
                stdin=pipe,
                stdout=pipe,
                stderr=pipe,
            )
        except OSError as error:
            raise _unstarted((error.strerror or "it failed").casefold()) from error
        to, from_, alarm = self._process.stdin, self._process.stdout, self._process.stderr
        self.patience = pipes.Patience(_unheard)
        self._to = pipes.writing(cast("BinaryIO", to), self.patience)
        self._from = pipes.reading(cast("BinaryIO", from_), self.patience)
        self._alarm = pipes.reading(cast("BinaryIO", alarm), self.patience)
        self._is_ready = False
        self.files = 0  #: that it has read

    def put(self, message: wire.Sent) -> None:
        """Send a message; one that can't be sent is missed when an answer is waited for."""
        try:
            wire.put(self._to, message)
        except OSError:
            return

    def told(self) -> wire.Told:
        """Return the next message that is about documents.

        Raises:
            LostError: the process ended, or says what nobody should.
            EngineError: it never began.
        """
        try:
            told = wire.told(self._from)
            if isinstance(told, wire.Ready):
                self._is_ready = True
                told = wire.told(self._from)
        except msgspec.DecodeError as error:
            raise _lost(0, is_late=False) from error
        if told is not None:
            return told
        said = self._alarm.read(len(limits.TOO_LONG))
        status = self._ended()
        if not self._is_ready:
            raise _unstarted(f"it ended with status {status}")
        raise _lost(status, is_late=said == limits.TOO_LONG)

    def _ended(self) -> int:
        """Return how the process ended, which has closed what it told with; whoever lives on is ended."""
        import subprocess

        with suppress(subprocess.TimeoutExpired):
            return self._process.wait(_GRACE)
        self._process.kill()
        self._process.wait()
        return 0

    def leave(self) -> None:
        """Let the process, which waits for a file, go."""
        import subprocess

        with suppress(OSError):
            self._to.close()
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(1)
        self.end()

    def end(self) -> None:
        """End the process, whatever it is doing."""
        self._process.kill()
        for stream in (self._to, self._from, self._alarm):
            with suppress(OSError):  # for what was not sent yet
                stream.close()
        self._process.wait()


#: Processes that wait for a file.
FREE: Final[deque[_Process]] = deque()


def _taken() -> _Process:
    try:
        return FREE.pop()
    except IndexError:
        return _Process()


@atexit.register
def end_all() -> None:
    """End the processes that wait for a file."""
    while FREE:
        FREE.pop().leave()


def _unstarted(why: str) -> EngineError:
    return EngineError(
        f"the process that reads documents can't be started: {why}",
        hint="make room for it, or name files of text (.txt, .md, .jsonl)",
    )


def _unheard() -> LostError:
    return LostError("timeout", f"its parser said nothing for {limits.MOST_PATIENCE} s; {_REMEDY}")


def _lost(status: int, *, is_late: bool) -> LostError:
    if is_late or status == _TIME:
        return LostError("timeout", f"reading it takes more than {limits.MOST_SECONDS} s; save its text")
    if status in _MEMORY:
        most = limits.MOST_MEMORY // 1_000_000
        return LostError("limit", f"reading it takes more than {most} MB, or it is damaged; save its text")
    return LostError("corrupt", f"its parser crashed; {_REMEDY}")
