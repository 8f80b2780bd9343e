"""Ctrl-Z and Ctrl-C while a document is parsed: the one costs nothing, the other ends all."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from cli.program import environment

pytest.importorskip("trafilatura", reason="trafilatura is not installed: stopping parsers was not tested")
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="not Linux: Ctrl-Z was not tested")

#: Seconds on the clock that a parser has here.
LIMIT = 5
PAGE = """<html lang="en"><head><title>Ferry aground</title></head><body><article><h1>Ferry aground</h1>
<p>A ferry ran aground near Bergen on Monday morning, and nobody was hurt.</p>
<p>The captain, Ole Brandt, said that the ship had lost its steering.</p></article></body></html>"""
#: The command, with a parser that takes its time: it says that it began, and goes on when it is told.
COMMAND = f"""
from samestory.load import isolated
isolated.START = '''import os, sys, time; sys.path[:] = sys.argv[1:]
from samestory.load import html, limits, parser
limits.MOST_WAIT = {LIMIT}
whole = html.read
def slow(*given):
    os.close(os.open(f"began-{{os.getpid()}}", os.O_CREAT))
    while not os.path.exists("go"):
        time.sleep(0.05)
    time.sleep(1)
    yield from whole(*given)
html.read = slow
parser.main()'''
from samestory.__main__ import main
raise SystemExit(main())
"""


def until(what: Callable[[], object], seconds: float = 20) -> object:
    """Return what there is, as soon as it is."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := what():
            return found
        time.sleep(0.02)
    pytest.fail("it did not happen")


@pytest.fixture
def program(tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Return the command in a process group of its own, as a shell starts it."""
    (tmp_path / "page.html").write_text(PAGE, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-c", COMMAND, "facts", "page.html", "--format", "jsonl"],
        cwd=tmp_path,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        process_group=0,
    )
    yield process
    process.kill()
    process.communicate()


def began(folder: Path) -> int:
    """Return the number of the process that parses, once it does."""
    until(lambda: [*folder.glob("began-*")])
    [path] = folder.glob("began-*")
    return int(path.name.removeprefix("began-"))


def state(process: int) -> str:
    """Return the letter of what a process does: T where it is stopped; none where it is gone."""
    try:
        return Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):  # before it is opened, or before it is read
        return ""


def test_who_stops_the_program_loses_no_document(program: subprocess.Popen[bytes], tmp_path: Path) -> None:
    began(tmp_path)
    os.killpg(program.pid, signal.SIGTSTP)
    until(lambda: state(program.pid) == "T")
    time.sleep(LIMIT / 2)
    (tmp_path / "go").touch()
    time.sleep(LIMIT)
    assert state(program.pid) == "T"
    os.killpg(program.pid, signal.SIGCONT)
    told, trouble = program.communicate(timeout=60)
    assert (trouble, program.returncode) == (b"", 0)
    assert "A ferry ran aground" in str([json.loads(line) for line in told.splitlines()])


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_who_ends_the_program_ends_its_parser(
    sent: signal.Signals, program: subprocess.Popen[bytes], tmp_path: Path
) -> None:
    parser = began(tmp_path)
    os.killpg(program.pid, sent)
    assert program.wait(20) != 0
    until(lambda: not state(parser))


def test_a_parser_whose_program_was_killed_while_it_was_stopped_ends(
    program: subprocess.Popen[bytes], tmp_path: Path
) -> None:
    parser = began(tmp_path)
    os.killpg(program.pid, signal.SIGTSTP)
    until(lambda: state(program.pid) == "T")
    program.kill()
    program.wait(20)
    (tmp_path / "go").touch()
    until(lambda: not state(parser))
