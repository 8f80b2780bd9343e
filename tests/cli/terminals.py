"""A terminal at which somebody types."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

#: What somebody types, or does, once nothing has been shown for a moment.
Deed = bytes | Callable[[int], object]

_MOMENT = 0.4
_LONGEST = 30


class Seen(NamedTuple):
    """What a program did at a terminal of its own."""

    status: int
    shown: bytes


def at_terminal(
    command: Sequence[str],
    *deeds: Deed,
    env: Mapping[str, str],
    rows: int = 24,
    columns: int = 100,
    cwd: str | None = None,
) -> Seen:
    """Run a command in the foreground of a new terminal, and type."""
    process, terminal = pty.fork()
    if not process:
        try:
            if cwd is not None:
                os.chdir(cwd)
            signal.signal(signal.SIGINT, signal.SIG_DFL)
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            os.execvpe(command[0], list(command), dict(env))  # noqa: S606
        finally:
            os._exit(127)
    shown, left, ends = b"", list(deeds), time.monotonic() + _LONGEST
    while time.monotonic() < ends:
        if select.select([terminal], [], [], _MOMENT)[0]:
            try:
                read = os.read(terminal, 65536)
            except OSError:
                break
            if not read:
                break
            shown += read
        elif left and shown:
            deed = left.pop(0)
            if isinstance(deed, bytes):
                os.write(terminal, deed)
            else:
                deed(process)
    else:
        os.kill(process, signal.SIGKILL)
    _, status = os.waitpid(process, 0)
    os.close(terminal)
    return Seen(os.waitstatus_to_exitcode(status), shown)
