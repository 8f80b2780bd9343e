"""Which column of a table is what: found by the names that tables use, or named by the reader."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from samestory.errors import UsageError
from samestory.load.drafts import RefusedError
from samestory.load.fields import NAMES
from samestory.tables import nearest

#: Our names, each with those under which tables have it, the surest first. Beside these the names of
#: `fields.NAMES` count.
_FOUND: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "text": (
            *("text", "body", "content", "full_text", "fulltext", "maintext", "main_text"),
            *("article_text", "article_body", "articlebody", "article_content", "body_text", "content_text"),
            *("news_text", "story_text", "article", "story", "transcript"),
        ),
        "title": ("title", "headline", "head", "heading", "article_title", "headlines"),
        "source": (
            *("source", "outlet", "publisher", "publication", "newspaper", "source_name", "news_source"),
            *("site_name", "site", "media", "media_name", "domain", "source_domain"),
        ),
        "author": ("author", "authors", "byline", "author_name", "writer"),
        "published": (
            *("published", "date", "published_at", "publishedat", "published_date", "publish_date"),
            *("date_published", "date_publish", "publication_date", "pubdate", "pub_date", "publish_time"),
            *("datetime", "timestamp", "time", "created_at"),
        ),
        "url": ("url", "link", "article_url", "web_url", "weburl", "permalink", "uri"),
        "language": ("language", "lang", "language_code"),
        "id": ("id", "article_id", "doc_id", "docid", "guid"),
    }
)

FIELDS: Final = tuple(_FOUND)

_APART: Final = re.compile(rf",(?=\s*(?:{'|'.join(FIELDS)})\s*=)", re.IGNORECASE)

#: How many columns an error names, and how much of each.
_NAMED: Final = 12
_LONGEST: Final = 40


def parsed(given: Iterable[str]) -> dict[str, str]:
    """Return the columns that the reader named, `text=Body,title=Head line`, by our names.

    Raises:
        UsageError: that is no such list, or a name on the left is none of ours.
    """
    named: dict[str, str] = {}
    for one in given:
        for part in _APART.split(one):
            field, equals, column = (it.strip() for it in part.partition("="))
            if not equals or not column:
                raise UsageError(f"--columns: not NAME=COLUMN: {part}", hint="write text=Body,title=Headline")
            if (known := field.casefold()) not in FIELDS:
                meant = nearest(field, FIELDS)
                hint = f"did you mean {meant}?" if meant else f"known: {', '.join(FIELDS)}"
                raise UsageError(f"--columns: no such name: {field}", hint=hint)
            if named.setdefault(known, column) != column:
                raise UsageError(f"--columns: {known} is named twice", hint="name one column for each")
    return named


def found(header: Sequence[str], named: Mapping[str, str]) -> dict[str, int]:
    """Return the places of the columns in `header` by our names; those `named` count first.

    Raises:
        RefusedError: a named column is not there, or none is the text.
    """
    places = {field: _place(header, column) for field, column in named.items()}
    keys = [key(name) for name in header]
    for field, names in _FOUND.items():
        also = (name for name, ours in NAMES.items() if ours == field)
        known = next((name for name in (*names, *also) if name in keys), None)
        if field not in places and known is not None and keys.index(known) not in places.values():
            places[field] = keys.index(known)
    if "text" not in places:
        raise RefusedError("format", f"no column of texts among {_listed(header)}; name it: --columns text=…")
    return places


def key(name: str) -> str:
    """Return the name of a column as names are compared: `Published At` is `published_at`."""
    return re.sub(r"[\s_-]+", "_", name.strip().casefold())


def _place(header: Sequence[str], column: str) -> int:
    if column in header:
        return header.index(column)
    keys = [key(name) for name in header]
    if key(column) in keys:
        return keys.index(key(column))
    meant = nearest(column, {name.strip().casefold(): name for name in header})
    shown = next((name for name in header if name.strip().casefold() == meant), None)
    hint = f"did you mean {_short(shown)}?" if shown else f"there are {_listed(header)}"
    raise RefusedError("format", f"no column {_short(column)}; {hint}")


def _listed(header: Sequence[str]) -> str:
    more = f" and {len(header) - _NAMED} more" if len(header) > _NAMED else ""
    return ", ".join(_short(name) for name in header[:_NAMED]) + more


def _short(name: str) -> str:
    shown = " ".join(name.split())
    return f'"{shown[:_LONGEST]}…"' if len(shown) > _LONGEST else f'"{shown}"'
