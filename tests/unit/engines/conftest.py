"""Every engine that is installed here; those that start at once have tables of their own for each test."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from samestory.engines import Engine, java, opening
from samestory.errors import UsageError
from shared import ROOT

LOCAL = ("local", "local, two processes", "duckdb", "duckdb, two processes")
#: Start-up takes longer than many tests.
ENGINES = (*LOCAL, "spark")


def without(name: str) -> str:
    """Return why an engine cannot run here, an empty text if it can."""
    modules = {"duckdb": ("duckdb", "pyarrow", "splink"), "spark": ("pyspark", "pandas", "pyarrow", "splink")}
    for module in modules.get(name, ()):
        try:
            __import__(module)
        except ImportError:
            return f"{module} is not installed: {name} was not tested"
    if name == "spark":
        try:
            java.ensure()
        except UsageError as error:
            return f"{error}: spark was not tested"
    return ""


@pytest.fixture(scope="session")
def spark(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """Return one session for all tests: a table takes the place of an older one with its name."""
    if reason := without("spark"):
        pytest.skip(reason)
    folder = tmp_path_factory.mktemp("spark")
    before = os.environ.get("PYTHONPATH", "")
    os.environ["PYTHONPATH"] = os.pathsep.join([str(ROOT / "tests"), before])  # workers import mappers
    with closing(opening.open("spark", master="local[2]", folder=folder)) as opened:
        yield opened
    os.environ["PYTHONPATH"] = before
    assert list(folder.iterdir()) == []


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    name, _, more = request.param.partition(",")
    if reason := without(name):
        pytest.skip(reason)
    if name == "spark":
        yield request.getfixturevalue("spark")
        return
    opened = opening.open(name, jobs=2 if more else 1, folder=tmp_path)
    yield opened
    opened.close()
    assert list(tmp_path.iterdir()) == []


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse every address but this machine's own, by which Python speaks with Java."""
    connect = socket.socket.connect

    def within(one: socket.socket, address: Any) -> None:
        if one.family != socket.AF_UNIX and address[0] not in ("127.0.0.1", "localhost", "::1"):
            raise AssertionError(f"a test asked for the network: {address}")
        connect(one, address)

    monkeypatch.setattr(socket.socket, "connect", within)
