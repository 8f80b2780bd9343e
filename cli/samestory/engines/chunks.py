"""Rows in portions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby, islice

from samestory.engines import Row

#: Rows in one portion; groups are kept whole.
SIZE = 256


def chunks(rows: Iterable[Row], *, grouped: bool, size: int = SIZE) -> Iterator[list[Row]]:
    """Yield rows in portions; `grouped` rows with the same first value are never parted."""
    if not grouped:
        left = iter(rows)
        while portion := list(islice(left, size)):
            yield portion
        return
    portion = []
    for _, group in groupby(rows, key=lambda row: row[0]):
        portion += group
        if len(portion) >= size:
            yield portion
            portion = []
    if portion:
        yield portion
