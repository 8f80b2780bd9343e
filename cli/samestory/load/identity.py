"""Article ids: short names that can be cited as `id:line`."""

from __future__ import annotations

import hashlib
import os
import re
from collections import Counter
from collections.abc import Iterator, Sequence

#: White space, the colon of a citation, and characters that no terminal should be sent.
_UNFIT = re.compile(r"[\s:\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]+")
_ENDS = re.compile(rf"\A{_UNFIT.pattern}|{_UNFIT.pattern}\Z")

_LONGEST = 200
_SUFFIX = 4


def base_id(name: str) -> str:
    """Return `name` without what can't stand in a citation; never empty."""
    name = _UNFIT.sub("-", _ENDS.sub("", printable(name)))[:_LONGEST]
    return name if name.strip("-") else "article"


def unique_ids(articles: Sequence[tuple[str, str]]) -> list[str]:
    """Return an id for each (base id, place) in order.

    An id stays as it is unless two articles would have it; then each of them gets a suffix that
    follows from its place alone, so that it doesn't depend on the order or on what else is read.
    """
    counts = Counter(base for base, _ in articles)
    taken = {base for base, count in counts.items() if count == 1}
    ids: list[str] = []
    for base, place in articles:
        if counts[base] > 1:
            base = _suffixed(base, place, taken)
            taken.add(base)
        ids.append(base)
    return ids


def shared(asked: Sequence[str | None], ids: Sequence[str]) -> Iterator[str]:
    """Yield a warning where articles that name themselves ask for ids that others have, too.

    Args:
        asked: the id that each article asks for; None for one that is called after its file.
        ids: what they are called.
    """
    renamed = [(one, name) for one, name in zip(asked, ids, strict=True) if one not in {None, name}]
    if renamed:
        one, name = renamed[0]
        yield f"{len(renamed)} articles have an id that others have, too: each got a suffix, {one} is {name}"


def printable(path: str) -> str:
    """Return a path that can be written as UTF-8: bytes of a name that are none show as `\\xff`."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _suffixed(base: str, place: str, taken: set[str]) -> str:
    digest = hashlib.sha256(place.encode("utf-8", "surrogatepass")).hexdigest()
    for length in range(_SUFFIX, len(digest) + 1):
        if (name := f"{base}-{digest[:length]}") not in taken:
            return name
    number = 2
    while (name := f"{base}-{digest}-{number}") in taken:
        number += 1
    return name
