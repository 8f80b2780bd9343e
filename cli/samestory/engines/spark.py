"""A cluster, or all cores of one machine: Spark, functions applied where the rows are.

Every table is a folder of Parquet files that all machines can read, written once: a machine that is lost
takes nothing along, and no plan has to say how the tables came about that it starts from. What is loaded goes
through the driver; large collections come as Parquet files.
"""

from __future__ import annotations

import re
import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import pandas as pd  # noqa: F401  # Spark does not hand out Arrow without it
import pyarrow as pa
import pyarrow.parquet as pq
from py4j.protocol import Py4JError
from pyspark.errors import PySparkException, PythonException
from pyspark.sql import DataFrame, functions

from samestory.engines import PLACE, Chooser, Columns, Mapper, Reader, Row, arrow, files, session
from samestory.engines.keeping import Keeping
from samestory.engines.room import ROOM, full
from samestory.engines.splinked import parts
from samestory.engines.waiting import Made, done
from samestory.errors import EngineError, InputError, OutputError, SamestoryError
from samestory.progress import SILENT, Progress

#: Parts of a file that are read by one task each, in bytes: small ones keep all cores busy.
_SPLIT = {"parquet.block.size": str(8 << 20)}
_PATTERN = re.compile(r"[\\{}\[\]*?]")
_TYPES = {str: "string", int: "bigint", float: "double", bytes: "binary"}


