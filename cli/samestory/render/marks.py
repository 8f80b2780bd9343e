"""The signs of a text, in Unicode and in ASCII. Verdicts differ by shape, not only by colour."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

import msgspec

from samestory.model import Verdict

#: The order in which people want to see rows: trouble first.
RANK: Final[Mapping[Verdict, int]] = MappingProxyType(
    {
        Verdict.CONFLICT: 0,
        Verdict.UPDATED: 1,
        Verdict.DIFFERS: 2,
        Verdict.REWORDED: 3,
        Verdict.AGREE: 4,
        Verdict.SINGLE: 5,
    }
)


class Marks(msgspec.Struct, frozen=True, kw_only=True):
    """One set of signs, each a single cell wide."""

    verdicts: Mapping[Verdict, str]
    rule: str  #: drawn across the page
    bar: str  #: between columns
    opens: str  #: before words that differ
    closes: str  #: after words that differ
    dot: str  #: between short facts


UNICODE: Final = Marks(
    verdicts=MappingProxyType(
        {
            Verdict.CONFLICT: "✗",
            Verdict.UPDATED: "↻",
            Verdict.DIFFERS: "≠",
            Verdict.REWORDED: "≈",
            Verdict.AGREE: "=",
            Verdict.SINGLE: "•",
        }
    ),
    rule="━",
    bar="│",
    opens="‹",
    closes="›",
    dot="·",
)

ASCII: Final = Marks(
    verdicts=MappingProxyType(
        {
            Verdict.CONFLICT: "x",
            Verdict.UPDATED: ">",
            Verdict.DIFFERS: "/",
            Verdict.REWORDED: "~",
            Verdict.AGREE: "=",
            Verdict.SINGLE: "*",
        }
    ),
    rule="=",
    bar="|",
    opens="{",
    closes="}",
    dot="-",
)
