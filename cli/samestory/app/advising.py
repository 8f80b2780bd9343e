"""What does not fit, and what to do about it."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from samestory.app import discreet
from samestory.app.configuration import unknown
from samestory.model import Advice, Dependency, Encodings, EngineState, Extra, Location, Terminal

#: Engines and large pages put what they work on into temporary files.
_LEAST_FREE: Final = 100_000_000  # bytes


def advice(
    dependencies: Sequence[Dependency],
    extras: Sequence[Extra],
    engines: Iterable[EngineState],
    encodings: Encodings,
    terminal: Terminal,
    locations: Iterable[Location],
) -> Iterator[Advice]:
    """Yield what should be mended: what is only left out is none of it."""
    if not dependencies:
        yield Advice(
            what="samestory was not installed by an installer, so nobody knows which packages it wants",
            do="pip install samestory, or pip install -e . in a checkout",
        )
    yield from _packages(dependencies, extras)
    for engine in engines:
        if not engine.ready and not engine.detail.startswith("pip "):
            yield Advice(what=f"the engine {engine.name} can't be used", do=engine.detail)
    if not terminal.unicode:
        yield Advice(
            what=f"standard output is {terminal.encoding}: signs are in ASCII, the rest as \\uXXXX",
            do="choose a locale of UTF-8, such as LC_ALL=C.UTF-8, or set PYTHONIOENCODING=utf-8",
        )
    if encodings.filesystem.lower().replace("_", "-") not in {"utf-8", "utf8"}:
        yield Advice(what=f"names of files are read as {encodings.filesystem}", do="set PYTHONUTF8=1")
    for one in locations:
        if one.what in {"cache", "temporary files"} and not one.writable:
            yield Advice(what=f"{one.what}: {one.path} can't be written", do="choose a folder that can be")
        if one.what == "embedded collection" and not one.there:
            yield Advice(what="the embedded collection is missing", do="install samestory again")


def of_variables(commands: Mapping[str, Any], environ: Mapping[str, str]) -> Iterator[Advice]:
    """Yield the variables that look like settings and are none."""
    for name, meant in unknown(commands, environ):
        yield Advice(what=f"{name} is no setting", do=f"did you mean {meant}?")


def of_temporary(environ: Mapping[str, str]) -> Iterator[Advice]:
    """Yield what names a folder for temporary files that is passed over: none, or not to be written."""
    for name in ("TMPDIR", "TEMP", "TMP"):
        if not (named := environ.get(name)):
            continue
        path = Path(named)
        if not path.is_dir():
            why = "is not a folder"
        elif not os.access(path, os.W_OK | os.X_OK):
            why = "can't be written"
        else:
            continue
        yield Advice(
            what=f"{name}: {discreet.path(path, environ)} {why}, so it is not used for temporary files",
            do="set it to a folder that can be written, or unset it",
        )


def of_room() -> Iterator[Advice]:
    """Yield that there is hardly any room for temporary files."""
    try:
        free = shutil.disk_usage(tempfile.gettempdir()).free
    except OSError:
        return
    if free < _LEAST_FREE:
        yield Advice(
            what=f"{free // 1_000_000} MB are left for temporary files",
            do="make room, or set TMPDIR to a folder that has some",
        )


def _packages(dependencies: Iterable[Dependency], extras: Iterable[Extra]) -> Iterator[Advice]:
    """Yield what is installed in a version that does not fit, and what is installed by halves."""
    told: set[str] = set()
    for one in (*dependencies, *(one for extra in extras for one in extra.dependencies)):
        if one.version is not None and not one.fits and one.name not in told:
            told.add(one.name)
            yield Advice(
                what=f"{one.name} {one.version} does not fit: {one.wanted} is wanted",
                do=f"pip install '{one.name}{one.wanted}'",
            )
    for one in dependencies:
        if one.version is None:
            yield Advice(what=f"{one.name} is missing", do=f"pip install '{one.name}{one.wanted}'")
