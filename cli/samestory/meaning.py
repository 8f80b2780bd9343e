"""What words have in common beyond their letters: lemma, stem, class of synonyms.

Stems are those of Porter 2 for English, from PyStemmer.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from Stemmer import Stemmer

from samestory.lexicon.thesaurus import SYNONYMS
from samestory.lexicon.words import IRREGULAR

_ENDINGS = (
    ("ies", "y"),
    ("ied", "y"),
    ("es", ""),
    ("s", ""),
    ("ed", ""),
    ("ed", "e"),
    ("ing", ""),
    ("ing", "e"),
    ("ied", "ie"),
    ("ying", "ie"),
    ("iest", "y"),
    ("est", ""),
    ("est", "e"),
)


@lru_cache(maxsize=65536)
def lemmas(low: str) -> tuple[str, ...]:
    """Return a folded word and what it may be an inflected form of, the likeliest first."""
    found = [low, IRREGULAR.get(low, low)]
    for ending, instead in _ENDINGS:
        if low.endswith(ending) and (len(low) - len(ending) > 2 or instead == "ie"):
            base = low.removesuffix(ending)
            found.append(base + instead)
            if ending in ("ed", "ing", "est") and base[-1:] == base[-2:-1]:
                found.append(base[:-1])
    return tuple(found)


@lru_cache(maxsize=65536)
def stem(low: str) -> str:
    """Return the stem of a folded word: "met" as "meet", British and American spelling alike, U.N. as UN."""
    if not low.isalpha():
        plain = low.replace(".", "")
        return plain if plain.isalpha() else low
    return str(_stemmer().stemWord(_american(IRREGULAR.get(low, low))))


def of(low: str) -> str:
    """Return the class of synonyms of a folded word, as `~number`, else its stem."""
    for lemma in lemmas(low):
        if lemma in SYNONYMS:
            return f"~{SYNONYMS[lemma]}"
    return stem(low)


def _american(low: str) -> str:
    """Spell -isation, -ise, -our as -ization, -ize, -or: for comparing, never for showing."""
    if low.endswith(("isation", "isations", "ise", "ised", "ising", "ises")) and len(low) > 6:
        head, _, tail = low.rpartition("is")
        return f"{head}iz{tail}"
    return low.replace("our", "or") if low.endswith(("our", "ours", "oured", "ouring")) else low


@lru_cache(maxsize=1)
def _stemmer() -> Any:
    return Stemmer("english")
