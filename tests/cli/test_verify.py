"""`samestory verify` as a user runs it: exit status, one line, and reports that strangers wrote."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from architecture.workshop import furnish
from cli.program import environment, run
from samestory import compare


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the working folder, with articles and a report on them."""
    monkeypatch.chdir(furnish(tmp_path))
    report = compare(["one.txt", "two.txt"], no_catalogue=True)
    Path("report.json").write_text(report.to_json(), encoding="utf-8")
    return tmp_path


def samestory(folder: Path, *arguments: str, stdin: bytes = b"") -> tuple[int, str, str]:
    ended = subprocess.run(
        [sys.executable, "-m", "samestory", *arguments],
        cwd=folder,
        env=environment(),
        input=stdin,
        capture_output=True,
        timeout=20,
        check=False,
    )
    return ended.returncode, ended.stdout.decode(), ended.stderr.decode()


def test_a_report_that_holds_is_0(folder: Path) -> None:
    code, told, trouble = samestory(folder, "verify", "report.json")
    assert (code, trouble) == (0, "")
    assert "\nHolds: every claim of the report was confirmed\n" in told
    report = (folder / "report.json").read_bytes()
    assert samestory(folder, "verify", "-", stdin=report)[0] == 0
    assert samestory(folder, "verify", "report.json", "one.txt", "two.txt")[0] == 0


def test_a_report_that_does_not_hold_is_2_with_one_line(folder: Path) -> None:
    text = (folder / "one.txt").read_text(encoding="utf-8")
    (folder / "one.txt").write_text(text.replace("six months", "nine months"), encoding="utf-8")
    code, told, trouble = samestory(folder, "verify", "report.json", "--json")
    assert code == 2
    assert trouble == "error: report.json: does not hold (refuted: articles, passages, verdicts)\n"
    document = json.loads(told)
    assert document["holds"] is False
    assert [one["state"] for one in document["articles"]] == ["changed", "unchanged"]


def test_an_altered_report_is_2_and_says_where(folder: Path) -> None:
    data = (folder / "report.json").read_bytes()
    line = data.count(b"\n", 0, data.index(b'"sources": 2')) + 1
    code, told, _ = samestory(folder, "verify", "-", stdin=data.replace(b'"sources": 2', b'"sources": 3', 1))
    assert code == 2
    assert f"seal: refuted: the report is not as it was written: line {line} is the first" in told


def test_verbose_names_what_was_read(folder: Path) -> None:
    code, _, told = samestory(folder, "verify", "report.json", "-v")
    assert code == 0
    assert "read: one.txt as one in " in told


def test_the_report_and_its_articles_are_never_written_over(folder: Path) -> None:
    for name in ("report.json", "one.txt"):
        before = (folder / name).read_bytes()
        code, _, trouble = samestory(folder, "verify", "report.json", "-o", name)
        assert (code, trouble.count("\n")) == (2, 1)
        assert "is an input" in trouble
        assert (folder / name).read_bytes() == before


def test_no_report_is_a_usage_error() -> None:
    ended = run("verify", real=True)
    assert (ended.returncode, ended.stdout) == (2, b"")
    assert ended.stderr.count(b"\n") == 1


def hostile(folder: Path, **changes: object) -> None:
    """Write a report that names other files."""
    document = json.loads((folder / "report.json").read_bytes())
    path = str(changes["path"])
    document["articles"][0]["path"] = document["settings"]["paths"][0] = path
    (folder / "report.json").write_text(json.dumps(document), encoding="utf-8")


@pytest.mark.parametrize(
    "path", ["/dev/zero", "/dev/stdin", "pipe.txt", "/proc/self/mem", "/nope", "a\0b", "-"]
)
def test_a_report_that_names_what_is_no_article_ends_at_once(path: str, folder: Path) -> None:
    os.mkfifo(folder / "pipe.txt")
    hostile(folder, path=path)
    code, _, trouble = samestory(folder, "verify", "report.json", "--debug")
    assert (code, trouble.count("\n")) == (2, 1)
    assert trouble.startswith("error: ")


@pytest.mark.parametrize("name", ["/dev/zero", "pipe.json", "nowhere.json", ".", "sealed\x1b[31m.json"])
def test_what_is_no_file_is_no_report(name: str, folder: Path) -> None:
    os.mkfifo(folder / "pipe.json")
    code, told, trouble = samestory(folder, "verify", name)
    assert (code, told, trouble.count("\n")) == (2, "", 1)
    assert trouble.startswith("error: ")
    assert "\x1b" not in trouble


@pytest.mark.parametrize("command", [["events", "--json"], ["timeline", "--json"], ["compare", "-f", "html"]])
def test_what_other_commands_write_is_no_report(command: list[str], folder: Path) -> None:
    _, other, _ = samestory(folder, *command)
    code, _, trouble = samestory(folder, "verify", "-", stdin=other.encode())
    assert (code, trouble.count("\n")) == (2, 1)
    assert "name a file that samestory compare wrote with --json or -f jsonl" in trouble


def test_a_url_in_a_report_is_fetched_only_if_that_is_allowed(folder: Path) -> None:
    hostile(folder, path="http://127.0.0.1:1/article")
    code, told, _ = samestory(folder, "verify", "report.json")
    assert code == 2
    assert "not fetched; add --allow-network" in " ".join(told.split())


def test_a_configured_catalogue_that_does_not_fit_is_named(folder: Path) -> None:
    (folder / "samestory.toml").write_text('catalogue = ["events.toml"]\n', encoding="utf-8")
    code, _, trouble = samestory(folder, "verify", "report.json")
    assert code == 2
    assert trouble.startswith("error: samestory.toml:1: --catalogue: 1 named, and the report names none")
    assert samestory(folder, "verify", "report.json", "--no-config")[0] == 0
