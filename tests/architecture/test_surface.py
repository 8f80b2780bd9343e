"""What the package does with bytes of strangers: no call that runs, fetches or unpacks what they say."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from shared import ROOT

PACKAGE = ROOT / "cli/samestory"

#: Where ruff's rules of security are set aside, and why that is right.
EXCEPTIONS = {
    ("align/evidence.py", "S101"),  # asserts what the types can't say; nothing hangs on it
    ("align/stories/parting.py", "S608"),  # names of tables, which are ours
    ("app/pager.py", "S101"),
    ("app/pager.py", "S603"),  # the program that the user's own settings name, without a shell
    ("compare/dates.py", "S101"),
    ("engines/duck.py", "S608"),
    ("engines/java.py", "S603"),  # `java -version`, as the user's path finds it
    ("engines/local.py", "S608"),
    ("selftest/running.py", "S603"),  # this interpreter, with command lines of ours
    ("load/isolated.py", "S603"),  # this interpreter, with a text of ours
    ("pipeline/stories.py", "S608"),
    ("render/html/document.py", "S704"),  # style sheets and the policy, which are ours
}

#: Modules that make objects or run code out of bytes, and parsers of XML that follow entities.
NEVER = {"dill", "cloudpickle", "marshal", "pickle", "plistlib", "shelve", "tarfile", "xml"}

#: Calls by their last name that nothing here has a use for.
NOT_CALLED = {
    "NamedTemporaryFile",
    "eval",
    "exec",
    "extractall",
    "full_load",
    "iterparse",
    "load_all",
    "mktemp",
    "popen",
    "system",
    "unpack_archive",
    "unsafe_load",
}

#: What parsers of lxml have to be told.
TOLD = {
    "XMLParser": {"resolve_entities": False, "no_network": True},
    "HTMLParser": {"no_network": True},
}


@cache
def nodes(path: Path) -> list[ast.AST]:
    return list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


def calls(path: Path) -> Iterator[tuple[str, ast.Call]]:
    """Yield the calls of a module with the last name of what is called."""
    for node in nodes(path):
        if isinstance(node, ast.Call):
            called = node.func
            yield called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", ""), node


def modules() -> list[Path]:
    return sorted(PACKAGE.rglob("*.py"))


def imported(path: Path) -> set[str]:
    found = set()
    for node in nodes(path):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            found.add((node.module or "").partition(".")[0])
    return found


def test_exceptions_from_the_rules_of_security_are_known() -> None:
    found = {
        (path.relative_to(PACKAGE).as_posix(), rule)
        for path in modules()
        for codes in re.findall(r"# (?:ruff: )?noqa: ([A-Z0-9, ]+)", path.read_text(encoding="utf-8"))
        for rule in re.findall(r"\bS\d{3}\b", codes)
    }
    assert found == EXCEPTIONS


def test_nothing_is_made_or_run_of_bytes() -> None:
    for path in modules():
        assert not imported(path) & NEVER, path
        assert not {name for name, _ in calls(path)} & NOT_CALLED, path
        assert not [call for _, call in calls(path) if any(it.arg == "shell" for it in call.keywords)], path


def test_yaml_is_read_as_strings_alone() -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in modules())
    assert set(re.findall(r"\byaml\.(\w*(?:load|Load|compose|parse)\w*)", text)) == {"BaseLoader"}


def test_parsers_follow_and_fetch_nothing() -> None:
    parsers = 0
    for path in modules():
        for name, call in calls(path):
            if wanted := TOLD.get(name):
                given = {it.arg: getattr(it.value, "value", None) for it in call.keywords}
                assert {key: given.get(key) for key in wanted} == wanted, path
                parsers += 1
            if name in {"fromstring", "document_fromstring"}:
                assert any(it.arg == "parser" for it in call.keywords), path
    assert parsers >= 3


def test_temporary_files_are_those_of_their_user() -> None:
    """TemporaryFile has no name, TemporaryDirectory is for its owner alone."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in modules())
    used = set(re.findall(r"^from tempfile import (.+)$|\btempfile\.(\w+)", text, re.MULTILINE))
    looked_up = {"gettempdir"}  # where they would be
    assert {one or other for one, other in used} - looked_up == {"TemporaryDirectory", "TemporaryFile"}
