"""The names of calendar time: months, weekdays, seasons, feasts, and the wars that all date by."""

from __future__ import annotations

import calendar
import datetime as dt
from typing import NamedTuple

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

#: Feasts on one date wherever they are kept -> (month, day); those whose day differs by country are left out
FEASTS = {
    tuple(words.split()): day
    for words, day in {
        "christmas eve": (12, 24),
        "christmas day": (12, 25),
        "christmas": (12, 25),
        "boxing day": (12, 26),
        "new year ' s eve": (12, 31),
        "new years eve": (12, 31),
        "new year ' s day": (1, 1),
        "new year ' s": (1, 1),
        "new year": (1, 1),
        "burns night": (1, 25),
        "australia day": (1, 26),
        "groundhog day": (2, 2),
        "valentine ' s day": (2, 14),
        "international women ' s day": (3, 8),
        "st patrick ' s day": (3, 17),
        "st . patrick ' s day": (3, 17),
        "april fools ' day": (4, 1),
        "earth day": (4, 22),
        "anzac day": (4, 25),
        "may day": (5, 1),
        "international workers ' day": (5, 1),
        "cinco de mayo": (5, 5),
        "ve day": (5, 8),
        "juneteenth": (6, 19),
        "canada day": (7, 1),
        "bastille day": (7, 14),
        "halloween": (10, 31),
        "bonfire night": (11, 5),
        "armistice day": (11, 11),
        "remembrance day": (11, 11),
        "veterans day": (11, 11),
    }.items()
}


class Movable(NamedTuple):
    """A feast that moves: so many days from Easter Sunday, or from the nth weekday of a month."""

    days: int
    month: int | None = None  #: None for Easter
    weekday: int = 0
    number: int = 1  #: -1 is the last

    def day(self, year: int) -> dt.date:
        """Return its day in a year."""
        if self.month is None:
            return easter(year) + dt.timedelta(days=self.days)
        first = dt.date(year, self.month, 1)
        found = first + dt.timedelta(days=(self.weekday - first.weekday()) % 7)
        weeks = self.number - 1
        if self.number < 0:
            weeks = (calendar.monthrange(year, self.month)[1] - found.day) // 7
        return found + dt.timedelta(days=weeks * 7 + self.days)


#: Feasts that move: those that follow Easter (of the western churches), and those of the United States
MOVABLE = {
    tuple(words.split()): feast
    for words, feast in {
        "mardi gras": Movable(-47),
        "shrove tuesday": Movable(-47),
        "ash wednesday": Movable(-46),
        "palm sunday": Movable(-7),
        "maundy thursday": Movable(-3),
        "good friday": Movable(-2),
        "holy saturday": Movable(-1),
        "easter sunday": Movable(0),
        "easter monday": Movable(1),
        "easter": Movable(0),
        "ascension day": Movable(39),
        "whit sunday": Movable(49),
        "pentecost": Movable(49),
        "martin luther king day": Movable(0, 1, 0, 3),
        "martin luther king jr . day": Movable(0, 1, 0, 3),
        "presidents ' day": Movable(0, 2, 0, 3),
        "presidents day": Movable(0, 2, 0, 3),
        "memorial day": Movable(0, 5, 0, -1),
        "father ' s day": Movable(0, 6, 6, 3),
        "labor day": Movable(0, 9, 0, 1),
        "columbus day": Movable(0, 10, 0, 2),
        "thanksgiving": Movable(0, 11, 3, 4),
        "thanksgiving day": Movable(0, 11, 3, 4),
        "thanksgiving eve": Movable(-1, 11, 3, 4),
        "black friday": Movable(1, 11, 3, 4),
        "cyber monday": Movable(4, 11, 3, 4),
    }.items()
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
