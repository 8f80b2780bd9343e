"""What stands around the quotations of an article: each sentence without them, and who is named in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from samestory.extract.cast import Cast
from samestory.extract.speech import marks
from samestory.extract.speech.candidates import Who, candidates
from samestory.extract.speech.marks import Marked
from samestory.extract.tokens import Token
from samestory.model import Article, Name, Sentence

#: How many tokens around a quotation are looked at.
NEAR = 100


class Window(NamedTuple):
    """Tokens beside a quotation, and the possible speakers among them."""

    row: Sequence[Token]
    people: Sequence[Who]


class Surroundings:
    """The sentences of one article with the quotations cut out."""

    def __init__(
        self,
        article: Article,
        sentences: Sequence[Sentence],
        tokens: Sequence[Sequence[Token]],
        names: Sequence[Name],
        cast: Cast,
    ) -> None:
        """Find the quotation marks; everything else is read when it is asked for."""
        self.text, self.sentences = article.text, sentences
        self.marked = tuple(marks.pairs(article.text, _blocks(sentences)))
        self.names: Mapping[int, Name] = {name.start: name for name in names}
        self.tokens, self._cast = tokens, cast
        self._plain = [one for one in self.marked if not one.nested]
        self._starts = [sentence.start for sentence in sentences]
        self._read: dict[int, tuple[tuple[Token, ...], tuple[Who, ...]]] = {}

    def at(self, offset: int) -> int:
        """Return the index of the sentence that holds a code point."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def outside(self, index: int) -> tuple[Token, ...]:
        """Return the tokens of a sentence that neither a quotation nor parentheses hold."""
        return self._sentence(index)[0]

    def people(self, index: int) -> tuple[Who, ...]:
        """Return the possible speakers among them."""
        return self._sentence(index)[1]

    def next_after(self, offset: int) -> int:
        """Return where the next quotation starts, or the end of the text."""
        beyond = bisect_right(self._plain, offset, key=_start)
        return self._plain[beyond].start if beyond < len(self._plain) else len(self.text)

    def quoted(self, sentence: Sentence) -> Iterator[Marked]:
        """Yield the quotations that reach into a sentence, last first; they don't overlap."""
        for at in range(bisect_left(self._plain, sentence.end, key=_start) - 1, -1, -1):
            if self._plain[at].end <= sentence.start:
                return
            yield self._plain[at]

    def behind(self, index: int, offset: int) -> Window:
        """Return the tokens of a sentence before `offset`, the nearest of them, and who is named in them."""
        row, people = self._sentence(index)
        beyond = bisect_left(row, offset, key=_start)
        near = row[max(0, beyond - NEAR) : beyond]
        return Window(near, _among(people, near))

    def ahead(self, index: int, offset: int, limit: int) -> Window:
        """Return the tokens of a sentence from `offset` to `limit`, the nearest of them, likewise."""
        row, people = self._sentence(index)
        first, beyond = bisect_left(row, offset, key=_start), bisect_left(row, limit, key=_start)
        near = row[first : min(beyond, first + NEAR)]
        return Window(near, _among(people, near))

    def _sentence(self, index: int) -> tuple[tuple[Token, ...], tuple[Who, ...]]:
        if index not in self._read:
            row: Sequence[Token] = self.tokens[index]
            if "(" in self.sentences[index].text:
                row = list(_unbracketed(row))
            quoted = list(self.quoted(self.sentences[index]))
            outside = tuple(_unquoted(row, quoted[::-1]) if quoted else row)
            self._read[index] = outside, candidates(outside, self.names, self._cast)
        return self._read[index]


def _among(people: Sequence[Who], near: Sequence[Token]) -> Sequence[Who]:
    if not near:
        return ()
    first, beyond = (
        bisect_left(people, near[0].start, key=_start),
        bisect_left(people, near[-1].end, key=_start),
    )
    return people[first:beyond]


def _unquoted(row: Sequence[Token], quoted: Sequence[Marked]) -> Iterator[Token]:
    """Yield the tokens outside quotations; both in order."""
    at = 0
    for token in row:
        while at < len(quoted) and quoted[at].end <= token.start:
            at += 1
        if at == len(quoted) or token.start < quoted[at].start:
            yield token


def _unbracketed(row: Sequence[Token]) -> Iterator[Token]:
    """Yield the tokens that stand outside parentheses, where those close in the same sentence."""
    if not row:
        return
    last = max((at for at, token in enumerate(row) if ")" in token.gap), default=0)
    inside = False
    yield row[0]
    for index, token in enumerate(row[1:], 1):
        if ")" in token.gap:
            inside = False
        if "(" in token.gap[token.gap.rfind(")") + 1 :]:
            inside = index < last
        if not inside:
            yield token


def _blocks(sentences: Sequence[Sentence]) -> list[tuple[int, int]]:
    """Return the paragraphs that the sentences stand in, as spans."""
    spans: dict[int, tuple[int, int]] = {}
    for sentence in sentences:
        start, end = spans.get(sentence.paragraph, (sentence.start, sentence.end))
        spans[sentence.paragraph] = (min(start, sentence.start), max(end, sentence.end))
    return list(spans.values())


def _start(one: Marked | Token | Who) -> int:
    return one.start
