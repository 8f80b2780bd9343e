"""How long samestory takes, as a ratio to a Python that does nothing.

    python tests/bench/startup.py [RUNS]

Seconds depend on the machine, ratios hardly: the commands are run in turn, so that all of them meet the
same load, and the medians are divided by that of `python -c pass`. The bounds are aims for a machine
without other load; the script prints and judges nothing. Compiles the package first.
"""

# ruff: noqa: T201  # printing is what it is for

from __future__ import annotations

import compileall
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
SHARED: Final = Path(os.environ.get("SAMESTORY_SHARED") or ROOT.parent / "shared") / "articles"

#: The five full articles where they are at hand, else the embedded collection.
ARTICLES: Final[Sequence[str]] = (str(SHARED),) if SHARED.is_dir() else ()

NOTHING: Final = "python -c pass"

#: What is measured, and how many times as long as a bare Python it may take.
COMMANDS: Final[Mapping[str, tuple[Sequence[str], float]]] = MappingProxyType(
    {
        "--version": (("--version",), 4),
        "--help": (("--help",), 8),
        "compare --json": (("compare", *ARTICLES, "--json"), 25),
        "compare": (("compare", *ARTICLES), 25),
    }
)


def main(runs: int) -> None:
    """Measure `runs` times and print a table."""
    compileall.compile_dir(ROOT / "cli", quiet=1)
    times = measured(runs)
    base = statistics.median(times[NOTHING])
    print(f"{'command':<16}{'ms':>8}{'ratio':>8}{'bound':>8}")
    print(f"{NOTHING:<16}{base * 1000:>8.1f}{1:>8.1f}")
    for name, (_, bound) in COMMANDS.items():
        median = statistics.median(times[name])
        print(f"{name:<16}{median * 1000:>8.1f}{median / base:>8.1f}{bound:>8}")
    print(f"medians of {runs}; compared: {'the five articles' if ARTICLES else 'the embedded collection'}")


def measured(runs: int) -> Mapping[str, Sequence[float]]:
    """Return the seconds of each run of each command, run in turn."""
    lines: dict[str, Sequence[str]] = {NOTHING: ("-c", "pass")}
    lines |= {name: ("-m", "samestory", *words) for name, (words, _) in COMMANDS.items()}
    times: dict[str, list[float]] = {name: [] for name in lines}
    for turn in range(runs + 1):
        for name, arguments in lines.items():
            seconds = timed(arguments)
            if turn:  # the first turn warms the caches of the file system
                times[name].append(seconds)
    return times


def timed(arguments: Sequence[str]) -> float:
    """Return how many seconds one run of Python takes."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    started = time.perf_counter()
    subprocess.run(
        [sys.executable, *arguments],
        env={**kept, "PYTHONPATH": str(ROOT / "cli")},
        stdout=subprocess.DEVNULL,
        check=True,
    )
    return time.perf_counter() - started


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
