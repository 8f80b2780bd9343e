"""One statement as styled text: shared by the layouts with columns and without."""

from __future__ import annotations

from collections.abc import Iterable

from samestory.render.account import Said, Teller
from samestory.render.paper import Paper
from samestory.render.styled import Line, Run, wrap
from samestory.render.wording import runs


def cite(said: Said, paper: Paper) -> str:
    """Return where a statement stands and, where known, who speaks."""
    return paper.clean(", ".join((said.cite, *said.notes)))


def marked(said: Said, paper: Paper) -> list[Run]:
    """Return the words of a statement, those of its own between marks."""
    return between_marks(said.text, said.own, paper)


def between_marks(text: str, own: Iterable[tuple[int, int]], paper: Paper) -> list[Run]:
    """Return a text with some of its spans between marks."""
    opens, closes = paper.marks.opens, paper.marks.closes
    return [
        Run(f"{opens}{paper.clean(words)}{closes}", "changed") if changed else Run(paper.clean(words))
        for words, changed in runs(text, own)
    ]


def cell(teller: Teller, paper: Paper, width: int, indent: str = "") -> list[Line]:
    """Return everything one article says in a row, at most `width` cells wide."""
    lines = wrap([Run(paper.clean(teller.label), "label")], width, first=indent, rest=indent + "  ")
    inner = indent * 2
    for said in teller.said:
        lines += wrap([Run(cite(said, paper), "quiet")], width, first=inner, rest=inner + "  ")
        lines += wrap(marked(said, paper), width, first=inner, rest=inner)
    return lines
