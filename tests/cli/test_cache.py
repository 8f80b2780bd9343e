"""`--cache`: the same result, sooner, and never in the way."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from architecture.workshop import ONE, TWO
from cli.program import MEASURING, REAL, environment, run
from shared import SHARED, needs

#: Corpora, with how many of their articles are read.
CORPORA = {"news_cluster_dev": 30, "ecbplus_documents": 60, "polnear_dev": 30}


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """Return a folder of two articles."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "one.txt").write_text(ONE, encoding="utf-8")
    (folder / "two.txt").write_text(TWO, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    "command",
    [
        ["facts"],
        ["facts", "-f", "jsonl"],
        ["compare"],
        ["compare", "--json"],
        ["events", "--json"],
        ["explain", "rferl:12", "unnamed-000:23"],
    ],
    ids=" ".join,
)
def test_the_same_bytes_without_a_cache_and_cold_and_warm(command: list[str], tmp_path: Path) -> None:
    plain = run(*command, real=True)
    assert (plain.returncode, plain.stderr) == (0, b"")
    for found, made in ((0, 5), (5, 0)):
        cached = run(*command, "--cache", f"{tmp_path}/c", "-v", real=True)
        assert (cached.returncode, cached.stdout) == (0, plain.stdout)
        told = cached.stderr.decode().splitlines()[-1]
        assert told == f"cache {tmp_path}/c: {found} results found, {made} made"


def test_processes_extract_what_one_extracts(tmp_path: Path) -> None:
    lines = "".join(
        json.dumps({"id": f"{name}-{number}", "text": f"{text}\n\nIt was report {number}."}) + "\n"
        for number in range(60)
        for name, text in (("one", ONE), ("two", TWO))
    ).encode()
    for command in (("facts", "-f", "jsonl"), ("events", "--json")):
        alone = run(*command, "-", "--jobs", "1", real=True, stdin=lines)
        assert (alone.returncode, alone.stderr) == (0, b"")
        for found, made in ((0, 120), (120, 0)):
            cached = (*command, "-", "--jobs", "3", "--cache", f"{tmp_path}/{command[0]}", "-v")
            several = run(*cached, real=True, stdin=lines)
            same = several.stdout == alone.stdout
            assert (several.returncode, same) == (0, True)
            told = several.stderr.decode().splitlines()[-1]
            assert told == f"cache {tmp_path}/{command[0]}: {found} results found, {made} made"


def _the_same(arguments: tuple[str, ...], cache: Path, stdin: bytes = b"") -> None:
    plain = run(*arguments, real=True, stdin=stdin)
    assert plain.returncode == 0
    for temper in ("cold", "warm"):
        cached = run(*arguments, "--cache", str(cache), real=True, stdin=stdin)
        # Not `==` within the assertion: pytest would take minutes to show where megabytes differ.
        same = (cached.stdout, cached.stderr) == (plain.stdout, plain.stderr)
        assert same, temper


COMMANDS = [("facts", "-f", "jsonl"), ("compare", "--json")]


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_whole_and_broken_figures_stay_what_they_are(command: tuple[str, ...], tmp_path: Path) -> None:
    said = "Two weeks after the vote it rained on {}. The day before that, 1.5 of 3 million homes had power."
    records = [{"id": name, "text": said.format(name), "published": "2024-05-07"} for name in ("one", "two")]
    given = "".join(json.dumps(record) + "\n" for record in records).encode()
    _the_same((*command, "-"), tmp_path / "c", given)
    if command[0] == "facts":
        assert b'"low":1,"high":1,' in run(*command, "-", real=True, stdin=given).stdout


@pytest.mark.shared
@needs("articles")
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_the_same_bytes_on_the_full_articles(command: tuple[str, ...], tmp_path: Path) -> None:
    _the_same((*command, str(SHARED / "articles")), tmp_path / "c")


@pytest.mark.shared
@needs("bench/inputs.py", *(f"bench/{name}.jsonl" for name in CORPORA))
@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("corpus", CORPORA)
def test_the_same_bytes_on_corpora(corpus: str, command: tuple[str, ...], tmp_path: Path) -> None:
    bench = SHARED / "bench"
    loaded = subprocess.run(
        [sys.executable, str(bench / "inputs.py"), str(bench / f"{corpus}.jsonl")],
        stdout=subprocess.PIPE,
        timeout=10,
        check=True,
    )
    given = b"".join(loaded.stdout.splitlines(keepends=True)[: CORPORA[corpus]])
    _the_same((*command, "-"), tmp_path / "c", given)


def test_a_new_article_costs_one_article(articles: Path, tmp_path: Path) -> None:
    arguments = ("facts", str(articles), "--cache", str(tmp_path / "c"), "-v")
    run(*arguments, real=True)
    (articles / "one.txt").rename(articles / "renamed.txt")
    (articles / "three.txt").write_text("It rained in Riga.\n", encoding="utf-8")
    ended = run(*arguments, real=True)
    assert ended.stderr.endswith(b": 2 results found, 1 made\n")
    assert ended.stdout == run("facts", str(articles), real=True).stdout


def test_a_cache_among_the_articles_is_none_of_them(articles: Path) -> None:
    plain = run("compare", str(articles), "--json", real=True).stdout
    for _ in range(2):
        ended = run("compare", str(articles), "--json", "--cache", str(articles / "cache"), real=True)
        assert (ended.stdout, ended.stderr) == (plain, b"")
    assert json.loads(plain)["skipped"] == []


def test_damage_is_mended_in_silence(articles: Path, tmp_path: Path) -> None:
    arguments = ("facts", str(articles), "--cache", str(tmp_path / "c"))
    plain = run(*arguments, real=True).stdout
    for path in (tmp_path / "c").rglob("*"):
        if path.is_file():
            path.write_bytes(path.read_bytes()[:50])
    ended = run(*arguments, real=True)
    assert (ended.stdout, ended.stderr) == (plain, b"")
    assert run(*arguments, "-v", real=True).stderr.endswith(b": 2 results found, 0 made\n")


@pytest.mark.parametrize("folder", ["", "one.txt", "one.txt/below", "/proc/nope", "x" * 300])
def test_a_folder_that_cannot_be_used_is_trouble(folder: str, articles: Path) -> None:
    asked = f"{articles}/{folder}" if folder.startswith("one") else folder
    ended = run("facts", str(articles), "--cache", asked, real=True)
    assert (ended.returncode, ended.stdout) == (2, b"")
    [line] = ended.stderr.decode().splitlines()
    assert line.startswith(("error: cache ", "error: --cache: "))


def _no_room() -> None:
    """Let no file grow: every write fails, as on a full disk."""
    import signal

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def test_a_full_disk_is_a_warning(articles: Path, tmp_path: Path) -> None:
    plain = run("facts", str(articles), real=True).stdout
    ended = subprocess.run(
        [*REAL, "facts", str(articles), "--cache", str(tmp_path / "c")],
        env=environment({"PYTHONDONTWRITEBYTECODE": "1", MEASURING: ""}),
        capture_output=True,
        timeout=10,
        check=False,
        preexec_fn=_no_room,
    )
    assert (ended.returncode, ended.stdout) == (0, plain)
    [line] = ended.stderr.decode().splitlines()
    assert line.startswith(f"warning: cache {tmp_path}/c: ")
    assert not [name for _, _, names in os.walk(tmp_path / "c") for name in names]
