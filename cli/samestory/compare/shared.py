"""Whether two passages say the same of what they name: the words they share beside names and dates."""

from __future__ import annotations

from functools import lru_cache

from samestory import meaning
from samestory.compare import focus
from samestory.lexicon.countries import country_of
from samestory.lexicon.words import FUNCTION_WORDS
from samestory.model import Passage
from samestory.text import fold, lows, words

#: So many words in common are a predicate and what it is about …
_PREDICATE = 2
#: … and where one passage says little, this share of it is.
_SHARE = 0.5


def predicate(one: Passage, other: Passage, *, share: bool = True) -> bool:
    """Tell whether the clauses in focus share what is said, not only of whom.

    A word is enough where it is a good part of a short clause, unless without `share`.
    """
    here, there = _said(one), _said(other)
    common = here & there
    if len(common) >= _PREDICATE:
        return True
    return share and bool(common) and len(common) >= _SHARE * min(len(here), len(there))


def word(one: Passage, other: Passage) -> bool:
    """Tell whether the clauses in focus share any word beside names and dates."""
    return bool(_said(one) & _said(other))


def strangers(one: Passage, other: Passage) -> bool:
    """Tell whether both name somebody or something, and the other has no word of it."""
    here, there = focus.keys(one), focus.keys(other)
    if not here or not there or here & there:
        return False
    return not (_named(one) & _meanings(other.text) or _named(other) & _meanings(one.text))


def _said(passage: Passage) -> frozenset[str]:
    """Return the meanings of the clauses in focus without who and when."""
    times = " ".join(date.text for date in passage.dates)
    apart = _named(passage) | _meanings(times) | _roles(passage.text)
    return _meanings(focus.text(passage)) - apart


def _named(passage: Passage) -> frozenset[str]:
    return _meanings(" ".join(passage.names))


@lru_cache(maxsize=4096)
def _roles(text: str) -> frozenset[str]:
    """Return what stands for somebody beside names: abbreviations and nationalities."""
    return frozenset(
        _meaning(low)
        for found in words(text)
        if (low := fold(found.group())) and (found.group().isupper() or country_of(_bare(low)))
    )


@lru_cache(maxsize=4096)
def _meanings(text: str) -> frozenset[str]:
    return frozenset(_meaning(low) for low in lows(text) if low not in FUNCTION_WORDS)


def _meaning(low: str) -> str:
    """Return what a word means; nationalities, capitals and countries are one."""
    bare = _bare(low)
    country = country_of(bare)
    return meaning.of(bare) if country is None else fold(country)


def _bare(low: str) -> str:
    return low.removesuffix("'s")
