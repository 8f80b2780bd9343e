"""Whether tests notice that a line of `compare/` or `align/` is wrong: how many mutants are found out.

    python tests/bench/mutation.py [--sample N] [--seed N] [--jobs N] [--modules NAME …] [--tests PATH …]
                                   [--budget SECONDS] [-o FILE] [--again FILE]

A mutant is one small fault (see `mutants.py`). Tests are collected once; a first run of all of them notes
which lines each runs, and how long it takes. Then every mutant gets a process forked from this one, in which
the fault is put into the module as it is imported. The tests that run its lines are run until one fails,
those first that found out most others of the same function, then the quickest, as many as fit into the
budget. A mutant that takes five times the time of a test is found out, too; one that no test runs survives.

The score is the share that was found out: of all, or of a random sample from all modules in proportion to
their mutants, with the interval in which the share of all lies 95 times in 100. Survivors are printed with
what was changed. `--again` tries only those that survived before, as FILE of `-o` says.

It forks from a process that holds the tests because the tools at hand start pytest anew for each mutant,
which takes seconds, or want the package at the top of the project.
"""

from __future__ import annotations

import argparse
import ast
import gc
import importlib
import json
import math
import os
import random
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from types import ModuleType
from typing import Final, NamedTuple, TextIO

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "cli"))

from bench import mutants, trials
from bench.mutants import Mutant
from shared import ROOT

MODULES: Final = ("samestory.compare", "samestory.align")
TESTS: Final = (
    "tests/unit/compare",
    "tests/unit/align",
    "tests/unit/test_verdicts_on_text.py",
    "tests/unit/test_pipeline.py",
    "tests/unit/test_pipeline_stories.py",
    "tests/unit/test_graphs.py",
    "tests/properties/test_compare_properties.py",
    "tests/properties/test_align_properties.py",
    "tests/golden",
)
_OPTIONS: Final = ("-q", "-s", "-c", str(ROOT / "pyproject.toml"), "--rootdir", str(ROOT))
#: The same order each time, and nothing written.
_PLAIN: Final = ("-p", "no:randomly", "-p", "no:cacheprovider", "-p", "no:faulthandler")
#: Of the normal distribution, for 95 %.
_Z: Final = 1.959964


class Outcome(NamedTuple):
    """What became of a mutant."""

    mutant: Mutant
    by: str  #: the test that found it out, "time", "import" where it is no program, or empty


