"""The elements of a page that are hidden, and which of them a script shows later."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple

from samestory.load import hiding, spoken
from samestory.load.sheets import Sheets
from samestory.load.wherein import BLOCKS

#: What holds no words of an article, and what holds none inside it.
_APART: Final = frozenset(
    """
    aside button datalist dialog fieldset footer form header iframe label menu nav noscript object option
    script select style summary svg textarea title""".split()
)
#: What has no words that are ever painted by themselves.
_WORDLESS: Final = frozenset("datalist iframe object script select style svg textarea title".split())
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
_LONGEST_NAMES: Final = 200


class Hidden(NamedTuple):
    """An element that is hidden."""

    element: Any
    way: hiding.Way
    block: str  #: the element of the line that it stands in
    apart: bool  #: in what holds no words of an article
    covered: bool  #: something is seen in its place

    @property
    def words(self) -> str:
        """What it holds."""
        return " ".join(self.element.text_content().split())

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
        elif (way := hiding.way(element, sheets)) is not None:
            around = [one.tag for one in element.iterancestors()]
            apart = any(
                one.tag in _APART or (one.get("role") or "").casefold() in _ROLES
                for one in (element, *element.iterancestors())
            )
            block = next((tag for tag in around if tag in BLOCKS), "")
            covered = way.told and spoken.stands_for_seen(element)
            yield Hidden(element, way, block, apart, covered)
            walk.skip_subtree()


def unshown(body: Any, found: Sequence[Hidden], sheets: Sheets) -> list[Hidden]:
    """Return what is hidden for good: where a script shows most of a page, only what stands in its lines."""
    whole = len(" ".join(body.text_content().split()))
    later = sum(len(one.words) for one in found if _may_be_article(one))
    unshown: list[Hidden] = []
    rest = list(reversed(found))
    while rest:
        one = rest.pop()
        awaited = later > _MOST * whole and one.way.later and not one.apart and not _is_in_line(one.element)
        if awaited or len(one.words) > _WHOLE * whole:
            rest += reversed([*hidden(one.element, sheets)])
        else:
            unshown.append(one)
    return unshown


def _may_be_article(one: Hidden) -> bool:
    if not one.way.later or one.apart or one.named or _is_in_line(one.element):
        return False
    linked = sum(len(link.text_content()) for link in one.element.iter("a"))
    return 2 * linked < len(one.words)


def _is_in_line(element: Any) -> bool:
    """Say whether words stand right beside an element, in its line."""
    if element.tag in BLOCKS:
        return False
    before = element.getprevious()
    side = element.getparent().text if before is None else before.tail
    return bool((side or "").strip() or (element.tail or "").strip())
