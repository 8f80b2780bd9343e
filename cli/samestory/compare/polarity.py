"""Whether one text denies or reverses what another says: a negated word, or its opposite."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache

from samestory import meaning
from samestory.lexicon.thesaurus import ANTONYMS
from samestory.lexicon.words import FUNCTION_WORDS, NEGATIONS
from samestory.text import fold, lows, words

#: Verbs that deny what follows: "failed to pass", "denied taking".
_DENIAL = re.compile(
    r"\b(?:fail(?:s|ed|ing)? to|refus(?:es?|ed|ing) to|declin(?:es?|ed|ing) to|"
    r"den(?:y|ies|ied|ying) (?=that\b|having\b|\w+ing\b)|avoid(?:s|ed)? (?=\w+ing\b))\s*",
    re.IGNORECASE,
)
#: How many telling words after a negation it may be meant for: "did not really pass".
_SCOPE = 2


@lru_cache(maxsize=4096)
def opposed(one: str, other: str) -> str | None:
    """Return why two texts can't say the same, in words; None where nothing shows it.

    A negation counts only where it stands before something that the other text says, too, without one, and
    where they share half of what the shorter one says: else the two say different things.
    """
    (denied, said), (other_denied, other_said) = _read(one), _read(other)
    alike = 2 * len(said & other_said) >= min(len(said), len(other_said))
    if alike and not denied & other_denied and ((denied & other_said) or (other_denied & said)):
        return "one is negated, the other is not"
    here, there = _lemmas(one), _lemmas(other)
    new = there - here
    for word in sorted(here - there):
        for opposite in sorted(_opposites().get(word, set()) & new):
            return "opposite words: " + ", ".join(sorted((word, opposite)))
    return None


@cache
def _opposites() -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for pair in ANTONYMS:
        for word in pair:
            found[word] |= pair - {word}
    return found


@lru_cache(maxsize=4096)
def _read(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the meanings of a text that are negated, and all of them."""
    denied: set[str] = set()
    said: set[str] = set()
    left = 0
    for low in lows(_DENIAL.sub("not ", text.replace("-", " "))):
        if low in NEGATIONS:
            left = _SCOPE
        elif low not in FUNCTION_WORDS:
            said.add(one := meaning.of(low))
            if left:
                denied.add(one)
                left -= 1
    return frozenset(denied), frozenset(said)


@lru_cache(maxsize=4096)
def _lemmas(text: str) -> frozenset[str]:
    """Return the words of a text but for capitals: North and South are parts of names."""
    small = (found.group() for found in words(text) if found.group()[:1].islower())
    return frozenset(lemma for word in small for lemma in meaning.lemmas(fold(word)))
