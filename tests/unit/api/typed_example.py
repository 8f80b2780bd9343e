"""A program of somebody who uses samestory, as a type checker sees it: see `test_typing.py`."""

from __future__ import annotations

from pathlib import Path
from typing import assert_type

import samestory
import samestory.compare  # the stage: the name stays that of the function
from samestory import Report, compare
from samestory.compare import judge
from samestory.model import Facts, Moment, Skipped, SpeakerQuotes, Verdict
from samestory.render.records import EventRow

report = samestory.compare("articles/")
assert_type(report, Report)
assert_type(compare([Path("one.txt"), {"text": "…"}], only=["conflict", Verdict.DIFFERS]), Report)
assert_type(report.rows, tuple[EventRow, ...])
assert_type(report.skipped, tuple[Skipped, ...])
assert_type(report.rows[0].verdict, Verdict)
assert_type(report.to_json(), str)
assert_type(samestory.facts({"text": "…"}).facts, tuple[Facts, ...])
assert_type(samestory.timeline("articles/", first="2025-03-01", jobs=2).moments, tuple[Moment, ...])
assert_type(samestory.quotes(speaker="Berg").speakers, tuple[SpeakerQuotes, ...])
assert_type(samestory.__version__, str)
assert callable(judge)

samestory.compare(7)  # type: ignore[arg-type]
samestory.compare(preset="strickt")  # type: ignore[arg-type]
samestory.compare(nope=True)  # type: ignore[call-arg]
samestory.timeline(nope=True)  # type: ignore[call-arg]
try:
    samestory.compare("articles/", min_score=0.5)
except samestory.InputError as error:
    assert_type(error.hint, str)
