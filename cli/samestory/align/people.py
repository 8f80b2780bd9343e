"""Who is who across articles: one key for a person, whatever form of the name an article uses."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from rapidfuzz import fuzz

from samestory.model import Facts, NameKind
from samestory.text import fold

#: rapidfuzz ratio from which two full names are spellings of one: Mohammed and Muhammad.
_SPELLING = 84.0


def keys(facts: Sequence[Facts]) -> Mapping[str, str]:
    """Return, for each word that belongs to the name of one person only, that person's key."""
    names = sorted(
        {fold(name.canonical) for one in facts for name in one.names if name.kind is NameKind.PERSON},
        key=lambda name: (-len(name.split()), name),
    )
    homes: dict[str, str] = {}
    for name in names:
        homes[name] = _home(name, homes.values())
    owners: dict[str, set[str]] = defaultdict(set)
    for name, home in homes.items():
        for word in name.split():
            owners[word].add(home)
    return {word: f"&{min(people)}" for word, people in owners.items() if len(people) == 1}


def _home(name: str, known: Iterable[str]) -> str:
    """Return the fuller or differently spelt name that means the same person, or the name itself."""
    own = set(name.split())
    candidates = list(dict.fromkeys(known))
    fuller = [other for other in candidates if own < set(other.split())]
    if len(fuller) == 1:
        return fuller[0]
    alike = [
        other
        for other in candidates
        if len(own) > 1 and len(other.split()) > 1 and fuzz.ratio(name, other) >= _SPELLING
    ]
    return alike[0] if len(alike) == 1 else name
