"""Reads dates that the calendar names: 15 September 2022, Sept. 15, 2022-09-15, March 2018, the 1990s, Q1."""

from __future__ import annotations

from typing import Final

from samestory.extract.dates.blocks import block, century, decade, feast
from samestory.extract.dates.moment import Moment
from samestory.extract.dates.months import PREPOSITIONS, month_name, stands_alone
from samestory.extract.dates.numeric import named_month, numeric
from samestory.extract.dates.partial import Partial, valid
from samestory.extract.dates.years import spelled_year, year_after, year_figure
from samestory.extract.quantities import numerals
from samestory.extract.quantities.tokens import Tokens, vocabulary
from samestory.lexicon.calendar import (
    MONTHS,
    SHORT_WEEKDAYS,
    TRICKY_MONTHS,
    WEEKDAYS,
)

Found = tuple[Partial, int]

#: Words that make a weekday a name: Black Friday, Ash Wednesday.
_NAMED_DAYS: Final = vocabulary("black bloody ash holy maundy palm cyber super")


def read(tokens: Tokens, at: int, moment: Moment) -> Found | None:
    """Return the calendar date that starts at a token, and the token after it."""
    low = tokens.low(at)
    if low == "the":
        return _with_article(tokens, at + 1)
    if low[:1].isdecimal():
        return (
            numeric(tokens, at, moment) or named_month(tokens, at) or decade(tokens, at)
            or day_first(tokens, at) or century(tokens, at) or block(tokens, at) or _year(tokens, at)
        )  # fmt: skip
    if low in MONTHS:
        return _month_first(tokens, at)
    if low in WEEKDAYS or low in SHORT_WEEKDAYS:
        return _weekday(tokens, at, moment)
    return (
        block(tokens, at) or century(tokens, at) or day_first(tokens, at) or feast(tokens, at)
        or decade(tokens, at) or _spelled(tokens, at)
    )  # fmt: skip


def _with_article(tokens: Tokens, at: int) -> Found | None:
    low = tokens.low(at)
    if low == "year" and (year := year_figure(tokens, at + 1, sure=True)):
        return Partial(year=year[0]), year[1]
    if low[:1].isdecimal() and (found := decade(tokens, at, article=True)):
        return found
    found = day_first(tokens, at) or century(tokens, at) or block(tokens, at) or decade(tokens, at)
    if found is None and low[:1].isdecimal() and tokens.low(at - 2) == "on":
        day = numerals.read(tokens, at)
        if day and day.ordinal and 1 <= day.value <= 31 and not tokens.low(day.end).isalpha():
            return Partial(day=int(day.value)), day.end
    return found or feast(tokens, at)


