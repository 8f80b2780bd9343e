"""What is said of a figure: the words around it, by their meaning."""

from __future__ import annotations

import re
from functools import cache, partial

from samestory import meaning
from samestory.compare import focus
from samestory.lexicon.speech import CUE_VERBS
from samestory.lexicon.words import FUNCTION_WORDS, GENERIC, IRREGULAR
from samestory.model import Passage, Quantity, Span
from samestory.text import fold, lows

#: How many telling words before and after a figure can say what happened to what it counts.
_BEFORE, _AFTER = 2, 3
#: Nothing beyond such a mark is said of the figure: an attribution, another clause.
_MARK = re.compile(r"[,;:—–()]")
_FUTURE = re.compile(
    r"\b(?:will|would|shall|expected|expects|plans?|planned|forecast|aims?|could|may|might|scheduled|due|"
    r"postponed|delayed|rescheduled)\b"
)
#: The month, not the verb.
_MAY = re.compile(r"\bMay\b")
_QUALIFIER = re.compile(
    r"\b(?:more|another|further|additional|again|each|apiece|first|second|third|fourth|fifth|sixth|last|"
    r"latest|seriously|critically|severely|slightly|lightly|local time|daily|weekly|monthly|yearly|hourly|"
    r"(?:an?|per|every) (?:hour|day|week|month|quarter|year|head|person))\b"
)
_TOTAL = re.compile(
    r"\b(?:so far|thus far|to date|until now|up to now|in all|altogether|total|totals|totall?ed|overall|"
    r"worldwide|globally|nationwide|statewide)\b"
)
#: Counts of people that fall as more is known.
_FALLING = re.compile(r"\b(?:missing|unaccounted|trapped|hospital|hospitali[sz]ed)\b")
#: They end like verbs.
_NO_VERBS = frozenset(["according", "including", "regarding", "during", "following", "united", "hundred"])
#: What became of people, or how they voted, where no verb says it.
_STATES = frozenset(["dead", "alive", "missing", "unhurt", "unharmed", "safe", "against", "favour", "favor"])


def total(passage: Passage) -> bool:
    """Tell whether a passage adds up what was counted before."""
    return _TOTAL.search(fold(passage.text)) is not None


class Alike:
    """Tells whether the same is said of two figures: people killed, not killed here and hurt there.

    A passage may have hundreds of figures: what is said of each is read once, not for each pair.
    """

    def __init__(self, one: Passage, other: Passage) -> None:
        """Take the passages that the figures stand in."""
        self._here = cache(partial(_around, one))
        self._there = cache(partial(_around, other))

    def __call__(self, left: Quantity, right: Quantity) -> bool:
        """Tell it of a figure of the one and a figure of the other."""
        here, there = self._here(left), self._there(right)
        return here == there or not here.isdisjoint(there)


def governed(one: Passage, left: Quantity, other: Passage, right: Quantity, *, company: bool) -> bool:
    """Tell whether the words next to two figures leave no doubt that the same is said of them.

    What follows has a word in common, where there is any, and the word before, mostly a verb, stands next to
    the other figure, too: "killed 12 in the fire" is not "hurt 40 in the fire". In the `company` of another
    figure that is the same in both, the verb may be another one.
    """
    if qualified(one) != qualified(other) or exchanged(one, other):
        return False
    (before, after), (other_before, other_after) = (
        sides(passage, figure, f"{figure.of} {figure.unit}")
        for passage, figure in ((one, left), (other, right))
    )
    if after and other_after and set(after[:_AFTER]).isdisjoint(other_after[:_AFTER]):
        return False
    if not before and not other_before:
        return after[:1] == other_after[:1]
    if company or not before or not other_before:
        return True
    return before[-1] in (other_before[-1], *other_after[:1]) or other_before[-1] in after[:1]


def qualified(passage: Passage) -> frozenset[str]:
    """Return what makes a figure or a date another one: a second time, a further one, one of a rate."""
    return frozenset(_QUALIFIER.findall(fold(passage.text)))


def exchanged(one: Passage, other: Passage) -> bool:
    """Tell whether each says of somebody what the other does not: convicted here, sentenced there."""
    here, there = _acts(one), _acts(other)
    return bool(here - there) and bool(there - here)


def falling(one: Passage, other: Passage) -> bool:
    """Tell whether a count of another day may have fallen since: of the missing, of those in hospital."""
    return one.published != other.published and any(_FALLING.search(fold(its.text)) for its in (one, other))


def future(passage: Passage) -> bool:
    """Tell whether a passage speaks of what is to come, or may be."""
    return _FUTURE.search(fold(_MAY.sub("", focus.text(passage)))) is not None


def _around(passage: Passage, quantity: Quantity) -> frozenset[str]:
    """Return the meanings around a figure; who, where and when are not what is said of it."""
    before, after = _within(passage, quantity, focus.span(passage), f"{quantity.of} {quantity.unit}")
    return frozenset(before[-_BEFORE:] + after[:_AFTER])


def sides(passage: Passage, span: Span, apart: str = "") -> tuple[list[str], list[str]]:
    """Return the meanings before and after a figure or date in its sentence, to the next mark.

    Who, where and when are not what is said of it, nor are the words of `apart`.
    """
    return _within(passage, span, (passage.start, passage.end), apart)


def _within(passage: Passage, span: Span, within: tuple[int, int], apart: str) -> tuple[list[str], list[str]]:
    facts = (apart, *passage.names, *(date.text for date in passage.dates))
    known = set(_meanings(" ".join(facts)))
    start, end = within
    before = _MARK.split(passage.text[start - passage.start : span.start - passage.start])[-1]
    after = _MARK.split(passage.text[span.end - passage.start : end - passage.start])[0]
    left = [one for one in _meanings(before) if one not in known]
    right = [one for one in _meanings(after) if one not in known]
    return left, right


def _verbal(low: str) -> bool:
    return low not in _NO_VERBS and (low in IRREGULAR or low.endswith(("ed", "ing")))


def _acts(passage: Passage) -> frozenset[str]:
    """Return the meanings of what looks like a verb, or says what became of somebody; not of saying."""
    return frozenset(
        meaning.of(low)
        for low in lows(passage.text)
        if low in _STATES or (_verbal(low) and low not in CUE_VERBS and low not in FUNCTION_WORDS)
    )


def _meanings(text: str) -> list[str]:
    return [meaning.of(low) for low in lows(text) if low not in FUNCTION_WORDS and low not in GENERIC]
