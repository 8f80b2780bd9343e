"""Dates that leave something out ("September 15", "on Thursday", "in March"), and how they are completed."""

from __future__ import annotations

import calendar
import datetime as dt
from typing import Final

import msgspec

from samestory.extract.dates import edtf
from samestory.extract.dates.moment import Moment, Tense
from samestory.lexicon.calendar import SEASON_MONTHS, Movable

#: So many days before and after it, a feast without a year is that of this year.
_DAYS: Final = 45


class Partial(msgspec.Struct, frozen=True, kw_only=True):
    """What a text states of a date; None is what it leaves to the reader."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    block: int | None = None  #: EDTF code of a season, quarter or half-year
    movable: Movable | None = None  #: a feast that moves
    feast: bool = False  #: it is called by its name, of whatever year
    part: str | None = None  #: early, mid, late
    value: str | None = None  #: complete already: a decade, a century, a numeric date

    @property
    def dated(self) -> bool:
        """Whether the text itself gives the year."""
        return self.value is not None or self.year is not None


def valid(date: Partial) -> bool:
    """Return whether the calendar has such a day."""
    if date.day is None or date.month is None:
        return True
    longest = calendar.monthrange(date.year, date.month)[1] if date.year else 29 if date.month == 2 else 31
    if date.month in {4, 6, 9, 11}:
        longest = 30
    return 1 <= date.day <= longest


def resolve(date: Partial, moment: Moment, tense: Tense) -> str | None:
    """Return the EDTF value; None where publication is needed and unknown."""
    value = _whole(date, moment, tense)
    if value is None or date.part is None:
        return value
    return edtf.part_of(value, date.part)


def _whole(date: Partial, moment: Moment, tense: Tense) -> str | None:
    if date.value is not None:
        return date.value
    if date.year is not None:
        return _dated(date, date.year)
    if date.month is None and date.block is None and date.movable is None:
        return _by_day(date, moment, tense)
    if moment.day is None:
        if moment.year is not None:
            return _dated(date, moment.year)
        return _yearless(date)
    years = _nearest(date, moment.day)
    if years is None:
        return None
    before, after = years
    if date.block is not None and date.block > max(SEASON_MONTHS) and tense is not Tense.FUTURE:
        return _dated(date, before)
    if date.feast and (near := _near(date, moment.day, before, after)) is not None:
        return _dated(date, near)
    chosen = moment.nearer(_start(date, before), _start(date, after), tense)
    return _dated(date, before if chosen == _start(date, before) else after)


def _dated(date: Partial, year: int) -> str | None:
    if date.movable is not None:
        return date.movable.day(year).isoformat()
    if date.block is not None:
        return f"{year:04d}-{date.block}"
    if date.month is None:
        return edtf.year(year)
    if date.day is None:
        return edtf.month(year, date.month)
    return f"{year:04d}-{date.month:02d}-{date.day:02d}" if _exists(date, year) else None


def _exists(date: Partial, year: int) -> bool:
    return bool(date.month and date.day and date.day <= calendar.monthrange(year, date.month)[1])


def _yearless(date: Partial) -> str | None:
    if date.month is None or date.part is not None:
        return None
    day = f"-{date.day:02d}" if date.day else ""
    return f"XXXX-{date.month:02d}{day}"


def _start(date: Partial, year: int) -> dt.date:
    if date.movable is not None:
        return date.movable.day(year)
    if date.block is not None:
        return edtf.bounds(f"{year:04d}-{date.block}")[0] or dt.date(year, 1, 1)
    month = date.month or 1
    return dt.date(year, month, min(date.day or 1, calendar.monthrange(year, month)[1]))


def _nearest(date: Partial, day: dt.date) -> tuple[int, int] | None:
    """Return the years of the last and of the next such date; the running month or season is both."""
    near = [year for year in range(day.year - 8, day.year + 9) if _fits(date, year)]
    if date.weekday is not None:  # it tells the year, unless it is wrong
        agreed = [year for year in near if abs(year - day.year) < 2 and _falls(date, year)]
        near = agreed or near
    began = [year for year in near if _start(date, year) <= day]
    ahead = [year for year in near if year not in began]
    if not began:
        return (ahead[0], ahead[0]) if ahead else None
    if day <= _end(date, began[-1]) or not ahead:
        return began[-1], began[-1]
    return began[-1], ahead[0]


def _near(date: Partial, day: dt.date, before: int, after: int) -> int | None:
    """Return the year of the feast that everybody has in mind: that of these weeks, whatever the tense."""
    past, ahead = (day - _start(date, before)).days, (_start(date, after) - day).days
    if min(past, ahead) > _DAYS:
        return None
    return before if past <= ahead else after


def _fits(date: Partial, year: int) -> bool:
    return 1 < year < 9990 and (date.day is None or _exists(date, year))


def _falls(date: Partial, year: int) -> bool:
    return _start(date, year).weekday() == date.weekday


def _end(date: Partial, year: int) -> dt.date:
    start = _start(date, year)
    if date.day is not None or date.movable is not None:
        return start
    if date.block is not None:
        return edtf.bounds(f"{year:04d}-{date.block}")[1] or start
    return start.replace(day=calendar.monthrange(year, start.month)[1])


def _by_day(date: Partial, moment: Moment, tense: Tense) -> str | None:
    """Resolve a weekday ("on Thursday") or a day of the month ("on the 15th")."""
    if moment.day is None:
        return None
    if date.weekday is not None and date.day is None:
        back = (moment.day.weekday() - date.weekday) % 7
        ahead = (date.weekday - moment.day.weekday()) % 7
        step = ahead if tense is Tense.FUTURE else -back
        return (moment.day + dt.timedelta(days=step)).isoformat()
    if date.day is None:
        return None
    months = moment.day.year * 12 + moment.day.month - 1
    dates = [_of_month(place, date.day) for place in range(months - 3, months + 4)]
    known = [day for day in dates if day and date.weekday in {None, day.weekday()}]
    past = [day for day in known if day <= moment.day]
    future = [day for day in known if day >= moment.day]
    chosen = (future[:1] or past[-1:]) if tense is Tense.FUTURE else (past[-1:] or future[:1])
    return chosen[0].isoformat() if chosen else None


def _of_month(place: int, day: int) -> dt.date | None:
    year, month = divmod(place, 12)
    return dt.date(year, month + 1, day) if day <= calendar.monthrange(year, month + 1)[1] else None


def joined(first: Partial, last: Partial, moment: Moment, told: Tense) -> str | None:
    """Return the time from one date to another, each completed by the other; None if they make no range."""
    first, last = _shared(first, last)
    start = resolve(first, moment, told)
    if start is None or start.startswith("XXXX"):
        return None
    if first.year is None and last.year is None:
        end = _end_after(start, last, moment, told)
        earlier = resolve(first, moment, Tense.PAST) if told is Tense.FUTURE else start
        if moment.day and earlier and earlier != start and last.weekday is None:
            reached = _end_after(earlier, last, moment, told)
            if reached and (edtf.bounds(reached)[1] or dt.date.min) >= moment.day:
                start, end = earlier, reached  # a span that is under way
    else:
        end = resolve(last, moment, told)
    if end is None or "XXXX" in end:
        return None
    value = edtf.interval(start, end)
    return value if edtf.ordered(value) else None


def _end_after(start: str, last: Partial, moment: Moment, told: Tense) -> str | None:
    """Resolve the end of a range as the first such date after its start."""
    begun, _ = edtf.bounds(start)
    if begun is None:
        return None
    if last.weekday is not None and last.day is None:
        return (begun + dt.timedelta(days=(last.weekday - begun.weekday()) % 7)).isoformat()
    end = resolve(msgspec.structs.replace(last, year=begun.year), moment, told)
    ended = edtf.bounds(end)[1]
    if ended is not None and ended >= begun:
        return end
    return resolve(msgspec.structs.replace(last, year=begun.year + 1), moment, told)


def _shared(first: Partial, last: Partial) -> tuple[Partial, Partial]:
    """Return the ends of a range with what only one of them says: March 3-5, from May to June 2020."""
    if last.month is None and last.day is not None and last.weekday is None and first.month and first.day:
        month = first.month % 12 + 1 if last.day < first.day else first.month
        last = msgspec.structs.replace(last, month=month)
    if first.month is None and first.day is not None and first.weekday is None and last.month and last.day:
        month = (last.month - 2) % 12 + 1 if first.day > last.day else last.month
        first = msgspec.structs.replace(first, month=month)
    wraps = _order(first) > _order(last)
    if first.year is None and last.year is not None:
        first = msgspec.structs.replace(first, year=last.year - wraps)
    elif last.year is None and first.year is not None and last.weekday is None:
        last = msgspec.structs.replace(last, year=first.year + wraps)
    return first, last


def _order(date: Partial) -> tuple[int, int]:
    month = SEASON_MONTHS.get(date.block or 0) or date.month or 0
    return (date.block or month, date.day or 0)
