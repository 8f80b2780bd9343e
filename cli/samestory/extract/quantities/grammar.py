"""Puts a quantity together: comparator, currency, figure, range, unit, and what is counted."""

from __future__ import annotations

from typing import Final

import msgspec

from samestory.extract.quantities import comparators, measures, nouns, numerals
from samestory.extract.quantities.context import (
    bare_figure_is_meant,
    clock_time,
    identifier,
    model_number,
    named_by_number,
)
from samestory.extract.quantities.numerals import Numeral
from samestory.extract.quantities.tokens import Tokens
from samestory.lexicon.numerals import COLLECTIVES, FRACTIONS, GLYPHS, ONES, ORDINALS, TENS, TIMES
from samestory.lexicon.units import CURRENCY_CODES, CURRENCY_SIGNS, DOLLARS
from samestory.model import Comparator

#: Words that a figure can start with; digits and currency signs can, too.
_FIGURES: Final = (
    frozenset(ONES)
    | frozenset(TENS)
    | frozenset(ORDINALS)
    | frozenset(COLLECTIVES)
    | frozenset(GLYPHS)
    | frozenset(CURRENCY_SIGNS)
    | frozenset(DOLLARS)
    | {code.lower() for code in CURRENCY_CODES}
    | {"a", "an", "half", "hundred", "several", "few", "many"}
)

#: Words that a quantity can start with.
STARTERS: Final = _FIGURES | comparators.STARTERS | frozenset(TIMES) | {"between", "from"}

#: Ranks that say an amount or tell two events apart -> unit
_RANKED: Final = {
    "term": "term", "terms": "term", "anniversary": "years", "birthday": "years", "round": "round",
    "package": "package", "edition": "edition", "consecutive": "in a row", "straight": "in a row",
}  # fmt: skip

#: Nouns that join a figure by a hyphen: "a 12-member council"
_HYPHENED: Final = {
    "member": "members", "nation": "nations", "country": "countries", "point": "points",
    "man": "people",
    "person": "people", "page": "pages", "seat": "seats", "term": "terms", "terms": "terms",
    "storey": "storeys", "story": "stories", "vehicle": "vehicles", "game": "games", "bed": "beds",
}  # fmt: skip


class Match(msgspec.Struct, frozen=True, kw_only=True):
    """A quantity as tokens `start` to `end`, with its reading."""

    start: int
    end: int
    value: int | float
    high: int | float | None = None
    unit: str | None = None
    comparator: Comparator = Comparator.EQUAL
    of: tuple[int, int] | None = None  #: the tokens of what is counted
    ordinal: bool = False


def read(tokens: Tokens, at: int) -> Match | None:
    """Return the quantity that starts at a token."""
    low = tokens.low(at)
    if low in TIMES:
        return Match(start=at, end=at + 1, value=TIMES[low], unit="times")
    sign, figure = comparators.before(tokens, at) or (None, at)
    prefix = tokens.low(figure)
    if prefix in {"between", "from"}:
        figure += 1
    opening = tokens.low(figure)
    if opening not in _FIGURES and not opening[:1].isdecimal():
        return None
    found = _fraction(tokens, figure) or _amount(tokens, figure, sign, range_word=prefix)
    if found is None:
        return None
    between = prefix in {"between", "from"} and found.high is not None
    if prefix in {"between", "from"} and not between:
        return None
    found = msgspec.structs.replace(found, start=min(at, found.start))
    return _bounded(tokens, found, sign)


def _bounded(tokens: Tokens, found: Match, sign: Comparator | None) -> Match:
    if sign is not None:
        return msgspec.structs.replace(found, comparator=sign)
    later = comparators.after(tokens, found.end)
    if later is not None:
        return msgspec.structs.replace(found, comparator=later[0], end=later[1])
    return found


