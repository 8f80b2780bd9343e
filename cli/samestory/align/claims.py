"""Sentences of different articles that state the same fact."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cached_property

from samestory.align import candidates, grouping
from samestory.align.grouped import Grouped, make, strongest
from samestory.align.material import Material
from samestory.align.scoring import Claims
from samestory.align.weights import Weights
from samestory.graphs import Pair
from samestory.model import MatchKind
from samestory.progress import SILENT, Progress, counted
from samestory.settings import RowSettings


def group(found: Scored) -> list[Grouped]:
    """Return the groups of sentences from two articles or more."""
    return [
        make(
            members,
            found.units,
            found.score,
            found.because(strongest(members, found.matches)),
            MatchKind.CLAIM,
        )
        for members in found.groups
    ]


class Scored:
    """Every pair of sentences that was looked at, and what came of it."""

    def __init__(
        self,
        given: Material,
        known: Set[Pair],
        weights: Weights,
        settings: RowSettings,
        progress: Progress = SILENT,
    ) -> None:
        """Score the candidates; `known` pairs stand elsewhere."""
        self.units, self._settings = given.sentences, settings
        self.claims = Claims(given, weights, settings)
        self._articles = [unit.passage.article for unit in given.sentences]
        found = candidates.pairs(given.sentences, weights, settings)
        looked_at = [pair for pair in found if pair not in known]
        self.looked_at: Set[Pair] = frozenset(looked_at)
        self._alike: dict[Pair, float] = {}
        self._beyond: dict[Pair, float] = {}
        progress.stage("comparing sentences", len(looked_at), "pairs")
        #: Those that can stand in a row, or keep an article from being called silent.
        self.matches: Mapping[Pair, float] = dict(
            self._matched(
                counted(looked_at, progress), min(settings.join, settings.plausible, settings.doubt)
            )
        )
        progress.stage("grouping sentences")

    @cached_property
    def groups(self) -> Sequence[tuple[int, ...]]:
        """The sentences that state one fact, group by group."""
        join, plausible = self._settings.join, self._settings.plausible
        return grouping.overlapping(self.matches, join, plausible, self._articles.__getitem__, self.score)

    def _matched(self, pairs: Iterable[Pair], least: float) -> Iterator[tuple[Pair, float]]:
        """Yield the pairs that score `least` or more."""
        for pair in self.claims.reaching(pairs, least):
            score = self.claims.match(*pair, self.beside(pair), least)
            if score >= least:
                yield pair, score

    def near(self, least: float) -> Mapping[int, Set[str]]:
        """Return, by the place of a sentence, the articles that have the same figure or date in a like one.

        `least` is the score from which two sentences are alike enough for that.
        """
        found: dict[int, set[str]] = {}
        for (left, right), score in self.matches.items():
            if score >= least and self.units[left].values & self.units[right].values:
                found.setdefault(left, set()).add(self._articles[right])
                found.setdefault(right, set()).add(self._articles[left])
        return found

    def score(self, pair: Pair) -> float:
        """Return the score of any two sentences; nothing for those of one article or below a hurdle."""
        known = self.matches.get(pair)
        if known is not None:
            return known
        if pair not in self._beyond:
            left, right = pair
            scored = self._articles[left] != self._articles[right] and self.claims.likeness(left, right)
            self._beyond[pair] = self.claims.match(left, right, self.beside(pair)) if scored else 0.0
        return self._beyond[pair]

    def because(self, pair: Pair) -> tuple[str, ...]:
        """Return the signals of a pair in words."""
        return self.claims.because(*pair, self.beside(pair))

    def beside(self, pair: Pair) -> float:
        """Return the best likeness of the sentences beside a pair."""
        return max(self._near(pair), default=0.0)

    def _near(self, pair: Pair) -> Iterator[float]:
        """Yield the likeness of the sentences beside a pair, in the same articles."""
        left, right = pair
        for near in (
            (left - 1, right - 1),
            (left + 1, right + 1),
            (left - 1, right),
            (left + 1, right),
            (left, right - 1),
            (left, right + 1),
        ):
            if near in self.looked_at and (self._articles[near[0]], self._articles[near[1]]) == (
                self._articles[left],
                self._articles[right],
            ):
                yield self._likeness(near)

    def _likeness(self, pair: Pair) -> float:
        alike = self._alike.get(pair)
        if alike is None:
            alike = self._alike[pair] = self.claims.likeness(*pair)
        return alike