class Spark:
    """Tables of a session; they are gone when it is closed."""

    keeping: Final = Keeping()

    def __init__(self, master: str | None = None, folder: Path | None = None) -> None:
        """Take where Spark runs, and where temporary files may stand on this machine."""
        self._folder = TemporaryDirectory(prefix="samestory-", dir=folder, ignore_cleanup_errors=True)
        self._handler = signal.getsignal(signal.SIGINT)
        try:
            self._session = session.start(master, Path(self._folder.name))
        except BaseException:
            self._tidy()
            raise
        self._context = self._session.sparkContext
        self._local = (self._context.master or "").startswith("local")
        self._numbers = count()
        self._tables = f"{self._context.getCheckpointDir()}/tables"

    def close(self) -> None:
        """Drop all tables, stop Spark and remove the temporary files."""
        with suppress(PySparkException, Py4JError, OSError):  # it may be gone, and that has been said
            session.remove(self._context, self._tables)
        with suppress(PySparkException, Py4JError, OSError):
            self._session.stop()
        self._tidy()

    def _tidy(self) -> None:
        signal.signal(signal.SIGINT, self._handler)  # Spark has put its own there
        self._folder.cleanup()

    def load(self, table: str, columns: Columns, rows: Iterable[Row]) -> None:
        """Make a table of rows."""
        path = str(Path(self._folder.name) / f"{next(self._numbers)}.parquet")
        with _explained(EngineError, "Spark"):
            files.write(path, columns, files.batches(rows, columns))

        def frame() -> DataFrame:
            if self._local:
                return self._session.read.schema(_ddl(columns)).parquet(path)
            # other machines do not see the file
            return self._session.createDataFrame(pq.read_table(path), _ddl(columns))

        self._keep(table, frame)
        Path(path).unlink()

    def records(
        self, table: str, columns: Columns, paths: Sequence[str], wanted: Chooser, function: Reader
    ) -> None:
        """Make a table of what `function` makes of batches of Parquet files and folders of them."""

        def frame() -> DataFrame:
            found = self._session.read.option("mergeSchema", "true").parquet(*map(_literal, paths))
            place = [functions.expr(name).alias(alias) for name, alias in PLACE.items()]
            fields = [functions.col(f"`{name}`") for name in wanted(found.columns)]
            spread = self._spread(found.select(*place, *fields))
            return spread.mapInArrow(_work(function, columns), _ddl(columns))

        with _explained(InputError, ", ".join(paths)):
            self._name(table, frame)

    def query(self, table: str, sql: str) -> None:
        """Make a table of what a query gives."""
        self._keep(table, lambda: self._session.sql(sql))

    def map(
        self,
        table: str,
        columns: Columns,
        sql: str,
        function: Mapper,
        by: str | None = None,
        progress: Progress = SILENT,  # noqa: ARG002  # its machines count for themselves
        basis: bytes = b"",  # noqa: ARG002  # and share no folder to keep anything in
    ) -> None:
        """Make a table of what `function` makes of the rows of a query."""
        work = _work(lambda batch: function(arrow.rows(batch)), columns, grouped=by is not None)

        def frame() -> DataFrame:
            found = self._session.sql(sql)
            grouped = found.repartition(by).sortWithinPartitions(by) if by else self._spread(found)
            return grouped.mapInArrow(work, _ddl(columns))

        self._keep(table, frame)

    def components(self, table: str, nodes: str, edges: str) -> None:
        """Make a table `id, part`."""
        import splink

        api_of: Any = splink.SparkAPI
        api = api_of(
            spark_session=self._session,
            num_partitions_on_repartition=4 * self._context.defaultParallelism,
            register_udfs_automatically=False,
        )
        self._keep(table, lambda: self._session.sql(parts(api, nodes, edges)))

    def rows(self, sql: str) -> Iterator[Row]:
        """Yield what a query gives, in its order."""
        with _explained(EngineError, "Spark"):
            for row in self._done(lambda: self._session.sql(sql).toLocalIterator()):
                yield tuple(row)

    def save(self, columns: Columns, sql: str, path: str) -> None:  # noqa: ARG002  # its tables are typed
        """Write what a query gives as a folder of Parquet files.

        Raises:
            OutputError: the folder is there already, or can't be written.
        """
        with _explained(OutputError, path):
            self._done(lambda: self._session.sql(sql).write.parquet(path))

    def _done(self, work: Callable[[], Made]) -> Made:
        return done(work, self._context.cancelAllJobs)

    def _keep(self, table: str, frame: Callable[[], DataFrame]) -> None:
        with _explained(EngineError, "Spark"):
            self._name(table, frame)

    def _name(self, table: str, frame: Callable[[], DataFrame]) -> None:
        """Write a table, and name it."""
        path = f"{self._tables}/{next(self._numbers)}"

        def write() -> None:
            made = frame()
            made.write.options(compression="zstd", **_SPLIT).parquet(path)
            self._session.read.schema(made.schema).parquet(path).createOrReplaceTempView(table)

        self._done(write)

    def _spread(self, frame: DataFrame) -> DataFrame:
        """Give every core something to do."""
        cores = self._context.defaultParallelism
        return frame if frame.rdd.getNumPartitions() >= cores else frame.repartition(2 * cores)


def _ddl(columns: Columns) -> str:
    return ", ".join(f"{name} {_TYPES[kind]}" for name, kind in columns.items())


def _literal(path: str) -> str:
    """Return a path such that Hadoop takes none of its characters for a pattern."""
    return _PATTERN.sub(r"\\\g<0>", path)


def _work(
    function: Reader, columns: Columns, *, grouped: bool = False
) -> Callable[[Iterator[pa.RecordBatch]], Iterator[pa.RecordBatch]]:
    """Return what Python on each machine does with a partition, or a part of a file."""

    def work(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in arrow.whole(batches) if grouped else batches:
            yield arrow.batch(function(batch), columns)

    return work


@contextmanager
def _explained(kind: type[SamestoryError], what: str) -> Iterator[None]:
    """Turn what the reader can mend into errors that say so; what our own code does wrong stays as it is."""
    try:
        yield
    except PythonException:
        raise
    except (PySparkException, Py4JError) as error:
        raise kind(f"{what}: {session.cause(error)}") from error
    except OSError as error:
        if not full(error):
            raise
        raise kind(f"{what}: {error.strerror}", hint=ROOM) from error
