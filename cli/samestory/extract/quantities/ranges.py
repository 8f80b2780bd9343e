"""Reads the second figure of a range: 20-30, $5m to $7m, between -5% and -3%, two or three."""

from __future__ import annotations

from samestory.extract.quantities import context, measures, numerals, signs
from samestory.extract.quantities.numerals import Numeral
from samestory.extract.quantities.tokens import Tokens


def read(
    tokens: Tokens, at: int, first: Numeral, *, money: bool, word: str
) -> tuple[Numeral, int | float, int | float | None]:
    """Return the last figure of a range, and both its values; `first`, its value and None without a range.

    Args:
        tokens: those of a sentence.
        at: where the figure starts, its sign and its currency included.
        first: the figure read so far.
        money: a currency stands before it.
        word: "between" or "from" where one of them introduces the range.
    """
    alone = first, first.value, first.high
    if first.high is not None or _moved(tokens, at, first, money=money, word=word):
        return alone
    joint, unit = first.end, None
    if not _joins(tokens, first, word):
        measured = measures.unit(tokens, first.end)  # "20% to 30%", "5 km to 7 km"
        if measured is None or not _between_units(tokens, measured[1], word):
            return alone
        unit, joint = measured
    last = _second(tokens, joint + 1, money=money)
    if last is None or last.ordinal or last.high is not None:
        return alone
    if unit is not None:
        again = measures.unit(tokens, last.end)
        if again is None or again[0] != unit:
            return alone
    spaced = tokens.low(joint) == "-" and not tokens.hyphen(joint)
    if spaced and not (money or last.scaled or measures.unit(tokens, last.end)):
        return alone
    low = _shared_scale(first, last)
    if low < 0 and last.value < low:  # "between -3 and -5 percent"
        return last, last.value, low
    return (last, low, last.value) if low < last.value else alone


def _second(tokens: Tokens, at: int, *, money: bool) -> Numeral | None:
    """Return the figure that starts here, with its sign, and with the currency before or behind that."""
    place = signs.after(tokens, at) if tokens.low(at - 1) != "-" else at
    named = measures.money_before(tokens, place) if money else None
    figure = named[1] if named else place
    owed = named is not None and tokens.hyphen(figure)
    last = numerals.read(tokens, figure + owed, money=money)
    return last and numerals.negative(last) if owed or place > at else last


def _moved(tokens: Tokens, at: int, first: Numeral, *, money: bool, word: str) -> bool:
    """Return whether "to" here leads to a new level: "rose $2 to $80", "fell by 3 to 15", "rose from 4 to 9".

    Where the second alone has a measure or a scale, which the first shares, it stays a range: "rose from 20
    to 30 per cent", "from 2.5 to 3 million".
    """
    if word == "between" or not tokens.has(("to",)) or not context.changing(tokens, at):
        return False
    measured = measures.unit(tokens, first.end)
    joint = measured[1] if measured else first.end
    if tokens.low(joint) != "to":
        return False
    place = signs.after(tokens, joint + 1)
    named = measures.money_before(tokens, place)
    last = numerals.read(tokens, named[1] if named else place, money=money)
    if measured or last is None:
        return True
    if last.scaled and not first.scaled:
        return False
    if money or named:
        return named is not None
    return not (measures.unit(tokens, last.end) or measures.money_after(tokens, last.end, scaled=last.scaled))


def _joins(tokens: Tokens, first: Numeral, word: str) -> bool:
    joint = tokens.low(first.end)
    return (
        (joint == "-" and tokens.glued(first.end) == tokens.glued(first.end + 1))
        or joint == "to"
        or (joint == "and" and word == "between")
        or (joint == "or" and first.value < 100)
    )


def _between_units(tokens: Tokens, at: int, word: str) -> bool:
    return tokens.low(at) == ("and" if word == "between" else "to")


def _shared_scale(first: Numeral, last: Numeral) -> int | float:
    """Return the first figure of a range with the scale word that only the last one has."""
    if first.scaled or not last.scaled:
        return first.value
    size = abs(last.value)
    scale = next((scale for scale in (10**12, 10**9, 10**6, 10**3) if size >= scale), 1)
    scaled = first.value * scale
    return numerals.plain(scaled) if scaled < last.value or last.value < 0 else first.value
