"""Puts a quantity together: comparator, currency, figure, range, unit, and what is counted."""

from __future__ import annotations

from typing import Final

import msgspec

from samestory.extract.quantities import (
    ages,
    comparators,
    compounds,
    fractions,
    measures,
    measuring,
    nouns,
    numerals,
    ranges,
    ranks,
    signs,
)
from samestory.extract.quantities.context import (
    bare_figure_is_meant,
    clock_time,
    identifier,
    implied,
    model_number,
    named_by_number,
    preposition,
)
from samestory.extract.quantities.match import Match
from samestory.extract.quantities.numerals import Numeral
from samestory.extract.quantities.tokens import Tokens
from samestory.lexicon.numerals import COLLECTIVES, FRACTIONS, GLYPHS, ONES, ORDINALS, SCALES, TENS, TIMES
from samestory.lexicon.units import CURRENCY_CODES, CURRENCY_LETTERS, CURRENCY_SIGNS, DOLLARS
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
    | {code.lower() for code in CURRENCY_CODES | CURRENCY_LETTERS.keys()}
    | {"a", "an", "half", "quarter", "hundred", "several", "few", "many"}
)

#: Words that a quantity can start with.
STARTERS: Final = _FIGURES | comparators.STARTERS | frozenset(TIMES) | {"between", "from"}

#: Nouns that join a figure by a hyphen: "a 12-member council"
_HYPHENED: Final = {
    "member": "members", "nation": "nations", "country": "countries", "point": "points",
    "man": "people", "strong": "people", "vote": "votes", "team": "teams",
    "bedroom": "bedrooms", "room": "rooms",
    "goal": "goals", "car": "cars", "item": "items", "state": "states", "count": "counts", "party": "parties",
    "person": "people", "page": "pages", "seat": "seats", "term": "terms", "terms": "terms",
    "storey": "storeys", "story": "stories", "vehicle": "vehicles", "game": "games", "bed": "beds",
}  # fmt: skip


_ARTICLES: Final = frozenset({"a", "an"})
_AFTER_A: Final = (
    frozenset(FRACTIONS)
    | frozenset(SCALES)
    | comparators.AFTER_A
    | {"dozen", "hundred", "few", "couple", "half", "quarter"}
)

#: What a figure with a decimal point can count.
_BROKEN: Final = frozenset(
    {"points", "stars", "children", "runs", "seats", "jobs", "goals", "units", "shares"}
)


def read(tokens: Tokens, at: int) -> Match | None:
    """Return the quantity that starts at a token."""
    low = tokens.low(at)
    if low in _ARTICLES and not _opens(tokens, at):
        return None
    if low in TIMES:
        return Match(start=at, end=at + 1, value=TIMES[low], unit="times")
    sign, figure = comparators.before(tokens, at) or (None, at)
    if sign is not None and comparators.topical(tokens, at):
        return read(tokens, at + 1)
    prefix = tokens.low(figure)
    if prefix in {"between", "from"}:
        figure += 1
        figure = (comparators.before(tokens, figure) or (None, figure))[1]
    sign_at, figure = figure, signs.after(tokens, figure)
    opening = tokens.low(figure)
    if opening not in _FIGURES and not opening[:1].isdecimal():
        return None
    part = (
        fractions.read(tokens, figure, sign)
        or _and_a_half(tokens, figure)
        or compounds.hours_and_minutes(tokens, figure)
    )
    found = _signed(tokens, part) if part else _amount(tokens, figure, at, sign, range_word=prefix)
    if found is None or (sign_at < figure and found.value >= 0):  # the sign is none of this figure
        return None
    between = prefix in {"between", "from"} and found.high is not None
    if prefix in {"between", "from"} and not between:
        return None
    if sign is not None and preposition(tokens, at, found):  # "over ten years"
        return read(tokens, at + 1)
    found = msgspec.structs.replace(found, start=min(at, found.start))
    return _bounded(tokens, found, sign)


def _opens(tokens: Tokens, at: int) -> bool:
    """Return whether "a" may open a quantity: most do not, and are known by the next word."""
    return tokens.low(at + 1) in _AFTER_A or tokens.low(at + 2) == "and"


def _bounded(tokens: Tokens, found: Match, sign: Comparator | None) -> Match:
    if sign is not None:
        return msgspec.structs.replace(found, comparator=sign)
    later = comparators.after(tokens, found.end)
    if later is not None:
        return msgspec.structs.replace(found, comparator=later[0], end=later[1])
    return found


