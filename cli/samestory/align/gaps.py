"""How long before or after another event something is said to have happened: "a few weeks later".

Such a span is no date, but it can be held against another one between the same two events.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from samestory.lexicon.numerals import ONES
from samestory.model import Date, Gap
from samestory.text import fold

_SPAN = re.compile(
    r"(?<![\w-])(?P<just>just |only |mere |barely )?(?:(?P<vague>a few|few|several|a couple of|some)\s|"
    r"(?P<number>[\w-]{1,30}(?:[.,]\d{1,9}){0,4})\s)?"
    r"(?P<unit>day|week|month|year)(?P<plural>s)?\s(?P<side>later|after|before|earlier)\b"
)
#: Bounds that make the span open: such a one accuses nobody.
_OPEN = re.compile(
    r"\b(?:more|less|fewer|over|under|at least|at most|up to|nearly|almost|about|around|within)\b"
)
_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
#: What a plural without a number spans, in its unit; "just days" are fewer than a week.
_SOME, _JUST = (2, 20), (1, 7)
_FEW = (2, 8)


def of(
    dates: Sequence[Date], own: frozenset[str], listed: frozenset[str], before: frozenset[str]
) -> Iterator[Gap]:
    """Yield the spans between events that a sentence states.

    Args:
        dates: of the sentence.
        own: events and contexts that the sentence tells of.
        listed: those of them that are events of the catalogue.
        before: events and contexts of the sentence before it.
    """
    for date in dates:
        folded = fold(date.text)
        found = _SPAN.search(folded)
        if found is None or _OPEN.search(folded) or (size := _size(found)) is None:
            continue
        low, high = (round(edge * _DAYS[found["unit"]]) for edge in size)
        other = frozenset({date.anchor} if date.anchor not in (None, "publication") else own - listed)
        earlier, later = {
            "later": (before, own),
            "earlier": (own, before),
            "after": (other, listed - other),
            "before": (listed - other, other),
        }[found["side"]]
        if earlier and later:
            yield Gap(earlier=earlier, later=later, low=low, high=high, text=date.text)


def _size(found: re.Match[str]) -> tuple[float, float] | None:
    """Return the least and the most that a span can mean, in its unit: counts are meant roughly."""
    if found["vague"]:
        return _FEW
    number = found["number"]
    count = int(number) if number is not None and number.isdigit() else ONES.get(number or "")
    if count is None and number in ("a", "one", "the", "an"):
        count = 1
    if count is not None:
        return max(0.5, count - 0.5), count + 0.5
    if found["plural"] and number is None:
        return _JUST if found["just"] else _SOME
    return None
