"""Sentences: the units that every later stage speaks of."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from samestory.extract.sentences.boundaries import BULLETS, cuts
from samestory.model import Document, Role, Sentence
from samestory.text import Lines, trim

#: Blocks that are one unit whatever their punctuation says.
_WHOLE = frozenset({Role.TITLE, Role.HEADING})
#: No sentence has so many characters: what goes on without an end is a list, a table, or made to take time.
_LONGEST = 5_000
_BULLETS = tuple(BULLETS)
_SPACE = " \t\r\n\u00a0"
#: White space and list bullets, which belong to the layout.
_MARGIN = f"{_SPACE}·{BULLETS}"


def split(document: Document) -> tuple[Sentence, ...]:
    """Return the sentences of every block, in order of the text; white space at the ends left out."""
    article, lines = document.article, Lines(document.article.text)
    return tuple(
        Sentence(
            article=article.id,
            start=start,
            end=end,
            line=lines.at(start),
            text=article.text[start:end],
            role=block.role,
            paragraph=index,
        )
        for index, block in enumerate(document.blocks)
        for start, end in _spans(article.text, block.start, block.end, block.role)
    )


def _spans(text: str, start: int, end: int, role: Role) -> Iterator[tuple[int, int]]:
    """Yield the sentences of a block; one without an end is cut, so that none is long."""
    for left, right in _ended(text, start, end, role):
        yield from _short(text, left, right) if right - left > _LONGEST else [(left, right)]


def _ended(text: str, start: int, end: int, role: Role) -> Iterator[tuple[int, int]]:
    """Yield what a block has between the ends of sentences."""
    start, end = trim(text, start, end, _SPACE)
    if role in _WHOLE:
        yield from [(start, end)] if start < end else []
        return
    begun = [start, *(start + cut for cut in cuts(text[start:end])), end]
    listed = sum(text.startswith(_BULLETS, place) for place in begun[:-1]) > 1
    for left, right in pairwise(begun):
        span = trim(text, left, right, _SPACE if listed else _MARGIN)
        if span[0] < span[1]:
            yield span


def _short(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a run of words in pieces of `_LONGEST` characters at most, cut at a space where there is one."""
    while end - start > _LONGEST:
        space = text.rfind(" ", start, start + _LONGEST)
        cut = space if space > start else start + _LONGEST
        yield trim(text, start, cut)
        start, _ = trim(text, cut, end)
    yield start, end
