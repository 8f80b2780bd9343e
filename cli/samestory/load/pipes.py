"""Pipes to and from a process that may be in the hands of a document: nobody waits at them for ever.

Time is counted in steps of at most a second, so that none goes by while this process or the machine is
stopped. Where pipes can't be waited for with a limit (Windows), the other process alone bounds itself.
"""

from __future__ import annotations

import io
import os
import select
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, BinaryIO, Final

from samestory.load import limits

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer, WriteableBuffer

_STEP: Final = 1.0  # seconds
_CAN_WAIT: Final = hasattr(select, "poll")


class Patience:
    """How long to wait for what another process has to say."""

    def __init__(self, gone: Callable[[], Exception]) -> None:
        """Raise `gone` when there is no more time."""
        self._gone = gone
        self.renew()

    def renew(self) -> None:
        """Begin anew."""
        self._left: float = limits.MOST_PATIENCE
        self._looked = time.monotonic()

    def wait(self, descriptor: int, event: int) -> None:
        """Wait until a pipe can be read or written."""
        poll = select.poll()
        poll.register(descriptor, event)
        while True:
            is_ready = poll.poll(_STEP * 1000)
            now = time.monotonic()
            self._left -= min(now - self._looked, _STEP)
            self._looked = now
            if self._left < 0:
                raise self._gone()
            if is_ready:
                return


class _Reading(io.RawIOBase):
    def __init__(self, pipe: BinaryIO, patience: Patience) -> None:
        self._pipe, self._patience = pipe, patience

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        self._patience.wait(self._pipe.fileno(), select.POLLIN)
        room = memoryview(buffer).cast("B")
        data = os.read(self._pipe.fileno(), len(room))
        room[: len(data)] = data
        return len(data)

    def close(self) -> None:
        self._pipe.close()
        super().close()


class _Writing(io.RawIOBase):
    def __init__(self, pipe: BinaryIO, patience: Patience) -> None:
        self._pipe, self._patience = pipe, patience
        os.set_blocking(pipe.fileno(), False)

    def writable(self) -> bool:
        return True

    def write(self, data: ReadableBuffer) -> int:
        left = memoryview(data).cast("B")
        size = len(left)
        while left:
            self._patience.wait(self._pipe.fileno(), select.POLLOUT)
            left = left[os.write(self._pipe.fileno(), left) :]
        return size

    def close(self) -> None:
        self._pipe.close()
        super().close()


def reading(pipe: BinaryIO, patience: Patience) -> BinaryIO:
    """Return what reads a pipe as long as there is patience."""
    return io.BufferedReader(_Reading(pipe, patience)) if _CAN_WAIT else pipe


def writing(pipe: BinaryIO, patience: Patience) -> BinaryIO:
    """Return what writes to a pipe as long as there is patience, all that it is given."""
    return _Writing(pipe, patience) if _CAN_WAIT else pipe  # type: ignore[return-value]
