"""README.md and the help keep their word: every example is run, every excerpt is real."""

from __future__ import annotations

import re
import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from tempfile import mkdtemp
from typing import NamedTuple

import pytest

from architecture.picture import svg
from architecture.workshop import files, furnish, shell
from cli.program import aside, python, run
from samestory.app.cli import commands
from shared import ROOT

README = ROOT / "README.md"

#: A fenced block, with the comment above it that says what it is for.
FENCE = re.compile(r"(?:^<!-- (\S+): (\S+) -->\n)?^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


#: A picture, with the comment above it that says what it shows.
PICTURE = re.compile(r"^<!-- picture: (.+) -->\n!\[[^\]]+\]\((\S+)\)$", re.MULTILINE)
#: Cells of a line in a picture.
PICTURE_WIDTH = 100


class Block(NamedTuple):
    """A fenced block of README.md."""

    line: int
    purpose: str
    name: str
    language: str
    text: str


def blocks() -> Iterator[Block]:
    text = README.read_text(encoding="utf-8")
    for found in FENCE.finditer(text):
        purpose, name, language, inside = (part or "" for part in found.groups())
        yield Block(text.count("\n", 0, found.start()) + 1, purpose, name, language, inside)


PYTHON = [block for block in blocks() if block.language == "python"]
SHELL = [block for block in blocks() if block.language == "sh" and not block.purpose]
EXCERPTS = [block for block in blocks() if block.language == "console"]
FILES = [block for block in blocks() if block.purpose == "file"]
SETUP = {block.name: block.text for block in blocks() if block.purpose == "set-up"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return furnished(tmp_path)


def furnished(folder: Path) -> Path:
    """Put everything that examples speak of into a folder, the files of README.md among it, and return it."""
    furnish(folder)
    for block in FILES:
        (folder / block.name).write_text(block.text, encoding="utf-8")
    return folder


def refuse_without_tools(text: str) -> None:
    missing = [tool for tool in ("jq", "mlr") if re.search(rf"\b{tool}\b", text) and not shutil.which(tool)]
    if missing:
        pytest.skip(f"{', '.join(missing)} is not installed: its examples were not run")


def test_every_block_is_run_or_checked_by_some_test() -> None:
    fences = README.read_text(encoding="utf-8").count("\n```") // 2
    assert fences == len(SHELL) + len(PYTHON) + len(EXCERPTS) + len(FILES) + len(SETUP)
    assert SHELL
    assert EXCERPTS


@pytest.mark.parametrize("block", SHELL, ids=lambda block: f"line-{block.line}")
def test_an_example_of_the_readme_works(block: Block, folder: Path) -> None:
    refuse_without_tools(block.text)
    before = files(folder)
    ended = shell(block.text, folder)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout or files(folder) - before


@pytest.mark.parametrize("block", PYTHON, ids=lambda block: f"line-{block.line}")
def test_a_program_of_the_readme_runs(block: Block, folder: Path) -> None:
    """What a line prints stands behind it as a comment; the beginning is enough."""
    printed = python("-W", "error", "-c", block.text, env={}, timeout=60, cwd=folder).splitlines()
    promised = re.findall(r"^print\(.*\)  # (.+)$", block.text, re.MULTILINE)
    assert len(printed) == len(promised) == block.text.count("print(")
    for line, promise in zip(printed, promised, strict=True):
        assert line.startswith(promise.removesuffix("…"))
        assert promise.endswith("…") or line == promise


@pytest.mark.parametrize("block", EXCERPTS, ids=lambda block: f"line-{block.line}")
def test_an_excerpt_is_what_the_command_beside_it_prints(block: Block, folder: Path, update: bool) -> None:
    """Under `--update` the excerpt is taken anew."""
    command, _, excerpt = block.text.partition("\n")
    assert command.startswith("$ ")
    ended = shell(command[2:], folder)
    assert ended.returncode == 0
    if update:
        text = README.read_text(encoding="utf-8")
        README.write_text(text.replace(block.text, f"{command}\n{ended.stdout}"), encoding="utf-8")
        return
    assert len(excerpt.splitlines()) > 3
    assert excerpt in ended.stdout


def test_a_picture_is_what_its_command_prints(folder: Path, update: bool) -> None:
    """Under `--update` the picture is taken anew."""
    [(command, name)] = PICTURE.findall(README.read_text(encoding="utf-8"))
    ended = shell(command, folder, COLUMNS=str(PICTURE_WIDTH), FORCE_COLOR="1")
    assert (ended.returncode, ended.stderr) == (0, "")
    drawn = svg(command, ended.stdout, PICTURE_WIDTH)
    if update:
        (ROOT / name).write_text(drawn, encoding="utf-8")
    assert (ROOT / name).read_text(encoding="utf-8") == drawn
    assert "http" not in drawn.replace("http://www.w3.org/2000/svg", "")


def test_what_the_readme_points_at_is_there() -> None:
    """A name without folder stands in that of the one before it."""
    folder = ROOT
    for name in re.findall(
        r"`([\w./-]+\.(?:py|json|toml|yml|txt|md|lock))`", README.read_text(encoding="utf-8")
    ):
        if name.startswith(("tests/", ".ci/", ".github/", "cli/", "data/")):
            folder = (ROOT / name).parent
            assert (ROOT / name).is_file(), name
        elif name.startswith("test_"):
            assert (folder / name).is_file(), name


@pytest.mark.parametrize("block", FILES, ids=lambda block: block.name)
def test_a_file_of_the_readme_is_toml(block: Block) -> None:
    assert tomllib.loads(block.text)


def test_the_settings_of_the_readme_are_some(folder: Path) -> None:
    (folder / "config.toml").rename(folder / "samestory.toml")
    ended = shell("samestory config", folder)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.count("(samestory.toml:") == 2


@pytest.mark.parametrize(("purpose", "end"), [("compare", "samestory compare"), ("test", "python -m pytest")])
def test_set_up_is_one_line_that_ends_with_what_was_wanted(purpose: str, end: str) -> None:
    """`.ci/run` reads these lines out of README.md and runs them in a fresh copy."""
    [line] = SETUP[purpose].splitlines()
    assert line.startswith("python3 -m venv .venv && .venv/bin/pip install ")
    assert line.endswith(f" && .venv/bin/{end}")
    assert f"promised {purpose}" in (ROOT / ".ci/run").read_text(encoding="utf-8")


def test_the_ci_script_is_executable_and_sound() -> None:
    script = ROOT / ".ci/run"
    assert script.stat().st_mode & 0o111
    assert subprocess.run(["bash", "-n", str(script)], check=False).returncode == 0


def help_examples() -> set[str]:
    names = ([], *([name] for name in commands() if name != "stories"))  # it needs a corpus
    found: set[str] = set()
    for told in aside(lambda given: run(*given, "--help", real=True).stdout.decode(), names):
        listed = told.partition("Examples:\n")[2].partition("\n\n")[0]
        assert listed
        found |= {line.strip() for line in listed.splitlines()}
    return found


def test_every_example_of_the_help_works(tmp_path: Path) -> None:
    examples = sorted(help_examples())
    assert len(examples) > 10
    for example, wrong in zip(examples, aside(partial(tried, tmp_path), examples), strict=True):
        assert wrong == [], example


def tried(place: Path, example: str) -> list[str]:
    """Run an example in a folder of its own; return what is wrong with it."""
    folder = furnished(Path(mkdtemp(dir=place)))
    before = files(folder)
    ended = shell(example, folder)
    wrong = []
    if ended.returncode not in ({0, 1} if "--exit-code" in example else {0}):
        wrong.append(f"status {ended.returncode}: {ended.stderr}")
    if ended.stderr and "-f csv" not in example:  # there it says what a table has no place for
        wrong.append(f"it says {ended.stderr}")
    if not ended.stdout and not files(folder) - before:
        wrong.append("nothing came of it")
    return wrong
