"""Small writers that several families share."""

from __future__ import annotations

import itertools
import json
import struct
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from samestory.selftest.case import ARTICLES

Make = Callable[[Path], None]

_MEGABYTE: Final = 1_048_576
_WHO: Final = ("The harbour master", "A pilot", "The council", "One engineer", "The ferry line")
_DID: Final = ("opened", "closed", "repaired", "inspected", "counted", "measured", "painted")
_WHAT: Final = ("the northern pier", "a drawbridge", "twelve cranes", "the old lock", "every buoy", "a quay")
_WHEN: Final = ("in spring", "before noon", "after the storm", "last year", "at low tide")


def prose(words: int, *, first: int = 0) -> str:
    """Return so many words of sentences that say nothing, the same each time."""
    said: list[str] = []
    for number in itertools.count(first):
        parts = (_WHO[number % 5], _DID[number % 7], _WHAT[number % 6], _WHEN[(number // 3) % 5])
        said += f"{' '.join(parts)}, number {number}.".split()
        if len(said) >= words:
            return " ".join(said[:words])
    raise AssertionError


def article(name: str, content: str | Callable[[], str | bytes]) -> Make:
    """Return what writes one article; its content is made when it is needed, where it is a function."""
    return articles(lambda: {name: content if isinstance(content, str) else content()})


def articles(made: Mapping[str, str | bytes] | Callable[[], Mapping[str, str | bytes]]) -> Make:
    """Return what writes these articles; they are made when they are needed, where they are a function."""

    def make(folder: Path) -> None:
        for name, one in (made() if callable(made) else made).items():
            data = one.encode("utf-8", "surrogatepass") if isinstance(one, str) else one
            (folder / ARTICLES / name).write_bytes(data)

    return make


def records(*found: Mapping[str, object]) -> str:
    """Return articles as JSON Lines."""
    return "".join(json.dumps(one) + "\n" for one in found)


def swollen(megabytes: int, byte: bytes = b"\0") -> bytes:
    """Return raw DEFLATE of so many megabytes of one byte: a block of one, again and again."""
    packing = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = packing.compress(byte * _MEGABYTE) + packing.flush(zlib.Z_FULL_FLUSH)
    return block * megabytes + b"\x03\x00"


def swollen_zlib(megabytes: int) -> bytes:
    """Return the same of NUL bytes with the head and the checksum of zlib."""
    return b"\x78\xda" + swollen(megabytes) + struct.pack(">HH", megabytes * _MEGABYTE % 65521, 1)


def swollen_gzip(megabytes: int, byte: bytes = b"\0") -> bytes:
    """Return the same as gzip; its checksum is wrong, which shows only at the end."""
    return (
        b"\x1f\x8b\x08\0\0\0\0\0\x02\xff" + swollen(megabytes, byte) + struct.pack("<II", 0, megabytes << 20)
    )
