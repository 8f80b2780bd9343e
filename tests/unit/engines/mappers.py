"""Functions that processes import."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from samestory.engines import Row


def doubled(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield numbers twice as large, none for those without a remainder by three."""
    for name, number in rows:
        if number % 3:
            yield name, number * 2


def summed(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield a row for each group that comes in this call: its numbers and their sum."""
    for name, its in groupby(rows, key=lambda row: row[0]):
        numbers = [number for _, number in its]
        yield name, len(numbers), sum(numbers)


def typed(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield one value of each type, and nulls."""
    for (name,) in rows:
        yield name, 1, 0.5, b"\x00\xff"
        yield None, None, None, None


def nothing(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield no row."""
    yield from ()


def killed(rows: Sequence[Row]) -> Iterator[Row]:
    """End the process as the system does where memory is short."""
    os.kill(os.getpid(), signal.SIGKILL)
    yield from rows


def failing(rows: Sequence[Row]) -> Iterator[Row]:
    """Raise what a wrong function raises."""
    raise ArithmeticError(f"{len(rows)} rows")


def batched(batch: Any) -> Iterator[Row]:
    """Yield the rows of a batch of a file."""
    yield from zip(*(column.to_pylist() for column in batch.columns), strict=True)
