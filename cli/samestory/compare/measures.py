"""What a stated figure leaves open, in a unit that others can be held against: rounding and conversion.

Money is never converted: no rate is the right one.
"""

from __future__ import annotations

from typing import Final

import msgspec

from samestory.model import Comparator, Quantity

#: How far a round figure may stand off the exact one, at most: 3,000 and 3,040 agree, 326 and 320 do not.
_ROUNDING = 0.02
#: What "about", "nearly", "some" allow.
_LOOSE = 0.15
#: What is lost when a figure is converted and made round again.
_CONVERTED = 0.05
#: Where periods of unlike units are compared, each is meant to half of its unit.
_HALF = 0.5
_TEN = 10
#: "More than" is said of figures up to so many times as high.
_BEYOND = 3
_BOUNDING = frozenset({Comparator.MORE, Comparator.AT_LEAST, Comparator.LESS, Comparator.AT_MOST})
_INFINITE = float("inf")
_ABSOLUTE_ZERO = {"°C": 0.0, "°F": 32.0}

#: Kind of measure -> unit -> how many of the smallest it is.
_KINDS: Final = {
    "length": {
        "mm": 0.001, "cm": 0.01, "in": 0.0254, "ft": 0.3048, "yd": 0.9144,
        "m": 1.0, "km": 1000.0, "mi": 1609.344, "nmi": 1852.0,
    },
    "area": {
        "m²": 1.0, "ft²": 0.09290304, "acres": 4046.8564, "ha": 10_000.0, "km²": 1e6, "mi²": 2_589_988.0,
    },
    "volume": {
        "ml": 0.001, "l": 1.0, "gal": 3.785, "ft³": 28.317, "m³": 1000.0, "barrels": 159.0, "km³": 1e12,
    },
    "mass": {
        "mg": 1e-6, "g": 0.001, "oz": 0.02835, "lb": 0.45359, "kg": 1.0, "t": 1000.0,
        "kilotonnes": 1e6, "megatonnes": 1e9,
    },
    "power": {"W": 1.0, "kW": 1e3, "MW": 1e6, "GW": 1e9, "TW": 1e12},
    "energy": {"kWh": 1.0, "MWh": 1e3, "GWh": 1e6, "TWh": 1e9},
    "speed": {"m/s": 3.6, "km/h": 1.0, "mph": 1.609344, "kt": 1.852},
    "temperature": {"°C": 1.0, "°F": 5 / 9},
    "data": {"MB": 1.0, "GB": 1e3, "TB": 1e6},
    "time": {
        "seconds": 1 / 86400, "minutes": 1 / 1440, "hours": 1 / 24, "days": 1.0, "weeks": 7.0,
        "fortnights": 14.0, "months": 30.44, "quarters": 91.3, "years": 365.25, "decades": 3652.5,
        "centuries": 36525.0,
    },
}  # fmt: skip
_KIND = {unit: kind for kind, units in _KINDS.items() for unit in units}


class Bounds(msgspec.Struct, frozen=True):
    """The least and the most that a figure can mean."""

    low: float
    high: float

    def meets(self, other: Bounds) -> bool:
        """Tell whether two figures have a value in common."""
        return self.low <= other.high and other.low <= self.high


def converted(left: str | None, right: str | None) -> bool:
    """Tell whether two units are not one, and measure the same."""
    return (
        left != right
        and _KIND.get(left or "") is not None
        and _KIND.get(left or "") == _KIND.get(right or "")
    )


def meet(left: Quantity, right: Quantity) -> bool:
    """Tell whether two comparable figures have a value in common."""
    if _far_beyond(left, right) or _far_beyond(right, left):
        return False
    left, right = _loose_once(left, right)
    if not converted(left.unit, right.unit):
        return bounds(left).meets(bounds(right))
    # Degrees are places on a scale or distances on it: "40 °C", "warmer by 2 °C".
    scales = (False, True) if _KIND[left.unit or ""] == "temperature" else (False,)
    return any(_based(left, scale=scale).meets(_based(right, scale=scale)) for scale in scales)


def _loose_once(left: Quantity, right: Quantity) -> tuple[Quantity, Quantity]:
    """Return figures of which the higher at most is loose: "about" twice leaves no more open than once."""
    if not all(one.comparator is Comparator.ABOUT and one.high is None for one in (left, right)):
        return left, right
    if larger(left, right):
        return left, msgspec.structs.replace(right, comparator=Comparator.EQUAL)
    return msgspec.structs.replace(left, comparator=Comparator.EQUAL), right


