"""What is imported when: the version and the help are instant."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from cli.program import MEASURING, PROGRAM, ROOT, environment, run


def imported(*command: str) -> set[str]:
    """Return the top-level modules that a command line imports."""
    ended = subprocess.run(
        [sys.executable, "-X", "importtime", *command],
        env=environment({MEASURING: ""}),
        capture_output=True,
        timeout=20,
        check=True,
    )
    return {
        name.partition(".")[0] for name in re.findall(r"\|\s+([\w.]+)$", ended.stderr.decode(), re.MULTILINE)
    }


def test_the_version_is_that_of_the_project_and_imports_next_to_nothing() -> None:
    home = (ROOT / "cli/samestory/version.py").read_text(encoding="utf-8")
    [version] = re.findall(r'^VERSION: Final = "(.+)"$', home, re.MULTILINE)
    assert run("--version", real=True).stdout.decode() == f"samestory {version}\n"
    assert not imported("-m", "samestory", "--version") & {
        "typer",
        "rich",
        "rapidfuzz",
        "msgspec",
        "pathlib",
    }


def test_help_needs_no_library_but_typer() -> None:
    heavy = {"rich", "rapidfuzz", "msgspec", "pydantic"}
    assert not imported("-m", "samestory", "--help") & heavy
    assert not imported("-m", "samestory", "compare", "--help") & heavy


@pytest.mark.parametrize(
    ("arguments", "unused"),
    [
        (["compare", "--json", "--only", "agree", "--width", "80"], {"rich", "pydantic"}),
        (["compare"], {"pydantic", "pygments", "markdown_it"}),
    ],
)
def test_a_command_imports_what_it_uses(arguments: list[str], unused: set[str]) -> None:
    assert not imported(PROGRAM[1], *arguments) & unused
