"""Which articles report the same event, where no catalogue says so."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import combinations

from samestory.align import linkage, odds
from samestory.align.components import ordered
from samestory.align.likeness import Likeness
from samestory.align.mentions import Told
from samestory.align.passages import Unit
from samestory.model import MentionKind, Signal
from samestory.settings import StorySettings


class Stories:
    """The articles that report no event of a catalogue, put together by the event that they do report."""

    def __init__(self, units: Mapping[str, Sequence[Unit]], settings: StorySettings) -> None:
        """Take the sentences of each article, by its id, in order of the text."""
        self.settings = settings
        self._places = {article: place for place, article in enumerate(units)}
        self._likeness = Likeness(list(units.values()), settings)
        self._known: dict[tuple[int, int], float] = {}

    def of(self, article: str) -> int | None:
        """Return the number of the story of an article; None if it reports an event of the catalogue."""
        place = self._places.get(article)
        return None if place is None else self._numbers[place]

    def signals(self, one: str, other: str) -> tuple[Signal, ...]:
        """Return what speaks for two of the articles reporting one event."""
        return self._likeness.signals(self._places[one], self._places[other])

    def likeness(self, articles: Sequence[str]) -> float:
        """Return how surely articles report one event: the mean of all pairs as a score from 0 to 1."""
        points = [
            self._points(*sorted(pair)) for pair in combinations([self._places[one] for one in articles], 2)
        ]
        return odds.of(sum(points) / len(points))

    @cached_property
    def _numbers(self) -> Sequence[int]:
        join = odds.points(self.settings.join)
        clusters = linkage.average(len(self._places), self._likeness.candidates(), self._points, join)
        numbers = [0] * len(self._places)
        for number, cluster in enumerate(clusters):
            for place in cluster:
                numbers[place] = number
        return numbers

    def _points(self, left: int, right: int) -> float:
        pair = ordered(left, right)
        if pair not in self._known:
            self._known[pair] = self._likeness.points(*pair)
        return self._known[pair]


def unlisted(told: Told) -> bool:
    """Tell whether an article reports no event of the catalogue."""
    return not any(one.kind is MentionKind.REPORTS for its in told.mentions.values() for one in its)
