"""How surely two passages state the same fact: named signals, each between 0 and 1, and their weights.

The one place, beside the cues of events and the spelling of names, where rapidfuzz is asked.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import msgspec
from rapidfuzz import fuzz

from samestory.align.passages import Unit
from samestory.align.weights import Weights
from samestory.model import Hurdle, Signal
from samestory.settings import RowSettings

#: Share of common terms up to which fuzzy scores are met by chance, and do not count.
CHANCE = 0.4
#: The signals of two longer quotations.
RATIO, TERMS = "token_set_ratio", "terms"
#: A fragment of so few words must occur in the other utterance word for word.
_FRAGMENT = 4
#: How many shared terms a reason names.
_TELLING = 5
#: So many signals, the first ones, tell of wording alone.
_WORDING = 4


class Match(msgspec.Struct, frozen=True, order=True):
    """The score of a pair of passages."""

    score: float
    wording: float = 0.0  #: the part of it that words alone give


class Claims:
    """Scores pairs of sentences of one collection."""

    def __init__(self, units: Sequence[Unit], weights: Weights, settings: RowSettings) -> None:
        """Weigh every term of every sentence once."""
        self._units, self._weights, self._settings = units, weights, settings
        self._mass = [{term: weights.of(term) for term in unit.terms} for unit in units]
        self._linear = [math.fsum(row.values()) for row in self._mass]
        self._square = [math.fsum(mass * mass for mass in row.values()) for row in self._mass]

    def match(self, left: int, right: int) -> Match:
        """Score two sentences, given by their places in the collection."""
        signals = self._counted(left, right)
        words = sum(one.points for one in signals[:_WORDING])
        score = words + sum(one.points for one in signals[_WORDING:])
        return Match(round(min(1.0, max(0.0, score)), 4), round(words, 4))

    def because(self, left: int, right: int) -> tuple[str, ...]:
        """Return the signals of a pair in words, and the most telling terms that it shares."""
        telling = self.shared(left, right)[:_TELLING]
        named = tuple(f"{one.name} {one.value:.2f}" for one in self._counted(left, right) if one.value)
        return (*named, f"shared: {' '.join(telling)}")

    def shared(self, left: int, right: int) -> list[str]:
        """Return the terms that two sentences share, the most telling first."""
        both = self._units[left].terms & self._units[right].terms
        return sorted(both, key=lambda term: (-self._weights.of(term), term))

    def beside(self, match: Match, neighbours: Iterable[Match]) -> Match:
        """Raise the score of a pair whose neighbours match, too: facts are told in company."""
        company = self.company(neighbours)
        if not company.value or not match.score:
            return match
        return Match(round(min(1.0, match.score + company.points), 4), match.wording)

    def company(self, neighbours: Iterable[Match]) -> Signal:
        """Return what the best match of the sentences beside a pair says for it."""
        best = max((one.wording for one in neighbours), default=0.0)
        return _signal("neighbours", self._settings.neighbours, best)

    def hurdles(self, left: int, right: int) -> tuple[Hurdle, ...]:
        """Return what a pair has to get over before it is scored."""
        return self._hurdles(left, right, self._common(left, right))

    def signals(self, left: int, right: int) -> tuple[Signal, ...]:
        """Return the signals of a pair, whether or not it is scored: those of wording, then the setting."""
        return self._signals(left, right, self._common(left, right))

    def _hurdles(self, left: int, right: int, common: _Common) -> tuple[Hurdle, ...]:
        least = 1 if _together(self._units[left], self._units[right]) else 2
        return (
            Hurdle(name="shared weight", value=common.mass, least=self._settings.least_mass),
            Hurdle(name="shared terms", value=len(common.terms), least=least),
            Hurdle(
                name="likeness", value=common.cosine + common.overlap, least=self._settings.least_likeness
            ),
        )

    def _signals(self, left: int, right: int, common: _Common) -> tuple[Signal, ...]:
        settings, one, other = self._settings, self._units[left], self._units[right]
        rare = self._weights.together(common.terms)
        return (
            _signal("cosine", settings.cosine, rare * common.cosine),
            _signal("overlap", settings.overlap, rare * common.overlap),
            _signal("mass", settings.mass, rare * min(1.0, common.mass / settings.full_mass)),
            _signal("phrases", settings.phrases, rare * self._phrases(one, other)),
            _signal("values", settings.values, 1.0 if one.values & other.values else 0.0),
            *_events(one, other, settings),
            _signal("names only", settings.names_only, self._names_only(one, other)),
        )

    def _counted(self, left: int, right: int) -> tuple[Signal, ...]:
        """Return the signals of a pair that gets over all hurdles, else none."""
        common = self._common(left, right)
        if common.mass < self._settings.least_mass:  # most pairs: the other hurdles need not be built
            return ()
        met = all(one.met for one in self._hurdles(left, right, common))
        return self._signals(left, right, common) if met else ()

    def _common(self, left: int, right: int) -> _Common:
        shared = self._units[left].terms & self._units[right].terms
        known = self._mass[left]
        masses = [known[term] for term in shared]
        mass = math.fsum(masses)  # exact, so that the order of a set does not matter
        if not mass:
            return _Common(shared, 0.0, 0.0, 0.0)
        square = math.fsum(value * value for value in masses)
        return _Common(
            shared,
            mass,
            square / math.sqrt(self._square[left] * self._square[right]),
            mass / math.sqrt(self._linear[left] * self._linear[right]),
        )

    def _phrases(self, one: Unit, other: Unit) -> float:
        shared = one.phrases & other.phrases
        mass = math.fsum(self._weights.of(left) + self._weights.of(right) for left, right in shared)
        return min(1.0, mass / self._settings.full_mass)

    def _names_only(self, one: Unit, other: Unit) -> float:
        """Return 1 where the passages share who and where, but nothing of what."""
        what = (one.terms & other.terms) - one.named - other.named
        return 1.0 if math.fsum(map(self._weights.of, what)) < self._settings.least_what else 0.0


class _Common(NamedTuple):
    """What two sentences share."""

    terms: frozenset[str]
    mass: float  #: the weight of the terms
    cosine: float
    overlap: float


def _signal(name: str, weight: float, value: float) -> Signal:
    return Signal(name=name, value=value, weight=weight, points=weight * value)


def _together(one: Unit, other: Unit) -> bool:
    return not one.events.isdisjoint(other.events)


def _events(one: Unit, other: Unit, settings: RowSettings) -> Iterator[Signal]:
    """Yield what the events say that the two passages belong to."""
    context = (one.events & other.events) - one.listed - other.listed
    apart = one.listed and other.listed and not one.listed & other.listed
    yield _signal("same event", settings.same_event, 1.0 if one.listed & other.listed else 0.0)
    yield _signal("same context", settings.same_context, 1.0 if context else 0.0)
    yield _signal("other event", settings.other_event, 1.0 if apart else 0.0)


class Wording(msgspec.Struct, frozen=True):
    """Two quotations as wordings of one utterance: the greatest signal counts, if all hurdles are met."""

    hurdles: tuple[Hurdle, ...]
    signals: tuple[Signal, ...]

    @property
    def score(self) -> float | None:
        """From 0 to 1; None if the two can't be one utterance."""
        if not all(one.met for one in self.hurdles):
            return None
        return round(max(one.points for one in self.signals), 4)


