"""The signs of a time line, in Unicode and in ASCII, each a cell wide."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from samestory.model import Precision
from samestory.render.paper import Paper


class Signs(NamedTuple):
    """What the line is drawn with, each a cell wide."""

    line: str
    gap: str
    none: str  #: nothing is told of this part of the axis
    before: str
    after: str
    precisions: Mapping[Precision, str]


UNICODE: Final = Signs("│", "┆", "·", "«", "»", MappingProxyType(dict(zip(Precision, "●◐○◇~→", strict=True))))
ASCII: Final = Signs("|", ":", ".", "<", ">", MappingProxyType(dict(zip(Precision, "*%O=~>", strict=True))))
MEANING: Final = MappingProxyType(
    dict(zip(Precision, "day,month,year,longer or between,about,from or up to".split(","), strict=True))
)


def signs_of(paper: Paper) -> Signs:
    """Return the signs that can be shown on a page."""
    return UNICODE if paper.unicode else ASCII
