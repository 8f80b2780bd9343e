"""How far the work is, on one line of a terminal that is redrawn in place."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, Final, Self

_FIRST: Final = 0.5  #: what takes less is not worth a line
_EVERY: Final = 0.2
_ERASE: Final = b"\r\x1b[K"


class Line:
    """A `samestory.progress.Progress` that draws.

    A timer's signal does the drawing: so a stage that reports nothing shows as well, a step costs no more
    than a sum, and no second thread writes. The cursor stays visible, so nothing has to be restored,
    whatever ends the program. On systems without such a timer nothing is drawn.
    """

    def __init__(
        self,
        descriptor: int | None,
        clock: Callable[[], float] = time.monotonic,
        *,
        remembers: bool = False,
    ) -> None:
        """Draw on the terminal `descriptor`; on nothing where that is None.

        Where it `remembers`, it can be asked what was spent on each article.
        """
        self._descriptor = descriptor if hasattr(signal, "setitimer") else None
        self._clock = clock
        self._name, self._total, self._of = "", None, ""  # type: str, int | None, str
        self._done, self._since = 0, clock()
        self._drawn = self._hidden = False
        self._before: Any = None
        self._remembers = remembers
        self._spent: dict[str, float] = {}

    def __enter__(self) -> Self:
        """Begin; the first drawing comes after half a second."""
        if self._descriptor is not None:
            self._before = signal.signal(signal.SIGALRM, self._draw)
            signal.setitimer(signal.ITIMER_REAL, _FIRST, _EVERY)
        return self

    def __exit__(self, *_error: object) -> None:
        """End, whatever happened."""
        self.close()

    def stage(self, name: str, total: int | None = None, of: str = "articles") -> None:
        """Begin a stage."""
        self._name, self._total, self._of = name, total, of
        self._done, self._since = 0, self._clock()

    def advance(self) -> None:
        """Count an article, or whatever the stage is of."""
        self._done += 1

    def took(self, article: str, seconds: float) -> None:
        """Add what was spent on an article."""
        if self._remembers:
            self._spent[article] = self._spent.get(article, 0.0) + seconds

    def spent(self, article: str) -> float | None:
        """Return how many seconds were spent on an article, None where that was not measured; once."""
        return self._spent.pop(article, None)

    def close(self) -> None:
        """Draw no more, and erase what is drawn."""
        if self._descriptor is None:
            return
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, self._before or signal.SIG_DFL)
        self._erase()
        self._descriptor = None

    @contextmanager
    def hidden(self) -> Iterator[None]:
        """Keep the line out of the way of what is printed meanwhile."""
        self._hidden = True
        self._erase()
        try:
            yield
        finally:
            self._hidden = False

    def _draw(self, _signal: int, _frame: object) -> None:
        if self._descriptor is None or self._hidden:
            return
        told = described(self._name, self._done, self._total, self._clock() - self._since, self._of)
        self._drawn = True  # before it is: an interrupt may come in between
        self._write(b"\r" + told[: _columns(self._descriptor) - 1].encode("ascii") + b"\x1b[K")

    def _erase(self) -> None:
        if self._drawn:
            self._drawn = False
            self._write(_ERASE)

    def _write(self, shown: bytes) -> None:
        if self._descriptor is not None and _in_front(self._descriptor):
            with suppress(OSError):  # the terminal went away, and there is no other place to complain
                os.write(self._descriptor, shown)


def described(name: str, done: int, total: int | None, seconds: float, of: str = "articles") -> str:
    """Return what the line says, in ASCII: how many, how fast, and for how long still."""
    if not done:
        known = "" if total is None else f": 0 of {total} {of}"
        return f"{name}{known}, {_spelled(seconds)}"
    rate = done / max(seconds, 0.001)
    told = [
        f"{done} {of}" if total is None else f"{done} of {total} {of}",
        f"{rate:.0f} a second" if rate >= 1 else f"{_spelled(1 / rate)} each",
    ]
    if total is not None and done < total:
        told.append(f"{_spelled((total - done) / rate)} left")
    return f"{name}: {', '.join(told)}"


def _spelled(seconds: float) -> str:
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s"
    return f"{whole // 3600} h {whole % 3600 // 60} min"


def _in_front(descriptor: int) -> bool:
    """Return whether this is not a job in the background of the terminal, whose line is another's."""
    try:
        return os.tcgetpgrp(descriptor) == os.getpgrp()
    except OSError:
        return True  # no terminal, or one of another session


def _columns(descriptor: int) -> int:
    try:
        return os.get_terminal_size(descriptor).columns or 80
    except OSError:
        return 80
