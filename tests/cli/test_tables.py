"""CSV and Markdown on the command line: what stands in the table, what beside it, in which characters."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from cli.program import run

FORMULA = "=HYPERLINK(A1) is what Anna Berg counted in Riga on Monday, 20 boats."


def rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode())))


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    for name in ("one", "two"):
        record = {"id": name, "source": f"@{name}", "text": FORMULA}
        (tmp_path / f"{name}.json").write_text(json.dumps(record), encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(("command", "column"), [("compare", "text"), ("facts", "text"), ("events", "title")])
def test_formulas_are_kept_from_spreadsheets_unless_they_are_asked_for(
    command: str, column: str, articles: Path
) -> None:
    guarded = run(command, str(articles), "-f", "csv", real=True)
    raw = run(command, str(articles), "-f", "csv", "--raw-csv", real=True)
    assert guarded.returncode == raw.returncode == 0
    if command == "events":
        assert guarded.stdout == raw.stdout
        return
    assert {"'" + FORMULA} <= {one[column] for one in rows(guarded.stdout)}
    assert {FORMULA} <= {one[column] for one in rows(raw.stdout)}
    assert {one["source"] for one in rows(guarded.stdout)} == {"'@one", "'@two"}


def test_what_a_table_has_no_place_for_is_said_on_standard_error(articles: Path) -> None:
    (articles / "two.json").unlink()
    (articles / "three.txt").write_bytes(b"\0\0")
    ended = run("compare", str(articles), "-f", "csv", real=True)
    said = ended.stderr.decode()
    assert ended.returncode == 0
    assert rows(ended.stdout) == []
    assert "warning: not compared: everything: one article was read; it takes two to compare\n" in said
    assert "warning: no statement of article one is in this table\n" in said
    assert "three.txt" in said
    quiet = run("compare", str(articles), "-f", "csv", "-q", real=True)
    assert (quiet.returncode, quiet.stdout, quiet.stderr) == (0, ended.stdout, b"")
    coverage = run("events", str(articles), "-f", "csv", real=True)
    assert b"it takes two to compare" in coverage.stderr


def test_whoever_asks_for_some_verdicts_is_not_told_of_the_others() -> None:
    ended = run("compare", "-f", "csv", "--only", "conflict", real=True)
    assert {one["verdict"] for one in rows(ended.stdout)} == {"conflict"}
    assert ended.stderr == b""


@pytest.mark.parametrize(
    ("arguments", "escape"),
    [("compare -f csv", rb"\u2019"), ("compare -f md", b"&#8217;"), ("facts -f csv", rb"\u2019")],
)
def test_poor_encodings_lose_nothing(arguments: str, escape: bytes, tmp_path: Path) -> None:
    ended = run(*arguments.split(), real=True, env={"PYTHONIOENCODING": "ascii"})
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert ended.stdout.isascii()
    assert escape in ended.stdout
    run(*arguments.split(), "-o", str(tmp_path / "out"), real=True, env={"LC_ALL": "C"})
    assert "’" in (tmp_path / "out").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", ["compare", "facts", "quotes"])
def test_a_locale_for_sorting_changes_no_table(command: str) -> None:
    """CSV has no escapes, and ids have to be the same in every one."""
    usual = run(command, "-f", "csv", real=True)
    plain = run(command, "-f", "csv", real=True, env={"LC_ALL": "C"})
    assert usual.stdout == plain.stdout
    assert "’" in usual.stdout.decode()


@pytest.mark.parametrize("form", ["csv", "md"])
def test_one_event_can_be_asked_for(form: str) -> None:
    whole = run("compare", "-f", form, real=True).stdout
    part = run("compare", "-f", form, "--event", "victory-day-2025", real=True).stdout
    assert b"victory-day-2025" in part
    assert b"samarkand-sco-2022" in whole
    assert b"samarkand-sco-2022" not in part
