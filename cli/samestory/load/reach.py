"""How far into an article is looked: a whole one is printed and cited, and what is not looked at is said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from samestory.model import Article, Block

#: Characters. Few books have more, no news has; twice as many are compared in ten seconds.
MOST_READ: Final = 1_000_000

#: What is said of an article that goes on behind them.
SHORT: Final = f"only its first {MOST_READ:,} characters were looked at; split it"


def is_beyond(article: Article) -> bool:
    """Say whether an article goes on behind what is looked at."""
    return len(article.text) > MOST_READ


def within(blocks: Iterable[Block], text: str) -> Iterator[Block]:
    """Yield the blocks that are looked at; the last of them may be cut, at a space."""
    for block in blocks:
        if block.end <= MOST_READ:
            yield block
        elif block.start < MOST_READ:
            end = text.rfind(" ", block.start + 1, MOST_READ)
            yield Block(start=block.start, end=end if end > 0 else MOST_READ, role=block.role)
