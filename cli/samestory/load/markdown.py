"""Markdown, with or without front matter."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from typing import BinaryIO

from samestory.load import frontmatter
from samestory.load.drafts import NOTHING, Draft, Known, Refusal, RefusedError, digest, whole
from samestory.load.fields import explicit
from samestory.load.frontmatter import Parsed
from samestory.load.webtext import as_declared


def read(stream: BinaryIO, known: Known = NOTHING) -> Iterator[Draft]:
    """Yield the one article of a Markdown file.

    Raises:
        RefusedError: it is no readable text, or nothing follows its front matter.
    """
    yield _article(whole(stream), known, frontmatter.parse)


def read_guarded(stream: BinaryIO, known: Known = NOTHING) -> Iterator[Draft | Refusal]:
    """Yield the same, where a front matter that takes a parser is read in another process.

    Raises:
        RefusedError: as `read`.
    """
    data = whole(stream)
    text, _ = as_declared(data, known.charset)
    block, _ = frontmatter.split(text)
    if block is None or frontmatter.is_simple(block):
        yield _article(data, known, frontmatter.parse)
        return
    from samestory.load import isolated

    try:
        yield from isolated.read("markdown", io.BytesIO(data), known)
    except isolated.LostError as error:
        ignored = f"front matter was ignored: {error.detail}"
        yield _article(data, known, lambda _: ([], [ignored]))


def _article(data: bytes, known: Known, parse: Callable[[str], Parsed]) -> Draft:
    text, guessed = as_declared(data, known.charset)
    block, start = frontmatter.split(text)
    pairs, warnings = parse(block) if block is not None else ([], [])
    if not text[start:].strip():
        raise RefusedError("empty", "front matter and no text below it; add the article")
    return Draft(
        text=text,
        sha256=digest(data),
        fields=explicit(pairs),
        start=start,
        markdown=True,
        warnings=(*([guessed] if guessed else []), *warnings),
    )