def _day(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """Return the day of a month: 15, 15th, fifteenth."""
    raw = tokens.raw(at)
    if raw[:1].isdecimal():
        end = at + 1
        if len(raw) > 2 or (tokens.glued(end) and tokens.raw(end)[:1].isdecimal()):
            return None
        if tokens.glued(end) and tokens.low(end) in {"st", "nd", "rd", "th"}:
            end += 1
        elif tokens.glued(end) and tokens.low(end).isalpha():
            return None
        return (int(raw), end) if 1 <= int(raw) <= 31 else None
    number = numerals.read(tokens, at) if raw[:1].isalpha() else None
    if number and number.ordinal and 1 <= number.value <= 31:
        return int(number.value), number.end
    return None


def _month_first(tokens: Tokens, at: int) -> Found | None:
    """Read "September 15, 2022", "Sept. 15", "March 2018", "in March"."""
    beside = tokens.low(at) == "march" and tokens.low(at - 1) in PREPOSITIONS | frozenset(WEEKDAYS)
    rank = numerals.read(tokens, at + 1) if beside else None
    named = month_name(tokens, at, ranked=rank is not None and rank.ordinal)
    if named is None:
        return None
    month, end = named
    place = end + 1 if tokens.low(end) == "the" else end
    if tokens.low(end) == "," and tokens.low(end + 2) in {"st", "nd", "rd", "th"}:
        place = end + 1
    day = _day(tokens, place)
    if day and not (tokens.low(place).isalpha() and tokens.low(day[1]) in {"half", "quarter", "time"}):
        year = year_after(tokens, day[1], glued_words=True)
        date = Partial(month=month, day=day[0], year=year[0] if year else None)
        if year is None and not valid(date):
            return None
        return date, year[1] if year else day[1]  # an impossible day is no month and no year
    year = year_after(tokens, end, glued_words=True)
    if year:
        return Partial(month=month, year=year[0]), year[1]
    joined = _month_joined(tokens, month, end)
    if joined is not None:
        return joined
    return (Partial(month=month), end) if stands_alone(tokens, at, end) else None


def _month_joined(tokens: Tokens, month: int, end: int) -> Found | None:
    """Read "Sep-23-2020", "Dec-2018", "Oct/2"."""
    if tokens.low(end) not in {"-", "/"} or not tokens.glued(end) or not tokens.glued(end + 1):
        return None
    year = tokens.digits(end + 1)
    if year is not None and len(tokens.raw(end + 1)) == 4 and 1900 <= year <= 2100:
        return Partial(month=month, year=year), end + 2
    day = _day(tokens, end + 1)
    if day and tokens.low(end) == "/" and tokens.low(day[1]) not in {"/", "-"}:
        return Partial(month=month, day=day[0]), day[1]
    if day is None or tokens.low(day[1]) != tokens.low(end) or not tokens.glued(day[1] + 1):
        return None
    year = tokens.digits(day[1] + 1)
    if year is None or len(tokens.raw(day[1] + 1)) != 4:
        return None
    date = Partial(year=year, month=month, day=day[0])
    return (date, day[1] + 2) if valid(date) else None


def _inside_figure(tokens: Tokens, at: int) -> bool:
    """Return whether a figure goes on from one before: the 30 of 12:30, of 1.30, of 3,030."""
    return tokens.glued(at) and tokens.low(at - 1) in ":.,/" and tokens.low(at - 2)[:1].isdecimal()


def day_first(tokens: Tokens, at: int) -> Found | None:
    """Return "15 September 2022", "15th of September", "the twenty-third day of March"."""
    day = _day(tokens, at)
    if day is None or tokens.low(at - 1) in {"$", "€", "£"} or _inside_figure(tokens, at):
        return None
    end = day[1]
    if tokens.low(end) == "day" and tokens.low(end + 1) == "of":
        end += 1
    if tokens.low(end) in {"of", "-"}:
        end += 1
    if tokens.low(end) == "the":
        return None
    named = month_name(tokens, end, dated=True)
    if named is None:
        return None
    if tokens.low(end) in TRICKY_MONTHS and tokens.low(named[1]) in {"on", "be", "not", "have"}:
        return None
    year = year_after(tokens, named[1], glued_words=True)
    date = Partial(month=named[0], day=day[0], year=year[0] if year else None)
    return date, year[1] if year else named[1]


def _weekday(tokens: Tokens, at: int, moment: Moment) -> Found | None:
    """Read "Thursday", "Tuesday, Sept. 15, 2022", "Monday night"; the date decides where both are given."""
    low, end = tokens.low(at), at + 1
    if tokens.low(at - 1) in _NAMED_DAYS and tokens.capital(at):
        return None
    number = WEEKDAYS.get(low)
    if number is None:
        number = SHORT_WEEKDAYS[low]
        if not tokens.capital(at):
            return None
    if tokens.low(end) == "." and low in SHORT_WEEKDAYS and tokens.glued(end):
        end += 1
    place = end + 1 if tokens.low(end) in {",", "("} else end
    place = place + 1 if tokens.low(place) == "the" else place
    follows = tokens.low(place)
    found = None
    if follows[:1].isdecimal() or follows in MONTHS:
        found = numeric(tokens, place, moment) or day_first(tokens, place) or _month_first(tokens, place)
    if found and found[0].month and found[0].day:
        date = found[0]
        weekday = None if date.year else number
        whole = Partial(year=date.year, month=date.month, day=date.day, weekday=weekday)
        return whole, found[1] + (tokens.low(found[1]) == ")" and tokens.low(end) == "(")
    if found and found[0].value:
        return found
    ranked = tokens.low(place + 1) in {"st", "nd", "rd", "th"}
    day = _day(tokens, place) if tokens.low(place - 1) == "the" or (ranked and place == end) else None
    if day is None and place == end and not tokens.low(end + 1).isalpha() and low in WEEKDAYS:
        day = _day(tokens, end)
        if day and (tokens.glued(day[1]) and tokens.low(day[1]) in {":", "/", "-", ","}):
            day = None
    if day:
        return Partial(weekday=number, day=day[0]), day[1]
    if low in SHORT_WEEKDAYS and end == at + 1 and tokens.low(at - 1) not in {"on", "last", "next", "this"}:
        return None
    return Partial(weekday=number), end


def _year(tokens: Tokens, at: int) -> Found | None:
    found = year_figure(tokens, at)
    return (Partial(year=found[0]), found[1]) if found else None


def _spelled(tokens: Tokens, at: int) -> Found | None:
    if tokens.low(at - 1) not in PREPOSITIONS:
        return None
    found = spelled_year(tokens, at)
    return (Partial(year=found[0]), found[1]) if found else None
