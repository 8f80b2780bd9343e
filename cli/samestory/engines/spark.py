"""A cluster, or all cores of one machine: Spark, functions applied where the rows are.

Tables are kept in memory, or on disk once they outgrow it, and made again where a machine is lost. What is
loaded goes through the driver; large collections come as Parquet files that all machines can read.
"""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pandas as pd  # noqa: F401  # Spark does not hand out Arrow without it
import pyarrow as pa
import pyarrow.parquet as pq
from py4j.protocol import Py4JError
from pyspark import StorageLevel
from pyspark.errors import AnalysisException, PySparkException
from pyspark.sql import DataFrame, functions

from samestory.engines import Columns, Mapper, Row, arrow, files, session
from samestory.engines.splinked import parts
from samestory.errors import InputError, OutputError
from samestory.progress import SILENT, Progress

_TYPES = {str: "string", int: "bigint", float: "double", bytes: "binary"}


class Spark:
    """Tables of a session; they are gone when it is closed."""

    def __init__(self, master: str | None = None, folder: Path | None = None) -> None:
        """Take where Spark runs, and where temporary files may stand on this machine."""
        self._folder = TemporaryDirectory(prefix="samestory-", dir=folder, ignore_cleanup_errors=True)
        self._handler = signal.getsignal(signal.SIGINT)
        try:
            self._session = session.start(master, Path(self._folder.name))
        except BaseException:
            self._folder.cleanup()
            raise
        self._context = self._session.sparkContext
        self._local = (self._context.master or "").startswith("local")
        self._numbers = count()

    def close(self) -> None:
        """Drop all tables, stop Spark and remove the temporary files."""
        self._session.stop()
        signal.signal(signal.SIGINT, self._handler)  # Spark has put its own there
        self._folder.cleanup()

    def load(self, table: str, columns: Columns, rows: Iterable[Row]) -> None:
        """Make a table of rows."""
        path = str(Path(self._folder.name) / f"{next(self._numbers)}.parquet")
        files.write(path, columns, rows)
        if self._local:
            frame = self._session.read.schema(_ddl(columns)).parquet(path)
        else:  # other machines do not see the file
            frame = self._session.createDataFrame(pq.read_table(path), _ddl(columns))
        self._keep(table, self._spread(frame))

    def parquet(self, table: str, columns: Columns, paths: Sequence[str]) -> None:
        """Make a table of the named columns of Parquet files, folders of them, or patterns."""
        with _explained(", ".join(paths)):
            found = self._session.read.option("mergeSchema", "true").parquet(*paths)
        frame = found.select(
            *(
                (functions.col(f"`{name}`") if name in found.columns else functions.lit(None))
                .cast(_TYPES[kind])
                .alias(name)
                for name, kind in columns.items()
            )
        )
        self._keep(table, self._spread(frame))

    def query(self, table: str, sql: str) -> None:
        """Make a table of what a query gives."""
        self._keep(table, self._session.sql(sql))

    def map(
        self,
        table: str,
        columns: Columns,
        sql: str,
        function: Mapper,
        by: str | None = None,
        progress: Progress = SILENT,  # noqa: ARG002  # its machines count for themselves
    ) -> None:
        """Make a table of what `function` makes of the rows of a query."""
        frame = self._session.sql(sql)
        if by is not None:
            frame = frame.repartition(by).sortWithinPartitions(by)
        work = _work(function, columns, grouped=by is not None)
        self._keep(table, frame.mapInArrow(work, _ddl(columns)))

    def components(self, table: str, nodes: str, edges: str) -> None:
        """Make a table `id, part`."""
        import splink

        api_of: Any = splink.SparkAPI
        api = api_of(
            spark_session=self._session,
            num_partitions_on_repartition=4 * self._context.defaultParallelism,
            register_udfs_automatically=False,
        )
        self.query(table, parts(api, nodes, edges))

    def rows(self, sql: str) -> Iterator[Row]:
        """Yield what a query gives, in its order."""
        for row in self._session.sql(sql).toLocalIterator():
            yield tuple(row)

    def save(self, sql: str, path: str) -> None:
        """Write what a query gives as a folder of Parquet files.

        Raises:
            OutputError: the folder is there already.
        """
        try:
            self._session.sql(sql).write.parquet(path)
        except AnalysisException as error:
            raise OutputError(f"{path}: {session.cause(error)}") from error

    def _keep(self, table: str, frame: DataFrame) -> None:
        """Name a table; it is made when it is first asked for, and once."""
        frame.persist(StorageLevel.MEMORY_AND_DISK).createOrReplaceTempView(table)

    def _spread(self, frame: DataFrame) -> DataFrame:
        """Give every core something to do."""
        cores = self._context.defaultParallelism
        return frame if frame.rdd.getNumPartitions() >= cores else frame.repartition(2 * cores)


def _ddl(columns: Columns) -> str:
    return ", ".join(f"{name} {_TYPES[kind]}" for name, kind in columns.items())


def _work(
    function: Mapper, columns: Columns, *, grouped: bool
) -> Callable[[Iterator[pa.RecordBatch]], Iterator[pa.RecordBatch]]:
    """Return what Python on each machine does with a partition."""

    def work(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for batch in arrow.whole(batches) if grouped else batches:
            yield arrow.mapped(batch, function, columns)

    return work


@contextmanager
def _explained(paths: str) -> Iterator[None]:
    """Turn what the reader can mend into errors that say so."""
    try:
        yield
    except (PySparkException, Py4JError) as error:
        raise InputError(f"{paths}: {session.cause(error)}") from error
