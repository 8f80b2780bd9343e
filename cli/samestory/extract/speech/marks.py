"""Quotation marks: which pair of marks encloses what.

Straight, curly, single, low and angle marks; a quotation left open at the end of a paragraph that the next
one takes up again; one closed by another kind of mark; single quotations inside double ones. An apostrophe
is no quotation mark.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from samestory.text import trim

_OPEN = {'"': '"”', "“": '”"', "„": '“”"', "«": "»", "»": "«"}
#: Opening marks that may have white space on both sides: « oui ».
_SPACED = "«“„"
_DOUBLE = re.compile('["“”„«»]')
# The mark comes first in the patterns, what stands before it after it: so they skip from mark to mark.
_SINGLE_OPEN = re.compile(r"[‘'’‚](?=[^\s\W]|\[|…)(?:(?<=[\s(\[\"“„«—–/-].)|(?<![\s\S].))")
_SINGLE_CLOSE = re.compile(r"['’‘](?<=[^\s(\[].)(?![^\W_])")
#: What an apostrophe at the head of a word shortens.
_CLIPPED = re.compile(r"(?:\d\ds?\b|em\b|til\b|tis\b|twas\b|cause\b|bout\b|round\b|n\b)", re.IGNORECASE)


#: No quotations nest deeper, and none closes farther away, in characters.
_DEEPEST = 3
_FAR = 4000


class Marked(NamedTuple):
    """What stands between a pair of marks; `start` and `end` leave the marks out."""

    start: int
    end: int
    nested: bool
    closed: bool


def pairs(text: str, blocks: Sequence[tuple[int, int]]) -> Iterator[Marked]:
    """Yield everything between quotation marks, block by block, in order of the opening marks."""
    for index, (start, end) in enumerate(blocks):
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        doubles = list(_doubles(text, start, end, following))
        singles = list(_singles(text, start, end, doubles))
        doubles = [_inside(one, singles) for one in doubles]
        yield from sorted(one for one in doubles + singles if one.start < one.end)


def _inside(double: Marked, singles: Sequence[Marked]) -> Marked:
    """Return a double quotation as nested where single marks enclose it, as British papers do."""
    at = bisect_left(singles, double.start, key=lambda one: one.start) - 1
    outer = at >= 0 and not singles[at].nested and double.end <= singles[at].end
    return double._replace(nested=True) if outer else double


def _doubles(text: str, start: int, end: int, following: tuple[int, int] | None) -> Iterator[Marked]:
    opened: tuple[int, str] | None = None
    around: list[tuple[int, str]] = []  # what the same marks enclose that are open now: “a “b” c”
    attribute = False
    for found in _DOUBLE.finditer(text, start, end):
        at, mark = found.start(), found.group()
        if attribute or (opened is None and at and text[at - 1] == "="):
            attribute = not attribute  # left-over markup: <a href="…">
        elif opened is None:
            if mark in _OPEN and not _must_close(text, at, start, end):
                opened = (at, _OPEN[mark])
        elif mark in opened[1] and not (mark == '"' and _must_open(text, at, start, end)):
            yield _marked(text, opened[0] + 1, at, closed=True, nested=bool(around))
            opened = around.pop() if around else None
        elif mark in _OPEN and _must_open(text, at, start, end):
            if mark == text[opened[0]] == "“" and len(around) < _DEEPEST and _closes_twice(text, at, end):
                around.append(opened)
            opened = (at, _OPEN[mark])  # else the one before was never closed
    if opened is not None and _goes_on(text, opened[0], start, following):
        yield _marked(text, opened[0] + 1, end, closed=False)


def _closes_twice(text: str, at: int, end: int) -> bool:
    """Tell whether the quotation opened at `at` closes, and after it the one around it, not too far away."""
    end = min(end, at + _FAR)
    return text.count("”", at, end) > text.count("“", at, end)


def _marked(text: str, start: int, end: int, *, closed: bool, nested: bool = False) -> Marked:
    return Marked(*trim(text, start, end), nested=nested, closed=closed)


def _must_close(text: str, at: int, start: int, end: int) -> bool:
    """Tell whether a mark can only be a closing one: white space after it, or a full stop, a comma …"""
    after = text[at + 1] if at + 1 < end else ""
    if text[at] in _SPACED and after.isspace() and (at == start or text[at - 1].isspace()):
        return False
    return not after or after.isspace() or after in ".,;:!?)]"


def _must_open(text: str, at: int, start: int, end: int) -> bool:
    """Tell whether a mark can only be an opening one: white space before it, a word after it."""
    before = text[at - 1] if at > start else " "
    return (before.isspace() or before in "([—–") and not _must_close(text, at, start, end)


def _goes_on(text: str, at: int, start: int, following: tuple[int, int] | None) -> bool:
    """Tell whether a quotation left open is meant: it opens its block, or the next block reopens it."""
    reopened = following is not None and text[following[0]] in _OPEN
    return reopened or not text[start:at].strip()


def _singles(text: str, start: int, end: int, doubles: Sequence[Marked]) -> Iterator[Marked]:
    at = start
    while (found := _SINGLE_OPEN.search(text, at, end)) is not None:
        at = found.end()
        if _CLIPPED.match(text, at):
            continue
        around = next((one for one in doubles if one.start <= found.start() < one.end), None)
        limit = around.end if around is not None else end
        close = _closing(text, at, limit, doubles if around is None else ())
        if close is not None:
            yield Marked(at, close, around is not None, closed=True)
            at = close + 1


def _closing(text: str, at: int, limit: int, doubles: Sequence[Marked]) -> int | None:
    """Return where a single quotation closes; a double one in between belongs to it only as a whole."""
    for found in _SINGLE_CLOSE.finditer(text, at, min(limit + 1, at + 600)):
        place = found.start()
        if any(one.start <= place < one.end for one in doubles):
            continue
        plural = text[place - 1] == "s" and re.match(r" [a-z]", text[place + 1 : place + 3])
        if plural and _SINGLE_CLOSE.search(text, place + 1, min(limit + 1, place + 80)):
            continue  # "the workers’ union": a possessive while another mark can close it
        return place
    return None
