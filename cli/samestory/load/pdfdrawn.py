"""Parts of a page of PDF, drawn where there is doubt about what is seen; one document has so much of that.

What takes more than is left is not drawn, and nothing is said of it.
"""

from __future__ import annotations

import ctypes
import math
import time
from collections.abc import Sequence
from typing import Any, Final

from samestory.load.pdfobjects import Box, Drawn, area, common, pixels

#: Pixels that are drawn, and those of pictures among them, on one page and on all of them.
_MOST_PIXELS: Final = 4_000_000
_MOST_OF_ALL: Final = 40_000_000
#: Of a processor, for a document whose drawings are slow for other reasons.
_MOST_SECONDS: Final = 2.0
#: A point is drawn as so many; fewer show no letters.
_PIXELS: Final = 1.5
_FEWEST_PIXELS: Final = 1.0
#: Levels of a colour that an eye tells apart.
_CONTRAST: Final = 4
#: Of the rows of a text that is seen more show it.
_FEW_ROWS: Final = 0.2
_WHITE: Final = (255, 255, 255, 255)
_CHANNELS: Final = 3


class Budget:
    """What may still be drawn of a document."""

    def __init__(self) -> None:
        """Begin with all of it."""
        self.pixels = _MOST_OF_ALL
        self.seconds = _MOST_SECONDS


class Part:
    """A part of a page, which is drawn with all of its texts and without some."""

    def __init__(self, page: Any, box: Box, drawn: Sequence[Drawn], budget: Budget) -> None:
        """Take the part of a page of pypdfium2 in this box, on which this is drawn."""
        self._page = page
        self._budget = budget
        size = page.get_width() * page.get_height()
        self._scale = min(_PIXELS, math.sqrt(_MOST_PIXELS / max(min(area(box), size), 1)))
        self._wide, self._high = (max(round(one * self._scale), 1) for one in page.get_size())
        self._left, self._right, self._top, self._bottom = self._place(box)
        number = (self._right - self._left) * (self._bottom - self._top)
        self._cost = number + sum(pixels(one) for one in drawn if one.is_picture and common(one.box, box))
        self._empty = number <= 0

    def without(self, texts: Sequence[Drawn] = ()) -> _Picture | None:
        """Draw it without these texts; None where that takes too much."""
        import pypdfium2.raw as pdfium

        budget = self._budget
        if (
            self._empty
            or self._scale < _FEWEST_PIXELS
            or self._cost > min(_MOST_PIXELS, budget.pixels)
            or budget.seconds <= 0
        ):
            return None
        budget.pixels -= self._cost
        begun = time.process_time()
        for one in texts:
            pdfium.FPDFPageObj_SetIsActive(one.handle, 0)
        try:
            return self._drawn(begun + budget.seconds)
        finally:
            for one in texts:
                pdfium.FPDFPageObj_SetIsActive(one.handle, 1)
            budget.seconds -= time.process_time() - begun

    def _drawn(self, end: float) -> _Picture | None:
        import pypdfium2.raw as pdfium
        from pypdfium2 import PdfBitmap

        wide, high = self._right - self._left, self._bottom - self._top
        bitmap = PdfBitmap.new_native(wide, high, pdfium.FPDFBitmap_BGR)
        bitmap.fill_rect(_WHITE, 0, 0, wide, high)
        pause = pdfium.IFSDK_PAUSE(version=1)
        kind = dict(pdfium.IFSDK_PAUSE._fields_)["NeedToPauseNow"]
        pause.NeedToPauseNow = kind(lambda _: int(time.process_time() > end))
        place = (-self._left, -self._top, self._wide, self._high)
        state = pdfium.FPDF_RenderPageBitmap_Start(bitmap, self._page, *place, 0, pdfium.FPDF_ANNOT, pause)
        pdfium.FPDF_RenderPage_Close(self._page)
        if state != pdfium.FPDF_RENDER_DONE:
            return None
        return _Picture(bytes(bitmap.buffer), bitmap.stride)

    def is_same(self, one: _Picture, other: _Picture, box: Box) -> bool:
        """Say whether a box looks the same in two drawings, but for a rule or an edge across it."""
        return self._is_like([one.rows(*self._within(box)), other.rows(*self._within(box))])

    def is_plain(self, one: _Picture, box: Box) -> bool:
        """Say whether there is nothing in a box of a drawing but a colour, and a rule across it."""
        rows = one.rows(*self._within(box))
        return self._is_like([rows, [row[:_CHANNELS] * (len(row) // _CHANNELS) for row in rows]])

    def _is_like(self, drawings: Sequence[Sequence[bytes]]) -> bool:
        if self._budget.seconds <= 0:
            return False
        begun = time.process_time()
        unlike = 0
        for one, other in zip(*drawings, strict=True):
            if one != other:
                unlike += any(abs(a - b) > _CONTRAST for a, b in zip(one, other, strict=True))
        self._budget.seconds -= time.process_time() - begun
        return unlike <= _FEW_ROWS * len(drawings[0])

    def _within(self, box: Box) -> tuple[int, int, int, int]:
        left, right, top, bottom = self._place(box)
        return left - self._left, right - self._left, top - self._top, bottom - self._top

    def _place(self, box: Box) -> tuple[int, int, int, int]:
        """Return the columns and rows of the page that a box covers."""
        import pypdfium2.raw as pdfium

        places = []
        for across, up in ((box[0], box[1]), (box[2], box[3])):
            x, y = ctypes.c_int(), ctypes.c_int()
            pdfium.FPDF_PageToDevice(self._page, 0, 0, self._wide, self._high, 0, across, up, x, y)
            places.append((x.value, y.value))
        (left, right), (top, bottom) = (sorted(values) for values in zip(*places, strict=True))
        return max(left, 0), min(right + 1, self._wide), max(top, 0), min(bottom + 1, self._high)


class _Picture:
    """What was drawn."""

    def __init__(self, data: bytes, stride: int) -> None:
        self._data = data
        self._stride = stride

    def rows(self, left: int, right: int, top: int, bottom: int) -> list[bytes]:
        """Return the colours of these columns of these rows."""
        starts = (row * self._stride for row in range(top, bottom))
        return [self._data[at + left * _CHANNELS : at + right * _CHANNELS] for at in starts]
