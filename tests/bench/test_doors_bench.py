"""The benchmark of forms runs and prints its table."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def test_the_benchmark_prints_every_form(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, str(Path(__file__).parent / "doors.py")],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "SAMESTORY_SHARED": str(tmp_path)},
        timeout=120,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    for form in ("txt", "md", "html", "pdf", "docx", "pdf, columns"):
        assert f"\n{form} " in ended.stdout
