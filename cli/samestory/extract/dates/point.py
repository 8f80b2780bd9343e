"""A time as the grammars hand it on."""

from __future__ import annotations

from typing import Final

import msgspec

from samestory.extract.dates.distances import Distance
from samestory.extract.dates.partial import Partial
from samestory.model import Reference

PUBLICATION: Final = "publication"


class Point(msgspec.Struct, frozen=True, kw_only=True):
    """A time as read: complete (`value`), to be completed (`partial`), or unknown (neither)."""

    end: int
    value: str | None = None
    partial: Partial | None = None
    first_day: int | None = None  #: of a span that ends with `partial`: the 3 of "3-5 March"
    anchor: str | None = None
    distance: Distance | None = None
    reference: Reference | None = None
