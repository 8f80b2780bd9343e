"""How far the work is: on a terminal, after half a second, and gone without a trace."""

from __future__ import annotations

import fcntl
import os
import re
import select
import signal
import struct
import subprocess
import termios
from collections.abc import Callable
from typing import Any, NamedTuple

import pytest

from cli.program import PROGRAM, environment, run, shell, start
from samestory.app.line import described

#: What is on the line when all that was drawn is read by a terminal.
DRAWN = re.compile(rb"\r([^\r\x1b]*)\x1b\[K")


class Ended(NamedTuple):
    """What a program did that had a terminal for its standard error."""

    code: int
    out: bytes
    shown: bytes


def on_terminal(
    *arguments: str,
    env: dict[str, str] | None = None,
    columns: int = 100,
    both: bool = False,
    then: Callable[[subprocess.Popen[bytes]], None] | None = None,
) -> Ended:
    """Run the made-up pipeline with a terminal for standard error, and for standard output if `both`."""
    ours, theirs = os.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 30, columns, 0, 0))
    mode = termios.tcgetattr(theirs)
    running = start(
        *arguments,
        env=env,
        stderr=theirs,
        stdout=theirs if both else subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    os.set_blocking(ours, False)
    shown = b""
    while running.poll() is None:
        shown += _waiting(ours)
        if then is not None and DRAWN.search(shown):
            then(running)
            then = None
    out = running.communicate(timeout=5)[0] or b""
    shown += _waiting(ours)
    assert termios.tcgetattr(theirs) == mode
    os.close(ours)
    os.close(theirs)
    return Ended(running.returncode, out, shown)


def _waiting(terminal: int) -> bytes:
    """Return what was written to the terminal in the last moments."""
    if not select.select([terminal], [], [], 0.05)[0]:
        return b""
    return os.read(terminal, 65536)


def left(shown: bytes) -> bytes:
    """Return what stays to be seen of `shown`, all on lines of their own."""
    before = DRAWN.sub(b"\r\x1b[K", shown)
    assert b"\x1b" not in before.replace(b"\r\x1b[K", b"")
    return before.replace(b"\r\x1b[K", b"")


def test_it_is_drawn_on_one_line_and_erased() -> None:
    ended = on_terminal("compare", "long", "--json")
    assert ended.code == 0
    lines = [line.decode() for line in DRAWN.findall(ended.shown)]
    drawn = [line for line in lines if line]
    assert drawn
    told = r"extracting: \d+ of 20 articles, \d+ a second, \d+ s left"
    assert all(re.fullmatch(told, line) for line in drawn)
    assert lines[-1] == ""
    assert left(ended.shown) == b""


@pytest.mark.parametrize("form", ["text", "json", "jsonl"])
def test_standard_output_stays_the_same(form: str) -> None:
    plain = run("compare", "long", "-f", form)
    assert plain.stderr == b""
    ended = on_terminal("compare", "long", "-f", form, "--progress")
    assert b"extracting" in ended.shown
    assert ended.out == plain.stdout


@pytest.mark.parametrize(
    ("arguments", "env"),
    [
        (["compare"], {}),  # it takes less than half a second
        (["compare", "long", "--no-progress"], {}),
        (["compare", "long", "-q"], {}),
        (["compare", "long", "-q", "--progress"], {}),
        (["compare", "long"], {"TERM": "dumb"}),
        (["compare", "long", "--progress"], {"TERM": "dumb"}),
    ],
    ids=str,
)
def test_nothing_is_drawn(arguments: list[str], env: dict[str, str]) -> None:
    ended = on_terminal(*arguments, "--json", env=env)
    assert (ended.code, ended.shown) == (0, b"")


def test_a_pipe_gets_it_only_on_request() -> None:
    assert run("facts", "long").stderr == b""
    assert DRAWN.search(run("facts", "long", "--progress").stderr)
    assert run("facts", "long", "--progress", "-q").stderr == b""


@pytest.mark.parametrize(
    ("operand", "code", "told"),
    [
        ("walked", 0, b"warning: skipped: d/x.bin: holds NUL bytes\r\n"),
        ("/nope", 2, b"error: /nope: no such file\r\n"),
        ("wrong", 2, b"error: events.toml:3: no <U+001B>[31mid; give the event an id\r\n"),
    ],
)
def test_it_is_erased_before_anything_is_said(operand: str, code: int, told: bytes) -> None:
    ended = on_terminal("compare", "long", operand, "--json")
    assert ended.code == code
    assert b"extracting" in ended.shown
    assert ended.shown.endswith(b"\r\x1b[K" + told)
    assert left(ended.shown) == told


def test_a_bug_erases_it_too() -> None:
    ended = on_terminal("compare", "long", "bug")
    assert ended.code == 70
    assert left(ended.shown).startswith(b"error: a bug in samestory")


@pytest.mark.parametrize(("sent", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)], ids=str)
def test_a_signal_leaves_a_clean_line(sent: signal.Signals, code: int) -> None:
    ended = on_terminal("compare", "slow", then=lambda running: running.send_signal(sent))
    assert (ended.code, ended.out) == (code, b"")
    assert re.search(rb"working, \d s", ended.shown)
    assert ended.shown.endswith(b"\r\x1b[K")
    assert left(ended.shown) == b"working\r\n"


