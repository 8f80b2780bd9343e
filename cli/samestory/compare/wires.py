"""Where the words of an article come from: an agency that it names, or an article that has them, too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise

from samestory.lexicon.agencies import AGENCIES
from samestory.model import ArticleCard
from samestory.text import fold, lows

#: Words in a row that are seldom the same by chance.
_SHINGLE = 5
#: The share of its shingles by which an article is another one's copy, and how many that must be.
_SAME, _ENOUGH = 0.5, 40
#: How far into an article its dateline can stand.
_DATELINE = 300
#: What somebody says is the speaker's: having it in common shows no copying.
_QUOTED = re.compile(r"“[^”“]{0,3000}”|\"[^\"\n]{0,3000}\"")

_NAMES = "|".join(sorted(map(re.escape, AGENCIES), key=len, reverse=True))
_OPENING = re.compile(rf"\(({_NAMES})\)\s?[-–—]|(?<=[-–—]\s)\(({_NAMES})\)")
_CITED = re.compile(
    rf"\b(?:[Aa]ccording to|told|citing|cited by|reported by|quoted by|reports? (?:by|from))\s"
    rf"(?:the\s|The\s)?(?:news agency\s|agency\s)?({_NAMES})\b"
    rf"|\b({_NAMES})\s(?:news agency\s|agency\s)?(?:has\s|had\s)?"
    rf"(?:reported|reports|said|says|quoted|cited)\b"
    rf"|\(({_NAMES})\)"
)


class Wires:
    """The articles compared, with their texts where these are known."""

    def __init__(self, articles: Sequence[ArticleCard], texts: Mapping[str, str]) -> None:
        """Look at nothing yet: most articles share no row."""
        self._cards = {one.id: one for one in articles}
        self._texts = texts
        self._shingles: dict[str, frozenset[int]] = {}
        self._folded: dict[str, str] = {}
        self._pairs: dict[tuple[str, str], bool] = {}

    def agency(self, article: str, passage: str) -> str | None:
        """Return the agency that a passage cites, or that its article is from."""
        return _first(_CITED.search(passage)) or self._signed(article)

    @cached_property
    def own(self) -> Mapping[str, str]:
        """Return which article is an agency's own."""
        named = ((AGENCIES.get(one.source or ""), name) for name, one in self._cards.items())
        return {agency: name for agency, name in named if agency is not None}

    def text(self, article: str) -> str:
        """Return the text of an article; nothing where it is not known."""
        return self._texts.get(article, "")

    def shingles(self, article: str) -> frozenset[int]:
        """Return the rows of words of an article, without what it quotes; none if its text is not known."""
        if article not in self._shingles:
            self._shingles[article] = shingles(self._texts.get(article, ""))
        return self._shingles[article]

    def holding(self, articles: Iterable[str], passages: Iterable[str]) -> Iterator[str]:
        """Yield the articles that hold one of these passages to the word; short ones are chance."""
        said = {fold(one) for one in passages if len(one.split()) >= _SHINGLE}
        for article in articles:
            if article not in self._folded:
                self._folded[article] = fold(self.text(article))
            text = self._folded[article]
            if any(one in text for one in said):
                yield article

    def same(self, one: str, other: str) -> bool:
        """Tell whether two articles are for the greater part the same text."""
        pair = (min(one, other), max(one, other))
        if pair not in self._pairs:
            left, right = self.shingles(one), self.shingles(other)
            common = len(left & right)
            self._pairs[pair] = common >= max(_ENOUGH, _SAME * min(len(left), len(right)))
        return self._pairs[pair]

    def _signed(self, article: str) -> str | None:
        """Return the agency whose name an article bears: its source, its author, its dateline."""
        card = self._cards.get(article)
        if card is None:
            return None
        named = AGENCIES.get(card.source or "") or AGENCIES.get(card.author or "")
        return named or _first(_OPENING.search(self._texts.get(article, "")[:_DATELINE]))


@lru_cache(maxsize=4096)
def shingles(text: str) -> frozenset[int]:
    """Return the rows of words of a text, without what it quotes."""
    found: set[int] = set()
    edges = [0, *(edge for one in _QUOTED.finditer(text) for edge in one.span()), len(text)]
    for start, end in list(pairwise(edges))[::2]:
        row = lows(text[start:end])
        found.update(hash(tuple(row[at : at + _SHINGLE])) for at in range(len(row) - _SHINGLE + 1))
    return frozenset(found)


def _first(found: re.Match[str] | None) -> str | None:
    if found is None:
        return None
    return next((AGENCIES[name] for name in found.groups() if name), None)
