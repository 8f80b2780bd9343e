"""Copies of one report, which share too much to find each other by what few articles have.

A wire item that hundreds of papers print makes each of its terms a common one. So texts are sketched, too:
by the smallest digests of their terms (MinHash: Broder, 1997; of one permutation: Li, Owen and Zhang, 2012),
a band of them at a time. Texts that are alike in a band stand side by side there, and each is held against
the next: however many copies there are, there are no more pairs than that.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from samestory.align.stories.vectors import digest

#: Bands of a sketch, and digests in each. Of texts that share 85 in 100 of their terms 99 in 100 share a
#: band, of those that share a third 3 in 100.
BANDS: Final = 8
_ROWS: Final = 5
#: Digests without which a band says too little.
_LEAST: Final = 2

_BINS: Final = BANDS * _ROWS
#: Above all digests: no term stands in a bin.
_NONE: Final = 1 << 32


class Band(NamedTuple):
    """One band of the sketch of a text."""

    band: int  #: a digest: texts with the same one are alike
    next: int  #: the digest of another band of the text, to stand beside those that are like it there, too


def sketch(terms: Iterable[str]) -> Iterator[Band]:
    """Yield the bands of the sketch of a text, out of its terms."""
    least = [_NONE] * _BINS
    for term in terms:
        value = zlib.crc32(term.encode())
        place = value % _BINS
        if value < least[place]:
            least[place] = value
    bands = [least[at : at + _ROWS] for at in range(0, _BINS, _ROWS)]
    digests = [digest(f"{number} {band}") for number, band in enumerate(bands)]
    for number, band in enumerate(bands):
        if _ROWS - band.count(_NONE) >= _LEAST:
            yield Band(digests[number], digests[(number + 1) % BANDS])
