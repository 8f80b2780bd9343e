"""How telling a term is in this collection."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Sequence, Set
from functools import lru_cache

from samestory.align import terms
from samestory.align.passages import Unit

#: What a word of all news weighs against another one.
_GENERIC = 0.4
#: A collection of fewer sentences is weighed as if it were so large: else nothing in it would be rare.
_LEAST = 30
#: Two passages hold what they share, at least.
_PAIR = 2
#: Where more sentences than this hold the rarest of some terms, so many of them stand for all.
_COUNTED = 500
#: So many sets of terms are remembered: sentences of one fact share the same ones.
_REMEMBERED = 1 << 15


class Weights:
    """Inverse document frequency over the sentences of a collection."""

    def __init__(self, units: Sequence[Unit]) -> None:
        """Count in which sentences each term and each pair of neighbouring terms stands."""
        self._total = max(len(units), _LEAST)
        self._terms = [unit.terms for unit in units]
        self._holders: dict[object, list[int]] = defaultdict(list)
        for index, unit in enumerate(units):
            for term in (*unit.terms, *unit.phrases):
                self._holders[term].append(index)
        self._known: dict[object, float] = {}
        #: How rare it is, from 0 to 1, that one sentence holds all of some terms that any two share.
        #: Words that always go together ("invasion of …") say one thing, not three.
        self.together = lru_cache(maxsize=_REMEMBERED)(self._together)

    def of(self, term: object) -> float:
        """Return the weight of a term or phrase; never negative."""
        known = self._known.get(term)
        if known is None:
            generic = isinstance(term, str) and terms.is_generic(term)
            weight = self._inverse(len(self._holders.get(term, ())))
            known = self._known[term] = max(0.0, weight * (_GENERIC if generic else 1.0))
        return known

    def holders(self, term: object) -> Sequence[int]:
        """Return the places of the sentences that hold a term, in order."""
        return self._holders.get(term, ())

    def held(self) -> Iterable[tuple[object, Sequence[int]]]:
        """Return every term and phrase with the places of the sentences that hold it."""
        return self._holders.items()

    def _together(self, shared: Set[str]) -> float:
        if not shared:
            return 1.0
        rarest = min([self._holders[term] for term in shared], key=len)
        if len(rarest) <= _PAIR:
            return 1.0
        sample = rarest[:: -(-len(rarest) // _COUNTED)]
        both = sum([shared <= self._terms[index] for index in sample]) * len(rarest) / len(sample)
        return self._inverse(max(both, _PAIR)) / self._inverse(_PAIR)

    def _inverse(self, count: float) -> float:
        return math.log((self._total + 1) / (count + 0.5))
