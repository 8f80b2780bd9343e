"""What runs at the host of the project: whose code, by what right, and that nobody else gets a word in."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from shared import ROOT

WORKFLOWS = sorted((ROOT / ".github/workflows").iterdir())

#: The code of others, by commits that at least two independent projects name for each tag.
ACTIONS = {
    "actions/attest": "59d89421af93a897026c735860bf21b6eb4f7b26 # v4.1.0",
    "actions/attest-build-provenance": "a2bbfa25375fe432b6a289bc6b6cd05ecd0c4c32 # v4.1.0",
    "actions/checkout": "de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2",
    "actions/download-artifact": "3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c # v8.0.1",
    "actions/setup-python": "a309ff8b426b58ec0e2a45f0f869d46889d02405 # v6.2.0",
    "actions/upload-artifact": "043fb46d1a93c77aae656e7c1c64a875d1fc6a0a # v7.0.1",
    "pypa/gh-action-pypi-publish": "cef221092ed1bacb1cc03d23a2d87d1d172e277b # v1.14.0",
}

#: What each job may do; what stands in none of them, nobody may.
RIGHTS = {
    ("ci", "promised"): {"contents": "read"},
    ("ci", "built"): {"contents": "read"},
    ("ci", "installed"): {"contents": "read"},
    ("release", "build"): {"contents": "read"},
    ("release", "test"): {"contents": "read"},
    ("release", "attest"): {"id-token": "write", "attestations": "write"},
    ("release", "publish"): {"id-token": "write"},
    ("release", "announce"): {"contents": "write"},
}


def workflow(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506  # strings only


def steps(path: Path) -> list[Any]:
    return [step for job in workflow(path)["jobs"].values() for step in job["steps"]]


def test_there_are_two_workflows() -> None:
    assert [path.name for path in WORKFLOWS] == ["ci.yml", "release.yml"]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_the_code_of_others_is_named_by_its_commit(path: Path) -> None:
    used = re.findall(r"\buses: *(.*)", path.read_text(encoding="utf-8"))
    assert used == [f"{name}@{ACTIONS[name]}" for name in (line.partition("@")[0] for line in used)]
    assert len(used) == sum("uses" in step for step in steps(path)) > 0
    assert all(re.fullmatch(r"[0-9a-f]{40} # v\d+\.\d+\.\d+", commit) for commit in ACTIONS.values())


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_a_job_may_do_what_it_is_for(path: Path) -> None:
    content = workflow(path)
    assert content["permissions"] == {}
    jobs = {(path.stem, name): job["permissions"] for name, job in content["jobs"].items()}
    assert jobs == {key: rights for key, rights in RIGHTS.items() if key[0] == path.stem}
    assert all("timeout-minutes" in job for job in content["jobs"].values())


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_nothing_of_a_stranger_gets_in(path: Path) -> None:
    """A pull request gets no right and no word in a line of shell; no token is on disk, nothing cached."""
    text = path.read_text(encoding="utf-8")
    assert set(workflow(path)["on"]) <= {"push", "pull_request"}
    assert "secrets." not in text
    assert "cache:" not in text
    assert "actions/cache" not in text
    for step in steps(path):
        assert "${{" not in step.get("run", "")
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] == "false"


def test_a_release_is_tested_and_signed_before_it_is_published() -> None:
    content = workflow(ROOT / ".github/workflows/release.yml")
    jobs = content["jobs"]
    assert content["on"] == {"push": {"tags": ["v*"]}}
    assert [jobs[name]["needs"] for name in ("attest", "publish", "announce")] == [
        ["build", "test"],
        "attest",
        "publish",
    ]
    assert jobs["publish"]["environment"] == "pypi"
    assert jobs["publish"]["steps"][-1]["with"] == {"packages-dir": "packages/", "attestations": "true"}
    assert any(step.get("run") == ".ci/release dist --all" for step in jobs["build"]["steps"])
    assert any(step.get("run") == ".ci/run" for step in jobs["test"]["steps"])


def test_ci_runs_on_every_system_and_every_python() -> None:
    jobs = workflow(ROOT / ".github/workflows/ci.yml")["jobs"]
    pythons = ["3.11", "3.12", "3.13"]
    assert jobs["promised"]["strategy"]["matrix"] == {"python": pythons}
    assert jobs["installed"]["strategy"]["matrix"] == {
        "python": pythons,
        "system": ["ubuntu-latest", "macos-latest", "windows-latest"],
    }
