"""Flat tables as data frames, of whichever library is there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from samestory.errors import UsageError
from samestory.render.flat import Columns, Value

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl


def pandas(columns: Columns, rows: Iterable[Sequence[Value]]) -> pd.DataFrame:
    """Return a table with nullable columns, days as datetimes.

    Raises:
        UsageError: pandas is not installed.
    """
    with _installed("pandas"):
        import pandas as pd
    kinds = {str: "string", int: "Int64", float: "Float64", bool: "boolean", dt.date: "datetime64[s]"}
    told = _by_column(columns, rows)
    return pd.DataFrame(
        {name: pd.Series(told[name], dtype="object").astype(kinds[kind]) for name, kind in columns.items()}
    )


def polars(columns: Columns, rows: Iterable[Sequence[Value]]) -> pl.DataFrame:
    """Return a table with one type a column.

    Raises:
        UsageError: polars is not installed.
    """
    with _installed("polars"):
        import polars as pl
    kinds = {str: pl.String, int: pl.Int64, float: pl.Float64, bool: pl.Boolean, dt.date: pl.Date}
    schema = {name: kinds[kind] for name, kind in columns.items()}
    return pl.DataFrame(_by_column(columns, rows), schema=schema, strict=False)  # whole numbers among others


def _by_column(columns: Columns, rows: Iterable[Sequence[Value]]) -> dict[str, list[Value]]:
    """Return the cells of each column, texts as plain ones."""
    told: dict[str, list[Value]] = {name: [] for name in columns}
    for cells in rows:
        for (name, kind), cell in zip(columns.items(), cells, strict=True):
            told[name].append(str(cell) if kind is str and cell is not None else cell)
    return told


@contextmanager
def _installed(package: str) -> Iterator[None]:
    try:
        yield
    except ModuleNotFoundError as error:
        raise UsageError(f"{package} is not installed", hint=f"install it: pip install {package}") from error
