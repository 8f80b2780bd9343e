"""What holds for every test: no network, a plain shell, `--update` for golden files."""

from __future__ import annotations

import os
import socket
from typing import Any, NoReturn

import pytest

#: Variables of the caller's shell that change what is printed.
SHELL = (
    "NO_COLOR",
    "FORCE_COLOR",
    "COLUMNS",
    "LINES",
    "LC_ALL",
    "PYTHONIOENCODING",
    "PYTHONUTF8",
    "UNICODE_VERSION",
    "PAGER",
    "LESS",
    "LESSCHARSET",
)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="rewrite the golden files")


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update"))


@pytest.fixture(autouse=True)
def _plain_shell(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in SHELL:
        monkeypatch.delenv(name, raising=False)
    for name in [one for one in os.environ if one.startswith("SAMESTORY_") and one != "SAMESTORY_SHARED"]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("XDG_CONFIG_HOME", "/nonexistent")


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    connect = socket.socket.connect

    def refuse(*_given: object) -> NoReturn:
        raise AssertionError("a test asked for the network")

    def within(one: socket.socket, address: Any) -> None:
        """Processes of this machine speak to each other by files."""
        return connect(one, address) if one.family == socket.AF_UNIX else refuse()

    monkeypatch.setattr(socket.socket, "connect", within)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
