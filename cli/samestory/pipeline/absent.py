"""What of a report could not be read, or was not looked at, and why."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence, Set
from pathlib import Path, PurePath
from typing import Final

from samestory.load import is_url
from samestory.load.identity import printable
from samestory.load.listed import within
from samestory.model import ArticleCard, Comparison, Loaded

#: So many paths are named.
_NAMED: Final = 3


def reasons(
    report: Comparison, loaded: Loaded, operands: Sequence[str], *, elsewhere: bool
) -> Mapping[str, str]:
    """Return why articles of a report could not be read, by their ids.

    Args:
        report: lists them.
        loaded: those that could be read, and what was skipped.
        operands: where they were looked for.
        elsewhere: whether that is not where the report says.
    """
    found = {one.article.id for one in loaded.documents}
    told = {one.path: one.detail for one in loaded.skipped}
    return {
        card.id: told.get(card.path or "-") or _why(card, operands, elsewhere=elsewhere)
        for card in report.articles
        if card.id not in found
    }


def passed_over(operands: Sequence[str], known: Set[str]) -> Iterator[str]:
    """Yield the files and folders among `operands` of which nothing is `known`, and which were not read."""
    for operand in operands:
        if printable(operand) in known:
            continue
        try:
            path = Path(operand)
            is_unread = path.is_file() or (path.is_dir() and not any(within(path, known)))
        except (OSError, ValueError):
            continue
        if is_unread:
            yield printable(operand)


def names(paths: Sequence[str]) -> str:
    """Return some paths in words."""
    more = f" and {len(paths) - _NAMED} more" if len(paths) > _NAMED else ""
    return ", ".join(paths[:_NAMED]) + more


def _why(card: ArticleCard, operands: Sequence[str], *, elsewhere: bool) -> str:
    places = names([printable(one) for one in operands])
    if elsewhere:
        return f"where it was looked for ({places}), no article has its name, its id or its words"
    if card.path is None:
        return "the report does not say from which file it was read"
    if not any(_leads(operand, card.path) for operand in operands):
        return f"it was not looked at, for it is in none of the places that the report names ({places})"
    if is_url(card.path) or os.path.lexists(card.path):
        return "what is there now does not hold it any more"
    return "there is no such file"


def _leads(operand: str, path: str) -> bool:
    """Tell whether a path is an operand or in it."""
    if is_url(operand):
        return is_url(path)
    return PurePath(path).is_relative_to(PurePath(printable(operand)))
