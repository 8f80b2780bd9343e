"""Pure helpers on strings: lines, folding, words."""

from __future__ import annotations

import bisect
import datetime as dt
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

#: One word: letters and digits, held together by apostrophes, hyphens, full stops in U.S., commas in 3,000.
WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")

#: Below this share of common words nearly everything would be a difference, which helps nobody.
ALIKE = 0.5
#: Comparing takes up to the product of both lengths; beyond this nothing is compared.
_MOST_PAIRS = 62_500

#: Code points of what is remembered.
_SHORT = 80

_TYPOGRAPHY = str.maketrans(
    {"’": "'", "‘": "'", "‛": "'", "“": '"', "”": '"', "„": '"', "–": "-", "—": "-", "‑": "-", "\u00a0": " "}
)


class _Plain(dict[int, str]):
    """What is left of a character without case, accents and typography, found when it is first met.

    Each character is decomposed by itself: in a text, marks would also be put into order, which takes
    quadratic time where many of them stand on one letter.
    """

    def __missing__(self, code: int) -> str:
        parts = unicodedata.normalize("NFKD", chr(code).translate(_TYPOGRAPHY))
        plain = "".join(mark for mark in parts if not unicodedata.combining(mark))
        self[code] = plain.translate(_TYPOGRAPHY).casefold()
        return self[code]


_PLAIN = _Plain()


class FullNames:
    """Full names as rows of words, findable by the words of a shorter form."""

    def __init__(self) -> None:
        """Know none yet."""
        self._holders: dict[str, list[tuple[str, ...]]] = defaultdict(list)

    def add(self, name: tuple[str, ...]) -> None:
        """Learn a name, once."""
        for word in set(name):
            self._holders[word].append(name)

    def fuller(self, words: tuple[str, ...]) -> tuple[str, ...] | None:
        """Return the one name that has all these words and more."""
        found = self.all_fuller(words)
        return found[0] if len(found) == 1 else None

    def all_fuller(self, words: tuple[str, ...]) -> Sequence[tuple[str, ...]]:
        """Return the names that have all these words and more."""
        rarest = min((self._holders.get(word, []) for word in words), key=len, default=[])
        return [name for name in rarest if set(words) < set(name)]


class Lines:
    """Line numbers of a text: `\\n` ends a line, as in grep and in editors; numbers start at 1."""

    def __init__(self, text: str) -> None:
        """Index `text` once, in linear time."""
        self._starts = [0, *(found.end() for found in re.finditer("\n", text))]

    def at(self, offset: int) -> int:
        """Return the line that holds the code point at `offset`."""
        return bisect.bisect_right(self._starts, offset)


def fold(text: str) -> str:
    """Return `text` for comparing: no case, no accents, plain quotation marks and dashes, single spaces."""
    return _remembered(text) if len(text) <= _SHORT else _folded(text)


def _folded(text: str) -> str:
    plain = text.casefold() if text.isascii() else text.translate(_PLAIN)
    return " ".join(plain.split())


#: Names and words come again and again; paragraphs don't, and would fill the memory.
_remembered = lru_cache(maxsize=65536)(_folded)


def words(text: str) -> Iterator[re.Match[str]]:
    """Yield the words of `text`, each with its place."""
    return WORD.finditer(text)


def lows(text: str) -> list[str]:
    """Return the words of `text`, folded."""
    return [fold(word) for word in WORD.findall(text)]


def changes(
    left: Sequence[str], right: Sequence[str], *, alike: float = ALIKE
) -> list[tuple[int, int, int, int]] | None:
    """Return where two rows of words part: the range of the one, and that of the other in its place.

    None where they share too little, or are too long, for that to be of use.
    """
    if not left or not right or len(left) * len(right) > _MOST_PAIRS:
        return None
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, left, right, autojunk=False)
    if matcher.ratio() < alike:
        return None
    return [code[1:] for code in matcher.get_opcodes() if code[0] != "equal"]


def trim(text: str, start: int, end: int, marks: str = " \t\r\n\u00a0") -> tuple[int, int]:
    """Return the span without `marks` at either end."""
    while start < end and text[start] in marks:
        start += 1
    while end > start and text[end - 1] in marks:
        end -= 1
    return start, end


def interval(earliest: dt.date | None, latest: dt.date | None) -> str | None:
    """Write an interval of days as EDTF: a day, `a/b`, `a/..`, `../b`, or None where nothing is known."""
    if earliest is None and latest is None:
        return None
    if earliest == latest:
        return str(earliest)
    return f"{earliest or '..'}/{latest or '..'}"
