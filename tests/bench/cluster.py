"""Stories on a real Spark cluster that loses one of its machines in the middle of the work.

    PYTHONPATH=cli:tests python tests/bench/cluster.py

A standalone master and two workers are started on this machine, and stories are made of the news of
`../shared/bench` there. While the pairs of articles are compared, one worker is killed with its executor
(SIGKILL). Nothing may be lost: the stories have to be those of the local engine, to the byte. Prints what
was killed when, the lines of the logs that tell of it, and the outcome; the exit status is 1 where stories
differ, or where the worker had no task under way.

Needs Linux, the extra `spark`, Java and ../shared; takes a minute or a few.
"""

# ruff: noqa: T201  # printing is what it is for

from __future__ import annotations

import io
import json
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import msgspec
import pyspark

from samestory import pipeline
from samestory.align.stories import plan, row_of
from samestory.engines import Engine, Row, opening
from samestory.engines.local import Local
from samestory.settings import StorySettings
from shared import SHARED

CORPORA: Final = ("news_cluster_dev.jsonl", "ecbplus_documents.jsonl")
FIELDS: Final = ("id", "text", "title", "published", "source", "url")
CLASSES: Final = "org.apache.spark.deploy"
LOGS: Final = """\
rootLogger.level = info
rootLogger.appenderRef.file.ref = file
appender.file.type = File
appender.file.name = file
appender.file.fileName = {path}
appender.file.layout.type = PatternLayout
appender.file.layout.pattern = %d{{HH:mm:ss.SSS}} %p %c{{1}}: %m%n%ex{{none}}
"""
#: Seconds of processor time after which a worker is in the middle of its work.
ENOUGH: Final = 0.5
#: What the logs of the driver and of the master say of a worker that is gone.
TELLING: Final = re.compile(
    r"Lost executor|while it was being computed|Lost task|No more replicas|Shuffle files lost for worker"
    r"|Starting task [0-9.]+[.][1-9] in|FetchFailed|Removing worker|is now LOST"
)
#: What the driver says of a task that was under way.
UNDER_WAY: Final = "while it was being computed, its executor exited"


def main() -> int:
    """Run, kill, compare."""
    articles = news()
    with closing(Local()) as local:
        expected = told(local, articles)
    print(f"{len(articles)} articles, {expected.count(b'story-')} stories on the local engine")
    with TemporaryDirectory(prefix="samestory-cluster-") as temporary, ExitStack() as stack:
        folder = Path(temporary)
        logs = configured(folder)
        master = f"spark://127.0.0.1:{free_port()}"
        stack.enter_context(started(folder, "master", f"{CLASSES}.master.Master", *address(master)))
        workers = [stack.enter_context(worker(folder, name, master)) for name in ("worker-1", "worker-2")]
        alive(folder, len(workers))
        engine = stack.enter_context(closing(opening.open("spark", master=master)))
        killer = Killer(engine, workers[1])
        began = time.monotonic()
        found = told(killer, articles)
        print(f"{time.monotonic() - began:.1f} s on the cluster; {killer.said}")
        for log in (logs, folder / "master.log"):
            tell(log)
        lost = UNDER_WAY in logs.read_text(encoding="utf-8")
    print("a task was under way on it" if lost else "NOTHING WAS UNDER WAY ON IT")
    print("the same stories, to the byte" if found == expected else "STORIES DIFFER")
    return 0 if lost and found == expected else 1


def news() -> list[Row]:
    """Return the articles of the corpora as the plan takes them in."""
    lines = []
    for name in CORPORA:
        for line in (SHARED / "bench" / name).read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            lines.append(json.dumps({key: record[key] for key in FIELDS if key in record}))
    inputs = pipeline.Inputs(operands=("-",), use_catalogue=False)
    return [row_of(facts) for facts in pipeline.read(inputs, io.BytesIO("\n".join(lines).encode()))[2]]


def told(engine: Engine, articles: Sequence[Row]) -> bytes:
    """Return stories and limits as they are written."""
    engine.load("articles", plan.ARTICLES, articles)
    stories, limits = plan.run(engine, StorySettings())
    return b"\n".join(map(msgspec.json.encode, [*stories, *limits]))


def configured(folder: Path) -> Path:
    """Configure Spark as somebody does who has a cluster; return the log of the driver."""
    path = folder / "driver.log"
    (folder / "spark-defaults.conf").write_text(
        f"spark.checkpoint.dir {folder / 'tables'}\n", encoding="utf-8"
    )
    (folder / "log4j2.properties").write_text(LOGS.format(path=path), encoding="utf-8")
    os.environ |= {
        "SPARK_CONF_DIR": str(folder),
        "SPARK_LOCAL_IP": "127.0.0.1",
        "SPARK_LOCAL_DIRS": str(folder / "local"),
        "PYSPARK_PYTHON": sys.executable,
    }
    return path


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


