"""What carries tables through a computation: one process, DuckDB, or Spark.

An engine knows nothing of articles. It holds named tables, runs queries that SQLite, DuckDB and Spark SQL
read alike, applies functions to rows, and finds connected components. The order of rows is not defined.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Protocol

from samestory.progress import SILENT, Progress

Row = tuple[Any, ...]
#: Column → its type: str, int, float or bytes.
Columns = Mapping[str, type]
#: A function of some rows; it is sent to other processes, so it has to be importable.
Mapper = Callable[[Sequence[Row]], Iterable[Row]]


class Engine(Protocol):
    """Tables, and what can be done with them."""

    def load(self, table: str, columns: Columns, rows: Iterable[Row]) -> None:
        """Make a table of rows."""

    def parquet(self, table: str, columns: Columns, paths: Sequence[str]) -> None:
        """Make a table of the named columns of Parquet files; what a file lacks is null.

        Every engine takes files; DuckDB and Spark also take folders and patterns.

        Raises:
            InputError: one can't be read.
        """

    def query(self, table: str, sql: str) -> None:
        """Make a table of what a query gives."""

    def map(
        self,
        table: str,
        columns: Columns,
        sql: str,
        function: Mapper,
        by: str | None = None,
        progress: Progress = SILENT,
    ) -> None:
        """Make a table of what `function` makes of the rows of a query, some at a time.

        Rows with one value of the column `by`, the first of the query, come in one call, one after another.
        `progress` is told of each row, unless a cluster does the work.
        """

    def components(self, table: str, nodes: str, edges: str) -> None:
        """Make a table `id, part` of nodes (`id`): the same part where edges (`one, other`) connect them.

        Nodes are whole numbers; a part is called after the lowest of its own.
        """

    def rows(self, sql: str) -> Iterator[Row]:
        """Yield what a query gives, in its order."""

    def save(self, sql: str, path: str) -> None:
        """Write what a query gives as Parquet: one file; on Spark a folder of parts."""

    def close(self) -> None:
        """Drop all tables and remove whatever is temporary."""
