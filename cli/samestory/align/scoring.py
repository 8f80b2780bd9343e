"""How surely two sentences state the same fact: named signals, each between 0 and 1, and their weights.

The score is a logistic regression (Cox, 1958): points of evidence are log-odds. A pair is weighed in two
steps: its own likeness first, then that of the sentences beside it, for facts are told in company.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence, Set
from typing import NamedTuple

import msgspec
from rapidfuzz import fuzz

from samestory.align import odds
from samestory.align.material import Material
from samestory.align.odds import signal
from samestory.align.passages import Unit
from samestory.align.weights import Weights
from samestory.graphs import Pair
from samestory.model import Hurdle, Signal
from samestory.settings import ClaimWeights, RowSettings

#: Any two sentences of news have so much of their wording in common.
_CHANCE = 0.4
#: So many pairs are remembered between the two steps.
_REMEMBERED = 1 << 12
#: A score is rounded to four places; half of the last one.
_HALF = 0.00005
#: What sums of points are off by at most, for they are rounded.
_CLOSE = 1e-9
#: How many shared terms a reason names.
_TELLING = 5
#: The signals, in order of their weights.
_NAMES = tuple(name.replace("_", " ") for name in ClaimWeights.__struct_fields__)
_WORDING = _NAMES.index("wording")


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
        self._points = msgspec.structs.astuple(settings.weights)
        self._stories = [given.stories.of(unit.passage.article) for unit in self._units]
        self._mass = [{term: weights.of(term) for term in unit.terms} for unit in self._units]
        self._linear = [math.fsum(row.values()) for row in self._mass]
        self._square = [math.fsum(mass * mass for mass in row.values()) for row in self._mass]
        self._known: dict[tuple[int, int], Common] = {}
        signals = settings.weights
        self._company = max(0.0, signals.wording) + max(0.0, signals.neighbours)
        self._told = max(0.0, signals.same_event) + max(0.0, signals.same_context)

    def common(self, left: int, right: int) -> Common:
        """Return what two sentences share, given by their places in the collection."""
        found = self._known.get((left, right))
        if found is not None:
            return found
        shared = self._units[left].terms & self._units[right].terms
        return self._common(left, right, shared, self._masses(left, shared))

    def _masses(self, left: int, shared: Iterable[str]) -> list[float]:
        known = self._mass[left]
        return [known[term] for term in shared]

    def _common(self, left: int, right: int, shared: Set[str], masses: Sequence[float]) -> Common:
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
        one, other = self._units[left], self._units[right]
        shared = one.terms & other.terms
        masses = self._masses(left, shared)
        if len(shared) < _fewest(one, other) or math.fsum(masses) < self._settings.least_mass:
            return 0.0  # most pairs: the rest need not be weighed
        common = self._common(left, right, shared, masses)
        if len(self._known) >= _REMEMBERED:
            self._known.clear()
        self._known[left, right] = common
        return common.likeness

    def reaching(self, pairs: Iterable[Pair], least: float) -> Iterator[Pair]:
        """Yield the pairs that get over all hurdles and may score `least`, whatever stands beside them."""
        bar = odds.points(least - _HALF) - _CLOSE if least > _HALF else -math.inf
        units, masses, low = self._units, self._mass, self._settings.least_mass
        for pair in pairs:
            left, right = pair
            one, other = units[left], units[right]
            shared = one.terms & other.terms
            if len(shared) < 2 and len(shared) < _fewest(one, other):
                continue
            known = masses[left]
            found = [known[term] for term in shared]
            if (mass := math.fsum(found)) >= low and self._most(left, right, mass, found) >= bar:
                yield pair

    def _most(self, left: int, right: int, mass: float, masses: Iterable[float]) -> float:
        """Return the points that a pair cannot exceed, before all is known of it."""
        one, other, weights = self._units[left], self._units[right], self._settings.weights
        square = math.fsum([value * value for value in masses])
        return (
            weights.base
            + max(0.0, weights.cosine) * square / math.sqrt(self._square[left] * self._square[right])
            + max(0.0, weights.overlap) * mass / math.sqrt(self._linear[left] * self._linear[right])
            + (max(0.0, weights.mass) + max(0.0, weights.what)) * self._full(mass)
            + self._company
            + (self._told if one.events and other.events else 0.0)
            + (0.0 if one.values.isdisjoint(other.values) else max(0.0, weights.values))
        )

    def match(self, left: int, right: int, neighbours: float, least: float = 0.0) -> float:
        """Score two sentences that get over all hurdles; 0 where the score would be below `least`."""
        one, other = self._units[left], self._units[right]
        values = self._values(left, right, neighbours)
        points = [weight * value for weight, value in zip(self._points, values, strict=True)]
        weight = self._settings.weights.wording
        cutoff = 0.0
        if least > _HALF and weight > 0:  # wording is what takes time: not where it could not matter
            cutoff = (odds.points(least - _HALF) - math.fsum(points)) / weight
            if cutoff > 1:
                return 0.0
        wording = _wording(one, other, cutoff)
        if wording < cutoff:
            return 0.0
        return odds.of(math.fsum((*points, weight * wording)))

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
        fewest = _fewest(self._units[left], self._units[right])
        return (
            Hurdle(name="shared weight", value=common.mass, least=self._settings.least_mass),
            Hurdle(name="shared terms", value=len(common.terms), least=fewest),
        )

    def signals(self, left: int, right: int, neighbours: float) -> tuple[Signal, ...]:
        """Return the signals of a pair: the base, wording, values, other pairs, the setting."""
        values = self._values(left, right, neighbours)
        values[_WORDING] = _wording(self._units[left], self._units[right])
        return tuple(map(signal, _NAMES, self._points, values))

    def _values(self, left: int, right: int, neighbours: float) -> list[float]:
        """Return what the signals come to, in order of their weights; wording is left out."""
        one, other = self._units[left], self._units[right]
        common = self.common(left, right)
        what = math.fsum(self._masses(left, common.terms - one.named - other.named))
        apart = one.listed and other.listed and not one.listed & other.listed
        return [
            1.0,
            common.rare * common.cosine,
            common.rare * common.overlap,
            common.rare * self._full(common.mass),
            common.rare * self._full(what),
            _sign(what < self._settings.least_what),
            0.0,
            _sign(one.values & other.values),
            neighbours,
            _sign(one.listed & other.listed),
            _sign(_contexts(one) & _contexts(other)),
            _sign(apart),
            self._apart(left, right),
        ]

    def _full(self, mass: float) -> float:
        return min(1.0, mass / self._settings.full_mass)

    def _apart(self, left: int, right: int) -> float:
        """Return 1 where two articles were found to report different events."""
        one, other = self._stories[left], self._stories[right]
        return _sign(one is not None and other is not None and one != other)


def _contexts(unit: Unit) -> Set[str]:
    return unit.events - unit.listed


def _sign(there: object) -> float:
    return 1.0 if there else 0.0


def _wording(one: Unit, other: Unit, least: float = 0.0) -> float:
    """Return how much of the words as written is the same, less what any two sentences have in common.

    What is below `least` may come out as 0.
    """
    cutoff = 100 * (_CHANCE + (1 - _CHANCE) * least) - 0.001 if least > 0 else 0.0
    ratio = fuzz.token_set_ratio(one.words, other.words, score_cutoff=cutoff) / 100
    return max(0.0, ratio - _CHANCE) / (1 - _CHANCE)


def _fewest(one: Unit, other: Unit) -> int:
    """Return how many terms two sentences must share: fewer where they tell of one event."""
    return 2 if one.events.isdisjoint(other.events) else 1
