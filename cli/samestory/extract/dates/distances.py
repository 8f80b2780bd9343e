"""Lengths of time ("nearly three years", "a few weeks", "days") and the distances they make."""

from __future__ import annotations

from typing import Final

import msgspec

from samestory.extract.dates.partial import Partial
from samestory.extract.quantities import comparators, numerals
from samestory.extract.quantities.tokens import Tokens
from samestory.lexicon.calendar import TIME_UNITS
from samestory.lexicon.numerals import SCALES
from samestory.model import Comparator, Direction, Offset

#: How far "about" and "nearly" may be off, as everywhere in the comparison.
_LOOSE: Final = 0.15

#: How many an unnumbered plural means: "days before", "a few weeks later", "several months ago"
_SOME: Final = (2.0, 6.0)
_FEW: Final = {"few": (2.0, 5.0), "several": (3.0, 9.0), "many": (3.0, 30.0), "couple": (2.0, 2.0)}


_NEARLY: Final = frozenset({"nearly", "almost", "approaching", "nearing"})


class Distance(msgspec.Struct, frozen=True, kw_only=True):
    """How a time is counted from another one."""

    offset: Offset
    words: tuple[int, int] | None = None  #: the tokens that name its anchor, where some do
    told: bool = False  #: it counts from the date told before: "two days later", "that week"
    whole: bool = False  #: it is a unit of the calendar: "the following year"
    partial: Partial | None = None  #: what lies in the unit told: the May of "May of that year"
    unit: str | None = None  #: that unit, where the offset counts in another: "the same month last year"


class Length(msgspec.Struct, frozen=True, kw_only=True):
    """A length of time: `low` to `high` units."""

    low: float
    high: float
    unit: str
    start: int
    end: int
    sign: Comparator | None = None
    near: bool = False  #: not just less than that, but nearly as much


def length(tokens: Tokens, at: int) -> Length | None:
    """Return the length of time that starts at a token: "nearly three years", "a few weeks", "days"."""
    if not tokens.has(TIME_UNITS):
        return None
    sign, place = comparators.before(tokens, at) or (None, at)
    if tokens.low(place) in {"just", "only", "barely"}:
        place += 1
    near = sign is Comparator.LESS and tokens.low(at) in _NEARLY
    low = tokens.low(place)
    amounts, here = _SOME, place
    if low in {"a", "an", "one"}:
        amounts, here = (1.0, 1.0), place + 1
        if tokens.low(here) in {"few", "couple"}:
            amounts = _FEW[tokens.low(here)]
            here += 2 if tokens.low(here + 1) == "of" else 1
    elif low in _FEW:
        amounts, here = _FEW[low], place + 1
    if here == place or TIME_UNITS.get(tokens.low(here)) is None:
        figure = numerals.read(tokens, place)
        if figure is not None and not figure.ordinal:
            high, here = float(figure.high or figure.value), figure.end
            if (tokens.hyphen(here) or tokens.low(here) in {"or", "to"}) and (
                more := numerals.read(tokens, here + 1)
            ):
                high, here = float(more.value), more.end
            amounts = (float(figure.value), high)
        elif here != place:
            return None
    here += tokens.hyphen(here)
    named = tokens.low(here)
    unit = TIME_UNITS.get(named)
    if unit is None or (here == place and not named.endswith("s")) or amounts[1] > 10**6:
        return None
    if here == place and tokens.low(at - 1) in SCALES:  # the years of "ten million years"
        return None
    here += 1
    if tokens.match(here, ("and", "a", "half")):  # "a year and a half"
        amounts, here = (amounts[0] + 0.5, amounts[1] + 0.5), here + 3
    return Length(low=amounts[0], high=amounts[1], unit=unit, start=at, end=here, sign=sign, near=near)


def offset(span: Length, side: int) -> Offset:
    """Return a length as a distance before (-1) or after (1) a time, open as its comparator leaves it."""
    low: float | None = span.low
    high: float | None = span.high
    match span.sign:
        case Comparator.MORE | Comparator.AT_LEAST:
            high = None
        case Comparator.ABOUT:
            low, high = _rounded(span.low * (1 - _LOOSE)), _rounded(span.high * (1 + _LOOSE))
        case Comparator.LESS if span.near:
            low = _rounded(span.low * (1 - _LOOSE))
        case Comparator.LESS | Comparator.AT_MOST:
            low = 0.0
        case _:
            pass
    direction = Direction.BEFORE if side < 0 else Direction.AFTER
    return Offset(direction=direction, low=low, high=high, unit=span.unit)


def _rounded(amount: float) -> float:
    return round(amount, 2)


def units_away(unit: str, side: int) -> Offset:
    """Return the distance to the same (0), the last (-1) or the next (1) unit of time."""
    direction = (Direction.BEFORE, Direction.SAME, Direction.AFTER)[side + 1]
    return Offset(direction=direction, low=abs(side), high=abs(side), unit=unit)
