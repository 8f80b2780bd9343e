"""The names of calendar time: months, weekdays, seasons, feasts, and the wars that all date by."""

from __future__ import annotations

import datetime as dt

_MONTHS = (
    "january jan",
    "february feb",
    "march mar",
    "april apr",
    "may",
    "june jun",
    "july jul",
    "august aug",
    "september sept sep",
    "october oct",
    "november nov",
    "december dec",
)

#: Name or short form -> 1 to 12
MONTHS = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}

#: Months that are other words too: a capital, and a preposition or a figure beside, decide.
TRICKY_MONTHS = frozenset({"march", "may", "mar", "dec", "august"})

#: Months that are first names too.
NAME_MONTHS = frozenset({"april", "june", "august", "may", "jan", "january"})

_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday"

#: Name -> 0 (Monday) to 6
WEEKDAYS = {name: number for number, name in enumerate(_WEEKDAYS.split())}

#: Short forms of weekdays; all but a few are words or names too.
SHORT_WEEKDAYS = {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3,
    "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip

#: Name -> EDTF code. Months are those of the northern year, winter runs into the next one.
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}

#: EDTF code -> first month; each lasts three
SEASON_MONTHS = {21: 3, 22: 6, 23: 9, 24: 12}

#: Word -> canonical unit of time.
TIME_UNITS = {
    form: unit
    for unit, forms in {
        "second": "second seconds",
        "minute": "minute minutes",
        "hour": "hour hours",
        "day": "day days",
        "week": "week weeks",
        "fortnight": "fortnight fortnights",
        "month": "month months",
        "year": "year years",
        "decade": "decade decades",
        "century": "century centuries",
    }.items()
    for form in forms.split()
}

#: Parts of a day, as in "Thursday night".
DAY_PARTS = frozenset({"morning", "afternoon", "evening", "night", "noon", "midday"})

#: The nineties -> 90
DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60,
    "seventies": 70, "eighties": 80, "nineties": 90,
}  # fmt: skip

#: Feasts on one date wherever English is spoken -> (month, day)
FEASTS = {
    ("christmas", "eve"): (12, 24),
    ("christmas", "day"): (12, 25),
    ("christmas",): (12, 25),
    ("new", "year", "'", "s", "eve"): (12, 31),
    ("new", "year", "'", "s", "day"): (1, 1),
    ("valentine", "'", "s", "day"): (2, 14),
    ("international", "women", "'", "s", "day"): (3, 8),
    ("international", "workers", "'", "day"): (5, 1),
    ("april", "fools", "'", "day"): (4, 1),
    ("earth", "day"): (4, 22),
    ("may", "day"): (5, 1),
    ("halloween",): (10, 31),
}

#: Feasts that follow Easter Sunday -> days from it
EASTER_FEASTS = {
    ("good", "friday"): -2,
    ("easter", "monday"): 1,
    ("easter", "sunday"): 0,
    ("easter",): 0,
}

#: Wars and ages that everybody dates by -> first and last year
ERAS = {
    ("world", "war", "i"): (1914, 1918),
    ("world", "war", "one"): (1914, 1918),
    ("first", "world", "war"): (1914, 1918),
    ("wwi",): (1914, 1918),
    ("ww", "1"): (1914, 1918),
    ("great", "war"): (1914, 1918),
    ("world", "war", "ii"): (1939, 1945),
    ("world", "war", "two"): (1939, 1945),
    ("second", "world", "war"): (1939, 1945),
    ("wwii",): (1939, 1945),
    ("ww", "2"): (1939, 1945),
    ("great", "depression"): (1929, 1939),
    ("cold", "war"): (1947, 1991),
    ("korean", "war"): (1950, 1953),
    ("vietnam", "war"): (1955, 1975),
    ("falklands", "war"): (1982, 1982),
    ("gulf", "war"): (1990, 1991),
}


def easter(year: int) -> dt.date:
    """Return Easter Sunday of the western churches (the anonymous Gregorian reckoning)."""
    golden = year % 19
    century, rest = divmod(year, 100)
    leap, part = divmod(century, 4)
    shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap - shift + 15) % 30
    quarter, tail = divmod(rest, 4)
    weekday = (32 + 2 * part + 2 * quarter - epact - tail) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return dt.date(year, month, day + 1)
