"""Words of one speaker that two articles print alike but for a negation or a number.

Translations word a sentence otherwise throughout; where all else is the same, a "not" or a figure that only
one of them has was changed, or left out, by somebody.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from samestory.compare import polarity
from samestory.lexicon.numerals import ONES, SCALES, TENS
from samestory.lexicon.words import NEGATIONS
from samestory.text import fold, lows

#: So few words prove nothing.
_WORDS = 4
#: What comes and goes with a negation, and says nothing by itself.
_HELPS = frozenset(
    (
        "am is are was were be been being do does did has have had will would shall should can could may "
        "might must any some ever a an the"
    ).split()
)
_SMALL = ONES | TENS
#: "No" that answers somebody denies nothing that follows.
_ANSWER = re.compile(r"\bno(?:[,!.;:]| -)")
#: Numbers so near each other may be one, made round.
_ROUNDING = 0.02


def between(left: str, right: str) -> str | None:
    """Return what was changed between two wordings: a negation or a number; None if more was, or nothing."""
    here, there = _row(left), _row(right)
    if min(len(here), len(there)) < _WORDS:
        return None
    return _negation(here, there) or _number(here, there)


def _row(text: str) -> list[str]:
    return lows(_ANSWER.sub(" ", fold(text)).replace("-", " "))


def _negation(here: Sequence[str], there: Sequence[str]) -> str | None:
    """Tell of a negation that only one has, where both are the same without it."""
    if _denials(here) % 2 == _denials(there) % 2 or _content(here) != _content(there):
        return None
    if polarity.opposed(" ".join(here), " ".join(there)) is None:
        return None
    return "a negation that only one of them has"


def _denials(row: Sequence[str]) -> int:
    return sum(word in NEGATIONS for word in row)


def _content(row: Sequence[str]) -> list[str]:
    """Return the words that say what is denied or affirmed."""
    return [word for word in row if word not in NEGATIONS and word not in _HELPS]


def _number(here: Sequence[str], there: Sequence[str]) -> str | None:
    """Tell of a number in the place of another one, where all other words are the same."""
    left, right = list(numbered(here)), list(numbered(there))
    if [word for word, _ in left] != [word for word, _ in right]:
        return None
    for (_, one), (_, other) in zip(left, right, strict=True):
        if one is not None and other is not None and abs(one - other) > _ROUNDING * max(one, other):
            return f"the number {one:g} is {other:g} in the other"
    return None


def numbered(row: Sequence[str]) -> Iterator[tuple[str, float | None]]:
    """Yield each word; all words of one number together, as an empty word with its value."""
    for numeral, group in groupby(row, key=_numeral):
        if numeral:
            yield "", _value(group)
        else:
            yield from ((word, None) for word in group)


def _numeral(word: str) -> bool:
    return word in _SMALL or word in SCALES or word == "hundred" or _digits(word) is not None


def _value(numerals: Iterable[str]) -> float:
    """Return what a row of numerals comes to: two thousand five hundred, 2.5 million."""
    total = part = 0.0
    for word in numerals:
        if word in SCALES:
            total, part = total + (part or 1.0) * SCALES[word], 0.0
        elif word == "hundred":
            part = (part or 1.0) * 100
        else:
            part += _SMALL[word] if word in _SMALL else _digits(word) or 0.0
    return total + part


def _digits(word: str) -> float | None:
    plain = word.replace(",", "")
    return float(plain) if plain.isascii() and plain.replace(".", "", 1).isdigit() else None
