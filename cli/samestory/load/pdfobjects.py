"""What is drawn on a page of PDF: texts, boxes, pictures, with their places and colours."""

from __future__ import annotations

import ctypes
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import product
from typing import Any, Final, NamedTuple

#: Pages of more objects are drawings; drawings within drawings go so deep.
_MOST_OBJECTS: Final = 20_000
_DEEPEST: Final = 4
#: Boxes are so wide and high at least, in points.
_SMALLEST_BOX: Final = 5
#: Lighter colours may be white on white, fainter ones nothing.
_LIGHT: Final = 225
FAINT: Final = 40
#: Letters of fewer points are a line of dust.
SMALLEST: Final = 1.5
#: Points across and up; beside and above so many of them is one more.
_CELL: Final = (50, 20)
_MOST_CELLS: Final = 60.0
Box = tuple[float, float, float, float]
Matrix = tuple[float, float, float, float, float, float]
Colour = tuple[int, int, int, int]
_SAME: Final[Matrix] = (1, 0, 0, 1, 0, 0)


class Drawn(NamedTuple):
    """What is drawn on a page, in order."""

    handle: Any
    kind: int
    box: Box  #: left, bottom, right, top
    colour: Colour | None = None  #: None for what is not filled
    size: float = math.inf  #: of letters, where they may be small
    invisible: bool = False

    @property
    def address(self) -> int:
        """By which letters of a page name their text."""
        return ctypes.addressof(self.handle.contents)

    @property
    def is_text(self) -> bool:
        """Whether it is letters."""
        import pypdfium2.raw as pdfium

        return bool(self.kind == pdfium.FPDF_PAGEOBJ_TEXT)

    @property
    def is_picture(self) -> bool:
        """Whether it is a picture of pixels."""
        import pypdfium2.raw as pdfium

        return bool(self.kind == pdfium.FPDF_PAGEOBJ_IMAGE)

    @property
    def is_painted(self) -> bool:
        """Whether it leaves colour on the page, as far as it says itself."""
        return not self.invisible and (self.colour is None or self.colour[3] > FAINT)

    @property
    def is_light(self) -> bool:
        """Whether it may be white on white, or nothing at all."""
        return self.colour is not None and (min(self.colour[:3]) >= _LIGHT or self.colour[3] <= FAINT)


class Places:
    """What is drawn, found by its place; on full pages not all is held against all."""

    def __init__(self, drawn: Iterable[Drawn]) -> None:
        """Sort what is drawn."""
        self._cells: defaultdict[tuple[int, int], list[Drawn]] = defaultdict(list)
        for one in drawn:
            for cell in _cells(one.box):
                self._cells[cell].append(one)

    def at(self, box: Box) -> list[tuple[Drawn, Box]]:
        """Return what lies on a box, with what both have in common."""
        near = {id(one): one for cell in _cells(box) for one in self._cells.get(cell, ())}
        return [(one, there) for one in near.values() if (there := common(box, one.box))]


def _cells(box: Box) -> Iterator[tuple[int, int]]:
    left, bottom, right, top = (
        int(max(-1.0, min(_MOST_CELLS, edge / size))) for edge, size in zip(box, _CELL * 2, strict=True)
    )
    return product(range(left, right + 1), range(bottom, top + 1))


def objects(page: Any) -> Iterator[Drawn]:
    """Yield what is drawn on a page, also by drawings in it, so many objects at most."""
    import pypdfium2.raw as pdfium

    count = pdfium.FPDFPage_CountObjects(page)
    waiting: list[tuple[Any, Matrix, int]] = [
        (pdfium.FPDFPage_GetObject(page, at), _SAME, 0) for at in range(min(count, _MOST_OBJECTS))
    ]
    waiting.reverse()
    for _ in range(_MOST_OBJECTS):
        if not waiting:
            return
        one, matrix, depth = waiting.pop()
        kind = pdfium.FPDFPageObj_GetType(one)
        if kind == pdfium.FPDF_PAGEOBJ_FORM:
            inner = min(pdfium.FPDFFormObj_CountObjects(one), _MOST_OBJECTS - len(waiting))
            if depth < _DEEPEST:
                there = _times(_matrix(one), matrix)
                waiting += [(pdfium.FPDFFormObj_GetObject(one, at), there, depth + 1) for at in range(inner)][
                    ::-1
                ]
        elif one:
            yield _drawn(one, kind, matrix)


