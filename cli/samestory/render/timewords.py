"""Values of EDTF in words, and lengths of time."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable
from typing import Final, NamedTuple

from samestory.model import Moment

#: What is said of a verdict of which the date is not the reason.
ELSEWHERE: Final = "elsewhere in this sentence"

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
#: Letters of a month where there is little room.
_FEW: Final = 3


def spoken(value: str) -> str:
    """Return a value of EDTF as people write it; what is none stays as it is."""
    try:
        return _worded(value, _SPOKEN)
    except (ValueError, IndexError, KeyError):
        return value


def short(value: str) -> str:
    """Return a value of EDTF in few letters: "8 May 2025", "1–3 Sep 2022"; no more exact than it is told."""
    try:
        return _worded(value, _SHORT)
    except (ValueError, IndexError, KeyError):
        return value


def ends(moments: Iterable[Moment]) -> tuple[str, str] | None:
    """Return the first and the last time told, as values of EDTF, each as exact as it is told."""
    told = [end for one in moments for end in _ends(one)]
    if not told:
        return None
    _, _, first = min(told, key=lambda end: (end[0], end[1], end[2]))
    _, _, last = max(told, key=lambda end: (end[0], -end[1], end[2]))
    return first, last


def _ends(moment: Moment) -> list[tuple[dt.date, int, str]]:
    """Return the days between which a moment lies, how long it is, and the part of its value for each day."""
    days = (moment.earliest, moment.latest)
    length = (days[1] - days[0]).days if days[0] is not None and days[1] is not None else 0
    rough = "~" if "~" in moment.value else ""
    parts = [one for one in re.split(r"[\[\],/]", moment.value.replace("~", "")) if one and one != ".."]
    told = zip(days, (parts[0], parts[-1]), strict=True) if parts else ()
    return [(day, length, part + rough) for day, part in told if day is not None]


class _Words(NamedTuple):
    """How a time is put into words."""

    one: Callable[[str], str]  #: a day, a month or a longer time
    until: str
    since: str
    between: Callable[[str, str], str]


def _worded(value: str, words: _Words) -> str:
    if value.startswith("["):
        return " or ".join(_worded(one, words) for one in value[1:-1].split(","))
    rough = "about " if "~" in value else ""
    first, slash, last = value.replace("~", "").partition("/")
    if not slash:
        return rough + words.one(first)
    if first == "..":
        return words.until.format(rough + words.one(last))
    if last == "..":
        return words.since.format(rough + words.one(first))
    return rough + words.between(words.one(first), words.one(last))


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


def _brief(value: str) -> str:
    if len(value) == _DAY:
        day = dt.date.fromisoformat(value)
        return f"{day.day} {_MONTHS[day.month - 1][:_FEW]} {day.year}"
    if len(value) == _MONTH and value[_YEAR + 1 :] not in _PARTS:
        return f"{_MONTHS[int(value[_YEAR + 1 :]) - 1][:_FEW]} {int(value[:_YEAR])}"
    return _simple(value).removeprefix("the ")


def _joined(first: str, last: str) -> str:
    """Join the ends of a time; the month and the year that both have are written once."""
    begins, ends = first.split(), last.split()
    alike = 0
    while alike < min(len(begins), len(ends)) - 1 and begins[-1 - alike] == ends[-1 - alike]:
        alike += 1
    left = " ".join(begins[: len(begins) - alike])
    tight = " " not in left and " " not in last.removesuffix(" ".join(ends[len(ends) - alike :])).strip()
    return f"{left}–{last}" if tight else f"{left} – {last}"


_SPOKEN: Final = _Words(_simple, "up to {}", "from {} on", "{} to {}".format)
_SHORT: Final = _Words(_brief, "until {}", "from {}", _joined)


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
