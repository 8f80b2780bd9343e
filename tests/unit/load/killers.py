"""A reader that does to its process what the document says."""

from __future__ import annotations

import ctypes
import os
import signal
import time
from collections.abc import Iterator
from contextlib import suppress
from typing import Any, BinaryIO, cast

from samestory.load import limits, wire
from samestory.load.drafts import Begun, Draft, Item, Known, RefusedError, digest

_HALF = "half \ud800 of it"


def read(stream: BinaryIO, known: Known) -> Iterator[Item]:
    """Yield the article of each line, or do what it says."""
    for number, line in enumerate(stream.read().decode().splitlines(), 1):
        yield Begun(number=number, place=f":{number}", after=number - 1)
        if not known.is_over(number):
            _obey(line)
            _disobey(line, stream)
            yield Draft(
                text=_HALF if line == "halve" else line, sha256=digest(line), fields={}, position=number
            )


def _shorten() -> None:
    """Let this be over after a second of a processor, or two on the clock."""
    vars(limits).update(MOST_SECONDS=1, MOST_WAIT=2)
    limits.begin()


def _disobey(line: str, stream: BinaryIO) -> None:
    """Do what no parser should that keeps its bounds, and its word."""
    asking, telling = (vars(cast("Any", stream).raw)[name] for name in ("_asking", "_telling"))
    ask = wire.Ask(0, 1_000_000)
    match line:
        case "read on":
            stream.read()
        case "say nothing":
            limits.rest()
            time.sleep(60)
        case "break off":
            limits.rest()
            os.write(telling.fileno(), b"\0" * 7)
            time.sleep(60)
        case "never listen":
            limits.rest()
            wire.put(telling, ask)
            time.sleep(60)
        case "ask on":
            limits.rest()
            while True:
                wire.put(telling, ask)
                wire.asked(asking)
        case "close":
            limits.rest()
            for descriptor in range(20):
                with suppress(OSError):
                    os.close(descriptor)
            time.sleep(60)


def _obey(line: str) -> None:
    match line:
        case "wait":
            _shorten()
            time.sleep(60)
        case "wait with the interpreter":
            _shorten()
            ctypes.PyDLL(None).sleep(60)
        case "hurry":
            _shorten()
        case "count":
            _shorten()
            while True:
                pass
        case "hold":
            _ = [bytearray(10_000_000) for _ in range(200)]
        case "crash":
            os.kill(os.getpid(), signal.SIGSEGV)
        case "write":
            with open("written", "w", encoding="utf-8") as file:  # noqa: PTH123  # as parsers do
                file.write("x")
        case "print":
            print("x" * 100_000)  # noqa: T201
        case "talk":
            os.write(4, b"x" * 100)
        case "refuse":
            raise RefusedError("empty", "nothing here")
        case "exit":
            os._exit(1)
        case "leave":
            raise SystemExit(1)
        case "fault":
            raise ZeroDivisionError("a fault of ours")
