"""What a type checker says of programs that use samestory."""

from __future__ import annotations

from pathlib import Path

import pytest
from mypy import api

from shared import ROOT

EXAMPLE = Path(__file__).with_name("typed_example.py")
OPTIONS = ("--strict", "--no-error-summary", "--follow-imports=silent", "--config-file=")


def test_a_typed_program_sees_the_function_and_the_records(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("MYPYPATH", str(ROOT / "cli"))
    told, trouble, _ = api.run([*OPTIONS, "--cache-dir", str(tmp_path), str(EXAMPLE)])
    assert trouble == ""
    assert told == ""  # an error that is expected and missing is one, too
