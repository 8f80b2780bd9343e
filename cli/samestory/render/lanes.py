"""Who speaks of which time, drawn to scale: an axis with a lane for each article."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from rich.cells import cell_len

from samestory.model import Timeline
from samestory.render import calling
from samestory.render.density import Density, Lane, density
from samestory.render.page import paragraph
from samestory.render.paper import Paper
from samestory.render.styled import Line, Run, beside, wrap
from samestory.render.timesigns import DENSE, Signs
from samestory.render.timewords import short

_LABEL: Final = 24  #: cells of the names beside the axis, at most
_GAP: Final = 3
_AXIS: Final = 100  #: cells of the axis, at most
_NARROW: Final = 60  #: below this, names stand above their lanes
_EDGE: Final = 5  #: cells for how many there are before the axis, and after it


def overview(given: Timeline, signs: Signs, paper: Paper) -> Iterator[Line]:
    """Yield the axis, drawn to scale, with a lane for each article."""
    names = {article: paper.clean(name) for article, name in calling.labels(given.articles).items()}
    label = 0 if paper.width < _NARROW else min(_LABEL, max(map(cell_len, names.values()), default=0))
    drawn = density(given, min(_AXIS, paper.width - (label + _GAP if label else 0) - 2 * _EDGE))
    if drawn is None:
        return
    edge = max(len(_before(lane, signs)) for lane in drawn.lanes)
    for lane in drawn.lanes:
        name = [Run(names[lane.article], "label")]
        row = _lane(lane, edge, signs)
        yield from (
            beside([wrap(name, label), [row]], label, " ") if label else [*wrap(name, paper.width), row]
        )
    yield from _ends(drawn, (label + _GAP if label else 0) + edge, paper)
    yield from paragraph(_legend(drawn, signs), paper)
    if drawn.unplaced:
        yield from paragraph(f"not drawn here: {_unplaced(drawn.unplaced)}", paper)
    yield []


def _legend(drawn: Density, signs: Signs) -> str:
    """Return what the signs mean that occur."""
    counts = {count for lane in drawn.lanes for count in lane.counts if count}
    occur = {_level(count) for count in counts}
    told = [f"{signs.dense[level]} {DENSE[level][1]}" for level in sorted(occur)]
    if any(lane.before for lane in drawn.lanes):
        told.append(f"{signs.before} before the axis")
    if any(lane.after for lane in drawn.lanes):
        told.append(f"{signs.after} after it")
    return ", ".join(told)


def _unplaced(number: int) -> str:
    return f"{calling.counted(number, 'statement')} on longer or open times"


def _before(lane: Lane, signs: Signs) -> str:
    return f"{lane.before}{signs.before} " if lane.before else ""


def _lane(lane: Lane, edge: int, signs: Signs) -> Line:
    runs = [Run(_before(lane, signs).rjust(edge), "quiet")]
    for some, counts in groupby(lane.counts, key=bool):
        text = "".join(signs.dense[_level(one)] if one else signs.none for one in counts)
        runs.append(Run(text, "label" if some else "quiet"))
    return [*runs, Run(f" {signs.after}{lane.after}" if lane.after else "", "quiet")]


def _level(count: int) -> int:
    """Return the place of the sign for so many statements."""
    return max(level for level, (least, _) in enumerate(DENSE) if count >= least)


def _ends(drawn: Density, indent: int, paper: Paper) -> list[Line]:
    """Return the times at both ends of the axis, or in a sentence where they don't fit below it."""
    first, last = short(drawn.first), short(drawn.last)
    cells = len(drawn.lanes[0].counts)
    if cells < len(first) + len(last) + 1:
        return paragraph(f"from {first} to {last}", paper)
    return [[Run(" " * indent + first + last.rjust(cells - len(first)), "quiet")]]