def _fraction(tokens: Tokens, at: int) -> Match | None:
    """Read "two-thirds", "a quarter of the budget", "half the population", "half an hour"."""
    low, over = tokens.low(at), 1
    place = at
    if low in {"a", "one", "two", "three", "four", "five"}:
        over = ONES.get(low, 1)
        place = at + 2 if tokens.hyphen(at + 1) else at + 1
    parts = FRACTIONS.get(tokens.low(place))
    if parts is None or (place == at and tokens.low(place) != "half"):
        return None
    end = place + 1
    if tokens.low(place) == "half" and tokens.low(end) in {"a", "an"}:
        measured = measures.unit(tokens, end + 1)
        if measured is None:
            return None
        return Match(start=at, end=measured[1], value=0.5, unit=measured[0])
    follows = tokens.low(end)
    whole = end + 1 if follows == "of" else end
    if follows not in {"of", "the", "its", "their", "his", "her", "our", "all"} and not (
        over > 1 or tokens.hyphen(place - 1)
    ):
        return None
    if over == 1 and place > at and low == "a" and follows != "of":
        return None
    value = round(over / parts, 4)
    of = (whole, nouns.after_of(tokens, whole - 1)) if follows != "" else None
    if of is None or of[1] <= of[0]:
        of = None
    return Match(start=at, end=end, value=value, unit="share", of=of)


def _amount(tokens: Tokens, at: int, sign: Comparator | None, *, range_word: str) -> Match | None:
    money = measures.money_before(tokens, at)
    place = money[1] if money else at
    first = numerals.read(tokens, place, money=money is not None)
    if first is None or identifier(tokens, at, first.end):
        return None
    if first.ordinal:
        return _rank(tokens, at, first)
    if not _worth_stating(tokens, place, first, counted=sign is not None or money is not None):
        return None
    last, high = _range(tokens, first, money=money is not None, word=range_word)
    value = _shared_scale(first, last) if last is not first else first.value
    vague = Comparator.ABOUT if first.vague else Comparator.EQUAL
    found = Match(start=at, end=last.end, value=value, high=high, comparator=vague)
    if money:
        unit, end = measures.rate(tokens, money[0], last.end)
        return _with_of(tokens, msgspec.structs.replace(found, unit=unit, end=end))
    return _measured(tokens, found, last) or _counting(tokens, found, place, last, sign)


def _worth_stating(tokens: Tokens, at: int, figure: Numeral, *, counted: bool) -> bool:
    """Return whether a figure is one: not "One Nation", "the two", "at one", "Seven Sisters"."""
    if named_by_number(tokens, at) or clock_time(tokens, figure.end):
        return False
    if not figure.spelled or figure.scaled or counted:
        return True
    if figure.value == 1:
        measured = measures.unit(tokens, figure.end + tokens.hyphen(figure.end))
        return measured is not None and tokens.low(figure.end) != "day"
    return True


def _range(tokens: Tokens, first: Numeral, *, money: bool, word: str) -> tuple[Numeral, int | float | None]:
    """Read the end of "20-30", "20 to 30", "between 20 and 30", "two or three"."""
    if first.high is not None:
        return first, first.high
    joint = tokens.low(first.end)
    joins = (
        tokens.hyphen(first.end)
        or joint == "to"
        or (joint == "and" and word == "between")
        or (joint == "or" and first.value < 10)
    )
    if not joins:
        measured = measures.unit(tokens, first.end)  # "20% to 30%", "5 km to 7 km"
        if measured and tokens.low(measured[1]) in ({"and"} if word == "between" else {"to"}):
            joint_at = measured[1]
        else:
            return first, None
    else:
        joint_at = first.end
    place = joint_at + 1
    signed = measures.money_before(tokens, place) if money else None
    last = numerals.read(tokens, signed[1] if signed else place, money=money)
    if last is None or last.ordinal or last.high is not None:
        return first, None
    if joint_at != first.end and measures.unit(tokens, last.end) is None:
        return first, None
    low = _shared_scale(first, last)
    return (last, last.value) if low < last.value else (first, None)


def _shared_scale(first: Numeral, last: Numeral) -> int | float:
    """Return the first figure of a range with the scale word that only the last one has."""
    if first.scaled or not last.scaled:
        return first.value
    scale = next((size for size in (10**12, 10**9, 10**6, 10**3) if last.value >= size), 1)
    scaled = first.value * scale
    return numerals.plain(scaled) if scaled < last.value else first.value


