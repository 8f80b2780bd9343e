"""Gzip unpacked in portions, so that a few bytes can't become more than anybody asked for."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from typing import BinaryIO, Final

GZIP: Final = b"\x1f\x8b"
#: What is left of a portion is copied for each member that ends in it.
_PORTION: Final = 16_384
#: A page has one; what has more is built to take time.
_MOST_MEMBERS: Final = 1_000
#: The pages of a crawl take a twentieth of their room, packed; nothing that is read takes a hundredth.
_MOST_RATIO: Final = 100
_FREE: Final = 200_000_000


class TooLongError(Exception):
    """It holds more than was asked for."""


def unpacked(data: bytes, most: int, check: Callable[[], None]) -> bytes:
    """Return what `data` was before it was packed; `check` is called now and then, and may raise.

    Raises:
        TooLongError: it is longer than `most`.
        ValueError: it is no gzip, it has no end, or too many members.
    """
    whole = bytearray()
    members = at = 0
    while at < len(data):
        members += 1
        if members > _MOST_MEMBERS:
            raise ValueError(f"gzip of more than {_MOST_MEMBERS:,} members")
        unpacking = zlib.decompressobj(wbits=31)
        while not unpacking.eof:
            if not (portion := data[at : at + _PORTION]):
                raise ValueError("gzip without an end")
            check()
            try:
                whole += unpacking.decompress(portion, most + 1 - len(whole))
            except zlib.error as error:
                raise ValueError("not gzip") from error
            if len(whole) > most:
                raise TooLongError
            at += len(portion) - len(unpacking.unused_data)
    return bytes(whole)


class Unpacked:
    """A file as it was before it was packed, member after member, as far as it goes."""

    def __init__(self, stream: BinaryIO) -> None:
        """Unpack `stream` from where it stands."""
        self.is_cut = False  #: it ends within a member, or is damaged there
        self.is_bomb = False  #: it goes on, and holds far more than is read
        self._stream = stream
        self._unpacking = zlib.decompressobj(wbits=31)
        self._waiting = b""
        self._begun = False  #: a member is open
        self._taken = self._given = 0

    def tell(self) -> int:
        """Return how much was read."""
        return self._given

    def read(self, most: int) -> bytes:
        """Return at least a byte and at most so many; none at the end."""
        while not (self.is_cut or self.is_bomb):
            if not self._waiting:
                self._waiting = self._stream.read(_PORTION)
                self._taken += len(self._waiting)
                if not self._waiting:
                    self.is_cut = self._begun
                    return b""
            if not self._begun:
                self._waiting = self._waiting.lstrip(b"\0")  # which fills up blocks of a tape
            if self._waiting and (found := self._next(most)):
                return found
        return b""

    def _next(self, most: int) -> bytes:
        """Return up to `most` bytes, none where a member ends or says nothing yet."""
        unpacking, self._begun = self._unpacking, True
        data, self._waiting = self._waiting, b""
        try:
            found = unpacking.decompress(data, most)
        except zlib.error:
            self.is_cut = True
            return b""
        self._waiting = unpacking.unused_data or unpacking.unconsumed_tail
        if unpacking.eof:
            self._unpacking, self._begun = zlib.decompressobj(wbits=31), False
        self._given += len(found)
        self.is_bomb = self._given > _FREE and self._given > _MOST_RATIO * self._taken
        return found
