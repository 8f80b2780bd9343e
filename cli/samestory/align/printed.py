"""Terms as a passage prints them: people read words, not stems and classes of synonyms."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from samestory.align.passages import Unit
from samestory.align.terms import Reader
from samestory.align.weights import Weights
from samestory.model import SharedTerm
from samestory.text import words

#: A term may stand for so many words.
_LONGEST = 4


def shared(terms: Iterable[str], one: Unit, other: Unit, weights: Weights, read: Reader) -> list[SharedTerm]:
    """Return terms that two passages share, in the words of each, the most telling first."""
    ordered = sorted(terms, key=lambda term: (-weights.of(term), term))
    return [
        SharedTerm(
            left=_word(term, one, read), right=_word(term, other, read), weight=round(weights.of(term), 4)
        )
        for term in ordered
    ]


def _word(term: str, unit: Unit, read: Reader) -> str:
    """Return the first words of a passage that are read as `term`; itself where none can be told."""
    text = unit.passage.text
    found = [(word.start(), word.end()) for word in words(text)]
    for length in range(1, _LONGEST + 1):
        for at in range(len(found) - length + 1):
            printed = text[found[at][0] : found[at + length - 1][1]]
            if _reads(printed, term, read, alone=length > 1):
                return printed
    return term


def _reads(printed: str, term: str, read: Reader, *, alone: bool) -> bool:
    """Tell whether words are read as `term`, and for several as nothing else."""
    terms: Sequence[str] = read(printed)
    return list(terms) == [term] if alone else term in terms
