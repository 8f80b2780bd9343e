"""Many articles, a kill in the middle, many runs on one cache: what is held, what is lost, how long it takes.

    PYTHONPATH=cli:tests python tests/bench/load.py [--articles 100000] [--parts PART …] [--ways WAY …]
                                                    [--together 24] [--folder DIR]

The corpora are those of `growth.py`. `memory`: peak memory of all processes of a run (proportional set size)
on a tenth of the articles and on all of them, and how many bytes more that is for each further article.
`killed`: a run with a cache is killed (SIGKILL) after half of the time that the undisturbed one took, and
run again: how much of it is found, what is left behind, whether the bytes are those of the undisturbed run.
`together`: that many runs at once on one cache, a hundredth of the articles each, on the same articles and on
others, with the cache cold and warm. `alike`: ten thousand copies of one article, each with three words
changed, and two passages of ten thousand words. What is not as promised is named, and the status is 1.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from random import Random
from types import MappingProxyType
from typing import Final, NamedTuple, TextIO

from bench import growth

ARTICLES: Final = 100_000
TOGETHER: Final = 24
PARTS: Final = ("memory", "killed", "together", "alike")
WAYS: Final[Mapping[str, Sequence[str]]] = MappingProxyType(
    {
        "facts": ("facts", "-f", "jsonl"),
        "local": ("stories", "--singletons", "-f", "jsonl"),
        "duckdb": ("stories", "--engine", "duckdb", "--singletons", "-f", "jsonl"),
    }
)
COPIES: Final = 10_000
WORDS: Final = 10_000
_EVERY: Final = 0.5  # seconds between two looks at the memory
_ENDED_IN: Final = 10.0  # seconds that processes may outlive the one that was killed
_MIB: Final = 1 << 20
_NOTE: Final = re.compile(r"^cache .*: (\d+) results? found, (\d+) made$", re.MULTILINE)
#: What stands in a cache under its name is whole.
_KEPT: Final = ".samestory/??/[!.]*"
_LEFT: Final = ("*.tmp", ".samestory-*", "samestory-*")


class Ran(NamedTuple):
    """What came of one run."""

    seconds: float
    peak: float  #: MiB
    status: int
    said: str
    outlived: bool = False  #: whether processes outlived it

    @property
    def found(self) -> tuple[int, int]:
        """How much the cache held, and how much it did not."""
        told = _NOTE.search(self.said)
        return (int(told[1]), int(told[2])) if told else (0, 0)


class Bench(NamedTuple):
    """Where everything stands, and what was not as promised."""

    folder: Path
    out: TextIO
    broken: list[str]

    def tell(self, line: str) -> None:
        """Print a line at once: a run takes long."""
        self.out.write(line + "\n")
        self.out.flush()

    def hold(self, promise: str, *, kept: bool) -> None:
        """Remember a promise that was not kept."""
        if not kept:
            self.broken.append(promise)
            self.tell(f"  NOT KEPT: {promise}")


def main(arguments: Sequence[str], out: TextIO) -> int:
    """Run the parts that are asked for."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--articles", type=int, default=ARTICLES)
    parser.add_argument("--together", type=int, default=TOGETHER)
    parser.add_argument("--parts", nargs="+", choices=PARTS, default=PARTS)
    parser.add_argument("--ways", nargs="+", choices=WAYS, default=list(WAYS))
    parser.add_argument("--folder", type=Path, help="where corpora and results are kept [default: nowhere]")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as temporary:
        bench = Bench(asked.folder or Path(temporary), out, [])
        corpus, _ = growth.made(bench.folder, asked.articles)
        for way in asked.ways:
            if "memory" in asked.parts:
                memory(bench, way, corpus, asked.articles)
            if "killed" in asked.parts:
                killed(bench, way, corpus)
            if "together" in asked.parts:
                few = max(2, asked.articles // 100)
                together(bench, way, [part(bench, corpus, few, at) for at in (0, few // 2)], asked.together)
        if "alike" in asked.parts:
            alike(bench, corpus, min(COPIES, asked.articles))
    bench.tell(f"{len(bench.broken)} promises not kept")
    return int(bool(bench.broken))


def part(bench: Bench, corpus: Path, count: int, skipped: int = 0) -> Path:
    """Return a file with some of the articles of a corpus."""
    path = bench.folder / f"part-{count}-{skipped}.jsonl"
    with corpus.open("rb") as lines, path.open("wb") as chosen:
        chosen.writelines(islice(lines, skipped, skipped + count))
    return path


def memory(bench: Bench, way: str, corpus: Path, articles: int) -> None:
    """Say what a run takes on a tenth of the articles and on all, and how much more for each further one."""
    few = max(1, articles // 10)
    peaks = []
    for count, given in ((few, part(bench, corpus, few)), (articles, corpus)):
        one = ran(bench, way, given, bench.folder / f"plain-{way}.jsonl")
        peaks.append(one.peak)
        rate = count / one.seconds
        bench.tell(
            f"{way}: {count:,} articles in {one.seconds:.1f} s, {rate:.0f} a second, {one.peak:.0f} MiB"
        )
        bench.hold(f"{way} ends with 0: {one.said[-200:]}", kept=one.status == 0)
    more = (peaks[1] - peaks[0]) * _MIB / max(1, articles - few)
    bench.tell(f"{way}: {more:,.0f} bytes more for each further article")


def killed(bench: Bench, way: str, corpus: Path, share: float = 0.5) -> None:
    """Kill a run once it has kept something and taken that share of the time, and run it again."""
    cache, result, plain = (bench.folder / f"{name}-{way}" for name in ("cache", "again", "undisturbed"))
    shutil.rmtree(cache, ignore_errors=True)
    whole = ran(bench, way, corpus, plain)

    def due(spent: float) -> bool:
        return spent > whole.seconds * share and any(map(Path.is_file, cache.glob(_KEPT)))

    first = ran(bench, way, corpus, result, "--cache", str(cache), kill_when=due)
    bench.hold(f"{way} is killed before it is done", kept=first.status == -signal.SIGKILL)
    bench.hold(f"{way}: no process outlives the run", kept=not first.outlived)
    bench.hold(f"{way}: no half result is left by its name", kept=not result.exists())
    left = [path for pattern in _LEFT for path in bench.folder.rglob(pattern)]
    size = sum(path.stat().st_size for path in cache.rglob("*") if path.is_file()) / _MIB
    bench.tell(
        f"{way}: killed after {first.seconds:.1f} s; {len(left)} temporary files, cache of {size:.0f} MiB"
    )
    second = ran(bench, way, corpus, result, "--cache", str(cache), "-v")
    found, made = second.found
    bench.tell(
        f"{way}: undisturbed {whole.seconds:.1f} s, again {second.seconds:.1f} s; "
        f"{found:,} of {found + made:,} found ({found / max(1, found + made):.0%})"
    )
    bench.hold(f"{way} goes on from the cache", kept=found > 0)
    bench.hold(f"{way}: nothing is damaged", kept="damaged" not in second.said)
    bench.hold(f"{way}: the bytes of the undisturbed run", kept=_same(plain, result))
    third = ran(bench, way, corpus, result, "--cache", str(cache), "-v")
    bench.tell(f"{way}: warm {third.seconds:.1f} s, {third.found[1]:,} made anew")
    bench.hold(f"{way}: all is found in the end", kept=third.found[1] == 0)
    bench.hold(f"{way}: the same bytes, warm", kept=_same(plain, result))
    for path in left:
        shutil.rmtree(path, ignore_errors=True)
        path.unlink(missing_ok=True)


def together(bench: Bench, way: str, corpora: Sequence[Path], runs: int) -> None:
    """Run many at once on one cache, cold and warm, in turn on each corpus."""
    cache = bench.folder / f"shared-{way}"
    shutil.rmtree(cache, ignore_errors=True)
    plain = [bench.folder / f"alone-{way}-{at}" for at in range(len(corpora))]
    for corpus, result in zip(corpora, plain, strict=True):
        ran(bench, way, corpus, result)
    for temper in ("cold", "warm"):
        results = [bench.folder / f"one-{way}-{at}" for at in range(runs)]
        started = time.perf_counter()
        running = [
            _start(bench, way, corpora[at % len(corpora)], result, "--cache", str(cache), "-v", "--jobs", "2")
            for at, result in enumerate(results)
        ]
        said = [one.communicate()[1].decode() for one in running]
        seconds = time.perf_counter() - started
        bench.tell(f"{way}: {runs} runs together, {temper}, in {seconds:.1f} s")
        bench.hold(f"{way} {temper}: all end with 0", kept=not any(one.returncode for one in running))
        same = all(_same(plain[at % len(plain)], result) for at, result in enumerate(results))
        bench.hold(f"{way} {temper}: each the bytes of one that runs alone", kept=same)
        bench.hold(f"{way} {temper}: nothing is damaged", kept="damaged" not in "".join(said))
        made = sum(int(told[2]) for one in said if (told := _NOTE.search(one)))
        bench.hold(f"{way} {temper}: made {made}", kept=(made == 0) == (temper == "warm"))
        left = [path for pattern in _LEFT for path in bench.folder.rglob(pattern)]
        bench.hold(f"{way} {temper}: nothing is left behind {left}", kept=not left)


def alike(bench: Bench, corpus: Path, copies: int) -> None:
    """Run on what would be compared each with each."""
    for count in (copies // 10, copies):
        given = near_duplicates(bench.folder / f"alike-{count}.jsonl", corpus, count)
        for way in ("local", "duckdb"):
            one = ran(bench, way, given, result := bench.folder / f"alike-{way}")
            limits = [limit["what"] for limit in _summary(result)["limits"]] if not one.status else ()
            told = f"{one.seconds:.1f} s, {one.peak:.0f} MiB, limits: {', '.join(limits)}"
            bench.tell(f"{way}: {count:,} near-duplicates in {told}")
            bench.hold(f"{way}: a cap is said", kept=bool(limits))
    folder = passages(bench.folder / "passages", corpus)
    started = time.perf_counter()
    command = [sys.executable, "-m", "samestory", "compare", "--no-catalogue", "--json", str(folder)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    bench.tell(f"compare: two passages of {WORDS:,} words in {time.perf_counter() - started:.1f} s")


def near_duplicates(path: Path, corpus: Path, count: int) -> Path:
    """Write copies of one article, each with three words changed."""
    chance = Random(1)  # noqa: S311
    first = list(articles(corpus, 50))
    base = max(first, key=lambda one: len(one["text"]))
    words, others = base["text"].split(" "), " ".join(one["text"] for one in first).split()
    with path.open("w", encoding="utf-8") as lines:
        for number in range(count):
            changed = list(words)
            for _ in range(3):
                changed[chance.randrange(len(words))] = chance.choice(others)
            one = {
                **base,
                "id": f"copy-{number}",
                "source": f"Paper {number % 50}",
                "text": " ".join(changed),
            }
            lines.write(json.dumps(one) + "\n")
    return path


def passages(folder: Path, corpus: Path) -> Path:
    """Write two articles of one sentence of ten thousand words each, every fortieth changed."""
    chance = Random(1)  # noqa: S311
    joined = " ".join(one["text"] for one in articles(corpus, 200))
    words = [word.strip('.!?"“”').lower() for word in joined.split()]
    words = (words * (WORDS // len(words) + 1))[:WORDS]
    folder.mkdir(exist_ok=True)
    for name, change in (("one", 0.0), ("other", 1 / 40)):
        said = (chance.choice(words) if chance.random() < change else word for word in words)
        (folder / f"{name}.txt").write_text(f"In Riga {' '.join(said)}.\n", encoding="utf-8")
    return folder


def ran(
    bench: Bench,
    way: str,
    corpus: Path,
    result: Path,
    *more: str,
    kill_when: Callable[[float], bool] = lambda _: False,
) -> Ran:
    """Run once and look at the memory meanwhile; kill the first process when it is due."""
    started = time.perf_counter()
    with tempfile.TemporaryFile() as said:
        running = _start(bench, way, corpus, result, *more, stderr=said.fileno())
        peak = 0.0
        while running.poll() is None:
            peak = max(peak, growth.memory(running.pid))
            spent = time.perf_counter() - started
            if kill_when(spent):
                running.kill()
            time.sleep(min(_EVERY, spent / 10))
        seconds = time.perf_counter() - started
        outlived = not _ended(running.pid)
        said.seek(0)
        return Ran(seconds, peak, running.returncode, said.read().decode(errors="replace"), outlived)


def _start(
    bench: Bench, way: str, corpus: Path, result: Path, *more: str, stderr: int = subprocess.PIPE
) -> subprocess.Popen[bytes]:
    result.unlink(missing_ok=True)
    temporary = bench.folder / "temporary"
    temporary.mkdir(exist_ok=True)
    command = (sys.executable, "-m", "samestory", *WAYS[way], str(corpus), "-o", str(result), *more)
    told = {**os.environ, "TMPDIR": str(temporary)}
    return subprocess.Popen(command, start_new_session=True, stderr=stderr, env=told)


def _ended(session: int) -> bool:
    """Wait until no process of a session is there."""
    until = time.monotonic() + _ENDED_IN
    while time.monotonic() < until:
        if not growth.memory(session):
            return True
        time.sleep(0.1)
    return False


def _same(one: Path, other: Path) -> bool:
    """Say whether two files hold the same, without reading them whole."""
    if not (one.is_file() and other.is_file()) or one.stat().st_size != other.stat().st_size:
        return False
    with one.open("rb") as left, other.open("rb") as right:
        while block := left.read(_MIB):
            if block != right.read(_MIB):
                return False
    return True


def articles(corpus: Path, count: int) -> Iterator[dict[str, str]]:
    with corpus.open(encoding="utf-8") as lines:
        yield from map(json.loads, islice(lines, count))


def _summary(result: Path) -> dict[str, list[dict[str, str]]]:
    with result.open(encoding="utf-8") as lines:
        for line in lines:  # noqa: B007  # the last one
            pass
    found: dict[str, list[dict[str, str]]] = json.loads(line)
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], sys.stdout))
