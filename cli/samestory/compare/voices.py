"""Speakers across articles: who is one and the same, and what to call them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from samestory import naming
from samestory.model import Facts, Name, NameKind
from samestory.text import FullNames

_ARTICLES: Final = ("the ", "a ", "an ")

#: What makes a speaker comparable, and whether it is a name.
Key = tuple[str, bool]


class Voices:
    """The speakers of all articles."""

    def __init__(self, facts: Iterable[Facts]) -> None:
        """Learn who is named in `facts`, and which short names are parts of one full name."""
        self._names: dict[tuple[str, str], Name] = {}
        self._full = FullNames()
        persons: set[str] = set()
        for one in facts:
            for name in one.names:
                self._names.setdefault((name.article, name.canonical), name)
                if name.kind is NameKind.PERSON:
                    persons.add(name.key or naming.key(name.canonical, name.kind))
        for known in sorted(persons):
            self._full.add(tuple(known.split()))

    def key(self, article: str, speaker: str | None) -> Key | None:
        """Return who speaks, None for nobody: the same for every name of one speaker.

        Several who speak as one are the same in whatever order they are named.
        """
        if speaker is None:
            return None
        name = self._names.get((article, speaker))
        if name is None:
            several = speaker.replace(" and ", ", ").split(", ")
            if len(several) > 1 and all((article, one) in self._names for one in several):
                keys = [found for one in several if (found := self.key(article, one)) is not None]
                return " and ".join(sorted(one for one, _ in keys)), True
            return _described(speaker), False
        key = name.key or naming.key(speaker, name.kind)
        if name.kind is not NameKind.PERSON:
            return key, True
        parts = tuple(key.split())
        while (fuller := self._full.fuller(parts)) is not None:
            parts = fuller
        return " ".join(parts), True


def _described(speaker: str) -> str:
    """Return a description so that "the ministry" and "a ministry" are one."""
    key = naming.plain(speaker)
    for article in _ARTICLES:
        key = key.removeprefix(article)
    return key


def main(named: Sequence[tuple[str, Key | None]], *, rivals: bool) -> Key | None:
    """Return the speaker whom most articles name, a name before a description; None if there is none.

    Args:
        named: articles, and whom they name.
        rivals: whether each of several speakers is said to have said it for the first time; else it is
            nobody's where as many name another: a saying, a slogan.
    """
    votes = Counter(key for _, key in dict.fromkeys(named) if key is not None)
    ranks = {key: (-votes[key], not key[1]) for key in votes}
    best = sorted(ranks, key=lambda key: (ranks[key], key))
    if len(best) > 1 and not rivals and ranks[best[0]] == ranks[best[1]]:
        return None
    return best[0] if best else None


def called(names: Mapping[str, int]) -> tuple[str, ...]:
    """Return the names of one speaker, the best first: the fullest of those that occur most."""
    return tuple(sorted(names, key=lambda name: (-len(name.split()), -names[name], name)))
