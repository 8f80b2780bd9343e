"""Tells months from the words and names that look like them: may, march, April Smith."""

from __future__ import annotations

from typing import Final

from samestory.extract.quantities.nouns import ENDS
from samestory.extract.quantities.tokens import Tokens, vocabulary
from samestory.lexicon.calendar import MONTHS, NAME_MONTHS, TRICKY_MONTHS, WEEKDAYS

#: Words before a month or season that show it is one.
PREPOSITIONS: Final = vocabulary(
    """
    in on since until till by from to through of during before after between late early mid
    last next this past every each and or the following around throughout previous coming that
    """
)

#: What a hyphen joins to a month that stays one.
_JOINED: Final = frozenset({*MONTHS, *WEEKDAYS, "to", "early", "mid", "late", "pre", "post"})

_DETERMINERS: Final = vocabulary("a the his her its their our my this that")


def month_name(
    tokens: Tokens, at: int, *, dated: bool = False, ranked: bool = False
) -> tuple[int, int] | None:
    """Return the month named here, and the token after; a capital or a day (`dated`) tells it from a word.

    An ordinal after it (`ranked`) makes it a month in small letters, too.
    """
    low = tokens.low(at)
    number = MONTHS.get(low)
    if (
        number is None
        or (low in TRICKY_MONTHS and not (ranked or tokens.capital(at)))
        or tokens.low(at - 1) == "$"
        or _hyphened(tokens, at)
    ):
        return None
    end = at + 1
    short = len(low) < 4 or low == "sept"
    if short and low != "may" and not dated and not tokens.capital(at):
        return None
    if short and low != "may" and tokens.low(end) == "." and tokens.glued(end):
        end += 1
    return number, end


def stands_alone(tokens: Tokens, at: int, end: int) -> bool:
    """Return whether a month without day and year is one: not "may", "a march", "June Smith"."""
    low, before = tokens.low(at), tokens.low(at - 1)
    if before == "-" and tokens.low(at - 2) in {"early", "mid", "late"}:
        return True
    beside = tokens.low(at - 2) in MONTHS or tokens.low(at - 3) in MONTHS  # "from March to May"
    if tokens.low(end) == "-" and tokens.low(end + 1) in MONTHS:
        return True
    if low in TRICKY_MONTHS or end - at > 1 or len(low) < 4:
        joined = before in PREPOSITIONS - {"to", "the", "and", "or"} or (
            beside and before in {"to", "and", "-", "or"}
        )
        if low in {"may", "march"}:
            return joined or _qualifies(tokens, at, end)
        return joined or (low == "august" and not _name(tokens, at))
    return not _name(tokens, at)


def _hyphened(tokens: Tokens, at: int) -> bool:
    """Return whether a month is part of a name: May-Britt, Jan-Erik, Anna-May; not in "mid-May", "May-June".

    What is short for a month has nothing but months, figures and "to" joined to it.
    """
    low, after, before = tokens.low(at), tokens.low(at + 2), tokens.low(at - 2)
    if tokens.hyphen(at + 1) and after.isalpha() and after not in _JOINED:
        return tokens.capital(at + 2) or (low != "may" and (len(low) < 4 or low == "sept"))
    if low not in NAME_MONTHS or not tokens.hyphen(at - 1):
        return False
    return tokens.capital(at - 2) and before.isalpha() and before not in _JOINED


def _qualifies(tokens: Tokens, at: int, end: int) -> bool:
    """Return whether a month tells of what month a thing is: a May interview, her March speech."""
    after = tokens.low(end)
    noun = after.isalpha() and not tokens.capital(end) and after not in ENDS
    return noun and tokens.low(at - 1) in _DETERMINERS


def _name(tokens: Tokens, at: int) -> bool:
    """Return whether a month is rather somebody's first or last name."""
    if tokens.low(at) not in NAME_MONTHS:
        return False
    before = tokens.low(at - 1)
    if before in PREPOSITIONS or before in {"a", "an"}:
        return False
    return tokens.capital(at + 1) or (tokens.capital(at - 1) and at > 1)
