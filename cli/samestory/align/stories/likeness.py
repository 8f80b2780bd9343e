"""How surely two articles report the same event: signals, and their weights as log-odds (Cox, 1958)."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import TypeVar

import msgspec

from samestory.align import odds
from samestory.align.odds import signal
from samestory.align.stories.vectors import Vector, Weighed
from samestory.model import Signal
from samestory.settings import StorySettings

T = TypeVar("T")

#: Days apart beyond which it makes no more difference: ten years.
_LONG = math.log1p(3650)
#: Days that most stories do not outlast, and after which hardly any goes on.
_LASTING = 60
_YEAR = 365


class Described(msgspec.Struct, frozen=True, array_like=True):
    """An article with those that are nearest to it: an event has its own company."""

    number: int  #: of the article, in order of ids
    article: Weighed
    near: dict[int, float]  #: number → how much of their keys they share, from 0 to 1

    @property
    def id(self) -> str:
        """Of the article."""
        return self.article.id


def score(one: Described, other: Described, settings: StorySettings) -> float:
    """Return how likely it is that two articles report the same event, from 0 to 1."""
    return odds.of(math.fsum(it.points for it in signals(one, other, settings)))


def signals(one: Described, other: Described, settings: StorySettings) -> tuple[Signal, ...]:
    """Return what speaks for, and against, two articles reporting the same event."""
    weights, left, right = settings.weights, one.article, other.article
    company, common = _company(one, other)
    dated = left.day is not None and right.day is not None
    return (
        signal("base", weights.base, 1.0),
        signal("terms", weights.terms, cosine(left.terms, right.terms)),
        signal("lead", weights.lead, cosine(left.lead, right.lead)),
        signal("names", weights.names, cosine(left.names, right.names)),
        signal("figures", weights.figures, cosine(left.figures, right.figures)),
        signal("title", weights.title, cosine(left.title, right.title)),
        signal("title told", weights.title_told, _told(left, right)),
        signal("company", weights.company, company),
        signal("common company", weights.common_company, common),
        signal("dated", weights.dated, 1.0 if dated else 0.0),
        signal("time between", weights.time_between, _between(left.day, right.day)),
        signal("long between", weights.long_between, _long_between(left.day, right.day)),
    )


def cosine(one: Mapping[T, float], other: Mapping[T, float]) -> float:
    """Return the cosine of two unit vectors."""
    return math.fsum(one[term] * other[term] for term in one.keys() & other.keys())


def _told(one: Weighed, other: Weighed) -> float:
    """Return how much of the headline of each stands in the text of the other, on average."""
    return (_held(one.title, other.terms) + _held(other.title, one.terms)) / 2


def _held(title: Vector, terms: Vector) -> float:
    weight = math.fsum(title.values())
    return math.fsum(title[term] for term in title.keys() & terms.keys()) / weight if weight else 0.0


def _company(one: Described, other: Described) -> tuple[float, float]:
    """Return how alike the nearest articles of two are: each counted among its own, and not."""
    left, right = {**one.near, one.number: 1.0}, {**other.near, other.number: 1.0}
    length = _length(left) * _length(right)
    return cosine(left, right) / length, cosine(one.near, other.near) / length


def _length(vector: Mapping[int, float]) -> float:
    return math.sqrt(math.fsum(value * value for value in vector.values()))


def _between(one: int | None, other: int | None) -> float:
    """Return the time between two days, from 0 to 1: the first days count most."""
    if one is None or other is None:
        return 0.0
    return min(1.0, math.log1p(abs(one - other)) / _LONG)


def _long_between(one: int | None, other: int | None) -> float:
    """Return 0 for days that one story may well last, 1 where only the people can still be the same."""
    if one is None or other is None:
        return 0.0
    return min(1.0, math.log(max(_LASTING, abs(one - other)) / _LASTING) / math.log(_YEAR / _LASTING))
