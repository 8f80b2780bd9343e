"""Interrupted at any moment: soon over, without a word, a file or a process left behind."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from cli.program import MEASURING, REAL, environment

#: On a machine without other load it takes less than one second.
_PATIENCE = 10


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return articles enough for several processes, and for ten seconds on a quick machine."""
    path = tmp_path_factory.mktemp("corpus") / "corpus.jsonl"
    said = (
        'On Monday {0} people met in Bergen. "We saw {0} boats," Anna Berg said. The ferry had {1} cabins. '
    )
    with path.open("w", encoding="utf-8") as stream:
        for number in range(8000):
            text = "".join(said.format(number + turn, turn * 7 + number) for turn in range(8))
            stream.write(json.dumps({"id": f"a{number}", "title": f"Ferry {number}", "text": text}) + "\n")
    return path


@contextmanager
def started(command: list[str], place: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Start a session of its own, of which nothing is left where a test fails."""
    with subprocess.Popen(
        command,
        cwd=place,
        env=environment({"TMPDIR": str(place / "tmp"), MEASURING: ""}),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    ) as running:
        try:
            yield running
        except BaseException:
            os.killpg(running.pid, signal.SIGKILL)
            raise


def of_session(leader: int) -> list[str]:
    """Return the processes that are left of a session; one that ended and waits to be noticed is none."""
    told = subprocess.run(
        ["ps", "-eo", "sess=,stat=,args="], capture_output=True, text=True, check=True
    ).stdout
    rows = (line.split(maxsplit=2) for line in told.splitlines())
    return [row[2] for row in rows if row[0] == str(leader) and not row[1].startswith("Z")]


@pytest.mark.parametrize("everybody", [True, False], ids=["all processes", "the first one"])
@pytest.mark.parametrize("after", [0.4, 1.2, 2.5])
@pytest.mark.parametrize(
    ("arguments", "sent"),
    [
        (["compare", "--jobs", "2"], signal.SIGINT),
        (["facts", "--jobs", "2", "--cache", "cache"], signal.SIGINT),
        (["facts", "--jobs", "2", "--cache", "cache"], signal.SIGTERM),
        (["stories", "--jobs", "2"], signal.SIGINT),
    ],
    ids=str,
)
def test_nothing_is_left(
    corpus: Path, tmp_path: Path, arguments: list[str], sent: signal.Signals, after: float, everybody: bool
) -> None:
    if everybody and sent is signal.SIGTERM:
        pytest.skip("a terminal interrupts all processes, and terminates none")
    (tmp_path / "tmp").mkdir()
    with started([*REAL, *arguments, str(corpus), "-o", "out"], tmp_path) as running:
        time.sleep(after)
        assert running.poll() is None, "it was over before it could be interrupted"
        since = time.monotonic()
        if everybody:
            os.killpg(running.pid, sent)
        else:
            running.send_signal(sent)
        assert running.communicate(timeout=30) == (b"", b"")
        assert time.monotonic() - since < _PATIENCE
    assert running.returncode in {128 + sent, -sent}  # by itself, where Python had not yet begun
    ends = time.monotonic() + _PATIENCE
    while of_session(running.pid) and time.monotonic() < ends:
        time.sleep(0.05)
    assert of_session(running.pid) == []
    assert list((tmp_path / "tmp").iterdir()) == []
    left = {path.relative_to(tmp_path).parts[0] for path in tmp_path.rglob("*") if path.is_file()}
    assert left <= {"cache"}
    assert not [path for path in tmp_path.rglob(".*") if path.is_file() and path.name != ".samestory"]


def test_an_interruption_that_python_swallows_is_heard() -> None:
    """In a callback of a weak reference, as the import system has them, nothing can be raised."""
    program = (
        "import weakref, os, signal, time\n"
        "from samestory.app.boundary import guarded\n"
        "class Held: pass\n"
        "def action():\n"
        "    held = Held()\n"
        "    kept = weakref.ref(held, lambda _: os.kill(os.getpid(), signal.SIGINT) or time.sleep(0.1))\n"
        "    del held\n"
        "    time.sleep(5)\n"
        "    return 0\n"
        "raise SystemExit(guarded(action, []))\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", program], env=environment(), capture_output=True, timeout=20, check=False
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (130, b"", b"")


def test_an_interruption_that_comes_out_as_an_error_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    from samestory.app import boundary

    monkeypatch.setattr(boundary, "drop", lambda _stream: None)

    def action() -> int:
        try:
            raise KeyboardInterrupt
        except KeyboardInterrupt as error:  # as `__set_name__` does it
            raise RuntimeError("Error calling __set_name__") from error

    assert boundary.guarded(action, []) == 130
