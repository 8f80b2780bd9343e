"""What an input says of its article in so many words, under whichever name it does so."""

from __future__ import annotations

from collections.abc import Iterable
from types import MappingProxyType
from typing import Final

#: Our names of fields, and the other names under which inputs have them.
NAMES: Final = MappingProxyType(
    {
        "title": "title",
        "headline": "title",
        "source": "source",
        "outlet": "source",
        "publisher": "source",
        "author": "author",
        "authors": "author",
        "byline": "author",
        "published": "published",
        "date": "published",
        "published_at": "published",
        "url": "url",
        "link": "url",
        "language": "language",
        "lang": "language",
    }
)

#: A value that is longer is no title and no name.
_LONGEST = 1000


def field_of(name: str) -> str | None:
    """Return our name of the field that an input calls `name`."""
    return NAMES.get(name.strip().casefold().replace("-", "_"))


def explicit(pairs: Iterable[tuple[str, object]]) -> dict[str, str]:
    """Return the fields among `pairs` by our names; the first of two names for one field wins.

    Values that are no strings (or lists of strings, for authors) count as absent, and so do empty
    ones.
    """
    found: dict[str, str] = {}
    for name, value in pairs:
        field = field_of(name)
        text = _text(value)
        if field is None or not text or len(text) > _LONGEST:
            continue
        if field == "source" and text.startswith(("http://", "https://")):
            field = "url"
        found.setdefault(field, text)
    return found


def _text(value: object) -> str:
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        value = ", ".join(item.strip() for item in value if item.strip())
    return " ".join(value.split()) if isinstance(value, str) else ""
