"""Facts that lie in a span, found without looking at all of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TypeVar

from samestory.model import Date, Facts, Span

S = TypeVar("S", bound=Span)


def start(span: Span) -> int:
    """Return where a span starts: the key by which facts are in order of the text."""
    return span.start


def within(found: Sequence[S], first: int, end: int) -> Sequence[S]:
    """Return the facts that start from `first` to before `end`; `found` is in order of the text."""
    return found[bisect_left(found, first, key=start) : bisect_left(found, end, key=start)]


def dated(facts: Facts, first: int, end: int) -> tuple[Date, ...]:
    """Return the dates there that name a time: "now" and "in the past" tell no event from another."""
    return tuple(date for date in within(facts.dates, first, end) if date.reference is None)
