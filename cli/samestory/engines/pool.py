"""Processes that apply a function to portions, one after another."""

from __future__ import annotations

import multiprocessing
import queue
import signal
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from itertools import chain, islice
from typing import Any, Final, TypeVar

from samestory.engines.worker import METHOD, LostError, StartError, Worker
from samestory.errors import EngineError

Portion = TypeVar("Portion")
Made = TypeVar("Made")

_STARTING: Final = "samestory.engines.starting"
_ALONE: Final = "--jobs 1 needs none"
#: Portions that wait for each process.
_AHEAD = 2


def applied(function: Callable[[Portion], Made], portions: Iterator[Portion], jobs: int) -> Iterator[Made]:
    """Yield what `jobs` processes make of portions, in their order.

    Args:
        function: importable; what it holds is sent once to each process.
        portions: read no further ahead than the processes need.
        jobs: 1 stays in this process, and so does a single portion: processes cost more.

    Raises:
        EngineError: a process or thread can't be started, or ended before its work was done.
    """
    first = list(islice(portions, 2))
    portions = chain(first, portions)
    if jobs == 1 or len(first) < 2:
        yield from map(function, portions)
        return
    workers: list[Worker] = []
    try:
        _start_server(function)
        with _uninterrupted(signal.SIGINT, signal.SIGTERM):
            workers += (Worker(function) for _ in range(jobs))
        yield from _in_order(workers, portions)
    except StartError as error:
        raise EngineError(f"no further process can be started: {error}", hint=_ALONE) from error
    except LostError as error:
        killed = f" ({error})" if str(error) else ""
        raise EngineError(
            f"a process ended before its work was done{killed}", hint="fewer --jobs take less memory"
        ) from error
    finally:  # who interrupts, or has seen enough, does not wait for what is under way
        for worker in workers:
            worker.end()


def _start_server(function: object) -> None:
    """Start what forks; who interrupts while it imports means this process alone.

    Raises:
        StartError: the system does not let it start.
    """
    if METHOD != "forkserver":
        return
    from multiprocessing import forkserver, resource_tracker

    preloaded = ["__main__", __name__, _STARTING, *_modules(function)]
    multiprocessing.get_context(METHOD).set_forkserver_preload(preloaded)
    try:
        resource_tracker.ensure_running()  # it would let signals through again
        with _uninterrupted(signal.SIGINT):
            forkserver.ensure_running()
    except OSError as error:
        raise StartError(error.strerror or str(error)) from error


@contextmanager
def _uninterrupted(*signals: signal.Signals) -> Iterator[None]:
    """Put signals off: a process that is started by halves would be ended by nobody."""
    if METHOD != "forkserver":  # where a process that is started would never get them
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, signals)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _modules(function: Any) -> Iterator[str]:
    """Yield where a function is defined, and those that it was given: imported once, not by each process."""
    if isinstance(function, partial):
        for one in (function.func, *function.args, *function.keywords.values()):
            yield from _modules(one)
    elif callable(function):
        yield function.__module__


def _submitted(waiting: ThreadPoolExecutor, one: Callable[[object], Any], portion: object) -> Future[Any]:
    try:
        return waiting.submit(one, portion)
    except RuntimeError as error:  # a thread for each process, which the system may refuse
        raise StartError(str(error)) from error


def _in_order(workers: list[Worker], portions: Iterator[Any]) -> Iterator[Any]:
    free: queue.SimpleQueue[Worker] = queue.SimpleQueue()
    for worker in workers:
        free.put(worker)

    def one(portion: object) -> Any:
        worker = free.get()
        try:
            return worker.applied(portion)
        finally:
            free.put(worker)

    waiting = ThreadPoolExecutor(len(workers))
    under_way: deque[Future[Any]] = deque()
    try:
        for portion in portions:
            under_way.append(_submitted(waiting, one, portion))
            if len(under_way) > _AHEAD * len(workers):
                yield under_way.popleft().result()
        while under_way:
            yield under_way.popleft().result()
    finally:
        waiting.shutdown(wait=False, cancel_futures=True)
