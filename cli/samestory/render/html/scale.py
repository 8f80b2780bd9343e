"""From days to places on a line: gaps between dates shrink, their order stays."""

from __future__ import annotations

import bisect
import datetime as dt
import math
from collections.abc import Iterable


class Scale:
    """A line from the first day to the last; each gap is as wide as the logarithm of its days."""

    def __init__(self, days: Iterable[dt.date], left: float, right: float) -> None:
        """Lay out `days` between `left` and `right`."""
        self._days = sorted({day.toordinal() for day in days})
        places = [0.0]
        for one, other in zip(self._days, self._days[1:], strict=False):
            places.append(places[-1] + math.log1p(other - one))
        whole = places[-1] or 1.0
        self._places = [left + (right - left) * place / whole for place in places]

    def at(self, day: dt.date) -> float:
        """Return the place of one of the days that were laid out."""
        return self._places[bisect.bisect_left(self._days, day.toordinal())]