def _rank(tokens: Tokens, at: int, rank: Numeral) -> Match | None:
    """Read "fourth round", "50th anniversary", "fourth consecutive month"."""
    for place in range(rank.end, rank.end + 4):
        low = tokens.low(place)
        if low in _RANKED:
            unit, end = _RANKED[low], place + 1
            if unit == "in a row" and (counted := measures.unit(tokens, end)):
                unit, end = counted
            elif unit == "in a row":
                return None
            return Match(start=at, end=end, value=rank.value, unit=unit, ordinal=True)
        if not (low.isalpha() or tokens.hyphen(place)):
            return None
    return None


def _measured(tokens: Tokens, found: Match, figure: Numeral) -> Match | None:
    """Add a currency or a unit of measure that follows the figure."""
    if figure.high is not None and tokens.low(found.end) == "of":  # hundreds of kilometres
        measured = measures.money_after(tokens, found.end + 1, scaled=True) or measures.unit(
            tokens, found.end + 1
        )
        return measured and msgspec.structs.replace(found, unit=measured[0], end=measured[1])
    named = measures.money_after(tokens, found.end, scaled=figure.scaled)
    if named:
        unit, end = measures.rate(tokens, *named)
        return _with_of(tokens, msgspec.structs.replace(found, unit=unit, end=end))
    hyphened = tokens.hyphen(found.end)
    place = found.end + 1 if hyphened else found.end
    measured = measures.unit(tokens, place)
    if measured is None:
        return None
    unit, end = measured
    if tokens.low(place) == "m" and (many := nouns.counted(tokens, end)):
        millions = numerals.plain(found.value * 10**6)
        of = (many.start, many.end)
        return msgspec.structs.replace(found, value=millions, unit=many.head, of=of, end=many.end)
    below = tokens.low(found.start - 1) == "-" and tokens.glued(found.start)
    if unit.startswith("°") and below and not tokens.low(found.start - 2)[:1].isdecimal():
        found = msgspec.structs.replace(found, start=found.start - 1, value=-found.value)
    if hyphened and tokens.hyphen(end) and tokens.low(end + 1) in {"old", "long", "plus"}:
        end += 2
    elif tokens.low(end) == "old":
        end += 1
    return _with_of(tokens, msgspec.structs.replace(found, unit=unit, end=end))


def _with_of(tokens: Tokens, found: Match) -> Match:
    if tokens.low(found.end) != "of":
        return found
    last = nouns.after_of(tokens, found.end)
    if last <= found.end + 1:
        return found
    return msgspec.structs.replace(found, of=(found.end + 1, last))


def _counting(
    tokens: Tokens, found: Match, at: int, figure: Numeral, sign: Comparator | None
) -> Match | None:
    """Add the noun that is counted; without one, keep the figure only where it must be an amount."""
    end = found.end
    if sign is None and model_number(tokens, at):
        return None
    later = comparators.after(tokens, end)
    if tokens.hyphen(end) and later is None:
        unit = _HYPHENED.get(tokens.low(end + 1))
        return msgspec.structs.replace(found, unit=unit, end=end + 2) if unit else None
    if later is not None:
        end = later[1]
        found = msgspec.structs.replace(found, end=end, comparator=later[0])
    many = nouns.counted(tokens, end)
    if many is None and found.value == 1 and sign is not None:
        many = nouns.single(tokens, end)
    two = figure.spelled and found.value == 2 and found.high is None and sign is None
    if many is not None:
        if two and (many.head in nouns.GENERIC or tokens.low(at - 1) in {"the", "these", "those", "both"}):
            return None
        if isinstance(found.value, float):  # version 5.5 allows
            return None
        unit = measures.measure_of(many.head) or many.head
        return msgspec.structs.replace(found, unit=unit, of=(many.start, many.end), end=many.end)
    if not bare_figure_is_meant(tokens, at, end, figure, bounded=sign is not None or later is not None):
        return None
    return _with_of(tokens, found)
