"""A comparison as JSON that carries its own digest, so that a changed byte shows.

The last member, `seal`, is the SHA-256 of everything that is printed, with 64 zeros in its place:

    sed 's/"seal": *"[0-9a-f]*"/"seal": "'$(printf '%064d' 0)'"/' report.json | sha256sum
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from typing import Final

import msgspec

from samestory.model import UNSEALED, Comparison
from samestory.render import jsontext, records

_NAME: Final = b'"seal":'
_SEAL: Final = re.compile(rb' ?"([0-9a-f]{64})"\s*}\s*')


def document(comparison: Comparison, *, ascii_only: bool = False) -> bytes:
    """Return a comparison as one document."""
    printed = jsontext.document(_open(comparison), ascii_only=ascii_only)
    return _put(printed, hashlib.sha256(printed).hexdigest())


def lines(comparison: Comparison, *, ascii_only: bool = False) -> Iterator[bytes]:
    """Yield the records of a comparison, a line each; the seal of them all stands in the last one."""
    digest = hashlib.sha256()
    held = b""
    for line in jsontext.lines(records.stream(_open(comparison)), ascii_only=ascii_only):
        if held:
            yield held
        held = line
        digest.update(line)
    yield _put(held, digest.hexdigest())


def seal_of(printed: bytes) -> re.Match[bytes] | None:
    """Return where the seal of a report stands, None where it has none; the group is the seal alone."""
    return _SEAL.fullmatch(printed, printed.rfind(_NAME) + len(_NAME))


def is_unbroken(printed: bytes) -> bool:
    """Tell whether this is, to the byte, what was sealed."""
    found = seal_of(printed)
    if found is None:
        return False
    opened = printed[: found.start(1)] + UNSEALED.encode() + printed[found.end(1) :]
    return hashlib.sha256(opened).hexdigest().encode() == found[1]


def _open(comparison: Comparison) -> Comparison:
    return msgspec.structs.replace(comparison, seal=UNSEALED)


def _put(printed: bytes, seal: str) -> bytes:
    """Return what is printed with the seal in its place, which is the last one of such zeros."""
    before, zeros, after = printed.rpartition(UNSEALED.encode())
    return before + (seal.encode() if zeros else b"") + after
