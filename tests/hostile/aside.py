"""Cases tried by processes beside the tests; each process has a server of its own."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import ExitStack, contextmanager
from multiprocessing import get_context
from typing import Final

from samestory.selftest import hostile, installation
from samestory.selftest.case import Case
from samestory.selftest.loopback import serving
from samestory.selftest.running import run

CASES: Final[Mapping[str, Case]] = {case.id: case for case in (*installation.cases(), *hostile.cases())}
#: The suite runs beside other work, which takes time on the clock but no more of a processor.
_MOST_WAITED: Final = 300
#: Of a process: its server, which ends with it.
_OPEN: Final = ExitStack()
_SERVER: Final[list[str]] = []

#: What was wrong with a case, and what it said.
Tried = tuple[list[str], str]


@contextmanager
def tried(cases: Iterable[str]) -> Iterator[Mapping[str, Future[Tried]]]:
    """Yield what comes of cases, by their ids; they are begun in their order, one on each processor."""
    pool = ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn"), initializer=_serve)
    try:
        yield {name: pool.submit(_tried, name) for name in cases}
    finally:
        pool.shutdown(cancel_futures=True)


def _serve() -> None:
    _SERVER.append(_OPEN.enter_context(serving()))


def _tried(name: str) -> Tried:
    outcome, wrong = run(CASES[name], _SERVER[0], most=_MOST_WAITED)
    return wrong, outcome.stderr.decode("utf-8", "replace")[:2000]
