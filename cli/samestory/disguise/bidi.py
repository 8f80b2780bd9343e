"""Characters that turn the direction of reading round, where the text gives no reason for it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

#: Marks, embeddings, overrides and isolates.
_ANY: Final = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_RIGHT_TO_LEFT: Final = re.compile(
    "[\u0590-\u061b\u061d-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_LINE: Final = re.compile("[^\n]+")

_OVERRIDES: Final = frozenset("\u202d\u202e")
#: What turns the direction to the left, by itself or for what follows.
_LEFTWARDS: Final = frozenset("\u061c\u200f\u202b\u2067")
_CLOSED_BY: Final = {
    **dict.fromkeys("\u202a\u202b\u202d\u202e", "\u202c"),
    **dict.fromkeys("\u2066\u2067\u2068", "\u2069"),
}


def turning(text: str) -> frozenset[int]:
    """Return where characters stand that turn the direction of reading, and no letter asks for it.

    Those beside letters of right-to-left scripts, in their line or between themselves and what closes them,
    are in order; those that keep the direction as it is turn nothing.
    """
    if text.isascii() or not _ANY.search(text):
        return frozenset()
    return frozenset(at for line in _LINE.finditer(text) for at in _of_line(line[0], line.start()))


def _of_line(line: str, offset: int) -> list[int]:
    signs = [(found.start(), found[0]) for found in _ANY.finditer(line)]
    if not signs:
        return []
    letters = [found.start() for found in _RIGHT_TO_LEFT.finditer(line)]
    ends = _ends(signs, len(line))
    return [
        offset + at
        for at, sign in signs
        if sign in _OVERRIDES or (sign in _LEFTWARDS and not _has(letters, at, ends.get(at)))
    ]


def _has(letters: Sequence[int], at: int, end: int | None) -> bool:
    """Say whether a right-to-left letter stands in what a sign governs; a mark governs its line."""
    if end is None:
        return bool(letters)
    first = bisect_left(letters, at)
    return first < len(letters) and letters[first] < end


def _ends(signs: Sequence[tuple[int, str]], length: int) -> dict[int, int]:
    """Return where what each embedding or isolate governs ends; one that is not closed governs the line."""
    ends: dict[int, int] = {}
    opened: dict[str, list[int]] = {"\u202c": [], "\u2069": []}
    for at, sign in signs:
        if sign in _CLOSED_BY:
            opened[_CLOSED_BY[sign]].append(at)
            ends[at] = length
        elif opened.get(sign):
            ends[opened[sign].pop()] = at
    return ends