def _drawn(one: Any, kind: int, matrix: Matrix) -> Drawn:
    import pypdfium2.raw as pdfium

    edges = [ctypes.c_float() for _ in range(4)]
    pdfium.FPDFPageObj_GetBounds(one, *edges)
    left, bottom, right, top = (edge.value for edge in edges)
    box = (left, bottom, right, top) if matrix is _SAME else _moved((left, bottom, right, top), matrix)
    low = min(box[2] - box[0], box[3] - box[1])
    if kind == pdfium.FPDF_PAGEOBJ_TEXT:
        mode = pdfium.FPDFTextObj_GetTextRenderMode(one)
        filled = mode in {pdfium.FPDF_TEXTRENDERMODE_FILL, pdfium.FPDF_TEXTRENDERMODE_FILL_CLIP}
        invisible = mode == pdfium.FPDF_TEXTRENDERMODE_INVISIBLE
        size = _size(one, matrix) if low < SMALLEST else math.inf
        return Drawn(one, kind, box, _colour(one) if filled else None, size, invisible)
    filled = kind == pdfium.FPDF_PAGEOBJ_PATH and low >= _SMALLEST_BOX and _is_filled(one)
    return Drawn(one, kind, box, _colour(one) if filled else None)


def _colour(one: Any) -> Colour | None:
    import pypdfium2.raw as pdfium

    parts = [ctypes.c_uint() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetFillColor(one, *parts):
        return None
    red, green, blue, opaque = (part.value for part in parts)
    return red, green, blue, opaque


def _is_filled(path: Any) -> bool:
    import pypdfium2.raw as pdfium

    mode, stroked = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(path, mode, stroked)
    return bool(mode.value != pdfium.FPDF_FILLMODE_NONE)


def _size(text: Any, matrix: Matrix) -> float:
    """Return the height of letters, in points."""
    import pypdfium2.raw as pdfium

    size = ctypes.c_float()
    pdfium.FPDFTextObj_GetFontSize(text, size)
    *_, across, up, _, _ = _times(_matrix(text), matrix)
    return size.value * math.hypot(across, up)


def _matrix(one: Any) -> Matrix:
    import pypdfium2.raw as pdfium

    found = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(one, found):
        return _SAME
    return found.a, found.b, found.c, found.d, found.e, found.f


def _times(one: Matrix, other: Matrix) -> Matrix:
    """Return one change of place followed by another."""
    a, b, c, d, e, f = one
    x, y = other[:2], other[2:4]
    return (
        a * x[0] + b * y[0],
        a * x[1] + b * y[1],
        c * x[0] + d * y[0],
        c * x[1] + d * y[1],
        e * x[0] + f * y[0] + other[4],
        e * x[1] + f * y[1] + other[5],
    )


def _moved(box: Box, matrix: Matrix) -> Box:
    a, b, c, d, e, f = matrix
    corners = [(x, y) for x in (box[0], box[2]) for y in (box[1], box[3])]
    across = [a * x + c * y + e for x, y in corners]
    up = [b * x + d * y + f for x, y in corners]
    return min(across), min(up), max(across), max(up)


def area(box: Box) -> float:
    """Return how large a box is, in square points."""
    return max(box[2] - box[0], 0) * max(box[3] - box[1], 0)


def common(one: Box, other: Box) -> Box | None:
    """Return what two boxes have in common."""
    left, bottom = max(one[0], other[0]), max(one[1], other[1])
    right, top = min(one[2], other[2]), min(one[3], other[3])
    return (left, bottom, right, top) if left <= right and bottom <= top else None


def pixels(picture: Drawn) -> int:
    """Return how many pixels a picture has."""
    import pypdfium2.raw as pdfium

    wide, high = ctypes.c_uint(), ctypes.c_uint()
    pdfium.FPDFImageObj_GetImagePixelSize(picture.handle, wide, high)
    return wide.value * high.value
