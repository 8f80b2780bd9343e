"""The clauses of a passage that state what its row is about, and the facts in them."""

from __future__ import annotations

from samestory.model import Date, Passage, Quantity
from samestory.text import fold, lows


def text(passage: Passage) -> str:
    """Return the words of the clauses in focus."""
    start, end = span(passage)
    return passage.text[start - passage.start : end - passage.start]


def dates(passage: Passage) -> tuple[Date, ...]:
    """Return the dates in focus."""
    start, end = span(passage)
    return tuple(one for one in passage.dates if start <= one.start < end)


def quantities(passage: Passage) -> tuple[Quantity, ...]:
    """Return the figures in focus."""
    start, end = span(passage)
    return tuple(one for one in passage.quantities if start <= one.start < end)


def names(passage: Passage) -> tuple[str, ...]:
    """Return the names in focus, canonical."""
    inside = {low.removesuffix("'s") for low in lows(text(passage))}
    return tuple(name for name in passage.names if not inside.isdisjoint(lows(name)))


def keys(passage: Passage) -> frozenset[str]:
    """Return the names in focus as all articles would write them."""
    known = dict(zip(passage.names, passage.keys, strict=False))
    return frozenset(known.get(name, fold(name)) for name in names(passage))


def span(passage: Passage) -> tuple[int, int]:
    """Return where the clauses in focus stand in the article."""
    return passage.focus or (passage.start, passage.end)
