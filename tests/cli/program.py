"""Runs `samestory` as a program of its own, with the made-up pipeline."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import IO, Any, TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")

ROOT = Path(__file__).parents[2]
#: Set where coverage is measured: programs of their own are part of it.
MEASURING = "COVERAGE_PROCESS_CONFIG"
PROGRAM = (sys.executable, str(Path(__file__).parent / "fake_pipeline.py"))
REAL = (sys.executable, "-m", "samestory")


def environment(given: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return what a plain shell has, with the package on the path, and `given`."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", MEASURING) if name in os.environ}
    return {
        **kept,
        "PYTHONPATH": str(ROOT / "cli"),
        "LANG": "C.UTF-8",
        "TERM": "xterm",
        "XDG_CONFIG_HOME": "/nonexistent",
        **(given or {}),
    }


def start(
    *arguments: str, real: bool = False, env: Mapping[str, str] | None = None, **streams: Any
) -> subprocess.Popen[bytes]:
    """Start the program; the caller waits for it."""
    return subprocess.Popen([*(REAL if real else PROGRAM), *arguments], env=environment(env), **streams)


def run(
    *arguments: str,
    real: bool = False,
    env: Mapping[str, str] | None = None,
    stdin: bytes | IO[bytes] | int = b"",
    stdout: IO[bytes] | int = subprocess.PIPE,
) -> subprocess.CompletedProcess[bytes]:
    """Run the program to its end, ten seconds at most."""
    given: dict[str, Any] = {"input": stdin} if isinstance(stdin, bytes) else {"stdin": stdin}
    return subprocess.run(
        [*(REAL if real else PROGRAM), *arguments],
        env=environment(env),
        stdout=stdout,
        stderr=subprocess.PIPE,
        timeout=10,
        check=False,
        **given,
    )


def shell(line: str) -> subprocess.CompletedProcess[bytes]:
    """Run a line of shell, in which `T` is the program."""
    program = f"T() {{ '{PROGRAM[0]}' '{PROGRAM[1]}' \"$@\"; }}; "
    return subprocess.run(
        ["bash", "-c", program + line],
        env=environment(),
        capture_output=True,
        timeout=10,
        check=False,
    )


def aside(action: Callable[[Given], Made], given: Iterable[Given]) -> list[Made]:
    """Return what an action, which waits for programs, makes of each; on every processor one runs."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return list(pool.map(action, given))


def python(*arguments: str, env: Mapping[str, str], timeout: int, cwd: Path | None = None) -> str:
    """Run Python, which has to succeed; return what it prints."""
    ended = subprocess.run(
        [sys.executable, *arguments],
        cwd=cwd,
        env=environment(env),
        capture_output=True,
        encoding="utf-8",
        timeout=timeout,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    return ended.stdout
