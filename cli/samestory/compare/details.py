"""What one passage tells beyond the other, sorted by what it does to the fact they share.

A count, and who or what takes part, is a detail of the fact. A time that only one of them gives leaves the
other coarser, not different; so does a name for what the other calls by a pronoun or a word for people, or
one that only says more closely what a name of both means.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from functools import lru_cache

from samestory.compare import focus
from samestory.compare.persons import people
from samestory.lexicon.countries import country_of
from samestory.lexicon.grammar import PERSONAL
from samestory.lexicon.words import FUNCTION_WORDS
from samestory.model import Date, Passage, Span
from samestory.text import fold, lows

_NUMERAL = re.compile(r"\d+(?:[.,]\d+)*")
_GRADED = (
    "bad|bigg|bloodi|bright|busi|cheap|clear|clos|cold|dark|deadli|deep|dri|earli|fast|few|fierc|full|great|hard|"
    "heavi|high|hott|larg|lat|long|low|near|new|old|poor|quiet|rich|sharp|short|slow|small|steep|strict|strong|"
    "tall|tough|warm|weak|wett|wid|young"
)
#: A superlative up to the time that it is measured by, in one clause.
_SUPERLATIVE = re.compile(
    rf"\b(?:first|last|best|worst|most|only|(?:{_GRADED})est)\b[^,;:.()]*"
    r"\b(?:since\b[^,;:.()]*|(?:in|for) (?:[a-z]+ ){0,3}"
    r"(?:years?|decades?|centur(?:y|ies)|months?|weeks?|days?))$"
)
#: From this many further names on, a passage says more than the other.
_MORE = 2
#: How many words may join a name to the one it says more of: "Berg's old mill town of Lund".
_JOINED = 3
_JOINING = frozenset({"of", "the"})


def counts(one: Passage, other: Passage) -> list[str]:
    """Return the figures of a passage that the other has not, and its bare numerals."""
    figures = {(figure.value, figure.unit) for figure in other.quantities}
    typed = [
        figure.text
        for figure in focus.quantities(one)
        if (figure.value, figure.unit) not in figures and not _measures(figure, one)
    ]
    return [*typed, *bare(one, other)]


def bare(one: Passage, other: Passage) -> list[str]:
    """Return numerals without a noun ("killed 12 people and hurt 30") that the other has not."""
    facts = (*one.quantities, *one.dates)
    start = focus.span(one)[0]
    known = set(_NUMERAL.findall(other.text))
    return [
        found.group()
        for found in _NUMERAL.finditer(focus.text(one))
        if found.group() not in known
        and not any(fact.start <= start + found.start() < fact.end for fact in facts)
    ]


def times(one: Passage, other: Passage) -> list[str]:
    """Return the dates that the other has not, but for those that a "first" is measured by."""
    return [date.text for date in focus.dates(one) if not _dated(date, other) and not _measures(date, one)]


def names(one: Passage, other: Passage) -> list[str]:
    """Return who and what takes part by a passage and not by the other, if they are several."""
    said = _all_said(f"{other.text} {other.speaker or ''}")
    keys = dict(zip(one.names, one.keys, strict=False))
    inside = focus.names(one)
    shared = [name for name in inside if keys.get(name) in other.keys or _said(name, said)]
    left = [name for name in inside if name not in shared and not _in_date(name, one)]
    if _refers(other.text):
        left = [name for name in left if name not in one.persons]
    left = _unjoined(left, shared, focus.text(one))
    return left if len(left) >= _MORE else []


def _measures(time: Span, passage: Passage) -> bool:
    """Tell whether a time says how far back a "first" holds: "the first visit in three years"."""
    upto = passage.text[: max(0, time.end - passage.start)]
    return _SUPERLATIVE.search(fold(upto)) is not None


def _dated(date: Date, other: Passage) -> bool:
    """Tell whether another passage has such a date; those that are known were held against each other."""
    if date.earliest is None and date.latest is None:
        return any(fold(one.text) == fold(date.text) for one in other.dates)
    return bool(other.dates)


def _in_date(name: str, passage: Passage) -> bool:
    """Tell whether a name only dates the fact: "since the Lund fire"."""
    parts = set(fold(name).split())
    spans = [(date.start - passage.start, date.end - passage.start) for date in passage.dates]
    apart = passage.text
    for start, end in reversed(spans):
        apart = apart[: max(0, start)] + " " + apart[max(0, end) :]
    return bool(spans) and not parts & set(_plain(apart))


@lru_cache(maxsize=4096)
def _refers(text: str) -> bool:
    """Tell whether a text speaks of persons without their names: by a pronoun, as leaders or workers."""
    return any(people(low) or low in PERSONAL for low in _plain(text))


def _unjoined(left: Sequence[str], shared: Sequence[str], text: str) -> list[str]:
    """Leave out names that stand in one noun phrase with a shared one."""
    row = lows(text)
    known, kept = list(shared), list(left)
    for _ in left:
        joined = [name for name in kept if any(_joined(name, other, row) for other in known)]
        if not joined:
            break
        known += joined
        kept = [name for name in kept if name not in joined]
    return kept


def _joined(one: str, other: str, row: Sequence[str]) -> bool:
    return any(
        _of_one_noun(row[min(left, right) : max(left, right) + 1])
        for left in _places(one, row)
        for right in _places(other, row)
        if 0 < abs(left - right) <= _JOINED + 1
    )


def _of_one_noun(row: Sequence[str]) -> bool:
    """Tell whether all from one name to another is one noun phrase: "Lund's old mill", "city of Lund"."""
    between = row[1:-1]
    if any(word in FUNCTION_WORDS and word not in _JOINING for word in between):
        return False
    return row[0].endswith("'s") or "of" in between or all(map(people, between))


def _places(name: str, row: Sequence[str]) -> Iterator[int]:
    parts = set(_plain(name))
    return (index for index, word in enumerate(row) if word.removesuffix("'s") in parts)


def _plain(text: str) -> list[str]:
    return [low.removesuffix("'s") for low in lows(text)]


@lru_cache(maxsize=4096)
def _all_said(text: str) -> frozenset[str]:
    return frozenset(word for low in lows(text) for word in _meanings(low))


def _said(name: str, said: Set[str]) -> bool:
    return any(word in said for part in fold(name).split() for word in _meanings(part))


@lru_cache(maxsize=16384)
def _meanings(low: str) -> frozenset[str]:
    """Return a word with the country it stands for, so that a capital says what its country says."""
    bare_word = low.removesuffix("'s")
    return frozenset((bare_word, country_of(bare_word) or bare_word))
