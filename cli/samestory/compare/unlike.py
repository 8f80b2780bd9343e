"""Whether two passages give one thing other figures or another day: then neither is in the other's words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Set
from functools import lru_cache
from itertools import pairwise

from samestory.compare import altered, dates, measures, ranks
from samestory.lexicon.words import FUNCTION_WORDS
from samestory.model import Passage, Quantity
from samestory.text import fold, lows


def values(one: Passage, other: Passage) -> bool:
    """Tell whether two passages state no figure of one unit alike, no day, or rank a thing otherwise."""
    return (
        _apart(counted(one.text), counted(other.text))
        or _figures(one, other)
        or _days(one, other)
        or any(True for _ in ranks.compare(one, other))
    )


def counts(text: str, other: str) -> bool:
    """Tell whether a noun has a number before it in both texts, and never the same one."""
    return _apart(counted(text), counted(other))


@lru_cache(maxsize=1024)
def counted(text: str) -> Mapping[str, Set[float]]:
    """Return the numbers before each word of a text."""
    found: dict[str, set[float]] = defaultdict(set)
    row = altered.numbered(lows(text.replace("-", " ")))
    for (_, number), (word, after) in pairwise(row):
        if number is not None and after is None and word not in FUNCTION_WORDS:
            found[word].add(number)
    return found


def _apart(here: Mapping[str, Set[float]], there: Mapping[str, Set[float]]) -> bool:
    return any(here[word].isdisjoint(there[word]) for word in here.keys() & there.keys())


def _figures(one: Passage, other: Passage) -> bool:
    """Tell whether both state figures of one unit and noun, and none is the same."""
    there: dict[tuple[str | None, str, bool], list[Quantity]] = defaultdict(list)
    for right in other.quantities:
        if right.value is not None:
            there[_noun(right)].append(right)
    found = False
    for left in one.quantities:
        if left.value is not None and left.unit is not None and (same := there.get(_noun(left))):
            if any(measures.meet(left, right) for right in same):
                return False
            found = True
    return found


def _noun(figure: Quantity) -> tuple[str | None, str, bool]:
    return figure.unit, fold(figure.of or ""), figure.ordinal


def _days(one: Passage, other: Passage) -> bool:
    """Tell whether both say when, and no day of the one is a day of the other."""
    here, there = ([date for date in its.dates if date.earliest and date.latest] for its in (one, other))
    return bool(here and there) and not any(dates.one_day(left, right) for left in here for right in there)
