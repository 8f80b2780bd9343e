"""Names of places on the page: made of safe characters, each given once."""

from __future__ import annotations

import re
from typing import Final

from samestory.text import fold

_UNSAFE: Final = re.compile("[^a-z0-9]+")
_LONGEST: Final = 48

#: A passage: the article, and the offsets of its text.
Place = tuple[str, int, int]


class Anchors:
    """The ids that one page has given away."""

    def __init__(self) -> None:
        """Give none away yet."""
        self._taken: set[str] = set()

    def new(self, kind: str, name: str, *numbers: int) -> str:
        """Return an id for `name`, which may hold anything, that no other place has."""
        parts = (kind, _UNSAFE.sub("-", fold(name))[:_LONGEST].strip("-"), *map(str, numbers))
        first = anchor = "-".join(part for part in parts if part)
        number = 1
        while anchor in self._taken:
            number += 1
            anchor = f"{first}--{number}"
        self._taken.add(anchor)
        return anchor
