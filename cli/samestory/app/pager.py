"""A stream that is shown by a pager from the moment that it is longer than the screen."""

from __future__ import annotations

import io
import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, Any, Final

from samestory.app.streams import ReaderLeftError

_COLOUR: Final = re.compile(r"\x1b\[[0-9;]*m")
_PATIENCE: Final = 1  # second


class Pager(io.BufferedIOBase):
    """Holds what is written; passes it on to a pager, or straight to standard output where it fits.

    A reader who leaves the pager has seen enough: that is no trouble.
    """

    def __init__(self, program: Sequence[str], size: os.terminal_size, environ: Mapping[str, str]) -> None:
        """Take the pager's command line, the size of the screen, and the environment."""
        self._program, self._size = program, size
        self._environ = _told(environ, sys.stdout.encoding)
        self._terminal = sys.stdout
        self._held: list[bytes] = []
        self._process: subprocess.Popen[bytes] | None = None
        self._direct = False
        self.failure = ""  #: why there is no pager, where one was to be used

    @property
    def shown(self) -> bool:
        """Whether the pager has the screen."""
        return self._process is not None

    def writable(self) -> bool:
        """Say yes."""
        return True

    def isatty(self) -> bool:
        """Say yes: people read it."""
        return True

    def fileno(self) -> int:
        """Return that of the terminal."""
        return self._terminal.fileno()

    def write(self, data: Any, /) -> int:
        """Take bytes.

        Raises:
            ReaderLeftError: the pager was left.
        """
        self._held.append(bytes(data))
        if not self._direct and self._process is None and self._long():
            self._start()
        if self._direct or self._process is not None:
            self._pass_on()
        return len(data)

    def flush(self) -> None:
        """Show what is held, and wait until the pager is left; what a command prints is complete by then."""
        self._pass_on()
        if not self.shown:
            self._terminal.buffer.flush()
        self.finish()

    def finish(self, *, now: bool = False) -> None:
        """Wait until the pager is left, or end it `now`."""
        process, self._process = self._process, None
        if process is None:
            return
        with _heedless():
            with suppress(OSError):
                _pipe(process).close()
            try:
                if not now:
                    process.wait()
            finally:
                _end(process)

    def _long(self) -> bool:
        """Return whether what is held and the prompt after it are more than a screen."""
        text = _COLOUR.sub("", b"".join(self._held).decode("utf-8", "replace"))
        lines = text.removesuffix("\n").split("\n")
        rows = sum(max(1, -(-len(line) // self._size.columns)) for line in lines)
        return rows >= self._size.lines

    def _start(self) -> None:
        try:
            self._process = subprocess.Popen(self._program, stdin=subprocess.PIPE, env=self._environ)  # noqa: S603
        except (OSError, ValueError) as error:
            self.failure = getattr(error, "strerror", None) or str(error)
            self._direct = True

    def _pass_on(self) -> None:
        held, self._held = b"".join(self._held), []
        if self._process is None:
            self._terminal.buffer.write(held)
            return
        pipe = _pipe(self._process)
        try:
            with _heedless():  # who interrupts means the pager
                pipe.write(held)
                pipe.flush()
        except OSError:
            self.finish()
            raise ReaderLeftError from None


class Told(io.TextIOBase):
    """Standard error: what is said while the pager has the screen waits until it is left."""

    def __init__(self, pager: Pager, stream: Any) -> None:
        """Take who has the screen, and where to say it."""
        self._pager, self._stream, self._held = pager, stream, io.StringIO()

    @property
    def encoding(self) -> str:  # type: ignore[override]
        """That of the stream."""
        return str(self._stream.encoding)

    def write(self, text: str, /) -> int:
        """Say it, or keep it for later."""
        to = self._held if self._pager.shown and self._stream.isatty() else self._stream
        return int(to.write(text))

    def flush(self) -> None:
        """Let nothing wait that need not."""
        self._stream.flush()

    def isatty(self) -> bool:
        """Return whether people read it at once."""
        return bool(self._stream.isatty())

    def fileno(self) -> int:
        """Return that of the stream."""
        return int(self._stream.fileno())

    def release(self) -> None:
        """Say what was kept."""
        if held := self._held.getvalue():
            self._stream.write(held)
            self._stream.flush()


def _told(environ: Mapping[str, str], encoding: str) -> Mapping[str, str]:
    """Return the environment of the pager: colours, no wait for what fits, our characters."""
    wanted = {"LESS": "FRX", "LV": "-c"}
    if encoding.lower().replace("-", "") == "utf8":
        wanted["LESSCHARSET"] = "utf-8"
    return {**wanted, **environ}


def arguments(program: str) -> Sequence[str]:
    """Return a command line as words, as a shell would; nothing in it is run.

    Raises:
        ValueError: a quotation mark is not closed.
    """
    import shlex

    words = shlex.split(program)
    if Path(words[0]).name == "less":  # LESS may be set without it, and colours would be shown as codes
        words.append("-R")
    return words


def _pipe(process: subprocess.Popen[bytes]) -> IO[bytes]:
    assert process.stdin is not None  # noqa: S101  # it was asked for
    return process.stdin


def _end(process: subprocess.Popen[bytes]) -> None:
    """Leave no pager behind."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


@contextmanager
def _heedless() -> Iterator[None]:
    """Ignore interrupts."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
