"""How fast, and how well, variants of a sentence are found in other articles, against other ways to do it.

    python tests/bench/matching.py
    python tests/bench/matching.py 2000 10000 30000 100000 --rounds 1

The sentences are those of `corpora.py`, which knows which of them are wordings of one. All ways get the same
sentences and nothing else, in one run, in turn, each in a process of its own; the time is from the words to
the pairs, the least of the rounds. The others are installed into an environment of their own, for this run.

- `string_grouper`: vectors of three characters, as it makes them by default, and their products
- `cdist`: `token_set_ratio` of rapidfuzz, all against all, on all cores; up to `ALL` sentences
- `tfidf`: vectors of words by scikit-learn, their products by sparse_dot_topn, on all cores

The score from which each of them takes two sentences for variants is that of its best F1 on sentences of
another seed. That of samestory is the highest, on those, at which it misses no more than any of the others.
The second row of samestory is at the score from which `compare` puts sentences into one row.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import combinations, count, groupby
from pathlib import Path
from typing import Any, Final, NamedTuple, TextIO

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench import corpora
from samestory.settings import BALANCED

PEERS: Final = ("string-grouper==0.8.0", "rapidfuzz==3.14.6", "scikit-learn==1.9.1", "sparse-dot-topn==1.2.0")
SIZES: Final = (2_000, 10_000, 30_000)
#: All against all takes minutes beyond so many sentences, and is not measured.
ALL: Final = 10_000
#: The sentences that thresholds are chosen on: how many, of which seed.
CHOSEN_ON: Final = (4_000, 2)
SEED: Final = 1
#: From where thresholds are tried.
LOWEST: Final = {"string_grouper": 0.3, "cdist": 0.75, "tfidf": 0.3, "samestory": 0.46}
FINDERS: Final = Path(__file__).with_name("finders.py")

Pair = tuple[int, int]


class Sentences(NamedTuple):
    """Sentences, where they are written, and which two of them are wordings of one."""

    file: Path
    size: int
    variants: Set[Pair]


class Way(NamedTuple):
    """A way to find variants, and from which score on two sentences are ones."""

    name: str
    least: float


class Result(NamedTuple):
    """What came of one run."""

    seconds: float
    cpu: float  #: seconds of all cores
    peak: float  #: MiB
    precision: float
    recall: float


def main(arguments: Sequence[str], out: TextIO) -> None:
    """Measure every way on every size, and print the tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("sizes", type=int, nargs="*", default=SIZES, help="how many sentences")
    parser.add_argument("--rounds", type=int, default=3, help="how often each way is run")
    parser.add_argument("--all", type=int, default=ALL, help="up to how many sentences cdist is run")
    parser.add_argument("--peers", type=Path, help="a Python that has the others; else they are installed")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        python = asked.peers or installed(Path(folder) / "peers")
        bench = Bench(python, Path(folder))
        ways = bench.chosen()
        out.write(f"{', '.join(PEERS)}; Python {sys.version.split()[0]}\n")
        for size in asked.sizes:
            measured = [way for way in ways if way.name != "cdist" or size <= asked.all]
            given = bench.sentences(size, SEED)
            results = bench.results(measured, given, asked.rounds if size <= asked.all else 1)
            out.writelines(f"{line}\n" for line in table(given, results))
            out.flush()


def installed(folder: Path) -> Path:
    """Install the others into an environment of their own."""
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    command = (str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *PEERS)
    subprocess.run(command, check=True, stdout=sys.stderr)
    return python


