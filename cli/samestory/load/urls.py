"""What a URL tells of the article behind it. Nothing here is fetched."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

#: Last parts of paths that say nothing of the article.
_GENERIC = frozenset({"amp", "article", "default", "full", "home", "index", "print", "rss", "story", "view"})
#: A name that is cited should not fill the line.
_LONGEST = 80
_CREDENTIALS = re.compile(r"\A(https?://)[^/?#]*@", re.IGNORECASE)
_EXTENSION = re.compile(r"\.[A-Za-z][A-Za-z0-9]{1,5}$")


def host_of(url: str) -> str:
    """Return the host in a URL, empty where there is none."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def scheme_of(url: str) -> str:
    """Return the scheme of a URL, in lower case."""
    return url.partition(":")[0].casefold()


def path_of(url: str) -> str:
    """Return the path in a URL."""
    try:
        return urlsplit(url).path
    except ValueError:
        return ""


def masked(url: str) -> str:
    """Return a URL as it may be printed: without the name and password in it."""
    return _CREDENTIALS.sub(r"\1…@", url)


def name_of(url: str) -> str | None:
    """Return what a URL calls the article: its last telling part, or the host where none is."""
    parts = [_EXTENSION.sub("", unquote(part)) for part in path_of(url).split("/")]
    told = [part for part in parts if part and part.casefold() not in _GENERIC]
    return (told[-1] if told else host_of(url))[:_LONGEST] or None


def slug(title: str) -> str | None:
    """Return a short name made of the words of a title, for what has no other."""
    words = re.findall(r"[^\W_]+", title.casefold().replace("’", "").replace("'", ""))[:8]
    return "-".join(words)[:_LONGEST] or None
