"""Who wrote an article, as its page says it for machines: in its own order and spelling.

Pages also name their outlet, their desks and the readers who commented; none of these is an author.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

from samestory.lexicon.agencies import AGENCIES
from samestory.text import fold

_MOST_DATA: Final = 1_000_000
_MOST_NODES: Final = 20_000
_MOST_NAMES: Final = 30
_LONGEST: Final = 60
_MOST_WORDS: Final = 6

#: Types of schema.org that are articles.
_ARTICLES: Final = re.compile(r"(?:.*/)?(?:\w{0,40}Article|\w{0,40}BlogPosting|Report|Review)")
_PEOPLE: Final = frozenset({"", "Person"})

#: Under which names a page says it in its head, the surest first.
_METAS: Final = (
    "author",
    "article:author",
    "byl",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "article_author",
)
_BETWEEN: Final = re.compile(r" ?[;|] ?| ?, (?:and )?| (?:and|&) ")
_AFTER_NAMES: Final = re.compile(r"(?:Jr|Sr|II|III|IV|Ph\.?D|M\.?D)\.?", re.IGNORECASE)
_OPENING: Final = re.compile(r"(?:written |story |text |posted )?by:? ", re.IGNORECASE)
_NO_NAME: Final = re.compile(r"https?:|www\.|[@#<>{}]|^\W*$")

#: Words in the names of desks and accounts.
_DESK: Final = frozenset(
    """
    admin administrator anonymous author bureau contributor contributors correspondent correspondents
    desk editor editorial editors guest news newsroom online reporter reporters service staff submitted
    team unknown user webdesk webmaster wire writer writers""".split()
)


def authors(page: Any, *, outlets: Iterable[str | None], shown: str | None) -> str | None:
    """Return the names of the authors of an article, None where the page does not say them.

    Args:
        page: the parsed tree, with its scripts.
        outlets: what the outlet calls itself.
        shown: what stands where a byline stands, as far as it could be found.
    """
    data = [*_articles(page)]
    own = {fold(name).strip() for name in (*outlets, *_publishers(data)) if name}
    for names in (_in_data(data), *_in_head(page)):
        if kept := _people(names, own):
            return ", ".join(kept)
    kept = [name for name in _people(_parted(shown or ""), own) if " " in name or not name.isascii()]
    return ", ".join(kept) or None


def is_article(page: Any) -> bool:
    """Say whether a page declares that it is an article."""
    for meta in page.iter("meta"):
        name = meta.get("property") or meta.get("name") or ""
        if name == "article:published_time" or (name == "og:type" and meta.get("content") == "article"):
            return True
    return any(True for _ in _articles(page))


def _people(names: Iterable[str], own: set[str]) -> list[str]:
    """Return each name once that can be somebody's."""
    found: dict[str, str] = {}
    for name in names:
        if _is_somebody(name, own):
            found.setdefault(fold(name), name)
        if len(found) == _MOST_NAMES:
            break
    return list(found.values())


def _is_somebody(name: str, own: set[str]) -> bool:
    if AGENCIES.get(name):
        return True
    words = fold(name).split()
    if not 0 < len(words) <= _MOST_WORDS or len(name) > _LONGEST or _NO_NAME.search(name):
        return False
    if not _DESK.isdisjoint(words) or name.islower():
        return False
    plain = " ".join(words)
    return not any(plain == one or f" {plain} " in f" {one} " for one in own)


def _parted(names: str) -> list[str]:
    """Return the names of a line."""
    names = " ".join(names.split())
    if len(names) > 20 * _LONGEST:
        return []
    parts: list[str] = []
    for part in _BETWEEN.split(_OPENING.sub("", names, count=1) if _OPENING.match(names) else names):
        if parts and _AFTER_NAMES.fullmatch(part):
            parts[-1] = f"{parts[-1]}, {part}"
        elif part:
            parts.append(part)
    return parts


def _in_head(page: Any) -> Iterator[list[str]]:
    """Yield the names under each name that such elements have."""
    said: dict[str, list[str]] = {}
    for meta in page.iter("meta"):
        name = (meta.get("name") or meta.get("property") or meta.get("itemprop") or "").casefold()
        if name in _METAS and (content := meta.get("content")):
            said.setdefault(name, []).extend(_parted(content))
    for name in _METAS:
        if name in said:
            yield said[name]


def _in_data(articles: Iterable[dict[str, Any]]) -> list[str]:
    """Return the authors of the first article that names some: people, else whoever it names."""
    for article in articles:
        named = [*_named(article.get("author"))]
        people = [name for name, kind in named if kind in _PEOPLE]
        if named:
            return [one for name in people or [name for name, _ in named] for one in _parted(name)]
    return []


def _publishers(articles: Iterable[dict[str, Any]]) -> Iterator[str]:
    for article in articles:
        for name, _ in _named(article.get("publisher")):
            yield name


def _named(value: object) -> Iterator[tuple[str, str]]:
    """Yield the names in a value of schema.org, with the types of those who have them."""
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, str):
            yield one, ""
        elif isinstance(one, dict):
            kind = one.get("@type")
            names = one.get("name")
            for name in names if isinstance(names, list) else [names]:
                if isinstance(name, str):
                    yield name, kind if isinstance(kind, str) else ""


def _articles(page: Any) -> Iterator[dict[str, Any]]:
    """Yield what a page says of its articles in JSON-LD, the one that stands first first."""
    for script in page.iter("script"):
        text = script.text or ""
        if script.get("type") != "application/ld+json" or len(text) > _MOST_DATA:
            continue
        try:
            waiting: list[object] = [json.loads(text, strict=False)]
        except (ValueError, RecursionError):
            continue
        for _ in range(_MOST_NODES):
            if not waiting:
                break
            node = waiting.pop()
            if isinstance(node, list):
                waiting += reversed(node)
            elif isinstance(node, dict):
                kinds = node.get("@type")
                if any(
                    isinstance(kind, str) and _ARTICLES.fullmatch(kind)
                    for kind in (kinds if isinstance(kinds, list) else [kinds])
                ):
                    yield node
                waiting += [node[name] for name in ("mainEntity", "@graph") if name in node]
