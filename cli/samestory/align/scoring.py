"""How surely two sentences state the same fact: named signals, each between 0 and 1, and their weights.

The score is a logistic regression (Cox, 1958): points of evidence are log-odds. A pair is weighed in two
steps: its own likeness first, then that of the sentences beside it, for facts are told in company.
"""

from __future__ import annotations

import math
from collections.abc import Set
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz

from samestory.align import odds
from samestory.align.material import Material
from samestory.align.odds import signal
from samestory.align.passages import Unit
from samestory.align.weights import Weights
from samestory.model import Hurdle, Signal
from samestory.settings import RowSettings

#: Any two sentences of news have so much of their wording in common.
_CHANCE = 0.4
#: So many pairs are remembered between the two steps.
_REMEMBERED = 1 << 16
#: How many shared terms a reason names.
_TELLING = 5


class Common(NamedTuple):
    """What two sentences share."""

    terms: Set[str]
    mass: float  #: the weight of the terms
    rare: float  #: how rare it is that one sentence holds them all, from 0 to 1
    cosine: float
    overlap: float

    @property
    def likeness(self) -> float:
        """How alike they are in their terms alone, from 0 to 1."""
        return self.rare * (self.cosine + self.overlap) / 2


_NOTHING = Common(frozenset(), 0.0, 0.0, 0.0, 0.0)


class Claims:
    """Scores pairs of sentences of one collection."""

    def __init__(self, given: Material, weights: Weights, settings: RowSettings) -> None:
        """Weigh every term of every sentence once."""
        self._units, self._weights, self._settings = given.sentences, weights, settings
        self._stories = given.stories
        self._mass = [{term: weights.of(term) for term in unit.terms} for unit in self._units]
        self._linear = [math.fsum(row.values()) for row in self._mass]
        self._square = [math.fsum(mass * mass for mass in row.values()) for row in self._mass]
        #: What two sentences share, given by their places in the collection.
        self.common = lru_cache(maxsize=_REMEMBERED)(self._common)

    def _common(self, left: int, right: int) -> Common:
        shared = self._units[left].terms & self._units[right].terms
        known = self._mass[left]
        masses = [known[term] for term in shared]
        mass = math.fsum(masses)  # exact, so that the order of a set does not matter
        if not mass:
            return _NOTHING
        square = math.fsum(value * value for value in masses)
        return Common(
            shared,
            mass,
            self._weights.together(shared),
            square / math.sqrt(self._square[left] * self._square[right]),
            mass / math.sqrt(self._linear[left] * self._linear[right]),
        )

    def likeness(self, left: int, right: int) -> float:
        """Return how alike two sentences are in their terms; 0 if they don't get over a hurdle."""
        common = self.common(left, right)
        if common.mass < self._settings.least_mass:  # most pairs: the other hurdle need not be built
            return 0.0
        return common.likeness if all(one.met for one in self._hurdles(left, right, common)) else 0.0

    def match(self, left: int, right: int, neighbours: float) -> float:
        """Score two sentences that get over all hurdles."""
        return odds.score(self.signals(left, right, neighbours))

    def because(self, left: int, right: int, neighbours: float) -> tuple[str, ...]:
        """Return the signals of a pair in words, and the most telling terms that it shares."""
        telling = self.shared(left, right)[:_TELLING]
        signals = self.signals(left, right, neighbours)[1:]
        named = tuple(f"{one.name} {one.value:.2f}" for one in signals if one.value)
        return (*named, f"shared: {' '.join(telling)}")

    def shared(self, left: int, right: int) -> list[str]:
        """Return the terms that two sentences share, the most telling first."""
        both = self._units[left].terms & self._units[right].terms
        return sorted(both, key=lambda term: (-self._weights.of(term), term))

    def hurdles(self, left: int, right: int) -> tuple[Hurdle, ...]:
        """Return what a pair has to get over before it is scored."""
        return self._hurdles(left, right, self.common(left, right))

    def _hurdles(self, left: int, right: int, common: Common) -> tuple[Hurdle, ...]:
        least = 1 if _together(self._units[left], self._units[right]) else 2
        return (
            Hurdle(name="shared weight", value=common.mass, least=self._settings.least_mass),
            Hurdle(name="shared terms", value=len(common.terms), least=least),
        )

    def signals(self, left: int, right: int, neighbours: float) -> tuple[Signal, ...]:
        """Return the signals of a pair: the base, wording, values, other pairs, the setting."""
        weights, one, other = self._settings.weights, self._units[left], self._units[right]
        common = self.common(left, right)
        what = math.fsum(map(self._weights.of, common.terms - one.named - other.named))
        apart = one.listed and other.listed and not one.listed & other.listed
        return (
            signal("base", weights.base, 1.0),
            signal("cosine", weights.cosine, common.rare * common.cosine),
            signal("overlap", weights.overlap, common.rare * common.overlap),
            signal("mass", weights.mass, common.rare * self._full(common.mass)),
            signal("what", weights.what, common.rare * self._full(what)),
            signal("names only", weights.names_only, _sign(what < self._settings.least_what)),
            signal("wording", weights.wording, _wording(one, other)),
            signal("values", weights.values, _sign(one.values & other.values)),
            signal("neighbours", weights.neighbours, neighbours),
            signal("same event", weights.same_event, _sign(one.listed & other.listed)),
            signal("same context", weights.same_context, _sign(_contexts(one) & _contexts(other))),
            signal("other event", weights.other_event, _sign(apart)),
            signal("other story", weights.other_story, self._apart(one, other)),
        )

    def _full(self, mass: float) -> float:
        return min(1.0, mass / self._settings.full_mass)

    def _apart(self, one: Unit, other: Unit) -> float:
        """Return 1 where two articles were found to report different events."""
        left, right = (self._stories.of(unit.passage.article) for unit in (one, other))
        return _sign(left is not None and right is not None and left != right)


def _contexts(unit: Unit) -> Set[str]:
    return unit.events - unit.listed


def _sign(there: object) -> float:
    return 1.0 if there else 0.0


def _wording(one: Unit, other: Unit) -> float:
    """Return how much of the words as written is the same, less what any two sentences have in common."""
    ratio = fuzz.token_set_ratio(one.words, other.words) / 100
    return max(0.0, ratio - _CHANCE) / (1 - _CHANCE)


def _together(one: Unit, other: Unit) -> bool:
    return not one.events.isdisjoint(other.events)
