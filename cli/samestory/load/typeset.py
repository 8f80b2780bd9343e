"""Printed lines to paragraphs: what was broken to fit a page is joined again.

Geometry decides: the distance of lines, indents, whether the first word of a line would have fitted
at the end of the one before. What repeats at the edge of pages is dropped; notes at the foot of a
page stand before a paragraph that runs on over the page.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

import msgspec

from samestory.load.composed import TITLE, Part
from samestory.load.edges import SMALLER, Measures, without_edges
from samestory.load.hyphens import joined, vocabulary
from samestory.load.pdfpages import Line

#: Letters of headings are taller than those of the body by this.
_TALLER = 1.12
#: A heading in letters of the body is short.
_LONGEST_BOLD = 100
_LONGEST_TITLE = 220
#: More than the usual distance of lines parts paragraphs.
_APART = 1.25
#: An indent is so many heights of a letter.
_INDENT = (0.6, 6.0)
#: So many lines on end with the same indent are paragraphs of one line each.
_RUN = 2
#: So much of the width of a column is left free by the last line of a paragraph, surely.
_FREE = 0.25
#: No word at the end of a line, address or other, is longer.
_END = 2000

_BULLET = re.compile(r"[•‣◦▪●∙] ?")
#: The same may go on a sentence.
_MARK = re.compile(r"[–*·-] |\d{1,2}[.)] ")
_ENDED = re.compile(r"[.?!:…][\"”’')\]]*$")


def parts(lines: Sequence[Line], title: str | None = None) -> list[Part]:
    """Return the paragraphs and headings of all pages; `title` is what the file calls itself."""
    if not lines:
        return []
    usual = _measures(lines)
    kept = without_edges(lines, usual)
    text, notes = _apart(kept, usual)
    groups = _in_order(_paragraphs(text, usual), _paragraphs(notes, usual))
    known = vocabulary(line.text for line in kept)
    found = [_part(group, usual, known) for group in groups]
    return _titled(found, groups, title)


def _measures(lines: Sequence[Line]) -> Measures:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[line.size] += len(line.text)
    size = sizes.most_common(1)[0][0]
    body = [line for line in lines if line.size == size]
    gaps = Counter(
        round((one.bottom - other.bottom) * 2) / 2
        for one, other in pairwise(body)
        if one.page == other.page and 0 < one.bottom - other.bottom < 4 * size
    )
    leading = gaps.most_common(1)[0][0] if gaps else size
    return Measures(size=size, leading=leading, bold=sum(line.bold for line in body) * 2 > len(body))


def _apart(lines: Sequence[Line], usual: Measures) -> tuple[list[Line], list[Line]]:
    """Tell the running text from the notes in small letters that end pages."""
    text: list[Line] = []
    notes: list[Line] = []
    for _, group in groupby(lines, key=lambda line: line.page):
        page = list(group)
        end = len(page)
        while end and page[end - 1].size <= usual.size * SMALLER:
            end -= 1
        if end and page[end - 1].bottom > page[-1].bottom:
            notes += page[end:]
            page = page[:end]
        text += page
    return text, notes


def _paragraphs(lines: Sequence[Line], usual: Measures) -> Iterator[list[Line]]:
    """Yield lines that are one paragraph, or one heading."""
    columns = _Columns(lines, usual)
    indented = _indented(lines, usual, columns)
    group: list[Line] = []
    for place, line in enumerate(lines):
        starts = place in indented and not (group and (group[-1].hyphen or _hangs(group[0], line)))
        if group and (starts or _parted(group, line, usual, columns)):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _in_order(text: Iterable[list[Line]], notes: Iterable[list[Line]]) -> list[list[Line]]:
    """Put the notes of a page before the paragraph that ends on a later one."""
    waiting = list(notes)
    ordered: list[list[Line]] = []
    for group in text:
        while waiting and waiting[0][-1].page < group[-1].page:
            ordered.append(waiting.pop(0))
        ordered.append(group)
    return [*ordered, *waiting]


class _Columns:
    """The edges of the columns that lines stand in: of all lines that begin near the same place."""

    def __init__(self, lines: Iterable[Line], usual: Measures) -> None:
        self._wide = _INDENT[1] * usual.size
        self._edges: dict[tuple[int, int], tuple[float, float]] = {}
        for line in lines:
            key = (line.page, round(line.left / self._wide))
            left, right = self._edges.get(key, (line.left, line.right))
            self._edges[key] = min(left, line.left), max(right, line.right)

    def left(self, line: Line) -> float:
        return min(left for left, _ in self._near(line))

    def right(self, line: Line) -> float:
        return max(right for _, right in self._near(line))

    def _near(self, line: Line) -> Iterator[tuple[float, float]]:
        place = round(line.left / self._wide)
        for near in (place - 1, place, place + 1):
            if edges := self._edges.get((line.page, near)):
                yield edges


def _indented(lines: Sequence[Line], usual: Measures, columns: _Columns) -> set[int]:
    """Return the places of lines whose indent begins a paragraph.

    In lists and block quotations, where more lines have the same indent, only those begin one for which
    there was room before.
    """
    low, high = (ratio * usual.size for ratio in _INDENT)
    runs: list[list[int]] = [[]]
    for place, line in enumerate(lines):
        inside = low < line.left - columns.left(line) < high and not _is_tall(line, usual)
        if runs[-1] and not (inside and abs(lines[runs[-1][-1]].left - line.left) < 1):
            runs.append([])
        if inside:
            runs[-1].append(place)
    return {
        place
        for run in runs
        for number, place in enumerate(run)
        if len(run) <= _RUN or (number and _fitted(lines[place - 1], lines[place], usual, columns))
    }


def _hangs(first: Line, line: Line) -> bool:
    """Say whether `line` stands under the words of an item of a list."""
    return line.left > first.left and bool(_BULLET.match(first.text) or _MARK.match(first.text))


def _fitted(last: Line, line: Line, usual: Measures, columns: _Columns) -> bool:
    """Say whether the first word of `line` would have fitted before, with room to spare."""
    return last.right + line.first + 0.5 * usual.size <= columns.right(last)


def _parted(group: Sequence[Line], line: Line, usual: Measures, columns: _Columns) -> bool:
    """Say whether a new paragraph begins with `line`."""
    last = group[-1]
    if last.hyphen and line.text[0].islower():
        return False
    if abs(line.size - last.size) > 1 or line.bold != last.bold:
        return True
    if _BULLET.match(line.text):
        return True
    turned = line.page != last.page or line.top > last.top  # the next page, or the next column
    fitted, edge = _fitted(last, line, usual, columns), columns.right(last)
    free = edge - last.right > _FREE * (edge - group[0].left)
    ended = bool(_ENDED.search(last.text))
    if (fitted and (turned or free or ended)) or (ended and _MARK.match(line.text)):
        return not _is_tall(last, usual)
    if turned:
        return ended and line.left - group[-1].left > _INDENT[0] * usual.size
    gap = last.bottom - line.bottom
    leading = max(usual.leading, usual.leading * last.size / usual.size)
    if gap > _APART * leading:
        return True
    low, high = (ratio * usual.size for ratio in _INDENT)
    indented = low < line.left - last.left < high
    return indented and not _is_tall(last, usual) and not _hangs(group[0], line)


def _is_tall(line: Line, usual: Measures) -> bool:
    return line.size >= usual.size * _TALLER


def _part(group: Sequence[Line], usual: Measures, known: frozenset[str]) -> Part:
    pieces, done, end = [], 0, group[0].text
    breaks = []
    for last, line in pairwise(group):
        before = joined(end, line.text, known, hyphen=last.hyphen)
        if line.page != last.page:
            breaks.append((done + len(before), line.page))
        end = before + line.text
        if (over := len(end) - _END) > _END:  # how a paragraph goes on, its end alone says
            pieces.append(end[:over])
            done, end = done + over, end[over:]
    text = "".join([*pieces, end])
    return Part(text=text, level=_level(group, text, usual), page=group[0].page, breaks=tuple(breaks))


def _level(group: Sequence[Line], text: str, usual: Measures) -> int:
    if all(_is_tall(line, usual) for line in group) and len(text) <= _LONGEST_TITLE:
        return TITLE + 1
    plain = usual.bold or not all(line.bold for line in group)
    return 0 if plain or len(text) > _LONGEST_BOLD or text[-1] in ".,;" else TITLE + 2


def _titled(found: Sequence[Part], groups: Sequence[Sequence[Line]], title: str | None) -> list[Part]:
    """Raise one heading above the body to the title: what the file calls itself, else the tallest."""
    head = []
    for place, part in enumerate(found):
        if not part.level and len(part.text) > _LONGEST_TITLE:
            break
        head.append(place)
    wanted = " ".join((title or "").casefold().split())
    named = [place for place in head if wanted and found[place].text.casefold() == wanted]
    tall = [place for place in head if found[place].level == TITLE + 1 and " " in found[place].text]
    if not named and not tall:
        return list(found)
    place = named[0] if named else max(tall, key=lambda place: (groups[place][0].size, -place))
    titled = msgspec.structs.replace(found[place], level=TITLE)
    return [*found[:place], titled, *found[place + 1 :]]
