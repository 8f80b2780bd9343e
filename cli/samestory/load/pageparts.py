"""Parts of a web page that are no part of its article, by what its makers call them."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any, Final
from urllib.parse import urlsplit

from samestory.load.pageauthors import is_article

#: Of readers, sign-ups and notices; what a name only mentions ("has-comments") is no such part.
_PART: Final = re.compile(
    r"(?:(?!(?:has|with|no|open|show|hide)[-_])[a-z0-9]{1,20}[-_]){0,3}"
    r"(?:comment(?:s|list|aires?|arios?)|comentarios?|kommentare|disqus"
    r"|comment[-_]?(?:area|body|box|form|info|list|section|text|thread|wrapper)"
    r"|newsletter|newsletters|subscribe|signup|cookies?|cookiemsg|consent|gdpr|paywall)"
    r"(?:[-_]?(?:area|banner|bar|block|body|box|container|content|dialog|embed|form|info|list|message|modal"
    r"|module|notice|popup|promo|section|text|thread|widget|wrapper))?(?:[-_][a-z]?\d[a-z0-9]{0,40})?",
    re.IGNORECASE,
)
#: Of links to other articles.
_LINKS: Final = re.compile(
    r"(?:[a-z0-9]{1,20}[-_]){0,3}(?:recirc|recirculation|related|relatedarticles|readmore|mostread|mostviewed|trending"
    r"|mustreads|taboola|outbrain)(?:[-_][a-z0-9]{1,20}){0,3}",
    re.IGNORECASE,
)
_HOLDERS: Final = ("div", "section", "aside", "form", "ul", "ol", "article")
_NEVER: Final = frozenset({"html", "body", "main"})
#: What holds more of the page's text than this is its article, whatever it is called.
_MOST: Final = 0.6
_LONGEST_NAMES: Final = 500

_ENDED: Final = re.compile(r"[.?!…:]['\"”’)]*$")
_LINK_WORDS: Final = (3, 25)

#: A front page has at least so many headings that are links, and they are at least this share of all.
_MANY: Final = 8
_SHARE: Final = 0.5
#: Paragraphs of articles have so many letters beside their links, and stand together.
_LONG: Final = 120
_FEW: Final = 3
_TOGETHER: Final = 0.34
_ROOTS: Final = frozenset({"", "/", "/index.html", "/index.htm", "/index.php"})


def drop(page: Any) -> None:
    """Take from a page, in place, what its article is surely without."""
    body = page.find("body")
    whole = len(_text(body)) if body is not None else 0
    for element in list(page.iter(*_HOLDERS)):
        if element.getparent() is None or not _is_outside(element, whole):
            continue
        _remove(element)
    for element in list(page.iter("p")):
        if _is_link(element):
            _remove(element)


def is_front(page: Any, url: str | None) -> bool:
    """Say whether a page is the front page of a site or section: links to articles, and none of them.

    Args:
        page: the parsed tree, with its scripts.
        url: the address that the page gives itself.
    """
    headings = [one for one in page.iter("h1", "h2", "h3", "h4") if _text(one)]
    linked = sum(1 for one in headings if _has_link(one))
    if linked < _MANY or linked < _SHARE * len(headings):
        return False
    if url and urlsplit(url).path in _ROOTS and not urlsplit(url).query:
        return True
    if is_article(page):
        return False
    long = [one for one in page.iter("p") if len(_text(one)) - _linked(one) >= _LONG]
    together = Counter(one.getparent() for one in long).most_common(1)
    return len(long) <= _FEW or together[0][1] < _TOGETHER * len(long)


def _is_outside(element: Any, whole: int) -> bool:
    names = f"{element.get('id') or ''} {element.get('class') or ''}"[:_LONGEST_NAMES].split()
    named = any(_PART.fullmatch(name) for name in names)
    if not named and not any(_LINKS.fullmatch(name) for name in names):
        return False
    if element.tag in _NEVER or next(element.iter("h1"), None) is not None:
        return False
    length = len(_text(element))
    if length > _MOST * whole:
        return False
    return named or _linked(element) * 2 > length


def _is_link(paragraph: Any) -> bool:
    """Say whether a paragraph is the headline of another article and nothing else."""
    if not any(True for _ in paragraph.iter("a")):
        return False
    text = _text(paragraph)
    low, high = _LINK_WORDS
    if not low <= len(text.split()) <= high or _ENDED.search(text):
        return False
    return _linked(paragraph) >= len(text)


def _has_link(heading: Any) -> bool:
    return next(heading.iter("a"), None) is not None or next(heading.iterancestors("a"), None) is not None


def _linked(element: Any) -> int:
    return sum(len(_text(link)) for link in element.iter("a"))


def _text(element: Any) -> str:
    return " ".join(element.text_content().split())


def _remove(element: Any) -> None:
    if element.getparent() is not None:
        element.drop_tree()
