"""Sentences: the units that every later stage speaks of.

Boundaries come from sentencex, block by block; it does not look inside quotation marks, so a quotation
of several sentences is split by a second pass over its inside.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from sentencex import get_sentence_boundaries

from samestory.model import Document, Role, Sentence
from samestory.text import Lines, trim

#: Blocks that are one unit whatever their punctuation says.
_WHOLE = frozenset({Role.TITLE, Role.HEADING})
#: A quotation long enough to hold two sentences, inside one block.
_QUOTED = re.compile(r"[\"“„«]([^\"“”„«»]{20,})[\"”“»]?")
#: White space and list bullets, which belong to the layout.
_MARGIN = " \t\r\n\u00a0•·▪●‣⁃"
_SENTENCE_END = re.compile(r"[.!?…]['’)\]]*$")


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
    if role in _WHOLE:
        yield trim(text, start, end)
        return
    start, end = trim(text, start, end, _MARGIN)
    cuts = sorted({start, end, *_cuts(text[start:end], start)})
    for left, right in pairwise(cuts):
        span = trim(text, left, right, _MARGIN)
        if span[0] < span[1]:
            yield span


def _cuts(block: str, offset: int) -> Iterator[int]:
    for boundary in get_sentence_boundaries("en", block):
        yield offset + boundary["start_index"]
    for quoted in _QUOTED.finditer(block):
        inside = quoted.group(1)
        for boundary in get_sentence_boundaries("en", inside)[1:]:
            cut = boundary["start_index"]
            if _SENTENCE_END.search(inside[:cut].rstrip()[-4:]):
                yield offset + quoted.start(1) + cut
