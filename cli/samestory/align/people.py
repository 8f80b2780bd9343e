"""Who is who across articles: one key for a person, whatever form of the name an article uses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from rapidfuzz import fuzz, process

from samestory import naming
from samestory.model import Facts, NameKind
from samestory.text import FullNames, fold

#: rapidfuzz ratio from which two full names are spellings of one: Mohammed and Muhammad.
_SPELLING = 84.0


def keys(facts: Sequence[Facts]) -> Mapping[str, str]:
    """Return, for each word that belongs to the name of one person only, that person's key."""
    spelled = {
        (naming.plain(name.canonical), name.key or fold(name.canonical))
        for one in facts
        for name in one.names
        if name.kind is NameKind.PERSON
    }
    homes = _homes(sorted({key for _, key in spelled}, key=lambda key: (-len(key.split()), key)))
    owners: dict[str, set[str]] = defaultdict(set)
    for name, key in spelled:
        for word in name.split():
            if len(word) > 1:  # not the "A" of William A. Berg
                owners[word].add(homes[key])
    return {word: f"&{min(people)}" for word, people in owners.items() if len(people) == 1}


def _homes(names: Sequence[str]) -> Mapping[str, str]:
    """Return for each name, fullest first, the name that means the same person: its own if there is none."""
    homes: dict[str, str] = {}
    several: dict[str, list[str]] = defaultdict(list)
    known = FullNames()
    for name in names:
        words = tuple(name.split())
        fuller = {homes[" ".join(other)] for other in known.all_fuller(words)}
        home = homes[name] = fuller.pop() if len(fuller) == 1 else _spelt(name, several) or name
        known.add(words)
        if home == name and " " in name:
            for part in _parts(words):
                several[part].append(name)
    return homes


def _spelt(name: str, several: Mapping[str, Sequence[str]]) -> str | None:
    """Return the one full name that this one is another spelling of: a word or all initials are the same."""
    if " " not in name:
        return None
    near = dict.fromkeys(other for part in _parts(name.split()) for other in several.get(part, ()))
    found = process.extract(name, list(near), scorer=fuzz.ratio, score_cutoff=_SPELLING, limit=2)
    return found[0][0] if len(found) == 1 else None


def _parts(words: Sequence[str]) -> Sequence[str]:
    return (*words, " ".join(word[0] for word in words))
