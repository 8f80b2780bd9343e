"""What only the kernel can do: interrupt a call, refuse a process or a thread, kill in the middle."""

from __future__ import annotations

import json
import resource
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest

from cli.program import REAL, aside, environment
from faults.injector import KILL, Fault
from faults.judging import again, complaints
from faults.kernel import KernelStage, refused
from faults.scenes import SCENES

pytestmark = pytest.mark.skipif(
    bool(refused()), reason=f"{refused()}: what the kernel refuses was not tested"
)

#: A kind of call and its path in "facts with a cache", and what befalls the last of them.
FAULTS = [
    ("open", "articles", "EINTR"),
    ("open", "articles", "ENOENT"),
    ("read", "articles", "EINTR"),
    ("read", "articles", "EIO"),
    ("create", "kept", "ENOSPC"),
    ("write", "kept", "EINTR"),
    ("write", "kept", KILL),
    ("rename", "kept", KILL),
    ("write", ".samestory", "EINTR"),
    ("write", ".samestory", KILL),
    ("sync", ".samestory", "EINTR"),
    ("sync", ".samestory", "EIO"),
    ("close", ".samestory", "EIO"),
    ("rename", ".samestory", "ENOSPC"),
    ("rename", ".samestory", KILL),
]


def test_what_the_kernel_refuses_is_told_and_leaves_the_old_or_the_new() -> None:
    stages = [KernelStage(SCENES["facts with a cache"]) for _ in range(2)]
    for stage in stages:
        stage.warm()
    broken = aside(lambda given: broken_by(*given), zip(stages, (FAULTS[::2], FAULTS[1::2]), strict=True))
    assert broken == [[], []]


def broken_by(stage: KernelStage, faults: Iterable[tuple[str, str, str]]) -> list[str]:
    """Return the promises that are broken under faults, one after the other."""
    stage.lay()
    clean, calls = stage.run()
    broken: list[str] = []
    for kind, begins, what in faults:
        steps = [step for step, one in enumerate(calls) if one.kind == kind and one.path.startswith(begins)]
        fault = Fault(steps[-1], what)
        stage.lay()
        ended, _ = stage.run(fault)
        wrong = [*complaints(stage.scene, clean, fault, calls[fault.step], ended)]
        wrong += again(stage.scene, clean, stage.run()[0])
        broken += [f"{what} at {kind} {begins}: {one}" for one in wrong]
    stage.close()
    return broken


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return articles enough for several processes."""
    path = tmp_path_factory.mktemp("many") / "many.jsonl"
    with path.open("w", encoding="utf-8") as stream:
        for number in range(120):
            text = f"On Monday {number} people met in Bergen. The ferry had {number + 3} cabins."
            stream.write(json.dumps({"id": f"a{number}", "text": text}) + "\n")
    return path


@pytest.mark.parametrize(
    ("calls", "turn", "said"),
    [
        ("vfork,clone", 1, "error: no further process can be started: Resource temporarily unavailable"),
        ("clone", 1, "error: no further process can be started: the system refuses it"),
        ("clone", 2, "error: no further process can be started: the system refuses it"),
        ("clone3", 1, "error: no further process can be started: can't start new thread"),
        ("socket", 1, "error: no further process can be started: Resource temporarily unavailable"),
        ("socketpair", 2, "error: no further process can be started: Resource temporarily unavailable"),
    ],
)
def test_a_process_or_thread_that_is_refused_is_told_in_a_line(
    calls: str, turn: int, said: str, many: Path, tmp_path: Path
) -> None:
    ended = _refusing(calls, turn, "facts", str(many), "--jobs", "2", "-o", str(tmp_path / "out"))
    assert (ended.returncode, ended.stdout) == (2, "")
    [line] = ended.stderr.splitlines()
    assert line == f"{said}; --jobs 1 needs none"
    assert list(tmp_path.iterdir()) == []


def test_without_threads_a_database_works_in_this_one(many: Path) -> None:
    plain = subprocess.run(
        [*REAL, "stories", str(many), "--jobs", "1"],
        env=environment(),
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    ended = _refusing("clone3", 1, "stories", str(many), "--jobs", "1")
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, plain.stdout, "")


@pytest.mark.parametrize("files", [6, 10, 12, 13, 14, 15])
def test_too_few_open_files_are_told_in_a_line(files: int, many: Path) -> None:
    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_NOFILE, (files, files))

    ended = subprocess.run(
        [*REAL, "facts", str(many), "--jobs", "2"],
        env=environment(),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        preexec_fn=limit,
    )
    assert ended.returncode in {0, 2}
    assert ended.stderr.count("\n") == int(ended.returncode == 2), ended.stderr
    assert ended.returncode == 0 or ended.stderr.startswith("error: no further process can be started: ")


def _refusing(calls: str, turn: int, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the program while the kernel refuses, at that turn, to start anything."""
    strace = ["strace", "-f", "--seccomp-bpf", "-qq", "-o", "/dev/null", f"--trace={calls}"]
    refusing = [f"--inject={call}:error=EAGAIN:when={turn}" for call in calls.split(",")]
    return subprocess.run(
        [*strace, *refusing, *REAL, *arguments],
        env=environment(),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
