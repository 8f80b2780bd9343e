"""The manual page: complete, current, and read without a complaint."""

from __future__ import annotations

import re
import shutil
import subprocess

import pytest

from cli.program import environment, run
from samestory.app.cli import commands
from samestory.app.manual import page
from shared import ROOT

PAGE = ROOT / "cli/man/samestory.1"


def printed() -> bytes:
    ended = run("man", real=True)
    assert (ended.returncode, ended.stderr) == (0, b"")
    return ended.stdout


def test_the_page_that_is_installed_is_the_one_that_is_printed(update: bool) -> None:
    """Under `--update` it is written anew."""
    if update:
        PAGE.write_bytes(printed())
    assert PAGE.read_bytes() == printed()


def test_every_command_and_every_option_stands_in_it() -> None:
    told = printed().decode("ascii").replace(r"\-", "-")
    for name, command in commands().items():
        assert f".SS samestory {name} " in told
        for one in command.params:
            names = [*one.opts, *one.secondary_opts] if one.param_type_name == "option" else [one.metavar]
            assert all(re.search(rf"^\\f[BI].*{re.escape(name)}\b", told, re.MULTILINE) for name in names)
    for section in ("NAME", "EXIT STATUS", "ENVIRONMENT", "FILES", "EXAMPLES"):
        assert f".SH {section}\n" in told


def test_nothing_in_a_text_is_a_request_of_roff() -> None:
    made = page("Do it.\n\n.so /etc/passwd\n\n'br and \\fB caf\u00e9 - `x` ~ ^\n", {})
    assert made.isascii()
    told = page("One.\n\n\b\nExamples:\n  .sy touch pwned\n  'x \\n(yr\n", {})
    assert "\n\\&.sy touch pwned\n" in told
    assert "\\(aqx \\en(yr\n" in told


@pytest.mark.parametrize(
    "reader",
    [("man", "--warnings", "-l", "-"), ("groff", "-ww", "-man", "-Tutf8"), ("mandoc", "-W", "error")],
)
def test_it_is_read_without_a_complaint(reader: tuple[str, ...]) -> None:
    if shutil.which(reader[0]) is None:
        pytest.skip(f"{reader[0]} is not installed: the page was not read by it")
    env = environment({"MANWIDTH": "80", "LC_ALL": "C.UTF-8"})
    ended = subprocess.run(reader, input=printed(), capture_output=True, check=False, env=env, timeout=60)
    assert (ended.returncode, ended.stderr) == (0, b"")
    shown = re.sub(r"\x1b\[[0-9;]*m|.\x08", "", ended.stdout.decode())
    assert "--no-progress" in shown
    assert "samestory compare articles/ --only conflict --exit-code" in shown
