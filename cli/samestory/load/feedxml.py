"""Feeds as well-formed XML: mended where they are not, so that one fast parser reads all of them."""

from __future__ import annotations

import html
import re
from typing import Final

from samestory.load.drafts import RefusedError

#: Prefixes that feeds use without saying of what.
_NAMESPACES: Final = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "media": "http://search.yahoo.com/mrss/",
}
_ROOT: Final = re.compile(r"<(?:[A-Za-z_][\w.-]{0,40}:)?([A-Za-z_][\w.-]{0,40})(?=[\s/>])")
_FEEDS: Final = frozenset({"rss", "feed", "rdf"})
_BEFORE: Final = re.compile(r"<!--|<\?|<!DOCTYPE", re.IGNORECASE)
_PREFIX: Final = re.compile(r"(?:</?|\s)([A-Za-z_][\w.-]{0,40}):[A-Za-z_]")
_ENTITY: Final = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31});")
_OF_XML: Final = frozenset({"amp", "apos", "gt", "lt", "quot"})
_MOST_PREFIXES: Final = 40


def wellformed(text: str) -> bytes:
    """Return a feed as well-formed XML in UTF-8.

    Raises:
        RefusedError: it is neither RSS nor Atom, declares entities, or can't be mended.
        ImportError: lxml is not installed.
    """
    root = _root(text)
    if root is None or root[1].casefold() not in _FEEDS:
        shown = f"it is `{root[1]}`" if root else "it is no XML"
        raise RefusedError("format", f"neither RSS nor Atom: {shown}; save the feed itself, or its articles")
    text = text[root.start() :]
    data = text.encode("utf-8", "replace")
    if _is_wellformed(data):
        return data
    data = _mended(text)
    if not _is_wellformed(data):
        raise RefusedError("format", "not well-formed XML, and past mending; fetch or save it anew")
    return data


def _root(text: str) -> re.Match[str] | None:
    """Return the first tag; what stands before it, comments and declarations, no feed needs.

    Raises:
        RefusedError: entities are declared there.
    """
    at = text.find("<")
    while at >= 0 and (found := _BEFORE.match(text, at)):
        end = {"<!--": "-->", "<?": "?>"}.get(found[0], ">")
        after = text.find(end, found.end())
        if end == ">" and "[" in text[at : after + 1]:
            raise RefusedError(
                "format", "it declares entities of its own, which no feed needs; save its articles instead"
            )
        at = text.find("<", after) if after >= 0 else -1
    return _ROOT.match(text, at) if at >= 0 else None


def _is_wellformed(data: bytes) -> bool:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True)
    try:
        etree.fromstring(data, parser=parser)
    except etree.XMLSyntaxError:
        return False
    return not any("namespace" in entry.message.casefold() for entry in parser.error_log)


def _mended(text: str) -> bytes:
    """Spell out the entities of HTML, declare prefixes, close what is open."""
    from lxml import etree

    text = _ENTITY.sub(lambda it: it[0] if it[1] in _OF_XML else html.unescape(it[0]), text)
    used = dict.fromkeys(_PREFIX.findall(text))
    missing = [name for name in used if f"xmlns:{name}" not in text and name not in {"xml", "xmlns"}]
    declared = "".join(
        f' xmlns:{name}="{_NAMESPACES.get(name, f"urn:{name}")}"' for name in missing[:_MOST_PREFIXES]
    )
    if root := _ROOT.match(text):
        text = f"{root[0]}{declared}{text[root.end() :]}"
    parser = etree.XMLParser(recover=True, resolve_entities=False, no_network=True, encoding="utf-8")
    tree = etree.fromstring(text.encode("utf-8", "replace"), parser=parser)
    return b"" if tree is None else etree.tostring(tree, encoding="utf-8")
