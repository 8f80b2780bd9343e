"""Figures in unlike units, and by what rule two that are not written alike agree."""

from __future__ import annotations

import pytest

from builders import quantity
from samestory.compare import measures
from samestory.model import Comparator, Quantity

LESS, MORE, ABOUT = Comparator.LESS, Comparator.MORE, Comparator.ABOUT


def measured(
    value: float, unit: str, comparator: Comparator = Comparator.EQUAL, **fields: object
) -> Quantity:
    return quantity(f"{value:g} {unit}", value, unit=unit, of=None, comparator=comparator, **fields)


SAME = [
    (measured(5, "km"), measured(3, "mi")),
    (measured(60, "mi"), measured(100, "km", ABOUT)),
    (measured(29_000, "ft"), measured(8_850, "m")),
    (measured(40, "°C"), measured(104, "°F")),
    (measured(2, "°C"), measured(3.6, "°F")),
    (measured(80, "kg"), measured(176, "lb")),
    (measured(5_000, "ha"), measured(12_000, "acres")),
    (measured(50, "km²"), measured(5_000, "ha")),
    (measured(20, "mi²"), measured(52, "km²")),
    (measured(75, "mph"), measured(120, "km/h")),
    (measured(2, "weeks"), measured(15, "days")),
    (measured(18, "months"), measured(1.5, "years")),
    (measured(1000, "days", LESS), measured(3, "years", LESS)),
    (measured(1, "decades"), measured(10, "years")),
]
OTHER = [
    (measured(5, "km"), measured(5, "mi")),
    (measured(0.5, "km"), measured(1, "mi")),
    (measured(1, "km"), measured(2, "mi")),
    (measured(40, "°C"), measured(80, "°F")),
    (measured(80, "kg"), measured(80, "lb")),
    (measured(5_000, "ha"), measured(5_000, "acres")),
    (measured(2, "weeks"), measured(2, "months")),
    (measured(3, "years"), measured(300, "days")),
    (measured(20, "MW"), measured(20, "GW")),
]


@pytest.mark.parametrize(("left", "right"), SAME)
def test_one_measure_in_two_units_meets(left: Quantity, right: Quantity) -> None:
    for one, other in ((left, right), (right, left)):
        assert measures.meet(one, other)
        assert (measures.rule(one, other) or "").startswith("unit conversion")


@pytest.mark.parametrize(("left", "right"), OTHER)
def test_other_measures_do_not_meet(left: Quantity, right: Quantity) -> None:
    assert not measures.meet(left, right)
    assert not measures.meet(right, left)


@pytest.mark.parametrize(
    ("left", "right"), [("USD", "EUR"), ("km", "kg"), ("people", "workers"), ("km", "km"), ("km", None)]
)
def test_money_and_other_kinds_are_never_converted(left: str, right: str | None) -> None:
    assert not measures.converted(left, right)


@pytest.mark.parametrize(
    ("left", "right", "rule"),
    [
        (measured(3000, "km"), measured(3040, "km"), "rounding"),
        (measured(3000, "km", MORE), measured(3200, "km"), "comparator"),
        (measured(20, "km", high=30), measured(25, "km"), "range"),
    ],
)
def test_the_rule_by_which_figures_agree_has_a_name(left: Quantity, right: Quantity, rule: str) -> None:
    assert (measures.rule(left, right) or "").startswith(f"{rule}: ")


def test_equal_figures_need_no_rule() -> None:
    assert measures.rule(measured(5, "km"), measured(5, "km")) is None


@pytest.mark.parametrize(("left", "right"), [*SAME, *OTHER])
def test_the_higher_of_two_is_so_in_any_unit(left: Quantity, right: Quantity) -> None:
    assert not (measures.larger(left, right) and measures.larger(right, left))
