"""Who speaks of which time: statements counted on an axis that is drawn to scale."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from typing import Final, NamedTuple

from samestory.model import Moment, Timeline
from samestory.render.timewords import ends

#: The share of statements that the axis holds where a few are far from all others.
_MOST: Final = 0.8
#: So many times as long as that may the axis be before it is cut.
_STRETCH: Final = 3
#: A time longer than this share of the axis has no place on it.
_LONG: Final = 0.25
#: Fewer places in time than this need no axis.
_FEWEST: Final = 3


class Lane(NamedTuple):
    """How often one article speaks of each part of the axis."""

    article: str  #: its id
    before: int  #: statements on times before the axis
    counts: tuple[int, ...]
    after: int


class Density(NamedTuple):
    """The axis with a lane for each article."""

    first: str  #: the time it begins with, as a value of EDTF: as exact as it is told
    last: str
    lanes: tuple[Lane, ...]
    unplaced: int  #: statements on times that are open, or too long for a place


class _Placed(NamedTuple):
    article: str
    first: int  #: ordinals of days
    last: int
    moment: Moment

    @property
    def middle(self) -> int:
        return (self.first + self.last) // 2


def density(timeline: Timeline, cells: int) -> Density | None:
    """Return the axis in so many cells, or None where there is too little to draw."""
    placed, open_ = _placed(timeline.moments)
    if not placed:
        return None
    first, last = _axis(sorted(one.middle for one in placed))
    short = [one for one in placed if one.last - one.first <= max(1, (last - first) * _LONG)]
    if len({one.middle for one in short}) < _FEWEST or cells < _FEWEST:
        return None
    first, last = _axis(sorted(one.middle for one in short))
    drawn = [one for one in short if first <= one.middle <= last]
    told = ends({id(one.moment): one.moment for one in drawn}.values())
    axis = min(one.first for one in drawn), max(one.last for one in drawn)
    cells = min(cells, axis[1] - axis[0] + 1)
    lanes = tuple(
        _lane(card.id, [one for one in short if one.article == card.id], axis, cells)
        for card in sorted(timeline.articles, key=lambda card: (card.label.casefold(), card.id))
    )
    begins, until = told or ("", "")
    return Density(begins, until, lanes, open_ + len(placed) - len(short))


def _placed(moments: Sequence[Moment]) -> tuple[list[_Placed], int]:
    """Return the statements on times with two ends, and how many have none."""
    found: list[_Placed] = []
    open_ = 0
    for moment in moments:
        for one in moment.statements:
            if moment.earliest is None or moment.latest is None:
                open_ += 1
                continue
            first, last = moment.earliest.toordinal(), moment.latest.toordinal()
            found.append(_Placed(one.article, first, last, moment))
    return found, open_


def _axis(middles: Sequence[int]) -> tuple[int, int]:
    """Return the first and last day to draw: all, or where a few are far away, the shortest with most."""
    most = math.ceil(len(middles) * _MOST)
    spans = [(middles[at + most - 1] - middles[at], at) for at in range(len(middles) - most + 1)]
    length, at = min(spans)
    if middles[-1] - middles[0] <= max(length, 1) * _STRETCH:
        return middles[0], middles[-1]
    return middles[at], middles[at + most - 1]


def _lane(article: str, said: Sequence[_Placed], axis: tuple[int, int], cells: int) -> Lane:
    first, last = axis
    counts: dict[int, int] = defaultdict(int)
    for one in said:
        if first <= one.middle <= last:
            counts[(one.middle - first) * cells // (last - first + 1)] += 1
    return Lane(
        article,
        sum(one.middle < first for one in said),
        tuple(counts[cell] for cell in range(cells)),
        sum(one.middle > last for one in said),
    )
