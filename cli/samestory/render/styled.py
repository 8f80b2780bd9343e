"""Runs of styled text: wrapped to a width in cells, set beside each other, painted.

Rich measures; its tables and styles would take most of the time that a comparison takes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import zip_longest
from typing import NamedTuple

from rich.cells import cell_len

#: What each style looks like where colour is on, as parameters of SGR: every terminal with colours
#: knows these. Every style also has a sign or a place of its own.
_LOOKS = {
    "title": "1",
    "label": "1",
    "quiet": "2",
    "changed": "1;4",
    "conflict": "1;31",
    "updated": "1;35",
    "differs": "1;33",
    "reworded": "1;36",
    "agree": "1;32",
    "single": "1",
}


class Run(NamedTuple):
    """Text in one style."""

    text: str
    style: str = ""


Line = list[Run]


def wrap(runs: Iterable[Run], width: int, *, first: str = "", rest: str = "") -> list[Line]:
    """Break `runs` at spaces into lines of at most `width` cells; no character is lost.

    `first` and `rest` open the first and the other lines. A word longer than a line is cut.
    """
    lines: list[Line] = [[Run(first)] if first else []]
    used = start = cell_len(first)
    indent = cell_len(rest)
    if width - max(start, indent) < 2:  # no room for an indent and a wide character
        first = rest = ""
        lines, used, start, indent = [[]], 0, 0, 0
    for word in _words(runs):
        size = _size(word)
        gap = 1 if used > start else 0
        if gap and used + gap + size > width:
            lines.append([Run(rest)] if rest else [])
            used, start, gap = indent, indent, 0
        if used + gap + size <= width:
            _append(lines[-1], word, spaced=bool(gap))
            used += gap + size
            continue
        for char, style in _characters(word):
            cells = _cells(char)
            if cells and used + cells > width:
                lines.append([Run(rest)] if rest else [])
                used, start = indent, indent
            lines[-1].append(Run(char, style))
            used += cells
    return lines


def beside(columns: Sequence[Sequence[Line]], width: int, bar: str) -> list[Line]:
    """Set `columns` beside each other, each padded to `width` cells, `bar` between them."""
    lines: list[Line] = []
    for row in zip_longest(*columns, fillvalue=[]):
        line: Line = []
        for number, cell in enumerate(row):
            if number:
                line.append(Run(f" {bar} ", "quiet"))
            line.extend(cell)
            if number < len(row) - 1:
                line.append(Run(" " * (width - length(cell))))
        lines.append(line)
    return lines


def length(line: Line) -> int:
    """Return how many cells `line` takes."""
    return _size(line)


def paint(lines: Iterable[Line], *, colour: bool) -> str:
    """Return `lines` as text, each ended by a line feed, with escape codes only for `colour`."""
    if not colour:
        return "".join("".join(run.text for run in line).rstrip(" ") + "\n" for line in lines)
    return "".join("".join(_painted(*run) for run in line).rstrip(" ") + "\n" for line in lines)


def _words(runs: Iterable[Run]) -> Iterator[list[Run]]:
    """Yield what stands between spaces: a word may run through several styles."""
    word: list[Run] = []
    for text, style in runs:
        for number, piece in enumerate(text.split(" ")):
            if number and word:
                yield word
                word = []
            if piece:
                word.append(Run(piece, style))
    if word:
        yield word


def _append(line: Line, word: Sequence[Run], *, spaced: bool) -> None:
    """Add a word to a line; neighbours of one style become one run."""
    first = word[0]
    if spaced and line[-1].style == first.style:
        line[-1] = Run(f"{line[-1].text} {first.text}", first.style)
        line.extend(word[1:])
    else:
        line.extend([Run(" "), *word] if spaced else word)


def _size(runs: Sequence[Run]) -> int:
    """Measure `runs` as one text: a character may widen the one before it, in another run."""
    text = runs[0].text if len(runs) == 1 else "".join([run.text for run in runs])
    return len(text) if text.isascii() else cell_len(text)


def _characters(word: Iterable[Run]) -> Iterator[Run]:
    for text, style in word:
        for char in text:
            yield Run(char, style)


@cache
def _cells(char: str) -> int:
    # A variation selector may widen the character before it: allow for it.
    return 1 if char == "\ufe0f" else cell_len(char)


def _painted(text: str, style: str) -> str:
    look = _LOOKS.get(style)
    if look is None or not text.strip():
        return text
    return f"\x1b[{look}m{text}\x1b[0m"
