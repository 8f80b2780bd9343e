"""Which pairs of passages are worth scoring: those of two articles that share a rare term, never all.

A term is no ground where it stands in more than a share of all passages, and none where it stands in more
than a fixed number of them: so the work grows with the passages, not with their square.
"""

from __future__ import annotations

import heapq
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from samestory.align.passages import Unit
from samestory.align.weights import Weights
from samestory.settings import RowSettings

#: In small collections a term may always stand in this many passages.
_FEW = 6
#: Where all terms of a passage are common ones, so many make it a candidate.
_RAREST = 3

#: The weight of a term or phrase, and the passages that hold it.
_Ground = tuple[int, Sequence[int]]


def pairs(units: Sequence[Unit], weights: Weights, settings: RowSettings) -> Iterator[tuple[int, int]]:
    """Yield the index pairs (lower first) of passages from two articles that share what few others have.

    They come in order of the lower index.
    """
    beyond, rare = _beyond(units), _rare(units, weights, settings)
    for index, unit in enumerate(units):
        shared = _shared(_grounds(unit, rare, weights, settings), beyond[index])
        yield from ((index, other) for other in _first(shared, settings.candidates))


def why(pair: tuple[int, int], units: Sequence[Unit], weights: Weights, settings: RowSettings) -> str:
    """Say why two passages, the lower index first, are looked at or not."""
    index, other = pair
    grounds = _grounds(units[index], _rare(units, weights, settings), weights, settings)
    shared = _shared(grounds, _beyond(units)[index])
    ranked = sorted(shared, key=lambda other: (-shared[other], other))
    if other not in shared:
        if units[index].terms & units[other].terms:
            limit = most(units, settings)
            return f"every term that they share stands in more than {limit} of {len(units)} sentences"
        return "they share no term"
    rank = ranked.index(other) + 1
    place = f"{units[index].passage.article}:{units[index].passage.line}"
    of = f"{rank} of {len(ranked)} by the rare terms shared with {place}"
    if rank > settings.candidates:
        return f"number {of}; the first {settings.candidates} are looked at"
    return f"number {of}"


def most(units: Sequence[Unit], settings: RowSettings) -> int:
    """Return in how many passages a term may stand that makes two of them candidates."""
    return min(_by_share(units, settings), settings.most)


def left_out(units: Sequence[Unit], weights: Weights, settings: RowSettings) -> int:
    """Return how many terms were no ground only because they stand in more than `most` passages."""
    share = _by_share(units, settings)
    left = {term for term, holders in weights.held() if settings.most < len(holders) <= share}
    if len(units) <= settings.most:
        return 0
    for unit in units:  # those of which all terms are common
        held = _held(unit, weights)
        if not any(count <= share for count, _ in held):
            left.update(term for count, term in _rarest(held) if count > settings.most)
    return len(left)


def _by_share(units: Sequence[Unit], settings: RowSettings) -> int:
    return max(_FEW, int(settings.common * len(units)))


def _beyond(units: Sequence[Unit]) -> Sequence[int]:
    """Return for each passage the place of the first one that is of a later article."""
    beyond = [len(units)] * len(units)
    for index in range(len(units) - 2, -1, -1):
        same = units[index].passage.article == units[index + 1].passage.article
        beyond[index] = beyond[index + 1] if same else index + 1
    return beyond


def _rare(units: Sequence[Unit], weights: Weights, settings: RowSettings) -> Mapping[object, _Ground]:
    """Return the terms and phrases of two passages or more that are rare enough."""
    limit = most(units, settings)
    return {term: _ground(term, weights) for term, holders in weights.held() if 1 < len(holders) <= limit}


def _ground(term: object, weights: Weights) -> _Ground:
    return round(weights.of(term) * 1000), weights.holders(term)


def _grounds(
    unit: Unit, rare: Mapping[object, _Ground], weights: Weights, settings: RowSettings
) -> Sequence[_Ground]:
    """Return what makes others candidates: what is rare, or the rarest where all is common."""
    found = [rare[term] for term in (*unit.terms, *unit.phrases) if term in rare]
    if found:
        return found
    rarest = _rarest(_held(unit, weights))
    return [_ground(term, weights) for count, term in rarest if count <= settings.most]


def _held(unit: Unit, weights: Weights) -> list[tuple[int, object]]:
    """Return the terms and phrases of a passage that others hold, too, and how many hold them."""
    held = [(len(weights.holders(term)), term) for term in (*unit.terms, *unit.phrases)]
    return [one for one in held if one[0] > 1]


def _rarest(held: Iterable[tuple[int, object]]) -> Sequence[tuple[int, object]]:
    return heapq.nsmallest(_RAREST, held, key=lambda one: (one[0], str(one[1])))


def _shared(grounds: Iterable[_Ground], beyond: int) -> Mapping[int, int]:
    """Return the passages from `beyond` on that share grounds, and the weight of these."""
    shared: dict[int, int] = defaultdict(int)
    for weight, holders in grounds:
        for other in holders[bisect_left(holders, beyond) :]:
            shared[other] += weight
    return shared


def _first(shared: Mapping[int, int], count: int) -> list[int]:
    """Return the `count` passages that share most, in order of their places."""
    if len(shared) <= count:
        return sorted(shared)
    least = sorted(shared.values())[-count]
    above = [other for other, weight in shared.items() if weight > least]
    equal = sorted(other for other, weight in shared.items() if weight == least)
    return sorted(above + equal[: count - len(above)])
