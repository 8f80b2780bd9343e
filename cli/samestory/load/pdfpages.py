"""The lines of a PDF as they are printed: their words, their places, the size of their letters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from types import MappingProxyType
from typing import Any, NamedTuple

import msgspec

from samestory.load import pdfsheets
from samestory.load.pdfsheets import Sheet

#: pdfium puts it for a hyphen at the end of a line, and drops the end of the line.
_HYPHENS = "\x02\ufffe"

_LINE = re.compile(r"[^\r\n\x02\ufffe]+[\x02\ufffe]?")
_UNPRINTED = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b\ufeff\ufffe\uffff]+")
_LIGATURES = str.maketrans(
    {0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st"}
)
_BOLD = re.compile(r"bold|black|heavy", re.IGNORECASE)
_BOLD_WEIGHT = 600
_BLANKS = " \t\xa0"


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
    hidden: str = ""  #: what hides its letters
    #: Of hidden letters, what is seen before and after them in their line.
    between: tuple[str, str] | None = None

    @property
    def size(self) -> float:
        """The height of its letters, to half a point."""
        return round((self.top - self.bottom) * 2) / 2


class _Piece(NamedTuple):
    """Letters of a line that are seen, or a stretch that is not."""

    words: str
    places: Sequence[int]  #: of its letters in the text of the page
    hidden: str = ""  #: what hides them
    between: tuple[str, str] | None = None


def lines(page: Any, number: int, unseen: Mapping[int, str] = MappingProxyType({})) -> Iterator[Line]:
    """Yield the upright lines of a page of pypdfium2, in the order of its content; it may be turned for it.

    Args:
        page: of pypdfium2.
        number: of the page, from 1.
        unseen: what hides texts of the page, by their addresses.
    """
    with pdfsheets.opened(page, unseen) as sheet:
        for found in _LINE.finditer(sheet.text):
            hyphen = found[0][-1] in _HYPHENS
            runs = list(_runs(sheet, found[0].rstrip(_HYPHENS), found.start()))
            for words, start in runs:
                places = range(start, start + len(words))
                last = hyphen and start == runs[-1][1]
                if not unseen:
                    yield from _line(sheet, words, places, number, hyphen=last)
                    continue
                for piece in _pieces(sheet, words, places, unseen):
                    for line in _line(
                        sheet, piece.words, piece.places, number, hyphen=last and not piece.hidden
                    ):
                        yield msgspec.structs.replace(line, hidden=piece.hidden, between=piece.between)


def _runs(sheet: Sheet, words: str, start: int) -> Iterator[tuple[str, int]]:
    """Yield what is one printed line, with its place; pdfium may take two lines for one."""
    letters = [place for place, mark in enumerate(words) if mark not in _BLANKS]
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


def _baseline(sheet: Sheet, at: int) -> tuple[float, float]:
    """Return the height at which a letter stands, and how far away from it no letter of its line stands."""
    box = sheet.box(at)
    return box.bottom, 0.7 * (box.top - box.bottom)


def _pieces(sheet: Sheet, words: str, places: Sequence[int], unseen: Mapping[int, str]) -> Iterator[_Piece]:
    """Yield what is seen of a line, and each stretch of it that is not."""
    by = list(_hiding(sheet, words, places, unseen))
    if not any(by):
        yield _Piece(words, places)
        return
    seen = [at for at, hidden in enumerate(by) if not hidden]
    text = "".join(words[at] for at in seen)
    if text.strip():
        yield _Piece(text.strip(_BLANKS), [places[at] for at in _stripped(words, seen)])
    for hidden, group in groupby(range(len(words)), key=lambda at: by[at]):
        stretch = _stripped(words, list(group))
        if hidden and stretch:
            around = (
                "".join(words[at] for at in seen if at < stretch[0]),
                "".join(words[at] for at in seen if at > stretch[0]),
            )
            yield _Piece(
                words[stretch[0] : stretch[-1] + 1],
                [places[at] for at in stretch],
                hidden,
                around if text.strip() else None,
            )


def _stripped(words: str, stretch: Sequence[int]) -> Sequence[int]:
    """Return which letters of a line are left of some without the blanks at both ends."""
    marks = [number for number, at in enumerate(stretch) if words[at] not in _BLANKS]
    return stretch[marks[0] : marks[-1] + 1] if marks else []


def _hiding(sheet: Sheet, words: str, places: Sequence[int], unseen: Mapping[int, str]) -> Iterator[str]:
    """Yield for each letter of a line what hides it; blanks are as what stands before them."""
    hidden = ""
    for letter, place in zip(words, places, strict=True):
        if letter not in _BLANKS:
            hidden = unseen.get(sheet.drawing(place) or 0, "")
        yield hidden


def _line(sheet: Sheet, words: str, letters: Sequence[int], number: int, *, hyphen: bool) -> Iterator[Line]:
    """Yield the line of these words, whose letters stand at these places of the text, if it is upright."""
    last = len(words) - 1
    ends = words.find(" ") - 1 if " " in words else last
    middle = next(at for at in range(last // 2, last + 1) if words[at] != " ")
    if not sheet.upright(letters[0]):
        return  # a stamp across the page, the spine of a scan
    boxes = [sheet.box(letters[at]) for at in (0, ends, middle, last)]
    by_size = sorted((boxes[0], *boxes[2:]), key=lambda box: box.top - box.bottom)
    usual = by_size[1]  # no bullet, no note
    yield Line(
        text=_clean(words) + ("-" if hyphen else ""),
        page=number,
        left=boxes[0].left,
        right=boxes[-1].right,
        bottom=usual.bottom,
        top=usual.top,
        first=boxes[1].right - boxes[0].left,
        bold=_bold(sheet, letters[0]) and _bold(sheet, letters[last]),
        hyphen=hyphen or words[-1] in "-\xad\u2010",
    )


def _bold(sheet: Sheet, place: int) -> bool:
    return sheet.weight(place) >= _BOLD_WEIGHT or bool(_BOLD.search(sheet.font(place)))


def _clean(words: str) -> str:
    """Return words with ligatures spelled out, without what is not printed."""
    words = words.translate(_LIGATURES)
    if not words.isprintable():
        words = words.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        words = _UNPRINTED.sub("", words.replace("\xad", "-" if words.endswith("\xad") else ""))
    return " ".join(words.split())
