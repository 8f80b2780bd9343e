"""Values of EDTF in words, and lengths of time."""

from __future__ import annotations

import datetime as dt
from typing import Final

_MONTHS: Final = (
    "January February March April May June July August September October November December".split()
)
_DAYS: Final = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
#: What EDTF writes in the place of a month: seasons, quarters, halves.
_PARTS: Final = {
    "21": "spring", "22": "summer", "23": "autumn", "24": "winter",
    "33": "first quarter of", "34": "second quarter of", "35": "third quarter of", "36": "fourth quarter of",
    "40": "first half of", "41": "second half of",
}  # fmt: skip
_YEAR, _MONTH, _DAY = len("2024"), len("2024-05"), len("2024-05-06")
#: Days from which a length of time is given in months, and in years.
_IN_MONTHS, _IN_YEARS = 61, 730


def spoken(value: str) -> str:
    """Return a value of EDTF as people write it; what is none stays as it is."""
    try:
        return _spoken(value)
    except (ValueError, IndexError, KeyError):
        return value


def _spoken(value: str) -> str:
    if value.startswith("["):
        return " or ".join(_spoken(one) for one in value[1:-1].split(","))
    rough = "about " if "~" in value else ""
    first, slash, last = value.replace("~", "").partition("/")
    if not slash:
        return rough + _simple(first)
    if first == "..":
        return f"up to {rough}{_simple(last)}"
    if last == "..":
        return f"from {rough}{_simple(first)} on"
    return f"{rough}{_simple(first)} to {_simple(last)}"


def _simple(value: str) -> str:
    if len(value) == _DAY:
        day = dt.date.fromisoformat(value)
        return f"{_DAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]} {day.year}"
    if len(value) == _MONTH:
        year, part = value.split("-")
        return f"{_PARTS[part] if part in _PARTS else _MONTHS[int(part) - 1]} {int(year)}"
    if value.endswith("XX"):
        return _century(int(value[:2]) + 1)
    if value.endswith("X"):
        return f"the {int(value[:3])}0s"
    return str(int(value))


def _century(number: int) -> str:
    ending = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"the {number}{ending} century"


def length(days: int) -> str:
    """Return a number of days as people say it: 5 days, 7 months, 56 years."""
    if days < _IN_MONTHS:
        number, unit = days, "day"
    elif days < _IN_YEARS:
        number, unit = round(days / 30.44), "month"
    else:
        number, unit = round(days / 365.25), "year"
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"
