"""Reads figures: 3,000, 1.5 million, twenty-five, half a million, a dozen, tens of thousands."""

from __future__ import annotations

from typing import Final

import msgspec

from samestory.extract.quantities import groups
from samestory.extract.quantities.tokens import Tokens
from samestory.lexicon.numerals import (
    COLLECTIVES,
    GLYPHS,
    ONES,
    ORDINAL_ENDINGS,
    ORDINALS,
    SCALES,
    SHORT_SCALES,
    TENS,
)

#: Longer runs of digits are identifiers, not amounts.
_LONGEST: Final = 15

#: No text counts this far; chains of scale words end here.
_ABSURD: Final = 10**18

#: Letters glued to a sum of money; "k" to any figure.
_LETTERS: Final = {"k": 10**3, "m": 10**6, "b": 10**9, "t": 10**12}

#: "half a million", "a quarter of a million"
_PARTS: Final = {"half": 0.5, "quarter": 0.25}

#: How far "dozens" and the like reach: from two of them to nine.
_FEWEST, _MOST = 2, 9

#: Words before a scale word that make it vague: "several hundred"
_INDEFINITE: Final = frozenset({"several", "few", "many"})

#: What follows a broken figure and hardly ever a whole one that opens a sentence.
_BROKEN: Final = frozenset(SCALES) | {"percent", "%", "magnitude"}

_LITTLE: Final = ONES | TENS


class Numeral(msgspec.Struct, frozen=True, kw_only=True):
    """A figure and the token after it."""

    value: int | float
    end: int
    high: int | float | None = None  #: "dozens" reach from one figure to another
    ordinal: bool = False
    vague: bool = False  #: a round figure of speech: a dozen, several hundred
    scaled: bool = False  #: million, bn … was said
    scale: int = 1  #: behind a figure: what was said
    spelled: bool = False


def read(tokens: Tokens, at: int, *, money: bool = False) -> Numeral | None:
    """Return the figure that starts at a token; `money` lets a glued "m" mean million."""
    low = tokens.low(at)
    if low[:1].isdecimal():
        return _figures(tokens, at, money=money)
    if low in GLYPHS:
        return _with_scale(tokens, GLYPHS[low], at + 1)
    if low in _LITTLE or low in ORDINALS or low == "hundred":
        return _words(tokens, at)
    if low in COLLECTIVES or low in _INDEFINITE or low == "few":
        return _collective(tokens, at)
    if low in {"a", "an", "half", "quarter"}:
        return _article(tokens, at)
    return None


def plain(value: float) -> int | float:
    """Return whole numbers as integers, others rounded to what a text can state."""
    rounded = round(value, 10)
    return int(rounded) if rounded == int(rounded) else rounded


def _figures(tokens: Tokens, at: int, *, money: bool) -> Numeral | None:
    if len(tokens.texts[at]) > _LONGEST:
        return None
    raw, end = groups.joined(tokens, at)
    if len(raw) > groups.MOST:
        return None
    value: int | float = int(raw)
    decimals = _decimals(tokens, end, money=money)
    if len(decimals) > _LONGEST:
        return None
    if decimals:
        value, end = float(f"{value}.{int(decimals):0{len(decimals)}d}"), end + 2
    stones = tokens.low(end) == "st" and (raw[-1] != "1" or raw[-2:] == "11")
    if tokens.glued(end) and tokens.low(end) in ORDINAL_ENDINGS and not stones:
        return Numeral(value=value, end=end + 1, ordinal=True)
    if tokens.glued(end) and tokens.low(end) in GLYPHS:
        value, end = value + GLYPHS[tokens.low(end)], end + 1
    return _with_scale(tokens, value, _and_a_half(tokens, end), money=money, start=end)


def _decimals(tokens: Tokens, at: int, *, money: bool) -> str:
    """Return the digits behind a decimal point, torn off as they may be: "2. 6 million"."""
    digits = tokens.raw(at + 1)
    if tokens.low(at) != "." or not tokens.glued(at) or not digits[:1].isdecimal():
        return ""
    after = tokens.low(at + 2)
    torn = len(digits) < 3 and (
        after in _BROKEN or tokens.match(at + 2, ("-", "magnitude")) or (money and after in SHORT_SCALES)
    )
    return digits if tokens.glued(at + 1) or torn else ""


def _and_a_half(tokens: Tokens, at: int) -> int:
    """Return the token after "and a half", or `at` where it does not follow."""
    return at + 3 if tokens.match(at, ("and", "a", "half")) else at


