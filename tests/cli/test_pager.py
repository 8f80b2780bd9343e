"""The pager, tried on a terminal."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

from cli.program import PROGRAM, REAL, environment
from cli.terminals import Deed, Seen, at_terminal

#: A pager that says that it was used, and how it was told to behave.
MARK = """#!/bin/sh
echo "PAGED with LESS=$LESS LESSCHARSET=$LESSCHARSET arguments=$*"
exec cat
"""


@pytest.fixture
def mark(tmp_path: Path) -> str:
    program = tmp_path / "mark"
    program.write_text(MARK, encoding="utf-8")
    program.chmod(0o755)
    return str(program)


def seen(
    *arguments: str, deeds: tuple[Deed, ...] = (), rows: int = 10, real: bool = False, env: Mapping[str, str]
) -> Seen:
    program = REAL if real else PROGRAM
    return at_terminal([*program, *arguments], *deeds, env=environment(env), rows=rows, columns=100)


@pytest.mark.parametrize(
    ("arguments", "env", "rows", "paged"),
    [
        (["compare"], {"PAGER": "mark"}, 10, True),
        (["compare"], {"PAGER": "mark"}, 500, False),
        (["compare"], {"PAGER": "cat", "SAMESTORY_PAGER": "mark"}, 10, True),
        (["compare"], {"PAGER": "mark", "SAMESTORY_PAGER": ""}, 10, False),
        (["compare"], {"PAGER": ""}, 10, False),
        (["compare"], {"PAGER": "mark", "TERM": "dumb"}, 10, False),
        (["compare", "--no-pager"], {"PAGER": "mark"}, 10, False),
        (["compare"], {"PAGER": "mark", "SAMESTORY_NO_PAGER": "1"}, 10, False),
        (["compare", "--pager", "mark"], {"PAGER": "cat", "SAMESTORY_NO_PAGER": "1"}, 10, True),
        (["compare", "--pager", ""], {"PAGER": "mark", "SAMESTORY_PAGER": "mark"}, 10, False),
        (["compare", "--no-config"], {"PAGER": "cat", "SAMESTORY_PAGER": "mark"}, 10, False),
        (["compare", "--json"], {"PAGER": "mark"}, 10, False),
        (["compare", "-f", "jsonl"], {"PAGER": "mark"}, 3, False),
        (["facts"], {"PAGER": "mark"}, 3, True),
        (["schema"], {"PAGER": "mark"}, 10, False),
        (["compare", "-h"], {"PAGER": "mark"}, 10, False),
    ],
    ids=str,
)
def test_when_there_is_a_pager(
    arguments: list[str], env: dict[str, str], rows: int, paged: bool, mark: str
) -> None:
    told = {name: value.replace("mark", f"{mark} -x") for name, value in env.items()}
    words = [mark if word == "mark" else word for word in arguments]
    ended = seen(*words, env=told, rows=rows)
    assert ended.status == 0
    assert (b"PAGED" in ended.shown) is paged


def test_a_file_and_a_pipe_are_never_paged(mark: str, tmp_path: Path) -> None:
    ended = seen("compare", "-o", str(tmp_path / "x"), env={"PAGER": mark})
    assert ended == (0, b"")
    line = f"'{PROGRAM[0]}' '{PROGRAM[1]}' compare big | head -c 300; exit ${{PIPESTATUS[0]}}"
    piped = at_terminal(["bash", "-c", line], env=environment({"PAGER": mark}), rows=10)
    assert piped.status == 141
    assert b"PAGED" not in piped.shown


def test_the_pager_is_told_how_to_behave_unless_somebody_else_did(mark: str) -> None:
    assert (
        b"LESS=FRX LESSCHARSET=utf-8 arguments=-x a b"
        in seen("compare", env={"PAGER": f"{mark} -x 'a b'"}).shown
    )
    told = seen("compare", env={"PAGER": mark, "LESS": "S", "LESSCHARSET": "latin1"}).shown
    assert b"LESS=S LESSCHARSET=latin1 arguments=\r\n" in told


def test_no_shell_reads_the_name_of_the_pager(mark: str, tmp_path: Path) -> None:
    shown = seen("compare", env={"PAGER": f"{mark} $(touch {tmp_path}/pwned); touch {tmp_path}/pwned"}).shown
    assert b"arguments=$(touch" in shown
    assert not (tmp_path / "pwned").exists()


@pytest.mark.parametrize("pager", ["no-such-pager -x", "/", "'open"])
def test_without_its_pager_it_prints_and_says_so(pager: str) -> None:
    ended = seen("compare", env={"SAMESTORY_PAGER": pager})
    assert ended.status == 0
    assert b"people were hurt" in ended.shown
    assert ended.shown.count(b"warning: the pager is not used: ") == 1


def test_without_any_pager_it_just_prints(tmp_path: Path) -> None:
    ended = seen("compare", env={"PATH": str(tmp_path)})
    assert ended.status == 0
    assert b"people were hurt" in ended.shown
    assert b"warning" not in ended.shown


def test_the_pager_shows_what_would_be_printed_in_colour() -> None:
    plain = seen("compare", "--no-pager", env={}).shown
    assert b"\x1b[1;31m" in plain
    assert seen("compare", env={"PAGER": "cat"}).shown == plain


@pytest.mark.parametrize(
    ("arguments", "status"), [(["compare"], 0), (["compare", "--exit-code"], 1), (["compare", "/nope"], 2)]
)
def test_the_status_is_that_of_the_command(arguments: list[str], status: int, tmp_path: Path) -> None:
    assert seen(*arguments, env={"PAGER": "cat"}).status == status
    assert seen(*arguments, "big", env={"PAGER": "head -n 1"}).status == status  # the pager was left
    assert seen(*arguments, "big", env={"PAGER": "false"}).status == status


def test_what_is_said_meanwhile_is_said_after_the_pager() -> None:
    ended = seen("facts", "walked", "-v", env={"PAGER": "sh -c 'cat; echo LEFT'"}, rows=3)
    assert ended.status == 0
    _, _, after = ended.shown.partition(b"LEFT\r\n")
    assert sorted(after.splitlines()) == [b"read: a.txt as a", b"warning: skipped: d/x.bin: holds NUL bytes"]


def left_behind(name: str) -> str:
    return subprocess.run(["pgrep", "-f", name], capture_output=True, text=True, check=False).stdout


needs_less = pytest.mark.skipif(
    shutil.which("less") is None, reason="less is not installed: it was not tried"
)


@needs_less
def test_less_pages_and_gives_the_screen_back() -> None:
    ended = seen("compare", deeds=(b" ", b" ", b"q"), env={}, rows=10)
    assert ended.status == 0
    assert b"\x1b[1;31m" in ended.shown
    assert "café".encode() in ended.shown


@needs_less
def test_less_leaves_at_once_what_fits_and_keeps_colours_without_being_told() -> None:
    ended = seen("compare", deeds=(b"q",), env={"LESS": "i"}, rows=10)
    assert ended.status == 0
    assert b"ESC[" not in ended.shown


@needs_less
def test_an_interrupt_is_for_the_pager() -> None:
    ended = seen("compare", "big", deeds=(b"\x03", b"\x03", b" ", b"q"), env={"PAGER": "less"}, rows=10)
    assert ended.status == 0
    assert b"Traceback" not in ended.shown


@needs_less
def test_who_ends_the_program_ends_its_pager(tmp_path: Path) -> None:
    (tmp_path / "less-of-this-test").symlink_to(str(shutil.which("less")))
    pager = str(tmp_path / "less-of-this-test")
    ended = seen(
        "compare",
        "big",
        deeds=(lambda process: os.kill(process, signal.SIGTERM),),
        env={"PAGER": pager},
        rows=10,
    )
    assert ended.status == 143
    assert left_behind("less-of-this-test") == ""
