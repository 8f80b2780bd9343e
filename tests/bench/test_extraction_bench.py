"""The benchmark runs and prints its tables; how large the figures are, depends on the machine."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def test_the_benchmark_prints_every_part_and_every_length(tmp_path: Path) -> None:
    script = str(Path(__file__).parent / "extraction.py")
    ended = subprocess.run(
        [sys.executable, script, "1", "3"],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "SAMESTORY_SHARED": str(tmp_path)},
        timeout=120,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    for part in ("sentences", "words", "names", "quotes and speakers", "dates", "quantities", "all"):
        assert f"\n{part} " in ended.stdout
    for length in ("1 ×", "10 ×", "100 ×", "3 ", "30 "):
        assert f"\n{length}" in ended.stdout
    assert "articles a second and core: " in ended.stdout
