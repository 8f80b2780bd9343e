"""Words of a web page, a feed or a mail that its readers are not shown: taken out, and told.

What is not painted is not read. Less of it is told, for pages hide a lot for good reasons: menus, dialogs,
labels for screen readers, what a script shows later. Told are words that read like the article's own and
stand among its paragraphs, and those inside of a sentence, however few.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Final, NamedTuple

from samestory.load import spoken, wherein
from samestory.load.sheets import Sheets
from samestory.load.veiled import Hidden, hidden, unshown
from samestory.load.wherein import Beside, Whereabouts
from samestory.model import Finding, FindingKind
from samestory.text import fold, lows

_ENDED: Final = re.compile(r"[.?!…]['\"”’)\]]*$")
#: Fewer words beside the paragraphs are a label.
_FEWEST: Final = 4
#: So few are a sentence in a paragraph that has no name.
_FEWEST_ENDED: Final = 2
#: What only screen readers are told, or scripts take, is longer where it is no sentence.
_FEWEST_TOLD: Final = 8
_LONGEST: Final = 200
#: So many words on either side say where something stood.
_FEW: Final = 4
#: What turns the number after it.
_SIGNS: Final = frozenset("-−–+<>~")
_CELLS: Final = frozenset({"td", "th"})
#: What holds a sentence, however short.
_PROSE: Final = frozenset("blockquote caption dd dt figcaption h1 h2 h3 h4 h5 h6 li p pre".split())
#: Of more passages than these only their number is told, and more are not looked for in the article.
_MOST_TOLD: Final = 200
_MOST_SOUGHT: Final = 2_000


class Passage(NamedTuple):
    """Words that were taken out of a page."""

    words: str
    by: str  #: what hides them
    beside: Beside


def taken(page: Any, *, scripts: bool = True) -> list[Passage]:
    """Take hidden words out of the body of a page, in place, and return what may be its article's.

    Args:
        page: the tree.
        scripts: they may show later what it hides; mails and feeds have none.
    """
    body = page.find("body")
    if body is None:
        return []
    wherein.cleared(body)
    sheets = Sheets(page)
    found = list(hidden(body, sheets))
    if scripts or _is_all(body, found):
        found = unshown(body, found, sheets)
    return _taken(body, found)


def taken_from_headings(page: Any) -> list[Passage]:
    """Take hidden words out of the main headings of a page, in place, and return them."""
    headings = [one for one in page.iter("h1") if len(one)]
    if not headings:
        return []
    sheets = Sheets(page)
    found: list[Passage] = []
    for heading in headings:
        wherein.cleared(heading)
        found += _taken(heading, [one for one in hidden(heading, sheets) if one.in_line or not one.way.later])
    return found


def findings(passages: Sequence[Passage], text: str, *, whole: bool = False) -> tuple[Finding, ...]:
    """Return those of `passages` that stood in the article with this text.

    Args:
        passages: in order.
        text: of the article.
        whole: all of the file is the article, so that they stood in it, wherever that was.
    """
    if not passages:
        return ()
    article = Whereabouts(text)
    shown = fold(text)
    found: list[Finding] = []
    for number, one in enumerate(passages):
        if len(found) == _MOST_TOLD or number == _MOST_SOUGHT:
            return (*found, _more(passages[number:]))
        line = article.line(one.beside)
        if (line is not None or whole) and (one.beside.inside or fold(one.words) not in shown):
            found.append(_finding(one, line or None))
    return tuple(found)


def _more(rest: Sequence[Passage]) -> Finding:
    number = len(rest)
    detail = (
        f"{number:,} more passage{'s' * (number > 1)} of the file that are not shown, left out of the text"
    )
    return Finding(what=FindingKind.HIDDEN_TEXT, detail=detail, text=rest[0].words[:_LONGEST])


def _is_all(body: Any, found: Sequence[Hidden]) -> bool:
    """Say whether nothing is seen but what is hidden."""
    seen = len(body.text_content().split()) - sum(len(one.element.text_content().split()) for one in found)
    return seen < _FEWEST


def _finding(one: Passage, line: int | None) -> Finding:
    number = len(one.words.split())
    what, are = ("1 word", "is") if number == 1 else (f"{number} words", "are")
    place = _place(one.beside) if one.beside.inside else ""
    detail = f"{what} that {are} in the file and {are} not shown ({one.by}), left out of the text{place}"
    return Finding(what=FindingKind.HIDDEN_TEXT, detail=detail, line=line, text=one.words[:_LONGEST])


def _place(beside: Beside) -> str:
    before = " ".join(beside.before.split()[-_FEW:])[-_LONGEST:]
    after = " ".join(beside.after.split()[:_FEW])[:_LONGEST]
    if before and after:
        return f" between “{before}” and “{after}”"
    return f" after “{before}”" if before else f" before “{after}”"


def _taken(root: Any, found: Sequence[Hidden]) -> list[Passage]:
    """Take hidden elements out, and return those that may have been part of an article."""
    if not found:
        return []
    prose = [_is_prose(one) for one in found]
    wherein.marked([one.element for one in found])
    return [
        Passage(one.words, one.way.reason, beside)
        for one, is_prose, beside in zip(found, prose, wherein.unmarked(root, len(found)), strict=True)
        if (_is_told(one, beside) if beside.inside else is_prose)
    ]


def _is_prose(one: Hidden) -> bool:
    """Say whether what is hidden among paragraphs reads like one of them."""
    words = one.words
    if one.apart or (one.way.later and one.named) or spoken.is_notice(words):
        return False
    if one.way.spoken and not spoken.turns(words):
        return False
    number = len(words.split())
    ended = bool(_ENDED.search(words))
    if one.is_linked or "{{" in words:
        return False
    if ended and one.element.tag == "p" and not one.element.get("class") and not one.element.get("id"):
        return number >= _FEWEST_ENDED
    return number >= _FEWEST and (
        ended or number >= _FEWEST_TOLD or not (one.way.told or one.element.tag == "template")
    )


def _is_joint(words: str, beside: Beside) -> bool:
    """Say whether a mark stands inside a number or a word, or before a number."""
    mark = "".join(words.split())
    if not mark.isprintable() or not mark:
        return False
    before, after = beside.before[-1:], beside.after[:1]
    return (before.isalnum() and after.isalnum()) or (mark in _SIGNS and after.isdigit())


def _is_told(one: Hidden, beside: Beside) -> bool:
    """Say whether what is hidden in a line stood in a sentence, and is no label."""
    words = one.words
    found = lows(words)
    around = lows(f"{beside.before} {beside.after}")
    if not found:
        return _is_joint(words, beside)
    if not around or one.covered or (one.way.spoken and not spoken.turns(words)):
        return False
    if len(found) >= _FEWEST and (one.apart or (one.way.later and one.named)):
        return False
    if one.block in _CELLS and beside.first and len(found) < _FEWEST:
        return False  # by which a table is sorted
    if one.block not in _PROSE and len(around) < _FEWEST:
        return False
    return not spoken.is_label(words, beside) and not spoken.is_address(beside)
