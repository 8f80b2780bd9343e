"""One machine, out of core: DuckDB in a temporary folder, functions in as many processes as asked for.

What a function or a caller makes of rows is a Parquet file there, written batch by batch; what a query makes
is a table of a database beside it. Memory is DuckDB's to limit; parts are found by Splink.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import duckdb
import pyarrow as pa

from samestory.cache import Said
from samestory.engines import Columns, Mapper, Row, arrow, files
from samestory.engines.chunks import SIZE
from samestory.engines.keeping import Keeping, said
from samestory.engines.pool import applied
from samestory.engines.room import ROOM, full
from samestory.engines.splinked import parts
from samestory.engines.waiting import done
from samestory.errors import EngineError, OutputError, SamestoryError
from samestory.progress import SILENT, Progress

_TYPES = {str: "VARCHAR", int: "BIGINT", float: "DOUBLE", bytes: "BLOB"}
#: Rows that are read at once where nobody waits for the first.
_MANY = 8192


class Duck:
    """Tables in a temporary database; they are gone when it is closed."""

    def __init__(self, jobs: int = 1, folder: Path | None = None, keeping: Keeping | None = None) -> None:
        """Take in how many processes functions are applied, where temporary files may stand, what keeps."""
        self._jobs = jobs
        self.keeping = keeping or Keeping()
        self._folder = TemporaryDirectory(prefix="samestory-", dir=folder)
        try:
            with _explained():
                self._base = duckdb.connect(
                    Path(self._folder.name) / "tables.duckdb",
                    config={"threads": jobs, "autoinstall_known_extensions": False},  # nothing is downloaded
                )
        except BaseException:
            self._folder.cleanup()
            raise

    def close(self) -> None:
        """Drop all tables and remove the temporary files."""
        self._base.close()
        self._folder.cleanup()

    def load(self, table: str, columns: Columns, rows: Iterable[Row]) -> None:
        """Make a table of rows."""
        self._write(table, columns, files.batches(rows, columns))

    def query(self, table: str, sql: str) -> None:
        """Make a table of what a query gives."""
        with _explained():
            self._run(f"CREATE TABLE {table} AS {sql}")

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
        """Make a table of what `function` makes of the rows of a query."""
        found = self._batches(f"{sql} ORDER BY {by}" if by else sql, SIZE)
        portions = _counted(arrow.whole(found) if by else found, progress)
        work = partial(_mapped, function=self.keeping.kept(function, basis), columns=columns)
        self._write(table, columns, self.keeping.heard(applied(work, portions, self._jobs)))

    def components(self, table: str, nodes: str, edges: str) -> None:
        """Make a table `id, part`."""
        from splink import DuckDBAPI

        api: Any = DuckDBAPI(self._base)
        with _explained():
            sql = done(lambda: parts(api, nodes, edges), self._base.interrupt)
        self.query(table, sql)
        api.delete_tables_created_by_splink_from_db()

    def rows(self, sql: str) -> Iterator[Row]:
        """Yield what a query gives, in its order."""
        for batch in self._batches(sql, _MANY):
            yield from arrow.rows(batch)

    def save(self, columns: Columns, sql: str, path: str) -> None:  # noqa: ARG002  # its tables are typed
        """Write what a query gives as one Parquet file."""
        with _explained(OutputError, path):
            self._run(f"COPY ({sql}) TO {_quoted(path)} (FORMAT parquet)")

    def _run(self, sql: str) -> None:
        done(lambda: self._base.execute(sql), self._base.interrupt)

    def _batches(self, sql: str, size: int) -> Iterator[pa.RecordBatch]:
        with closing(self._base.cursor()) as cursor, _explained():
            reader = done(lambda: cursor.sql(sql).to_arrow_reader(size), cursor.interrupt)
            while (batch := done(lambda: next(reader, None), cursor.interrupt)) is not None:
                yield batch

    def _write(self, table: str, columns: Columns, batches: Iterator[pa.RecordBatch]) -> None:
        path = str(Path(self._folder.name) / f"{table}.parquet")
        with _explained():
            files.write(path, columns, arrow.gathered(batches))
            self._base.execute(f"CREATE VIEW {table} AS SELECT * FROM read_parquet({_quoted(path)})")  # noqa: S608


def _mapped(given: pa.RecordBatch, function: Mapper, columns: Columns) -> tuple[pa.RecordBatch, Said]:
    return arrow.mapped(given, function, columns), said(function)


def _counted(batches: Iterable[pa.RecordBatch], progress: Progress) -> Iterator[pa.RecordBatch]:
    for batch in batches:
        yield batch
        for _ in range(batch.num_rows):
            progress.advance()


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


@contextmanager
def _explained(kind: type[SamestoryError] = EngineError, what: str = "DuckDB") -> Iterator[None]:
    """Turn what the reader can mend into errors that say so."""
    try:
        yield
    except (duckdb.OutOfMemoryException, duckdb.FatalException) as error:
        raise EngineError(f"DuckDB: {_line(error)}", hint=ROOM) from error
    except (duckdb.IOException, OSError) as error:
        if isinstance(error, OSError) and not full(error):
            raise
        hint = ROOM if kind is EngineError else "choose another -o FILE"
        raise kind(f"{what}: {_line(error)}", hint=hint) from error


def _line(error: Exception) -> str:
    return str(error).partition("\n")[0]
