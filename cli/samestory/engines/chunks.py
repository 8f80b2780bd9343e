"""Rows, and whatever else comes one after another, in portions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from typing import TypeVar

from samestory.engines import Row

T = TypeVar("T")

#: Rows in one portion; groups are kept whole.
SIZE = 256


def chunks(rows: Iterable[Row], *, grouped: bool, size: int = SIZE) -> Iterator[list[Row]]:
    """Yield rows in portions; `grouped` rows with the same first value are never parted."""
    if not grouped:
        yield from portions(rows, size)
        return
    portion: list[Row] = []
    for _, group in groupby(rows, key=lambda row: row[0]):
        portion += group
        if len(portion) >= size:
            yield portion
            portion = []
    if portion:
        yield portion


def portions(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Yield items in portions, the last of which may be smaller."""
    left = iter(items)
    while portion := list(islice(left, size)):
        yield portion
