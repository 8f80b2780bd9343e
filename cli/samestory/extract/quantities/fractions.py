"""Reads parts of a whole: two-thirds, half the population, one in four voters, 1/2 mile, 3 1/2 years."""

from __future__ import annotations

from typing import Final

from samestory.extract.quantities import measures, nouns, numerals
from samestory.extract.quantities.match import Match
from samestory.extract.quantities.tokens import Tokens
from samestory.lexicon.numerals import FRACTIONS, ONES, SCALES
from samestory.lexicon.units import TIMES
from samestory.model import Comparator

_OWNERS: Final = frozenset({"of", "the", "its", "their", "his", "her", "our", "all"})
#: Verbs of many, so that "a fifth were" is no fifth one.
_SEVERAL: Final = frozenset({"were", "are", "have"})
#: Words before quarters of a year.
_PERIODS: Final = frozenset({"first", "last", "next", "past", "previous", "these", "those"})
#: Denominators of fractions in figures: 24/7 and 9/11 are none.
_PARTS: Final = frozenset({2, 3, 4, 5, 8, 16})
#: Round wholes of "one in twenty"; beside them all numbers up to ten.
_WHOLES: Final = frozenset({12, 15, 20, 25, 30, 40, 50, 100, 200, 500, 1000, 10_000, 100_000, 1_000_000})


def read(tokens: Tokens, at: int, sign: Comparator | None) -> Match | None:
    """Return the fraction that starts at a token; `sign` is the comparator before it."""
    if tokens.low(at)[:1].isdecimal():
        return _in_figures(tokens, at) or _out_of(tokens, at)
    return _spelled(tokens, at, sign) or _out_of(tokens, at)


def _spelled(tokens: Tokens, at: int, sign: Comparator | None) -> Match | None:
    """Read "two-thirds", "a quarter of the budget", "half the population", "half an hour"."""
    low, over, place = tokens.low(at), 1, at
    if low in {"a", "one", "two", "three", "four", "five"}:
        over = ONES.get(low, 1)
        place = at + 2 if tokens.hyphen(at + 1) else at + 1
    parts = FRACTIONS.get(tokens.low(place))
    if parts is None or (place == at and tokens.low(place) != "half"):
        return None
    end = place + 1
    if tokens.low(place) == "half" and tokens.low(end) in {"a", "an"}:
        return _half_a(tokens, at, end + 1)
    follows = tokens.low(end)
    if tokens.low(place) == "quarters" and tokens.low(at - 1) in _PERIODS:
        return None
    whole = end + 1 if follows == "of" else end
    alone = (
        (sign is not None or tokens.low(at - 1) == "by")
        and not (follows.isalpha() and follows not in nouns.ENDS)
        and follows != "-"
    ) or (place > at and low in {"a", "one"} and follows in _SEVERAL)
    if follows not in _OWNERS and not (over > 1 or tokens.hyphen(place - 1) or alone):
        return None
    if over == 1 and place > at and low == "a" and follows != "of" and not alone:
        return None
    if tokens.low(whole) == "a" and tokens.low(whole + 1) in SCALES:
        return _of_a_million(tokens, at, over / parts, whole + 1)
    if tokens.low(whole) in {"a", "an"} and tokens.low(whole + 1) in TIMES:  # a quarter of a century
        measured = measures.unit(tokens, whole + 1)
        return measured and Match(start=at, end=measured[1], value=over / parts, unit=measured[0])
    last = nouns.after_of(tokens, whole - 1) if follows in _OWNERS else whole
    of = (whole, last) if last > whole else None
    return Match(start=at, end=end, value=round(over / parts, 4), unit="share", of=of)


def _half_a(tokens: Tokens, at: int, place: int) -> Match | None:
    measured = measures.unit(tokens, place)
    return measured and Match(start=at, end=measured[1], value=0.5, unit=measured[0])


