"""`compare` for people: every event with its rows, side by side, stacked or linear."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from samestory.model import Comparison, Verdict
from samestory.render import account, linear, overall, side, stacked
from samestory.render.account import EventView, RowView, Teller
from samestory.render.page import closing, heading, paragraph
from samestory.render.paper import Layout, Paper
from samestory.render.statements import cite
from samestory.render.styled import Line, Run, paint, wrap

_TELLERS: Final[dict[Layout, Callable[[RowView, Paper], Iterable[Line]]]] = {
    Layout.SIDE: side.tellers,
    Layout.STACKED: stacked.tellers,
}


def compare(comparison: Comparison, paper: Paper) -> str:
    """Return the whole comparison as text; no line is wider than `paper`."""
    draw = linear.lines if paper.chosen() is Layout.LINEAR else _lines
    return paint(draw(comparison, paper), colour=paper.colour)


def _lines(comparison: Comparison, paper: Paper) -> Iterator[Line]:
    views = account.events(comparison)
    yield from paragraph(overall.opening(comparison), paper)
    yield from _legend(comparison, paper, marked=any(view.rows for view in views))
    yield []
    for view in views:
        yield from _event(view, paper)
    if not views:
        yield from paragraph(overall.NOTHING, paper)
        yield []
    yield [Run(paper.marks.rule * paper.width, "quiet")]
    yield from closing(comparison, paper)


def _legend(comparison: Comparison, paper: Paper, *, marked: bool) -> Iterator[Line]:
    """Yield what the signs say that are used, and the marks where words may be `marked`."""
    marks = paper.marks
    for verdict, meaning in overall.legend(comparison):
        sign = Run(f"{marks.verdicts[verdict]} {verdict}", verdict)
        yield from wrap([sign, Run(f": {meaning}")], paper.width, rest="  ")
    if marked:
        words = Run(f"{marks.opens}words{marks.closes}", "changed")
        yield from wrap([words, Run(" that the other lacks")], paper.width)


def _event(view: EventView, paper: Paper) -> Iterator[Line]:
    yield from heading(view.title, paper)
    yield from paragraph(f" {paper.marks.dot} ".join(view.facts), paper, rest="  ")
    for told in view.coverage:
        yield from paragraph(told, paper, rest="  ")
    yield []
    draw = _TELLERS[paper.chosen()]
    for row in view.rows:
        yield from _head(row, paper)
        yield from draw(row, paper)
        for note in row.notes:
            yield from paragraph(note, paper, first="  - ", rest="    ")
        yield []
    for teller in view.alone:
        yield from _alone(teller, paper)
        yield []


def _head(row: RowView, paper: Paper) -> list[Line]:
    dot = f" {paper.marks.dot} "
    runs = [
        Run(f"{paper.marks.verdicts[row.verdict]} {row.verdict}", row.verdict),
        Run(dot + paper.clean(dot.join(row.facts)), "quiet"),
    ]
    return wrap(runs, paper.width, rest="  ")


def _alone(teller: Teller, paper: Paper) -> Iterator[Line]:
    """Yield what only one article says, a paragraph a statement."""
    sign = paper.marks.verdicts[Verdict.SINGLE]
    yield from wrap([Run(f"Only in {paper.clean(teller.label)}", "label")], paper.width)
    for said in teller.said:
        runs = [Run(f"{cite(said, paper)}: ", "quiet"), Run(paper.clean(said.text))]
        yield from wrap(runs, paper.width, first=f"  {sign} ", rest="      ")
