"""Words of a PDF that nobody sees, taken from among its lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from samestory.load.concealed import Passage
from samestory.load.pdfpages import Line
from samestory.load.pdftwice import TWICE
from samestory.load.wherein import Beside
from samestory.text import lows

#: Fewer words are what a program left there.
_FEWEST: Final = 4


def apart(lines: Sequence[Line]) -> tuple[list[Line], list[Passage]]:
    """Return the lines that readers see, and the passages that they don't."""
    seen = [line for line in lines if not line.hidden]
    return seen, list(_passages(lines)) if len(seen) < len(lines) else []


def _passages(lines: Sequence[Line]) -> Iterator[Passage]:
    before = ""
    waiting: list[Passage] = []
    for (hidden, between), group in groupby(lines, key=lambda line: (line.hidden, line.between)):
        run = list(group)
        if hidden == TWICE:
            continue
        if not hidden:
            yield from (_followed(one, run[0].text) for one in waiting)
            waiting = []
            before = run[-1].text
            continue
        words = " ".join(line.text for line in run)
        number = sum(word.isalpha() for word in lows(words)) if between is None else len(lows(words))
        if between is not None and number:
            yield Passage(words, hidden, Beside(between[0], between[1], inside=True))
        elif number >= _FEWEST:
            waiting.append(Passage(words, hidden, Beside(before, "", inside=False)))
    yield from waiting


def _followed(one: Passage, after: str) -> Passage:
    return one._replace(beside=one.beside._replace(after=after))
