"""A quantity as the grammar reads it, before it becomes a record."""

from __future__ import annotations

import msgspec

from samestory.model import Comparator


class Match(msgspec.Struct, frozen=True, kw_only=True):
    """A quantity as tokens `start` to `end`, with its reading."""

    start: int
    end: int
    value: int | float
    high: int | float | None = None
    unit: str | None = None
    comparator: Comparator = Comparator.EQUAL
    of: tuple[int, int] | None = None  #: the tokens of what is counted
    ordinal: bool = False
