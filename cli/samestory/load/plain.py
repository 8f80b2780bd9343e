"""Plain text, with or without header lines (`Title: …`) above the first blank line."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import BinaryIO

from samestory.load.drafts import NOTHING, Draft, Known, Refusal, RefusedError, digest, whole
from samestory.load.fields import NAMES, explicit
from samestory.load.kinds import HEAD, is_page
from samestory.load.webtext import as_declared

#: A header is a few lines; whatever begins like one and goes on is text.
_MOST_LINES = 12

_HEADER = re.compile(r"([A-Za-z][A-Za-z_-]{1,20})[ \t]*:[ \t]*(\S[^\r\n]*)")


def read(stream: BinaryIO, known: Known = NOTHING) -> Iterator[Draft | Refusal]:
    """Yield the one article of a text file, or of a web page that was saved as one.

    Raises:
        RefusedError: it is no readable text, or nothing follows its header; or as `html.article`.
    """
    data = whole(stream)
    if is_page(data[:HEAD]):
        from samestory.load import isolated

        yield from isolated.read("html", io.BytesIO(data), known)
    else:
        yield article(data, known)


def article(data: bytes, known: Known) -> Draft:
    """Return the article of a text file.

    Raises:
        RefusedError: it is no readable text, or nothing follows its header.
    """
    text, warning = as_declared(data, known.charset)
    fields, start = header(text)
    if not text[start:].strip():
        raise RefusedError("empty", "a header and no text below it; add the article")
    return Draft(
        text=text,
        sha256=digest(data),
        fields=fields,
        start=start,
        warnings=(warning,) if warning else (),
    )


def header(text: str) -> tuple[dict[str, str], int]:
    """Return the fields of the header lines and where the article begins; ({}, 0) without a header.

    Every line down to the first blank one must be a field that we know, else it is the text that
    begins.
    """
    pairs: list[tuple[str, str]] = []
    offset = 0
    for _ in range(_MOST_LINES + 1):
        end = text.find("\n", offset)
        if end < 0:
            return {}, 0
        line = text[offset:end].strip()
        if not line:
            return (explicit(pairs), end + 1) if pairs else ({}, 0)
        found = _HEADER.fullmatch(line)
        if not found or found[1].casefold().replace("-", "_") not in NAMES:
            return {}, 0
        pairs.append((found[1], found[2]))
        offset = end + 1
    return {}, 0
