"""Ranks of one noun that are not the same: "the second floor" here, "the fourth floor" there.

They are never a conflict: ranks more often tell two things of a kind apart than they are mistaken.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from samestory import meaning
from samestory.compare import focus
from samestory.compare.finding import Finding, difference
from samestory.lexicon.numerals import ONES, ORDINAL_ENDINGS, ORDINALS, TENS
from samestory.lexicon.words import FUNCTION_WORDS
from samestory.model import Aspect, Passage, RowKind, Verdict
from samestory.text import fold

_WORD = re.compile(r"[^\W_]+")
_FIGURE = re.compile(rf"(\d+)(?:{'|'.join(sorted(ORDINAL_ENDINGS))})")
_JOINTS = frozenset({" ", "-", "\u00a0"})
#: "A thirty-second film", "in a split second": a length of time.
_LENGTHS = ONES.keys() | TENS.keys() | {"split"}

#: "The first win since 1990", "in ten years": the best of its time, not the first of several.
_SINCE = re.compile(r"\bsince\b|\b(?:in|for) (?:[a-z]+ |\d+ ){1,3}(?:years?|decades?|months?|weeks?|days?)\b")

#: Rank -> the words that state it.
Ranks = Mapping[int, str]


def compare(one: Passage, other: Passage) -> Iterator[Finding]:
    """Yield a finding for each noun that two passages rank, and rank otherwise."""
    here, there = _ranked(one), _ranked(other)
    for noun in here:
        if noun in there and here[noun].keys().isdisjoint(there[noun]):
            left, right = (next(iter(ranks.values())) for ranks in (here[noun], there[noun]))
            rule = f"ranks: {left} and {right} are not the same"
            found = difference(one, other, Aspect.VALUE, left, right, rule)
            yield Finding(verdict=Verdict.DIFFERS, kind=RowKind.QUANTITY, difference=found)


def _ranked(passage: Passage) -> Mapping[str, Ranks]:
    """Return what the clauses in focus rank, by its meaning; figures and dates are compared as such."""
    found: dict[str, dict[int, str]] = defaultdict(dict)
    shift = focus.span(passage)[0]
    facts = (*passage.quantities, *passage.dates)
    for start, rank, noun, text in _ranks(focus.text(passage)):
        if not any(fact.start <= start + shift < fact.end for fact in facts):
            found[noun].setdefault(rank, text)
    return found


@lru_cache(maxsize=4096)
def _ranks(text: str) -> tuple[tuple[int, int, str, str], ...]:
    return tuple(_each(text))


def _each(text: str) -> Iterator[tuple[int, int, str, str]]:
    """Yield where a rank stands, the rank, what is ranked, and the words of both."""
    row = list(_WORD.finditer(text))
    lows = [fold(word.group()) for word in row]
    for at in range(len(row) - 1):
        word, noun = row[at], row[at + 1]
        found = _rank(lows, at, hyphened=text[word.start() - 1 : word.start()] == "-")
        if found is None or text[word.end() : noun.start()] not in _JOINTS:
            continue
        # "The first World Series" is no first world.
        if not _noun(lows[at + 1]) or (noun.group()[0].isupper() and word.group()[0].islower()):
            continue
        if found[1] == 1 and _SINCE.search(text, noun.end()):
            continue
        for first, rank in (found, *_listed(lows, found[0])):
            yield row[first].start(), rank, meaning.of(lows[at + 1]), text[row[first].start() : noun.end()]


def _noun(low: str) -> bool:
    return low.isalpha() and low not in FUNCTION_WORDS and low not in ORDINALS


def _rank(lows: Sequence[str], at: int, *, hyphened: bool) -> tuple[int, int] | None:
    """Return where the rank that ends at a word begins, and its value: third, 3rd, twenty-third."""
    low, before = lows[at], lows[at - 1] if at else ""
    figure = _FIGURE.fullmatch(low)
    if figure is not None:
        return at, int(figure[1])
    rank = ORDINALS.get(low)
    if rank is None or (low == "second" and (before in _LENGTHS or before.isdecimal())):
        return None
    if hyphened and before in TENS and rank < min(TENS.values()):
        return at - 1, TENS[before] + rank
    return at, rank


def _listed(lows: Sequence[str], at: int) -> Iterator[tuple[int, int]]:
    """Yield the ranks before the last one of a list: of "the first, second and third floors"."""
    while at > 0:
        at -= 2 if lows[at - 1] in {"and", "or"} else 1
        if at < 0 or lows[at] not in ORDINALS:
            return
        yield at, ORDINALS[lows[at]]
