"""What carries tables through a computation: one process, DuckDB, or Spark.

An engine knows nothing of articles. It holds named tables, runs queries that SQLite, DuckDB and Spark SQL
read alike, applies functions to rows, and finds connected components. The order of rows is not defined.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, Protocol, runtime_checkable

from samestory.progress import SILENT, Progress

if TYPE_CHECKING:
    import pyarrow as pa

    from samestory.engines.keeping import Keeping

Row = tuple[Any, ...]
#: Column → its type: str, int, float or bytes.
Columns = Mapping[str, type]
#: A function of some rows; it is sent to other processes, so it has to be importable.
Mapper = Callable[[Sequence[Row]], Iterable[Row]]

#: A function of a batch of a Parquet file: the columns of `PLACE`, then those of the file.
Reader = Callable[["pa.RecordBatch"], Iterable[Row]]
#: Of the columns of a file those that are wanted.
Chooser = Callable[[Sequence[str]], Sequence[str]]
#: Where a row of a file stands, a URL without escapes and a number from 0: how Spark says it → the column
#: of a batch that holds it.
PLACE: Final = {
    "url_decode(replace(_metadata.file_path, '+', '%2B'))": "samestory file",
    "_metadata.row_index": "samestory row",
}


class Engine(Protocol):
    """Tables, and what can be done with them."""

    def load(self, table: str, columns: Columns, rows: Iterable[Row]) -> None:
        """Make a table of rows."""

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
        basis: bytes = b"",
    ) -> None:
        """Make a table of what `function` makes of the rows of a query, some at a time.

        Rows with one value of the column `by`, the first of the query, come in one call, one after another.
        `progress` is told of each row, unless a cluster does the work. `basis` is a digest of all that the
        result depends on but the rows: an engine with a cache keeps what is made, and takes it from there.
        """

    def components(self, table: str, nodes: str, edges: str) -> None:
        """Make a table `id, part` of nodes (`id`): the same part where edges (`one, other`) connect them.

        Nodes are whole numbers; a part is called after the lowest of its own.
        """

    def rows(self, sql: str) -> Iterator[Row]:
        """Yield what a query gives, in its order."""

    def save(self, columns: Columns, sql: str, path: str) -> None:
        """Write what a query gives, these columns, as Parquet: one file; on Spark a folder of parts."""

    @property
    def keeping(self) -> Keeping:
        """Its cache."""

    def close(self) -> None:
        """Drop all tables and remove whatever is temporary."""


@runtime_checkable
class Cluster(Engine, Protocol):
    """An engine that reads files by itself, each where it is near."""

    def records(
        self, table: str, columns: Columns, paths: Sequence[str], wanted: Chooser, function: Reader
    ) -> None:
        """Make a table of what `function` makes of batches of Parquet files and folders of them.

        Args:
            table: to make.
            columns: of the table.
            paths: of the files; URLs of storage that a cluster knows, too.
            wanted: which of the columns of the files are read.
            function: applied wherever a part of a file is near.

        Raises:
            InputError: one can't be read, or they can't be read as one table.
        """
