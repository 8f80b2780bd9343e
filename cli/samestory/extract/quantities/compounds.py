"""Adds the smaller unit that goes with a measure: 5 feet 2 inches, two hours and 30 minutes."""

from __future__ import annotations

from typing import Final

import msgspec

from samestory.extract.quantities import measures, numerals
from samestory.extract.quantities.match import Match
from samestory.extract.quantities.tokens import Tokens

#: larger unit, smaller unit -> how many of these make one of those
_PARTS: Final = {
    ("years", "months"): 12, ("weeks", "days"): 7, ("days", "hours"): 24, ("hours", "minutes"): 60,
    ("minutes", "seconds"): 60, ("ft", "in"): 12, ("m", "cm"): 100, ("lb", "oz"): 16, ("st", "lb"): 14,
    ("kg", "g"): 1000,
    ("USD", "cents"): 100, ("EUR", "cents"): 100, ("GBP", "pence"): 100,
}  # fmt: skip

_HOURS: Final = frozenset({"h", "hr", "hrs"})
_MINUTES: Final = frozenset({"m", "min", "mins"})
_HOUR: Final = 60


def hours_and_minutes(tokens: Tokens, at: int) -> Match | None:
    """Read "2h 14m", "1hr 20min" as hours."""
    if tokens.low(at + 1) not in _HOURS or tokens.low(at + 3) not in _MINUTES:
        return None
    hours, minutes = tokens.digits(at), tokens.digits(at + 2)
    if hours is None or minutes is None or minutes >= _HOUR or tokens.glued(at):
        return None
    if not (tokens.glued(at + 1) and tokens.glued(at + 3)):
        return None
    return Match(start=at, end=at + 4, value=numerals.plain(round(hours + minutes / _HOUR, 4)), unit="hours")


def with_part(tokens: Tokens, found: Match) -> Match:
    """Return the quantity with its smaller part added, or with "and a half"."""
    if found.high is not None or found.unit is None:
        return found
    if tokens.match(found.end, ("and", "a", "half")):
        return msgspec.structs.replace(found, value=numerals.plain(found.value + 0.5), end=found.end + 3)
    glued = tokens.hyphen(found.end)
    place = found.end + (glued or tokens.low(found.end) in {"and", ","})
    figure = numerals.read(tokens, place)
    if figure is None or figure.ordinal or figure.high is not None or figure.scaled:
        return found
    if glued and found.unit == "ft" and figure.value < 12:  # the 6-foot-9 senior
        return _sum(found, figure.value, 12, figure.end)
    measured = measures.money_after(tokens, figure.end, scaled=False) or measures.unit(tokens, figure.end)
    size = _PARTS.get((found.unit, measured[0])) if measured is not None else None
    if measured is None or size is None or figure.value >= size or isinstance(found.value, float):
        return found
    return _sum(found, figure.value, size, measured[1])


def _sum(found: Match, part: float, size: int, end: int) -> Match:
    return msgspec.structs.replace(found, value=numerals.plain(round(found.value + part / size, 4)), end=end)
