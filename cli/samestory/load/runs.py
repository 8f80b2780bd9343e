"""What lines are by the many like them: items of lists, captions among paragraphs that end otherwise."""

from __future__ import annotations

from collections.abc import Sequence

from samestory.load.captions import is_unfinished
from samestory.load.paragraphs import Paragraph
from samestory.load.prose import MOST_HEADING_WORDS, can_be_heading
from samestory.model import Role

#: So many paragraphs show how paragraphs end in an article.
_PROSE = 5

#: So many short lines on end are a list, not headings.
_LIST = 5


def lists(paragraphs: Sequence[Paragraph], found: Sequence[Role | None], first: int) -> dict[int, Role]:
    """Return the roles of short lines that follow upon each other.

    Headlines of other articles are whole phrases; shorter items are a list in the article.
    """
    listed: dict[int, Role] = {}
    run: list[int] = []
    for place in range(first, len(paragraphs) + 1):
        if place < len(paragraphs) and found[place] is None and can_be_heading(paragraphs[place].text):
            run.append(place)
            continue
        if len(run) >= _LIST:
            total = sum(words(paragraphs[index]) for index in run)
            role = Role.BOILERPLATE if total >= 5 * len(run) else Role.BODY
            listed |= dict.fromkeys(run, role)
        run = []
    return listed


def unfinished(paragraphs: Sequence[Paragraph], found: Sequence[Role | None], first: int) -> set[int]:
    """Return the lines that lack the mark which ends the other paragraphs: captions without a credit."""
    texts = [paragraph.text for paragraph in paragraphs]
    open_ended = [
        place for place in range(first, len(texts)) if found[place] is None and texts[place][-1].isalnum()
    ]
    without = {
        place
        for place in open_ended
        if not paragraphs[place].bullet and is_unfinished(texts[place], "".join(texts[place + 1 : place + 2]))
    }
    if not without:
        return without
    ended = sum(
        found[place] is None and not text[-1].isalnum() and len(text.split()) > MOST_HEADING_WORDS
        for place, text in enumerate(texts[first:], first)
    )
    return without if ended >= max(_PROSE, len(without) / 2) else set()


def words(paragraph: Paragraph) -> int:
    """Return how many words a paragraph has that are written with letters."""
    return sum(any(mark.isalpha() for mark in word) for word in paragraph.text.split())
