"""The lines of a PDF as they are printed: their words, their places, the size of their letters."""

from __future__ import annotations

import ctypes
import math
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import msgspec

#: pdfium puts it for a hyphen at the end of a line, and drops the end of the line.
_HYPHENS = "\x02\ufffe"

_LINE = re.compile(r"[^\r\n\x02\ufffe]+[\x02\ufffe]?")
_UNPRINTED = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b\ufeff\ufffe\uffff]+")
_LIGATURES = str.maketrans(
    {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
)
_BOLD = re.compile(r"bold|black|heavy", re.IGNORECASE)
_BOLD_WEIGHT = 600
_UPRIGHT = 0.1  #: radians


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """A printed line; lengths are points, from the lower left corner of the page."""

    text: str
    page: int  #: from 1
    left: float
    right: float
    bottom: float
    top: float
    first: float  #: width of its first word
    bold: bool
    hyphen: bool = False  #: a hyphen at its end may part a word
    drawn: bool = True  #: False for letters that stand on the page and are not painted

    @property
    def size(self) -> float:
        """The height of its letters, to half a point."""
        return round((self.top - self.bottom) * 2) / 2


def lines(page: Any, number: int) -> Iterator[Line]:
    """Yield the upright lines of a page of pypdfium2, in the order of its content."""
    import pypdfium2.raw as pdfium

    sheet = page.get_textpage()
    try:
        count = sheet.count_chars()
        units = (ctypes.c_ushort * (count + 1))()
        written = pdfium.FPDFText_GetText(sheet, 0, count, units)
        text = "".join(map(chr, units[: max(written - 1, 0)]))
        for found in _LINE.finditer(text):
            hyphen = found[0][-1] in _HYPHENS
            runs = list(_runs(sheet, found[0].rstrip(_HYPHENS), found.start()))
            for run in runs:
                line = _line(sheet, *run, number, hyphen=hyphen and run is runs[-1])
                if line is not None:
                    yield line
    finally:
        sheet.close()


def _runs(sheet: Any, words: str, start: int) -> Iterator[tuple[str, int]]:
    """Yield what is one printed line, with its place; pdfium may take two lines for one."""
    letters = [place for place, mark in enumerate(words) if mark not in " \t\xa0"]
    if not letters:
        return
    begin = letters[0]
    base, near = _baseline(sheet, start + begin)
    if abs(_baseline(sheet, start + letters[-1])[0] - base) > near:
        for before, at in pairwise(letters):
            if abs(_baseline(sheet, start + at)[0] - base) > near:
                yield words[begin : before + 1], start + begin
                begin, (base, near) = at, _baseline(sheet, start + at)
    yield words[begin : letters[-1] + 1], start + begin


def _baseline(sheet: Any, at: int) -> tuple[float, float]:
    """Return the height at which a letter stands, and how far away from it no letter of its line stands."""
    import pypdfium2.raw as pdfium

    _, _, bottom, top = _box(sheet, pdfium.FPDFText_GetCharIndexFromTextIndex(sheet, at))
    return bottom, 0.7 * (top - bottom)


def _line(sheet: Any, words: str, start: int, number: int, *, hyphen: bool) -> Line | None:
    import pypdfium2.raw as pdfium

    last = len(words) - 1
    ends = words.find(" ") - 1 if " " in words else last
    middle = next(at for at in range(last // 2, last + 1) if words[at] != " ")
    places = [pdfium.FPDFText_GetCharIndexFromTextIndex(sheet, start + at) for at in (0, ends, middle, last)]
    angle = pdfium.FPDFText_GetCharAngle(sheet, places[0])
    if abs(math.remainder(angle, math.tau)) > _UPRIGHT:
        return None  # a stamp across the page, the spine of a scan
    boxes = [_box(sheet, place) for place in places]
    *_, bottom, top = sorted((boxes[0], *boxes[2:]), key=lambda box: box[3] - box[2])[1]  # no bullet, no note
    return Line(
        text=_clean(words) + ("-" if hyphen else ""),
        page=number,
        left=boxes[0][0],
        right=boxes[-1][1],
        bottom=bottom,
        top=top,
        first=boxes[1][1] - boxes[0][0],
        bold=_bold(sheet, places[0]) and _bold(sheet, places[-1]),
        hyphen=hyphen or words[-1] in "-\xad\u2010",
        drawn=not all(_is_unpainted(sheet, place) for place in places[1:3]),
    )


def _box(sheet: Any, place: int) -> tuple[float, float, float, float]:
    """Return left, right, bottom and top of a letter with the room that its font gives it."""
    import pypdfium2.raw as pdfium

    box = pdfium.FS_RECTF()
    pdfium.FPDFText_GetLooseCharBox(sheet, place, box)
    return box.left, box.right, box.bottom, box.top


def _is_unpainted(sheet: Any, place: int) -> bool:
    import pypdfium2.raw as pdfium

    drawing = pdfium.FPDFText_GetTextObject(sheet, place)
    return bool(drawing) and (
        pdfium.FPDFTextObj_GetTextRenderMode(drawing) == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE
    )


def _bold(sheet: Any, place: int) -> bool:
    import pypdfium2.raw as pdfium

    if pdfium.FPDFText_GetFontWeight(sheet, place) >= _BOLD_WEIGHT:
        return True
    name = ctypes.create_string_buffer(100)
    pdfium.FPDFText_GetFontInfo(sheet, place, name, 100, ctypes.c_int())
    return bool(_BOLD.search(name.value.decode("latin-1")))


def _clean(words: str) -> str:
    """Return words with ligatures spelled out, without what is not printed."""
    words = words.translate(_LIGATURES)
    if not words.isprintable():
        words = words.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        words = _UNPRINTED.sub("", words.replace("\xad", "-" if words.endswith("\xad") else ""))
    return " ".join(words.split())
