"""Lists of names: "India, Iran and Pakistan" against "India and Pakistan"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from samestory.compare import focus
from samestory.lexicon.calendar import MONTHS, WEEKDAYS
from samestory.lexicon.countries import country_of
from samestory.lexicon.words import SENTENCE_OPENERS
from samestory.model import Passage
from samestory.text import WORD, fold

#: What stands between two members of a list, the last of them too.
_BETWEEN = frozenset({",", ", and", "and", "& ", "&", "as well as", ", as well as"})
#: Lists of so few members in common may be of two things.
_COMMON = 2
#: How far from a list the word can stand that closes it.
_NEAR = 40
#: Words that close a list, before it (one word may stand between) or after it.
_BESIDE = r"(?:\s(?:to|by|in|for|with|from|of|between|the))?\s*$"
_ONLY = re.compile(rf"\b(?:only|just|solely|exclusively|nobody but|none but){_BESIDE}")
_NOT_ONLY = re.compile(rf"(?:\bnot|n't)\s(?:only|just|solely|exclusively){_BESIDE}")
_ALONE = re.compile(r"\s*(?:alone|only)\b")


class Members(msgspec.Struct, frozen=True):
    """A list of names in a text."""

    text: str
    keys: frozenset[str]
    closed: bool  #: it says that there are no others


def unlike(one: Passage, other: Passage) -> tuple[str, str] | None:
    """Return two lists of one thing that do not hold the same members, in words."""
    found = _pair(one, other)
    return None if found is None else (found[0].text, found[1].text)


def exclude(one: Passage, other: Passage) -> bool:
    """Tell whether one of the two says that there are no others, and the other names more."""
    found = _pair(one, other)
    if found is None:
        return False
    left, right = found
    return bool((left.closed and right.keys - left.keys) or (right.closed and left.keys - right.keys))


def _pair(one: Passage, other: Passage) -> tuple[Members, Members] | None:
    here, there = list(_lists(one)), list(_lists(other))
    if any(left.keys == right.keys for left in here for right in there):
        return None
    for left in here:
        for right in there:
            if len(left.keys & right.keys) >= _COMMON:
                return left, right
    return None


def _lists(passage: Passage) -> Iterator[Members]:
    """Yield the lists of names that lie, at least in part, in the clauses in focus."""
    first, last = (edge - passage.start for edge in focus.span(passage))
    for start, end, keys in _runs(passage.text):
        if len(keys) >= _COMMON and start < last and end > first:
            before = fold(passage.text[max(0, start - _NEAR) : start])
            after = fold(passage.text[end : end + _NEAR])
            closed = _ALONE.match(after) is not None or (
                _ONLY.search(before) is not None and _NOT_ONLY.search(before) is None
            )
            yield Members(passage.text[start:end], keys, closed)


@lru_cache(maxsize=4096)
def _runs(text: str) -> tuple[tuple[int, int, frozenset[str]], ...]:
    """Return where names stand in a row with commas or "and" between them, and what they are."""
    found: list[tuple[int, int, frozenset[str]]] = []
    items: list[tuple[int, int]] = []
    for start, end in _capitalised(text):
        if items and text[items[-1][1] : start].strip() not in _BETWEEN:
            found.append(_run(text, items))
            items = []
        items.append((start, end))
    if items:
        found.append(_run(text, items))
    return tuple(found)


def _run(text: str, items: list[tuple[int, int]]) -> tuple[int, int, frozenset[str]]:
    keys = (fold(text[start:end]).removesuffix("'s") for start, end in items)
    return items[0][0], items[-1][1], frozenset(country_of(key) or key for key in keys)


def _capitalised(text: str) -> Iterator[tuple[int, int]]:
    """Yield the runs of capitalised words; days, months and what opens a sentence are none."""
    start = end = -1
    for found in WORD.finditer(text):
        low = fold(found.group())
        apart = (not start >= 0 and found.start() == 0 and low in SENTENCE_OPENERS) or low in _CALENDAR
        if not found.group()[0].isupper() or apart:
            if start >= 0:
                yield start, end
            start = -1
        elif start >= 0 and text[end : found.start()] == " ":
            end = found.end()
        else:
            if start >= 0:
                yield start, end
            start, end = found.span()
    if start >= 0:
        yield start, end


_CALENDAR = frozenset({*MONTHS, *WEEKDAYS})
