"""How surely two passages state the same fact: named signals, each between 0 and 1, and their weights.

The one place, beside the cues of events and the spelling of names, where rapidfuzz is asked.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence

import msgspec
from rapidfuzz import fuzz

from samestory.align.passages import Unit
from samestory.align.weights import Weights
from samestory.settings import RowSettings

#: Fuzzy scores below this are met by chance.
_CHANCE = 0.4
#: A fragment of so few words must occur in the other utterance word for word.
_FRAGMENT = 4
#: How many shared terms a reason names.
_TELLING = 5


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
        signals = self._signals(left, right)
        words = sum(weight * value for _, weight, value in signals[:4])
        score = words + sum(weight * value for _, weight, value in signals[4:])
        return Match(round(min(1.0, max(0.0, score)), 4), round(words, 4))

    def because(self, left: int, right: int) -> tuple[str, ...]:
        """Return the signals of a pair in words, and the most telling terms that it shares."""
        shared = self._units[left].terms & self._units[right].terms
        telling = sorted(shared, key=lambda term: (-self._weights.of(term), term))[:_TELLING]
        signals = self._signals(left, right)
        named = tuple(f"{name} {value:.2f}" for name, _, value in signals if value)
        return (*named, f"shared: {' '.join(telling)}")

    def beside(self, match: Match, neighbours: Iterable[Match]) -> Match:
        """Raise the score of a pair whose neighbours match, too: facts are told in company."""
        best = max((one.wording for one in neighbours), default=0.0)
        if not best or not match.score:
            return match
        score = match.score + self._settings.neighbours * best
        return Match(round(min(1.0, score), 4), match.wording)

    def _signals(self, left: int, right: int) -> list[tuple[str, float, float]]:
        """Return name, weight and value of each signal: four of wording, then those of the setting."""
        settings, one, other = self._settings, self._units[left], self._units[right]
        shared = one.terms & other.terms
        known = self._mass[left]
        masses = [known[term] for term in shared]
        mass = math.fsum(masses)  # exact, so that the order of a set does not matter
        if mass < settings.least_mass or (len(shared) < 2 and not _together(one, other)):
            return []
        square = math.fsum(value * value for value in masses)
        cosine = square / math.sqrt(self._square[left] * self._square[right])
        overlap = mass / math.sqrt(self._linear[left] * self._linear[right])
        if cosine + overlap < settings.least_likeness:
            return []
        rare = self._weights.together(shared)
        return [
            ("cosine", settings.cosine, rare * cosine),
            ("overlap", settings.overlap, rare * overlap),
            ("mass", settings.mass, rare * min(1.0, mass / settings.full_mass)),
            ("phrases", settings.phrases, rare * self._phrases(one, other)),
            ("values", settings.values, 1.0 if one.values & other.values else 0.0),
            *_events(one, other, settings),
            ("names only", settings.names_only, self._names_only(one, other)),
        ]

    def _phrases(self, one: Unit, other: Unit) -> float:
        shared = one.phrases & other.phrases
        mass = math.fsum(self._weights.of(left) + self._weights.of(right) for left, right in shared)
        return min(1.0, mass / self._settings.full_mass)

    def _names_only(self, one: Unit, other: Unit) -> float:
        """Return 1 where the passages share who and where, but nothing of what."""
        what = (one.terms & other.terms) - one.named - other.named
        return 1.0 if math.fsum(map(self._weights.of, what)) < self._settings.least_what else 0.0


def _together(one: Unit, other: Unit) -> bool:
    return not one.events.isdisjoint(other.events)


def _events(one: Unit, other: Unit, settings: RowSettings) -> Iterator[tuple[str, float, float]]:
    """Yield what the events say that the two passages belong to."""
    context = (one.events & other.events) - one.listed - other.listed
    apart = one.listed and other.listed and not one.listed & other.listed
    yield "same event", settings.same_event, 1.0 if one.listed & other.listed else 0.0
    yield "same context", settings.same_context, 1.0 if context else 0.0
    yield "other event", settings.other_event, 1.0 if apart else 0.0


def utterance(one: Unit, other: Unit) -> tuple[float, tuple[str, ...]] | None:
    """Score two quotations as wordings of the same utterance, with reasons; None if they can't be."""
    short, long = sorted((one, other), key=lambda unit: len(unit.words))
    few = len(short.words.split())
    one_voice = same_speaker(one, other)
    if short.words == long.words and (few > _FRAGMENT or (few > 1 and (one_voice or _together(one, other)))):
        return 1.0, ("the same words",)
    if not one_voice:
        return None
    if few < _FRAGMENT:
        held = set(short.words.split()) <= set(long.words.split())
        if not held or (few == 1 and not short.passage.text.islower()):
            return None
        return (0.9 if few > 1 else 0.8), ("fragment, word for word",)
    ratio = fuzz.token_set_ratio(one.words, other.words) / 100
    both = _dice(one, other)
    score = max(ratio if both > _CHANCE else 0.0, both)
    return round(score, 4), (f"token_set_ratio {ratio:.2f}", f"terms {both:.2f}")


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
