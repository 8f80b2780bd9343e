"""Colour, width and characters: who decides."""

from __future__ import annotations

import pytest

from cli.program import run
from samestory.app import terminal


@pytest.mark.parametrize(
    ("choice", "environ", "tty", "coloured"),
    [
        ("auto", {}, True, True),
        ("auto", {}, False, False),
        ("auto", {"NO_COLOR": "1"}, True, False),
        ("auto", {"NO_COLOR": ""}, True, True),
        ("auto", {"FORCE_COLOR": "1"}, False, True),
        ("auto", {"FORCE_COLOR": ""}, False, False),
        ("auto", {"FORCE_COLOR": "0"}, True, False),
        ("auto", {"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False),
        ("auto", {"FORCE_COLOR": "1", "NO_COLOR": ""}, False, True),
        ("auto", {"TERM": "dumb"}, True, False),
        ("auto", {"TERM": "dumb", "FORCE_COLOR": "1"}, True, False),
        ("always", {"NO_COLOR": "1"}, False, True),
        ("always", {"FORCE_COLOR": "0", "TERM": "dumb"}, False, True),
        ("never", {"FORCE_COLOR": "1"}, True, False),
    ],
)
def test_who_decides_on_colour(choice: str, environ: dict[str, str], tty: bool, coloured: bool) -> None:
    assert terminal.colour(choice, environ, terminal=tty) is coloured


@pytest.mark.parametrize(
    ("choice", "environ", "tty", "quiet", "shown"),
    [
        (None, {}, True, False, True),
        (None, {}, False, False, False),
        (True, {}, False, False, True),
        (False, {}, True, False, False),
        (True, {}, True, True, False),
        (None, {"TERM": "dumb"}, True, False, False),
        (True, {"TERM": "dumb"}, True, False, False),
    ],
)
def test_who_decides_on_progress(
    choice: bool | None, environ: dict[str, str], tty: bool, quiet: bool, shown: bool
) -> None:
    assert terminal.progress(choice, environ, terminal=tty, quiet=quiet) is shown


@pytest.mark.parametrize(
    ("asked", "environ", "columns", "width"),
    [
        (None, {}, None, 160),
        (None, {}, 120, 120),
        (None, {}, 0, 80),
        (None, {}, 5, 20),
        (None, {"COLUMNS": "100"}, 120, 100),
        (None, {"COLUMNS": "100"}, None, 100),
        (90, {"COLUMNS": "100"}, 120, 90),
        (None, {"COLUMNS": "0"}, 120, 120),
        (None, {"COLUMNS": "abc"}, None, 160),
        (None, {"COLUMNS": "-5"}, None, 160),
        (None, {"COLUMNS": ""}, None, 160),
        (None, {"COLUMNS": "\u0663"}, None, 160),
        (None, {"COLUMNS": "1"}, None, 20),
        (None, {"COLUMNS": "9" * 5000}, None, 1000),
    ],
)
def test_who_decides_on_the_width(
    asked: int | None, environ: dict[str, str], columns: int | None, width: int
) -> None:
    assert terminal.width(asked, environ, columns) == width


@pytest.mark.parametrize(
    ("environ", "encoding", "charset"),
    [
        ({}, "utf-8", "utf-8"),
        ({}, None, "ascii"),
        ({}, "cp1252", "cp1252"),
        ({"LC_ALL": "C"}, "utf-8", "ascii"),
        ({"LC_ALL": "C.UTF-8"}, "utf-8", "utf-8"),
        ({"LC_ALL": "C", "PYTHONIOENCODING": "utf-8"}, "utf-8", "utf-8"),
    ],
)
def test_who_decides_on_the_characters(environ: dict[str, str], encoding: str | None, charset: str) -> None:
    assert terminal.charset(environ, encoding) == charset


@pytest.mark.parametrize("columns", ["0", "abc", "-5", "1", "20", "40", "250"])
def test_no_setting_of_columns_empties_the_output(columns: str) -> None:
    ended = run("compare", env={"COLUMNS": columns})
    assert ended.returncode == 0
    assert b"people" in ended.stdout


def test_a_pipe_is_not_wrapped_at_eighty() -> None:
    longest = max(map(len, run("compare").stdout.decode().splitlines()))
    assert longest == 160


def test_colour_on_request_and_never_in_a_file(tmp_path: object) -> None:
    assert b"\x1b[" not in run("compare").stdout
    assert b"\x1b[1;31m" in run("compare", "--color", "always").stdout
    run("compare", "--color", "always", "-o", f"{tmp_path}/x")
    with open(f"{tmp_path}/x", "rb") as written:  # noqa: PTH123
        assert b"\x1b[" not in written.read()


@pytest.mark.parametrize("size", [(50, 40), (50, 80), (50, 200)], ids=str)
def test_a_terminal_is_filled_and_coloured(size: tuple[int, int]) -> None:
    import fcntl
    import os
    import struct
    import termios

    from cli.program import start

    ours, theirs = os.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", *size, 0, 0))
    running = start("compare", stdout=theirs)
    os.close(theirs)
    shown = b""
    while True:
        try:
            read = os.read(ours, 65536)
        except OSError:
            break
        if not read:
            break
        shown += read
    os.close(ours)
    assert running.wait(5) == 0
    assert b"\x1b[1;31m" in shown
    rule = "\u2501" * size[1]
    assert rule in shown.decode()
    assert rule + "\u2501" not in shown.decode()
