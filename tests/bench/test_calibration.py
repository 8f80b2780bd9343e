"""The calibrated numbers are those that the settings ask for, as the script writes them."""

from __future__ import annotations

import pytest

from samestory import calibrated
from samestory.settings import BALANCED, BROAD, PRESETS, STRICT, ClaimWeights, StoryWeights
from shared import ROOT

MODULE = ROOT / "cli" / "samestory" / "calibrated.py"


def test_every_weight_was_fitted_and_nothing_else() -> None:
    assert tuple(calibrated.CLAIMS) == ClaimWeights.__struct_fields__
    assert tuple(calibrated.STORIES) == StoryWeights.__struct_fields__
    for preset in PRESETS.values():
        assert preset.rows.weights == ClaimWeights(**calibrated.CLAIMS)


def test_the_file_is_what_the_script_would_write_for_these_numbers() -> None:
    calibration = pytest.importorskip("bench.calibration", reason="scikit-learn is not installed")
    tables = {"STORIES": calibrated.STORIES, "CLAIMS": calibrated.CLAIMS}
    assert calibration.written(tables) == MODULE.read_text(encoding="utf-8")


def test_what_is_alike_speaks_for_a_row_and_what_is_apart_against_it() -> None:
    against = {name for name, weight in calibrated.CLAIMS.items() if weight < 0}
    assert against == {"base", "names_only", "other_event", "other_story"}
    apart = {name for name, weight in calibrated.STORIES.items() if weight < 0}
    assert apart == {"base", "time_between", "long_between"}


def test_presets_stand_in_order() -> None:
    joins = [preset.rows.join for preset in (BROAD, BALANCED, STRICT)]
    assert joins == sorted(joins)
    assert all(preset.rows.plausible < preset.rows.join for preset in PRESETS.values())
    assert all(preset.stories == BALANCED.stories for preset in PRESETS.values())