def address(master: str) -> tuple[str, ...]:
    """Return the arguments of the master."""
    return "--host", "127.0.0.1", "--port", master.rpartition(":")[2], "--webui-port", "0"


@contextmanager
def worker(folder: Path, name: str, master: str) -> Iterator[subprocess.Popen[bytes]]:
    """Start a worker of one core."""
    size = ("--cores", "1", "--memory", "1g", "--webui-port", "0", "--host", "127.0.0.1")
    place = ("--work-dir", str(folder / name))
    with started(folder, name, f"{CLASSES}.worker.Worker", *size, *place, master) as process:
        yield process


@contextmanager
def started(folder: Path, name: str, java: str, *arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    """Start a part of the cluster in a process group of its own, and end it."""
    program = Path(pyspark.__file__).parent / "bin" / "spark-class"
    env = {key: value for key, value in os.environ.items() if key != "SPARK_CONF_DIR"}
    with (folder / f"{name}.log").open("wb") as log:
        process = subprocess.Popen(
            [program, java, *arguments], stdout=log, stderr=log, env=env, start_new_session=True
        )
    try:
        yield process
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGTERM)
        process.wait()


def alive(folder: Path, workers: int) -> None:
    """Wait until the master knows its workers."""
    log, until = folder / "master.log", time.monotonic() + 120
    while log.read_text(encoding="utf-8").count("Registering worker") < workers:
        if time.monotonic() > until:
            raise TimeoutError(log.read_text(encoding="utf-8"))
        time.sleep(0.2)


class Killer:
    """An engine that kills a worker as soon as it has begun to compare articles."""

    def __init__(self, engine: Any, victim: subprocess.Popen[bytes]) -> None:
        self._engine = engine
        self._victim = victim
        self.said = ""

    def __getattr__(self, name: str) -> Any:
        return getattr(self._engine, name)

    def map(self, table: str, *given: Any, **named: Any) -> None:
        """Make a table; of likely pairs, only after all that they are made of, and at once."""
        if table != "edges":
            self._engine.map(table, *given, **named)
            return
        for needed in ("described", "pairs"):
            self._count(needed)
        thread = threading.Thread(target=self._kill_in_the_middle)
        thread.start()
        self._engine.map(table, *given, **named)
        self._count(table)
        thread.join()

    def _count(self, table: str) -> None:
        list(self._engine.rows(f"SELECT COUNT(*) FROM {table}"))  # noqa: S608

    def _kill_in_the_middle(self) -> None:
        """Wait until functions have worked for a while in the worker's own processes."""
        before, until = work(self._victim.pid), time.monotonic() + 300
        while (done := work(self._victim.pid) - before) < ENOUGH:
            if time.monotonic() > until:
                return
            time.sleep(0.02)
        os.killpg(self._victim.pid, signal.SIGKILL)
        when = time.strftime("%H:%M:%S")
        self.said = (
            f"at {when} worker-2 and its executor, process group {self._victim.pid}, were killed when its "
            f"Python had compared articles for {done:.1f} s of processor time"
        )


def work(process: int) -> float:
    """Return the seconds of processor time that Python below a process has taken."""
    parents, seconds = {}, {}
    for entry in Path("/proc").glob("[0-9]*/stat"):
        try:
            name, _, rest = entry.read_text(encoding="utf-8").rpartition(")")
        except (FileNotFoundError, ProcessLookupError):
            continue
        fields = rest.split()
        parents[int(entry.parent.name)] = int(fields[1])
        if "python" in name:
            ticks = int(fields[11]) + int(fields[12])
            seconds[int(entry.parent.name)] = ticks / os.sysconf("SC_CLK_TCK")
    return sum(its for one, its in seconds.items() if process in ancestors(one, parents))


def ancestors(one: int, parents: dict[int, int]) -> Iterator[int]:
    """Yield the process that started one, the one that started that, and so on."""
    while one in parents:
        one = parents[one]
        yield one


def tell(log: Path) -> None:
    """Print what a log says of the loss."""
    print(f"{log.name}:")
    for line in log.read_text(encoding="utf-8").splitlines():
        if TELLING.search(line):
            print(f"  {line[:220]}")


if __name__ == "__main__":
    sys.exit(main())
