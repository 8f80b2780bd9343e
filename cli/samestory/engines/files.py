"""Parquet files that are written batch by batch."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pyarrow as pa
import pyarrow.parquet as pq

from samestory.engines import Columns, Row, arrow
from samestory.engines.chunks import chunks

#: Rows of a batch.
_MANY = 4096


def write(path: str, columns: Columns, batches: Iterable[pa.RecordBatch]) -> None:
    """Write batches as one file."""
    with pq.ParquetWriter(path, arrow.schema(columns), compression="zstd") as file:
        for batch in batches:
            file.write_batch(batch)


def batches(rows: Iterable[Row], columns: Columns) -> Iterator[pa.RecordBatch]:
    """Yield rows as batches."""
    for portion in chunks(rows, grouped=False, size=_MANY):
        yield arrow.batch(portion, columns)
