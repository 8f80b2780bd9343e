"""Where one sentence of a block ends and the next begins.

One scan over the marks that can end a sentence. What stands before the mark (a word, an
abbreviation of some class, an initial, a figure), what closes behind it, and the word that comes
next decide; quotations need no state, because a closing mark touches the end that it follows and
an opening one the word that it precedes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from samestory.extract.sentences.endings import ends_sentence
from samestory.extract.sentences.shortened import TAILS
from samestory.extract.sentences.stops import Stop
from samestory.text import trim

#: A run of marks, an ellipsis set with spaces included; what closes behind it; the space; what opens.
#: Tags that a copy left in the text close and open, too.
_STOP = re.compile(
    r"([.!?…]+(?:[ \u00a0]\.+(?!\w))*)"
    r"((?:[\"”’'»)\]]|\[\d{1,3}\]|[ \u00a0][”»]|</[A-Za-z]{1,10}>)*)"
    r"(\s*)"
    r"((?:<[A-Za-z][^<>]{0,300}>)?(?:[—–―*-]+\s?)?[\"“„‘'«(\[]*)"
)
#: "late. . . . The": a full stop, and an ellipsis that opens the next sentence.
_OMITTED_AFTER = re.compile(r"(?<=\w)\.(?: \.){3}(?= )")

#: Marks of list items; inside a line each begins one.
BULLETS = "•▪●‣⁃"
#: The mark of an item in a list that runs on in its line: "1.", "2)", "b.", "(c)".
_ITEM = re.compile(r"(?<!\S)[•▪●‣⁃]? ?\(?(\d{1,2}|[a-z])(?:\.\)?|\))(?=\s+[\"“‘'(]?[A-Z])")


def cuts(block: str) -> list[int]:
    """Return where sentences begin in `block`, the first left out."""
    items = _items(block)
    begun = sorted({*items.values(), *_bulleted(block)} - {0})
    found = list(begun)
    begin = waiting = 0
    size = len(block)
    straight = _Straight(block)
    for mark in _STOP.finditer(block):
        start, word = mark.start(), mark.end()
        if start in items or word == size:
            continue
        while waiting < len(begun) and begun[waiting] <= start:
            begin = begun[waiting]
            waiting += 1
        if _plain(block, start, word):
            begin = word
        else:
            stop = Stop(block, begin, start, mark.end(1), mark.end(2), mark.end(3), word)
            if not ends_sentence(stop):
                continue
            begin = _begun(stop, straight)
        found.append(begin)
    return sorted(set(found)) if begun else found


def _plain(block: str, start: int, word: int) -> bool:
    """Know the usual end at once: small letters of no abbreviation, a full stop, a space, a capital."""
    tail = block[start - 4 : start]
    return (
        word - start == 2
        and tail.islower()
        and tail.isalpha()
        and block[word].isupper()
        and tail not in TAILS
        and block.startswith(". ", start)
    )


def _bulleted(block: str) -> Iterator[int]:
    """Yield the places of bullets that have white space before them."""
    for bullet in () if block.isascii() else BULLETS:
        at = block.find(bullet, 1)
        while at > 0:
            if block[at - 1].isspace():
                yield at
            at = block.find(bullet, at + 1)


class _Straight:
    """Whether a quotation between straight marks is open; asked from left to right, it counts each once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._counted = 0
        self._open = False

    def opens_at(self, place: int) -> bool:
        """Say whether the character at `place` is a mark that opens a quotation."""
        if self._text[place] != '"':
            return False
        self._open ^= self._text.count('"', self._counted, place) % 2 == 1
        self._counted = place
        return not self._open


def _begun(stop: Stop, straight: _Straight) -> int:
    """Return where the sentence behind `stop` begins: with an ellipsis or a mark that belongs to it."""
    if _OMITTED_AFTER.match(stop.text, stop.start):
        return stop.start + 2
    return stop.end if stop.gap == stop.after and straight.opens_at(stop.end) else stop.after


def _items(block: str) -> dict[int, int]:
    """Return the marks of a list that begins the block and goes on in its line: end -> start.

    Only a list that counts on from 1 or a is one; a date or an initial does not.
    """
    start, _ = trim(block, 0, len(block), f" \t\r\n\u00a0{BULLETS}")
    first = block[start : start + 1]
    if not (first.isdigit() or first in "(a"):
        return {}
    marks = list(_ITEM.finditer(block))
    if not marks or marks[0].start(1) > start + 1:
        return {}
    return _counted(block, marks)


def _counted(block: str, marks: list[re.Match[str]]) -> dict[int, int]:
    items: dict[int, int] = {}
    wanted = marks[0][1]
    for mark in marks:
        if mark[1] == wanted:
            items[block.index(".", mark.start()) if "." in mark[0] else mark.end(1)] = mark.start()
            wanted = str(int(wanted) + 1) if wanted.isdigit() else chr(ord(wanted) + 1)
    return items if len(items) > 1 else {}
