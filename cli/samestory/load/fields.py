"""What an input says of its article in so many words, under whichever name it does so."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
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
        "publishedat": "published",
        "published_date": "published",
        "publication_date": "published",
        "date_published": "published",
        "datepublished": "published",
        "pub_date": "published",
        "pubdate": "published",
        "url": "url",
        "link": "url",
        "language": "language",
        "lang": "language",
    }
)

#: A value that is longer is no title and no name.
_LONGEST = 1000

#: Counts from here, the year 1990, to the year 2100 are taken for seconds.
_EARLIEST, _LATEST = 631_152_000, 4_102_444_800


def field_of(name: str) -> str | None:
    """Return our name of the field that an input calls `name`."""
    return NAMES.get(name.strip().casefold().replace("-", "_"))


def explicit(pairs: Iterable[tuple[str, object]]) -> dict[str, str]:
    """Return the fields among `pairs` by our names; the first of two names for one field wins.

    Objects count by their `name`, lists by all of theirs, and a time may be in seconds or thousandths of
    them since 1970. What is neither that nor a string counts as absent, and so does what is empty.
    """
    found: dict[str, str] = {}
    for name, value in pairs:
        field = field_of(name)
        text = _moment(value) if field == "published" else _text(value)
        if field is None or not text or len(text) > _LONGEST:
            continue
        if field == "source" and text.startswith(("http://", "https://")):
            field = "url"
        found.setdefault(field, text)
    return found


def _text(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(filter(None, map(_name, value))) if all(map(_is_name, value)) else ""
    return _name(value)


def _is_name(value: object) -> bool:
    return isinstance(value, str | Mapping)


def _name(value: object) -> str:
    if isinstance(value, Mapping):
        value = value.get("name")
    return " ".join(value.split()) if isinstance(value, str) else ""


def _moment(value: object) -> str:
    """Return a time as it is written, or what a clock's count from 1970 stands for; a bare year stays one."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return _text(value)
    for unit in (1, 1000):
        if _EARLIEST * unit <= value < _LATEST * unit:
            return dt.datetime.fromtimestamp(value // unit, dt.UTC).isoformat()
    return str(value) if isinstance(value, int) and 1400 <= value < 3000 else ""
