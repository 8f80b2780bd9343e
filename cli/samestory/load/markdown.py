"""Markdown, with or without front matter."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from samestory.load import frontmatter
from samestory.load.drafts import NOTHING, Draft, Known, RefusedError, digest, whole
from samestory.load.fields import explicit
from samestory.load.webtext import as_declared


def read(stream: BinaryIO, known: Known = NOTHING) -> Iterator[Draft]:
    """Yield the one article of a Markdown file.

    Raises:
        RefusedError: it is no readable text, or nothing follows its front matter.
    """
    data = whole(stream)
    text, guessed = as_declared(data, known.charset)
    block, start = frontmatter.split(text)
    pairs, warnings = frontmatter.parse(block) if block is not None else ([], [])
    if not text[start:].strip():
        raise RefusedError("empty", "front matter and no text below it; add the article")
    yield Draft(
        text=text,
        sha256=digest(data),
        fields=explicit(pairs),
        start=start,
        markdown=True,
        warnings=(*([guessed] if guessed else []), *warnings),
    )
