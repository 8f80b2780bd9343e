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
    dense: tuple[str, str, str]  #: a statement is told, two or three, more
    before: str
    after: str
    precisions: Mapping[Precision, str]


UNICODE: Final = Signs(
    line="│",
    gap="┆",
    none="·",
    dense=("░", "▒", "█"),
    before="«",
    after="»",
    precisions=MappingProxyType(
        {
            Precision.DAY: "●",
            Precision.MONTH: "◐",
            Precision.YEAR: "○",
            Precision.PERIOD: "◇",
            Precision.ABOUT: "~",
            Precision.OPEN: "→",
        }
    ),
)
ASCII: Final = Signs(
    line="|",
    gap=":",
    none="-",
    dense=(".", "o", "#"),
    before="<",
    after=">",
    precisions=MappingProxyType(
        {
            Precision.DAY: "*",
            Precision.MONTH: "%",
            Precision.YEAR: "O",
            Precision.PERIOD: "=",
            Precision.ABOUT: "~",
            Precision.OPEN: ">",
        }
    ),
)
MEANING: Final = MappingProxyType(
    {
        Precision.DAY: "day",
        Precision.MONTH: "month",
        Precision.YEAR: "year",
        Precision.PERIOD: "longer or between",
        Precision.ABOUT: "about",
        Precision.OPEN: "from or up to",
    }
)
#: What the signs of `Signs.dense` mean, and from how many statements on they stand.
DENSE: Final = ((1, "1 statement"), (2, "2 or 3"), (4, "4 or more"))


def signs_of(paper: Paper) -> Signs:
    """Return the signs that can be shown on a page."""
    return UNICODE if paper.unicode else ASCII
