"""Option values: what was typed, what was meant."""

from __future__ import annotations

import datetime as dt

import pytest

from samestory.app import values
from samestory.errors import UsageError


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2024-02-13", "2024-02-13", "2024-02-13"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2023-02", "2023-02-01", "2023-02-28"),
        ("2024-12", "2024-12-01", "2024-12-31"),
        ("2024", "2024-01-01", "2024-12-31"),
        ("9999", "9999-01-01", "9999-12-31"),
    ],
)
def test_days_months_and_years(text: str, first: str, last: str) -> None:
    assert values.day("--from", text, end=False) == dt.date.fromisoformat(first)
    assert values.day("--to", text, end=True) == dt.date.fromisoformat(last)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "0000",
        "24",
        "2024-",
        "2024-13",
        "2024-+1",
        "2024-1",
        "2024-02-30",
        "2024W01",
        "20240213",
        "２０２４",
    ],
)
def test_what_is_no_day_is_said(text: str) -> None:
    with pytest.raises(UsageError, match="no such day"):
        values.day("--from", text, end=False)
