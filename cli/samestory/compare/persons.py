"""Which counts are counts of people."""

from __future__ import annotations

from samestory import meaning
from samestory.lexicon.offices import OFFICES, ROLE_NOUNS

_PEOPLE = (
    frozenset({"people", "person"})
    | OFFICES.keys()
    | {noun for noun, role in ROLE_NOUNS.items() if role.gender != "n"}
)


def people(unit: str | None) -> bool:
    """Tell whether a unit is a word for people: workers, civilians, ministers."""
    return unit is not None and any(lemma in _PEOPLE for lemma in meaning.lemmas(unit))
