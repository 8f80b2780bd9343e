"""A group of passages while it is being made and placed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import combinations

import msgspec

from samestory.align.passages import Unit
from samestory.graphs import Pair
from samestory.model import Group, MatchKind


class Grouped(msgspec.Struct, frozen=True):
    """A group with the units that its passages come from."""

    group: Group
    units: tuple[Unit, ...]


def strongest(members: Sequence[int], matches: Mapping[Pair, float]) -> Pair:
    """Return the pair of members that match best."""
    inside = [pair for pair in combinations(members, 2) if pair in matches]
    return max(inside, key=lambda pair: (matches[pair], (-pair[0], -pair[1])))


def make(
    members: Sequence[int],
    units: Sequence[Unit],
    score: Callable[[Pair], float],
    because: tuple[str, ...],
    kind: MatchKind,
) -> Grouped:
    """Put the members of a group together; its score is the mean of those of its pairs."""
    scores = [found for pair in combinations(members, 2) if (found := score(pair))]
    own = tuple(units[one] for one in members)
    return Grouped(
        Group(
            passages=tuple(unit.passage for unit in own),
            kind=kind,
            score=round(sum(scores) / len(scores), 3),
            because=because,
        ),
        own,
    )
