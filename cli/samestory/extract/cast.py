"""The people of an article: full names, the short forms that mean them, their offices and gender."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

import msgspec

from samestory.lexicon.affiliations import GENERATIONS
from samestory.text import WORD, FullNames

#: How often a surname must stand alone to mean the first of several people who bear it.
_OFTEN = 3
Words = tuple[str, ...]


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody the article names."""

    name: str  #: the fullest form, as printed
    gender: str | None = None  #: "m", "f" or None where the article does not show it
    roles: frozenset[tuple[str, ...]] = frozenset()  #: titles as printed, in small letters

    @property
    def words(self) -> Words:
        """The words of the name in small letters, without quotation marks and full stops."""
        return _words(self.name)


class Cast(msgspec.Struct, frozen=True):
    """Everybody an article names, findable by any part of the name that means one person only."""

    people: tuple[Person, ...]
    by_word: dict[str, int | None]  #: None where two people share the word
    by_surname: dict[str, tuple[int, ...]] = {}  #: people with a full name

    @classmethod
    def of(cls, people: Iterable[Person]) -> Cast:
        """Join the forms of each person: a single name belongs to the one full name that holds it."""
        forms: dict[Words, list[Person]] = {}
        for one in people:
            forms.setdefault(one.words, []).append(one)
        full = [words for words in forms if len(words) > 1]
        known = _known(full)
        bearers: dict[str, list[Words]] = defaultdict(list)
        for words in full:
            bearers[_surname(words)].append(words)
        chiefs: dict[Words, Words] = {
            words: chief
            for words in forms
            if len(words) == 1 and (chief := _chief(words, forms, bearers[words[0]])) is not None
        }
        merged: dict[Words, list[Person]] = {words: [] for words in full}
        for words, same in forms.items():
            merged.setdefault(known.fuller(words) or chiefs.get(words) or words, []).extend(same)
        homes = {words: at for at, words in enumerate(words for words, same in merged.items() if same)}
        result = tuple(_merge(merged[words]) for words in homes)
        index = _index(result)
        index.update({words[0]: homes[chief] for words, chief in chiefs.items() if chief in homes})
        same_surname = {
            name: tuple(homes[one] for one in own if one in homes) for name, own in bearers.items()
        }
        return cls(result, index, same_surname)

    def named(self, words: Iterable[str]) -> Person | None:
        """Return the one person that all `words` point to, if there is one."""
        found = -1
        for word in words:
            index = self.by_word.get(word)
            if index is None:
                index = self.by_word.get(word.strip('."“”()'))
            if index is None or found not in (-1, index):
                return None
            found = index
        return self.people[found] if found >= 0 else None

    def bearer(self, surname: str, gender: str) -> Person | None:
        """Return the one person of a gender who bears a surname that several people share."""
        fits = [at for at in self.by_surname.get(surname, ()) if self.people[at].gender == gender]
        return self.people[fits[0]] if len(fits) == 1 else None


@lru_cache(maxsize=65536)
def _words(name: str) -> Words:
    return tuple(word.replace("’", "'").lower() for word in WORD.findall(name))


def _known(full: Sequence[Words]) -> FullNames:
    """Return the full names that shorter ones may mean: not the son's where the father has his own."""
    known, written = FullNames(), set(full)
    for words in full:
        if words[-1] not in GENERATIONS or words[:-1] not in written:
            known.add(words)
    return known


def _chief(words: Words, forms: Mapping[Words, Sequence[Person]], bearers: Sequence[Words]) -> Words | None:
    """Return whom a surname means that several people bear: the only one of the gender that a title tells,
    else the one who is named most, if it often stands alone.
    """
    if len(bearers) < 2:
        return None
    titled = {one.gender for one in forms[words] if one.gender}
    if len(titled) == 1:
        fits = [name for name in bearers if titled >= {one.gender for one in forms[name] if one.gender}]
        if len(fits) == 1:
            return fits[0]
    if len(forms[words]) < _OFTEN:
        return None
    return max(bearers, key=lambda name: len(forms[name]))


def _surname(words: Words) -> str:
    return words[-2] if words[-1] in GENERATIONS and len(words) > 2 else words[-1]


def _merge(forms: Sequence[Person]) -> Person:
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
