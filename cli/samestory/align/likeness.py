"""How surely two articles report the same event, told by what they have in common.

Each article is a set of vectors (terms, names, lead, values), weighed by tf-idf (Spärck Jones, 1972); the
cosines of two articles are the signals of a logistic regression (Cox, 1958).
"""

from __future__ import annotations

import heapq
import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from samestory.align.components import Pair, ordered
from samestory.align.odds import signal
from samestory.align.passages import Unit
from samestory.model import Signal
from samestory.settings import StorySettings

Vector = Mapping[object, float]


class Likeness:
    """Weighs the articles of one collection against each other; they are known by their places."""

    def __init__(self, articles: Sequence[Sequence[Unit]], settings: StorySettings) -> None:
        """Weigh what each article holds; `articles` are their sentences, in order of the text."""
        self._settings = settings
        leads = [units[: settings.lead] for units in articles]
        terms = [Counter(_flat(unit.terms for unit in units)) for units in articles]
        self._kinds: Sequence[tuple[str, float, Sequence[Vector]]] = [
            ("terms", settings.weights.terms, self._vectors(terms)),
            ("names", settings.weights.names, self._of((u.named for u in units) for units in articles)),
            ("lead", settings.weights.lead, self._of((u.terms for u in units) for units in leads)),
            ("values", settings.weights.values, self._of((u.values for u in units) for units in articles)),
        ]
        self._terms = terms

    def points(self, left: int, right: int) -> float:
        """Return the log-odds that two articles report the same event."""
        return math.fsum(one.points for one in self.signals(left, right))

    def signals(self, left: int, right: int) -> tuple[Signal, ...]:
        """Return what speaks for two articles reporting the same event."""
        return (
            signal("base", self._settings.weights.base, 1.0),
            *(
                signal(name, weight, _cosine(vectors[left], vectors[right]))
                for name, weight, vectors in self._kinds
            ),
        )

    def candidates(self) -> Iterator[Pair]:
        """Yield the pairs, lower place first, that share one of the rarest terms that either shares."""
        holders: dict[object, list[int]] = {}
        for index, terms in enumerate(self._terms):
            for term in terms:
                holders.setdefault(term, []).append(index)
        pairs: set[Pair] = set()
        for index, terms in enumerate(self._terms):
            shared = [(len(holders[term]), str(term)) for term in terms if len(holders[term]) > 1]
            for _, term in heapq.nsmallest(self._settings.rarest, shared):
                pairs |= {ordered(index, other) for other in holders[term] if other != index}
        yield from sorted(pairs)

    def _of(self, articles: Iterable[Iterable[Iterable[object]]]) -> list[Vector]:
        return self._vectors([Counter(_flat(its)) for its in articles])

    def _vectors(self, articles: Sequence[Mapping[object, int]]) -> list[Vector]:
        """Return unit vectors: (1 + ln tf) times idf."""
        holders = Counter(term for counts in articles for term in counts)
        total = max(len(articles), self._settings.least)
        rare = {term: max(0.0, math.log((total + 1) / (count + 0.5))) for term, count in holders.items()}
        return [
            _unit({term: (1 + math.log(count)) * rare[term] for term, count in counts.items()})
            for counts in articles
        ]


def _flat(rows: Iterable[Iterable[object]]) -> Iterator[object]:
    return (term for row in rows for term in row)


def _unit(vector: Vector) -> Vector:
    length = math.sqrt(math.fsum(value * value for value in vector.values()))
    return {term: value / length for term, value in vector.items()} if length else {}


def _cosine(one: Vector, other: Vector) -> float:
    few, many = sorted((one, other), key=len)
    return math.fsum(value * many[term] for term, value in few.items() if term in many)
