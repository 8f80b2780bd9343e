"""Completion, tried in the shells themselves."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from architecture.workshop import furnish
from cli.program import environment, run
from cli.terminals import at_terminal
from samestory.app import completing
from samestory.app.cli import commands

#: Ids that would do harm, or forge a screen, if a shell took them as they are.
HOSTILE = r"""
[[event]]
id = "x$(touch pwned)"
title = "harmless"
[[event]]
id = "y`touch pwned`; touch pwned"
title = "red \u001b[31m"
[[event]]
id = "z\u001b[31m"
title = "never offered"
[[event]]
id = "q\"u'o te\\d"
title = "quoted"
[[event]]
id = "plain-one"
title = "100% of it: a [b]"
"""

START = {"bash": ("bash", "--norc", "--noprofile", "-i"), "zsh": ("zsh", "-f", "-i")}
LOAD = {
    "bash": b"PS1='> '; source <(samestory completion bash)\n",
    "zsh": b"PS1='> '; autoload -Uz compinit; compinit -u -D; source <(samestory completion zsh)\n",
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    furnish(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "evil.toml").write_text(HOSTILE, encoding="utf-8")
    (tmp_path / "a folder").mkdir()
    lines = '{"source": "Evening $(touch pwned)", "text": "x"}\n{"source": "Morning", "text": "x"}\n'
    (tmp_path / "feed.jsonl").write_text(lines, encoding="utf-8")
    return tmp_path


def plain(folder: Path) -> dict[str, str]:
    path = f"{folder / 'bin'}{os.pathsep}{os.environ.get('PATH', os.defpath)}"
    return environment({"PATH": path, "HOME": str(folder), "ZDOTDIR": str(folder), "HISTFILE": ""})


def asked(shell: str, *words: str) -> list[str]:
    """Return what a shell is told."""
    told = completing.answer(shell, words, commands(), ()).decode()
    paths, *lines = told.splitlines()
    return [f"<{paths}>"] * bool(paths) + [line.partition("\t")[0] for line in lines]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["comp"], ["compare", "completion"]),
        (["compare", "--fo"], ["--format"]),
        (["compare", "--format", ""], ["text", "json", "jsonl", "csv", "md", "html"]),
        (["compare", "--format=js"], ["--format=json", "--format=jsonl"]),
        (["compare", "-f", "t"], ["text"]),
        (["compare", "--only", "conflict", "--only", "a"], ["agree"]),
        (["compare", "--only", "conflict", "--onl"], ["--only"]),
        (["compare", "--strict", "--stri"], []),
        (["compare", "--layout", "l"], ["linear"]),
        (["compare", "--preset", ""], ["strict", "balanced", "broad"]),
        (["compare", "--color", "al"], ["always"]),
        (["compare", "--width", ""], []),
        (["compare", "--cache", ""], ["<folders>"]),
        (["compare", "--output", ""], ["<files>"]),
        (["compare", ""], ["<files>"]),
        (["compare", "--", "--fo"], ["<files>"]),
        (["stories", "--engine", ""], ["local", "duckdb", "spark"]),
        (["explain", ""], []),
        (["explain", "a:1", "b:1", ""], ["<files>"]),
        (["schema", "ro"], ["row"]),
        (["completion", ""], ["bash", "fish", "zsh"]),
        (["compare", "--event", "victory"], ["victory-day-2025"]),
        (["compare", "--no-catalogue", "--event", ""], []),
        (["compare", "--catalogue", "evil.toml", "--event", "p"], ["plain-one"]),
        (["compare", "--catalogue=evil.toml", "--event=p"], ["--event=plain-one"]),
        (["compare", "--catalogue", "nowhere.toml", "--event", ""], []),
        (["compare", "--source", "RF"], ["RFE/RL"]),
        (["compare", "articles", "--source", "Unn"], ["Unnamed 000", "Unnamed 002"]),
        (["compare", "one.txt", "--source", ""], ["one"]),
        (["compare", "feed.jsonl", "--source", "M"], ["Morning"]),
        (["compare", "~/articles", "--source", "rf"], ["rferl"]),
        (["nothing", ""], []),
    ],
    ids=str,
)
def test_what_could_stand_there(folder: Path, words: list[str], told: list[str]) -> None:
    assert asked("fish", *words) == told


def test_a_shell_that_asks_gets_an_answer_and_never_an_error(folder: Path) -> None:
    assert run("_complete", "fish", "--v", real=True).stdout == b"\n--version\tPrint the version.\n"
    (folder / "samestory.toml").write_text("broken", encoding="utf-8")
    for words in ([], ["bash"], ["bash", "compare", "--event", ""], ["zsh", "explain", "", ""]):
        ended = run("_complete", *words, real=True)
        assert (ended.returncode, ended.stderr) == (0, b"")


def test_bash_takes_words_apart_and_gets_the_part_that_it_replaces(folder: Path) -> None:
    assert asked("bash", "compare", "--format", "=", "js") == ["json", "jsonl"]
    assert asked("bash", "compare", "--format", "=") == ["text", "json", "jsonl", "csv", "md", "html"]
    assert asked("bash", "compare", "--source", '"Unnamed 00') == ["Unnamed 000", "Unnamed 002"]


def test_what_would_steer_a_terminal_is_not_offered(folder: Path) -> None:
    words = ["compare", "--catalogue", "evil.toml", "--event", ""]
    assert "z\x1b[31m" not in asked("zsh", *words)
    assert len(asked("zsh", *words)) == 4


def test_what_is_configured_counts(folder: Path) -> None:
    (folder / "samestory.toml").write_text('catalogue = ["evil.toml"]\n', encoding="utf-8")
    assert asked("zsh", "compare", "--event", "p") == ["plain-one"]
    (folder / "samestory.toml").write_text("broken", encoding="utf-8")
    assert asked("zsh", "compare", "--fo") == ["--format"]


#: What is typed before the key for completion, and which argument the command then gets.
TYPED = [
    ("compare --forma", "--format"),
    ("compare --format jsonl", "jsonl"),
    ("compare --format=jsonl", "--format=jsonl"),
    ("compare --catalogue evi", "evil.toml"),
    ("compare --output=evi", "--output=evil.toml"),
    ("compare --cache a\\ f", "a folder"),
    ("compare --event vict", "victory-day-2025"),
    ("compare --catalogue evil.toml --event x", "x$(touch pwned)"),
    ("compare --catalogue evil.toml --event y", "y`touch pwned`; touch pwned"),
    ("compare --catalogue evil.toml --event 'x", "x$(touch pwned)"),
    ('compare --catalogue evil.toml --event "x', "x$(touch pwned)"),
    ("compare --catalogue evil.toml --event q", "q\"u'o te\\d"),
    ("compare feed.jsonl --source Ev", "Evening $(touch pwned)"),
    ("compare articles --source RF", "RFE/RL"),
]


@pytest.mark.parametrize("shell", ["bash", "zsh"])
def test_a_shell_completes_and_runs_nothing(folder: Path, shell: str) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed: its completion was not tried")
    last = "\x01shown \n"  # to the beginning of the line: the arguments are shown, not used
    shows = b"shown() { for last; do :; done; printf '<%s>\\n' \"${last%/}\"; }\n"
    lines = "".join(f"samestory {typed}\t{last}" for typed, _ in TYPED)
    seen = at_terminal(
        START[shell], shows + LOAD[shell] + lines.encode() + b"exit\n", env=plain(folder), cwd=str(folder)
    )
    told = re.findall(r"(?:^|\x1b\[\?2004l\r?)<(.*)>\r$", seen.shown.decode(), re.MULTILINE)
    assert told == [argument for _, argument in TYPED], seen.shown.decode()
    assert not (folder / "pwned").exists()


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("samestory compare --forma", "--format\ttext, json, jsonl, csv, md or html"),
        ("samestory compare --format jso", "json\njsonl"),
        ("samestory compare --format=jsonl", "--format=jsonl"),
        ("samestory compare --output=evi", "--output=evil.toml"),
        ("samestory compare evi", "evil.toml"),
        ("samestory compare --catalogue evil.toml --event x", "x$(touch pwned)\tharmless"),
        ("samestory compare --catalogue evil.toml --event pl", "plain-one\t100% of it: a [b]"),
        (
            "samestory compare --catalogue evil.toml --event y",
            "y`touch pwned`; touch pwned\tred <U+001B>[31m",
        ),
    ],
)
def test_fish_completes_and_runs_nothing(folder: Path, line: str, told: str) -> None:
    if shutil.which("fish") is None:
        pytest.skip("fish is not installed: its completion was not tried")
    ended = subprocess.run(
        ["fish", "--no-config", "-c", 'samestory completion fish | source; complete -C "$argv[1]"', line],
        cwd=folder,
        env=plain(folder),
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=20,
    )
    assert (ended.stdout.strip(), ended.stderr) == (told, "")
    assert not (folder / "pwned").exists()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_scripts_have_no_errors_of_syntax(shell: str) -> None:
    script = run("completion", shell, real=True)
    assert (script.returncode, script.stderr) == (0, b"")
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed: its script was not read")
    assert subprocess.run([shell, "-n"], input=script.stdout, check=False, capture_output=True).stderr == b""


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), b"completion takes the name of a shell"),
        (("fsh",), b"no such shell: fsh"),
    ],
)
def test_a_shell_that_is_not_known_is_refused_with_those_that_are(
    arguments: tuple[str, ...], told: bytes
) -> None:
    ended = run("completion", *arguments, real=True)
    assert (ended.returncode, ended.stdout) == (2, b"")
    assert told in ended.stderr
    assert b"fish" in ended.stderr
