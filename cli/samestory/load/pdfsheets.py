"""The text of a page of a PDF, the page turned so that most of its letters stand upright."""

from __future__ import annotations

import contextlib
import ctypes
import math
from collections import Counter
from collections.abc import Container, Iterator
from typing import Any, Final, NamedTuple

_UPRIGHT: Final = 0.1  #: radians
_QUARTER: Final = 90  #: degrees
#: About so many letters of a page are asked how they stand.
_ASKED: Final = 500
#: Fewer that lie are a stamp, or the spine of a scan; so many that stand are read.
_LYING: Final = 200
#: So are they where they are one in so many.
_FEW: Final = 5


class Box(NamedTuple):
    """A letter with the room that its font gives it, in points from the lower left corner."""

    left: float
    right: float
    bottom: float
    top: float


class Sheet:
    """The text of a page; its letters are known by their places in the text."""

    def __init__(self, page: Any, sheet: Any) -> None:
        """Read the text of a page of pypdfium2."""
        import pypdfium2.raw as pdfium

        self._sheet = sheet
        self._turned = page.get_rotation()
        _, _, self._right, self._top = page.get_mediabox()
        count = sheet.count_chars()
        units = (ctypes.c_ushort * (count + 1))()
        written = pdfium.FPDFText_GetText(sheet, 0, count, units)
        self.text = "".join(map(chr, units[: max(written - 1, 0)]))

    def upright(self, place: int) -> bool:
        """Return whether a letter stands upright: not so a stamp across the page, the spine of a scan."""
        angle = self._angle(place) + math.radians(self._turned)
        return abs(math.remainder(angle, math.tau)) <= _UPRIGHT

    def way(self, place: int) -> int:
        """Return by how many degrees a page is to be turned for a letter to stand: 0, 90, 180 or 270."""
        return round(-math.degrees(self._angle(place)) / _QUARTER) % 4 * _QUARTER

    def box(self, place: int) -> Box:
        """Return where a letter stands on the page as that is turned."""
        import pypdfium2.raw as pdfium

        found = pdfium.FS_RECTF()
        pdfium.FPDFText_GetLooseCharBox(self._sheet, self._index(place), found)
        if self._turned == _QUARTER:
            return Box(found.bottom, found.top, self._right - found.right, self._right - found.left)
        if self._turned == 2 * _QUARTER:
            right, top = self._right, self._top
            return Box(right - found.right, right - found.left, top - found.top, top - found.bottom)
        if self._turned == 3 * _QUARTER:
            return Box(self._top - found.top, self._top - found.bottom, found.left, found.right)
        return Box(found.left, found.right, found.bottom, found.top)

    def weight(self, place: int) -> int:
        """Return how heavy the font of a letter is: 400 is plain, 700 bold, -1 not said."""
        import pypdfium2.raw as pdfium

        return int(pdfium.FPDFText_GetFontWeight(self._sheet, self._index(place)))

    def font(self, place: int) -> str:
        """Return the name of the font of a letter."""
        import pypdfium2.raw as pdfium

        name = ctypes.create_string_buffer(100)
        pdfium.FPDFText_GetFontInfo(self._sheet, self._index(place), name, 100, ctypes.c_int())
        return name.value.decode("latin-1")

    def drawing(self, place: int) -> int | None:
        """Return the address of the object of the page that draws a letter."""
        import pypdfium2.raw as pdfium

        drawing = pdfium.FPDFText_GetTextObject(self._sheet, self._index(place))
        return ctypes.addressof(drawing.contents) if drawing else None

    def _angle(self, place: int) -> float:
        import pypdfium2.raw as pdfium

        return float(pdfium.FPDFText_GetCharAngle(self._sheet, self._index(place)))

    def _index(self, place: int) -> int:
        import pypdfium2.raw as pdfium

        return int(pdfium.FPDFText_GetCharIndexFromTextIndex(self._sheet, place))


@contextlib.contextmanager
def opened(page: Any, unseen: Container[int] = ()) -> Iterator[Sheet]:
    """Yield the text of a page of pypdfium2, which is turned for it: pdfium orders lines as they stand.

    Args:
        page: of pypdfium2.
        unseen: the addresses of what draws nothing that is seen, and does not tell how the page is read.
    """
    sheet = page.get_textpage()
    try:
        found = Sheet(page, sheet)
        turned = _way(found, page.get_rotation(), unseen)
        if turned != page.get_rotation():
            sheet.close()
            page.set_rotation(turned)
            sheet = page.get_textpage()
            found = Sheet(page, sheet)
        yield found
    finally:
        sheet.close()


def _way(sheet: Sheet, shown: int, unseen: Container[int]) -> int:
    """Return by how many degrees to turn a page; `shown` is how it is shown.

    Printers turn their pages, and their letters back; others turn only what a reader then sees lying.
    Where there is text that is shown upright, what lies is a table beside it.
    """
    step = max(1, len(sheet.text) // _ASKED)
    letters = (at for at in range(0, len(sheet.text), step) if not sheet.text[at].isspace())
    ways = Counter(sheet.way(at) for at in letters if sheet.drawing(at) not in unseen)
    upright = ways[shown]
    if not ways or upright * step >= _LYING or upright * _FEW >= ways.total():
        return shown
    [(way, most)] = ways.most_common(1)
    return way if way == 0 or most * step >= _LYING else shown
