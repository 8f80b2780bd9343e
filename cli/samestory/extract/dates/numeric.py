"""Reads dates in figures: 2022-09-15, 9/15/2022, 15.09.2022; their order is never guessed."""

from __future__ import annotations

from samestory.extract.dates.moment import Moment
from samestory.extract.dates.partial import Partial
from samestory.extract.quantities.tokens import Tokens
from samestory.lexicon.calendar import MONTHS


def numeric(tokens: Tokens, at: int, moment: Moment) -> tuple[Partial, int] | None:
    """Return the date in figures that starts at a token, and the token after it.

    Where day and month could change places and the document does not tell, the value is the set of both.
    """
    parts = triple(tokens, at)
    if parts is None:
        return _iso_month(tokens, at)
    (first, second, third), mark = parts
    end = at + 5
    if len(first) == 4:
        return _day(int(first), int(second), int(third), end)
    year = _full_year(third)
    if year is None or max(len(first), len(second)) > 2:
        return None
    one, two = int(first), int(second)
    order = None if one > 12 or two > 12 else moment.month_first
    if mark == "." or one > 12:
        return _day(year, two, one, end)
    if two > 12 or one == two or order is True:
        return _day(year, one, two, end)
    if order is False:
        return _day(year, two, one, end)
    both = sorted({f"{year:04d}-{one:02d}-{two:02d}", f"{year:04d}-{two:02d}-{one:02d}"})
    return Partial(value=f"[{both[0]},{both[1]}]"), end


def named_month(tokens: Tokens, at: int) -> tuple[Partial, int] | None:
    """Read "05-Aug-2016", "2019/Aug/01": a month's name between two figures."""
    mark = tokens.low(at + 1)
    if mark not in {"-", "/", "."} or tokens.low(at + 3) != mark or tokens.low(at + 2) not in MONTHS:
        return None
    first, last = tokens.raw(at), tokens.raw(at + 4)
    if not last[:1].isdecimal() or {len(first), len(last)} not in ({1, 4}, {2, 4}):
        return None
    if not all(tokens.glued(place) for place in range(at + 1, at + 5)):
        return None
    year, day = (first, last) if len(first) == 4 else (last, first)
    return _day(int(year), MONTHS[tokens.low(at + 2)], int(day), at + 5)


def triple(tokens: Tokens, at: int) -> tuple[tuple[str, str, str], str] | None:
    """Return three figures joined by one mark, when they are not a piece of something longer."""
    mark = tokens.low(at + 1)
    if mark not in {"-", "/", "."} or tokens.low(at + 3) != mark:
        return None
    figures = (tokens.raw(at), tokens.raw(at + 2), tokens.raw(at + 4))
    if not all(figure[:1].isdecimal() and len(figure) <= 4 for figure in figures):
        return None
    if not all(tokens.glued(place) for place in range(at + 1, at + 5)):
        return None
    if tokens.glued(at) and (tokens.raw(at - 1).isalnum() or tokens.low(at - 1) in "-/._"):
        return None
    after, beyond = tokens.low(at + 5), tokens.low(at + 6)
    if tokens.glued(at + 5) and after != "t" and (after.isalnum() or after == mark != "." or after == "_"):
        return None
    if after == "." and tokens.glued(at + 5) and tokens.glued(at + 6) and beyond.isalnum():
        return None
    return figures, mark


def _full_year(third: str) -> int | None:
    if len(third) == 4:
        return int(third)
    if len(third) != 2:
        return None
    return int(third) + (2000 if int(third) < 70 else 1900)


def _day(year: int, month: int, day: int, end: int) -> tuple[Partial, int] | None:
    if not (1000 <= year <= 2999 and 1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Partial(year=year, month=month, day=day), end  # an impossible day is no month and no year


def _iso_month(tokens: Tokens, at: int) -> tuple[Partial, int] | None:
    """Read "2022-09"; "2010-12" are years rather."""
    year, month = tokens.digits(at), tokens.digits(at + 2)
    if not tokens.hyphen(at + 1) or year is None or month is None:
        return None
    if len(tokens.raw(at)) != 4 or len(tokens.raw(at + 2)) != 2 or not 1900 <= year <= 2100:
        return None
    if not 1 <= month <= 12 or month > year % 100:
        return None
    if tokens.glued(at + 3) and (tokens.low(at + 3) == "-" or tokens.low(at + 3).isalnum()):
        return None
    if tokens.glued(at) and tokens.low(at - 1) in "-/._":
        return None
    return Partial(year=year, month=month), at + 3
