"""Spark, started quietly: what its own configuration says of a cluster holds, and nothing is left behind."""

from __future__ import annotations

import os
import sys
import threading
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from subprocess import PIPE, STDOUT
from typing import Any, Final

from py4j.protocol import Py4JError
from pyspark import SparkConf, SparkContext
from pyspark.errors import PySparkException
from pyspark.java_gateway import launch_gateway
from pyspark.sql import SparkSession

import samestory
from samestory.engines import java
from samestory.engines.chunks import SIZE
from samestory.errors import EngineError

PACKAGE: Final = Path(samestory.__file__).parent
#: Variables by which somebody configures Spark, master and logs included.
_CONFIGURED: Final = ("SPARK_CONF_DIR", "SPARK_HOME", "PYSPARK_SUBMIT_ARGS", "PYSPARK_GATEWAY_PORT")
_MASTERS: Final = "a master is written like local[4], spark://host:7077 or yarn"
_SHARED: Final = "set spark.checkpoint.dir in spark-defaults.conf, and SPARK_CONF_DIR to where that is"
#: What Java and Spark say at each start.
_NOISE: Final = (
    b"WARNING: Using incubator modules",
    b"Setting default log level",
    b"To adjust logging level",
)
_QUIET: Final = """\
rootLogger.level = error
rootLogger.appenderRef.console.ref = console
appender.console.type = Console
appender.console.name = console
appender.console.target = SYSTEM_ERR
appender.console.layout.type = PatternLayout
appender.console.layout.pattern = Spark: %m%n%ex{none}
"""
#: Java outlives a session, and there is one for each process.
_STARTED: Final[list[Any]] = []


def start(master: str | None, folder: Path) -> SparkSession:
    """Return a session.

    Args:
        master: `local[*]` by default, unless Spark has a configuration of its own.
        folder: where temporary files may stand. Spark's `spark.local.dir`, `spark.checkpoint.dir` and others
            come first: on a cluster the latter has to be a place that all machines share.

    Raises:
        UsageError: there is no Java.
        EngineError: there is no such master, it does not answer, or a cluster has no folder for tables.
    """
    own = any(name in os.environ for name in _CONFIGURED)
    if master is None and not own:
        master = "local[*]"
    try:
        if not _STARTED:
            _STARTED.append(_java(master, folder, quiet=not own))
        return _session(_STARTED[0], master, folder)
    except (PySparkException, Py4JError) as error:
        where = master or "its own configuration"
        raise EngineError(f"Spark does not start with {where}: {cause(error)}", hint=_MASTERS) from error


def _session(gateway: Any, master: str | None, folder: Path) -> SparkSession:
    conf = SparkConf().setAppName("samestory").set("spark.ui.showConsoleProgress", "false")
    known = gateway.jvm.java.lang.System.getProperty
    local = (master or known("spark.master") or "").startswith("local")
    for key, value in {**_ALWAYS, **(_LOCAL if local else {})}.items():
        if known(key) is None:
            conf.set(key, value.format(folder=folder))
    if master is not None:
        conf.setMaster(master)
    environment = {"PYTHONPATH": _path(os.environ.get("PYTHONPATH"))} if local else None
    context = SparkContext(conf=conf, gateway=gateway, environment=environment)
    try:
        _equip(context, folder, local=local)
    except EngineError:
        context.stop()
        raise
    return SparkSession.builder.getOrCreate()


#: Settings where nobody made any.
_ALWAYS: Final[Mapping[str, str]] = {
    "spark.ui.enabled": "false",
    "spark.sql.session.timeZone": "UTC",  # a time in a file is not shifted to where it is read
    "spark.sql.warehouse.dir": "{folder}/warehouse",
    "spark.sql.execution.arrow.maxRecordsPerBatch": str(SIZE),
}
_LOCAL: Final[Mapping[str, str]] = {
    "spark.local.dir": "{folder}",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.host": "127.0.0.1",
}


def cause(error: Exception) -> str:
    """Return the line that says why, of the many that Java gives."""
    lines = str(getattr(error, "java_exception", error)).splitlines()
    return lines[0].rpartition("Exception: ")[2] if lines else type(error).__name__


def remove(context: SparkContext, folder: str) -> None:
    """Remove a folder, wherever the cluster keeps it."""
    java: Any = context._jvm  # noqa: SLF001  # pyspark has no other way
    path = java.org.apache.hadoop.fs.Path(folder)
    path.getFileSystem(context._jsc.hadoopConfiguration()).delete(path, True)  # noqa: FBT003, SLF001


def _java(master: str | None, folder: Path, *, quiet: bool) -> Any:
    """Start Java as spark-submit does; what it prints goes to standard error."""
    if "PYSPARK_GATEWAY_PORT" not in os.environ:
        java.ensure()
    conf = SparkConf(loadDefaults=False)
    if master is not None:
        conf.setMaster(master)
    options = os.environ.get("SPARK_SUBMIT_OPTS", "")
    if quiet:
        conf.set("spark.driver.memory", f"{_megabytes() // 4}m")  # where all is in one process, that is it
        logs = folder / "log4j2.properties"
        logs.write_text(_QUIET, encoding="utf-8")
        options = f'-Dlog4j2.configurationFile="{logs.as_uri()}" {options}'
    with _environment("SPARK_SUBMIT_OPTS", options):
        launch: Any = launch_gateway
        gateway = launch(conf, {"stdout": PIPE, "stderr": STDOUT})
    if gateway.proc is not None:
        threading.Thread(target=_forward, args=(gateway.proc.stdout,), daemon=True).start()
    return gateway


def _forward(lines: Any) -> None:
    for line in lines:
        if not line.startswith(_NOISE):
            sys.stderr.write(line.decode("utf-8", "replace"))


def _equip(context: SparkContext, folder: Path, *, local: bool) -> None:
    """Let workers import this package, and give tables a place.

    What the package needs has to be installed on a cluster, with the same Python (`PYSPARK_PYTHON`).
    """
    if local:
        context.pythonExec = sys.executable
    else:
        context.addPyFile(_zipped(folder))
    if context.getCheckpointDir() is None:
        if not local:
            raise EngineError("tables need a folder that all machines of the cluster share", hint=_SHARED)
        context.setCheckpointDir(str(folder / "checkpoints"))


def _zipped(folder: Path) -> str:
    path = folder / "samestory.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for source in sorted(PACKAGE.rglob("*.py")):
            archive.write(source, source.relative_to(PACKAGE.parent))
    return str(path)


def _path(known: str | None) -> str:
    return os.pathsep.join(filter(None, (str(PACKAGE.parent), known)))


def _megabytes() -> int:
    try:
        return max(4096, os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") >> 20)
    except (AttributeError, ValueError):  # Windows
        return 4096


@contextmanager
def _environment(name: str, value: str) -> Iterator[None]:
    before = os.environ.get(name)
    os.environ[name] = value
    try:
        yield
    finally:
        if before is None:
            del os.environ[name]
        else:
            os.environ[name] = before
