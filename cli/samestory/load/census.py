"""Which id each article of a collection gets, with a few bytes held of each."""

from __future__ import annotations

import hashlib
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

_SUFFIX: Final = 4
_NUMBERS: Final = "Q"  # of 8 bytes


class Census:
    """Counts the ids that articles ask for; of each article it holds two numbers."""

    def __init__(self) -> None:
        """Begin without articles."""
        self._bases = array(_NUMBERS)
        self._articles = array(_NUMBERS)

    def __len__(self) -> int:
        """Return how many articles were counted."""
        return len(self._bases)

    def add(self, base: str, place: str) -> None:
        """Count an article.

        Args:
            base: the id that it asks for.
            place: what tells it from every other.
        """
        self._bases.append(_number(base))
        self._articles.append(_article(base, place))

    def ids(self) -> Ids:
        """Return what gives the articles that were counted their ids."""
        return Ids(_ordered(self._bases), _ordered(self._articles))


class Ids:
    """Gives each article that was counted its id, and says where that is not the one it asks for.

    An id stays as it is unless two articles would have it; then each of them gets a suffix that
    follows from its place alone, so that it doesn't depend on the order or on what else is read.
    """

    def __init__(self, bases: Sequence[int], articles: Sequence[int]) -> None:
        """Take the numbers of what was counted, in their order."""
        self._bases, self._articles = bases, articles
        self._several = {one for one, other in pairwise(bases) if one == other}
        self._given: set[str] = set()  # with a suffix
        self._renamed = 0
        self._first = ""
        self.left = len(articles)  #: how many have not asked yet

    def of(self, base: str, place: str, *, asked: bool = False) -> str | None:
        """Return the id of an article, each once; None for one that was not counted like this.

        Args:
            base: the id that it asks for.
            place: what tells it from every other.
            asked: whether the article itself says what it is called.
        """
        if not _among(self._articles, _article(base, place)):
            return None
        self.left -= 1
        if _number(base) not in self._several:
            return base
        name = self._suffixed(base, place)
        self._given.add(name)
        if asked:
            self._renamed += 1
            self._first = self._first or f"{base} is {name}"
        return name

    def warnings(self) -> Iterator[str]:
        """Yield a warning where articles that name themselves asked for ids that others have, too."""
        if self._renamed:
            what = "articles have an id that others have, too: each got a suffix"
            yield f"{self._renamed} {what}, {self._first}"

    def _suffixed(self, base: str, place: str) -> str:
        digest = hashlib.sha256(place.encode("utf-8", "surrogatepass")).hexdigest()
        for length in range(_SUFFIX, len(digest) + 1):
            if not self._taken(name := f"{base}-{digest[:length]}"):
                return name
        number = 2
        while self._taken(name := f"{base}-{digest}-{number}"):
            number += 1
        return name

    def _taken(self, name: str) -> bool:
        number = _number(name)
        return name in self._given or (number not in self._several and _among(self._bases, number))


def counted(articles: Iterable[tuple[str, str]]) -> Ids:
    """Return what gives `articles`, each the id that it asks for and its place, their ids."""
    census = Census()
    for base, place in articles:
        census.add(base, place)
    return census.ids()


def _number(text: str) -> int:
    """Return a digest of a text: that two have one is as good as out of the question."""
    digest = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big")


def _article(base: str, place: str) -> int:
    return _number(f"{base}\0{place}")


def _ordered(numbers: array[int]) -> Sequence[int]:
    return array(_NUMBERS, sorted(numbers))


def _among(numbers: Sequence[int], number: int) -> bool:
    at = bisect_left(numbers, number)
    return at < len(numbers) and numbers[at] == number
