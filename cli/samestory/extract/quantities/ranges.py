"""Reads the second figure of a range: 20-30, $5m to $7m, between -5% and -3%, two or three."""

from __future__ import annotations

from typing import Final

from samestory.extract.quantities import context, measures, numerals, signs
from samestory.extract.quantities.numerals import Numeral
from samestory.extract.quantities.tokens import Tokens

#: What is smaller is printed without its million, where the other figure has it.
_SMALL: Final = 1000


def read(
    tokens: Tokens, at: int, first: Numeral, *, money: bool, word: str, below: bool
) -> tuple[Numeral, int | float, int | float | None]:
    """Return the last figure of a range, and both its values; `first`, its value and None without a range.

    Args:
        tokens: those of a sentence.
        at: where the figure starts, its sign and its currency included.
        first: the figure read so far, without its sign.
        money: a currency stands before it.
        word: "between" or "from" where one of them introduces the range.
        below: the first figure has a sign; a range has both figures with theirs.
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
    last, owed = _second(tokens, joint, money=money)
    if last is None or last.ordinal or last.high is not None:
        return alone
    if unit is not None:
        again = measures.unit(tokens, last.end)
        if again is None or again[0] != unit:
            return alone
    spaced = tokens.low(joint) == "-" and not tokens.hyphen(joint)
    if spaced and not (money or last.scaled or measures.unit(tokens, last.end)):
        return alone
    if below:
        owed = owed or tokens.low(joint) in {"-", "or"}  # "minus 20-30 degrees": one sign for both
        ends = sorted((-_shared_scale(first, last, small=True), -last.value if owed else last.value))
        return last, ends[0], ends[1]
    low = _shared_scale(first, last, small=False)
    return (last, low, last.value) if not owed and low < last.value else alone


def _second(tokens: Tokens, joint: int, *, money: bool) -> tuple[Numeral | None, bool]:
    """Return the figure behind a joint, and whether it has a sign, before or behind its currency."""
    at = joint + 1
    place = signs.after(tokens, at) if tokens.low(joint) != "-" else at
    named = measures.money_before(tokens, place) if money else None
    figure = named[1] if named else place
    owed = named is not None and tokens.hyphen(figure)
    return numerals.read(tokens, figure + owed, money=money), owed or place > at


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


def _shared_scale(first: Numeral, last: Numeral, *, small: bool) -> int | float:
    """Return the first figure of a range with the scale word that only the last one has.

    It has it where it stays the lower one; with `small`, in ranges below zero, where it needs one, too:
    "-5 to -3 million", but not "-500,000 to 1 million".
    """
    if first.scaled or not last.scaled:
        return first.value
    guess = next((size for size in (10**12, 10**9, 10**6, 10**3) if last.value >= size), 1)
    scaled = first.value * (guess if last.spelled else last.scale)
    return numerals.plain(scaled) if scaled < last.value or (small and first.value < _SMALL) else first.value
