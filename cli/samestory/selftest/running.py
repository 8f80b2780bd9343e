"""A case run as a process of its own, under limits of time and memory."""

from __future__ import annotations

import contextlib
import importlib.util
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from samestory.selftest.case import ARTICLES, HEALTHY, MOST_MEGABYTES, MOST_WAITED, SERVER, Case, Outcome

_MOMENT: Final = 0.02
#: More is not looked at.
_MOST_SHOWN: Final = 50_000_000
_KEPT: Final = ("PATH", "HOME", "SYSTEMROOT", "PYTHONPATH")


def lacking(case: Case) -> str | None:
    """Return what this machine lacks for a case, None where it can be tried."""
    for need in case.needs:
        if need == "posix":
            if os.name != "posix":
                return "a POSIX system"
        elif importlib.util.find_spec(need) is None:
            return f"the module {need}"
    return None


def run(case: Case, server: str = "", *, most: float = MOST_WAITED) -> tuple[Outcome, list[str]]:
    """Run a case in a folder that is gone afterwards; return its outcome and what is wrong with it.

    Args:
        case: what to run.
        server: the address of the server of this machine.
        most: seconds on the clock after which it is ended.
    """
    from samestory.selftest.judging import judged

    with tempfile.TemporaryDirectory(prefix="samestory-selftest-", ignore_cleanup_errors=True) as name:
        place = Path(name).resolve()
        outcome = run_in(place, case, server, most=most)
        return outcome, list(judged(case, outcome, sorted((place / "tmp").iterdir())))


def run_in(place: Path, case: Case, server: str = "", *, most: float = MOST_WAITED) -> Outcome:
    """Run a case in an empty folder, where everything that it made is left."""
    folder, temporary = place / "work", place / "tmp"
    temporary.mkdir()
    (folder / ARTICLES).mkdir(parents=True)
    if case.companions:
        for name, text in HEALTHY.items():
            (folder / ARTICLES / name).write_text(text, encoding="utf-8")
    case.make(folder)
    if server:
        from samestory.selftest.loopback import ASKED

        ASKED.clear()  # by cases before this one
        _address(folder, server)
    arguments = [one.replace(SERVER, server) for one in case.arguments]
    command = [sys.executable, "-m", case.module, *arguments]
    before = _worked()
    with (place / "stdout").open("w+b") as out, (place / "stderr").open("w+b") as err:
        with _stdin(place, case.stdin) as given:
            process = subprocess.Popen(  # noqa: S603  # this program, and what the case says
                command,
                cwd=folder,
                env=_environment(case, temporary),
                stdin=given,
                stdout=out,
                stderr=err,
                start_new_session=True,
                preexec_fn=None if case.most_written is None else lambda: _bounded(case.most_written or 0),
            )
        with _meanwhile(case, folder):
            status, seconds, megabytes = _watched(process, most)
        out.seek(0)
        err.seek(0)
        shown, said = out.read(_MOST_SHOWN), err.read(_MOST_SHOWN)
    return Outcome(
        folder=folder,
        status=status,
        stdout=shown,
        stderr=said,
        seconds=seconds,
        worked=_worked() - before,
        megabytes=megabytes,
    )


def _environment(case: Case, temporary: Path) -> dict[str, str]:
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    made = {"LC_ALL": "C.UTF-8", "TERM": "xterm", "XDG_CONFIG_HOME": str(temporary.parent / "none")}
    if "PYTHONPATH" in kept:  # the command runs in another folder
        kept["PYTHONPATH"] = os.pathsep.join(map(os.path.abspath, kept["PYTHONPATH"].split(os.pathsep)))
    return {**kept, **made, "TMPDIR": str(temporary), "PYTHONDONTWRITEBYTECODE": "1", **case.environment}


@contextlib.contextmanager
def _stdin(place: Path, data: bytes) -> Iterator[int]:
    """Yield a file to read from: no pipe that could fill up."""
    (place / "stdin").write_bytes(data)
    with (place / "stdin").open("rb") as stream:
        yield stream.fileno()


def _address(folder: Path, server: str) -> None:
    """Put the address of the server into the files that name one."""
    for path in (folder / ARTICLES).iterdir():
        if (
            path.is_file()
            and path.stat().st_size < 100_000
            and SERVER.encode() in (held := path.read_bytes())
        ):
            path.write_bytes(held.replace(SERVER.encode(), server.encode()))


def _bounded(most: int) -> None:
    """Let files of this process grow no longer than this."""
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))


@contextlib.contextmanager
def _meanwhile(case: Case, folder: Path) -> Iterator[None]:
    """Do what a case does while its command runs."""
    deed, over = case.meanwhile, threading.Event()
    if deed is None:
        yield
        return

    def repeat() -> None:
        while not over.is_set():
            deed(folder)

    thread = threading.Thread(target=repeat, daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def _watched(process: subprocess.Popen[bytes], seconds: float) -> tuple[int | None, float, float]:
    """Wait for a process; return its status, its time and its memory. One that takes too much is ended."""
    started, peak = time.monotonic(), 0.0
    try:
        while True:
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(_MOMENT)
                return process.returncode, time.monotonic() - started, peak or _reaped()
            peak = max(peak, _megabytes(process.pid))
            if time.monotonic() - started > seconds or peak > MOST_MEGABYTES:
                return None, time.monotonic() - started, peak
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a process with everything that it started."""
    if hasattr(os, "killpg"):
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
    elif process.poll() is None:
        process.kill()
    process.wait()


def _megabytes(leader: int) -> float:
    """Return the peak so far of a process or of a child of it, whichever is larger."""
    return max(map(_peak, _family(leader)), default=0) / 1024


def _family(leader: int) -> Iterator[int]:
    """Yield a process and everything below it, where /proc tells."""
    yield leader
    for path in Path(f"/proc/{leader}/task").glob("*/children"):
        with contextlib.suppress(OSError):
            for child in path.read_text().split():
                yield from _family(int(child))


def _peak(pid: int) -> int:
    """Return what a process held at most, in KiB."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("VmHWM:")), 0)


def _worked() -> float:
    """Return the seconds of processor of all processes that this one has waited for."""
    times = os.times()
    return times.children_user + times.children_system


def _reaped() -> float:
    """Return the peak of the largest process that has ended, where /proc tells nothing."""
    try:
        import resource
    except ImportError:
        return 0.0
    unit = 1_048_576 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / unit
