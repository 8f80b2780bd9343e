"""Parquet files for the engine that does not read them by itself, never a whole one in memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import pyarrow as pa
import pyarrow.parquet as pq

from samestory.engines import Columns, Row, arrow
from samestory.engines.chunks import chunks
from samestory.errors import InputError

#: Rows of a batch.
_MANY = 4096


def read(paths: Sequence[str], columns: Columns) -> Iterator[Row]:
    """Yield the named columns of files, None for those that a file lacks.

    Raises:
        InputError: a file can't be read, is no Parquet file, or holds something else in these columns.
    """
    for path in paths:
        try:
            with pq.ParquetFile(path) as file:
                known = [name for name in columns if name in file.schema_arrow.names]
                for batch in file.iter_batches(_MANY, columns=known, use_threads=False):
                    yield from arrow.rows(arrow.fitted(batch, columns))
        except (OSError, pa.ArrowException) as error:
            raise InputError(f"{path}: {str(error).partition(chr(10))[0]}") from error


def write(path: str, columns: Columns, rows: Iterable[Row]) -> None:
    """Write rows as one file."""
    with pq.ParquetWriter(path, arrow.schema(columns), compression="zstd") as file:
        for portion in chunks(rows, grouped=False, size=_MANY):
            file.write_batch(arrow.batch(portion, columns))
