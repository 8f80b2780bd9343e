"""HTML as a tree, without what is no part of a page; nothing is fetched, no entity or DTD followed."""

from __future__ import annotations

import re
from typing import Any

from samestory.load.drafts import RefusedError

#: The parser's time grows with the square of the attributes of an element; no page has a hundred on one.
_MOST_ATTRIBUTES = 5_000
_TAG = re.compile(r"""<[a-zA-Z](?:[^>"']+|"[^"]*"|'[^']*')*""")
_QUOTED = re.compile(r""""[^"]*"|'[^']*'""")

#: What a page may hold, if only by its number, and no tree takes back: programs that mend trees stumble.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def tree(html: str) -> Any | None:
    """Return the root of a page, or of a piece of one; None where there is nothing in it.

    Raises:
        RefusedError: it takes the parser too long.
        ImportError: lxml is not installed.
    """
    from lxml import etree
    from lxml import html as parsers

    if any(map(_is_crowded, _TAG.finditer(html))):
        raise RefusedError("size", "an element with more than 5,000 attributes; save the text of its article")
    parser = parsers.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True)
    try:
        root = parsers.document_fromstring(html.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError):
        return None
    if "&#" in html or _CONTROL.search(html):
        _mend(root)
    return root


def _is_crowded(tag: re.Match[str]) -> bool:
    """Say whether a tag has more attributes than the parser takes in good time; of broken tags, about."""
    if tag.end() - tag.start() < 2 * _MOST_ATTRIBUTES:
        return False
    return len(_QUOTED.sub('""', tag[0]).split()) > _MOST_ATTRIBUTES


def _mend(root: Any) -> None:
    """Put a space, or the sign for what can't be shown, for each character that a tree does not take."""
    for element in root.iter():
        for place in ("text", "tail"):
            if (words := getattr(element, place)) and _CONTROL.search(words):
                setattr(element, place, _CONTROL.sub(_shown, words))
        for name, value in element.attrib.items():
            if _CONTROL.search(value):
                element.set(name, _CONTROL.sub(_shown, value))


def _shown(found: re.Match[str]) -> str:
    return " " if found[0].isspace() else "\ufffd"
