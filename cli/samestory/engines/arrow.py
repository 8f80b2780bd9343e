"""Rows as Arrow record batches, which cross processes as they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pyarrow as pa
import pyarrow.compute as pc

from samestory.engines import Columns, Mapper, Row

#: With the first array pyarrow imports pandas, where it is there: now, not in each process that is forked.
_NONE = pa.array([])
_TYPES = {str: pa.string(), int: pa.int64(), float: pa.float64(), bytes: pa.binary()}
#: A batch that is written has at least so many rows or bytes.
_ROWS = 1 << 15
_BYTES = 1 << 25


def schema(columns: Columns) -> pa.Schema:
    """Return columns as Arrow calls them."""
    return pa.schema([(name, _TYPES[kind]) for name, kind in columns.items()])


def rows(batch: pa.RecordBatch) -> list[Row]:
    """Return the rows of a batch."""
    return list(zip(*(column.to_pylist() for column in batch.columns), strict=True))


def batch(rows: Iterable[Row], columns: Columns) -> pa.RecordBatch:
    """Return rows as a batch."""
    known = schema(columns)
    values = list(zip(*rows, strict=True)) or [()] * len(known)
    arrays = [pa.array(its, field.type) for its, field in zip(values, known, strict=True)]
    return pa.RecordBatch.from_arrays(arrays, schema=known)


def mapped(given: pa.RecordBatch, function: Mapper, columns: Columns) -> pa.RecordBatch:
    """Return what a function makes of the rows of a batch."""
    return batch(function(rows(given)), columns)


def whole(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Yield batches such that rows with the same first value are never parted."""
    held: list[pa.RecordBatch] = []  # begins with the group that may go on
    for one in batches:
        if not one.num_rows:
            continue
        last = one.column(0)[-1]
        start = pc.index(one.column(0), last).as_py()
        if start or (held and held[-1].column(0)[-1] != last):
            yield from _joined([*held, one.slice(0, start)])
            held = [one.slice(start)]
        else:
            held.append(one)
    yield from _joined(held)


def gathered(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """Yield small batches as larger ones."""
    held: list[pa.RecordBatch] = []
    rows = size = 0
    for one in batches:
        if one.num_rows:
            held.append(one)
            rows, size = rows + one.num_rows, size + one.nbytes
        if rows >= _ROWS or size >= _BYTES:
            yield from _joined(held)
            held, rows, size = [], 0, 0
    yield from _joined(held)


def _joined(batches: list[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    if any(one.num_rows for one in batches):
        yield pa.concat_batches(batches)  # a copy: slices would be sent with all that they were cut from
