"""Processes that apply a function to portions, one after another."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from itertools import chain, islice
from multiprocessing import connection
from typing import Any, Final, TypeVar

from samestory.errors import EngineError

Portion = TypeVar("Portion")
Made = TypeVar("Made")

_STARTING: Final = "samestory.engines.starting"
#: Portions that wait for each process.
_AHEAD = 2
#: A process that is forked from one with threads may hang, and engines have threads.
_METHOD = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"


def applied(function: Callable[[Portion], Made], portions: Iterator[Portion], jobs: int) -> Iterator[Made]:
    """Yield what `jobs` processes make of portions, in their order.

    Args:
        function: importable; what it holds is sent once to each process.
        portions: read no further ahead than the processes need.
        jobs: 1 stays in this process, and so does a single portion: processes cost more.

    Raises:
        EngineError: a process ended before its work was done.
    """
    first = list(islice(portions, 2))
    portions = chain(first, portions)
    if jobs == 1 or len(first) < 2:
        yield from map(function, portions)
        return
    context = multiprocessing.get_context(_METHOD)
    if _METHOD == "forkserver":
        context.set_forkserver_preload(["__main__", __name__, _STARTING, *_modules(function)])
        _start_server()
    pool = ProcessPoolExecutor(jobs, context, _prepare, (function,))
    try:
        yield from _in_order(pool, portions, _AHEAD * jobs)
    except BrokenProcessPool as error:
        raise EngineError(
            "a process ended before its work was done", hint="fewer --jobs take less memory"
        ) from error
    except BaseException:  # who interrupts, or has seen enough, does not wait for what is under way
        for process in multiprocessing.active_children():
            process.terminate()
        raise
    finally:
        pool.shutdown(cancel_futures=True)


def _start_server() -> None:
    """Start what forks; who interrupts while it imports means this process alone."""
    from multiprocessing import forkserver, resource_tracker

    resource_tracker.ensure_running()  # it would let signals through again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        forkserver.ensure_running()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _modules(function: Any) -> Iterator[str]:
    """Yield where a function is defined, and those that it was given: imported once, not by each process."""
    if isinstance(function, partial):
        for one in (function.func, *function.args, *function.keywords.values()):
            yield from _modules(one)
    elif callable(function):
        yield function.__module__


def _in_order(pool: ProcessPoolExecutor, portions: Iterator[Any], ahead: int) -> Iterator[Any]:
    under_way: deque[Future[Any]] = deque()
    for portion in portions:
        under_way.append(pool.submit(_apply, portion))
        if len(under_way) > ahead:
            yield under_way.popleft().result()
    while under_way:
        yield under_way.popleft().result()


#: The function that this process applies, and the portions that it is working on: one or none.
_FUNCTION: list[Callable[[Any], Any]] = []
_UNDER_WAY: list[Any] = []


class _EndedError(BaseException):
    """This process is to end; raised so that what it writes is taken back."""


def _end(_signal: int, _frame: object) -> None:
    if _UNDER_WAY:
        raise _EndedError
    os._exit(1)


def _prepare(function: Callable[[Any], Any]) -> None:
    """Take the function once, not with every portion; who interrupts means the parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _end)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _FUNCTION[:] = [function]


def _end_with_parent() -> None:
    """A parent that was killed takes nothing back; nobody else would end this process."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)


def _apply(portion: Any) -> Any:
    _UNDER_WAY.append(portion)
    try:
        return _FUNCTION[0](portion)
    except _EndedError:
        os._exit(1)
    finally:
        _UNDER_WAY.clear()
