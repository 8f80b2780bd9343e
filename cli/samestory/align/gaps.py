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
    r"\b(?:(?P<vague>a few|few|several|a couple of|some)\s|(?P<number>\d{1,3}|[a-z]+)\s)?"
    r"(?P<unit>day|week|month|year)(?P<plural>s)?\s(?P<side>later|after|before|earlier)\b"
)
_DAYS = {"day": 1, "week": 7, "month": 30, "year": 365}
#: What a plural without a number spans, in its unit: "days" are two to ten of them, "a few" no more.
_SOME = (2, 10)
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
        found = _SPAN.search(fold(date.text))
        if found is None or (size := _size(found)) is None:
            continue
        low, high = (edge * _DAYS[found["unit"]] for edge in size)
        other = frozenset({date.anchor} if date.anchor not in (None, "publication") else own - listed)
        earlier, later = {
            "later": (before, own),
            "earlier": (own, before),
            "after": (other, listed - other),
            "before": (listed - other, other),
        }[found["side"]]
        if earlier and later:
            yield Gap(earlier=earlier, later=later, low=low, high=high, text=date.text)


def _size(found: re.Match[str]) -> tuple[int, int] | None:
    """Return the least and the most that a span can mean, in its unit."""
    if found["vague"]:
        return _FEW
    number = found["number"]
    if number is not None and number.isdigit():
        return int(number), int(number)
    if number in ONES:
        return ONES[number], ONES[number]
    if found["plural"]:
        return _SOME
    return (1, 1) if number in ("a", "one", "the") else None
