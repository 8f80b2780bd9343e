"""Engines by name."""

from __future__ import annotations

from pathlib import Path

from samestory.engines import Engine
from samestory.engines.extras import extra
from samestory.engines.keeping import Keeping
from samestory.errors import UsageError

NAMES = ("local", "duckdb", "spark")


def open(  # noqa: A001  # as files are opened
    name: str,
    *,
    jobs: int = 1,
    master: str | None = None,
    folder: Path | None = None,
    cache: Path | None = None,
) -> Engine:
    """Return an engine; who opens it closes it.

    Args:
        name: one of `NAMES`.
        jobs: processes on this machine; on Spark the master decides.
        master: of Spark, `local[*]` unless Spark's own configuration names another.
        folder: where temporary files may stand, the system's folder for them by default.
        cache: where what functions make is kept for later runs; not for Spark.

    Raises:
        UsageError: there is no such engine, it lacks something, or the cache can't be used.
    """
    match name:
        case "local":
            from samestory.engines.local import Local

            return Local(jobs, Keeping(cache))
        case "duckdb":
            with extra("scale"):
                import splink  # before the work, not in the middle of it

                from samestory.engines.duck import Duck
            return Duck(jobs, folder, Keeping(cache))
        case "spark":
            with extra("spark"):
                import splink  # noqa: F401

                from samestory.engines.spark import Spark
            return Spark(master, folder)
        case _:
            raise UsageError(f"no engine is called {name}", hint=f"one of {', '.join(NAMES)}")