def utterance(one: Unit, other: Unit) -> tuple[float, tuple[str, ...]] | None:
    """Score two quotations as wordings of the same utterance, with reasons; None if they can't be."""
    found = wording(one, other)
    if (score := found.score) is None:
        return None
    graded = {RATIO, TERMS}
    return score, tuple(
        f"{one.name} {one.value:.2f}" if one.name in graded else one.name for one in found.signals
    )


def wording(one: Unit, other: Unit) -> Wording:
    """Say what speaks for two quotations being one utterance, and what stands in the way."""
    short, long = sorted((one, other), key=lambda unit: len(unit.words))
    few = len(short.words.split())
    one_voice = same_speaker(one, other)
    if short.words == long.words and (few > _FRAGMENT or (few > 1 and (one_voice or _together(one, other)))):
        return Wording((), (_signal("the same words", 1.0, 1.0),))
    voices = " and ".join(unit.passage.speaker or "nobody named" for unit in (one, other))
    voice = Hurdle(name="one speaker", value=float(one_voice), least=1.0, detail=voices)
    if few < _FRAGMENT:
        missing = set(short.words.split()) - set(long.words.split())
        alone = few == 1 and not short.passage.text.islower()
        return Wording(
            (
                voice,
                Hurdle(
                    name="every word of the fragment",
                    value=float(not missing),
                    least=1.0,
                    detail=f"only in the shorter: {' '.join(sorted(missing))}" if missing else "",
                ),
                Hurdle(name="more than a single capitalised word", value=float(not alone), least=1.0),
            ),
            (_signal("fragment, word for word", 0.9 if few > 1 else 0.8, 1.0),),
        )
    ratio = fuzz.token_set_ratio(one.words, other.words) / 100
    both = _dice(one, other)
    counts = 1.0 if both > CHANCE else 0.0
    return Wording((voice,), (_signal(RATIO, counts, ratio), _signal(TERMS, 1.0, both)))


def same_speaker(one: Unit, other: Unit) -> bool:
    """Tell whether two quotations may have one speaker: a shared name, or one of them unattributed."""
    left, right = one.passage.speaker, other.passage.speaker
    if left is None or right is None:
        return left == right or len(one.words.split()) > _FRAGMENT
    return left == right or not _capitals(left).isdisjoint(_capitals(right))


def _capitals(name: str) -> set[str]:
    return {word for word in name.split() if word[0].isupper()}


def _dice(one: Unit, other: Unit) -> float:
    """Return the share of terms that two utterances have in common."""
    total = len(one.terms) + len(other.terms)
    return 2 * len(one.terms & other.terms) / total if total else 0.0
