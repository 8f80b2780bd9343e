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

#: Seconds that a process may take to be seen as ended once its pipe is closed.
_PATIENCE: Final = 1


class LostError(Exception):
    """A process ended before its work was done; the message says by which signal."""


class StartError(LostError):
    """A process could not be started; the message says why."""


class Worker:
    """A process with a pipe of its own: if it ends in the middle of a word, nobody waits for the rest."""

    def __init__(self, function: Callable[[Any], Any]) -> None:
        """Start the process; `function` is importable, and sent to it once.

        Raises:
            StartError: the system lets no further process start.
        """
        context = cast("DefaultContext", multiprocessing.get_context(METHOD))
        try:
            self._pipe, there = context.Pipe()
            self._process = context.Process(target=_serve, args=(there, function), daemon=True)
            self._process.start()
        except (EOFError, OSError) as error:
            raise StartError(getattr(error, "strerror", None) or "the system refuses it") from error
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
            raise LostError(self._fate()) from lost
        if error is not None:
            raise error
        return made

    def _fate(self) -> str:
        """Return the name of the signal that ended the process, nothing where it went by itself."""
        self._process.join(_PATIENCE)
        code = self._process.exitcode or 0
        return signal.Signals(-code).name if -code in set(signal.Signals) else ""

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
    try:
        threading.Thread(target=_end_with_parent, daemon=True).start()
    except RuntimeError:  # no room for a thread: the parent learns of it where it waits
        os._exit(1)
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
