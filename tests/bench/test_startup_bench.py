"""The benchmark runs and prints a ratio for each command; how large it is, depends on the machine."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path


def test_the_benchmark_prints_ratios_and_bounds() -> None:
    script = str(Path(__file__).parent / "startup.py")
    ended = subprocess.run(
        [sys.executable, script, "1"], capture_output=True, encoding="utf-8", timeout=60, check=False
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    lines = re.findall(r"^(.+?) +[\d.]+ +[\d.]+(?: +(\d+))?$", ended.stdout, re.MULTILINE)
    assert lines == [
        ("python -c pass", ""),
        ("--version", "4"),
        ("--help", "8"),
        ("compare --json", "25"),
        ("compare", "25"),
    ]
