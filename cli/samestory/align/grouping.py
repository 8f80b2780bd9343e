"""From scored pairs to groups that state one fact, without chains.

A passage joins a group only when it fits all of it on average (average linkage) and each of it plausibly
(complete linkage, with a lower threshold); one that states two facts may stand in two groups. Utterances are
joined by any match of wordings, and fragments by their best.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from samestory.graphs import Pair, components, ordered

#: A passage states at most so many facts that others share.
FACTS = 4

Score = Callable[[Pair], float]
#: How well a passage fits a group; None if it does not.
Fit = Callable[[int, Iterable[int]], float | None]


def overlapping(
    matches: Mapping[Pair, float],
    join: float,
    plausible: float,
    article: Callable[[int], str],
    score: Score,
) -> list[tuple[int, ...]]:
    """Group passages, best pairs first; each group holds passages of two or more articles.

    A passage that already has its place in a group is put into a second one only by a pair
    that no group holds.

    Args:
        matches: the pairs that may begin a group, and their scores.
        join: score that such a pair must have, and a newcomer on average.
        plausible: score that a newcomer must have with each passage of its group.
        article: what a passage belongs to.
        score: of any pair, the lower place first.
    """

    def fit(newcomer: int, group: Iterable[int]) -> float | None:
        scores = []
        for one in group:
            scores.append(score(ordered(newcomer, one)))
            if scores[-1] < plausible:
                return None  # the rest need not be scored
        average = sum(scores) / len(scores)
        return average if average >= join else None

    groups: list[list[int]] = []
    member: dict[int, list[int]] = {}
    for pair in sorted(matches, key=lambda pair: (-matches[pair], pair)):
        if matches[pair] < join:
            break
        if _together(*pair, member):
            continue
        home = _home(pair, groups, member, fit)
        if home is not None:
            at, newcomer = home
            groups[at].append(newcomer)
            member.setdefault(newcomer, []).append(at)
        elif all(len(member.get(one, ())) < FACTS for one in pair):
            for one in pair:
                member.setdefault(one, []).append(len(groups))
            groups.append(list(pair))
    return [tuple(sorted(group)) for group in groups if len({article(one) for one in group}) > 1]


def between(newcomer: int, group: Iterable[int], score: Score) -> list[float]:
    """Return the scores of a passage with each one of a group."""
    return [score(ordered(newcomer, one)) for one in group]


def _home(
    pair: Pair, groups: Sequence[Sequence[int]], member: Mapping[int, list[int]], fit: Fit
) -> tuple[int, int] | None:
    """Return the group that the pair's other passage fits into, and that passage."""
    options = []
    for inside, newcomer in (pair, pair[::-1]):
        if len(member.get(newcomer, ())) >= FACTS:
            continue
        for at in member.get(inside, ()):
            if any(_together(newcomer, one, member) for one in groups[at]):
                continue  # that would only repeat what another group says
            average = fit(newcomer, groups[at])
            if average is not None:
                options.append((average, -at, newcomer))
    if not options:
        return None
    _, at, newcomer = max(options)
    return -at, newcomer


def _together(one: int, other: int, member: Mapping[int, list[int]]) -> bool:
    return not set(member.get(one, ())).isdisjoint(member.get(other, ()))


def disjoint(matches: Iterable[Pair], count: int) -> list[tuple[int, ...]]:
    """Group by any match (single linkage): for utterances, whose matches are near identity."""
    return [tuple(group) for group in components(count, matches) if len(group) > 1]
