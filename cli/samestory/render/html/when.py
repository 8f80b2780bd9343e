"""Days as people write them: short, day before month."""

from __future__ import annotations

import datetime as dt

_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def spoken(earliest: dt.date | None, latest: dt.date | None) -> str:
    """Return an interval of days in words, as short as it can be said."""
    if earliest is None and latest is None:
        return "no date"
    if latest is None:
        return f"from {_day(earliest)}"
    if earliest is None:
        return f"until {_day(latest)}"
    if earliest == latest:
        return _day(earliest)
    begins = earliest.day == 1
    ends = (latest + dt.timedelta(days=1)).day == 1 if latest < dt.date.max else True
    if begins and ends and (earliest.year, earliest.month) == (latest.year, latest.month):
        return f"{_MONTHS[earliest.month - 1]} {earliest.year}"
    if begins and ends and (earliest.month, latest.month) == (1, 12):
        return str(earliest.year) if earliest.year == latest.year else f"{earliest.year}–{latest.year}"
    if (earliest.year, earliest.month) == (latest.year, latest.month):
        return f"{earliest.day}–{_day(latest)}"
    if earliest.year == latest.year:
        return f"{earliest.day} {_MONTHS[earliest.month - 1]} – {_day(latest)}"
    return f"{_day(earliest)} – {_day(latest)}"


def _day(day: dt.date | None) -> str:
    return "" if day is None else f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
