"""The trial of mutants tells what tests notice from what they don't, and its own figures are right."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from bench import mutants, mutation
from cli.program import MEASURING, environment
from shared import ROOT

#: It knows what is hedged, and has never heard of the month of May.
WEAK = """
from builders import passage
from samestory.compare import modality


def test_what_may_be_is_hedged():
    assert modality.hedged(passage(text="The bridge may reopen."))
    assert not modality.hedged(passage(text="The bridge reopened."))
"""


def tried(*arguments: str | Path, folder: Path) -> dict[str, str]:
    """Return what became of each mutant, by its words."""
    made = folder / "made.jsonl"
    program = (sys.executable, ROOT / "tests/bench/mutation.py", "--jobs", "1", "-o", made)
    bare = environment({MEASURING: ""})
    subprocess.run([*program, *arguments], env=bare, stdout=subprocess.PIPE, check=True, timeout=60)
    return {one["words"]: one["by"] for one in map(json.loads, made.read_text("utf-8").splitlines())}


def test_what_a_test_notices_is_found_out_and_nothing_else(tmp_path: Path) -> None:
    weak = tmp_path / "test_weak.py"
    weak.write_text(WEAK, encoding="utf-8")
    found = tried("--modules", "samestory.compare.modality", "--tests", weak, folder=tmp_path)
    [turned] = [words for words in found if words.endswith(" is None")]
    assert found[turned].endswith("::test_what_may_be_is_hedged")
    assert found["' ' -> ' XX'"] == ""


def test_every_module_has_its_part_in_a_sample() -> None:
    every = [one for module in mutation.modules(["samestory.compare"]) for one in mutants.of(module)]
    of_each = {one.place.module.__name__ for one in every}
    taken = mutation.sample(every, len(every) // 5, seed=3)
    assert len({id(one) for one in taken}) == len(every) // 5
    assert len({one.place.module.__name__ for one in taken}) > 0.9 * len(of_each)
    assert taken != mutation.sample(every, len(every) // 5, seed=4)


@pytest.mark.parametrize(
    ("found", "of", "low", "high"), [(80, 100, 0.7112, 0.8666), (0, 10, 0.0, 0.2775), (500, 500, 0.9924, 1.0)]
)
def test_the_interval_is_that_of_wilson(found: int, of: int, low: float, high: float) -> None:
    assert mutation.interval(found, of) == pytest.approx((low, high), abs=1e-4)
