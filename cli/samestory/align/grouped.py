"""A group of passages while it is being made and placed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

import msgspec

from samestory.align.passages import Unit
from samestory.align.scoring import Match
from samestory.model import Group

Pair = tuple[int, int]


class Grouped(msgspec.Struct, frozen=True):
    """A group with the units that its passages come from."""

    group: Group
    units: tuple[Unit, ...]


def strongest(members: Sequence[int], matches: Mapping[Pair, Match]) -> Pair:
    """Return the pair of members that match best."""
    inside = [pair for pair in combinations(members, 2) if pair in matches]
    return max(inside, key=lambda pair: (matches[pair].score, (-pair[0], -pair[1])))


def make(
    members: Sequence[int],
    units: Sequence[Unit],
    matches: Mapping[Pair, Match],
    because: tuple[str, ...],
    *,
    quoted: bool,
) -> Grouped:
    """Put the members of a group together; its score is the mean of its matches."""
    scores = [matches[pair].score for pair in combinations(members, 2) if pair in matches]
    own = tuple(units[one] for one in members)
    return Grouped(
        Group(
            passages=tuple(unit.passage for unit in own),
            quoted=quoted,
            score=round(sum(scores) / len(scores), 3),
            because=because,
        ),
        own,
    )
