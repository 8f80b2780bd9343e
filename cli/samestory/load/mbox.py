"""Mailboxes: mails one after another, each behind a line that begins with `From `."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import BinaryIO, Final

import msgspec

from samestory.load import mail
from samestory.load.drafts import (
    MOST_BYTES,
    NOTHING,
    Begun,
    Item,
    Known,
    Refusal,
    RefusedError,
    digest,
)
from samestory.load.urls import slug

_BEGINS: Final = b"From "
#: A line of the text that begins as a mail does was given a mark more.
_QUOTED: Final = re.compile(rb"^>(>*From )", re.MULTILINE)


def read(stream: BinaryIO, known: Known = NOTHING) -> Iterator[Item]:
    """Yield the articles of each mail; a bad one costs only itself.

    Raises:
        RefusedError: it is no mailbox.
    """
    position = known.given
    for found in _mails(stream):
        if isinstance(found, Begun):
            yield found
            continue
        line, data = found
        if known.is_over(line):
            continue
        try:
            if data is None:
                raise RefusedError("size", "a mail over 20 MB; save it by itself, without what is attached")
            for draft in mail.drafts(_QUOTED.sub(rb"\1", data)):
                if isinstance(draft, Refusal):
                    yield msgspec.structs.replace(draft, place=f":{line}")
                    continue
                position += 1
                name = slug(draft.fields.get("title", ""))
                sha256 = digest(draft.text)
                yield msgspec.structs.replace(draft, name=name, position=position, sha256=sha256)
        except RefusedError as error:
            yield Refusal(reason=error.reason, detail=error.detail, place=f":{line}")


def _mails(stream: BinaryIO) -> Iterator[Begun | tuple[int, bytes | None]]:
    """Yield that a mail begins, then its line and its bytes; None where they are too many."""
    held: list[bytes] = []
    size = begun = number = 0
    blank = True
    while line := stream.readline(MOST_BYTES):
        number += 1
        if blank and line.startswith(_BEGINS):
            if begun:
                yield begun, b"".join(held) if size <= MOST_BYTES else None
            begun, size = number, 0
            held = []
            yield Begun(number=begun, place=f":{begun}", after=begun - 1)
        elif not begun:
            if line.strip():
                raise RefusedError(
                    "format", "no mailbox: it does not begin with `From `; name it as what it is"
                )
            continue
        else:
            size += len(line)
            if size <= MOST_BYTES:
                held.append(line)
        blank = not line.strip()
    if not begun:
        raise RefusedError("empty", "a mailbox without mails; leave it out")
    yield begun, b"".join(held) if size <= MOST_BYTES else None
