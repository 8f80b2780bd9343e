"""A text with marks that may overlap, as tags that nest: whatever crosses is taken up again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

import msgspec


class Layer(StrEnum):
    """What a mark says of the words under it."""

    STATEMENT = "statement"  #: they stand in a row
    QUOTE = "quote"
    DATE = "date"
    QUANTITY = "quantity"
    NAME = "name"


class Mark(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of a text with what is to be said of it."""

    start: int
    end: int
    layer: Layer
    anchor: str = ""  #: of statements
    told: str = ""  #: how the words were read, for people
    machine: str = ""  #: the same for programs, where HTML has a form for it


class Opening(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """A mark begins, or goes on after one that crosses it ended."""

    mark: Mark
    again: bool


class Closing(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """A mark ends, or is interrupted by one that crosses it."""

    mark: Mark
    done: bool


class Words(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """Words of one line."""

    text: str


class LineStart(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """A line begins."""

    number: int
    first: bool  #: of its paragraph


Piece = Opening | Closing | Words | LineStart


def pieces(text: str, start: int, end: int, marks: Iterable[Mark], line: int) -> Iterator[Piece]:
    """Yield `text[start:end]`, which begins line number `line`, with what of `marks` lies within it.

    Statements enclose what else is marked, so that they are cut only where they cross each other.
    """
    opening: dict[int, list[Mark]] = {}
    bounds_found = {start, end}
    for mark in marks:
        low, high = max(start, mark.start), min(end, mark.end)
        if low < high:
            opening.setdefault(low, []).append(mark)
            bounds_found |= {low, high}
    bounds = sorted(bounds_found)
    yield LineStart(number=line, first=True)
    stack: list[Mark] = []
    for place, until in zip(bounds, [*bounds[1:], end], strict=True):
        active = sorted([one for one in stack if one.end > place] + opening.get(place, []), key=_outermost)
        yield from _turned(stack, active, place)
        stack = active
        for number, words in enumerate(text[place:until].replace("\r\n", "\n").split("\n")):
            if number:
                line += 1
                yield LineStart(number=line, first=False)
            if words:
                yield Words(text=words)


def _outermost(mark: Mark) -> tuple[bool, int, int, str]:
    return mark.layer is not Layer.STATEMENT, mark.start, -mark.end, mark.layer


def _turned(stack: Sequence[Mark], active: Sequence[Mark], place: int) -> Iterator[Piece]:
    """Close and open what it takes to have `active` open instead of `stack`."""
    same = 0
    while same < min(len(stack), len(active)) and stack[same] is active[same]:
        same += 1
    for mark in reversed(stack[same:]):
        yield Closing(mark=mark, done=mark.end <= place)
    for mark in active[same:]:
        yield Opening(mark=mark, again=mark.start != place)


def paragraphs(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int, int]]:
    """Yield the paragraphs of `text` that aren't empty as start, end and number of the first line.

    A paragraph is a line, or as many as `spans` hold together: sentences of a text with hard breaks.
    """
    joined = sorted(spans)
    following = start = first = 0
    until = 0  #: how far the spans reach that began so far
    low = 0
    for number, line in enumerate(text.split("\n"), 1):
        high = low + len(line)
        if low >= until:
            start, first = low, number
        while following < len(joined) and joined[following][0] < high:
            until = max(until, joined[following][1])
            following += 1
        if until <= high + 1 and text[start:high].strip():
            yield start, high, first
        low = high + 1
