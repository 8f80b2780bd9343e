"""Who speaks of which time, drawn to scale: an axis with a lane for each source."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from rich.cells import cell_len

from samestory.model import Timeline
from samestory.render import account
from samestory.render.density import Density, Lane, density
from samestory.render.page import paragraph
from samestory.render.paper import Paper
from samestory.render.styled import Line, Run, beside, wrap
from samestory.render.timesigns import Signs

_LABEL: Final = 24  #: cells of the names beside the axis, at most
_GAP: Final = 3
_AXIS: Final = 100  #: cells of the axis, at most
_NARROW: Final = 60  #: below this, names stand above their lanes
_EDGE: Final = 5  #: cells for how many there are before the axis, and after it


def overview(given: Timeline, signs: Signs, paper: Paper) -> Iterator[Line]:
    """Yield the axis, drawn to scale, with a lane for each source; figures are statements."""
    names = sorted({paper.clean(one.label) for one in given.articles})
    label = 0 if paper.width < _NARROW else min(_LABEL, max(map(cell_len, names), default=0))
    drawn = density(given, min(_AXIS, paper.width - (label + _GAP if label else 0) - 2 * _EDGE))
    if drawn is None:
        return
    edge = max(len(_before(lane, signs)) for lane in drawn.lanes)
    for lane in drawn.lanes:
        name = [Run(paper.clean(lane.label), "label")]
        row = _lane(lane, edge, signs)
        yield from (
            beside([wrap(name, label), [row]], label, " ") if label else [*wrap(name, paper.width), row]
        )
    yield from _ends(drawn, (label + _GAP if label else 0) + edge, paper)
    if drawn.unplaced:
        yield from paragraph(f"not drawn here: {_unplaced(drawn.unplaced)}", paper)
    yield []


def _unplaced(number: int) -> str:
    return f"{account.counted(number, 'statement')} on longer or open times"


def _before(lane: Lane, signs: Signs) -> str:
    return f"{lane.before}{signs.before} " if lane.before else ""


def _lane(lane: Lane, edge: int, signs: Signs) -> Line:
    runs = [Run(_before(lane, signs).rjust(edge), "quiet")]
    for some, counts in groupby(lane.counts, key=bool):
        text = "".join(_figure(one, signs) for one in counts)
        runs.append(Run(text, "label" if some else "quiet"))
    return [*runs, Run(f" {signs.after}{lane.after}" if lane.after else "", "quiet")]


def _figure(count: int, signs: Signs) -> str:
    return signs.none if not count else str(count) if count < 10 else "+"


def _ends(drawn: Density, indent: int, paper: Paper) -> list[Line]:
    """Return the days at both ends of the axis, in words where they don't fit below it."""
    first, last = drawn.first.isoformat(), drawn.last.isoformat()
    cells = len(drawn.lanes[0].counts)
    if cells < len(first) + len(last) + 1:
        return paragraph(f"from {first} to {last}", paper)
    return [[Run(" " * indent + first + last.rjust(cells - len(first)), "quiet")]]
