"""The elements of a page that are hidden for sure, and which of them its readers are to see nevertheless."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple

from samestory.load import hiding, spoken
from samestory.load.prose import is_sentence
from samestory.load.sheets import Sheets
from samestory.load.styles import Way
from samestory.load.wherein import BLOCKS, stands_in_line

#: What has no words that are ever painted by themselves.
_WORDLESS: Final = frozenset("datalist iframe object script select style svg textarea title".split())
#: What holds no words of an article, and what holds none inside it.
_APART: Final = _WORDLESS | frozenset(
    "aside button dialog fieldset footer form header label menu nav noscript option summary".split()
)
#: Names of what is shown later, elsewhere, or to some readers only.
_ELSEWHERE: Final = re.compile(
    r"accordion|advert|alert|banner|caption|carousel|collaps|comment|cookie|credit|desktop|dialog|drawer|dropdown"
    r"|expand|footnote|gallery|js\b|lazy|loading|menu|message|meta|mobile|modal|more|newsletter|noscript|notice|overlay"
    r"|pay-?wall|placeholder|player|popup|popover|print|promo|recirc|related|share|social|slide|subscri|tab\b|tablet|teaser"
    r"|toggle|tooltip|transcript|widget",
    re.IGNORECASE,
)
_ROLES: Final = frozenset(
    {"alert", "dialog", "menu", "menuitem", "navigation", "status", "tab", "tabpanel", "tooltip"}
)
#: Where scripts show later more of a page than this, they show its article.
_MOST: Final = 0.34
#: What hides more than this is how the whole page is drawn.
_WHOLE: Final = 0.7
#: So many words of sentences are an article, and so are those that are this share of what is hidden.
_ARTICLE: Final = 80
_ARTICLE_SHARE: Final = 0.34
_FEWEST_WORDS: Final = 4
_LONGEST_NAMES: Final = 200


class Hidden(NamedTuple):
    """An element that is hidden."""

    element: Any
    words: str  #: that it holds
    way: Way
    block: str  #: the element of the line that it stands in
    in_line: bool  #: words stand beside it
    apart: bool  #: in what holds no words of an article
    covered: bool  #: something is seen in its place

    @property
    def is_linked(self) -> bool:
        """Whether it holds more than words: links, buttons, pictures."""
        return next(self.element.iter("a", "input", "button", "img", "video"), None) is not None

    @property
    def named(self) -> bool:
        """Whether it is called something that is shown later or elsewhere."""
        names = f"{self.element.get('id') or ''} {self.element.get('class') or ''}"
        return _ELSEWHERE.search(names[:_LONGEST_NAMES]) is not None


def hidden(root: Any, sheets: Sheets) -> Iterator[Hidden]:
    """Yield the elements inside of `root` that are hidden, none inside another."""
    from lxml import etree

    walk = etree.iterwalk(root, events=("start",))
    for _, element in walk:
        if not isinstance(element.tag, str) or element is root:
            continue
        if element.tag in _WORDLESS:
            walk.skip_subtree()
            continue
        found = _hidden(element, sheets)
        if found is not None:
            yield found
            walk.skip_subtree()


def _hidden(element: Any, sheets: Sheets) -> Hidden | None:
    # what is said of lines of their own holds inside of a line, too
    in_line = element.tag not in BLOCKS
    way = hiding.way(element, sheets, in_line=in_line)
    if way is None:
        return None
    if in_line and way.ruled and not way.spoken and not (in_line := stands_in_line(element)):
        way = hiding.way(element, sheets, in_line=False)
        if way is None:
            return None
    around = [element, *element.iterancestors()]
    apart = any(one.tag in _APART or (one.get("role") or "").casefold() in _ROLES for one in around)
    block = next((one.tag for one in around[1:] if one.tag in BLOCKS), "")
    covered = way.told and spoken.stands_for_seen(element)
    found = Hidden(element, _words(element), way, block, in_line, apart, covered)
    return None if way.ruled and not in_line and (apart or not _is_plain(found)) else found


def _is_plain(one: Hidden) -> bool:
    """Say whether a block that a rule hides is plain words, and not how a page is built."""
    if one.named and one.way.later:
        return False
    return not one.is_linked and len(one.words.split()) >= _FEWEST_WORDS


def unshown(body: Any, found: Sequence[Hidden], sheets: Sheets) -> list[Hidden]:
    """Return what is hidden for good: where a script shows an article, only what stands in its lines."""
    whole = len(_words(body))
    awaiting = [one for one in found if _may_be_article(one)]
    fading = sum(len(one.words) for one in awaiting if one.way.fading) > _MOST * whole
    later = sum(len(one.words) for one in awaiting) > _MOST * whole
    most = later or any(len(one.words) > _WHOLE * whole for one in found)
    article = not most or _has_article(body, found)
    unshown: list[Hidden] = []
    rest = list(reversed(found))
    while rest:
        one = rest.pop()
        awaited = (
            one.way.later
            and not _is_in_line(one)
            and ((later and not article) or (fading and one.way.fading))
        )
        if awaited or (len(one.words) > _WHOLE * whole and not article):
            rest += reversed([*hidden(one.element, sheets)])
        else:
            unshown.append(one)
    return unshown


def _may_be_article(one: Hidden) -> bool:
    if not one.way.later or _is_in_line(one):
        return False
    linked = sum(len(link.text_content()) for link in one.element.iter("a"))
    return 2 * linked < len(one.words)


def _is_in_line(one: Hidden) -> bool:
    return one.element.tag not in BLOCKS and stands_in_line(one.element)


def _has_article(body: Any, found: Sequence[Hidden]) -> bool:
    """Say whether an article is seen without what is hidden."""
    from lxml import etree

    veiled = {one.element for one in found}
    seen = 0
    walk = etree.iterwalk(body, events=("start",))
    for _, element in walk:
        if element in veiled or element.tag in _WORDLESS or element.tag in {"nav", "footer", "aside"}:
            walk.skip_subtree()
        elif element.tag in {"p", "li", "blockquote", "div", "td", "section", "article"}:
            words = " ".join(_own(element))
            seen += len(words.split()) if is_sentence(words) else 0
    return seen >= _ARTICLE or seen > _ARTICLE_SHARE * sum(len(one.words.split()) for one in found)


def _own(element: Any) -> Iterator[str]:
    """Yield the words of an element, without those of blocks in it."""
    yield element.text or ""
    for child in element:
        if child.tag not in BLOCKS and isinstance(child.tag, str):
            yield child.text or ""
        yield child.tail or ""


def _words(element: Any) -> str:
    """Return the words of an element, without those of scripts."""
    if next(element.iter("script", "style"), None) is None:
        return " ".join(element.text_content().split())
    texts = (
        (one.text if isinstance(one.tag, str) and one.tag not in {"script", "style"} else "", one.tail)
        for one in element.iterdescendants()
    )
    return " ".join(" ".join([element.text or "", *(t or "" for pair in texts for t in pair)]).split())
