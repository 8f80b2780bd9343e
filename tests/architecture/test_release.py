"""`.ci/build` makes the same bytes of the same files, or fails; `.ci/audit.py` says what it was not told."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from architecture.lockfile import packages
from cli.program import environment
from shared import ROOT

PARTS = (
    ".ci",
    "cli",
    "data",
    ".gitignore",
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "pyproject.toml",
    "uv.lock",
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a folder with what is built, as git sees it."""
    folder = tmp_path / "project"
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, folder / part)
    subprocess.run(["git", "init", "--quiet", str(folder)], check=True)
    return folder


def build(project: Path, python: str, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(project / ".ci/build"), str(project.parent / "dist"), python],
        env=environment(variables),
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def test_whoever_builds_it_gets_the_same_bytes(project: Path) -> None:
    """When, where and with what variables; what git ignores does not count, whatever else changes does."""
    first = build(project, sys.executable)
    assert (first.returncode, first.stderr) == (0, "")
    assert [line.split()[1].partition("-")[0] for line in first.stdout.splitlines()] == ["samestory"] * 2
    (project / "cli/samestory/__pycache__").mkdir()
    (project / "cli/samestory/__pycache__/left.pyc").write_bytes(b"over")
    (project / "README.md").chmod(0o600)
    shutil.rmtree(project.parent / "dist")
    assert build(project, sys.executable, SOURCE_DATE_EPOCH="1700000000").stdout == first.stdout
    shutil.rmtree(project.parent / "dist")
    (project / "data/catalogue.toml").write_text("# another one\n", encoding="utf-8")
    assert build(project, sys.executable).stdout.split() != first.stdout.split()


def test_a_folder_of_older_files_is_not_mixed_with_new_ones(project: Path) -> None:
    (project.parent / "dist").mkdir()
    (project.parent / "dist/samestory-0.0.1-py3-none-any.whl").touch()
    refused = build(project, sys.executable)
    assert refused.returncode == 2
    assert refused.stderr.endswith("dist: not empty; name a folder for these files alone\n")


@pytest.mark.parametrize(
    ("wheel", "archive"),
    [("$RANDOM", "x"), ("$PWD", "x"), ("$TZ", "x"), ("x", "$RANDOM"), ("$7", "x")],
    ids=["chance", "the folder", "the time zone", "the source archive alone", "built from the archive"],
)
def test_what_tells_of_its_making_is_refused(project: Path, wheel: str, archive: str) -> None:
    """A maker in the place of Python, which is called as `-m hatchling build -d FOLDER [-t wheel]`."""
    maker = project.parent / "maker"
    maker.write_text(
        f'#!/bin/bash\nmkdir -p "$5" x\necho "{wheel}" > "$5/x.whl"\necho "{archive}" > x/x\n'
        'tar --mtime=@0 --mode=755 -cf - x | gzip -n > "$5/x.tar.gz"\n',
        encoding="utf-8",
    )
    maker.chmod(0o755)
    refused = build(project, str(maker))
    assert refused.returncode != 0
    assert " differ: " in refused.stdout
    assert not list((project.parent / "dist").iterdir())


def audit(tmp_path: Path, answer: str, *arguments: str) -> tuple[int, str]:
    """Audit with a pip-audit that gives `answer`, in which NAMES are those that it was asked for."""
    (tmp_path / "pip_audit.py").write_text(
        f"import re, sys\n"
        f"[file] = [it.partition('=')[2] for it in sys.argv if it.startswith('--requirement=')]\n"
        f"asked = [line.strip().split('==') for line in open(file)]\n{answer}\n",
        encoding="utf-8",
    )
    done = subprocess.run(
        [sys.executable, str(ROOT / ".ci/audit.py"), *arguments],
        env=environment({"PYTHONPATH": str(tmp_path)}),
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.stderr == ""
    return done.returncode, done.stdout


def say(vulnerable: str = "", *, skipped: str = "") -> str:
    """Return a program that answers as pip-audit does."""
    vuln: dict[str, Any] = {
        "id": "PYSEC-0000-1",
        "fix_versions": ["9.9"],
        "aliases": [],
        "description": "bad",
    }
    return (
        f"import json\nvuln = {json.dumps(vuln)}\n"
        f"def of(name, version):\n"
        f"    if name == {skipped!r}: return dict(name=name, skip_reason='it was not found')\n"
        f"    return dict(name=name, version=version, vulns=[vuln] if name == {vulnerable!r} else [])\n"
        f"print(json.dumps(dict(dependencies=[of(*it) for it in asked], fixes=[])))\n"
        f"sys.exit({int(bool(vulnerable))})"
    )


def test_every_version_of_the_lock_is_asked_for(tmp_path: Path) -> None:
    count = len(packages())
    told = f"{count} versions without known vulnerability, 0 vulnerable, 0 not asked\n"
    assert audit(tmp_path, say(), "--all") == (0, told)


def test_a_known_vulnerability_fails(tmp_path: Path) -> None:
    code, told = audit(tmp_path, say("lxml"))
    assert code == 1
    assert told.startswith("vulnerable: lxml ")
    assert "PYSEC-0000-1, mended in 9.9" in told


@pytest.mark.parametrize(("arguments", "code"), [((), 0), (("--all",), 1)])
@pytest.mark.parametrize(
    ("answer", "count", "reason"),
    [
        (say(skipped="lxml"), 1, "lxml: it was not found"),
        (
            "print('no JSON'); sys.exit('ConnectionError: no such host')",
            None,
            "ConnectionError: no such host",
        ),
        ("print('{\"dependencies\": []}')", None, "no answer"),
        ("sys.exit(1)", None, "pip-audit said nothing"),
    ],
    ids=["a version is not found", "no network", "an empty answer", "no answer"],
)
def test_what_was_not_answered_is_said(
    tmp_path: Path, answer: str, count: int | None, reason: str, arguments: tuple[str, ...], code: int
) -> None:
    """And fails a release; elsewhere the network may be missing."""
    count = count or len(packages())
    ended, told = audit(tmp_path, answer, *arguments)
    assert ended == code
    assert told.startswith(f"not asked: {count} versions: ")
    assert told.splitlines()[0].endswith(reason)
    assert told.endswith(f" 0 vulnerable, {count} not asked\n")
