"""Pieces of HTML that are an article and nothing else: entries of feeds, bodies of mails.

Nothing has to be found in them, so nothing is left out but what no reader is shown. No script runs in them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from samestory.load import concealed, markup
from samestory.load.composed import TITLE, Part, compose, same_title
from samestory.load.concealed import Passage
from samestory.load.drafts import RefusedError
from samestory.load.paragraphs import split
from samestory.load.prose import is_sentence
from samestory.load.wherein import BLOCKS, Beside

#: What is never shown, or is no text.
_UNSEEN: Final = frozenset(
    """
    audio button canvas embed form head iframe math noscript object script select style svg template
    textarea title video""".split()
)
_HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}
_MOST_ELEMENTS: Final = 200_000


class Fragment(NamedTuple):
    """What a piece of HTML holds."""

    parts: list[Part]
    hidden: list[Passage]

    @property
    def length(self) -> int:
        """The number of characters that are seen."""
        return sum(len(part.text.strip()) for part in self.parts)


def read(html: str) -> Fragment:
    """Return the paragraphs of a piece of HTML, and what no reader is shown.

    Raises:
        RefusedError: it has too many elements.
        ImportError: lxml is not installed.
    """
    whole = markup.tree(html)
    if whole is None:
        return Fragment([], [])
    if sum(1 for _ in whole.iter()) > _MOST_ELEMENTS:
        raise RefusedError("size", "more than 200,000 elements of HTML; save it as text")
    hidden = [one for one in concealed.taken(whole, scripts=False) if not _is_preview(one.beside)]
    return Fragment(list(_parts(whole)), hidden)


def _parts(whole: Any) -> Iterator[Part]:
    """Yield the paragraphs of a tree."""
    from lxml import etree

    line: list[str] = []
    around: list[str] = []  # headings and items that are open
    walk = etree.iterwalk(whole, events=("start", "end"))
    unseen = None
    for event, element in walk:
        tag = element.tag
        if event == "start" and (not isinstance(tag, str) or tag in _UNSEEN):
            walk.skip_subtree()
            unseen = element
            continue
        if tag in BLOCKS:
            yield _part(line, around)
            line = []
        if event == "start":
            if tag in _HEADINGS or tag == "li":
                around.append(tag)
            line.append(element.text or "")
            continue
        if around and around[-1] == tag and element is not unseen:
            around.pop()
        if element is not whole:
            line.append(element.tail or "")
    yield _part(line, around)


def text(title: str | None, body: list[Part]) -> tuple[str, dict[int, int]]:
    """Return the text of an article under its title, which stands once, and the levels of its headings.

    Raises:
        RefusedError: it is longer than an article may be.
    """
    body = [part for part in body if part.text.strip()]
    if title and body and not (body[0].text and same_title(body[0].text, title)):
        body = [Part(text=title, level=TITLE), *body]
    composed = compose(body)
    return composed.text, dict(composed.levels)


def plain_parts(words: str) -> list[Part]:
    """Return the paragraphs of text without markup: its lines, but those that a width broke."""
    return [Part(text=one.text) for one in split(words.replace("\r\n", "\n"))]


def _is_preview(beside: Beside) -> bool:
    """Say whether no sentence stands before hidden words: mails begin with what lists of mails show."""
    return not beside.inside and not is_sentence(beside.before)


def _part(line: list[str], around: list[str]) -> Part:
    level = next((max(_HEADINGS[tag], TITLE + 1) for tag in around if tag in _HEADINGS), 0)
    return Part(text="".join(line), level=level, item=not level and "li" in around)
