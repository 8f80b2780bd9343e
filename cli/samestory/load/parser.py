"""The process that reads documents of kinds whose parsers were written for better documents.

It has no file: it asks for the bytes that it needs. What it may take of the machine it sets for itself, for
each document anew; whatever happens in it costs that document alone.
"""

from __future__ import annotations

import io
import os
import signal
from importlib import import_module
from typing import TYPE_CHECKING, BinaryIO, Final

from samestory.load import limits, wire
from samestory.load.drafts import Begun, Draft, Item, Parser, Refusal, RefusedError, Seen

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

#: Bytes that are asked for at once, by who reads a file in portions.
_PORTION: Final = 1_000_000


def main() -> None:
    """Read what is asked for, one file after another, until nobody asks."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who interrupts means the parent, and with it goes this
    asking, telling, alarm = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb"), os.dup(2)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):  # parsers print
        os.dup2(nowhere, descriptor)
    limits.bound(alarm)
    wire.put(telling, wire.Ready())
    while isinstance(begin := wire.asked(asking), wire.Begin):
        wire.put(telling, _read(begin, asking, telling))
    os._exit(0)  # nothing is left to tidy up


def _read(begin: wire.Begin, asking: BinaryIO, telling: BinaryIO) -> wire.Done | wire.Failed:
    """Tell what is in a file, and return how that ended."""
    refused = None
    limits.begin()
    try:
        read: Parser = import_module(f"samestory.load.{begin.kind}").read
        stream = io.BufferedReader(_Remote(begin.size, asking, telling), _PORTION)
        for item in read(stream, begin.known):
            limits.rest()
            wire.put(telling, _message(item))
            limits.begin()
    except RefusedError as error:
        refused = error.reason, error.detail
    except (MemoryError, RecursionError):
        os._exit(limits.TOO_MUCH)
    except BaseException as error:  # of parsers, whatever they raise
        return wire.Failed(type(error).__name__)
    finally:
        limits.rest()
    return wire.Done(refused)


def _message(item: Item) -> wire.Told:
    match item:
        case Draft():
            return wire.Found(item)
        case Refusal():
            return wire.Left(item)
        case Begun() | Seen():
            return item


class _Remote(io.RawIOBase):
    """A file of which the parent holds the bytes."""

    def __init__(self, size: int, asking: BinaryIO, telling: BinaryIO) -> None:
        self._size, self._at = size, 0
        self._asking, self._telling = asking, telling

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        base = {os.SEEK_SET: 0, os.SEEK_CUR: self._at, os.SEEK_END: self._size}[whence]
        self._at = max(base + offset, 0)
        return self._at

    def readinto(self, buffer: WriteableBuffer) -> int:
        room = memoryview(buffer).cast("B")
        limits.rest()
        wire.put(self._telling, wire.Ask(self._at, len(room)))
        answer = wire.asked(self._asking)
        limits.watch()
        if not isinstance(answer, wire.Bytes):  # the parent has ended
            os._exit(0)
        room[: len(answer.data)] = answer.data
        self._at += len(answer.data)
        return len(answer.data)
