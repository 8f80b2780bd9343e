"""Whether a report is, to the byte, what was written; and where it is not."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from samestory.checking.parsing import Parsed
from samestory.model import Comparison
from samestory.pipeline.comparing import GENERATOR
from samestory.render import sealed

#: What is laid out: words in quotation marks as they are, or the white space between them.
_PARTS: Final = re.compile(rb'("[^"\\]*(?:\\.[^"\\]*)*")|[ \t\r\n]+', re.DOTALL)
_LAYOUT: Final = "only its layout was changed (line ends, white space, escapes), nothing that it says"


def is_unbroken(data: bytes, given: Parsed) -> bool:
    """Tell whether a report is sealed, and, where this very version wrote it, written just as it writes."""
    if given.comparison.generator == GENERATOR and data not in _written(given.comparison, given.form):
        return False
    return sealed.is_unbroken(data)


def told(data: bytes, given: Parsed, made: Comparison | None) -> str:
    """Say where a report is not as it was written: to the line where what was sealed can be made again.

    Args:
        data: the report, which is not unbroken.
        given: what it holds.
        made: the comparison that was made of its articles again.
    """
    own = _written(given.comparison, given.form)
    again = () if made is None else _written(made, given.form)
    originals = [*_sealed_as(given.comparison.seal, again), *_sealed_as(given.comparison.seal, own)]
    bare = _bare(data)
    places = [_common(bare, _bare(one)) for one in originals]
    if len(bare) in places:
        return _LAYOUT
    if places:
        return f"line {_line(data, max(places))} is the first that differs"
    if given.comparison.generator.version != GENERATOR.version:
        return "its seal is not that of the rest"
    place = max(_common(bare, _bare(one)) for one in own)
    line = _line(data, place)
    if place < bare.rfind(b'"seal":'):
        return f"line {line} is the first that differs"
    return f"the seal on line {line} is not that of the rest"


def _written(comparison: Comparison, form: str) -> tuple[bytes, bytes]:
    """Return a comparison as it would be written, with all characters and in ASCII."""
    if form == "json":
        return sealed.document(comparison), sealed.document(comparison, ascii_only=True)
    return b"".join(sealed.lines(comparison)), b"".join(sealed.lines(comparison, ascii_only=True))


def _sealed_as(seal: str, written: tuple[bytes, ...]) -> list[bytes]:
    """Return all ways in which a comparison is written, under this seal, where it is that of one of them."""
    given = seal.encode("utf-8", "surrogatepass")
    found = [(one, place) for one in written if (place := sealed.seal_of(one)) is not None]
    if all(place[1] != given for _, place in found):
        return []
    return [one[: place.start(1)] + given + one[place.end(1) :] for one, place in found]


def _bare(data: bytes) -> bytes:
    """Return a report without its layout."""
    return _PARTS.sub(rb"\1", data)


def _common(one: bytes, other: bytes) -> int:
    """Return how many bytes two texts have in common from their beginning; all where they are the same."""
    most = min(len(one), len(other))
    return bisect_left(range(1, most + 1), 1, key=lambda size: one[:size] != other[:size])


def _line(data: bytes, place: int) -> int:
    """Return the line of the byte that stands at `place` where the layout is left out."""
    begun = 0
    for found in _PARTS.finditer(data):
        if found[1] is None:
            if found.start() - begun > place:
                break
            place -= found.start() - begun
            begun = found.end()
    return data.count(b"\n", 0, begun + place) + 1
