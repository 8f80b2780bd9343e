"""The text of an article made of parts whose kind its format tells: one a paragraph, blank lines between."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import msgspec

from samestory.load.drafts import MOST_CHARACTERS, RefusedError
from samestory.text import fold

#: Marks that differ between a title and the line that repeats it.
AROUND_TITLE = " .\"'()[]"

#: The level of the heading that heads an article.
TITLE = 1


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """A paragraph, a heading, an item of a list, a row of a table."""

    text: str
    level: int = 0  #: of a heading; 1 is the article's title
    item: bool = False  #: of a list, or the row of a table: no heading, however short
    caption: bool = False  #: of a picture or a table
    page: int | None = None  #: on which it begins, from 1
    breaks: tuple[tuple[int, int], ...] = ()  #: where in `text` further pages begin, and which


def same_title(one: str, other: str) -> bool:
    """Say whether two lines are the same title, but for its marks."""
    return _folded(one) == _folded(other)


def _folded(title: str) -> str:
    return fold(" ".join(title.split())).strip(AROUND_TITLE)


class Composed(msgspec.Struct, frozen=True, kw_only=True):
    """A text, and what its format knows of it."""

    text: str
    levels: Mapping[int, int]  #: of headings, by where they begin
    captions: frozenset[int]  #: where each begins
    pages: tuple[int, ...] | None = None  #: where each page begins; None without pages


def compose(parts: Iterable[Part]) -> Composed:
    """Return the text of all parts that are not empty; white space in each counts as a space.

    Raises:
        RefusedError: it is longer than an article may be.
    """
    pieces: list[str] = []
    starts: dict[int, int] = {}
    captions: set[int] = set()
    levels: dict[int, int] = {}
    length = 0
    for part in parts:
        words = " ".join(part.text.split())
        if not words:
            continue
        if part.level:
            levels[length] = part.level
        if part.caption:
            captions.add(length)
        if part.page is not None:
            starts.setdefault(part.page, length)
            for offset, page in part.breaks:
                starts.setdefault(page, length + offset)
        piece = f"- {words}\n\n" if part.item else f"{words}\n\n"
        pieces.append(piece)
        length += len(piece)
        if length > MOST_CHARACTERS:
            raise RefusedError("size", f"more than {MOST_CHARACTERS:,} characters of text; split it")
    text = "".join(pieces).rstrip("\n") + "\n" if pieces else ""
    pages = _pages(starts, len(text)) if starts else None
    return Composed(text=text, levels=levels, captions=frozenset(captions), pages=pages)


def _pages(starts: Mapping[int, int], end: int) -> tuple[int, ...]:
    """Return where each page begins, one without text where the next begins."""
    offsets: list[int] = []
    for page in range(max(starts), 0, -1):
        end = min(end, starts.get(page, end))
        offsets.append(end)
    return tuple(reversed(offsets))
