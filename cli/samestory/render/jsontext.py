"""Records to JSON: always valid, always UTF-8 or ASCII, safe to look at in a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import msgspec

from samestory.safe import HIDDEN

#: What is hidden, but for the line feeds that indent.
_UNSAFE = re.compile(HIDDEN.pattern.replace("\x00-\x1f", "\x00-\x09\x0b-\x1f"))
_BEYOND_ASCII = re.compile("[^\n -~]")


def document(value: object, *, ascii_only: bool = False) -> bytes:
    """Return `value` as one indented JSON document that ends with a line feed."""
    return _fit(_encoded(value, indent=2), ascii_only=ascii_only) + b"\n"


def lines(records: Iterable[object], *, ascii_only: bool = False) -> Iterator[bytes]:
    """Yield each record as one line of JSON."""
    for record in records:
        yield _fit(_encoded(record), ascii_only=ascii_only) + b"\n"


def _encoded(value: object, indent: int | None = None) -> str:
    try:
        encoded = msgspec.json.encode(value)
    except UnicodeEncodeError:  # a lone surrogate: half a character, or a file name's odd byte
        import json

        separators = (",", ": " if indent else ":")
        return json.dumps(
            msgspec.to_builtins(value), ensure_ascii=False, indent=indent, separators=separators
        )
    return (msgspec.json.format(encoded, indent=indent) if indent else encoded).decode()


def _fit(encoded: str, *, ascii_only: bool) -> bytes:
    """Escape what would steer a terminal, and for `ascii_only` everything beyond ASCII.

    JSON has such characters inside strings only, so that an escape never changes the meaning.
    """
    if not encoded.isascii() or "\x7f" in encoded:
        encoded = (_BEYOND_ASCII if ascii_only else _UNSAFE).sub(_escaped, encoded)
    return encoded.encode()


def _escaped(found: re.Match[str]) -> str:
    units = found[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))
