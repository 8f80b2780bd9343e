"""A fault at any step: the old result or the new one, whole; told in a line; nothing is left."""

from __future__ import annotations

import subprocess
import sys

import pytest

from cli.program import ROOT, environment
from faults.scenes import SCENES

#: `python -m faults` lets every step of every scene fail in every way; here are those that differ most.
CHOSEN = (
    "compare",
    "compare with a cache",
    "compare of lines",
    "facts of lines",
    "facts with a cache",
    "stories",
    "config",
)


@pytest.mark.parametrize("name", CHOSEN)
def test_every_promise_is_kept(name: str) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "faults", "--few", name],
        env=environment({"PYTHONPATH": f"{ROOT / 'cli'}:{ROOT / 'tests'}"}),
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, ""), ended.stdout
    assert _injected(ended.stdout) > 10


def test_chosen_scenes_are_there() -> None:
    assert set(CHOSEN) <= set(SCENES)


def _injected(told: str) -> int:
    return int(told.splitlines()[-1].split(" faults injected")[0])
