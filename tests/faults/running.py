"""Runs a scene in a process that is forked from one with everything imported, and tells how it ended."""

from __future__ import annotations

import io
import json
import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from faults.injector import Call, Fault, Watch
from faults.scenes import Scene, laid
from samestory.app.boundary import guarded
from samestory.app.cli import run
from samestory.load import isolated

#: Seconds after which a program is taken to wait for ever.
_PATIENCE = 60


class Ended(NamedTuple):
    """How a run ended."""

    status: int  #: negative: the signal that ended it
    stdout: bytes
    stderr: bytes
    files: Mapping[str, bytes]  #: all that is in its folder now


class Stage:
    """A folder for one scene, laid out anew for each run."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.place = Path(tempfile.mkdtemp(prefix="faults-"))
        self.folder = self.place / "folder"
        laid(scene, self.place / "laid")

    def close(self) -> None:
        """Remove the folder."""
        shutil.rmtree(self.place)

    def lay(self) -> None:
        """Begin anew."""
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(self.place / "laid", self.folder)

    def warm(self) -> None:
        """Run the command in this process: what it imports need not be imported again."""
        self.lay()
        streams, place = (sys.stdin, sys.stdout, sys.stderr), Path.cwd()
        given = self.folder / (self.scene.stdin or os.devnull)
        os.chdir(self.folder)
        try:
            with given.open(encoding="utf-8") as stdin, Path(os.devnull).open("w", encoding="utf-8") as out:
                sys.stdin, sys.stdout, sys.stderr = stdin, out, out
                run(self.scene.arguments)
        finally:
            isolated.end_all()  # each run starts its own
            os.chdir(place)
            sys.stdin, sys.stdout, sys.stderr = streams

    def run(self, fault: Fault | None = None) -> tuple[Ended, Sequence[Call]]:
        """Run the command in the folder as it is; return how it ended, and its calls if it told them."""
        streams = [self.place / name for name in ("stdout", "stderr", "calls")]
        for path in streams:
            path.write_bytes(b"")
        child = os.fork()
        if child == 0:
            self._child(fault, *streams)
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        out, err, told = (path.read_bytes() for path in streams)
        calls = [Call(*one) for one in json.loads(told)] if told else []
        return Ended(status, out, err, self.files()), calls

    def files(self) -> Mapping[str, bytes]:
        """Return what is in the folder."""
        found = (path for path in sorted(self.folder.rglob("*")) if not path.is_dir())
        return {str(path.relative_to(self.folder)): path.read_bytes() for path in found}

    def _child(self, fault: Fault | None, out: Path, err: Path, told: Path) -> None:
        """Be the program, as far as its end."""
        signal.alarm(_PATIENCE)
        os.chdir(self.folder)
        os.environ.update(TMPDIR=str(self.folder / "tmp"), **dict(self.scene.environ))
        tempfile.tempdir = None
        given = self.folder / (self.scene.stdin or os.devnull)
        for number, (path, flags) in enumerate(
            ((given, os.O_RDONLY), (out, os.O_WRONLY), (err, os.O_WRONLY))
        ):
            os.dup2(os.open(path, flags), number)
        status = 70
        with Watch(str(self.folder), fault) as watch:
            try:
                status = _program(self.scene.arguments)
            except BaseException:
                sys.excepthook(*sys.exc_info())
            finally:
                status = _flushed(status)
        told.write_text(json.dumps(watch.calls), encoding="utf-8")
        os._exit(status)


def _program(arguments: Sequence[str]) -> int:
    """Run the command line with standard streams that are watched."""
    sys.stdin = io.open(0, encoding="utf-8", closefd=False)  # noqa: SIM115, UP020
    sys.stdout = io.open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115, UP020
    sys.stderr = io.open(2, "w", encoding="utf-8", errors="backslashreplace", closefd=False)  # noqa: SIM115, UP020
    return guarded(lambda: run(arguments), arguments)


def _flushed(status: int) -> int:
    """End as Python does: with 120 where the last words can't be written."""
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        return 120
    return status
