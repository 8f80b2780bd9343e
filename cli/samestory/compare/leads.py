"""How two sources tell, first of all, what happened.

Leads state several facts at once, and each fact has a row of its own: here they are copies, or they differ.
"""

from __future__ import annotations

from samestory.compare.finding import Finding
from samestory.model import Passage, RowKind, Verdict
from samestory.text import lows


def compare(one: Passage, other: Passage) -> Finding:
    """Return that two sentences are the same to the word, or that the reader must hold them together."""
    same = lows(one.text) == lows(other.text)
    return Finding(
        verdict=Verdict.AGREE if same else Verdict.DIFFERS,
        kind=RowKind.CLAIM,
        because="leads: what they state is compared fact by fact in the other rows",
    )
