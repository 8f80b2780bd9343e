"""`--` and `--files0-from`: names of files however they are spelled."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from cli.program import REAL, environment

TEXT = "The ferry reached Bergen on Monday with 30 people.\n"

#: Names that shells, options or encodings trip over.
NAMES = [
    b"-x.txt",
    b"--json.txt",
    b"a b.txt",
    b"line\nfeed.txt",
    b"\xff\xfe.txt",
    "caf\u00e9.txt".encode(),
    b"plain",
]


def ended(
    folder: Path, *arguments: str, stdin: bytes | int = subprocess.DEVNULL
) -> subprocess.CompletedProcess[bytes]:
    given: dict[str, Any] = {"input": stdin} if isinstance(stdin, bytes) else {"stdin": stdin}
    return subprocess.run(
        [*REAL, *arguments],
        cwd=folder,
        env=environment(),
        capture_output=True,
        timeout=20,
        check=False,
        **given,
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number, name in enumerate(NAMES):
        (tmp_path / os.fsdecode(name)).write_text(TEXT.replace("30", str(30 + number)), encoding="utf-8")
    return tmp_path


def paths(report: bytes) -> Sequence[str]:
    return [one["path"] for one in json.loads(report)["articles"]]


def test_what_follows_two_dashes_is_a_file(folder: Path) -> None:
    found = ended(folder, "compare", "--json", "--", "-x.txt", "--json.txt")
    assert (found.returncode, found.stderr) == (0, b"")
    assert sorted(paths(found.stdout)) == ["--json.txt", "-x.txt"]


@pytest.mark.parametrize("end", [b"", b"\0"])
@pytest.mark.parametrize("by", ["standard input", "file"])
def test_a_list_names_files_as_they_are(folder: Path, by: str, end: bytes) -> None:
    names = b"\0".join(NAMES) + end
    (folder / "list").write_bytes(names)
    file = "-" if by == "standard input" else "list"
    found = ended(folder, "compare", "--json", f"--files0-from={file}", stdin=names)
    assert (found.returncode, found.stderr) == (0, b"")
    shown = {name.decode("utf-8", "backslashreplace") for name in NAMES}
    assert set(paths(found.stdout)) == shown


@pytest.mark.parametrize("command", ["events", "facts", "stories"])
def test_find_and_every_command(folder: Path, command: str) -> None:
    form = "json" if command == "events" else "jsonl"
    line = f"find . -name '*.txt' -print0 | '{REAL[0]}' -m samestory {command} -f {form} --files0-from -"
    found = subprocess.run(
        ["bash", "-o", "pipefail", "-c", line],
        cwd=folder,
        env=environment(),
        capture_output=True,
        check=False,
    )
    assert (found.returncode, found.stderr) == (0, b"")
    assert found.stdout


def test_listed_files_come_after_those_on_the_line(folder: Path) -> None:
    (folder / "list").write_bytes(b"plain\0")
    found = ended(folder, "facts", "-f", "jsonl", "a b.txt", "--files0-from", "list")
    articles = [json.loads(line) for line in found.stdout.splitlines()]
    assert [one["path"] for one in articles if one["type"] == "article"] == ["a b.txt", "plain"]
    refs = ended(folder, "explain", "a-b:1", "plain:1", "--json", "--files0-from", "list", "a b.txt")
    assert paths(refs.stdout) == ["a b.txt", "plain"]


@pytest.mark.parametrize("command", ["compare", "facts", "stories", "events"])
def test_an_empty_list_is_no_error_and_means_nothing_else(folder: Path, command: str) -> None:
    found = ended(folder, command, "--files0-from", "-", stdin=b"")
    assert found.returncode == 0
    assert b"warning: the list of files is empty: no article was read\n" in found.stderr
    assert b"Xi " not in found.stdout  # of the embedded collection
    assert ended(folder, command, "--files0-from", "-", "-q", stdin=b"").stderr == b""
    if command in {"compare", "events"}:
        assert paths(ended(folder, command, "--json", "--files0-from", "-", stdin=b"").stdout) == []


@pytest.mark.parametrize(
    ("arguments", "stdin", "told"),
    [
        (
            ["-", "--files0-from", "-"],
            b"",
            "--files0-from and - can't both read standard input; write the list",
        ),
        (["--files0-from", "-"], b"plain\0-\0", "- in the list is standard input, which the list came from"),
        (
            ["--files0-from", "-"],
            b"a\0\0b\0",
            "name 2 in standard input is empty; each name ends with one NUL",
        ),
        (["--files0-from", "-"], b"\0", "name 1 in standard input is empty"),
        (
            ["--files0-from", "-"],
            b"a.txt\nb.txt\n",
            "no name in standard input ends with NUL; let find write it",
        ),
        (["--files0-from", "none"], b"", "--files0-from: none: No such file or directory; check the path"),
        (["--files0-from", "."], b"", "--files0-from: .: Is a directory"),
        (["--files0-from", "/proc/self/mem"], b"", "--files0-from: /proc/self/mem: "),
    ],
    ids=str,
)
def test_what_is_no_list_is_told_in_a_line(
    folder: Path, arguments: list[str], stdin: bytes, told: str
) -> None:
    found = ended(folder, "compare", *arguments, stdin=stdin)
    assert (found.returncode, found.stdout) == (2, b"")
    assert found.stderr.startswith(b"error: ")
    assert told in found.stderr.decode()
    assert len(found.stderr.splitlines()) == 1


def test_a_missing_file_of_the_list_is_one_that_was_named(folder: Path) -> None:
    found = ended(folder, "compare", "--json", "--files0-from", "-", stdin=b"plain\0no\x1b[31m\0")
    assert found.returncode == 2
    assert paths(found.stdout) == ["plain"]
    assert b"error: no<U+001B>[31m: there is no such file" in found.stderr


def test_an_article_of_standard_input_may_stand_in_a_list_of_a_file(folder: Path) -> None:
    (folder / "list").write_bytes(b"plain\0-\0")
    record = json.dumps({"id": "in", "text": TEXT}).encode()
    found = ended(folder, "compare", "--json", "--files0-from", "list", stdin=record)
    assert [one["id"] for one in json.loads(found.stdout)["articles"]] == ["in", "plain"]


@pytest.mark.parametrize("target", ["list", "plain"])
def test_neither_the_list_nor_what_it_names_is_overwritten(folder: Path, target: str) -> None:
    (folder / "list").write_bytes(b"plain\0")
    before = (folder / target).read_bytes()
    for command in ("compare", "facts", "stories", "events"):
        found = ended(folder, command, "--files0-from", "list", "-o", target)
        assert (found.returncode, f"{target} is an input".encode() in found.stderr) == (2, True)
        assert (folder / target).read_bytes() == before


def test_a_list_of_the_shell_is_one(folder: Path) -> None:
    line = f"'{REAL[0]}' -m samestory compare --json --files0-from <(printf 'plain\\0a b.txt\\0')"
    found = subprocess.run(
        ["bash", "-c", line], cwd=folder, env=environment(), capture_output=True, check=False
    )
    assert found.returncode == 0
    assert paths(found.stdout) == ["a b.txt", "plain"]


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="/dev/zero is not here: this was not tried")
def test_what_never_ends_is_no_list(folder: Path) -> None:
    found = ended(folder, "facts", "--files0-from", "/dev/zero")
    assert (found.returncode, found.stdout) == (2, b"")
    assert found.stderr.startswith(b"error: --files0-from: /dev/zero is longer than any list of files")


def test_a_list_from_standard_input_that_is_closed(folder: Path) -> None:
    closed = 'exec 0<&-; exec "$@" facts --files0-from -'
    found = subprocess.run(
        ["bash", "-c", closed, "-", *REAL],
        cwd=folder,
        env=environment(),
        capture_output=True,
        check=False,
        timeout=20,
    )
    assert (found.returncode, found.stdout) == (2, b"")
    assert b"standard input is closed" in found.stderr
