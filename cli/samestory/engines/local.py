"""The engine that is always there: SQLite in this process, functions in as many processes as asked for."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial

from samestory import graphs
from samestory.cache import Said
from samestory.engines import Columns, Mapper, Row
from samestory.engines.chunks import chunks
from samestory.engines.extras import extra
from samestory.engines.keeping import Keeping, said
from samestory.engines.room import ROOM
from samestory.engines.waiting import done
from samestory.errors import EngineError
from samestory.progress import SILENT, Progress, counted

#: Rows, and what the cache has to say of them.
_Told = tuple[list[Row], Said]

_TYPES = {str: "TEXT", int: "INTEGER", float: "REAL", bytes: "BLOB"}
_FULL = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_NOMEM}


class Local:
    """Tables in a temporary database, on disk once they outgrow its cache."""

    def __init__(self, jobs: int = 1, keeping: Keeping | None = None) -> None:
        """Take in how many processes functions are applied, and what keeps what they make."""
        self._jobs = jobs
        self.keeping = keeping or Keeping()
        self._base = sqlite3.connect("", isolation_level=None, check_same_thread=False)
        self._base.execute("PRAGMA journal_mode = OFF")
        self._base.execute("PRAGMA cache_size = -262144")  # KiB

    def close(self) -> None:
        """Drop all tables."""
        self._base.close()

    def load(self, table: str, columns: Columns, rows: Iterable[Row]) -> None:
        """Make a table of rows."""
        fields = ", ".join(f"{name} {_TYPES[kind]}" for name, kind in columns.items())
        self._base.execute(f"CREATE TABLE {table} ({fields})")
        marks = ", ".join("?" for _ in columns)
        with _explained():
            self._base.execute("BEGIN")
            self._base.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608  # names are ours
            self._base.execute("COMMIT")

    def query(self, table: str, sql: str) -> None:
        """Make a table of what a query gives."""
        self._done(f"CREATE TABLE {table} AS {sql}")

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
        found = counted(self.rows(f"{sql} ORDER BY {by}" if by else sql), progress)
        portions = chunks(found, grouped=by is not None)
        work = partial(_mapped, function=self.keeping.kept(function, basis))
        made = self.keeping.heard(self._applied(work, portions))
        self.load(table, columns, (row for rows in made for row in rows))

    def _done(self, sql: str) -> sqlite3.Cursor:
        with _explained():
            return done(lambda: self._base.execute(sql), self._base.interrupt)

    def _applied(
        self, function: Callable[[Sequence[Row]], _Told], portions: Iterator[list[Row]]
    ) -> Iterator[_Told]:
        if self._jobs == 1:
            return map(function, portions)
        from samestory.engines.pool import applied  # its imports take as long as many a comparison

        return applied(function, portions, self._jobs)

    def components(self, table: str, nodes: str, edges: str) -> None:
        """Make a table `id, part`."""
        ids = [name for (name,) in self.rows(f"SELECT id FROM {nodes} ORDER BY id")]  # noqa: S608
        places = {name: place for place, name in enumerate(ids)}
        pairs = self.rows(f"SELECT one, other FROM {edges}")  # noqa: S608
        parts = graphs.components(len(ids), ((places[one], places[other]) for one, other in pairs))
        rows = ((ids[place], ids[part[0]]) for part in parts for place in part)
        self.load(table, {"id": int, "part": int}, rows)

    def rows(self, sql: str) -> Iterator[Row]:
        """Yield what a query gives, in its order."""
        with _explained():
            for row in self._done(sql):  # noqa: UP028  # who stops early may have closed the base
                yield row

    def save(self, columns: Columns, sql: str, path: str) -> None:
        """Write what a query gives as one Parquet file."""
        with extra("scale"):
            from samestory.engines import files
        files.write(path, columns, files.batches(self.rows(sql), columns))


@contextmanager
def _explained() -> Iterator[None]:
    """Turn what the reader can mend into errors that say so."""
    try:
        yield
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF not in _FULL:
            raise
        raise EngineError(f"temporary files: {error}", hint=ROOM) from error


def _mapped(rows: Sequence[Row], function: Mapper) -> _Told:
    return list(function(rows)), said(function)
