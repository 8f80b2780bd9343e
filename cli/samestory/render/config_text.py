"""`config` for people: each setting with its value and where that came from."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from samestory.model import Configuration, Setting
from samestory.render.page import paragraph
from samestory.render.paper import Paper
from samestory.render.styled import Line, Run, paint, wrap

_INDENT = "    "


def config(found: Configuration, paper: Paper) -> str:
    """Return a setting a line, the files that were looked for above them; no line is wider than `paper`."""
    return paint(_lines(found, paper), colour=paper.colour)


def _lines(found: Configuration, paper: Paper) -> Iterator[Line]:
    for file in found.files:
        yield from paragraph(f"{file.path}: {'read' if file.read else 'not there'}", paper, rest=_INDENT)
    yield []
    keys = [one.key for one in found.settings]
    twice = {key for key in keys if keys.count(key) > 1}
    for one in found.settings:
        yield from _setting(one, paper, twice)


def _setting(one: Setting, paper: Paper, twice: Collection[str]) -> list[Line]:
    told = [one.where or str(one.origin)]
    if one.key in twice:
        told.append(f"for {', '.join(one.commands)}")
    line = [
        Run(paper.clean(one.key), "label"),
        Run(f" = {paper.clean(_spelled(one.value))}"),
        Run(paper.clean(f"  ({'; '.join(told)})"), "quiet"),
    ]
    return list(wrap(line, paper.width, rest=_INDENT))


def _spelled(value: bool | str | tuple[str, ...] | None) -> str:  # noqa: FBT001
    match value:
        case None | ():
            return "-"
        case bool():
            return "true" if value else "false"
        case str():
            return value or '""'
        case _:
            return ", ".join(value)