def test_the_cursor_is_never_hidden() -> None:
    ended = on_terminal("compare", "slow", then=lambda running: running.kill())
    assert ended.code == -signal.SIGKILL
    assert b"\x1b[?25l" not in ended.shown


def test_facts_on_the_same_terminal_take_its_place() -> None:
    ended = on_terminal("facts", "long", "-f", "jsonl", both=True)
    assert ended.code == 0
    assert b"extracting" in ended.shown
    assert left(ended.shown).replace(b"\r\n", b"\n") == run("facts", "long", "-f", "jsonl").stdout


@pytest.mark.parametrize("columns", [10, 30])
def test_it_never_fills_a_narrow_terminal(columns: int) -> None:
    ended = on_terminal("compare", "long", "--json", columns=columns)
    widths = {len(line) for line in DRAWN.findall(ended.shown)}
    assert max(widths) == columns - 1


def test_it_keeps_off_the_line_on_which_somebody_types() -> None:
    keyboard, terminal = os.openpty()
    try:
        os.write(keyboard, b"{}\n\x04")
        ended = run("compare", "-", "long", "--progress", "--json", stdin=terminal)
    finally:
        os.close(keyboard)
        os.close(terminal)
    assert b"extracting" not in ended.stderr


@pytest.mark.parametrize(("background", "drawn"), [("", True), ("& wait", False)])
def test_a_job_in_the_background_leaves_the_terminal_alone(background: str, drawn: bool) -> None:
    ours, theirs = os.openpty()

    def own_session() -> None:
        os.setsid()
        fcntl.ioctl(theirs, termios.TIOCSCTTY, 0)

    program = f"'{PROGRAM[0]}' '{PROGRAM[1]}' compare long --json"
    running = subprocess.Popen(
        ["bash", "-c", f"set -m; {program} {background}"],
        env=environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=theirs,
        preexec_fn=own_session,
    )
    assert running.wait(10) == 0
    shown = _waiting(ours)
    os.close(ours)
    os.close(theirs)
    assert (b"extracting" in shown) is drawn


def test_a_closed_standard_error_does_not_matter() -> None:
    assert shell("T compare long --progress 2>&-").returncode == 0
    assert shell("T compare long --progress 2>/dev/full").returncode == 0


@pytest.mark.parametrize(
    ("stage", "told"),
    [
        (("reading", 0, None, 0.0), "reading, 0 s"),
        (("reading", 40, None, 2.0), "reading: 40 articles, 20 a second"),
        (("extracting", 0, 9, 3.2), "extracting: 0 of 9 articles, 3 s"),
        (("extracting", 3, 9, 6.0), "extracting: 3 of 9 articles, 2 s each, 12 s left"),
        (("extracting", 10, 10000, 1.0), "extracting: 10 of 10000 articles, 10 a second, 16 min 39 s left"),
        (("extracting", 1, 10000, 1.0), "extracting: 1 of 10000 articles, 1 a second, 2 h 46 min left"),
        (("extracting", 9, 9, 3.0), "extracting: 9 of 9 articles, 3 a second"),
        (("aligning", 0, None, 75.0), "aligning, 1 min 15 s"),
        (("comparing", 5, 20, 5.0, "pairs"), "comparing: 5 of 20 pairs, 1 a second, 15 s left"),
    ],
)
def test_what_the_line_says(stage: tuple[Any, ...], told: str) -> None:
    assert described(*stage) == told
