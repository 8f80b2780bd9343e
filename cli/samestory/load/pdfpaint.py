"""Letters of a page of PDF that nobody sees: not painted, off the page, in the colour of what is behind them.

Where a colour or a box gives reason for doubt, that part of the page is drawn, and what shows no contrast is
not seen. Where doubt is left, words are read.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from samestory.load.pdfdrawn import Budget, Part
from samestory.load.pdfobjects import SMALLEST, Box, Drawn, Places, area, objects
from samestory.load.pdftwice import without_doubles

#: So many boxes of a page are looked at.
_MOST_BOXES: Final = 50
#: So far outside of a page nothing is left of a letter, and so far beside a picture it is one of its own.
_MARGIN: Final = 1.0
#: Pictures and drawings of so much of its page may be a scan; the letters under it are its text.
_PICTURE: Final = 0.5
#: So much of a text lies on a picture whose text it may be.
_ON: Final = 0.7
#: Programs stamp so many lines on scans.
_STAMPED: Final = 1.5
#: Levels of a colour that may be hard to tell apart.
_ALIKE: Final = 10


def unseen(page: Any, budget: Budget | None) -> dict[int, str]:
    """Return the addresses of the texts of a page that nobody sees, and what hides each.

    Args:
        page: of pypdfium2.
        budget: for drawing it, where there is doubt; None to draw nothing.
    """
    drawn = list(objects(page))
    texts = [one for one in drawn if one.is_text]
    sheet: Box = page.get_bbox()
    found = dict.fromkeys(_unpainted(page, drawn, sheet, budget), "not painted")
    for one in texts:
        if _is_outside(one.box, sheet):
            found[one.address] = "off the page"
        elif one.size < SMALLEST:
            found[one.address] = f"letters of {one.size:.1f} points"
    doubtful = [one for one in _doubtful(drawn) if one.address not in found] if budget else []
    if doubtful and budget:
        without = _without_contrast(Part(page, _around(doubtful), drawn, budget), doubtful)
        found |= dict.fromkeys(without, "in the colour of its background, or covered")
    return without_doubles(page, texts, found) if found else found


def _unpainted(page: Any, drawn: Sequence[Drawn], sheet: Box, budget: Budget | None) -> Iterator[int]:
    """Yield the addresses of texts that are not painted, and are not those of a picture or a drawing."""
    unpainted = [one for one in drawn if one.is_text and one.invisible]
    if not unpainted or _is_scan(drawn, sheet):
        return
    others = sorted((one for one in drawn if not one.is_text), key=lambda one: -area(one.box))
    scans = [one for one in others[:_MOST_BOXES] if one.is_picture and _has_letters(one, drawn, sheet)]
    own, all_others = Places(scans), Places(others)
    left = [one for one in unpainted if not _is_on(one, own)]
    doubtful = [one for one in left if _is_on(one, all_others)]
    known = {one.address for one in doubtful}
    yield from (one.address for one in left if one.address not in known)
    if doubtful and budget:
        part = Part(page, _around(doubtful), drawn, budget)
        picture = part.without([one for one in drawn if one.is_text])
        yield from (one.address for one in doubtful if picture and part.is_plain(picture, one.box))


def _is_scan(drawn: Sequence[Drawn], sheet: Box) -> bool:
    """Say whether the letters of a page that are not painted are those of pictures or drawings on it."""
    half = _PICTURE * area(sheet)
    if sum(area(one.box) for one in drawn if one.is_picture) >= half:
        return _is_unprinted([one for one in drawn if one.is_text], sheet)
    painted = any(one.is_text and not one.invisible for one in drawn)
    return not painted and sum(area(one.box) for one in drawn if not one.is_text) >= half


def _has_letters(picture: Drawn, drawn: Sequence[Drawn], sheet: Box) -> bool:
    """Say whether the letters on a picture that are not painted are its own: there are few others."""
    place = Places([picture])
    return _is_unprinted([one for one in drawn if one.is_text and _is_on(one, place)], sheet)


def _is_unprinted(texts: Sequence[Drawn], sheet: Box) -> bool:
    painted, unpainted = (
        sum(one.box[2] - one.box[0] for one in texts if one.invisible is invisible)
        for invisible in (False, True)
    )
    return painted <= max(unpainted, _STAMPED * (sheet[2] - sheet[0]))


def _is_on(text: Drawn, others: Places) -> bool:
    """Say whether a text lies on other things that are drawn, together."""
    left, bottom, right, top = text.box
    box = (left - _MARGIN, bottom - _MARGIN, right + _MARGIN, top + _MARGIN)
    return sum(area(there) for _, there in others.at(box)) >= _ON * area(box)


def _around(texts: Sequence[Drawn]) -> Box:
    lefts, bottoms, rights, tops = zip(*(one.box for one in texts), strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)


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
    return over or all(abs(one - other) <= _ALIKE for one, other in zip(box.colour, text.colour, strict=True))


def _without_contrast(part: Part, texts: Sequence[Drawn]) -> Iterator[int]:
    """Yield the addresses of texts without which a page looks the same."""
    whole = part.without()
    without = part.without(texts) if whole else None
    if whole and without:
        yield from (one.address for one in texts if part.is_same(whole, without, one.box))


def _is_outside(box: Box, sheet: Box) -> bool:
    return (
        box[2] < sheet[0] - _MARGIN
        or box[0] > sheet[2] + _MARGIN
        or box[3] < sheet[1] - _MARGIN
        or box[1] > sheet[3] + _MARGIN
    )
