"""Dates of publication, as ISO 8601: never more exact than they were written."""

from __future__ import annotations

import datetime as dt
import re

MONTHS = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
]

#: A month's name or its abbreviation, for use inside larger expressions.
MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?"
    r"|Aug(?:ust|\.)?|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)

#: A calendar day as English prints it.
DAY = (
    rf"(?:{MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|\d{{1,2}}(?:st|nd|rd|th)? {MONTH},? \d{{4}}"
    r"|\d{4}-\d\d-\d\d)"
)

_LONGEST = 64
#: Two days that have nothing in common.
_DEFAULTS = (
    dt.datetime(2001, 1, 1, 0, 0, 0),  # noqa: DTZ001 - a zone that was not written is not invented
    dt.datetime(2004, 2, 2, 2, 2, 2),  # noqa: DTZ001
)
_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2}))?")
_WRITTEN = re.compile(
    r"(?:([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? "
    r"|(?:(\d{1,2})(?:st|nd|rd|th)? )?([a-z]+)\.?,? )(\d{4})"
)
_AMBIGUOUS = re.compile(r"(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})(?!\d)")


def normalised(value: str) -> str | None:
    """Return a date or time of publication as ISO 8601, None where it can't be read with certainty.

    A month stays a month and a year a year. `03/04/2021` is read by nobody: it is a day in March
    or in April.
    """
    value = " ".join(value.split())
    if not value or len(value) > _LONGEST or not value.isprintable():
        return None
    return _partial(value) or _iso(value) or _written(value) or _by_dateutil(value)


def _partial(value: str) -> str | None:
    found = _PARTIAL.fullmatch(value)
    if not found or found[1] == "0000" or (found[2] and not "01" <= found[2] <= "12"):
        return None
    return value if value.isascii() else None


def _iso(value: str) -> str | None:
    if not value.isascii():
        return None
    try:
        return dt.date.fromisoformat(value).isoformat()
    except ValueError:
        pass
    try:
        return dt.datetime.fromisoformat(value).isoformat()
    except ValueError:
        return None


def _written(value: str) -> str | None:
    """Read "September 15, 2022", "15 Sept. 2022" and "March 2018"."""
    found = _WRITTEN.fullmatch(value.casefold()) if value.isascii() else None
    if not found:
        return None
    month = month_number(found[1] or found[4])
    day = found[2] or found[3]
    if month is None or found[5] == "0000":
        return None
    if day is None:
        return f"{found[5]}-{month:02d}"
    try:
        return dt.date(int(found[5]), month, int(day)).isoformat()
    except ValueError:
        return None


def month_number(name: str) -> int | None:
    """Return 1 to 12 for a month's name or an abbreviation of at least three letters."""
    if len(name) < 3:
        return None
    name = name.casefold()
    return next((number for number, full in enumerate(MONTHS, 1) if full.startswith(name)), None) or (
        9 if name == "sept" else None
    )


def _by_dateutil(value: str) -> str | None:
    """Read whatever else carries its year.

    It is parsed against two defaults: a part that differs was not there, but was filled in.
    """
    if not re.search(r"\d{4}", value) or not value.isascii() or re.search(r"\d{10}", value):
        return None
    order = _AMBIGUOUS.search(value)
    if order and int(order[1]) <= 12 and int(order[2]) <= 12 and order[1] != order[2]:
        return None
    from dateutil.parser import parse

    try:
        one: dt.datetime = parse(value, default=_DEFAULTS[0], tzinfos=_no_zone)
        other: dt.datetime = parse(value, default=_DEFAULTS[1], tzinfos=_no_zone)
    except (ValueError, OverflowError, TypeError, AttributeError):
        return None
    if one.year != other.year:
        return None
    if one.month != other.month:
        return f"{one.year:04d}"
    if one.day != other.day:
        return f"{one.year:04d}-{one.month:02d}"
    if (one.hour, one.minute) != (other.hour, other.minute):
        return one.date().isoformat()
    return one.replace(second=one.second if one.second == other.second else 0).isoformat()


def _no_zone(_name: str | None, offset: int | None) -> dt.tzinfo | None:
    """Keep a zone given as an offset; a mere name ("EST", "IST") is several zones: left out."""
    return None if offset is None else dt.timezone(dt.timedelta(seconds=offset))
