"""Which expressions name a time, and how exactly an EDTF value says when."""

from __future__ import annotations

import datetime as dt

import pytest

from builders import date
from samestory.compare.precision import named, precision
from samestory.model import Precision

DAY = dt.date(2024, 5, 6)


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("2024", Precision.YEAR),
        ("2024-05", Precision.MONTH),
        ("2024-12", Precision.MONTH),
        ("2024-13", Precision.PERIOD),
        ("2024-05-06", Precision.DAY),
        ("2024-05-06~", Precision.ABOUT),
        ("202X", Precision.PERIOD),
        ("2024-05/2024-06", Precision.PERIOD),
        ("2024-05/..", Precision.OPEN),
        ("../2024-05~", Precision.OPEN),
        ("[2024,2025]", Precision.ABOUT),
    ],
)
def test_how_exact_a_value_is(value: str, found: Precision) -> None:
    assert precision(value) is found


@pytest.mark.parametrize(
    ("text", "value", "days", "anchor", "found"),
    [
        ("Thursday", "2024-05-06", 0, None, True),
        ("in a few days", "2024-05-06/2024-05-09", 31, None, True),
        ("in a few days", "2024-05-06/2024-05-09", 32, None, False),
        ("in a-few days", "2024-05-06/2024-05-09", 32, None, False),
        ("recently", "2024~", 400, None, False),
        ("recently", "2024~", 400, "publication", False),
        ("recently", "2024~", 400, "talks", True),
        ("recently", "2024~", 31, None, True),
        ("about 20 years", "2004~", 400, None, True),
        ("since March", "2024-03/..", 400, None, True),
        ("about twenty years ago", "2004~", 400, None, True),
        ("over several decade", "2004~", 400, None, False),
        ("around then", "2004~", 400, None, False),
        ("until Ramadan", "../2024-05-06", 400, None, True),
        ("Until then", "../2024-05-06", 400, None, False),
    ],
)
def test_what_names_a_time(text: str, value: str, days: int, anchor: str | None, *, found: bool) -> None:
    one = date(DAY, DAY + dt.timedelta(days=days), text=text, value=value, anchor=anchor)
    assert named(one) is found


def test_an_expression_without_any_day_or_value_names_none() -> None:
    assert not named(date(None, text="Thursday", value="2024-05-06"))
    assert not named(date(DAY, text="Thursday", value=None))
    assert named(date(DAY, text="Thursday", value="2024-05-06"))
