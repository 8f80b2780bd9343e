"""What a text is drawn on: how wide, in which layout, with which characters."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from samestory.render.marks import ASCII, UNICODE, Marks
from samestory.safe import encodable, visible

#: Statements stand side by side where at least two columns of this width fit.
COLUMN = 38


class Layout(StrEnum):
    """How the statements of a row are arranged. All layouts hold the same words."""

    AUTO = "auto"  #: side where two columns fit, else stacked
    SIDE = "side"
    STACKED = "stacked"
    LINEAR = "linear"  #: no columns, no signs: for screen readers


class Paper(msgspec.Struct, frozen=True, kw_only=True):
    """Where a text will be read."""

    width: int = 160  #: in cells; no line is longer
    layout: Layout = Layout.AUTO
    colour: bool = False
    encoding: str = "utf-8"

    @property
    def unicode(self) -> bool:
        """Whether every character can be shown; if not, signs and borders are ASCII."""
        return self.encoding.lower().replace("_", "-").startswith("utf")

    @property
    def marks(self) -> Marks:
        """The signs that can be shown here."""
        return UNICODE if self.unicode else ASCII

    @property
    def columns(self) -> int:
        """How many statements fit beside each other."""
        return max(1, self.width // COLUMN)

    def chosen(self) -> Layout:
        """Return the layout to draw, which is never `AUTO`."""
        if self.layout is not Layout.AUTO:
            return self.layout
        return Layout.SIDE if self.columns >= 2 else Layout.STACKED

    def clean(self, text: str) -> str:
        """Return `text` as it can be shown here: nothing hidden, nothing unencodable."""
        return encodable(visible(text), self.encoding)
