"""`doctor` for people: what there is, line by line, and at the end what to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from samestory.model import Bounds, Dependency, Diagnosis, Encodings, Extra, Location, Terminal
from samestory.render.page import paragraph
from samestory.render.paper import Paper
from samestory.render.styled import Line, Run, paint

_INDENT = "  "


def doctor(found: Diagnosis, paper: Paper) -> str:
    """Return what was found; no line is wider than `paper`."""
    return paint(_lines(found, paper), colour=paper.colour)


def _lines(found: Diagnosis, paper: Paper) -> Iterator[Line]:
    wrote = found.generator
    yield from paragraph(f"{wrote.name} {wrote.version}, {found.python}, {found.platform}", paper)
    needed = [_dependency(one) for one in found.dependencies] or ["not known: not installed by an installer"]
    yield from _section("Needed", needed, paper)
    yield from _section("Extras", map(_extra, found.extras), paper)
    yield from _section("Engines", (f"{one.name}: {one.detail}" for one in found.engines), paper)
    yield from _section("Encodings", _encodings(found.encodings), paper)
    yield from _section("Terminal", _terminal(found.terminal), paper)
    set_here = (f"{name}={value or '(empty)'}" for name, value in found.environment.items())
    yield from _section("Environment", set_here, paper)
    yield from _section("Places", map(_location, found.locations), paper)
    yield from _section("Bounds", _bounds(found.bounds), paper)
    advice = [f"{one.what}: {one.do}" for one in found.advice]
    yield from _section("What to do", advice or ["nothing: all fits"], paper)


def _section(title: str, told: Iterable[str], paper: Paper) -> Iterator[Line]:
    yield []
    yield [Run(title, "label")]
    for one in told:
        yield from paragraph(one, paper, first=_INDENT, rest=_INDENT * 2)


def _dependency(one: Dependency) -> str:
    if one.version is None:
        return f"{one.name} is missing"
    return f"{one.name} {one.version}" + ("" if one.fits else f", and {one.wanted} is wanted")


def _extra(one: Extra) -> str:
    """Return an extra with its packages, or with what installs it."""
    if not any(part.version for part in one.dependencies):
        return f"{one.name} ({one.purpose}): not installed; pip install 'samestory[{one.name}]'"
    state = "" if one.complete else f"; incomplete: pip install 'samestory[{one.name}]'"
    return f"{one.name} ({one.purpose}): {', '.join(map(_dependency, one.dependencies))}{state}"


def _encodings(found: Encodings) -> Iterator[str]:
    for name in ("stdin", "stdout", "stderr"):
        yield f"{name}: {getattr(found, name) or 'closed'}"
    mode = ", UTF-8 mode" if found.utf8_mode else ""
    yield f"names of files: {found.filesystem}; locale: {found.locale}{mode}"


def _terminal(found: Terminal) -> Iterator[str]:
    streams = [name for name in ("stdin", "stdout", "stderr") if getattr(found, name)]
    yield f"a terminal: {', '.join(streams) or 'none of the streams'}"
    colour = "in colour" if found.colour else "without colour"
    signs = "with all signs" if found.unicode else "with signs in ASCII"
    yield f"text: {found.width} cells a line, {found.layout}, {colour}, {signs}, in {found.encoding}"


def _location(one: Location) -> str:
    there = "there" if one.there else "not there"
    return f"{one.what}: {one.path or 'nowhere'} ({there}, {'can' if one.writable else 'cannot'} be written)"


def _bounds(found: Bounds) -> Iterator[str]:
    yield f"{found.processors} processors, {found.jobs} of them used unless --jobs says otherwise"
    memory = "not known" if found.memory is None else f"{found.memory:,} MiB"
    limit = (
        "no limit for a process" if found.memory_limit is None else f"{found.memory_limit:,} MiB a process"
    )
    files = "no limit" if found.open_files is None else f"{found.open_files:,}"
    yield f"memory: {memory}, {limit}; open files: {files}"
