"""Arguments to exit code, standard output and standard error."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest

import samestory
from cli import fake_pipeline
from samestory.__main__ import main
from samestory.app import boundary
from samestory.app.cli import commands

Ended = tuple[int, str, str]
Run = Callable[..., Ended]


def spelled(value: object) -> str:
    """Return a command line as it is typed."""
    return " ".join(value) if isinstance(value, list) else ascii(value)


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs the command line in this process, on the made-up pipeline."""
    fake = fake_pipeline.module()
    monkeypatch.setitem(sys.modules, "samestory.pipeline", fake)
    monkeypatch.setattr(samestory, "pipeline", fake, raising=False)
    monkeypatch.setattr(boundary, "drop", lambda _stream: None)  # it would silence this process
    monkeypatch.setattr("samestory.app.cli.raise_on_termination", lambda: None)

    def called(*arguments: str) -> Ended:
        monkeypatch.setattr(sys, "argv", ["samestory", *arguments])
        status = main()
        sys.stdout.flush()
        told = capfd.readouterr()
        return status, told.out, told.err

    return called


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (["--nope"], "--help"),
        (["--json"], "samestory compare --json"),
        (["comapre"], "compare"),
        (["zzz"], "known: compare, "),
        (["compare", "--fromat", "json"], "--format"),
        (["compare", "--nope"], "--"),
        (["compare", "-f", "jsn"], "json"),
        (["compare", "-f", "xml"], "text, json, jsonl"),
        (["compare", "--json", "-f", "text"], "contradict"),
        (["compare", "--only", "conflit"], "conflict"),
        (["compare", "--layout", "stack"], "stacked"),
        (["compare", "--color", "alway"], "always"),
        (["compare", "--width", "19"], "20 to 1000"),
        (["compare", "--width", "\u0661\u0662\u0660"], "20 to 1000"),
        (["compare", "--width"], "argument"),
        (["compare", "--min-score", "2"], "0 to 1"),
        (["compare", "--min-score", "nan"], "0 to 1"),
        (["compare", "--catalogue", "x", "--no-catalogue"], "contradict"),
        (["compare", "wrong"], "events.toml:3: no <U+001B>[31mid; give the event an id"),
        (["facts", "-f", "json"], "jsonl"),
        (["events", "--only", "agree"], "--"),
        (["explain"], "ARTICLE:LINE"),
        (["explain", "a:1"], "ARTICLE:LINE"),
        (["explain", "a:1", "b:1", "-f", "jsonl"], "json"),
        (["explain", "a:1", "b:1", "--json", "-f", "text"], "contradict"),
        (["explain", "a:1", "b:1", "--only", "agree"], "--"),
        (["timeline", "-f", "jsonl"], "json"),
        (["timeline", "--json", "-f", "csv"], "contradict"),
        (["timeline", "--from", "2025-13"], "2025-03-01, 2025-03 or 2025"),
        (["timeline", "--to", "yesterday"], "2025-03-01, 2025-03 or 2025"),
        (["timeline", "--from", "2025-03", "--to", "2025-02"], "after"),
        (["timeline", "--min-sources", "0"], "whole number"),
        (["timeline", "--layout", "line"], "linear"),
        (["quotes", "-f", "cvs"], "csv"),
        (["quotes", "--only", "rewrded"], "reworded"),
        (["quotes", "--speaker", "Anna Bergg"], "did you mean Anna Berg?"),
        (["quotes", "--speaker", "Zoe Quill"], "quoted are: Anna Berg"),
        (["quotes", "nothing", "--speaker", "Anna Berg"], "nobody is quoted"),
        (["quotes", "--min-sources", "two"], "whole number"),
        (["schema", "rwo"], "row"),
        (["schema", "row", "row"], "argument"),
    ],
    ids=spelled,
)
def test_a_usage_error_is_one_line_that_names_what_would_do(
    run: Run, arguments: list[str], named: str
) -> None:
    status, out, err = run(*arguments)
    assert (status, out) == (2, "")
    assert err.startswith("error: ")
    assert err.count("\n") == 1
    assert named in err
    assert "Traceback" not in err


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["compare"], 0),
        (["compare", "agree"], 0),
        (["compare", "--exit-code"], 1),
        (["compare", "agree", "--exit-code"], 0),
        (["compare", "--exit-code", "--only", "updated"], 0),
        (["compare", "agree", "--exit-code", "--only", "agree"], 1),
        (["compare", "--exit-code", "--only", "updated", "--only", "conflict"], 1),
        (["compare", "nothing", "--exit-code"], 0),
        (["compare", "/nope"], 2),
        (["compare", "/nope", "--exit-code"], 2),
        (["compare", "walked"], 0),
        (["compare", "walked", "--strict"], 2),
        (["events", "/nope"], 2),
        (["facts", "walked", "--strict"], 2),
        (["facts"], 0),
        (["events"], 0),
        (["explain", "a:1", "b:1"], 0),
        (["explain", "a:1", "b:1", "--json"], 0),
        (["explain", "a:1", "b:1", "/nope"], 2),
        (["explain", "a:1", "b:1", "walked"], 0),
        (["explain", "a:1", "b:1", "walked", "--strict"], 2),
        (["timeline"], 0),
        (["timeline", "nothing"], 0),
        (["timeline", "/nope"], 2),
        (["timeline", "walked", "--strict"], 2),
        (["quotes"], 0),
        (["quotes", "--speaker", "berg"], 0),
        (["quotes", "nothing", "--json"], 0),
        (["quotes", "/nope"], 2),
        (["schema"], 0),
        (["compare", "--", "-x.txt"], 0),
        ([], 0),
    ],
    ids=spelled,
)
def test_exit_codes(run: Run, arguments: list[str], status: int) -> None:
    ended, out, _ = run(*arguments)
    assert ended == status
    assert out  # what could be done is done


