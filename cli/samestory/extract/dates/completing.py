"""Completes a point in time with what its clause and the publication tell."""

from __future__ import annotations

from samestory.extract.dates.moment import Moment, Tense, tense
from samestory.extract.dates.partial import Partial, joined, resolve
from samestory.extract.dates.point import PUBLICATION, Point
from samestory.extract.quantities.tokens import Tokens


def value_of(tokens: Tokens, at: int, point: Point, moment: Moment, told: Tense | None = None) -> str | None:
    """Return the EDTF value of a point; `told` is the tense, read from the clause where it is not given."""
    if point.partial is None:
        return point.value
    if told is None:
        told = Tense.UNKNOWN if point.partial.dated else tense(tokens, at, point.end)
    if point.first_day is None:
        return resolve(point.partial, moment, told)
    return joined(Partial(day=point.first_day), point.partial, moment, told)


def anchor_of(point: Point) -> str | None:
    """Return what a point is resolved against; None for one that stands for itself."""
    if point.partial is None or point.anchor is not None:
        return point.anchor
    return None if point.partial.dated else PUBLICATION
