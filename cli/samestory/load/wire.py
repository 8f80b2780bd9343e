"""What a process that reads documents and the one that asks it tell each other.

Messages are MessagePack behind their length in eight bytes, and of the types below: whatever becomes of a
parser, what comes from it is data.
"""

from __future__ import annotations

import re
from typing import Annotated, Any, BinaryIO, Final

import msgspec

from samestory.load.drafts import MOST_BYTES, Begun, Draft, Known, Refusal, Seen

_LENGTH: Final = 8
#: No byte of a document becomes more than three of its text, and what stands beside it is not as long.
_LONGEST: Final = 4 * MOST_BYTES
#: Halves of characters, which MessagePack lacks; some parsers pass them on.
_HALVES: Final = re.compile("[\ud800-\udfff]")

_Natural = Annotated[int, msgspec.Meta(ge=0, le=1 << 60)]


class _Message(msgspec.Struct, frozen=True, tag=True):
    """One message; its type goes along."""


class Begin(_Message, frozen=True):
    """To the reader: read this."""

    kind: str  #: the module of `load` that reads it
    size: int  #: of the file, in bytes
    known: Known


class Bytes(_Message, frozen=True):
    """To the reader: what it asked for."""

    data: bytes


class Ready(_Message, frozen=True):
    """From the reader: it has started."""


class Ask(_Message, frozen=True):
    """From the reader: it needs these bytes of the file."""

    start: _Natural
    size: _Natural


class Found(_Message, frozen=True):
    """From the reader: an article."""

    draft: Draft


class Left(_Message, frozen=True):
    """From the reader: a document that is none."""

    refusal: Refusal


class Done(_Message, frozen=True):
    """From the reader: the file is read to its end, or is no file of its kind."""

    refused: tuple[str, str] | None  #: the reason and the detail


class Failed(_Message, frozen=True):
    """From the reader: the parser raised what no parser should."""

    kind: str


Sent = Begin | Bytes
Told = Ready | Ask | Begun | Seen | Found | Left | Done | Failed

_OF_PARENT: Final = msgspec.msgpack.Decoder(Sent)
_OF_READER: Final = msgspec.msgpack.Decoder(Told)


def put(stream: BinaryIO, message: Sent | Told) -> None:
    """Send a message; for half a character stands the sign of what can't be shown.

    Raises:
        OSError: nobody is there.
    """
    try:
        data = msgspec.msgpack.encode(message)
    except UnicodeEncodeError:
        data = msgspec.msgpack.encode(_mended(msgspec.to_builtins(message)))
    stream.write(len(data).to_bytes(_LENGTH, "big") + data)
    stream.flush()


def asked(stream: BinaryIO) -> Sent | None:
    """Return the next message to a reader; None where there will be none."""
    data = _taken(stream)
    return None if data is None else _OF_PARENT.decode(data)


def told(stream: BinaryIO) -> Told | None:
    """Return the next message from a reader; None where it has ended.

    Raises:
        msgspec.DecodeError: it is none that there is.
    """
    data = _taken(stream)
    return None if data is None else _OF_READER.decode(data)


def _mended(value: Any) -> Any:
    """Return what a message is made of without halves of characters; no place in a text shifts."""
    if isinstance(value, str):
        return _HALVES.sub("\ufffd", value)
    if isinstance(value, dict):
        return {_mended(key): _mended(one) for key, one in value.items()}
    return [_mended(one) for one in value] if isinstance(value, list | tuple | set | frozenset) else value


def _taken(stream: BinaryIO) -> bytes | None:
    length = int.from_bytes(head := stream.read(_LENGTH), "big")
    if len(head) < _LENGTH:
        return None
    if length > _LONGEST:
        raise msgspec.DecodeError("a message that is too long")
    data = stream.read(length)
    return data if len(data) == length else None
