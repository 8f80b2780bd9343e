"""The people of an article: full names, the short forms that mean them, their offices and gender."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import msgspec

from samestory.text import FullNames


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody the article names."""

    name: str  #: the fullest form
    gender: str | None = None  #: "m", "f" or None where the article does not show it
    roles: frozenset[tuple[str, ...]] = frozenset()  #: titles as printed, in small letters

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the name in small letters."""
        return tuple(self.name.lower().split())


class Cast(msgspec.Struct, frozen=True):
    """Everybody an article names, findable by any part of the name that means one person only."""

    people: tuple[Person, ...]
    by_word: dict[str, int | None]  #: None where two people share the word

    @classmethod
    def of(cls, people: Iterable[Person]) -> Cast:
        """Join the forms of each person: a single name belongs to the one full name that holds it."""
        seen = list(people)
        full = list(dict.fromkeys(one.words for one in seen if len(one.words) > 1))
        known = FullNames()
        for words in full:
            known.add(words)
        merged: dict[tuple[str, ...], list[Person]] = {words: [] for words in full}
        for one in seen:
            merged.setdefault(known.fuller(one.words) or one.words, []).append(one)
        result = tuple(_merge(forms) for forms in merged.values() if forms)
        return cls(result, _index(result))

    def named(self, words: Iterable[str]) -> Person | None:
        """Return the one person that all `words` point to, if there is one."""
        found = {self.by_word.get(word) for word in words}
        if len(found) == 1 and (index := found.pop()) is not None:
            return self.people[index]
        return None


def _merge(forms: list[Person]) -> Person:
    fullest = max(forms, key=lambda one: (len(one.words), len(one.name)))
    genders = [one.gender for one in forms if one.gender]
    return Person(
        name=fullest.name,
        gender=genders[0] if genders else None,
        roles=frozenset().union(*(one.roles for one in forms)),
    )


def _index(people: tuple[Person, ...]) -> dict[str, int | None]:
    owners: dict[str, set[int]] = defaultdict(set)
    for index, person in enumerate(people):
        for word in person.words:
            owners[word].add(index)
    return {word: min(who) if len(who) == 1 else None for word, who in owners.items()}