def _far_beyond(bound: Quantity, figure: Quantity) -> bool:
    """Tell whether a figure lies so far beyond a bound that nobody would say so: 300, "more than 20"."""
    if bound.comparator not in (Comparator.MORE, Comparator.AT_LEAST) or bound.unit != figure.unit:
        return False
    return figure.comparator is Comparator.EQUAL and (figure.value or 0) > _BEYOND * (bound.value or 0) > 0


def rule(left: Quantity, right: Quantity) -> str | None:
    """Return by what rule two figures that are not written alike have a value in common."""
    if converted(left.unit, right.unit):
        return f"unit conversion: {left.text}, {right.text}"
    if (left.value, left.high, left.comparator) == (right.value, right.high, right.comparator):
        return None
    if {left.comparator, right.comparator} != {Comparator.EQUAL}:
        return f"comparator: {left.text}, {right.text}"
    kind = "rounding" if left.high is None and right.high is None else "range"
    return f"{kind}: {left.text}, {right.text}"


def bounding(left: Quantity, right: Quantity) -> bool:
    """Tell whether one of two figures bounds the other, and they are not the same: "at least 3" and 5."""
    if converted(left.unit, right.unit) or (left.value, left.high) == (right.value, right.high):
        return False
    return not _BOUNDING.isdisjoint((left.comparator, right.comparator))


def can_both_hold(left: Quantity, right: Quantity) -> bool:
    """Tell whether a figure lies far inside a bound: 5 and "fewer than 20", 300 and "more than 20"."""
    if _far_beyond(left, right) or _far_beyond(right, left):
        return True
    here, there = _held(left, right)
    return (left.comparator is Comparator.LESS and there.low <= here.high) or (
        right.comparator is Comparator.LESS and here.low <= there.high
    )


def _held(left: Quantity, right: Quantity) -> tuple[Bounds, Bounds]:
    if converted(left.unit, right.unit):
        return _based(left, scale=True), _based(right, scale=True)
    return bounds(left), bounds(right)


def larger(left: Quantity, right: Quantity) -> bool:
    """Tell whether the first of two comparable figures is the higher one."""
    if converted(left.unit, right.unit):
        return _based(left, scale=True).low > _based(right, scale=True).low
    return (left.value or 0) > (right.value or 0)


def bounds(one: Quantity, more: float = 0.0) -> Bounds:
    """Return what a stated figure leaves open, rounding included, and `more` to either side."""
    value = float(one.value or 0)
    high = float(one.high) if one.high is not None else value
    slack = more if one.ordinal else max(more, _slack(abs(value)))
    match one.comparator:
        case Comparator.EQUAL:
            return Bounds(value - slack, high + slack)
        case Comparator.MORE | Comparator.AT_LEAST:
            return Bounds(value - more, _INFINITE)
        case Comparator.LESS:
            return Bounds(value - abs(value) * _LOOSE - more, high + more)
        case Comparator.AT_MOST:
            return Bounds(0.0 if high >= 0 else -_INFINITE, high + more)
        case Comparator.ABOUT:
            return Bounds(value - abs(value) * _LOOSE - more, high + abs(value) * _LOOSE + more)


def _based(one: Quantity, *, scale: bool) -> Bounds:
    """Return the bounds in the smallest unit of the kind, with what conversion makes unsure."""
    unit = one.unit or ""
    kind = _KIND[unit]
    value = abs(float(one.value or 0))
    found = bounds(one, max(value * _CONVERTED, _HALF if kind == "time" else 0.0))
    factor, zero = _KINDS[kind][unit], _ABSOLUTE_ZERO.get(unit, 0.0) if scale else 0.0
    return Bounds((found.low - zero) * factor, (found.high - zero) * factor)


def _slack(value: float) -> float:
    """Return what rounding leaves open: half of the last digit that is no zero, and no more than 2 %."""
    if value < _TEN or value != int(value):
        return 0.0
    digits = str(int(value))
    zeros = len(digits) - len(digits.rstrip("0"))
    return min(10**zeros / 2, value * _ROUNDING) if zeros else 0.0
