"""Where words stood that were taken out of a page: in which line, between which words."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, islice
from typing import Any, Final, NamedTuple

from samestory.text import fold

#: What begins and ends lines.
BLOCKS: Final = frozenset(
    """
    address article aside blockquote body br caption center dd details div dl dt fieldset figcaption
    figure footer h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td
    tfoot th thead tr ul""".split()
)
#: So far is looked for words beside an element.
_MOST_SIDES: Final = 10
_MOST_AROUND: Final = 6
_LINKS: Final = frozenset({"a", "button", "label", "summary"})
#: Characters that no text has: around the number of what was taken out, and around the words of a link.
_MARK: Final = "\ufdd0{}\ufdd1"
_MARKED: Final = re.compile("\ufdd0([0-9]{1,9})\ufdd1")
_BEGIN, _END = "\ufdd2", "\ufdd3"
_STRANGE: Final = re.compile("[\ufdd0-\ufdd3]")
_ANY: Final = re.compile("\ufdd0[0-9]*\ufdd1?|[\ufdd1-\ufdd3]")
#: So much of the words on either side is kept, and so much is looked for in the article.
KEPT: Final = 240
_SOUGHT: Final = 40
#: Fewer characters beside a passage are found anywhere.
_FEWEST: Final = 12
_FEWEST_AROUND: Final = 4


class Beside(NamedTuple):
    """What is seen around words that were taken out."""

    before: str
    after: str
    inside: bool  #: in one line, so that the words stood in a sentence or at its end
    first: bool = False  #: of the line, or of a link in it
    last: bool = False
    link: str = ""  #: the words of the link that it stood in, up to it


def stands_in_line(element: Any) -> bool:
    """Say whether an element holds no lines of its own, and words stand beside it in its line."""
    if element.tag in BLOCKS or next(element.iter(*BLOCKS), None) is not None:
        return False
    for _ in range(_MOST_AROUND):
        if any(any(_beside(element, before=before)) for before in (True, False)):
            return True
        element = element.getparent()
        if element is None or element.tag in BLOCKS:
            return False
    return False


def _beside(element: Any, *, before: bool) -> Iterator[bool]:
    """Yield whether words stand on one side of an element, piece by piece, up to where its line ends."""
    sides = islice(element.itersiblings(preceding=before), _MOST_SIDES)
    at = element
    for one in sides:
        yield bool(((one if before else at).tail or "").strip())
        if one.tag in BLOCKS:
            return
        alike = one.get("class") is not None and one.get("class") == element.get("class")
        yield not alike and isinstance(one.tag, str) and bool((one.text or "").strip())
        at = one
    if before and at.getprevious() is None:
        yield bool((at.getparent().text or "").strip())
    elif not before:
        yield bool((at.tail or "").strip())


def cleared(root: Any) -> None:
    """Take what looks like a mark out of the words of a tree."""
    for element in root.iter():
        if element.text and _STRANGE.search(element.text):
            element.text = _STRANGE.sub("", element.text)
        if element is not root and element.tail and _STRANGE.search(element.tail):
            element.tail = _STRANGE.sub("", element.tail)


def marked(taken: Sequence[Any]) -> None:
    """Take elements out of their tree, and put a mark in the place of each."""
    for number, element in enumerate(taken):
        element.tail = _MARK.format(number) + (element.tail or "")
        element.drop_tree()


def unmarked(root: Any, number: int) -> list[Beside]:
    """Return what is seen around each of so many marks, and take them out again."""
    found = [Beside("", "", inside=False)] * number
    lines = list(_lines(root))
    bare = [" ".join(_ANY.sub("", line).split()) for line in lines]
    seen = [at for at, line in enumerate(bare) if line]
    for at, line in enumerate(lines):
        for mark in _MARKED.finditer(line) if "\ufdd0" in line else ():
            if int(mark[1]) < number:
                next_to = bisect_right(seen, at)
                one = _in_line(line, mark) if bare[at] else _among(bare, seen, next_to)
                found[int(mark[1])] = one
    return found


def _lines(root: Any) -> Iterator[str]:
    """Yield the lines of a tree, links in them marked, and take the marks out of the tree."""
    from lxml import etree

    line: list[str] = []
    for event, element in etree.iterwalk(root, events=("start", "end")):
        place = "text" if event == "start" else "tail"
        words = getattr(element, place) if element is not root or event == "start" else None
        if element.tag in BLOCKS:
            yield "".join(line)
            line = []
        elif element.tag in _LINKS:
            line.append(_BEGIN if event == "start" else _END)
        if words:
            line.append(words)
            if "\ufdd0" in words:
                setattr(element, place, _ANY.sub("", words))
    yield "".join(line)


def _in_line(line: str, mark: re.Match[str]) -> Beside:
    """Return what stands before and after a mark in its line."""
    before, after = line[max(mark.start() - KEPT, 0) : mark.start()], line[mark.end() : mark.end() + KEPT]
    left, right = (re.sub(f"{_MARKED.pattern}|\\s", "", side) for side in (before, after))
    return Beside(
        before=_ANY.sub("", before),
        after=_ANY.sub("", after),
        inside=True,
        first=not left or left[-1] == _BEGIN,
        last=not right or right[0] == _END,
        link=_ANY.sub("", before.rpartition(_BEGIN)[2]) if before.rfind(_BEGIN) > before.rfind(_END) else "",
    )


def _among(bare: Sequence[str], seen: Sequence[int], at: int) -> Beside:
    """Return the lines before and after one of which nothing is seen."""
    before = bare[seen[at - 1]] if at else ""
    after = bare[seen[at]] if at < len(seen) else ""
    return Beside(before=before[-KEPT:], after=after[:KEPT], inside=False)


class Whereabouts:
    """Finds the line of an article in which, or after which, something was taken out."""

    def __init__(self, text: str) -> None:
        """Index the text of an article, in linear time."""
        lines = [_key(line) for line in text.split("\n")]
        self._text = "\n".join(lines)
        self._starts = list(accumulate((len(line) + 1 for line in lines), initial=0))

    def line(self, beside: Beside) -> int | None:
        """Return the number of the line; 0 where the same words stand in several, None where in none."""
        before, after = _key(beside.before)[-_SOUGHT:], _key(beside.after)[:_SOUGHT]
        if beside.inside and len(before + after) >= _FEWEST_AROUND:
            found = self._find(before + after)
            if found is not None:
                return found
        sides = (one for one in (before, after) if len(one) >= _FEWEST)
        return next((found for one in sides if (found := self._find(one)) is not None), None)

    def _find(self, words: str) -> int | None:
        first = self._text.find(words)
        if first < 0:
            return None
        again = self._text.find(words, first + 1) >= 0
        return 0 if again else bisect_right(self._starts, first)


def _key(words: str) -> str:
    return fold(words).replace(" ", "")
