"""The time line as shapes: a lane an article, a mark a time that it tells of."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

import msgspec

from samestory.model import Moment, Precision, Timeline
from samestory.render.calling import counted, named
from samestory.render.html.scale import Scale
from samestory.render.timewords import ends, short

WIDTH: Final = 1160
_SIDE: Final = 26  #: room for half a label at either side
_TOP: Final = 30
_LANE: Final = 18  #: the name of an article
_TRACK: Final = 15  #: a level of marks within a lane
_GAP: Final = 3
THICK: Final = 3  #: half of a bar
POINT: Final = 6  #: how long the point of an open bar is
_LETTER: Final = 6.4  #: the width of a letter of a label
_ROOM: Final = 14  #: between two labels
_TALL: Final = 12  #: more lanes than these have dates above them too
DOT: Final = 3.5  #: radius of a dot for one statement


class Shape(msgspec.Struct, frozen=True, kw_only=True):
    """A time in a lane: a dot, or a bar where it is longer than a day."""

    x: float
    y: float
    radius: float
    outline: str  #: of a bar, which ends in a point where the time is open; empty for a dot
    shared: bool  #: told by more than one article
    moment: str  #: where the table tells the same
    told: str


class Lane(msgspec.Struct, frozen=True, kw_only=True):
    """An article with its marks."""

    label: str
    y: float
    shapes: tuple[Shape, ...]


class Tick(msgspec.Struct, frozen=True, kw_only=True):
    """A time written under the lanes."""

    x: float
    middle: float  #: of the label, which stays within the drawing
    label: str


class Chart(msgspec.Struct, frozen=True, kw_only=True):
    """Everything to draw."""

    width: int
    height: float
    axis: float
    first: str  #: the times between which everything lies, as they are told
    last: str
    tall: bool  #: the dates stand above the lanes too
    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...]


def chart(timeline: Timeline, labels: Mapping[str, str], anchors: Sequence[str]) -> Chart:
    """Draw `timeline`; `anchors` are those of its moments in the table that says the same."""
    firsts = [one.earliest for one in timeline.moments if one.earliest]
    lasts = [one.latest for one in timeline.moments if one.latest]
    scale = Scale((*firsts, *map(_after, lasts)), _SIDE, WIDTH - _SIDE)
    held: dict[str, list[tuple[Moment, str, int]]] = {article.id: [] for article in timeline.articles}
    for moment, anchor in zip(timeline.moments, anchors, strict=True):
        for article in dict.fromkeys(one.article for one in moment.statements):
            number = sum(one.article == article for one in moment.statements)
            held.setdefault(article, []).append((moment, anchor, number))
    lanes: list[Lane] = []
    y: float = _TOP
    for article, told in held.items():
        if told:
            lane, y = _lane(named(article, labels), told, scale, y)
            lanes.append(lane)
    first, last = ends(timeline.moments) or ("", "")
    return Chart(
        width=WIDTH,
        height=y + 30,
        axis=y,
        first=short(first),
        last=short(last),
        tall=len(lanes) > _TALL,
        lanes=tuple(lanes),
        ticks=_ticks(timeline.moments, scale),
    )


def _after(day: dt.date) -> dt.date:
    return day if day == dt.date.max else day + dt.timedelta(days=1)


def _lane(
    label: str, told: Sequence[tuple[Moment, str, int]], scale: Scale, top: float
) -> tuple[Lane, float]:
    """Set marks that would cover each other on levels of their own."""
    free: list[float] = []  #: by level, from where on there is room
    shapes = []
    for moment, anchor, number in told:
        left, width, radius = _extent(moment, number, scale)
        begins, ends = (left, left + width) if width else (left - radius, left + radius)
        level = next((n for n, place in enumerate(free) if place <= begins), len(free))
        free[level:] = [ends + _GAP, *free[level + 1 :]]
        y = top + _LANE + _TRACK * (level + 0.5)
        shapes.append(
            Shape(
                x=round(left, 1),
                y=round(y, 1),
                radius=radius,
                outline=_outline(moment, left, y, width) if width else "",
                shared=moment.sources > 1,
                moment=anchor,
                told=f"{short(moment.value)}: {label}, {counted(number, 'statement')}",
            )
        )
    return Lane(label=label, y=top, shapes=tuple(shapes)), top + _LANE + _TRACK * max(1, len(free)) + 10


def _extent(moment: Moment, number: int, scale: Scale) -> tuple[float, float, float]:
    """Return where a mark begins, how wide it is (0: a dot), and its radius, which grows with `number`."""
    radius = min(7.0, DOT + 0.75 * (number - 1))
    first, last = moment.earliest, moment.latest
    if first is not None and first == last:
        return scale.at(first), 0, radius
    left = scale.at(first) if first else 1
    right = scale.at(_after(last)) if last else WIDTH - 1
    return left, max(right - left, 8), THICK


def _outline(moment: Moment, left: float, y: float, width: float) -> str:
    """Return a bar as the path of an SVG: square where a time begins and ends, pointed where it is open."""
    right, top, bottom = round(left + width, 1), round(y - THICK, 1), round(y + THICK, 1)
    left, middle = round(left, 1), round(y, 1)
    begins = (
        f"M{left} {bottom}V{top}"
        if moment.earliest
        else f"M{left + POINT} {bottom}L{left} {middle}L{left + POINT} {top}"
    )
    ends = (
        f"H{right}V{bottom}"
        if moment.latest
        else f"H{right - POINT}L{right} {middle}L{right - POINT} {bottom}"
    )
    return f"{begins}{ends}Z"


def _ticks(moments: Iterable[Moment], scale: Scale) -> tuple[Tick, ...]:
    """Write as many times as there is room for; what most articles tell comes first."""
    taken: list[Tick] = []
    for one in sorted(moments, key=lambda one: (-one.sources, -len(one.statements), str(one.earliest))):
        if one.earliest is not None:
            tick = _tick(one, one.earliest, scale)
            if all(_apart(tick, other) for other in taken):
                taken.append(tick)
    return tuple(sorted(taken, key=lambda tick: tick.x))


def _tick(moment: Moment, first: dt.date, scale: Scale) -> Tick:
    """Return a tick where a time begins, called as that is told; a rough one stands in its middle."""
    label = short(moment.value)
    x = scale.at(first)
    if moment.precision is Precision.ABOUT and moment.latest is not None:
        x = (x + scale.at(_after(moment.latest))) / 2
    elif "/" in moment.value:
        label = short(moment.value.partition("/")[0])
    half = _LETTER * len(label) / 2
    return Tick(x=round(x, 1), middle=round(max(half, min(WIDTH - half, x)), 1), label=label)


def _apart(one: Tick, other: Tick) -> bool:
    room = _LETTER * (len(one.label) + len(other.label)) / 2 + _ROOM
    return abs(one.middle - other.middle) >= room
