"""Words of a PDF that are not painted, told from the layer of letters under a scan, whose picture is seen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from typing import Final

from samestory.load.concealed import left_out
from samestory.load.pdfpages import Line
from samestory.model import Finding

#: A page with more letters unpainted than this share of the painted ones is a scan.
_MOST: Final = 0.5
#: Fewer words are what a program left there.
_FEWEST: Final = 4


def apart(lines: Sequence[Line]) -> tuple[list[Line], tuple[Finding, ...]]:
    """Return the lines that readers see, and a finding for each passage that they don't.

    Where any page is a scan, all lines are seen.
    """
    if all(line.drawn for line in lines) or _is_scan(lines):
        return list(lines), ()
    found = []
    for drawn, run in groupby(lines, key=lambda line: line.drawn):
        words = "" if drawn else " ".join(line.text for line in run)
        if len(words.split()) >= _FEWEST:
            found.append(left_out(words, "not painted"))
    return [line for line in lines if line.drawn], tuple(found)


def _is_scan(lines: Sequence[Line]) -> bool:
    painted: Counter[int] = Counter()
    unpainted: Counter[int] = Counter()
    for line in lines:
        (painted if line.drawn else unpainted)[line.page] += len(line.text)
    return any(length > _MOST * painted[page] for page, length in unpainted.items())
