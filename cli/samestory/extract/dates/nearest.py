"""Which weekday and which year "last", "this" and "next" pick, counted from publication."""

from __future__ import annotations

import datetime as dt
from typing import Final

from samestory.extract.dates import arithmetic
from samestory.extract.dates.moment import Moment

BACK: Final = frozenset({"last", "past", "previous", "preceding", "recent"})
AHEAD: Final = frozenset({"next", "coming", "following", "upcoming", "subsequent"})
HERE: Final = frozenset({"this", "current"})


def weekday(moment: Moment, word: str, number: int) -> str | None:
    """Return the weekday that a word picks: "last Thursday", "next Thursday"."""
    if moment.day is None:
        return None
    monday, _ = arithmetic.week_of(moment.day)
    if word in {"last", "previous", "next", "following"}:
        weeks = -1 if word in BACK else 1
        day = arithmetic.shift(monday, weeks * 7 + number, "day")
    elif word == "past":
        day = arithmetic.shift(moment.day, -((moment.day.weekday() - number - 1) % 7 + 1), "day")
    elif word in AHEAD:
        day = arithmetic.shift(moment.day, (number - moment.day.weekday() - 1) % 7 + 1, "day")
    else:
        day = arithmetic.shift(monday, number, "day")
    return day.isoformat() if day else None


def year_of(day: dt.date, word: str, month: int, length: int) -> int:
    """Return the year of "last March", "next spring", "this May"."""
    if word in HERE:
        return day.year - (month == 12 and length == 3 and day.month < 3)
    if word in BACK:
        ended = day.year * 12 + day.month > day.year * 12 + month + length - 1
        return day.year if ended else day.year - 1
    return day.year if month > day.month else day.year + 1
