"""Adds to a figure the currency or the unit of measure that follows it."""

from __future__ import annotations

import msgspec

from samestory.extract.quantities import compounds, measures, nouns, numerals
from samestory.extract.quantities.match import Match
from samestory.extract.quantities.numerals import Numeral
from samestory.extract.quantities.tokens import Tokens


def measured(tokens: Tokens, found: Match, figure: Numeral) -> Match | None:
    """Return the quantity with its measure, None where no measure follows."""
    if figure.high is not None and tokens.low(found.end) == "of":  # hundreds of kilometres
        place = found.end + 1
        of = measures.money_after(tokens, place, scaled=True) or measures.unit(tokens, place)
        return of and msgspec.structs.replace(found, unit=of[0], end=of[1])
    hyphened = _hyphened(tokens, found.end)
    place = found.end + 1 if hyphened else found.end
    named = measures.money_after(tokens, place, scaled=figure.scaled)
    if named:
        unit, end = measures.rate(tokens, *named)
        found = compounds.with_part(tokens, msgspec.structs.replace(found, unit=unit, end=end))
        return with_of(tokens, found)
    follows = measures.unit(tokens, place)
    if follows is None:
        return _millions(tokens, found)
    unit, end = follows
    if tokens.low(place) == "m" and (millions := _millions(tokens, found)):
        return millions
    if unit == "m" and tokens.low(place) == "m" and not measures.metres(tokens, place):
        return msgspec.structs.replace(found, end=end)
    if hyphened and tokens.low(end) == "-" and tokens.low(end + 1) in {"old", "olds", "long", "plus", "high"}:
        end += 2
    elif tokens.low(end) == "old":
        end += 1
    found = compounds.with_part(tokens, msgspec.structs.replace(found, unit=unit, end=end))
    return with_of(tokens, found)


def _hyphened(tokens: Tokens, at: int) -> bool:
    """Return whether a hyphen ties the figure to its unit, torn off as it may be: "a 40 - year - old man"."""
    if tokens.hyphen(at):
        return True
    low = tokens.low(at + 1)
    return (
        tokens.low(at) == "-"
        and not low.endswith("s")
        and len(low) > 2
        and measures.measure_of(low) is not None
    )


def _millions(tokens: Tokens, found: Match) -> Match | None:
    """Read "5m people", "10M users", "1.8M dollars"."""
    if tokens.low(found.end) != "m" or not tokens.glued(found.end) or tokens.raw(found.end - 1) == "m":
        return None
    value = numerals.plain(found.value * 10**6)
    high = numerals.plain(found.high * 10**6) if found.high is not None else None
    found = msgspec.structs.replace(found, value=value, high=high)
    if money := measures.money_after(tokens, found.end + 1, scaled=True):
        return msgspec.structs.replace(found, unit=money[0], end=money[1])
    many = nouns.counted(tokens, found.end + 1)
    if many is None:
        return None
    return msgspec.structs.replace(found, unit=many.head, of=(many.start, many.end), end=many.end)


def with_of(tokens: Tokens, found: Match) -> Match:
    """Return the quantity with what it is of: "35 per cent of its wheat", "17 of the ships"."""
    if tokens.low(found.end) != "of":
        return found
    last = nouns.after_of(tokens, found.end)
    if last <= found.end + 1:
        return found
    head = tokens.low(last - 1)
    if found.unit is None and nouns.plural(head) and not tokens.capital(last - 1):
        found = msgspec.structs.replace(found, unit=measures.measure_of(head) or head)  # 17 of the ships
    return msgspec.structs.replace(found, of=(found.end + 1, last))
