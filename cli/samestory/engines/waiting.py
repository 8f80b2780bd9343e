"""Work in a thread of its own: where a database works no signal is heard, and who waits for it hears it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor, wait
from typing import TypeVar

Made = TypeVar("Made")


class Waiting:
    """One thread; work is done one after another."""

    def __init__(self) -> None:
        """Start when the first work comes."""
        self._thread = ThreadPoolExecutor(1)

    def end(self) -> None:
        """End the thread."""
        self._thread.shutdown()

    def done(self, work: Callable[[], Made], cancel: Callable[[], object]) -> Made:
        """Return what work makes; whoever interrupts has it cancelled first."""
        future = self._thread.submit(work)
        try:
            return future.result()
        finally:
            if not future.done():
                cancel()
                wait([future])
