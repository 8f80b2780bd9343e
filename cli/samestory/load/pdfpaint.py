"""Letters of a page of PDF that nobody sees: not painted, off the page, in the colour of what is behind them.

Where a colour or a box gives reason for doubt, the page is drawn, and what shows no contrast is not seen.
"""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator, Sequence
from typing import Any, Final

from samestory.load.pdfobjects import SMALLEST, Box, Drawn, area, objects

#: So many boxes of a page are looked at.
_MOST_BOXES: Final = 50
#: So far outside of a page nothing is left of a letter.
_MARGIN: Final = 1.0
#: A picture of so much of its page may be a scan; the letters under it are its text.
_PICTURE: Final = 0.5
#: Programs stamp so many lines on scans.
_STAMPED: Final = 1.5
#: Levels of a colour that an eye tells apart; pixels of a page that is drawn.
_CONTRAST: Final = 10
_MOST_PIXELS: Final = 2_000_000
#: Of the rows of a text that is seen more show it.
_FEW_ROWS: Final = 0.2
#: A point is drawn as so many; fewer show no letters.
_PIXELS: Final = 1.5
_FEWEST_PIXELS: Final = 0.5


def unseen(page: Any, *, draw: bool = True) -> dict[int, str]:
    """Return the addresses of the texts of a page that nobody sees, and what hides each.

    Args:
        page: of pypdfium2.
        draw: the page, where there is doubt.
    """
    drawn = list(objects(page))
    texts = [one for one in drawn if one.is_text]
    sheet: Box = page.get_bbox()
    found: dict[int, str] = {}
    if any(one.invisible for one in texts) and not _is_scan(drawn, sheet):
        found = {one.address: "not painted" for one in texts if one.invisible}
    for one in texts:
        if _is_outside(one.box, sheet):
            found[one.address] = "off the page"
        elif one.size < SMALLEST:
            found[one.address] = f"letters of {one.size:.1f} points"
    doubtful = [one for one in _doubtful(drawn) if one.address not in found] if draw else []
    if doubtful:
        found |= dict.fromkeys(_without_contrast(page, doubtful), "not to be told from what is behind")
    return found


def _is_scan(drawn: Sequence[Drawn], sheet: Box) -> bool:
    """Say whether the letters of a page that are not painted are those of a picture on it."""
    import pypdfium2.raw as pdfium

    whole = area(sheet)
    pictures = sum(area(one.box) for one in drawn if one.kind == pdfium.FPDF_PAGEOBJ_IMAGE)
    drawings = sum(area(one.box) for one in drawn if not one.is_text)
    painted, unpainted = (
        sum(one.box[2] - one.box[0] for one in drawn if one.is_text and one.invisible is invisible)
        for invisible in (False, True)
    )
    if pictures >= _PICTURE * whole:
        return painted <= max(unpainted, _STAMPED * (sheet[2] - sheet[0]))
    return not painted and drawings >= _PICTURE * whole


def _doubtful(drawn: Sequence[Drawn]) -> Iterator[Drawn]:
    """Yield texts that may have the colour of what is behind them, or stand under a box."""
    filled = [(at, one) for at, one in enumerate(drawn) if one.colour is not None]
    boxes = [(at, one) for at, one in filled if not one.is_text]
    boxes = sorted(boxes, key=lambda box: -area(box[1].box))[:_MOST_BOXES]
    for at, one in filled:
        if one.is_text and (
            one.is_light or any(_is_behind(box, one, over=place > at) for place, box in boxes)
        ):
            yield one


def _is_behind(box: Drawn, text: Drawn, *, over: bool) -> bool:
    """Say whether a box may hide a text: `over` it, or in its colour."""
    across, up = (text.box[0] + text.box[2]) / 2, (text.box[1] + text.box[3]) / 2
    left, bottom, right, top = box.box
    if not (left <= across <= right and bottom <= up <= top) or box.colour is None or text.colour is None:
        return False
    return over or all(
        abs(one - other) <= _CONTRAST for one, other in zip(box.colour, text.colour, strict=True)
    )


def _without_contrast(page: Any, texts: Sequence[Drawn]) -> Iterator[int]:
    """Yield the addresses of texts without which a page looks the same."""
    import pypdfium2.raw as pdfium

    scale = min(_PIXELS, math.sqrt(_MOST_PIXELS / max(page.get_width() * page.get_height(), 1)))
    if scale < _FEWEST_PIXELS:
        return
    whole = page.render(scale=scale)
    for one in texts:
        pdfium.FPDFPageObj_SetIsActive(one.handle, 0)
    without = page.render(scale=scale)
    for one in texts:
        pdfium.FPDFPageObj_SetIsActive(one.handle, 1)
    for one in texts:
        if _is_same(whole, without, _pixels(page, whole, one.box)):
            yield one.address


def _pixels(page: Any, drawn: Any, box: Box) -> tuple[int, int, int, int]:
    """Return the columns and rows of a drawn page that a box covers."""
    import pypdfium2.raw as pdfium

    places = []
    for across, up in ((box[0], box[1]), (box[2], box[3])):
        x, y = ctypes.c_int(), ctypes.c_int()
        pdfium.FPDF_PageToDevice(page, 0, 0, drawn.width, drawn.height, 0, across, up, x, y)
        places.append((x.value, y.value))
    (left, right), (top, bottom) = (sorted(values) for values in zip(*places, strict=True))
    return max(left, 0), min(right + 1, drawn.width), max(top, 0), min(bottom + 1, drawn.height)


def _is_same(one: Any, other: Any, pixels: tuple[int, int, int, int]) -> bool:
    """Say whether a part of two drawings looks the same, but for a rule or an edge across it."""
    left, right, top, bottom = pixels
    first, second = memoryview(one.buffer).cast("B"), memoryview(other.buffer).cast("B")
    rows = range(top, bottom)
    unlike = 0
    for row in rows:
        start = row * one.stride
        part = slice(start + left * one.n_channels, start + right * one.n_channels)
        if first[part] != second[part]:
            unlike += any(abs(a - b) > _CONTRAST for a, b in zip(first[part], second[part], strict=True))
        if unlike > _FEW_ROWS * len(rows):
            return False
    return True


def _is_outside(box: Box, sheet: Box) -> bool:
    return (
        box[2] < sheet[0] - _MARGIN
        or box[0] > sheet[2] + _MARGIN
        or box[3] < sheet[1] - _MARGIN
        or box[1] > sheet[3] + _MARGIN
    )