class Trial:
    """Takes the place of pytest's loop over the tests."""

    def __init__(self, asked: argparse.Namespace, out: TextIO) -> None:
        """Remember what is asked for; pytest calls when tests are collected."""
        self._asked = asked
        self._out = out
        self._found_out: Counter[tuple[str, str]] = Counter()
        self.outcomes: list[Outcome] = []

    def pytest_configure(self) -> None:
        """Let properties try the same each time, and stop at the first failure."""
        from hypothesis import Phase, settings  # pytest has to be the first to import it

        phases = [Phase.explicit, Phase.generate]
        settings.register_profile("mutation", derandomize=True, database=None, deadline=None, phases=phases)
        settings.load_profile("mutation")

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Try the mutants instead of running the tests."""
        chosen = list(_chosen(self._asked))
        files = {str(one.place.module.__file__) for one in chosen}
        ran = trials.without_fault(session.items, files)
        self._out.write(f"{len(ran.seconds)} of {len(session.items)} tests pass and are quick\n")
        self._out.flush()
        gc.freeze()
        self._try_all(session.items, chosen, ran)
        return True

    def _try_all(self, items: Sequence[pytest.Item], chosen: Sequence[Mutant], ran: trials.Ran) -> None:
        """Try mutants, as many at once as there are jobs."""
        waiting = list(reversed(chosen))
        under_way: dict[int, tuple[Mutant, trials.Process]] = {}
        while waiting or under_way:
            while waiting and len(under_way) < self._asked.jobs:
                mutant = waiting.pop()
                order = self._order(mutant, items, ran)
                if order:
                    process = trials.begun(mutant.apply, items, order, ran.seconds)
                    under_way[process.id] = mutant, process
                else:
                    self._note(mutant, "")
            if under_way:
                one, status = os.wait()
                mutant, process = under_way.pop(one)
                self._note(mutant, trials.ended(process, status, items))

    def _order(self, mutant: Mutant, items: Sequence[pytest.Item], ran: trials.Ran) -> list[int]:
        """Return the tests that run the lines of a mutant, those first that are most likely to fail."""
        place = mutant.place
        module = place.module.__name__
        function = f"{module}.{place.scope}"
        file = str(place.module.__file__)

        def running(lines: Iterator[int]) -> set[int]:
            return {test for line in lines for test in ran.lines.get((file, line), ())}

        held = running(iter(place.lines)) if place.scope else set()
        held = held or running(_users(place))  # what runs when the module is imported
        names = {one: items[one].nodeid for one in held}
        order = sorted(
            held,
            key=lambda one: (
                -self._found_out[function, names[one]],
                -self._found_out[module, names[one]],
                ran.seconds[one],
            ),
        )
        taken = accumulate(ran.seconds[one] for one in order)
        return [one for one, seconds in zip(order, taken, strict=True) if seconds <= self._asked.budget]

    def _note(self, mutant: Mutant, by: str) -> None:
        module, scope = mutant.place.module.__name__, mutant.place.scope
        self.outcomes.append(Outcome(mutant, by))
        self._found_out[module, by] += 1
        self._found_out[f"{module}.{scope}", by] += 1
        line = mutant.place.lines.stop - 1
        if not by:
            self._out.write(f"survives: {module}:{line} {scope}: {mutant.words}\n")
            self._out.flush()
        if self._asked.output:
            record = {"module": module, "scope": scope, "line": line, "kind": mutant.kind}
            with self._asked.output.open("a", encoding="utf-8") as file:
                file.write(json.dumps(record | {"words": mutant.words, "by": by}) + "\n")


def _chosen(asked: argparse.Namespace) -> Iterator[Mutant]:
    every = [one for module in modules(asked.modules) for one in mutants.of(module)]
    if not asked.again:
        yield from sample(every, asked.sample or len(every), asked.seed)
        return
    records = map(json.loads, asked.again.read_text(encoding="utf-8").splitlines())
    survived = Counter((one["module"], one["scope"], one["words"]) for one in records if not one["by"])
    for one in every:
        key = (one.place.module.__name__, one.place.scope, one.words)
        if survived[key]:
            survived[key] -= 1
            yield one


def _users(place: mutants.Place) -> Iterator[int]:
    """Yield the lines of the function that a place is in, or of those that use what it is assigned to."""
    functions = [one for one in ast.walk(place.tree) if isinstance(one, ast.FunctionDef)]
    around = [one for one in functions if one.lineno <= place.lines.start <= (one.end_lineno or 0)]
    top = [one for one in place.tree.body if one.lineno <= place.lines.start <= (one.end_lineno or 0)]
    names = set(mutants.names(*top))
    using = around or [one for one in functions if not names.isdisjoint(mutants.names(one))]
    for function in using or functions:
        yield from range(function.body[0].lineno, (function.end_lineno or 0) + 1)


def modules(names: Sequence[str]) -> Iterator[ModuleType]:
    """Yield the modules of packages, or those that are named."""
    for name in names:
        place = ROOT.joinpath("cli", *name.split("."))
        for file in sorted(place.rglob("*.py")) if place.is_dir() else [place.with_suffix(".py")]:
            parts = file.relative_to(ROOT / "cli").with_suffix("").parts
            found = ".".join(parts).removesuffix(".__init__")
            importlib.import_module(found)
            yield sys.modules[found]


def sample(every: Sequence[Mutant], size: int, seed: int) -> list[Mutant]:
    """Return so many of the mutants, from each module in proportion, in their order."""
    chance = random.Random(seed)  # noqa: S311
    mixed = sorted((one.place.module.__name__, chance.random(), at) for at, one in enumerate(every))
    taken = sorted(mixed[int((number + 0.5) * len(every) / size)][2] for number in range(size))
    return [every[at] for at in taken]


def interval(found: int, of: int) -> tuple[float, float]:
    """Return the bounds of Wilson's interval for a share, 95 %."""
    share, square = found / of, _Z * _Z / of
    middle = share + square / 2
    half = _Z * math.sqrt(share * (1 - share) / of + square / (4 * of))
    return (middle - half) / (1 + square), (middle + half) / (1 + square)


def report(outcomes: Sequence[Outcome], out: TextIO) -> None:
    """Write the score of each module, and of all."""
    found: dict[str, list[bool]] = defaultdict(list)
    for one in outcomes:
        if one.by != "import":
            found[one.mutant.place.module.__name__].append(bool(one.by))
    out.writelines(
        f"{name:<40}{sum(one):>5} of {len(one):>4}{sum(one) / len(one):>8.1%}\n"
        for name, one in found.items()
    )
    every = [one for of_module in found.values() for one in of_module]
    if every:
        low, high = interval(sum(every), len(every))
        share = sum(every) / len(every)
        out.write(f"found out: {sum(every)} of {len(every)}, {share:.1%} ({low:.1%} to {high:.1%})\n")


def main(arguments: Sequence[str], out: TextIO) -> None:
    """Try mutants and write what became of them."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--modules", nargs="+", default=MODULES, help="packages or modules")
    parser.add_argument("--tests", nargs="+", default=TESTS, help="files or folders of tests")
    parser.add_argument("--sample", type=int, help="how many mutants [default: all]")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    parser.add_argument(
        "--budget", type=float, default=12.0, help="seconds of tests for a mutant [default: 12]"
    )
    parser.add_argument("--again", type=Path, help="try those that survived there")
    parser.add_argument("-o", "--output", type=Path, help="add a record for each mutant")
    asked = parser.parse_args(arguments)
    os.chdir(ROOT)
    trial = Trial(asked, out)
    pytest.main([*_OPTIONS, *_PLAIN, *asked.tests], plugins=[trial])
    report(trial.outcomes, out)


if __name__ == "__main__":
    main(sys.argv[1:], sys.stdout)
