"""The paragraphs of a text: its lines, except where lines were broken at a fixed width."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType

import msgspec

from samestory.text import trim

#: Marks of a list item, a heading or a quoted line that are no part of its words.
_BULLET = re.compile(r"(?:[•‣◦▪●∙·–*+-]|\u2022)[ \t\u00a0]+|[•‣▪●]")
_MARKDOWN = re.compile(r"(?:>[ \t]?)*(?:(#{1,6})[ \t]+|(?:[-*+•]|\d{1,3}[.)])[ \t]+)?")

#: Wider lines were not broken by hand, narrower ones are lists and verses.
_WIDEST = 110
_NARROWEST = 40


_NONE: Mapping[int, int] = MappingProxyType({})


class Paragraph(msgspec.Struct, frozen=True, kw_only=True):
    """A run of text that has one role."""

    start: int
    end: int
    text: str  #: of the span, so without indentation and bullet
    bullet: bool = False
    level: int = 0  #: of a Markdown heading
    caption: bool = False  #: said by the format
    apart: bool = False  #: blank lines (or the ends of the text) on both sides


def split(
    text: str,
    start: int = 0,
    *,
    markdown: bool = False,
    levels: Mapping[int, int] = _NONE,
    captions: Collection[int] = (),
) -> list[Paragraph]:
    """Return the paragraphs of `text` from `start` on, in order.

    `levels` of headings, by where these begin, and where `captions` begin: what the format of a text knows.
    """
    lines = list(_lines(text, start))
    runs = _runs(text, lines, markdown=markdown)
    found = [_paragraph(text, run, markdown=markdown) for run in runs]
    if not levels and not captions:
        return found
    return [
        msgspec.structs.replace(
            one, level=levels.get(one.start, one.level), caption=one.start in captions or one.caption
        )
        for one in found
    ]


#: A line: where its words start and end, and whether blank lines stand before and after it.
Line = tuple[int, int, bool, bool]


def _lines(text: str, start: int) -> Iterator[Line]:
    """Yield the lines that are not blank."""
    blank = True
    held: tuple[int, int, bool] | None = None
    offset = start
    while offset < len(text):
        end = text.find("\n", offset)
        end = len(text) if end < 0 else end
        first, last = trim(text, offset, end, " \t\r\f\v\u00a0\u200b\ufeff")
        if first == last:
            blank = True
        else:
            if held:
                yield (*held, blank)
            held, blank = (first, last, blank), False
        offset = end + 1
    if held:
        yield (*held, True)


def _runs(text: str, lines: list[Line], *, markdown: bool) -> list[list[Line]]:
    """Join lines that are one paragraph: in Markdown, and in texts broken at a fixed width."""
    width = _width(text, lines)
    runs: list[list[Line]] = []
    for line in lines:
        starts = line[2] or not runs
        if not starts and markdown:
            starts = bool(_prefix(text, line)) or text.startswith("#", runs[-1][0][0])
        elif not starts:
            previous = runs[-1][-1]
            starts = not width or previous[1] - previous[0] < width * 0.6 or bool(_prefix(text, line))
        if starts:
            runs.append([line])
        else:
            runs[-1].append(line)
    return runs


def _width(text: str, lines: list[Line]) -> int:
    """Return the width that the lines were broken at, 0 where each line is a paragraph."""
    inner = [line for line in lines if not line[3]]
    if len(inner) < 2 or not any(line[3] for line in lines[:-1]):
        return 0
    widest = max(end - start for start, end, _, _ in inner)
    wider = sum(end - start > widest * 1.15 for start, end, _, _ in lines)  # an address, a headline
    if not _NARROWEST <= widest <= _WIDEST or wider * 10 > len(lines):
        return 0
    full = sum(end - start > widest * 0.7 for start, end, _, _ in inner)
    open_ended = sum(text[end - 1] not in ".?!”\"’'" for _, end, _, _ in inner)
    if len(inner) == 2 and open_ended < 2:
        return 0
    return widest if full >= len(inner) * 0.8 and open_ended >= len(inner) * 0.4 else 0


def _prefix(text: str, line: Line) -> str:
    found = _MARKDOWN.match(text, line[0], line[1])
    return found[0] if found else ""


def _paragraph(text: str, run: list[Line], *, markdown: bool) -> Paragraph:
    start, end = run[0][0], run[-1][1]
    found = (_MARKDOWN if markdown else _BULLET).match(text, start, end)
    level = len(found[1] or "") if found and markdown else 0
    bullet = bool(found and found[0].strip() and not level)
    if found and found.end() < end and not (bullet and _lists_on(text, found.end(), end, found[0].strip())):
        start = found.end()
    if level and (words := text[start:end].rstrip("# \t")):
        end = start + len(words)
    return Paragraph(
        start=start,
        end=end,
        text=text[start:end],
        bullet=bullet,
        level=level,
        apart=run[0][2] and run[-1][3],
    )


def _lists_on(text: str, start: int, end: int, mark: str) -> bool:
    """Say whether more items follow in the same line: their marks part sentences, so the first stays."""
    return mark in "•▪●‣⁃" and text.find(f" {mark}", start, end) >= 0
