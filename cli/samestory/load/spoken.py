"""Labels that screen readers tell beside what the eye sees, or that a script shows: no words of articles."""

from __future__ import annotations

import re
from typing import Any, Final

from samestory.load.wherein import Beside
from samestory.text import lows

#: Longer ones are sentences.
_LONGEST: Final = 8
_ABOUT: Final = frozenset(
    """
    audio comments copied external file footnote image internal link links loading menu note open opens page
    pdf photo picture reference site tab video website window""".split()
)
_DENYING: Final = frozenset("cannot neither never no nobody none nor not nothing without".split())
#: What pages tell their readers: of cookies, errors, payment, players, letters, corrections.
_NOTICE: Final = re.compile(
    r"\b(?:cookies?|subscri(?:be|bers?|ption)|sign(?:ed)? (?:up|in)|log(?:ged)? in|newsletters?|briefing"
    r"|browser|javascript|advertisement|listen to|try again|went wrong|free articles?|our app|click|most read"
    r"|this (?:article|audio|content|page|site|story|video|website))\b",
    re.IGNORECASE,
)
_LONGEST_NOTICE: Final = 40
#: Links that say nothing by themselves begin like this: "Read more about the bridge".
_INVITES: Final = frozenset("all continue details find full go learn more read see show view watch".split())
_OPENED: Final = re.compile(r"\s*[,;:(\[\"“–—|-]")
_CLOSED: Final = re.compile(r"[:)\]|]\s*$")


def turns(words: str) -> bool:
    """Say whether words deny what stands beside them."""
    return any(one in _DENYING or one.endswith(("n't", "n’t")) for one in lows(words))


def is_notice(words: str) -> bool:
    """Say whether a sentence is of the page, for its readers, and not of the article."""
    return len(lows(words)) <= _LONGEST_NOTICE and _NOTICE.search(words) is not None


def is_label(words: str, beside: Beside) -> bool:
    """Say whether words that are hidden in a line are a label: at its edge, or at that of a link in it."""
    found = lows(words)
    if len(found) > _LONGEST or not (beside.first or beside.last):
        return False
    if not _ABOUT.isdisjoint(found) or _CLOSED.search(words):
        return True
    if beside.last and not _INVITES.isdisjoint(lows(beside.link)[:1]):
        return True
    if beside.last:
        return bool(_OPENED.match(words)) or words.strip()[:1].isupper()
    return beside.after.strip()[:1].isupper()


def is_address(beside: Beside) -> bool:
    """Say whether a mark is inside an address, where pages hide words from those who collect addresses."""
    around = re.search(r"\S*$", beside.before), re.match(r"\S*", beside.after)
    return "@" in "".join(one[0] for one in around if one)


def stands_for_seen(element: Any) -> bool:
    """Say whether something beside an element is seen in its place: words that screen readers leave out."""
    sides = (element.getprevious(), element.getnext())
    return any(
        one is not None and one.get("aria-hidden") == "true" and one.text_content().strip() for one in sides
    )
