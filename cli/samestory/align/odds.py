"""Points of evidence as log-odds, and the score between 0 and 1 that their sum stands for."""

from __future__ import annotations

import math
from collections.abc import Iterable

from samestory.model import Signal

#: Log-odds beyond this are a score of 0 or 1 to the last digit.
_FAR = 30.0


def signal(name: str, weight: float, value: float) -> Signal:
    """Return a signal with its points."""
    return Signal(name=name, value=value, weight=weight, points=weight * value)


def score(signals: Iterable[Signal]) -> float:
    """Return the score, from 0 to 1, that signals come to, to four places."""
    return of(math.fsum(one.points for one in signals))


def of(points: float) -> float:
    """Return the logistic function of a sum of points."""
    return round(1 / (1 + math.exp(-max(-_FAR, min(_FAR, points)))), 4)


def points(score: float) -> float:
    """Return the sum of points that a score stands for."""
    return math.log(score / (1 - score))
