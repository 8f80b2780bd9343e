"""What strangers may throw at samestory: every case of `selftest --hostile`, tried as that does."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import Future
from pathlib import Path
from typing import Final

import pytest

from hostile import aside
from samestory.selftest import hostile as corpus
from samestory.selftest import installation
from samestory.selftest.case import MOST_SECONDS, Case, Outcome
from samestory.selftest.running import lacking, run, run_in

CASES: Final = tuple(aside.CASES.values())


@pytest.fixture(scope="module")
def trials(request: pytest.FixtureRequest) -> Iterator[Mapping[str, Future[aside.Tried]]]:
    chosen = [item.callspec.params for item in request.session.items if hasattr(item, "callspec")]
    cases = [given["case"] for given in chosen if isinstance(given.get("case"), Case)]
    with aside.tried(case.id for case in cases if not lacking(case)) as begun:
        yield begun


@pytest.fixture(autouse=True)
def _no_network() -> None:
    """Nothing here connects: programs of their own do, to a server of this machine."""


@pytest.mark.parametrize("case", [pytest.param(case, id=case.id) for case in CASES])
def test_a_case_does_no_harm(case: Case, trials: Mapping[str, Future[aside.Tried]]) -> None:
    if lack := lacking(case):
        pytest.skip(f"this takes {lack}: nothing was tried")
    wrong, said = trials[case.id].result()
    assert wrong == [], said


def test_every_row_has_cases_of_names_of_their_own() -> None:
    assert {case.row for case in CASES} == set(range(22))
    names = [case.id for case in (*installation.cases(), *corpus.cases())]
    assert sorted(set(names)) == sorted(names)


def test_what_is_made_is_the_same_each_time(tmp_path: Path) -> None:
    chosen = [case for case in CASES if case.row in {10, 11, 12}]
    for place in ("one", "two"):
        for number, case in enumerate(chosen):
            (tmp_path / place / str(number) / "articles").mkdir(parents=True)
            case.make(tmp_path / place / str(number))
    one, two = (
        sorted(path for path in (tmp_path / place).rglob("*") if path.is_file()) for place in ("one", "two")
    )
    assert [path.name for path in one] == [path.name for path in two]
    assert all(mine.read_bytes() == its.read_bytes() for mine, its in zip(one, two, strict=True))


def test_nothing_that_is_made_fills_the_disk(tmp_path: Path) -> None:
    for number, case in enumerate(CASES):
        place = tmp_path / str(number)
        (place / "articles").mkdir(parents=True)
        (place / "articles/healthy.txt").write_bytes(b"")
        case.make(place)
        used = sum(path.lstat().st_blocks * 512 for path in place.rglob("*"))
        assert used < 50_000_000, case.id


def test_only_the_cases_that_readme_names_have_more_time() -> None:
    told = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    assert [case.id for case in CASES if case.seconds > MOST_SECONDS] == ["13/runs-compare", "13/runs-quotes"]
    assert all(f"`{case.id}`" in told for case in CASES if case.seconds > MOST_SECONDS)


def broken(**changed: object) -> Case:
    given = {"row": 0, "name": "broken", "what": "a program that does harm", "module": "timeit"}
    return Case(**{**given, "companions": False, **changed})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("code", "wrong"),
    [
        ("import time; time.sleep(9)", "was ended after 1 s"),
        ("import time\nwhile time.process_time() < 1.5: pass", "s of processor, over 1 s"),
        ("print('x\\x1b[31m')", "in its output"),
        ("import sys; sys.stderr.write('\\x9b31m')", "in its errors"),
        ("import os; os._exit(3)", "status 3, not 0"),
        ("1 / 0", "a bug"),
        ("import tempfile; tempfile.mkstemp()", "left 1 temporary files behind"),
        ("a = bytearray(b'x') * 900_000_000; import time; time.sleep(1)", "took over 512 MB"),
    ],
)
def test_harm_is_seen(code: str, wrong: str) -> None:
    case = broken(arguments=("-n1", "-r1", code), seconds=1)
    _, found = run(case, most=1 if "sleep(9)" in code else 60)
    assert wrong in " ".join(found)


def test_a_program_that_is_stopped_takes_its_children_with_it(tmp_path: Path) -> None:
    child = f"97.{os.getpid()}"
    code = (
        f"import subprocess, time; subprocess.Popen(['sleep', '{child}']); print(flush=True); time.sleep(99)"
    )
    outcome: Outcome = run_in(tmp_path, broken(arguments=("-n1", "-r1", code)), most=3)
    assert (outcome.status, outcome.stdout) == (None, b"\n")
    until = time.monotonic() + 30  # who was killed is a moment in dying
    while (alive := runs(child)) and time.monotonic() < until:
        time.sleep(0.05)
    assert not alive


def runs(argument: str) -> list[bytes]:
    """Return the commands of this machine that have an argument, where /proc tells."""
    told = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        with contextlib.suppress(OSError):
            told.append(path.read_bytes())
    return [one for one in told if argument.encode() in one.split(b"\0")]
