"""`samestory selftest`: what it tries, what it prints, and how it ends."""

from __future__ import annotations

import json
import os
import signal
import tempfile
import time
from pathlib import Path

import jsonschema
import pytest

from cli.program import run, start
from samestory.app import boundary, selftest
from samestory.app.options import Formatting, Paging, Writing
from samestory.model import Trial
from samestory.selftest import trying


def test_a_case_is_a_line_with_time_and_memory() -> None:
    ended = run("selftest", "--hostile", "--case", "21/one", real=True)
    assert (ended.returncode, ended.stderr) == (0, b"")
    head, line, _, last = ended.stdout.decode().splitlines()
    assert head.split() == ["row", "case", "seconds", "MB", "status", "what"]
    assert line.split()[:2] == ["21", "one"] and line.split()[4] == "ok"
    assert float(line.split()[2]) > 0 < float(line.split()[3])
    assert last.startswith("1 of 1 cases held, 0 failed")


def test_the_document_is_what_its_schema_says() -> None:
    document = json.loads(run("selftest", "--json", "--case", "0/files", real=True).stdout)
    jsonschema.validate(document, json.loads(run("schema", "selftest", real=True).stdout))
    assert [(one["row"], one["name"], one["held"]) for one in document["trials"]] == [(0, "files", True)]


@pytest.mark.parametrize("given", [("--case", "12"), ("--hostile", "--case", "22"), ("--case", "0/nothing")])
def test_a_case_that_is_none_is_named(given: tuple[str, ...]) -> None:
    ended = run("selftest", *given, real=True)
    assert (ended.returncode, ended.stdout) == (2, b"")
    assert ended.stderr.startswith(f"error: no case {given[-1]}; ".encode())


def test_what_fails_is_said_and_is_a_bug(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    failed = Trial(row=3, name="a", what="b", held=False, said=("it \x1b[31mfailed",))
    lacking = Trial(row=4, name="c", what="d", held=None, said=("this takes the module x",))
    monkeypatch.setattr(trying, "tried", lambda _cases: iter((failed, lacking)))
    status = selftest.selftest(formatting=Formatting(), writing=Writing(), paging=Paging(), case=["0/files"])
    out, err = capfdbinary.readouterr()
    assert status == boundary.BUG
    assert b"FAILED" in out and b"it <U+001B>[31mfailed" in out and b"not tried" in out
    assert b"0 of 2 cases held, 1 failed, 1 could not be tried" in out
    assert err == b"error: 1 case failed: 3/a; please report the lines below FAILED\n"


@pytest.mark.parametrize(("sent", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_an_interruption_leaves_nothing(tmp_path: Path, sent: signal.Signals, status: int) -> None:
    case = ("selftest", "--hostile", "--case", "20/silent")
    process = start(*case, real=True, env={"TMPDIR": str(tmp_path)}, stdout=-1, stderr=-1)
    end = time.monotonic() + 20
    while not list(tmp_path.glob("*/work")) and time.monotonic() < end:
        time.sleep(0.05)
    os.kill(process.pid, sent)
    _, err = process.communicate(timeout=20)
    assert (process.returncode, err) == (status, b"")
    assert list(tmp_path.iterdir()) == []
    assert tempfile.gettempdir() != str(tmp_path)
