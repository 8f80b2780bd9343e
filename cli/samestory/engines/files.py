"""Parquet files that are written batch by batch."""

from __future__ import annotations

from collections.abc import Iterable

import pyarrow.parquet as pq

from samestory.engines import Columns, Row, arrow
from samestory.engines.chunks import chunks

#: Rows of a batch.
_MANY = 4096


def write(path: str, columns: Columns, rows: Iterable[Row]) -> None:
    """Write rows as one file."""
    with pq.ParquetWriter(path, arrow.schema(columns), compression="zstd") as file:
        for portion in chunks(rows, grouped=False, size=_MANY):
            file.write_batch(arrow.batch(portion, columns))
