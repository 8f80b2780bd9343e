"""How time and memory grow with the number of articles: `facts`, `compare` and `stories` on each engine.

    PYTHONPATH=cli:tests python tests/bench/growth.py [SIZE …] [--ways NAME …] [--limit SECONDS]
                                                     [--folder DIR]

The corpora are made by `corpora.py` out of `../shared/bench`, and kept in DIR. Every way is one run of the
program, as a user would start it, on one corpus after the other; what takes longer than the limit is ended
(the table says how far it was), and greater sizes of that way are left out. For each run the table gives
seconds, articles a second, the peak memory of all its processes (proportional set size, MiB), how much longer
the run took than that of the size before as a power of the ratio of sizes (1 is linear), and for stories the
B-cubed F1 against the made-up truth. Last stand the ratios of the engines to each other. Depends on the
machine; nothing is judged.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, NamedTuple, TextIO

from bench import corpora

SIZES: Final = (1_000, 10_000, 100_000)
SEED: Final = 1
#: What is run, and up to how many articles.
WAYS: Final[Mapping[str, tuple[Sequence[str], int]]] = MappingProxyType(
    {
        "facts": (("facts", "-f", "jsonl"), 10_000),
        "compare": (("compare", "--no-catalogue", "-f", "jsonl"), 10_000),
        "local": (("stories", "--engine", "local"), 100_000),
        "duckdb": (("stories", "--engine", "duckdb"), 10_000_000),
        "spark": (("stories", "--engine", "spark"), 10_000_000),
    }
)
STORIES: Final = ("local", "duckdb", "spark")
_EVERY: Final = 0.5  # seconds between two looks at the memory, at most
_KIB: Final = 1024


class Result(NamedTuple):
    """What came of one run."""

    seconds: float
    peak: float  #: MiB
    ended: bool  #: in time
    told: str = ""  #: how far the work was when it was ended
    f1: float | None = None  #: of stories


def main(arguments: Sequence[str], out: TextIO) -> None:
    """Run every way on every size and print a line for each, then the ratios."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("sizes", type=int, nargs="*", default=SIZES)
    parser.add_argument("--ways", nargs="+", choices=WAYS, default=list(WAYS))
    parser.add_argument("--limit", type=float, default=3600.0, help="seconds for one run")
    parser.add_argument("--folder", type=Path, help="where corpora are kept [default: nowhere]")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as temporary:
        folder = asked.folder or Path(temporary)
        results = dict(run_all(asked, folder, out))
    out.writelines(ratios(results, sorted(asked.sizes)))


def run_all(asked: argparse.Namespace, folder: Path, out: TextIO) -> Iterator[tuple[tuple[str, int], Result]]:
    """Yield the result of each way and size."""
    out.write(f"{'way':<8}{'articles':>10}{'s':>9}{'a second':>10}{'MiB':>8}{'power':>7}{'B3 F1':>7}\n")
    slow: set[str] = set()
    before: dict[str, tuple[int, float]] = {}
    for size in sorted(asked.sizes):
        corpus, truth = made(folder, size)
        for name in asked.ways:
            if name in slow or size > WAYS[name][1]:
                continue
            result = measured(name, corpus, truth, folder, asked.limit)
            out.write(line(name, size, result, before.get(name)))
            out.flush()
            before[name] = size, result.seconds
            if not result.ended:
                slow.add(name)
            yield (name, size), result


def made(folder: Path, size: int) -> tuple[Path, Path]:
    """Return a corpus and the truth about it, which are made unless they are there."""
    folder.mkdir(parents=True, exist_ok=True)
    corpus, truth = folder / f"corpus-{size}.jsonl", folder / f"truth-{size}.jsonl"
    if not corpus.exists():
        partial = corpus.with_suffix(".tmp")
        with partial.open("w", encoding="utf-8") as file:
            corpora.main([str(size), "--seed", str(SEED), "--truth", str(truth)], file)
        partial.replace(corpus)
    return corpus, truth


