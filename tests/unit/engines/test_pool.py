"""Portions go through processes in order, and processes that are lost are told."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from samestory.engines.local import Local
from samestory.engines.pool import applied
from samestory.errors import EngineError
from shared import ROOT
from unit.engines import mappers


def test_order_is_kept() -> None:
    assert list(applied(str, iter(range(200)), 2)) == [str(number) for number in range(200)]


def test_portions_are_not_read_far_ahead() -> None:
    read: list[int] = []
    portions = (read.append(number) or number for number in range(1000))  # type: ignore[func-returns-value]
    made = applied(str, portions, 2)
    next(made)
    made.close()  # type: ignore[attr-defined]
    assert len(read) < 10


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_a_function_raises_is_raised(jobs: int) -> None:
    with pytest.raises(ArithmeticError, match="2 rows"):
        list(applied(partial(_listed, mappers.failing), iter([[(1,), (2,)]] * 3), jobs))


def test_a_process_that_was_killed_is_told() -> None:
    engine = Local(jobs=2)
    engine.load("given", {"number": int}, ((number,) for number in range(2000)))
    with pytest.raises(EngineError, match="a process ended before its work was done"):
        engine.map("made", {"number": int}, "SELECT number FROM given", mappers.killed)
    engine.close()


def test_who_is_ended_in_the_middle_of_an_answer_keeps_nobody_waiting() -> None:
    """More is sent than a pipe holds: whoever waits for the rest of it must learn that there is none."""
    for _ in range(3):
        made = applied(_much, iter(range(100)), 2)
        next(made)
        made.close()  # type: ignore[attr-defined]
    assert multiprocessing.active_children() == []


def _much(number: int) -> bytes:
    return bytes([number]) * 100_000_000


def _listed(function: object, rows: object) -> list[object]:
    return list(function(rows))  # type: ignore[operator]


PROGRAM = """
import os, sys, time
from samestory.engines.pool import applied

def slow(number):
    os.write(1, f"{os.getpid()}\\n".encode())  # in one piece: two write
    time.sleep(60)

if __name__ == "__main__":
    list(applied(slow, iter(range(4)), 2))
"""


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="processes are looked up in /proc")
def test_processes_end_with_a_parent_that_was_killed(tmp_path: Path) -> None:
    script = tmp_path / "program.py"
    script.write_text(PROGRAM, encoding="utf-8")
    env = {**os.environ, "PYTHONPATH": str(ROOT / "cli")}
    with subprocess.Popen([sys.executable, script], stdout=subprocess.PIPE, text=True, env=env) as parent:
        assert parent.stdout is not None
        children = [int(parent.stdout.readline()) for _ in range(2)]
        parent.send_signal(signal.SIGKILL)
        until = time.monotonic() + 20
        while (left := [one for one in children if alive(one)]) and time.monotonic() < until:
            time.sleep(0.05)
    assert left == []


def alive(process: int) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    except (FileNotFoundError, ProcessLookupError):
        return False


def test_the_signal_that_killed_a_process_is_told() -> None:
    with pytest.raises(EngineError, match=r"before its work was done \(SIGKILL\)"):
        list(applied(_killed, iter(range(4)), 2))


def _killed(_number: int) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


@pytest.mark.parametrize(
    ("name", "error", "said"),
    [
        ("multiprocessing.forkserver.ensure_running", BlockingIOError(11, "no more"), "started: no more"),
        ("multiprocessing.context.BaseContext.Pipe", OSError(24, "Too many open files"), "Too many open"),
        ("multiprocessing.process.BaseProcess.start", EOFError(), "the system refuses it"),
        ("concurrent.futures.ThreadPoolExecutor.submit", RuntimeError("can't start new thread"), "thread"),
    ],
)
def test_what_can_not_be_started_is_told(
    name: str, error: Exception, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_given: object, **_named: object) -> None:
        raise error

    monkeypatch.setattr(name, refused)
    with pytest.raises(EngineError, match=said) as caught:
        list(applied(str, iter(range(4)), 2))
    assert caught.value.hint == "--jobs 1 needs none"
    assert multiprocessing.active_children() == []
