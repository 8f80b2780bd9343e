"""Which articles are not in English, the one language that is understood."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from samestory.lexicon.words import FUNCTION_WORDS
from samestory.model import Article, Facts, Limit

#: So much of an article shows its language.
_SAMPLE: Final = 4_000
_FEWEST_LETTERS: Final = 40
_FEWEST_WORDS: Final = 30
#: The words that English has with its neighbours are a quarter of any English article, those that only
#: English has more than this share.
_ALL: Final = 0.25
_OWN: Final = 0.03
_MOST_NAMED: Final = 5

_WORD: Final = re.compile(r"[^\W\d_]+")
#: The last Latin letter.
_LATIN: Final = "\u02af"
#: Also words of Spanish, German, Dutch, Danish and others, or the rest of an elision.
_SHARED: Final = frozenset(
    """
    a all also an as at by d dont er for he her him his i in into is m me mine most n no of on once
    or over own past per plus re s same so still such t to under ve was we will won""".split()
)
_OWN_WORDS: Final = FUNCTION_WORDS - _SHARED


def limits(facts: Sequence[Facts]) -> Iterator[Limit]:
    """Yield what is to be said of articles in other languages, nothing where there is none."""
    others = [one.article for one in facts if not is_english(one.article)]
    if not others:
        return
    named = [f"{one.id} ({one.language})" if one.language else one.id for one in others[:_MOST_NAMED]]
    if more := len(others) - len(named):
        named.append(f"{more} more")
    listed = ", ".join(named)
    yield Limit(
        what="other languages", detail=f"only English is understood, and these are not in it: {listed}"
    )


def is_english(article: Article) -> bool:
    """Say whether an article can be English; what is too short to show it is what it is declared to be."""
    text = article.text[:_SAMPLE]
    letters = [letter for letter in text if letter.isalpha()]
    if len(letters) >= _FEWEST_LETTERS and sum(letter > _LATIN for letter in letters) * 2 > len(letters):
        return False
    words = [word.lower() for word in _WORD.findall(text)]
    if len(words) < _FEWEST_WORDS:
        return not article.language or article.language.casefold().startswith("en")
    own = sum(word in _OWN_WORDS for word in words)
    shared = sum(word in FUNCTION_WORDS for word in words)
    return own >= _OWN * len(words) or shared >= _ALL * len(words)
