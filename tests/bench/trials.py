"""Tests run in forked processes: all of them once to see what they run, and some of them on each mutant."""

from __future__ import annotations

import math
import os
import pickle
import resource
import signal
import sys
import time
from collections.abc import Callable, Mapping, Sequence, Set
from functools import _lru_cache_wrapper
from pathlib import Path
from typing import Any, Final, NamedTuple, NoReturn

import coverage
import pytest
from _pytest.runner import runtestprotocol

#: A test that takes longer, in seconds of the processor, is not run on each mutant.
LONGEST: Final = 1.5
#: What a test may take on a mutant, in seconds of the processor, beyond five times what it takes without.
_GRACE: Final = 3.0
_MEMORY: Final = 6 << 30  # bytes
#: What waits for ever takes no time of the processor; after so many seconds nobody waits for it.
_PATIENCE: Final = 900


class Ran(NamedTuple):
    """What tests run and take without a fault, by their numbers."""

    lines: Mapping[tuple[str, int], Set[int]]  #: file and line, and who runs it
    seconds: Mapping[int, float]  #: of those that pass and are quick


class Process(NamedTuple):
    """A process that tries a mutant."""

    id: int
    pipe: int  #: where it tells which test fails


def without_fault(items: Sequence[pytest.Item], files: Set[str]) -> Ran:
    """Run all tests once; only `files` are looked at."""
    there, here = os.pipe()
    process = os.fork()
    if not process:
        _silence()
        with os.fdopen(here, "wb") as pipe:
            pickle.dump(tuple(_measured(items, files)), pipe)
        os._exit(0)
    os.close(here)
    with os.fdopen(there, "rb") as pipe:
        made = pickle.load(pipe)  # noqa: S301
    os.waitpid(process, 0)
    return Ran(*made)


def begun(
    apply: Callable[[], None],
    items: Sequence[pytest.Item],
    order: Sequence[int],
    seconds: Mapping[int, float],
) -> Process:
    """Fork a process that makes a fault by `apply`, and runs tests in this order until one fails."""
    there, here = os.pipe()
    process = os.fork()
    if not process:
        try:
            _try(apply, items, order, seconds, here)
        finally:  # whatever ends the run of a test
            os._exit(1)
    os.close(here)
    return Process(process, there)


def ended(process: Process, status: int, items: Sequence[pytest.Item]) -> str:
    """Return which test found a fault out, "time" or "import" where it went no further, or an empty text."""
    with os.fdopen(process.pipe, "rb") as pipe:
        said = pipe.read().decode()
    if said.isdecimal():
        return items[int(said)].nodeid
    return said or ("time" if status else "")


def _try(
    apply: Callable[[], None],
    items: Sequence[pytest.Item],
    order: Sequence[int],
    seconds: Mapping[int, float],
    pipe: int,
) -> NoReturn:
    _silence()
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    signal.alarm(_PATIENCE)
    _limit(_GRACE)
    try:
        apply()
    except Exception:
        os.write(pipe, b"import")
        os._exit(1)
    _forget()
    for at, number in enumerate(order):
        _limit(_GRACE + 5 * seconds[number])
        following = items[order[at + 1]] if at + 1 < len(order) else None
        if not _passes(items[number], following):
            os.write(pipe, str(number).encode())
            os._exit(1)
    os._exit(0)


def _measured(items: Sequence[pytest.Item], files: Set[str]) -> Ran:
    measure = coverage.Coverage(data_file=None, include=sorted(files), config_file=False)
    measure.start()
    seconds: dict[int, float] = {}
    for number, item in enumerate(items):
        _forget()
        measure.switch_context(str(number))
        began = time.process_time()
        passes = _passes(item, items[number + 1] if number + 1 < len(items) else None)
        took = time.process_time() - began
        if passes and took <= LONGEST:
            seconds[number] = took
    measure.stop()
    data = measure.get_data()
    lines = {
        (file, line): frozenset(int(one) for one in told if one) & seconds.keys()
        for file in data.measured_files()
        for line, told in data.contexts_by_lineno(file).items()
    }
    return Ran(lines, seconds)


def _passes(item: pytest.Item, following: pytest.Item | None) -> bool:
    return not any(report.failed for report in runtestprotocol(item, log=False, nextitem=following))


def _forget() -> None:
    """Clear what functions remember: it was found out without the fault."""
    ours = [vars(one) for name, one in sys.modules.items() if name.partition(".")[0] == "samestory"]
    known: set[Any] = {one for held in ours for one in held.values() if isinstance(one, _lru_cache_wrapper)}
    for one in known:
        one.cache_clear()


def _limit(seconds: float) -> None:
    """End this process when it has worked so much longer."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    end = math.ceil(used.ru_utime + used.ru_stime + seconds)
    resource.setrlimit(resource.RLIMIT_CPU, (end, resource.RLIM_INFINITY))


def _silence() -> None:
    with Path(os.devnull).open("r+b") as null:
        for descriptor in range(3):
            os.dup2(null.fileno(), descriptor)
