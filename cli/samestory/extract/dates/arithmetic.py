"""Steps through the calendar from a day: last week, two months ago, the next three years."""

from __future__ import annotations

import calendar
import datetime as dt

from samestory.extract.dates import edtf

#: Units of a day or longer; "hours ago" is the same day.
LONG_UNITS = frozenset({"day", "week", "fortnight", "month", "quarter", "year", "decade", "century"})

_DAYS = {"day": 1, "week": 7, "fortnight": 14}
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}


def shift(day: dt.date, amount: float, unit: str) -> dt.date | None:
    """Return the day so many units later, earlier if negative; None beyond the calendar."""
    try:
        if unit in _DAYS:
            return day + dt.timedelta(days=round(amount * _DAYS[unit]))
        if unit not in _MONTHS:
            return day
        place = day.year * 12 + day.month - 1 + round(amount * _MONTHS[unit])
        year, month = place // 12, place % 12 + 1
        return dt.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
    except (ValueError, OverflowError):
        return None


def exact_to(day: dt.date, unit: str) -> str:
    """Return a day as exactly as a count of units tells it: years ago names a year."""
    if unit in {"year", "quarter"}:
        return edtf.year(day.year) if unit == "year" else edtf.month(day.year, day.month)
    if unit in {"decade", "century"}:
        return edtf.about(edtf.year(day.year))
    if unit == "month":
        return edtf.month(day.year, day.month)
    value = day.isoformat()
    return edtf.about(value) if unit in {"week", "fortnight"} else value


def running(day: dt.date, unit: str, offset: int) -> str | None:
    """Return the unit of the calendar that holds a day, or one before or after it."""
    moved = shift(day, offset, unit)
    if unit == "weekend":
        moved = shift(day, offset, "week")
    if moved is None:
        return None
    if unit in {"week", "fortnight"}:
        return edtf.days(*week_of(moved))
    if unit == "weekend":
        monday, sunday = week_of(moved)
        return edtf.days(monday + dt.timedelta(days=5), sunday)
    if unit == "month":
        return edtf.month(moved.year, moved.month)
    if unit == "quarter":
        return f"{moved.year:04d}-{33 + (moved.month - 1) // 3}"
    if unit == "year":
        return edtf.year(moved.year)
    if unit == "decade":
        return edtf.decade(moved.year)
    if unit == "century":
        return edtf.century(moved.year // 100 + 1)
    return moved.isoformat()


def week_of(day: dt.date) -> tuple[dt.date, dt.date]:
    """Return Monday and Sunday of a day's week."""
    monday = day - dt.timedelta(days=min(day.weekday(), day.toordinal() - 1))
    return monday, monday + dt.timedelta(days=6)


def iso_week(year: int, number: int) -> str | None:
    """Return the week of a year by its ISO number; None where the year has no such week."""
    try:
        return edtf.days(*week_of(dt.date.fromisocalendar(year, number, 1)))
    except ValueError:
        return None


def nth_week(value: str, number: int) -> str | None:
    """Return a week of a month or year, counted from its first with four days in it; -1 is the last."""
    first, last = edtf.bounds(value)
    if first is None or last is None or "/" in value:
        return None
    if number < 0:
        return edtf.days(*week_of(last - dt.timedelta(days=3)))
    return edtf.days(*week_of(first + dt.timedelta(days=3 + 7 * (number - 1))))


def nth_weekday(value: str, weekday: int, number: int) -> str | None:
    """Return a weekday of a month: the first Monday of May; -1 is the last."""
    first, last = edtf.bounds(value)
    if first is None or last is None or len(value) != 7:
        return None
    if number < 0:
        return (last - dt.timedelta(days=(last.weekday() - weekday) % 7)).isoformat()
    day = first + dt.timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))
    return day.isoformat() if day <= last else None


def stretch(value: str, amount: float, unit: str) -> str | None:
    """Return the first so many units of a period, the last ones if negative: the first six months of 2020."""
    first, last = edtf.bounds(value)
    if first is None or last is None:
        return None
    one = dt.timedelta(days=1)
    if amount > 0:
        end = shift(first, amount, unit)
        return _whole_months(first, min(end - one, last), unit) if end else None
    start = shift(last + one, amount, unit) if last < dt.date.max else None
    return _whole_months(max(start, first), last, unit) if start else None


def _whole_months(first: dt.date, last: dt.date, unit: str) -> str:
    if unit in {"month", "quarter"}:
        return edtf.interval(edtf.month(first.year, first.month), edtf.month(last.year, last.month))
    return edtf.days(first, last)


def rolling(day: dt.date, amount: float, unit: str, *, ahead: bool) -> str | None:
    """Return so many units up to the day before, or from the next day on."""
    moved = shift(day, amount if ahead else -amount, unit)
    if moved is None:
        return None
    if ahead:
        return edtf.days(min(day + dt.timedelta(days=1), moved), moved)
    eve = day - dt.timedelta(days=1) if day > moved else day
    if unit in {"year", "decade", "century"}:
        return edtf.interval(edtf.month(moved.year, moved.month), eve.isoformat())
    return edtf.days(moved, eve)


def vague(day: dt.date, unit: str, *, ahead: bool) -> str | None:
    """Return "recent months", "the coming days": some three units, its far end approximate."""
    moved = shift(day, 3 if ahead else -3, unit)
    if moved is None:
        return None
    near, far = exact_to(day, unit).rstrip("~"), edtf.about(exact_to(moved, unit))
    return edtf.interval(near, far) if ahead else edtf.interval(far, near)


def apart(value: str, low: float, high: float, unit: str) -> str | None:
    """Return what lies `low` to `high` units from a value; negative amounts lie before its start."""
    first, last = edtf.bounds(value)
    anchor = (first if high <= 0 else last) or first or last
    if anchor is None:
        return None
    ends = [shift(anchor, amount, unit) for amount in sorted((low, high))]
    if ends[0] is None or ends[1] is None:
        return None
    if low == high:
        return exact_to(ends[0], unit)
    one, other = (exact_to(end, unit) for end in (ends[0], ends[1]))
    return edtf.interval(edtf.about(one), other.rstrip("~"))