def measured(name: str, corpus: Path, truth: Path, folder: Path, limit: float) -> Result:
    """Return time and memory of one run, and how right it is."""
    found = folder / f"found-{name}.jsonl"
    more = ("--singletons", "-f", "jsonl") if name in STORIES else ()
    command = (sys.executable, "-m", "samestory", *WAYS[name][0], *more, str(corpus), "-o", str(found))
    started = time.perf_counter()
    said = folder / f"said-{name}.txt"
    with said.open("wb") as stderr:
        running = subprocess.Popen((*command, "--progress"), start_new_session=True, stderr=stderr)
    peak, ended = 0.0, True
    while running.poll() is None:
        peak = max(peak, memory(running.pid))
        if time.perf_counter() - started > limit:
            os.killpg(running.pid, signal.SIGKILL)
            ended = False
        time.sleep(min(_EVERY, (time.perf_counter() - started) / 10))
    seconds = time.perf_counter() - started
    if ended and running.returncode:
        raise SystemExit(f"{' '.join(command)}: status {running.returncode}")
    f1 = b_cubed(truth, found) if ended and name in STORIES else None
    return Result(seconds, peak, ended, "" if ended else last(said), f1)


def last(said: Path) -> str:
    """Return what the line of progress said last."""
    drawn = said.read_bytes().decode(errors="replace").replace("\x1b[K", "").split("\r")
    return next((line.strip() for line in reversed(drawn) if line.strip()), "nothing was said")


def memory(group: int) -> float:
    """Return the proportional set size of all processes of a session, in MiB."""
    total = 0
    for process in Path("/proc").glob("[0-9]*"):
        try:
            if os.getsid(int(process.name)) == group:
                lines = (process / "smaps_rollup").read_text(encoding="ascii").splitlines()
                total += next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
        except (OSError, StopIteration):  # it has just ended
            continue
    return total / _KIB


def b_cubed(truth: Path, found: Path) -> float:
    """Return the B-cubed F1 of stories (Bagga and Baldwin, 1998)."""
    events = {row["id"]: row["event"] for row in _records(truth)}
    sizes: dict[int, int] = defaultdict(int)
    for event in events.values():
        sizes[event] += 1
    right = [0.0, 0.0]
    for record in _records(found):
        held: dict[int, int] = defaultdict(int)
        for article in record.get("articles", ()) if record["type"] == "story" else ():
            held[events[article]] += 1
        for event, count in held.items():
            right[0] += count * count / len(record["articles"])
            right[1] += count * count / sizes[event]
    precision, recall = (one / len(events) for one in right)
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _records(path: Path) -> Iterator[Any]:
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def line(name: str, size: int, result: Result, before: tuple[int, float] | None) -> str:
    """Return a line of the table."""
    if not result.ended:
        ran = f"{name:<8}{size:>10,}{result.seconds:>8.0f}+{'-':>10}{result.peak:>8.0f}{'-':>7}{'-':>7}"
        return f"{ran}  ended at: {result.told}\n"
    power = "-" if before is None else f"{math.log(result.seconds / before[1], size / before[0]):.2f}"
    f1 = "-" if result.f1 is None else f"{result.f1:.3f}"
    rate = size / result.seconds
    return f"{name:<8}{size:>10,}{result.seconds:>9.1f}{rate:>10.0f}{result.peak:>8.0f}{power:>7}{f1:>7}\n"


def ratios(results: Mapping[tuple[str, int], Result], sizes: Sequence[int]) -> Iterator[str]:
    """Yield how long the engines take, as ratios to the local one."""
    for size in sizes:
        local = results.get(("local", size))
        if local is None or not local.ended:
            continue
        others = ((name, results.get((name, size))) for name in STORIES[1:])
        told = [f"{name} {one.seconds / local.seconds:.2f}" for name, one in others if one and one.ended]
        if told:
            yield f"{size:,} articles, time as a ratio to local: {', '.join(told)}\n"


if __name__ == "__main__":
    main(sys.argv[1:], sys.stdout)