def _and_a_half(tokens: Tokens, at: int) -> Match | None:
    """Read "a year and a half", "an hour and a half"."""
    if tokens.low(at) not in {"a", "an", "one"} or not tokens.match(at + 2, ("and", "a", "half")):
        return None
    measured = measures.unit(tokens, at + 1)
    return measured and Match(start=at, end=at + 5, value=1.5, unit=measured[0])


def _amount(
    tokens: Tokens, at: int, phrase: int, sign: Comparator | None, *, range_word: str
) -> Match | None:
    """Read a figure with what it counts; its comparator, if any, starts at `phrase`."""
    money = measures.money_before(tokens, at)
    place = money[1] if money else at
    owed = money is not None and tokens.hyphen(place)  # "$-4m"
    first = numerals.read(tokens, place + owed, money=money is not None)
    if first is None or identifier(tokens, at, first.end):
        return None
    if first.ordinal:
        return ranks.read(tokens, at, first)
    if not _worth_stating(tokens, place, first, counted=sign is not None or money is not None):
        return None
    start = at if owed else signs.before(tokens, at)
    if start is not None and first.high is None:
        found, last = _ranging(tokens, start, first, money, range_word, below=True)
        below = _measured(tokens, found, last, money) or _below_zero(tokens, found, last, at)
        if below is not None and (owed or signs.plain(tokens, start, below.unit)):
            return below if below.high is not None else msgspec.structs.replace(below, value=-below.value)
    found, last = _ranging(tokens, at, first, money, range_word)
    measured = _measured(tokens, found, last, money)
    if measured is not None:
        return measured
    if ages.age(tokens, place, last.end, last, phrase):
        return msgspec.structs.replace(found, unit="years")
    return _counting(tokens, found, place, last, sign)


def _signed(tokens: Tokens, found: Match) -> Match:
    """Return a measure in parts with its sign: "minus half a degree", but not "minus half of the ships"."""
    start = signs.before(tokens, found.start)
    if start is None or tokens.low(start) != "minus" or found.unit in {None, "share"} or found.of is not None:
        return found
    return msgspec.structs.replace(found, start=start, value=-found.value)


def _ranging(
    tokens: Tokens,
    start: int,
    first: Numeral,
    money: tuple[str, int] | None,
    word: str,
    *,
    below: bool = False,
) -> tuple[Match, Numeral]:
    """Return the figure with the second one of its range, if it has any, and the last numeral read."""
    last, value, high = ranges.read(tokens, start, first, money=money is not None, word=word, below=below)
    vague = Comparator.ABOUT if first.vague else Comparator.EQUAL
    return Match(start=start, end=last.end, value=value, high=high, comparator=vague), last


def _measured(tokens: Tokens, found: Match, last: Numeral, money: tuple[str, int] | None) -> Match | None:
    """Return the quantity with the currency before it or the measure behind it, None without either."""
    if money is None:
        return measuring.measured(tokens, found, last)
    unit, end = measures.rate(tokens, money[0], last.end)
    return measuring.with_of(tokens, msgspec.structs.replace(found, unit=unit, end=end))


def _below_zero(tokens: Tokens, found: Match, last: Numeral, at: int) -> Match | None:
    """Return a magnitude with its sign, or a bare figure: "at minus 40". What is counted has no sign."""
    if measured := measures.magnitude(tokens, found.start, last.end):
        return msgspec.structs.replace(found, unit="magnitude", end=measured)
    if tokens.low(found.start) != "minus" or tokens.low(last.end) == "of":
        return None
    if nouns.counted(tokens, last.end) is not None:
        return None
    return found if bare_figure_is_meant(tokens, at, last.end, last, bounded=True) else None


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


def _counting(
    tokens: Tokens, found: Match, at: int, figure: Numeral, sign: Comparator | None
) -> Match | None:
    """Add the noun that is counted; without one, keep the figure only where it must be an amount."""
    end = found.end
    if sign is None and model_number(tokens, at, figure):
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
        if isinstance(found.value, float) and many.head not in _BROKEN:  # version 5.5 allows
            return None
        unit = measures.measure_of(many.head) or many.head
        return msgspec.structs.replace(found, unit=unit, of=(many.start, many.end), end=many.end)
    if measured := measures.magnitude(tokens, at, end):
        return msgspec.structs.replace(found, unit="magnitude", end=measured)
    if not bare_figure_is_meant(tokens, at, end, figure, bounded=sign is not None or later is not None):
        return None
    found = measuring.with_of(tokens, found)
    if found.of is None and found.unit is None:
        return msgspec.structs.replace(found, unit=implied(tokens, found.start, end))
    return found