def test_an_operand_that_failed_is_an_error_and_a_walked_file_a_warning(run: Run) -> None:
    assert run("compare", "/nope", "-q")[2] == "error: /nope: no such file\n"
    assert run("compare", "walked")[2] == "warning: skipped: d/x.bin: holds NUL bytes\n"
    assert run("compare", "walked", "-q")[2] == ""
    assert run("compare", "walked", "--strict", "-q")[2] == "error: d/x.bin: holds NUL bytes\n"


def test_verbose_says_what_was_read(run: Run) -> None:
    assert run("compare", "-v")[2] == "read: a.txt as a\nread: b.txt as b\n"
    assert run("facts", "-v")[2] == "read: a.txt as a\n"
    assert run("explain", "a:1", "b:1", "-v")[2] == "read: a.txt as a\nread: b.txt as b\n"


def test_a_bug_leaks_nothing_without_debug(run: Run) -> None:
    status, out, err = run("compare", "bug")
    assert (status, out, err.count("\n")) == (70, "", 1)
    assert "KeyError" in err
    assert "--debug" in err
    assert fake_pipeline.PRIVATE not in err


def test_debug_shows_the_traceback_of_a_bug(run: Run) -> None:
    status, _, err = run("compare", "bug", "--debug")
    assert status == 70
    assert "Traceback" in err
    assert fake_pipeline.PRIVATE in err


@pytest.mark.parametrize("command", [[], *([name] for name in commands())], ids=str)
def test_help_starts_with_examples_and_keeps_brackets(run: Run, command: list[str]) -> None:
    status, out, err = run(*command, "-h")
    assert (status, err) == (0, "")
    assert run(*command, "--help")[1] == out
    assert out.isascii()
    assert out.index("Examples:") < out.index("Options:")
    assert "[OPTIONS]" in out
    assert "--debug" in out or command in ([], ["schema"], ["completion"], ["man"], ["selftest"])


def test_the_help_names_every_choice(run: Run) -> None:
    from samestory.model import Verdict
    from samestory.render.paper import Layout
    from samestory.render.schema import RECORDS

    told = " ".join(run("compare", "-h")[1].split())
    assert all(one in told for one in [*Verdict, *Layout])
    assert all(record in run("schema", "-h")[1] for record in RECORDS)


def test_json_says_what_was_skipped_and_only_narrows_it(run: Run) -> None:
    import json

    told = json.loads(run("compare", "walked", "--json", "--only", "agree")[1])
    assert [one["reason"] for one in told["skipped"]] == ["binary"]
    assert told["summary"]["agree"] == 1
    assert told["summary"]["conflict"] == 0


def test_no_event_is_a_valid_answer(run: Run) -> None:
    import json

    assert json.loads(run("compare", "nothing", "--json")[1])["events"] == []
    assert json.loads(run("events", "nothing", "--json")[1])["events"] == []
    assert json.loads(run("timeline", "nothing", "--json")[1])["moments"] == []
    assert json.loads(run("quotes", "nothing", "--json")[1])["speakers"] == []
    assert run("timeline", "nothing", "-f", "csv")[1].count("\n") == 1
    assert run("quotes", "nothing", "-f", "csv")[1].count("\n") == 1
    assert "no event" in run("compare", "nothing")[1]
    assert "no event" in run("events", "nothing")[1]
    assert "no sentence" in run("timeline", "nothing")[1]
    assert "nobody" in run("quotes", "nothing")[1]
