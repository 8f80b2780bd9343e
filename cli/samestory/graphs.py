"""Items and the pairs that connect them."""

from __future__ import annotations

from collections.abc import Iterable

Pair = tuple[int, int]


def components(count: int, pairs: Iterable[Pair]) -> list[list[int]]:
    """Part the items 0 to `count` - 1 into connected components, in order of their first items.

    By union-find (Galler and Fischer, 1964).
    """
    parent = list(range(count))

    def root(one: int) -> int:
        while parent[one] != one:
            parent[one] = parent[parent[one]]
            one = parent[one]
        return one

    for one, other in pairs:
        left, right = root(one), root(other)
        parent[max(left, right)] = min(left, right)
    parts: dict[int, list[int]] = {}
    for one in range(count):
        parts.setdefault(root(one), []).append(one)
    return list(parts.values())


def ordered(one: int, other: int) -> Pair:
    """Return two items as a pair, the lower first."""
    return (one, other) if one < other else (other, one)
