"""What is promised of a run that met a fault, and what of it was not kept."""

from __future__ import annotations

import errno
import json
import os
import re
from collections.abc import Iterator
from pathlib import PurePath

from faults.injector import INTERRUPTED, KILL, SHORT, Call, Fault
from faults.running import Ended
from faults.scenes import OLD, Scene

KILLED = -9
_TOLD = re.compile(r"(error|warning): \S")
#: What a write stands beside its target as until it is whole.
_PARTIAL = re.compile(r"(.*/)?\.(samestory-)?[0-9a-f]+\.(tmp|parquet)|tmp/.*")


def complaints(scene: Scene, clean: Ended, fault: Fault, call: Call, ended: Ended) -> Iterator[str]:
    """Yield what was promised and is not so.

    Args:
        scene: what was run.
        clean: how it ends without a fault.
        fault: what befell it.
        call: the step that failed.
        ended: how it ended then.
    """
    if fault.what == KILL:
        if ended.status != KILLED:
            yield f"not killed but {ended.status}"
    elif call.path == "<stderr>":  # there is no other place to complain
        if ended.status != clean.status:
            yield f"status {ended.status} because nobody listens"
    elif fault.what == SHORT:
        if _results(scene, ended) != _results(scene, clean) or ended.stderr != clean.stderr:
            yield "it changes something"
    elif fault.what != INTERRUPTED or _results(scene, ended) != _results(scene, clean):
        yield from _told(scene, clean, fault, call, ended)
    if scene.out is not None:
        now = ended.files.get(scene.out)
        if now not in {OLD, clean.files[scene.out]} and (
            ended.stderr == clean.stderr or not _whole(scene.out, now)
        ):
            yield f"{scene.out} is neither the old one nor the new one"
    left = [name for name in ended.files if name not in clean.files and not _kept(name)]
    if left and fault.what == KILL:
        left = [name for name in left if not _PARTIAL.fullmatch(name)]
    if left and call.kind != "unlink":
        yield f"left behind: {', '.join(left)}"
    if missing := [name for name in clean.files if name not in ended.files and not _kept(name)]:
        yield f"gone: {', '.join(missing)}"


def again(scene: Scene, clean: Ended, ended: Ended) -> Iterator[str]:
    """Yield what is not as it should be where the command runs once more and all is well."""
    if _results(scene, ended) != _results(scene, clean) or ended.stderr != clean.stderr:
        yield f"the next run is another: {ended.status}, {ended.stderr.decode()!r}"


def _told(scene: Scene, clean: Ended, fault: Fault, call: Call, ended: Ended) -> Iterator[str]:
    """Yield what was not said of an error."""
    said = ended.stderr.decode("utf-8", "replace")
    new = [line for line in said.splitlines() if line not in clean.stderr.decode().splitlines()]
    if ended.status not in {0, 2}:
        yield f"status {ended.status}"
    if strange := [line for line in new if not _TOLD.match(line) or "bug in samestory" in line]:
        yield f"said: {strange[0]}"
    if ended.status == 2 and not any(line.startswith("error: ") for line in new):
        yield "status 2 without a word why"
    if ended.status == 0 and _results(scene, ended) != _results(scene, clean) and not new:
        yield "another result, and not a word"
    why = os.strerror(getattr(errno, fault.what)).casefold()
    telling = [line for line in new if why in line.casefold()]
    if new and not telling:
        yield f"not said why ({why}): {new[0]}"
    if len(telling) > 1 and not fault.lasting:
        yield f"said more than once: {telling}"
    if telling and not fault.lasting and not any(name in telling[0] for name in _names(scene, call)):
        yield f"not said where ({call.path}): {telling[0]}"


def _names(scene: Scene, call: Call) -> list[str]:
    """Return how a reader may be told of a place."""
    if call.path.startswith("<"):
        return ["standard output", "standard input", "process", "temporary"]
    name = PurePath(call.path).name
    if call.path.startswith("tmp"):
        return ["temporary", "standard input"]
    if call.path.startswith("kept"):
        return ["cache kept"]
    if _PARTIAL.fullmatch(call.path) and scene.out is not None:
        return [scene.out]
    return [name]


def _results(scene: Scene, ended: Ended) -> tuple[int, bytes, bytes | None]:
    return ended.status, ended.stdout, ended.files.get(scene.out) if scene.out is not None else None


def _kept(name: str) -> bool:
    """Return whether this is an entry of a cache, whole."""
    return name.startswith("kept/") and not _PARTIAL.fullmatch(name)


def _whole(name: str, data: bytes | None) -> bool:
    """Return whether a result that lacks what could not be read is complete in itself."""
    if data is None:
        return False
    if name.endswith(".json"):
        return _is_json(data)
    if name.endswith(".parquet"):
        return data[:4] == data[-4:] == b"PAR1"
    return data.endswith(b"\n") or not data


def _is_json(data: bytes) -> bool:
    try:
        json.loads(data)
    except ValueError:
        return False
    return True