def _of_a_million(tokens: Tokens, at: int, share: float, scale: int) -> Match:
    value = numerals.plain(float(round(share * SCALES[tokens.low(scale)])))
    money = measures.money_after(tokens, scale + 1, scaled=True)
    if money:
        return Match(start=at, end=money[1], value=value, unit=money[0])
    many = nouns.counted(tokens, scale + 1)
    if many is None:
        return Match(start=at, end=scale + 1, value=value)
    return Match(start=at, end=many.end, value=value, unit=many.head, of=(many.start, many.end))


def _in_figures(tokens: Tokens, at: int) -> Match | None:
    """Read "1/2 mile", "3 1/2 years", "2/3 of voters"."""
    if tokens.low(at + 1) != "/" and tokens.low(at + 2) != "/":
        return None
    whole, place = 0, at
    over, below = _slashed(tokens, place)
    if over is None and tokens.digits(at) is not None and not tokens.glued(at + 1):
        whole, place = tokens.digits(at) or 0, at + 1
        over, below = _slashed(tokens, place)
    if (
        over is None
        or below not in _PARTS
        or over >= below
        or (tokens.glued(at) and tokens.low(at - 1) != "$")
    ):
        return None
    end = place + 3
    hyphened = tokens.hyphen(end)
    measured = measures.unit(tokens, end + hyphened)
    value = numerals.plain(whole + over / below)
    if measured is not None:
        old = measured[1] + (2 if tokens.hyphen(measured[1]) and tokens.low(measured[1] + 1) == "old" else 0)
        return Match(start=at, end=old, value=value, unit=measured[0])
    if whole == 0 and tokens.low(end) == "of":
        return Match(start=at, end=end, value=round(value, 4), unit="share", of=_after(tokens, end))
    many = nouns.counted(tokens, end) if whole else None
    if many is None:
        return None
    return Match(start=at, end=many.end, value=value, unit=many.head, of=(many.start, many.end))


def _slashed(tokens: Tokens, at: int) -> tuple[int | None, int]:
    over, below = tokens.digits(at), tokens.digits(at + 2)
    joined = tokens.low(at + 1) == "/" and tokens.glued(at + 1) and tokens.glued(at + 2)
    if not joined or over is None or below is None or (tokens.low(at + 3) == "/" and tokens.glued(at + 3)):
        return None, 0
    return over, below


def _after(tokens: Tokens, at: int) -> tuple[int, int] | None:
    end = nouns.after_of(tokens, at)
    return (at + 1, end) if end > at + 1 else None


def _out_of(tokens: Tokens, at: int) -> Match | None:
    """Read "one in four voters", "nine out of 10": a share, unless it may be a count in a time or a place."""
    over = _small(tokens, at)
    if over is None:
        return None
    value, place = over
    plain = tokens.low(place) == "in"
    if not plain and not tokens.match(place, ("out", "of")):
        return None
    place += 1 if plain else 2
    place += tokens.low(place) == "every"
    whole = numerals.read(tokens, place)
    if whole is None or whole.ordinal or whole.high is not None or whole.value <= value:
        return None
    if whole.value > 10 and whole.value not in _WHOLES:
        return None
    if (
        tokens.low(whole.end) in TIMES
        or tokens.hyphen(whole.end)
        or tokens.low(whole.end) in {"%", "percent"}
    ):
        return None
    if plain and value > 1 and (whole.value > 10 or tokens.low(whole.end) in {"", ".", ","}):
        return None
    of = _after(tokens, whole.end) if tokens.low(whole.end) == "of" else None
    many = None if of else nouns.counted(tokens, whole.end)
    if many is not None and (measures.measure_of(many.head) or many.head in {"games", "innings", "attempts"}):
        return None
    of = (many.start, many.end) if many else of
    return Match(start=at, end=whole.end, value=round(value / whole.value, 6), unit="share", of=of)


def _small(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """Return a figure from one to nine that stands alone, and the token after it."""
    low = tokens.low(at)
    value = int(low) if low.isdecimal() and len(low) == 1 else ONES.get(low, 0)
    if not 0 < value < 10 or tokens.glued(at) or tokens.low(at - 1) in {"no", "number", "the", "every"}:
        return None
    return value, at + 1
