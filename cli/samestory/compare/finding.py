"""What comparing two passages came to."""

from __future__ import annotations

import msgspec

from samestory.model import Aspect, Difference, Passage, RowKind, Verdict

#: A row less sure than this may hold two facts: its figures are not held against each other, and its
#: sentences are not said to agree.
SURE = 0.65


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """The verdict on one pair, what sort of thing was compared, and the difference if there is one."""

    verdict: Verdict
    kind: RowKind
    difference: Difference | None = None
    because: str | None = None  #: by what rule two values that are not written alike agree


def difference(one: Passage, other: Passage, what: Aspect, left: str, right: str, rule: str) -> Difference:
    """Name what differs between two passages and by what rule."""
    return Difference(between=(one.article, other.article), what=what, left=left, right=right, rule=rule)
