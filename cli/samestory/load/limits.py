"""What one document may take of a machine, set by the process that reads it, for itself."""

from __future__ import annotations

import faulthandler
import signal
from typing import Final

#: Of a processor, for one document.
MOST_SECONDS: Final = 8
#: On the clock; where many processes share a machine, each waits for its turn, and nothing is lost by that.
MOST_WAIT: Final = 60  # seconds
#: Of the process.
MOST_MEMORY: Final = 512_000_000  # bytes

#: Of who asks a process, for one document; longer than it takes to find that it does not bound itself.
MOST_PATIENCE: Final = 5 * MOST_WAIT  # seconds

#: How a process ends that has no more memory.
TOO_MUCH: Final = 3
#: With this word begins what a process says that ends because its time on the clock is over.
TOO_LONG: Final = b"Timeout"  # of faulthandler

_ALARM: list[int] = []


def bound(alarm: int) -> None:
    """Bound this process: its memory, and what it writes, which is nothing.

    What it says when its time on the clock is over goes to the descriptor `alarm`. A terminal that stops its
    programs does not stop this one, whose clock would go on.

    Systems without such bounds (Windows) have those of `begin` on the clock alone.
    """
    _ALARM[:] = [alarm]
    if hasattr(signal, "SIGTSTP"):
        signal.signal(signal.SIGTSTP, signal.SIG_IGN)
    try:
        import resource
    except ImportError:
        return
    for kind, most in (
        (resource.RLIMIT_DATA, MOST_MEMORY),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(kind)
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(kind, (most, most))


def begin() -> None:
    """Give this process the time of one document from now; it ends where that is over."""
    watch()
    try:
        import resource
    except ImportError:
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    most = int(used.ru_utime + used.ru_stime) + MOST_SECONDS
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(
        resource.RLIMIT_CPU, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard)
    )


def watch() -> None:
    """Start the clock; that of the processor goes on.

    No thread of Python is asked: a parser that holds the interpreter is ended, too.
    """
    faulthandler.dump_traceback_later(MOST_WAIT, exit=True, file=_ALARM[0])


def rest() -> None:
    """Stop the clock: this process waits for another one, which may take its time."""
    faulthandler.cancel_dump_traceback_later()
