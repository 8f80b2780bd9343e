"""Work in a thread of its own: where a database works no signal is heard, and who waits for it hears it."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, Thread
from typing import TypeVar

Made = TypeVar("Made")

_AGAIN = 0.1  # seconds


def done(work: Callable[[], Made], cancel: Callable[[], object]) -> Made:
    """Return what work makes; whoever interrupts has it cancelled first."""
    made: list[Made] = []
    failed: list[BaseException] = []
    ended = Event()

    def run() -> None:
        try:
            made.append(work())
        except BaseException as error:  # raised again where somebody waits for it
            failed.append(error)
        finally:
            ended.set()

    try:
        Thread(target=run, daemon=True).start()
    except RuntimeError:  # the system lets no further thread start: better late to hear than not to work
        return work()
    try:
        # `join`, once interrupted, takes a thread for ended that is not; and where a library has put its own
        # handler before Python's, only who wakes from time to time learns of a signal.
        while not ended.wait(_AGAIN):
            pass
    finally:
        while not ended.is_set():  # between two queries there is nothing to cancel yet
            cancel()
            ended.wait(_AGAIN)
    if failed:
        raise failed[0]
    return made[0]
