"""Words, figures and marks of a stretch of text, for the grammars of quantities and dates."""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from operator import add
from typing import Final

from samestory.model import Sentence

#: A run of digits, a run of letters, or one mark: nothing here can backtrack.
_TOKEN: Final = re.compile(r"\d+|[^\W\d_]+|[^\w\s]|_")

#: Marks that stand for one another; a long dash parts clauses and is no hyphen.
_MARKS: Final = dict.fromkeys("’‘ʼ", "'") | dict.fromkeys("–‑‐−", "-") | dict.fromkeys("“”", '"')


def vocabulary(words: str) -> frozenset[str]:
    """Return the words of a list that is written as running text."""
    return frozenset(words.split())


def tokens_of(text: str, sentences: Sequence[Sentence]) -> list[Tokens]:
    """Return the tokens of each sentence."""
    return [Tokens(text, sentence.start, sentence.end) for sentence in sentences]


class Tokens:
    """The tokens of `text[start:end]`; spans are offsets into `text`."""

    __slots__ = ("_vocabulary", "count", "ends", "lows", "starts", "text", "texts")

    def __init__(self, text: str, start: int, end: int) -> None:
        """Cut the stretch in linear time; between two tokens there is white space at most."""
        self.text = text
        self.texts = _TOKEN.findall(text, start, end)
        self.count = len(self.texts)
        if text.isascii():
            self.lows = [token.lower() for token in self.texts]
        else:
            self.lows = [_MARKS.get(token, token).lower() for token in self.texts]
        self._vocabulary: frozenset[str] | None = None
        starts: list[int] = []
        for token in self.texts:
            start = text.index(token, start)
            starts.append(start)
            start += len(token)
        self.starts = array("q", starts)  # a tenth of the room of a list
        self.ends = array("q", map(add, starts, map(len, self.texts)))

    def has(self, words: Iterable[str]) -> bool:
        """Return whether one of these words stands anywhere in the stretch."""
        if self._vocabulary is None:
            self._vocabulary = frozenset(self.lows)
        return not self._vocabulary.isdisjoint(words)

    def places(self, words: AbstractSet[str]) -> list[int]:
        """Return where a figure stands, or one of these words."""
        return [at for at, low in enumerate(self.lows) if low in words or low[0].isdecimal()]

    def low(self, at: int) -> str:
        """Return the token in lower case, with plain marks; empty outside the stretch."""
        return self.lows[at] if 0 <= at < self.count else ""

    def raw(self, at: int) -> str:
        """Return the token as printed; empty outside the stretch."""
        return self.texts[at] if 0 <= at < self.count else ""

    def glued(self, at: int) -> bool:
        """Return whether nothing stands between this token and the one before."""
        return 0 < at < self.count and self.starts[at] == self.ends[at - 1]

    def gap(self, at: int) -> str:
        """Return what stands between this token and the one before."""
        return self.text[self.ends[at - 1] : self.starts[at]] if 0 < at < self.count else ""

    def hyphen(self, at: int) -> bool:
        """Return whether this token is a hyphen inside a word or a figure."""
        return self.low(at) == "-" and self.glued(at) and self.glued(at + 1)

    def digits(self, at: int) -> int | None:
        """Return the figure of a token of one to nine digits."""
        token = self.raw(at)
        return int(token) if token[:1].isdecimal() and len(token) < 10 else None

    def capital(self, at: int) -> bool:
        """Return whether the token starts with a capital letter."""
        return self.raw(at)[:1].isupper()

    def match(self, at: int, words: tuple[str, ...]) -> bool:
        """Return whether these words, in lower case, stand here one after the other."""
        return tuple(self.lows[at : at + len(words)]) == words

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return the offsets of the tokens `first` up to, without, `last`."""
        return self.starts[first], self.ends[last - 1]
