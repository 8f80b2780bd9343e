"""Which pairs of passages are worth scoring: those of two articles that share a rare term, never all.

A term is no ground where it stands in more than a share of all passages, and none where it stands in more
than a fixed number of them: so the work grows with the passages, not with their square.
"""

from __future__ import annotations

import heapq
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from samestory.align.passages import Unit
from samestory.align.weights import Weights
from samestory.settings import RowSettings

#: In small collections a term may always stand in this many passages.
_FEW = 6
#: Where all terms of a passage are common ones, so many make it a candidate.
_RAREST = 3


def pairs(units: Sequence[Unit], weights: Weights, settings: RowSettings) -> Iterator[tuple[int, int]]:
    """Yield the index pairs (lower first) of passages from two articles that share what few others have.

    They come in order of the lower index.
    """
    beyond = _beyond(units)
    for index in range(len(units)):
        shared = _shared(index, beyond[index], units, weights, settings)
        yield from ((index, other) for other in sorted(_best(shared, settings.candidates)))


def why(pair: tuple[int, int], units: Sequence[Unit], weights: Weights, settings: RowSettings) -> str:
    """Say why two passages, the lower index first, are looked at or not."""
    index, other = pair
    shared = _shared(index, _beyond(units)[index], units, weights, settings)
    ranked = _best(shared, len(shared))
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
    if len(units) <= settings.most:
        return 0
    share = _by_share(units, settings)
    grounds = (_grounds(_held(unit, weights), share, len(units)) for unit in units)
    return len({term for its in grounds for term in its if len(weights.holders(term)) > settings.most})


def _by_share(units: Sequence[Unit], settings: RowSettings) -> int:
    return max(_FEW, int(settings.common * len(units)))


def _beyond(units: Sequence[Unit]) -> Sequence[int]:
    """Return for each passage the place of the first one that is of a later article."""
    beyond = [len(units)] * len(units)
    for index in range(len(units) - 2, -1, -1):
        same = units[index].passage.article == units[index + 1].passage.article
        beyond[index] = beyond[index + 1] if same else index + 1
    return beyond


def _shared(
    index: int, beyond: int, units: Sequence[Unit], weights: Weights, settings: RowSettings
) -> Mapping[int, int]:
    """Return the later passages of other articles that share rare terms with one, and their weight."""
    shared: dict[int, int] = {}
    for term in _grounds(_held(units[index], weights), most(units, settings), settings.most):
        weight = round(weights.of(term) * 1000)
        holders = weights.holders(term)
        for other in holders[bisect_right(holders, beyond - 1) :]:
            shared[other] = shared.get(other, 0) + weight
    return shared


def _best(shared: Mapping[int, int], count: int) -> list[int]:
    """Return the passages that share most, the most telling first."""
    if len(shared) > count:  # those that are not among the first need not be put in order
        least = heapq.nlargest(count, shared.values())[-1]
        shared = {other: weight for other, weight in shared.items() if weight >= least}
    return sorted(shared, key=lambda other: (-shared[other], other))[:count]


def _held(unit: Unit, weights: Weights) -> list[tuple[int, object]]:
    """Return the terms and phrases of a passage that others hold, too, and how many hold them."""
    held = [(len(weights.holders(term)), term) for term in (*unit.terms, *unit.phrases)]
    return [one for one in held if one[0] > 1]


def _grounds(held: Sequence[tuple[int, object]], limit: int, most: int) -> Sequence[object]:
    """Return the terms that make others candidates: the rare ones, or the rarest where all are common."""
    rare = [term for count, term in held if count <= limit]
    if rare:
        return rare
    rarest = heapq.nsmallest(_RAREST, held, key=lambda one: (one[0], str(one[1])))
    return [term for count, term in rarest if count <= most]
