"""The script behind decision 0001 runs and measures."""

from __future__ import annotations

import os
import subprocess
import sys

from shared import ROOT, needs

pytestmark = needs("articles", "gold/score_five.py")


def test_taking_the_cues_away_costs_what_the_script_says() -> None:
    ended = subprocess.run(
        [sys.executable, str(ROOT / "tests/quality/ablation.py"), "cue"],
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT / "cli"), str(ROOT / "tests")))},
        capture_output=True,
        check=True,
        text=True,
    )
    header, as_it_is, without = ended.stdout.splitlines()
    assert header.split() == ["events", "F1", "facts", "in", "gold"]
    assert as_it_is.startswith("as it is")
    assert without.startswith("cue × 0")
    assert float(without.split()[-3]) < float(as_it_is.split()[-3])
