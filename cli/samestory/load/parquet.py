"""Records of a Parquet file, one article a row."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, BinaryIO

from samestory.load.drafts import NOTHING, Draft, Known, Refusal, RefusedError, unread_without
from samestory.load.fields import field_of
from samestory.load.records import COLUMNS, TEXT, of_record

#: Rows held at a time.
_ROWS = 256

Record = Mapping[str, Any]


def read(stream: BinaryIO, _: Known = NOTHING) -> Iterator[Draft | Refusal]:
    """Yield the article of each row; a bad one costs only itself.

    Raises:
        RefusedError: it is no Parquet, or the extra that reads it is not installed.
    """
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError as error:
        raise unread_without("scale", "Parquet is") from error
    number = 0
    try:
        file = pq.ParquetFile(stream)
        for batch in file.iter_batches(_ROWS, columns=known(file.schema_arrow.names)):
            for row in records(batch):
                number += 1
                yield drafted(row, number)
    except (pa.ArrowException, OSError, UnicodeDecodeError) as error:
        detail = f"not Parquet: {str(error).partition('.')[0][:200]}; save it anew"
        raise RefusedError("format", detail) from error


def known(columns: Sequence[str]) -> list[str]:
    """Return the columns that say something of an article.

    Raises:
        RefusedError: none is its text.
    """
    if not set(columns) & set(TEXT):
        raise RefusedError("format", "no column `text`; give the articles as one")
    return [name for name in columns if name in COLUMNS or field_of(name)]


def records(batch: Any) -> Iterable[dict[str, Any]]:
    """Return the rows of a batch; where Python has no such value, each is read for itself."""
    import pyarrow as pa

    try:
        rows: list[dict[str, Any]] = batch.to_pylist()
    except (ValueError, OverflowError, pa.ArrowException):
        columns = dict(zip(batch.schema.names, batch.columns, strict=True))
        return (
            {name: _value(column[place]) for name, column in columns.items()}
            for place in range(batch.num_rows)
        )
    return rows


def _value(cell: Any) -> object:
    """Return a value, one that Python lacks (a billionth of a second, a year 300,000) as it is written."""
    import pyarrow as pa

    try:
        return cell.as_py()
    except (ValueError, OverflowError, pa.ArrowException):
        pass
    try:
        written: str = cell.cast(pa.string()).as_py()
    except (ValueError, pa.ArrowException):
        return None  # no UTF-8
    return written.replace(" ", "T", 1) if pa.types.is_timestamp(cell.type) else written


def drafted(row: Record, number: int) -> Draft | Refusal:
    """Return the article of the row of a number, from 1."""
    record = {name: _plain(value) for name, value in row.items()}
    try:
        return of_record(record, position=number)
    except RefusedError as error:
        return Refusal(reason=error.reason, detail=error.detail, place=f"#{number}")


def _plain(value: object) -> object:
    """Return a value as JSON would have it."""
    return value.isoformat() if isinstance(value, dt.date) else value
