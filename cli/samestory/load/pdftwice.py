"""Texts of a PDF that are drawn twice: a shadow, an outline, the letters of an OCR under those of print.

pdfium names letters that lie on each other once, as those of the text that is drawn first, which may be the
one that nobody sees.
"""

from __future__ import annotations

import ctypes
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, Final

from samestory.load.pdfobjects import Box, Drawn, Places, area

#: What hides a text whose words are seen, for another draws them there.
TWICE: Final = "drawn twice"

#: Of a text so much lies under another that draws it again.
_MOST: Final = 0.5
#: Shadows stand so far beside their letters, in heights of these.
_BESIDE: Final = 0.5

_Letter = tuple[str, float, float]  #: with the middle of its box


def without_doubles(page: Any, texts: Sequence[Drawn], unseen: Mapping[int, str]) -> dict[int, str]:
    """Return what hides texts, but for those that visible letters at their place draw as well.

    Args:
        page: of pypdfium2.
        texts: of the page.
        unseen: what hides some of them, by their addresses.
    """
    visible = Places(one for one in texts if one.address not in unseen and one.is_painted)
    hidden = [one for one in texts if one.address in unseen]
    doubles = [(one, over) for one in hidden if (over := _over(one, visible))]
    found = dict(unseen)
    letters = _letters(page) if doubles else {}
    for one, over in doubles:
        own = letters.get(one.address, [])
        there = [mark for other in over for mark in _at(one.box, letters.get(other.address, []))]
        if 2 * len(there) < len(own):
            del found[one.address]  # its letters are named for those over it
        elif _words(own) in _words(there):
            found[one.address] = TWICE
    return found


def _over(text: Drawn, visible: Places) -> list[Drawn]:
    """Return the texts that draw at the place of one, where they cover most of it."""
    over = visible.at(text.box)
    covered = sum(area(there) for _, there in over)
    return [one for one, _ in over] if covered >= _MOST * area(text.box) else []


def _letters(page: Any) -> dict[int, list[_Letter]]:
    """Return the letters that pdfium names for each text of a page, by its address."""
    import pypdfium2.raw as pdfium

    found: defaultdict[int, list[_Letter]] = defaultdict(list)
    sheet = page.get_textpage()
    try:
        edges = [ctypes.c_double() for _ in range(4)]
        for at in range(sheet.count_chars()):
            drawing = pdfium.FPDFText_GetTextObject(sheet, at)
            mark = chr(pdfium.FPDFText_GetUnicode(sheet, at))
            if drawing and not mark.isspace() and pdfium.FPDFText_GetCharBox(sheet, at, *edges):
                left, right, bottom, top = (edge.value for edge in edges)
                found[ctypes.addressof(drawing.contents)].append(
                    (mark, (left + right) / 2, (bottom + top) / 2)
                )
    finally:
        sheet.close()
    return found


def _at(box: Box, letters: Sequence[_Letter]) -> list[_Letter]:
    left, bottom, right, top = box
    near = _BESIDE * (top - bottom)
    return [
        one
        for one in letters
        if left - near <= one[1] <= right + near and bottom - near <= one[2] <= top + near
    ]


def _words(letters: Sequence[_Letter]) -> str:
    return "".join(mark for mark, _, _ in letters).casefold()
