"""What a passage is about, as terms that two journalists' wordings of one fact share.

A term is a class of synonyms, a country (whichever of its name, adjective, capital or seat of
government the text has), a person, or the stem of a word.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from types import MappingProxyType
from typing import NamedTuple

from samestory import meaning
from samestory.align import aliases
from samestory.lexicon.countries import COUNTRY_OF, SEAT, country_of
from samestory.lexicon.organisations import INITIALS
from samestory.lexicon.renamings import RENAMED
from samestory.lexicon.thesaurus import SYNONYMS
from samestory.lexicon.words import FUNCTION_WORDS, GENERIC
from samestory.model import Alias
from samestory.text import WORD, fold

_HYPHEN = re.compile(r"[-/]")


#: Reads the terms of a text.
Reader = Callable[[str], tuple[str, ...]]


def reader(people: Mapping[str, str]) -> Reader:
    """Return `of` for a collection whose people are known; it remembers what it has read."""
    return lru_cache(maxsize=65536)(partial(of, people=people))


def of(text: str, people: Mapping[str, str] = MappingProxyType({})) -> tuple[str, ...]:
    """Return the terms of `text` in order; function words are left out, a person's name is one term.

    Args:
        text: any run of words.
        people: folded word of a name → key of the person (see `people.keys`).
    """
    return tuple(term for term, _ in printed(text, people))


def printed(text: str, people: Mapping[str, str] = MappingProxyType({})) -> Iterator[tuple[str, str]]:
    """Yield the terms of `text` in order, each as `of` reads it and as it is written."""
    row = [entry for word in WORD.findall(text) for entry in _entries(word)]
    index = 0
    last: str | None = None
    while index < len(row):
        entry = row[index]
        if entry.phrases and (phrase := _phrase(row, index)) is not None:
            last, length = phrase
            yield last, " ".join(one.word for one in row[index : index + length])
            index += length
            continue
        person = people.get(entry.low) if entry.capital else None
        term = person or entry.term
        if term and (person is None or last != person):
            last = term
            yield term, entry.word
        index += 1


#: Second word → further words and the term that the whole stands for.
Phrases = Mapping[str, Sequence[tuple[tuple[str, ...], str]]]


_NONE: Phrases = MappingProxyType({})


class Entry(NamedTuple):
    """What is known of a word, wherever it stands."""

    word: str  #: as written
    low: str  #: folded
    capital: bool
    term: str | None
    phrases: Phrases  #: those of several words that it can begin


def of_aliases(names: Sequence[Alias]) -> Mapping[str, str]:
    """Return, for each alias of one word, folded, the term of the name that it stands for."""
    pairs = aliases.keys(names).items()
    return {form: term for form, name in pairs if form.isalpha() and (term := _term(name.title()))}


@lru_cache(maxsize=65536)
def _entries(word: str) -> tuple[Entry, ...]:
    bare = word.removesuffix("'s").removesuffix("’s").rstrip("'’.")
    if bare[:1].isupper() and (name := RENAMED.get(fold(bare))) is not None and " " not in name:
        bare = name.title()
    return tuple(
        Entry(part, low := fold(part), part[0].isupper(), _term(part), _phrases().get(low, _NONE))
        for part in _parts(bare)
    )


def _phrase(row: Sequence[Entry], index: int) -> tuple[str, int] | None:
    """Return the term of several words that starts at `index`, and how many: the longest there is."""
    if index + 1 == len(row):
        return None
    seconds = row[index].phrases
    found = [one for lemma in meaning.lemmas(row[index + 1].low) for one in seconds.get(lemma, ())]
    for rest, term in sorted(found, key=lambda one: -len(one[0])):
        held = row[index + 2 : index + 2 + len(rest)]
        if len(held) == len(rest) and all(
            word in meaning.lemmas(entry.low) for word, entry in zip(rest, held, strict=True)
        ):
            return term, len(rest) + 2
    return None


@lru_cache(maxsize=1)
def _phrases() -> Mapping[str, Phrases]:
    """Return countries, organisations and synonyms of several words, by their first and second word."""
    found: dict[str, dict[str, list[tuple[tuple[str, ...], str]]]] = {}
    several = [
        *((name, f"@{country}") for name, country in COUNTRY_OF.items()),
        *((name, f"@{country}") for name, country in SEAT.items()),
        *((name, meaning.stem(initials)) for name, initials in INITIALS.items()),
        *((phrase, f"~{number}") for phrase, number in SYNONYMS.items()),
    ]
    for phrase, term in several:
        if " " in phrase:
            first, second, *rest = phrase.split()
            found.setdefault(first, {}).setdefault(second, []).append((tuple(rest), term))
    return found


def is_generic(term: str) -> bool:
    """Tell whether a term occurs in all news and identifies nothing."""
    return term in _generic_terms()


def _parts(word: str) -> Iterable[str]:
    if "-" not in word and "/" not in word:
        return (word,) if word else ()
    if fold(word) in SYNONYMS:
        return (word,)
    return [part for part in _HYPHEN.split(word) if len(part) > 1]


@lru_cache(maxsize=65536)
def _term(word: str) -> str | None:
    low = fold(word)
    if low in FUNCTION_WORDS or len(low) < 2:
        return None
    if word[0].isupper() and (country := country_of(low)) is not None:
        return f"@{country}"
    return meaning.of(low)


@lru_cache(maxsize=1)
def _generic_terms() -> frozenset[str]:
    return frozenset(filter(None, (_term(word) for word in GENERIC)))
