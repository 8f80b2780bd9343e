"""A process that applies one function to what it is sent, one thing after another."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import traceback
from collections.abc import Callable
from multiprocessing import connection
from multiprocessing.context import DefaultContext
from typing import Any, Final, cast

#: A process that is forked from one with threads may hang, and engines have threads.
METHOD: Final = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"


class LostError(Exception):
    """A process ended before its work was done."""


class Worker:
    """A process with a pipe of its own: if it ends in the middle of a word, nobody waits for the rest."""

    def __init__(self, function: Callable[[Any], Any]) -> None:
        """Start the process; `function` is importable, and sent to it once."""
        context = cast("DefaultContext", multiprocessing.get_context(METHOD))
        self._pipe, there = context.Pipe()
        self._process = context.Process(target=_serve, args=(there, function), daemon=True)
        self._process.start()
        there.close()

    def applied(self, sent: object) -> Any:
        """Return what the function makes of it, or raise what it raises.

        Raises:
            LostError: the process ended.
        """
        try:
            self._pipe.send(sent)
            made, error = self._pipe.recv()
        except (EOFError, OSError) as lost:
            raise LostError from lost
        if error is not None:
            raise error
        return made

    def end(self) -> None:
        """End the process, whatever it is doing."""
        self._process.terminate()
        self._process.join()
        self._pipe.close()


class _EndedError(BaseException):
    """This process is to end; raised so that what it writes is taken back."""


#: What this process is working on: one thing or none.
_UNDER_WAY: list[object] = []


def _serve(pipe: connection.Connection[Any, Any], function: Callable[[Any], Any]) -> None:
    """Apply the function until the parent ends; who interrupts means the parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _end)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    while True:
        try:
            sent = pipe.recv()
        except (EOFError, OSError):
            return
        answer = _answer(function, sent)
        try:
            pipe.send(answer)
        except OSError:
            return


def _answer(function: Callable[[Any], Any], sent: object) -> tuple[Any, Exception | None]:
    _UNDER_WAY.append(sent)
    try:
        return function(sent), None
    except _EndedError:
        os._exit(1)
    except Exception as error:  # raised again where it is waited for
        error.add_note(f"in a process:\n{traceback.format_exc()}")
        return None, error
    finally:
        _UNDER_WAY.clear()


def _end(_signal: int, _frame: object) -> None:
    if _UNDER_WAY:
        raise _EndedError
    os._exit(1)


def _end_with_parent() -> None:
    """A parent that was killed takes nothing back; nobody else would end this process."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)
