"""Which of two reports may simply know more: a count that grew, a forecast that came true."""

from __future__ import annotations

import datetime as dt

from samestory.compare import measures, predicates
from samestory.model import Passage, Quantity


def grew(one: Passage, other: Passage, left: Quantity, right: Quantity) -> bool:
    """Tell whether the article published later has the higher count: a toll, a tally, a sum."""
    later = _later(one, other)
    return later is not None and (
        measures.larger(left, right) if later is one else measures.larger(right, left)
    )


def came_true(one: Passage, other: Passage) -> bool:
    """Tell whether the earlier article speaks of what is to come, and the later one of what came."""
    later = _later(one, other)
    if later is None:
        return False
    earlier = other if later is one else one
    return predicates.future(earlier) and not predicates.future(later)


def _later(one: Passage, other: Passage) -> Passage | None:
    """Return the passage published later, by the day or, where both are known, by the clock."""
    if one.published is None or other.published is None:
        return None
    if one.published != other.published:
        return one if one.published > other.published else other
    here, there = one.moment, other.moment
    if here is None or there is None or _zoned(here) != _zoned(there) or here == there:
        return None
    return one if here > there else other


def _zoned(moment: dt.datetime) -> bool:
    return moment.utcoffset() is not None
