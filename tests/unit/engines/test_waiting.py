"""Work that somebody waits for, and may give up."""

from __future__ import annotations

import os
import signal
import threading
import time

import pytest

from samestory.engines.waiting import done


def test_what_is_made_comes_back() -> None:
    assert done(lambda: 7, pytest.fail) == 7


def test_what_fails_fails_where_somebody_waits() -> None:
    def fail() -> None:
        raise LookupError("nothing there")

    with pytest.raises(LookupError, match="nothing there"):
        done(fail, pytest.fail)


def test_where_no_thread_can_be_started_work_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_thread: threading.Thread) -> None:
        raise RuntimeError("can't start new thread")

    monkeypatch.setattr(threading.Thread, "start", refused)
    assert done(threading.get_ident, pytest.fail) == threading.get_ident()


def test_who_interrupts_has_work_cancelled_even_between_two_steps() -> None:
    """The first step can't be cancelled, the second one can."""
    second = threading.Event()
    cancelled = threading.Event()

    def work() -> None:
        time.sleep(0.3)
        second.set()
        assert cancelled.wait(20)

    def cancel() -> None:
        if second.is_set():
            cancelled.set()

    threading.Timer(0.1, lambda: os.kill(os.getpid(), signal.SIGINT)).start()
    with pytest.raises(KeyboardInterrupt):
        done(work, cancel)
    assert cancelled.is_set()


def test_a_signal_is_heard_where_a_library_lets_system_calls_go_on() -> None:
    """As Polars does, which puts its own handler before Python's."""
    cancelled = threading.Event()
    signal.siginterrupt(signal.SIGINT, False)
    try:
        threading.Timer(0.1, lambda: os.kill(os.getpid(), signal.SIGINT)).start()
        with pytest.raises(KeyboardInterrupt):
            done(lambda: cancelled.wait(5), cancelled.set)
    finally:
        signal.siginterrupt(signal.SIGINT, True)
    assert cancelled.is_set()
