"""A document that is built to do harm costs itself: not the run, not the memory, not the time."""

from __future__ import annotations

import io
import os
import select
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from samestory import load
from samestory.errors import EngineError
from samestory.load import isolated, limits, pipes
from samestory.load.drafts import NOTHING, Draft, Refusal, RefusedError

WORKS_WITH_LIMITS = pytest.mark.skipif(
    sys.platform != "linux", reason="not Linux: bounds of memory and of processors were not tested"
)
KILLERS = "killers"
_LATIN = b"From: a@example.org\nSubject: A ferry\nContent-Type: text/plain; charset=latin-1\n\nAground. "


@pytest.fixture(autouse=True)
def _killers(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let processes find the reader of this folder, and begin with none."""
    isolated.end_all()
    start = (
        "import importlib.util, sys; sys.path[:] = sys.argv[1:]; import samestory.load; "
        f"spec = importlib.util.spec_from_file_location('samestory.load.{KILLERS}', "
        f"{str(Path(__file__).with_name('killers.py'))!r}); "
        "module = importlib.util.module_from_spec(spec); sys.modules[spec.name] = module; "
        "spec.loader.exec_module(module); from samestory.load.parser import main; main()"
    )
    monkeypatch.setattr(isolated, "START", start)
    yield
    isolated.end_all()


def read(*lines: str) -> list[str]:
    """Return what is read of lines: their words, or place and reason of those that are refused."""
    found = isolated.read(KILLERS, io.BytesIO("\n".join(lines).encode()), NOTHING)
    return [f"{one.place} {one.reason}" if isinstance(one, Refusal) else one.text for one in found]


@WORKS_WITH_LIMITS
@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("wait", "timeout"),
        ("wait with the interpreter", "timeout"),
        ("count", "timeout"),
        ("hold", "limit"),
        ("crash", "corrupt"),
        ("talk", "corrupt"),
        ("exit", "corrupt"),
    ],
)
def test_what_ends_a_process_costs_itself_alone(line: str, reason: str) -> None:
    assert read("one", line, "three") == ["one", f":2 {reason}", "three"]


@WORKS_WITH_LIMITS
@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("say nothing", "timeout"),
        ("break off", "timeout"),
        ("never listen", "timeout"),
        ("ask on", "timeout"),
        ("close", "corrupt"),
    ],
)
def test_a_process_that_keeps_no_bounds_is_given_up(
    line: str, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MOST_PATIENCE", 2)
    monkeypatch.setattr(isolated, "_GRACE", 1)
    start = time.monotonic()
    found = isolated.read(KILLERS, io.BytesIO(f"one\n{line}\nthree\n".encode() + b"x" * 2_000_000), NOTHING)
    told = [f"{one.place} {one.reason}" if isinstance(one, Refusal) else one.text[:5] for one in found]
    assert told == ["one", f":2 {reason}", "three", "xxxxx"]
    assert time.monotonic() - start < 20


def test_who_is_stopped_loses_no_patience(monkeypatch: pytest.MonkeyPatch) -> None:
    now = iter([0.0, 0.5, 100.0, 200.0, 201.0])
    monkeypatch.setattr(limits, "MOST_PATIENCE", 3)
    monkeypatch.setattr(time, "monotonic", lambda: next(now))
    reader, writer = os.pipe()
    os.write(writer, b"x")
    patience = pipes.Patience(TimeoutError)
    for _ in range(3):
        patience.wait(reader, select.POLLIN)
    with pytest.raises(TimeoutError):
        patience.wait(reader, select.POLLIN)
    os.close(reader)
    os.close(writer)


@WORKS_WITH_LIMITS
@pytest.mark.parametrize("line", ["x" * 500_000, "read on"])
def test_who_waits_for_the_one_that_asked_loses_no_time(line: str) -> None:
    found = isolated.read(KILLERS, io.BytesIO(f"hurry\n{line}\nthree".encode()), NOTHING)
    taken = [next(found)]
    time.sleep(3)
    taken += found
    assert [one.text for one in taken if isinstance(one, Draft)] == ["hurry", line, "three"]


def test_half_a_character_costs_itself_alone() -> None:
    assert read("one", "halve", "three") == ["one", "half \ufffd of it", "three"]


def test_a_text_may_take_more_bytes_than_its_document() -> None:
    [mail] = isolated.read("mail", io.BytesIO(_LATIN + b"\xe4" * 18_000_000), NOTHING)
    assert isinstance(mail, Draft)
    assert mail.text.count("ä") == 18_000_000


def test_a_file_full_of_them_is_given_up() -> None:
    found = isolated.read(KILLERS, io.BytesIO(b"one\n" + b"crash\n" * 20), NOTHING)
    taken: list[Draft | Refusal] = []
    with pytest.raises(RefusedError, match="5 documents in it could not be read, so the rest was not tried"):
        taken.extend(found)
    assert [type(one) for one in taken] == [Draft, *[Refusal] * 5]


def test_what_parsers_print_disturbs_nobody(capfd: pytest.CaptureFixture[str]) -> None:
    assert read("one", "print", "three") == ["one", "print", "three"]
    assert capfd.readouterr() == ("", "")


@WORKS_WITH_LIMITS
def test_a_parser_writes_no_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert read("one", "write", "three") == ["one", ":2 corrupt", "three"]
    assert not (tmp_path / "written").exists() or (tmp_path / "written").stat().st_size == 0


def test_a_refusal_is_what_it_is_in_one_process() -> None:
    with pytest.raises(RefusedError) as error:
        read("refuse")
    assert (error.value.reason, error.value.detail) == ("empty", "nothing here")
    assert read("one") == ["one"]


@pytest.mark.parametrize("line", ["fault", "leave"])
def test_whatever_a_parser_raises_costs_its_document_alone(line: str) -> None:
    assert read("one", line, "three") == ["one", ":2 corrupt", "three"]
    [refusal] = isolated.read(KILLERS, io.BytesIO(line.encode()), NOTHING)
    assert isinstance(refusal, Refusal)
    name = {"fault": "ZeroDivisionError", "leave": "SystemExit"}[line]
    assert refusal.detail == f"its parser failed ({name}); fetch or save it anew, or save its text"


def test_one_process_reads_file_after_file() -> None:
    assert read("one") == ["one"]
    [process] = isolated.FREE
    assert read("two") == ["two"]
    assert [*isolated.FREE] == [process]


def test_two_files_that_are_read_in_turns_are_two_files() -> None:
    one, two = (isolated.read(KILLERS, io.BytesIO(text), NOTHING) for text in (b"a\nb", b"c\nd"))
    found = [next(one), next(two), next(one), next(two)]
    assert [it.text for it in found if isinstance(it, Draft)] == ["a", "c", "b", "d"]
    del one, two
    assert read("e") == ["e"]


def test_where_no_process_can_be_started_it_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with pytest.raises(EngineError, match="the process that reads documents can't be started: no such file"):
        read("one")
    monkeypatch.undo()
    monkeypatch.setattr(isolated, "START", "raise SystemExit(3)")
    with pytest.raises(EngineError, match="it ended with status 3"):
        read("one")


def test_a_parser_ends_with_who_asked_it() -> None:
    code = (
        "import io, os; from samestory.load import isolated; from samestory.load.drafts import NOTHING\n"
        "found = isolated.read('html', io.BytesIO(b'<html>'), NOTHING)\n"
        "try: list(found)\n"
        "except Exception: pass\n"
        "print(isolated.FREE[0]._process.pid, flush=True); os.kill(os.getpid(), 9)"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    pid = int(ended.stdout)
    for _ in range(100):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return
        time.sleep(0.05)
    pytest.fail("the parser outlives its parent")


def test_front_matter_that_kills_its_parser_keeps_the_body(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.md").write_text(
        "---\ntitle: [one]\n---\n\nA ferry ran aground near the harbour on Monday.\n"
    )

    def lost(*_: object) -> Iterator[Draft]:
        raise isolated.LostError("timeout", "reading it takes more than 8 s; save its text")
        yield

    monkeypatch.setattr(isolated, "read", lost)
    loaded = load.read([str(tmp_path / "a.md")])
    assert [one.article.title for one in loaded.documents] == [None]
    assert loaded.warnings == (
        f"{tmp_path / 'a.md'}: front matter was ignored: reading it takes more than 8 s; save its text",
    )
