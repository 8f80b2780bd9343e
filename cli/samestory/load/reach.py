"""How far into an article is looked: a whole one is printed and cited, and what is not looked at is said."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from samestory.model import Block

#: Characters. Few books have more, no news has; twice as many are compared in ten seconds.
MOST_READ: Final = 1_000_000
#: Figures: each takes as long to read as a sentence does, and only tables have so many.
MOST_FIGURES: Final = 100_000
_FIGURE: Final = re.compile(r"\d+")


def end(text: str) -> int:
    """Return up to where an article is looked at: its length, unless it is longer or fuller than any is."""
    if len(text) < 2 * MOST_FIGURES:
        return len(text)
    beyond = next(islice(_FIGURE.finditer(text, 0, MOST_READ), MOST_FIGURES, None), None)
    return beyond.start() if beyond is not None else min(len(text), MOST_READ)


def short(text: str) -> str | None:
    """Say what of an article is looked at, where that is not all."""
    reached = end(text)
    if reached == len(text):
        return None
    why = f", for {MOST_FIGURES:,} figures stand in them" if reached < MOST_READ else ""
    return f"only its first {reached:,} characters were looked at{why}; split it"


def within(blocks: Iterable[Block], text: str) -> Iterator[Block]:
    """Yield the blocks that are looked at; the last of them may be cut, at a space."""
    reached = end(text)
    for block in blocks:
        if block.end <= reached:
            yield block
        elif block.start < reached:
            space = text.rfind(" ", block.start + 1, reached)
            yield Block(start=block.start, end=space if space > 0 else reached, role=block.role)