def _with_scale(
    tokens: Tokens, value: float, at: int, *, money: bool = False, start: int | None = None
) -> Numeral:
    """Multiply by the scale words that follow; `start` is where "and a half" began, if it did."""
    if start is not None and start != at:
        value += 0.5
    scaled, scale = False, 1
    while value < _ABSURD:
        step = at + 1 if tokens.hyphen(at) else at
        low = tokens.low(step)
        glued_short = tokens.glued(step) and step == at and low in _LETTERS
        if low in SCALES or low in SHORT_SCALES:
            times = SCALES.get(low) or SHORT_SCALES[low]
        elif low == "dozen" or low == "hundred":
            times = 12 if low == "dozen" else 100
        elif (glued_short and (money or low == "k")) or (money and low == "m"):
            times = _LETTERS[low]
        else:
            break
        value, scale, at, scaled = value * times, scale * times, step + 1, True
    dozen = tokens.low(at - 1) == "dozen"
    return Numeral(value=plain(value), end=at, scaled=scaled, scale=scale, vague=dozen)


def _words(tokens: Tokens, at: int) -> Numeral | None:
    """Read "two hundred and fifty thousand", "twenty-first", "one and a half million"."""
    total, group, last_scale, end = 0, -1, 10**18, at
    while True:
        step = end
        if end > at and (tokens.hyphen(end) or (tokens.low(end) == "and" and _joins(tokens, end, group))):
            step = end + 1
        low = tokens.low(step)
        if low in ORDINALS and (ranked := _added(group, ORDINALS[low])) is not None:
            return Numeral(value=total + ranked, end=step + 1, ordinal=True, spelled=True)
        if low in _LITTLE and (added := _added(group, _LITTLE[low])) is not None:
            group = added
        elif low == "hundred" and 0 < abs(group) < 100:
            group = abs(group) * 100
        elif low in SCALES and group > 0 and SCALES[low] < last_scale:
            last_scale = SCALES[low]
            total, group = total + group * last_scale, -1
        else:
            break
        end = step + 1
    if end == at:
        return None
    value = total + max(group, 0)
    after = _and_a_half(tokens, end)
    if after == end and last_scale < 10**18:
        return Numeral(value=value, end=end, scaled=True, spelled=True)
    scaled = _with_scale(tokens, value, after, start=end)
    return msgspec.structs.replace(scaled, spelled=True)


def _joins(tokens: Tokens, at: int, group: int) -> bool:
    """Return whether "and" here goes on with the same number: two hundred and fifty."""
    after = tokens.low(at + 1)
    return group >= 100 and group % 100 == 0 and after in _LITTLE and tokens.low(at + 2) != "hundred"


def _added(group: int, value: int) -> int | None:
    """Return the group with a word below a hundred added, None where the word starts anew."""
    if group < 0:
        return value
    if group % 100 == 0 and group > 0:
        return group + value
    if group % 10 == 0 and group % 100 >= 20 and 0 < value < 10:
        return group + value
    return None


def _article(tokens: Tokens, at: int) -> Numeral | None:
    """Read "a hundred", "a million", "half a dozen", "a quarter of a million", "a few hundred"."""
    value, end = 1.0, at
    if tokens.low(end) in {"a", "an"}:
        end += 1
    if (part := _PARTS.get(tokens.low(end))) is not None:
        value, end = part, end + 1
        end += tokens.low(end) == "of"
        end += tokens.low(end) in {"a", "an"}
    low = tokens.low(end + 1 if tokens.hyphen(end) else end)
    if end > at and (low in {"dozen", "hundred"} or low in SCALES):
        return _with_scale(tokens, value, end)
    if tokens.low(at) == "a" and low == "few":
        return _collective(tokens, end)
    if tokens.low(at) == "a" and low == "couple":
        end += 2 if tokens.low(end + 1) == "of" else 1
        if tokens.low(end) == "dozen" or tokens.low(end) in SCALES or tokens.low(end) == "hundred":
            return msgspec.structs.replace(_with_scale(tokens, 2, end), vague=True)
    return None


def _collective(tokens: Tokens, at: int) -> Numeral | None:
    """Read "dozens", "tens of thousands", "several hundred"."""
    low, end = tokens.low(at), at + 1
    if low in _INDEFINITE:
        scaled = _with_scale(tokens, 1, end)
        unit, end = scaled.value, scaled.end
        if not scaled.scaled:
            return None
    else:
        unit = COLLECTIVES[low]
        while unit < _ABSURD and tokens.low(end) == "of" and tokens.low(end + 1) in COLLECTIVES:
            unit *= COLLECTIVES[tokens.low(end + 1)]
            end += 2
        if low == "tens" and end == at + 1:
            return None
        if low == "scores" and tokens.low(end) != "of":
            return None
        if unit >= _ABSURD:
            return None
    return Numeral(value=plain(unit * _FEWEST), high=plain(unit * _MOST), end=end, vague=True, scaled=True)