class Bench:
    """Runs ways to find variants, each in a process of its own."""

    def __init__(self, peers: Path, folder: Path) -> None:
        """Remember the Python that has the others, and a folder for files."""
        self._peers, self._folder, self._numbers = peers, folder, count()

    def sentences(self, size: int, seed: int) -> Sentences:
        """Write so many sentences."""
        rows = list(_told(size, seed))
        file = self._folder / f"sentences-{size}-{seed}.json"
        file.write_text(json.dumps([(article, text) for article, _, text in rows]), encoding="utf-8")
        wordings = sorted((origin, at) for at, (_, origin, _) in enumerate(rows))
        together = [[at for _, at in group] for _, group in groupby(wordings, key=lambda one: one[0])]
        variants = {
            (one, other)
            for group in together
            for one, other in combinations(group, 2)
            if rows[one][0] != rows[other][0]
        }
        return Sentences(file, size, variants)

    def chosen(self) -> Sequence[Way]:
        """Choose from which score on each way takes two sentences for variants."""
        given = self.sentences(*CHOSEN_ON)
        curves = {name: curve(self._run(Way(name, low), given), given) for name, low in LOWEST.items()}
        peers = [max(rows, key=_f1) for name, rows in curves.items() if name != "samestory"]
        recall = max(row[2] for row in peers)
        own = [row[0] for row in curves["samestory"] if row[2] >= recall]
        names = [name for name in curves if name != "samestory"]
        return (
            Way("samestory", max(own, default=LOWEST["samestory"])),
            Way("samestory", BALANCED.rows.join),
            *(Way(name, row[0]) for name, row in zip(names, peers, strict=True)),
        )

    def results(self, ways: Sequence[Way], given: Sentences, rounds: int) -> Mapping[Way, Result]:
        """Run all ways in turn, and return the fastest run of each."""
        runs = [(way, self._run(way, given)) for _ in range(rounds) for way in ways]
        return {
            way: min((result(run, given) for other, run in runs if other == way), key=lambda one: one.seconds)
            for way in ways
        }

    def _run(self, way: Way, given: Sentences) -> Mapping[str, Any]:
        python = sys.executable if way.name == "samestory" else str(self._peers)
        out = self._folder / f"found-{next(self._numbers)}.json"
        command = (python, str(FINDERS), way.name, str(given.file), str(way.least), str(out))
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        found: Mapping[str, Any] = json.loads(out.read_text(encoding="utf-8"))
        out.unlink()
        return found


def _told(size: int, seed: int) -> Iterator[tuple[str, str, str]]:
    """Yield the article, origin and words of sentences."""
    left = size
    for name, report in corpora.articles(size, seed):
        for told in report.told[:left]:
            yield name, told.origin, report.text[told.start : told.end]
        left -= len(report.told)
        if left <= 0:
            return


def result(run: Mapping[str, Any], given: Sentences) -> Result:
    """Hold the pairs of a run against the truth."""
    pairs = {(left, right) for left, right, _ in run["pairs"]}
    right = len(pairs & given.variants)
    return Result(
        run["seconds"],
        run["cpu"],
        run["peak"],
        right / max(1, len(pairs)),
        right / max(1, len(given.variants)),
    )


def curve(run: Mapping[str, Any], given: Sentences) -> Sequence[tuple[float, float, float]]:
    """Return precision and recall from every hundredth of a score on."""
    rows = []
    for least in (step / 100 for step in range(30, 100)):
        pairs = [one for one in run["pairs"] if one[2] >= least]
        found = result({**run, "pairs": pairs}, given)
        rows.append((least, found.precision, found.recall))
    return rows


def _f1(row: tuple[float, float, float]) -> float:
    _, precision, recall = row
    return 2 * precision * recall / max(1e-9, precision + recall)


def table(given: Sentences, results: Mapping[Way, Result]) -> Iterator[str]:
    """Yield the lines that say what came of the sentences of one size."""
    own = [found.seconds for way, found in results.items() if way.name == "samestory"]
    yield f"\n{given.size} sentences, {len(given.variants)} pairs of variants"
    yield (
        f"{'':<16}{'from':>6}{'seconds':>9}{'CPU':>9}{'× first':>9}{'× second':>9}"
        f"{'recall':>9}{'precision':>11}{'F1':>8}{'MiB':>7}"
    )
    for way, found in results.items():
        first, second = (found.seconds / one for one in own)
        f1 = _f1((way.least, found.precision, found.recall))
        yield (
            f"{way.name:<16}{way.least:>6.2f}{found.seconds:>9.2f}{found.cpu:>9.2f}{first:>9.1f}{second:>9.1f}"
            f"{found.recall:>9.4f}{found.precision:>11.4f}{f1:>8.4f}{found.peak:>7.0f}"
        )


if __name__ == "__main__":
    main(sys.argv[1:], sys.stdout)
