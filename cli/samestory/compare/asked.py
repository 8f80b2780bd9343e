"""Whose quotations are asked for, by any part of a name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from samestory.errors import UsageError
from samestory.model import Quotations
from samestory.tables import nearest
from samestory.text import lows

#: How many speakers an error names.
_FEW: Final = 10


def speakers(asked: Sequence[str], found: Quotations) -> frozenset[str | None]:
    """Return the speakers who are meant.

    Raises:
        UsageError: nobody of that name is quoted.
    """
    known = {one.name: [lows(name) for name in (one.name, *one.forms)] for one in found.speakers if one.name}
    meant: set[str | None] = set()
    for name in asked:
        words = set(lows(name))
        named = [one for one, forms in known.items() if words and any(words <= set(form) for form in forms)]
        if not named:
            raise UsageError(f'nobody is quoted as "{name}"', hint=_nearest(name, list(known)))
        meant.update(named)
    return frozenset(meant)


def _nearest(name: str, known: Sequence[str]) -> str:
    """Return a hint that names whoever is quoted under the nearest name, or some of those who are."""
    parts = {word.casefold(): full for full in reversed(known) for word in (full, *full.split())}
    close = nearest(name, parts)
    if close is not None:
        return f"did you mean {parts[close]}?"
    return f"quoted are: {', '.join(known[:_FEW])}" if known else "nobody is quoted"
