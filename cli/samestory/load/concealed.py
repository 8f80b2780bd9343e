"""Words in the article of a web page that its readers are not shown.

Pages hide a lot for good reasons: menus, dialogs, labels for screen readers, what a script shows later. What
is left here are words that read like the article's own and stand among its paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from samestory.load import hiding
from samestory.model import Finding, FindingKind
from samestory.text import fold

#: What holds no words of an article, and what holds none inside it.
_APART: Final = frozenset(
    """
    aside button datalist dialog fieldset footer form header iframe label menu nav noscript object option
    script select style summary svg template textarea title""".split()
)
#: Names of what is shown later, elsewhere, or to some readers only.
_ELSEWHERE: Final = re.compile(
    r"accordion|advert|alert|banner|caption|carousel|collaps|comment|cookie|credit|desktop|dialog|drawer|dropdown"
    r"|expand|gallery|js\b|lazy|loading|menu|message|meta|mobile|modal|more|newsletter|noscript|notice|overlay"
    r"|pay-?wall|placeholder|player|popup|popover|print|promo|recirc|related|share|social|slide|subscri|tab\b|tablet|teaser"
    r"|toggle|tooltip|transcript|widget",
    re.IGNORECASE,
)
_ROLES: Final = frozenset(
    {"alert", "dialog", "menu", "menuitem", "navigation", "status", "tab", "tabpanel", "tooltip"}
)
_ENDED: Final = re.compile(r"[.?!…]['\"”’)\]]*$")
#: Fewer words are a label.
_FEWEST: Final = 4
#: What only screen readers are told is longer where it is no sentence.
_FEWEST_TOLD: Final = 8
#: Where scripts show later more of a page than this, they show its article.
_MOST: Final = 0.34
#: What hides more than this is how the whole page is drawn.
_WHOLE: Final = 0.7
#: So much of the words beside a passage is looked for in the article.
_BESIDE: Final = 60
_FEWEST_BESIDE: Final = 12
_LONGEST: Final = 200
#: More passages are the way a page is built.
_MOST_PASSAGES: Final = 200


class Passage(NamedTuple):
    """Words that were taken out of a page."""

    words: str
    by: str  #: what hides them
    beside: tuple[str, ...]  #: the words around them, folded


def taken(page: Any) -> list[Passage]:
    """Take hidden words out of the body of a page, in place, and return them."""
    body = page.find("body")
    if body is None:
        return []
    found = list(_hidden(body, hiding.rules(page)))
    whole = len(_words(body))
    later = sum(len(_words(element)) for element, way in found if way.later)
    if later > _MOST * whole:
        found = [(element, way) for element, way in found if not way.later]
    found = [(element, way) for element, way in found if len(_words(element)) <= _WHOLE * whole]
    if len(found) > _MOST_PASSAGES:
        return []
    passages = [Passage(words=_words(element), by=way.by, beside=_beside(element)) for element, way in found]
    for element, _ in found:
        element.drop_tree()
    return passages


def findings(passages: Sequence[Passage], text: str) -> tuple[Finding, ...]:
    """Return those of `passages` that stood in the article with this text."""
    if not passages:
        return ()
    article = fold(text)
    return tuple(_finding(one) for one in passages if any(words in article for words in one.beside))


def left_out(words: str, by: str) -> Finding:
    """Return the finding for words that are not shown, and so not read."""
    number = len(words.split())
    detail = f"{number} words that are in the file and are not shown ({by}), left out of the text"
    return Finding(what=FindingKind.HIDDEN_TEXT, detail=detail, text=words[:_LONGEST])


def _finding(passage: Passage) -> Finding:
    return left_out(passage.words, passage.by)


def _hidden(body: Any, rules: Mapping[str, str]) -> Iterator[tuple[Any, hiding.Way]]:
    """Yield the elements that are hidden and read like an article, none inside another."""
    from lxml import etree

    walk = etree.iterwalk(body, events=("start",))
    for _, element in walk:
        if not isinstance(element.tag, str) or element is body:
            continue
        if element.tag in _APART or (element.get("role") or "").casefold() in _ROLES:
            walk.skip_subtree()
        elif (way := hiding.way(element, rules)) is not None:
            if _is_prose(element, way):
                yield element, way
            if way.later or not way.own:
                walk.skip_subtree()


def _is_prose(element: Any, way: hiding.Way) -> bool:
    names = f"{element.get('id') or ''} {element.get('class') or ''}"
    if way.later and _ELSEWHERE.search(names[:_LONGEST]):
        return False
    words = _words(element)
    number = len(words.split())
    if number < _FEWEST or next(element.iter("a", "input", "button", "img", "video"), None) is not None:
        return False
    return not way.told or number >= _FEWEST_TOLD or bool(_ENDED.search(words))


def _words(element: Any) -> str:
    return " ".join(element.text_content().split())


def _beside(element: Any) -> tuple[str, ...]:
    """Return the words next to an element, in its paragraph or in the paragraphs before and after it."""
    parent = element.getparent()
    before, after = element.getprevious(), element.getnext()
    before_it = (parent.text if before is None else before.tail, "" if before is None else _words(before))
    after_it = (element.tail, "" if after is None else _words(after))
    ends = [fold(words or "")[-_BESIDE:] for words in before_it]
    ends += [fold(words or "")[:_BESIDE] for words in after_it]
    return tuple(words.strip() for words in ends if len(words.strip()) >= _FEWEST_BESIDE)
