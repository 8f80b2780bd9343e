"""What every text has: headings, and at the end what was read, skipped and not compared."""

from __future__ import annotations

from collections.abc import Iterator

from samestory.model import Comparison
from samestory.render import overall
from samestory.render.paper import Paper
from samestory.render.styled import Line, Run, length, wrap


def heading(title: str, paper: Paper) -> list[Line]:
    """Return a title between rules across the page; one too long for that is wrapped."""
    rule = paper.marks.rule
    runs = [Run(paper.clean(title), "title")]
    lines = wrap(runs, paper.width, first=rule * 2 + " ", rest="   ")
    left = paper.width - length(lines[-1]) - 1
    if left > 0:
        lines[-1].append(Run(" " + rule * left, "quiet"))
    return lines


def paragraph(text: str, paper: Paper, *, first: str = "", rest: str = "") -> list[Line]:
    """Return plain text, cleaned and wrapped."""
    return wrap([Run(paper.clean(text))], paper.width, first=first, rest=rest)


def closing(comparison: Comparison, paper: Paper) -> Iterator[Line]:
    """Yield what was read, skipped and not compared, and the count of rows."""
    for text in overall.closing(comparison):
        yield from paragraph(text, paper, rest="  ")
