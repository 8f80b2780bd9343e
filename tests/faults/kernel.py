"""Runs a scene under strace, which lets the kernel itself refuse a call, whoever makes it.

Slower than `faults.running`, and it sees everything: what C libraries do (databases, Parquet), calls that are
interrupted, and several processes.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from cli.program import environment
from faults.injector import KILL, Call, Fault
from faults.running import Ended, Stage
from faults.scenes import Scene

#: What a call is to a reader; `openat` is `create` where it makes the file.
_KINDS: Final = {
    "chmod": "chmod",
    "fchmod": "chmod",
    "close": "close",
    "openat": "open",
    "getdents64": "list",
    "newfstatat": "look",
    "mkdir": "mkdir",
    "read": "read",
    "pread64": "read",
    "rename": "rename",
    "fsync": "sync",
    "fdatasync": "sync",
    "unlink": "unlink",
    "rmdir": "unlink",
    "write": "write",
    "pwrite64": "write",
    "ftruncate": "write",
}
#: What the kernel may say of each kind of call.
KERNEL: Final = {
    "chmod": ("EPERM",),
    "close": ("EIO",),
    "create": ("ENOSPC", "EACCES", "EINTR"),
    "list": ("EIO",),
    "look": ("EIO",),
    "mkdir": ("ENOSPC",),
    "open": ("EIO", "ENOENT", "EINTR"),
    "read": ("EIO", "EINTR"),
    "rename": ("EIO",),
    "sync": ("EIO", "EINTR"),
    "unlink": ("EIO",),
    "write": ("ENOSPC", "EIO", "EINTR"),
}
_ENTERED: Final = re.compile(r"(?P<process>\d+) +(?P<name>\w+)\((?P<given>.*)")
_FILE: Final = re.compile(r'(?<!AT_FDCWD)<(?P<open>/[^>]*)>|"(?P<named>[^"]*)"')
_PATIENCE: Final = 60


def refused() -> str:
    """Return why strace can't be used, nothing where it can."""
    if shutil.which("strace") is None:
        return "strace is not installed"
    tried = subprocess.run(["strace", "-o", "/dev/null", "true"], capture_output=True, text=True, check=False)
    return "" if tried.returncode == 0 else tried.stderr.strip()


class KernelStage(Stage):
    """As a `Stage`, with a program of its own for each run."""

    def __init__(self, scene: Scene) -> None:
        super().__init__(scene)
        self._turns: list[tuple[str, int]] = []  # of the first run, by its steps

    def warm(self) -> None:
        """Run once: Python compiles what it imports, and later runs make the same calls."""
        self.lay()
        self.run()
        self._turns = []

    def run(self, fault: Fault | None = None) -> tuple[Ended, Sequence[Call]]:
        """Run the command in the folder as it is; return how it ended, and where all is well its calls."""
        trace = self.place / "trace"
        given = (self.folder / self.scene.stdin) if self.scene.stdin else Path("/dev/null")
        with given.open("rb") as stdin:
            done = subprocess.run(
                [*self._strace(trace, fault), sys.executable, "-P", "-m", "samestory", *self.scene.arguments],
                cwd=self.folder,
                env=environment(
                    {"TMPDIR": str(self.folder / "tmp"), "PYTHONHASHSEED": "0", **dict(self.scene.environ)}
                ),
                stdin=stdin,
                capture_output=True,
                timeout=_PATIENCE,
                check=False,
            )
        told = trace.read_text(errors="replace")
        assert fault is None or fault.what == KILL or "(INJECTED)" in told, f"{fault} did not come to pass"
        steps = list(self._steps(told)) if fault is None else []
        self._turns = self._turns or [turn for _, turn in steps]
        return Ended(done.returncode, done.stdout, done.stderr, self.files()), [call for call, _ in steps]

    def _strace(self, trace: Path, fault: Fault | None) -> list[str]:
        program = ["strace", "-f", "-qq", "-y", "-s", "200", "-o", str(trace), f"--trace={','.join(_KINDS)}"]
        if fault is None:
            return [*program, "--seccomp-bpf"]
        name, turn = self._turns[fault.step]
        if fault.what == KILL:  # without the filter, which takes no signals
            return [*program, f"--inject={name}:signal=KILL:when={turn}"]
        on = "+" if fault.lasting else ""
        return [*program, "--seccomp-bpf", f"--inject={name}:error={fault.what}:when={turn}{on}"]

    def _steps(self, trace: str) -> Iterator[tuple[Call, tuple[str, int]]]:
        """Yield the calls that concern the folder, each with its name and which of that name it is."""
        turns: Counter[tuple[str, str]] = Counter()
        for line in trace.splitlines():
            if (entered := _ENTERED.match(line)) is None:
                continue
            name = entered["name"]
            turns[entered["process"], name] += 1
            kind = "create" if name == "openat" and "O_CREAT" in line else _KINDS[name]
            if (path := self._concerned(entered["given"])) is not None:
                yield Call(kind, path), (name, turns[entered["process"], name])

    def _concerned(self, given: str) -> str | None:
        """Return the first path of a call below the folder."""
        for found in _FILE.finditer(given):
            whole = found["open"] or str(self.folder / found["named"])
            if whole.startswith(f"{self.folder}/") and "\\" not in whole:
                return (
                    whole.removeprefix(f"{self.folder}/").removesuffix(" (deleted)").removesuffix("(deleted)")
                )
            if found["open"] is None:
                return None  # what is written stands in quotation marks as well
        return None
