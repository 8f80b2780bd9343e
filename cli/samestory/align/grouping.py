"""From scored pairs to groups that state one fact, without chains.

A passage joins a group only when it fits all of it on average (average linkage); one that states two
facts may stand in two groups. Utterances are joined first, their fragments after.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from samestory.align.scoring import Match

#: A passage states at most so many facts that others share.
FACTS = 4

Pair = tuple[int, int]


def overlapping(
    matches: Mapping[Pair, Match], join: float, article: Callable[[int], str]
) -> list[tuple[int, ...]]:
    """Group passages, best pairs first; each group holds passages of two or more articles.

    A passage that already has its place in a group is put into a second one only by a pair
    that no group holds.
    """
    groups: list[list[int]] = []
    member: dict[int, list[int]] = {}
    for pair in sorted(matches, key=lambda pair: (-matches[pair].score, pair)):
        if matches[pair].score < join:
            break
        if any(set(pair) <= set(groups[at]) for at in member.get(pair[0], ())):
            continue
        home = _home(pair, groups, member, matches, join)
        if home is not None:
            at, newcomer = home
            groups[at].append(newcomer)
            member.setdefault(newcomer, []).append(at)
        elif all(len(member.get(one, ())) < FACTS for one in pair):
            for one in pair:
                member.setdefault(one, []).append(len(groups))
            groups.append(list(pair))
    return [tuple(sorted(group)) for group in groups if len({article(one) for one in group}) > 1]


def _home(
    pair: Pair,
    groups: Sequence[Sequence[int]],
    member: Mapping[int, list[int]],
    matches: Mapping[Pair, Match],
    join: float,
) -> tuple[int, int] | None:
    """Return the group that the pair's other passage fits into, and that passage."""
    options = []
    for inside, newcomer in (pair, pair[::-1]):
        if len(member.get(newcomer, ())) >= FACTS:
            continue
        for at in member.get(inside, ()):
            if any(_together(newcomer, one, member) for one in groups[at]):
                continue  # that would only repeat what another group says
            average = fit(newcomer, groups[at], matches)
            if average >= join:
                options.append((average, -at, newcomer))
    if not options:
        return None
    _, at, newcomer = max(options)
    return -at, newcomer


def _together(one: int, other: int, member: Mapping[int, list[int]]) -> bool:
    return not set(member.get(one, ())).isdisjoint(member.get(other, ()))


def fit(newcomer: int, group: Sequence[int], matches: Mapping[Pair, Match]) -> float:
    """Return the average score of a passage with a group; a pair never scored counts nothing."""
    scores = [matches[pair].score if (pair := _ordered(newcomer, one)) in matches else 0.0 for one in group]
    return sum(scores) / len(scores)


def _ordered(one: int, other: int) -> Pair:
    return (one, other) if one < other else (other, one)


def disjoint(matches: Mapping[Pair, Match], count: int) -> list[tuple[int, ...]]:
    """Group by any match (single linkage): for utterances, whose matches are near identity."""
    parent = list(range(count))

    def root(one: int) -> int:
        while parent[one] != one:
            parent[one] = parent[parent[one]]
            one = parent[one]
        return one

    for one, other in sorted(matches):
        parent[max(root(one), root(other))] = min(root(one), root(other))
    groups: dict[int, list[int]] = {}
    for one in range(count):
        groups.setdefault(root(one), []).append(one)
    return [tuple(group) for group in groups.values() if len(group) > 1]
