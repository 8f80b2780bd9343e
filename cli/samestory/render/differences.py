"""Differences in words."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from samestory.model import Aspect, Difference
from samestory.render.calling import named


def spelled(difference: Difference, names: Mapping[str, str], whole: Collection[str]) -> str:
    """Put a difference into words; whole statements, which stand above, are not repeated."""
    left, right = (named(article, names) for article in difference.between)
    if difference.what is Aspect.DETAIL and "" in (difference.left, difference.right):
        more, less, what = (left, right, difference.left)
        if not difference.left:
            more, less, what = right, left, difference.right
        return f"{difference.what}: {more}, not {less}: {what}"
    if {difference.left, difference.right} <= set(whole):
        return f"{difference.what}: {left}, {right}: {difference.rule}"
    return (
        f"{difference.what}: {left} has {_value(difference.left, whole)}, "
        f"{right} has {_value(difference.right, whole)}: {difference.rule}"
    )


def _value(value: str, whole: Collection[str]) -> str:
    if value in whole:
        return "the words above"
    return f'"{value}"' if value else "nothing"
