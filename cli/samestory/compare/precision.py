"""How exactly an expression of time says when, and whether it does."""

from __future__ import annotations

from datetime import timedelta
from itertools import chain
from typing import Final

from samestory.lexicon.calendar import DECADES, MONTHS, SEASONS, WEEKDAYS
from samestory.lexicon.numerals import ONES, ORDINALS, TENS
from samestory.model import Date, Precision
from samestory.text import lows, words

#: Words that count.
_COUNTED: Final = frozenset(
    chain(ONES, TENS, ORDINALS, ("a", "an", "half", "decade", "century", "millennium"))
)
_CALENDAR: Final = frozenset(chain(MONTHS, WEEKDAYS, SEASONS, DECADES))
#: Words that leave open how many.
_UNCOUNTED: Final = frozenset({"few", "several", "many", "some"})
#: What is no longer than this says when, however it is put: "the past few days".
_NEAR: Final = timedelta(days=31)


def precision(value: str) -> Precision:
    """Return how exact a value of EDTF is."""
    if value.startswith("../") or value.endswith("/.."):
        return Precision.OPEN
    if "~" in value or value.startswith("["):
        return Precision.ABOUT
    if "/" in value or "X" in value:
        return Precision.PERIOD
    if len(value) == len("2024"):
        return Precision.YEAR
    if len(value) == len("2024-05"):
        return Precision.MONTH if value[5:] <= "12" else Precision.PERIOD
    return Precision.DAY


def named(date: Date) -> bool:
    """Tell whether an expression names a time: "Thursday", "in 1990", not "now" or "in recent years"."""
    if date.value is None or date.reference is not None:
        return False
    if date.earliest is None and date.latest is None:
        return False
    told = precision(date.value)
    said = lows(date.text.replace("-", " "))
    if told not in {Precision.ABOUT, Precision.OPEN} and _UNCOUNTED.isdisjoint(said):
        return True
    if date.earliest is not None and date.latest is not None and date.latest - date.earliest <= _NEAR:
        return True
    return date.anchor not in {None, "publication"} or _certain(said) or _proper(date.text)


def _certain(said: list[str]) -> bool:
    """Tell whether words have a figure or a name of the calendar: "about 20 years ago", "since March"."""
    if any(word[0].isdigit() or word in _CALENDAR for word in said):
        return True
    return _UNCOUNTED.isdisjoint(said) and not _COUNTED.isdisjoint(said)


def _proper(text: str) -> bool:
    """Tell whether a name stands in an expression, not at its head: "until Christmas", "by Ramadan"."""
    return any(word.group()[0].isupper() for word in list(words(text))[1:])
