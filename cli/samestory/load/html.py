"""Web pages: the article in them, without what stands around it.

trafilatura finds the article; nothing is fetched, no entity or DTD is followed (the parser of HTML
knows none), and neither the clock nor what was read before changes what comes out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from samestory.load import concealed, markup, pageparts
from samestory.load.composed import TITLE, Part, compose, same_title
from samestory.load.drafts import NOTHING, Draft, Known, RefusedError, digest, unread_without, whole
from samestory.load.pagemeta import fields, standfirst
from samestory.load.webtext import decoded
from samestory.text import fold

#: Among so many parts the title may stand as a mere paragraph.
_HEAD = 3

#: Pages of articles have a few thousand elements; trafilatura takes seconds for more than these.
_MOST_ELEMENTS = 30_000
_MOST_BYTES = 5_000_000

#: What trafilatura finds in a page without an article is shorter: a button, a menu.
_FEWEST_WORDS = 10

#: Letters of scripts without spaces: Thai to Khmer, Chinese, Japanese.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")

_FRONT = "looks like a front page; it was read as one article"
_HIDDEN_ARTICLE = (
    "no article in this page: its words are hidden until a script runs; save the page from the browser"
)
_NO_ARTICLE = "no article in this page; save the page of one article, or its text"


def read(stream: BinaryIO, known: Known = NOTHING) -> Iterator[Draft]:
    """Yield the one article of a page.

    Raises:
        RefusedError: there is none in it, or the extra that reads it is not installed.
    """
    yield article(whole(stream), url=known.url, declared=known.charset)


def article(data: bytes, *, url: str | None = None, declared: str | None = None) -> Draft:
    """Return the article of a page.

    Args:
        data: the page.
        url: where it was found; what the page says of itself counts first.
        declared: the encoding that a header beside the page declares.

    Raises:
        RefusedError: there is no article in it, it can't be decoded, or the extra that reads it is
        not installed.
    """
    try:
        import trafilatura
        from lxml import etree
    except ImportError as error:
        raise unread_without("html", "web pages are") from error
    if len(data) > _MOST_BYTES:
        raise RefusedError("size", "a page larger than 5 MB; save the text of its article")
    text, warning = decoded(data, declared)
    page = markup.tree(text)
    if page is None:
        raise RefusedError("empty", _NO_ARTICLE)
    if sum(1 for _ in page.iter()) > _MOST_ELEMENTS:
        raise RefusedError("size", "more than 30,000 elements in this page; save the text of its article")
    hidden = concealed.taken_from_headings(page)
    said = fields(page, url)
    front = pageparts.is_front(page, said.get("url"))
    intro = standfirst(page)
    pageparts.drop(page)
    hidden += concealed.taken(page)
    etree.strip_tags(page, "span", "font")  # of looks alone; tens of thousands of them take minutes
    found = trafilatura.bare_extraction(page, include_comments=False, with_metadata=False)
    parts = list(_parts(body)) if (body := getattr(found, "body", None)) is not None else []
    if sum(_weight(part.text) for part in parts) < _FEWEST_WORDS:
        raise RefusedError("empty", _HIDDEN_ARTICLE if hidden else _NO_ARTICLE)
    composed = compose(_headed(_introduced(parts, intro), said.get("title")))
    return Draft(
        text=composed.text,
        sha256=digest(data),
        fields=said,
        levels=composed.levels,
        warnings=(*([warning] if warning else ()), *([_FRONT] if front else ())),
        hidden=concealed.findings(hidden, composed.text),
    )


def _weight(text: str) -> int:
    """Return how many words a text has; scripts that put no spaces between them have two letters a word."""
    return len(text.split()) + len(_UNSPACED.findall(text)) // 2


def _introduced(parts: list[Part], intro: str | None) -> list[Part]:
    """Let the lines under the headline stand before the rest, unless they are there already."""
    if intro is None or any(fold(intro) in fold(part.text) for part in parts):
        return parts
    return [Part(text=intro), *parts]


def _headed(parts: list[Part], title: str | None) -> list[Part]:
    """Let the title stand once: where it stands already, else first."""
    if title is None:
        return parts
    again = [place for place, part in enumerate(parts) if _repeats(part, place, title)]
    head = Part(text=title, level=TITLE)
    rest = [
        head if place in again[:1] else part for place, part in enumerate(parts) if place not in again[1:]
    ]
    return rest if again else [head, *rest]


def _repeats(part: Part, place: int, title: str) -> bool:
    return (bool(part.level) or place < _HEAD) and same_title(part.text, title)


def _parts(body: Any) -> Iterator[Part]:
    """Yield what trafilatura kept, in order of the page."""
    for element in body:
        match element.tag:
            case "head":
                yield Part(text=_words(element), level=_level(element.get("rend")))
            case "list":
                yield from (
                    Part(text=line, item=True) for item in element.iter("item") for line in _lines(item)
                )
            case "table":
                rows = element.iter("row")
                yield from (Part(text=" | ".join(filter(None, map(_words, row))), item=True) for row in rows)
            case "graphic":
                pass
            case "quote" if len(element) and all(child.tag in _BLOCKS for child in element):
                yield Part(text=element.text or "")
                yield from _parts(element)
            case _:
                yield from (Part(text=line) for line in _lines(element))
        yield Part(text=element.tail or "")


_BLOCKS = frozenset({"p", "head", "list", "table", "quote"})


def _level(rend: str | None) -> int:
    """Return the level of a heading; only the title's is 1."""
    digit = (rend or "")[1:]
    return max(int(digit), TITLE + 1) if digit.isdigit() else TITLE + 1


def _words(element: Any) -> str:
    return " ".join(" ".join(element.itertext()).split())


def _lines(element: Any) -> Iterator[str]:
    """Yield the lines of a paragraph, parted by paragraphs in it and by breaks but within a sentence."""
    line = [element.text or ""]
    for child in element:
        if child.tag == "lb" and (child.tail or "").lstrip()[:1].islower():
            line.append(" ")
        elif child.tag == "lb" or child.tag in _BLOCKS:
            yield "".join(line)
            line = []
            if child.tag != "lb":
                yield from _lines(child)
        else:
            line.append("".join(child.itertext()))
        line.append(child.tail or "")
    yield "".join(line)
