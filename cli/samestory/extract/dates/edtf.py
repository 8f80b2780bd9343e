"""Values of time as EDTF strings, and the days they reach from and to.

Every value the extractor prints is read back by `bounds`, so that `value` and `earliest`/`latest` cannot
disagree. `~` widens a value by three days, a month, a year or a decade, whichever it is exact to.
"""

from __future__ import annotations

import calendar
import datetime as dt
from typing import Final

from samestory.lexicon.calendar import SEASON_MONTHS

Bounds = tuple[dt.date | None, dt.date | None]

#: Values that name no certain time.
UNKNOWN: Final[Bounds] = (None, None)

_SLACK: Final = dt.timedelta(days=3)


def month(year: int, number: int) -> str:
    """Return a month; numbers past December or before January run into other years."""
    year, number = year + (number - 1) // 12, (number - 1) % 12 + 1
    return f"{year:04d}-{number:02d}"


def year(number: int) -> str:
    """Return a year."""
    return f"{number:04d}"


def decade(first: int) -> str:
    """Return the decade of a year: 199X."""
    return f"{first // 10:03d}X"


def century(number: int) -> str:
    """Return the nth century: 18XX for the 19th."""
    return f"{number - 1:02d}XX"


def interval(first: str, last: str) -> str:
    """Return the time from the start of one value to the end of another."""
    return f"{first.split('/')[0]}/{last.split('/')[-1]}"


def since(value: str) -> str:
    """Return the time from a value's start on."""
    return f"{value.split('/')[0]}/.."


def until(value: str) -> str:
    """Return the time up to a value's end."""
    return f"../{value.split('/')[-1]}"


def about(value: str) -> str:
    """Mark a value as approximate."""
    return value if "/" in value or "X" in value or value.endswith("~") else value + "~"


def days(first: dt.date, last: dt.date) -> str:
    """Return the days from one to another."""
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"


def bounds(value: str | None) -> Bounds:
    """Return the first and last day of a value, None where it is open, unknown or out of the calendar."""
    if value is None:
        return UNKNOWN
    try:
        if value.startswith("["):
            ends = [_simple(part) for part in value[1:-1].split(",")]
            return min(first for first, _ in ends), max(last for _, last in ends)
        first, slash, last = value.partition("/")
        if not slash:
            return _simple(value)
        return (
            None if first == ".." else _simple(first)[0],
            None if last == ".." else _simple(last)[1],
        )
    except (ValueError, OverflowError):
        return UNKNOWN


def ordered(value: str) -> bool:
    """Return whether a value names a time that exists and does not end before it starts."""
    first, last = bounds(value)
    if first is None and last is None:
        return value.startswith("XXXX")
    return first is None or last is None or first <= last


def _simple(value: str) -> tuple[dt.date, dt.date]:
    rough = value.endswith("~")
    value = value.rstrip("~")
    if len(value) == 10:
        day = dt.date.fromisoformat(value)
        return (day - _SLACK, day + _SLACK) if rough else (day, day)
    if len(value) == 7:
        number, part = int(value[:4]), int(value[5:])
        return _months(number, part, 1 if rough else 0)
    if value.endswith("XX"):
        return dt.date(max(int(value[:2]) * 100, 1), 1, 1), dt.date(int(value[:2]) * 100 + 99, 12, 31)
    if value.endswith("X"):
        slack = 10 if rough else 0
        first = int(value[:3]) * 10
        return dt.date(max(first - slack, 1), 1, 1), dt.date(first + 9 + slack, 12, 31)
    number, slack = int(value), 1 if rough else 0
    return dt.date(number - slack, 1, 1), dt.date(number + slack, 12, 31)


def _months(number: int, part: int, slack: int) -> tuple[dt.date, dt.date]:
    """Return the bounds of a month, season (21-24), quarter (33-36) or half-year (40, 41)."""
    if part in SEASON_MONTHS:
        first, length = SEASON_MONTHS[part], 3
    elif 33 <= part <= 36:
        first, length = (part - 33) * 3 + 1, 3
    elif part in {40, 41}:
        first, length = (part - 40) * 6 + 1, 6
    else:
        first, length = part, 1
        if not 1 <= part <= 12:
            raise ValueError(part)
    start = number * 12 + first - 1 - slack
    end = number * 12 + first - 2 + length + slack
    last_year, last_month = end // 12, end % 12 + 1
    last_day = calendar.monthrange(last_year, last_month)[1]
    return dt.date(start // 12, start % 12 + 1, 1), dt.date(last_year, last_month, last_day)


def part_of(value: str, part: str) -> str | None:
    """Return the early, mid or late part of a month, year, decade or century."""
    place = {"early": 0, "mid": 1, "late": 2}[part]
    first, last = bounds(value)
    if first is None or last is None:
        return None
    if (last - first).days == 6:  # a week: Monday to Wednesday, Tuesday to Thursday, Thursday to Sunday
        start, end = ((0, 2), (1, 3), (3, 6))[place]
        return days(first + dt.timedelta(days=start), first + dt.timedelta(days=end))
    if "/" in value:
        return None
    if value.endswith("XX"):
        start = (0, 34, 67)[place]
        return f"{first.year + start:04d}/{first.year + (33, 66, 99)[place]:04d}"
    if value.endswith("X"):
        return f"{first.year + (0, 4, 7)[place]:04d}/{first.year + (3, 6, 9)[place]:04d}"
    if len(value) == 4:
        return f"{value}-{(1, 5, 9)[place]:02d}/{value}-{(4, 8, 12)[place]:02d}"
    if len(value) == 7 and first.month == last.month:
        end = (10, 20, last.day)[place]
        return f"{value}-{(1, 10, 20)[place]:02d}/{value}-{end:02d}"
    return None
