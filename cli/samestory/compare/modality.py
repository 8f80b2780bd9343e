"""How surely a passage states its fact: as a fact, as a possibility, as something to come."""

from __future__ import annotations

import re

from samestory.compare import focus
from samestory.model import Passage
from samestory.text import fold

_HEDGE = re.compile(
    r"\b(?:may|might|could|possibly|perhaps|reportedly|allegedly|purportedly|supposedly|presumably|likely)\b"
)
#: "in May" is a month: a modal stands before a verb, and in lower case.
_MONTH = re.compile(r"\bMay\b")


def hedged(passage: Passage) -> bool:
    """Tell whether a passage only holds its fact to be possible."""
    return _HEDGE.search(fold(_MONTH.sub(" ", focus.text(passage)))) is not None
