"""What there is around samestory: streams, folders, limits. Nothing is imported or started for it."""

from __future__ import annotations

import locale
import os
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO, Any, Final

from samestory.app import discreet, run
from samestory.app.configuration import configuration, places
from samestory.app.keys import PREFIX
from samestory.errors import InputError
from samestory.model import Bounds, Encodings, EngineState, Extra, Location, Terminal
from samestory.render.paper import Paper

#: Variables that change what is printed, or how.
_STEERING: Final = (
    "COLUMNS FORCE_COLOR LANG LC_ALL LC_CTYPE NO_COLOR PAGER PYTHONHASHSEED PYTHONIOENCODING PYTHONUTF8 TERM"
).split()
_MIB: Final = 1 << 20


def encodings() -> Encodings:
    """Return in which encodings this process reads and writes."""
    return Encodings(
        stdin=getattr(sys.stdin, "encoding", None),
        stdout=getattr(sys.stdout, "encoding", None),
        stderr=getattr(sys.stderr, "encoding", None),
        filesystem=sys.getfilesystemencoding(),
        locale=locale.getpreferredencoding(do_setlocale=False),
        utf8_mode=bool(sys.flags.utf8_mode),
    )


def terminal(page: Paper) -> Terminal:
    """Return how text comes out on `page`."""
    return Terminal(
        stdin=_is_terminal(sys.stdin),
        stdout=_is_terminal(sys.stdout),
        stderr=_is_terminal(sys.stderr),
        width=page.width,
        layout=str(page.chosen()),
        colour=page.colour,
        unicode=page.unicode,
        encoding=page.encoding,
    )


def environment(environ: Mapping[str, str]) -> dict[str, str]:
    """Return what the environment says to samestory; of our own variables only that they are set."""
    told = {name: discreet.value(environ[name], environ) for name in _STEERING if name in environ}
    return told | {name: "(set)" for name in sorted(environ) if name.startswith(PREFIX)}


def locations(commands: Mapping[str, Any], environ: Mapping[str, str]) -> Iterator[Location]:
    """Yield where settings, caches, temporary files and the embedded collection lie."""
    for place in places(environ):
        what = "settings of the reader" if place.own else "settings of the working folder"
        yield _location(what, place.path, environ)
    configured = configuration(commands, environ)
    caches = {
        str(one["cache"].value)
        for name, command in commands.items()
        if "cache" in (one := configured.of(name, command))
    }
    for cache in sorted(caches):
        yield _location("cache", Path(cache), environ)
    yield _location("temporary files", Path(tempfile.gettempdir()), environ)
    from samestory.load import collection

    try:
        yield _location("embedded collection", collection.folder(), environ)
    except InputError:
        yield Location(what="embedded collection", path="", there=False, writable=False)


def bounds() -> Bounds:
    """Return how much work there can be at a time."""
    return Bounds(
        processors=os.cpu_count() or 1,
        jobs=run.jobs(None),
        memory=_memory(),
        memory_limit=_limit("RLIMIT_AS", _MIB),
        open_files=_limit("RLIMIT_NOFILE", 1),
    )


def engines(extras: Mapping[str, Extra]) -> Iterator[EngineState]:
    """Yield where `stories` can compute."""
    from samestory.engines import java

    yield EngineState(name="local", ready=True, detail="always there")
    lacking = {name: _lacking(extra) for name, extra in extras.items()}
    yield EngineState(name="duckdb", ready=not lacking["scale"], detail=lacking["scale"] or "ready")
    version = java.release()
    detail = lacking["spark"]
    if not detail and version is None:
        detail = f"no Java was found; {java.HINT}"
    elif not detail and version is not None and version < java.LEAST:
        detail = f"Java {version} is older than {java.LEAST}; {java.HINT}"
    yield EngineState(name="spark", ready=not detail, detail=detail or f"Java {version}")


def _lacking(extra: Extra) -> str:
    return "" if extra.complete else f"pip install 'samestory[{extra.name}]'"


def _location(what: str, path: Path, environ: Mapping[str, str]) -> Location:
    there = path.exists()
    nearest = path if there else next((one for one in path.absolute().parents if one.exists()), path)
    return Location(
        what=what,
        path=discreet.path(path, environ),
        there=there,
        writable=os.access(nearest, os.W_OK),
    )


def _is_terminal(stream: IO[str] | None) -> bool:
    try:
        return stream is not None and stream.isatty()
    except (OSError, ValueError):
        return False


def _memory() -> int | None:
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // _MIB
    except (AttributeError, OSError, ValueError):
        return None


def _limit(name: str, unit: int) -> int | None:
    try:
        import resource
    except ImportError:  # no such bounds on this system
        return None
    soft, _ = resource.getrlimit(getattr(resource, name))
    return None if soft == resource.RLIM_INFINITY else soft // unit
