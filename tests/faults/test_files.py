"""Files that are none, have odd names, or change while they are read; targets that take no result."""

from __future__ import annotations

import hashlib
import json
import os
import socket
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from cli.program import REAL, environment, run
from samestory import load
from samestory.load.stream import Stream

TEXT = "A ferry ran aground near Bergen on Monday morning, and nobody was hurt.\n"
ODD = (
    b"new\nline",
    b"-dash",
    b"--",
    b"\xff\xfe",
    b"n" * 251,
    b"esc\x1b[31m",
    b"[red]",
    b" ",
    "a\u202eb".encode(),
)


@pytest.fixture
def articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder of two articles, below the one where the test is."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "articles"
    folder.mkdir()
    for name in ("one", "two"):
        (folder / f"{name}.txt").write_text(f"{TEXT}So says {name}.\n", encoding="utf-8")
    return folder


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as made:
        made.bind(path.name)


def _loop(path: Path) -> None:
    path.symlink_to(path.name)


def _device(path: Path) -> None:
    path.symlink_to("/dev/zero")


MAKERS = {"fifo": _pipe, "socket": _socket, "loop": _loop, "device": _device}


@pytest.mark.parametrize("kind", MAKERS)
def test_what_is_no_file_is_one_record_and_is_never_waited_for(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    made = Path("odd.txt")
    MAKERS[kind](made)
    Path("one.txt").write_text(TEXT, encoding="utf-8")
    walked = run("compare", ".", "--json", real=True)
    assert walked.returncode == 0
    told = json.loads(walked.stdout)
    assert [one["id"] for one in told["articles"]] == ["one"]
    assert [one["path"] for one in told["skipped"]] == ["odd.txt"]
    assert walked.stderr.decode().count("\n") == 1
    named = run("compare", "odd.txt", "one.txt", real=True)
    assert named.returncode == 2
    assert named.stderr.decode().startswith("error: odd.txt: ") and named.stderr.count(b"\n") == 1


def test_odd_names_are_read_and_shown_on_one_line_each(tmp_path: Path) -> None:
    for name in ODD:
        (tmp_path / os.fsdecode(name + b".txt")).write_bytes(TEXT.encode() + name.hex().encode())
    ended = run("facts", str(tmp_path), "-f", "jsonl", "-v", real=True)
    assert ended.returncode == 0
    records = [json.loads(line) for line in ended.stdout.splitlines()]
    assert sum(one["type"] == "article" for one in records) == len(ODD)
    lines = ended.stderr.splitlines()
    assert len(lines) == len(ODD) and all(line.startswith(b"read: ") for line in lines)
    assert b"\x1b" not in ended.stderr and "\u202e".encode() not in ended.stderr


@pytest.mark.parametrize(
    ("target", "why"),
    [
        ("articles/one.txt", "is an input"),
        ("link", "is an input"),
        ("hard", "is an input"),
        ("articles", "is an input"),
        ("folder", "Is a directory"),
        ("folder/", "Is a directory"),
        ("none/", "Not a directory"),
        ("old/", "Not a directory"),
        ("loop", "Too many levels of symbolic links"),
        ("socket", "No such device or address"),
        ("/dev/full", "No space left on device"),
        ("n" * 300, "File name too long"),
        ("", "-o: no file is named"),
    ],
)
def test_a_target_that_takes_no_result_is_refused_and_left_as_it_is(
    target: str, why: str, articles: Path
) -> None:
    Path("link").symlink_to("articles/one.txt")
    Path("hard").hardlink_to("articles/one.txt")
    Path("folder").mkdir()
    Path("old").write_text("old", encoding="utf-8")
    Path("loop").symlink_to("loop")
    _socket(Path("socket"))
    before = sorted(Path().rglob("*"))
    read = (articles / "one.txt").read_bytes()
    ended = run("compare", "articles", "-o", target, real=True)
    assert (ended.returncode, ended.stdout) == (2, b"")
    [line] = ended.stderr.decode().splitlines()
    assert line.startswith(f"error: {target}") and why in line
    assert sorted(Path().rglob("*")) == before
    assert ((articles / "one.txt").read_bytes(), Path("old").read_text(encoding="utf-8")) == (read, "old")


def test_two_runs_with_one_output_leave_one_whole_result(articles: Path) -> None:
    results = {
        run("compare", "articles", "-f", form, real=True).stdout.replace(b"\r", b"")
        for form in ("json", "md")
    }
    for _ in range(3):
        running = [
            subprocess.Popen([*REAL, "compare", "articles", "-f", form, "-o", "out"], env=environment())
            for form in ("json", "md")
        ]
        assert [one.wait(30) for one in running] == [0, 0]
        assert Path("out").read_bytes() in results
    assert not list(Path().glob(".samestory-*"))


def _cut(path: Path) -> None:
    path.write_text("", encoding="utf-8")


def _other(path: Path) -> None:
    path.write_text("Something else happened in Riga on Tuesday, and that is all.\n", encoding="utf-8")


def _gone(path: Path) -> None:
    path.unlink()


def _shut(path: Path) -> None:
    path.unlink()
    path.mkdir()


CHANGES: dict[str, tuple[Callable[[Path], None], tuple[str, ...]]] = {
    "cut": (_cut, ("empty",)),
    "another text": (_other, ()),
    "gone": (_gone, ("changed",)),
    "a folder": (_shut, ("changed",)),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_file_that_changes_between_two_readings_is_cited_as_it_was_read_or_said_to_be_gone(
    change: str, articles: Path
) -> None:
    changed, reasons = CHANGES[change]
    found: Stream = load.stream(["articles"])
    changed(articles / "two.txt")
    digests = {one.article.id: one.article.sha256 for one in found.documents()}
    there = {path.stem: path.read_bytes() for path in articles.iterdir() if path.is_file()}
    assert digests == {name: hashlib.sha256(there[name]).hexdigest() for name in digests}
    assert tuple(one.reason for one in found.skipped) == reasons
    assert len(digests) + len(reasons) == 2


def _lines(ids: str) -> str:
    return "".join(json.dumps({"id": name, "text": TEXT}) + "\n" for name in ids)


def test_a_record_that_is_no_longer_where_it_was_is_said(articles: Path) -> None:
    lines = articles / "lines.jsonl"
    lines.write_text(
        "".join(json.dumps({"id": name, "text": TEXT}) + "\n" for name in "abc"), encoding="utf-8"
    )
    found = load.stream([str(lines)])
    lines.write_text(
        "".join(json.dumps({"id": name, "text": TEXT}) + "\n" for name in "axcd"), encoding="utf-8"
    )
    assert [one.article.id for one in found.documents()] == ["a", "c"]
    [gone] = found.skipped
    assert (gone.path, gone.reason, gone.operand) == (str(lines), "changed", True)


def test_what_was_skipped_already_is_said_once(articles: Path) -> None:
    (articles / "page.odt").write_text("", encoding="utf-8")
    found = load.stream(["articles"])
    assert [one.article.id for one in found.documents()] == ["one", "two"]
    assert [one.reason for one in found.skipped] == ["format"]
