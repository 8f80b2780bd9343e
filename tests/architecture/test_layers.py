"""How the package is put together: contracts on imports, sizes and names of modules."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from cli.program import python
from shared import ROOT

SOURCES = sorted((ROOT / "cli").rglob("*.py"))
VAGUE = {"utils", "util", "helpers", "helper", "common", "base", "manager", "misc"}
LONGEST = 500  # lines

#: Standard modules that reach another machine.
NETWORK = {"asyncio", "ftplib", "http", "imaplib", "poplib", "smtplib", "socket", "socketserver", "ssl"}
NETWORK |= {"telnetlib", "urllib.request", "urllib.robotparser", "webbrowser", "xmlrpc"}
#: Packages that do.
NETWORK |= {"aiohttp", "certifi", "httpx", "requests", "urllib3"}
#: The one module that may, and only where the reader allows it.
ALLOWED = "samestory/load/network.py"
#: A server that answers this machine alone, for those who try the program on it.
LOOPBACK = "samestory/selftest/loopback.py"


def named(path: Path) -> str:
    return path.relative_to(ROOT / "cli").as_posix()


def test_imports_keep_the_contracts() -> None:
    """The contracts stand in pyproject.toml: one direction, and who may know which library."""
    lint = "from importlinter.cli import lint_imports_command as lint; lint()"
    ended = subprocess.run(
        [sys.executable, "-c", lint, "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert ended.returncode == 0, ended.stdout + ended.stderr
    kept = re.search(r"Contracts: (\d+) kept, 0 broken", ended.stdout)
    assert kept is not None
    assert int(kept[1]) >= 5


def test_no_file_is_too_long_to_be_understood() -> None:
    lengths = {named(path): len(path.read_text("utf-8").splitlines()) for path in SOURCES}
    assert lengths
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST} == {}


def test_no_module_has_a_name_that_says_nothing() -> None:
    parts = {part for path in SOURCES for part in Path(named(path)).with_suffix("").parts}
    assert "samestory" in parts
    assert not parts & VAGUE


@pytest.mark.parametrize("path", SOURCES, ids=named)
def test_every_module_says_what_it_is_for(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


def test_the_package_computes_nothing_when_imported() -> None:
    """What it offers is imported when it is asked for."""
    listed = "import sys; before = set(sys.modules); import samestory; print(*set(sys.modules) - before)"
    imported = python("-c", listed, env={}, timeout=20).split()
    assert {name for name in imported if name.partition(".")[0] not in sys.stdlib_module_names} == {
        "samestory"
    }


def test_no_module_can_reach_another_machine() -> None:
    imported = {named(path): set(imports(path)) for path in SOURCES}
    assert {"msgspec", "pathlib", "sys"} <= set().union(*imported.values())
    reaching = {name for name, modules in imported.items() if modules & NETWORK}
    assert reaching == {ALLOWED, LOOPBACK}


def test_what_reaches_another_machine_is_imported_in_one_place() -> None:
    name = ALLOWED.removesuffix(".py").replace("/", ".")
    package, _, module = name.rpartition(".")
    importing = set()
    for path in SOURCES:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and (
                node.module == name or (node.module == package and module in {it.name for it in node.names})
            ):
                importing.add(named(path))
                assert node not in tree.body  # inside a function
    assert importing == {"samestory/pipeline/reading.py", LOOPBACK}


def imports(path: Path) -> Iterator[str]:
    """Yield the modules that a file imports, at its head or in its functions: packages, and `urllib.…`."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [one.name for one in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = [f"urllib.{it.name}" for it in node.names] if node.module == "urllib" else [node.module]
        else:
            continue
        yield from (name if name.startswith("urllib.") else name.partition(".")[0] for name in names)
