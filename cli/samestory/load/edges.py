"""What stands at the edges of printed pages and is not of their text: heads, feet, page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import groupby

import msgspec

from samestory.load.pdfpages import Line

#: Letters of notes, of heads and feet are smaller than those of the body by this.
SMALLER = 0.9
#: A line of a page is not of its text where it is so many usual distances away from it, and short.
_AWAY = 1.6
_LONGEST_HEAD = 120
#: Headers and footers are among so many lines at the edges of a page.
_EDGE = 3
#: Those of a page, of all pages and of a day; a line with more is a row of a table.
_MOST_NUMBERS = 4

_NUMBERS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"(?:page |p\. ?)?[-–—|\[ ]*(?:\d{1,4}|[ivxl]{1,6})[-–—|\] ]*(?:(?:of|/) ?\d{1,4})?", re.IGNORECASE
)


class Measures(msgspec.Struct, frozen=True, kw_only=True):
    """What is usual in a document."""

    size: float  #: height of the letters of its body
    leading: float  #: from line to line
    bold: bool  #: its body is


def without_edges(lines: Sequence[Line], usual: Measures) -> list[Line]:
    """Drop what the edge of page after page has, and page numbers and small heads that stand apart."""
    pages = [list(group) for _, group in groupby(lines, key=lambda line: line.page)]
    edges = [_edge(page) for page in pages]
    repeated = Counter(mask for edge in edges for mask in {_mask(line) for line in edge})
    often = 2 if len(pages) < 6 else 3
    dropped = {
        id(line)
        for page, edge in zip(pages, edges, strict=True)
        for line in edge
        if repeated[_mask(line)] >= often
        or (_is_running(line, page, usual) and _stands_apart(line, page, usual))
    }
    return [line for line in lines if id(line) not in dropped]


def _edge(page: Sequence[Line]) -> list[Line]:
    ordered = sorted(page, key=lambda line: -line.top)
    return ordered if len(ordered) <= 2 * _EDGE else [*ordered[:_EDGE], *ordered[-_EDGE:]]


def _is_running(line: Line, page: Sequence[Line], usual: Measures) -> bool:
    """Say whether a line can be a page number, or a head in small letters that no other page repeats."""
    if _PAGE_NUMBER.fullmatch(line.text):
        return True
    if line.size > usual.size * SMALLER or len(line.text) > _LONGEST_HEAD:
        return False
    return line.top >= max(one.top for one in page) or line.bottom <= min(one.bottom for one in page)


def _stands_apart(line: Line, page: Sequence[Line], usual: Measures) -> bool:
    """Say whether nothing stands near a line but what stands beside it."""
    gaps = [abs(line.bottom - other.bottom) for other in page]
    return all(gap < 0.5 * usual.size or gap > _AWAY * usual.leading for gap in gaps)


def _mask(line: Line) -> tuple[str, int]:
    """Return what is the same of a running line on every page: its words but for numbers, its height."""
    masked, numbers = _NUMBERS.subn("#", line.text)
    return masked if numbers <= _MOST_NUMBERS else line.text, round(line.bottom)
