"""Whether the word that opens a sentence is a name, or has its capital only from there."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from samestory.extract.names import titles
from samestory.extract.names.runs import Run, organisation_like
from samestory.extract.tokens import Token
from samestory.lexicon.affiliations import LABELS, PORTFOLIOS
from samestory.lexicon.countries import COUNTRY_OF
from samestory.lexicon.given_names import GENDER
from samestory.lexicon.offices import HONORIFICS, OFFICES, ROLE_NOUNS
from samestory.lexicon.organisations import PRESS
from samestory.lexicon.places import PLACE_WORDS, PLACES
from samestory.lexicon.speech import CUE_NOUNS, CUE_VERBS, OFTEN_NO_VERB, CueKind
from samestory.lexicon.thesaurus import SYNONYMS
from samestory.lexicon.words import FUNCTION_WORDS, GENERIC, ORGANISATION_WORDS, SENTENCE_OPENERS

_ARTICLES: Final = frozenset({"the", "a", "an"})
#: Shorter words with the ending of an adverb or a participle may be names: Reed, Ming, Kelly.
_FORMED: Final = 6
#: Ends of plurals and of nouns, adverbs and participles that name nobody.
_FORMED_ENDS: Final = (
    "ers", "ors", "ists", "ians", "ants", "ents", "ees", "eers", "ies", "men", "ing", "ings", "ed", "ly",
    "tions", "ment", "ness", "ship", "wise", "ism", "ity", "folk", "als", "ives", "tion",
)  # fmt: skip
_COMMON: Final = (
    SENTENCE_OPENERS, GENERIC, ROLE_NOUNS, OFFICES, HONORIFICS, SYNONYMS, CUE_NOUNS, CUE_VERBS, LABELS,
    PORTFOLIOS, ORGANISATION_WORDS, PLACE_WORDS,
)  # fmt: skip
#: Forms that are nouns as well, but hardly behind a single word with a capital.
_FINITE: Final = frozenset("agreed expected published reported related viewed wants saw meant".split())


def without_opener(run: Run, inside: Collection[str], common: Collection[str]) -> list[Token]:
    """Return the tokens of a run without a word that has its capital only from the head of the sentence.

    Args:
        run: a run.
        inside: words that the article capitalises inside sentences.
        common: words that it has in small letters.
    """
    tokens = list(run.tokens)
    first = tokens[0]
    if len(tokens) > 1 and first.low in _ARTICLES and " ".join(token.low for token in tokens) not in PLACES:
        return tokens[1:]
    if not run.opens:
        return tokens
    if first.low in FUNCTION_WORDS or first.low in SENTENCE_OPENERS:
        return tokens[1:]
    if first.low in COUNTRY_OF or first.low in PLACES or first.low in inside or first.text.isupper():
        return tokens
    if len(tokens) == 1:
        acts = first.low in PRESS or run.coupled or _acts(run, first)
        return tokens if first.low in GENDER or (acts and not _common(first, common)) else []
    return tokens[1:] if _ordinary_opener(tokens, common) else tokens


def heads_body(run: Run, common: Collection[str]) -> bool:
    """Tell whether a sentence opens with the name of an organisation: its first word may stand for it."""
    first = run.tokens[0]
    return (
        run.opens
        and len(run.tokens) > 1
        and organisation_like(run.tokens[1:])
        and len(first.low) > 2
        and first.low not in _ARTICLES
        and not _common(first, common)
    )


def _acts(run: Run, word: Token) -> bool:
    """Tell whether a word does what people and organisations do: "Interpol wants", not "Rain falls"."""
    if run.after is None or word.possessive or len(word.low) < 3:
        return False
    cue = CUE_VERBS.get(run.after.low)
    if cue is None or run.after.low in OFTEN_NO_VERB - _FINITE or run.after.low.endswith("ing"):
        return False
    return cue.kind in (CueKind.SAY, CueKind.THINK) and run.after.low != cue.lemma


def _common(word: Token, common: Collection[str]) -> bool:
    """Tell an ordinary noun, as far as lists and the ends of words show it: "Villagers", "Management"."""
    low = word.low
    return (
        low in common
        or any(low in words for words in _COMMON)
        or (low.endswith(_FORMED_ENDS) and low not in PRESS)
        or (low.endswith("s") and low[:-1] in common)
    )


def _ordinary_opener(tokens: Sequence[Token], common: Collection[str]) -> bool:
    """Tell whether the first of several words is no part of the name: "Added Berg", "Long-time Cubs"."""
    first, rest = tokens[0], tokens[1:]
    if (
        first.low in GENDER
        or titles.is_title(tokens)
        or organisation_like(rest)
        or tokens[-1].low in PLACE_WORDS
    ):
        return False
    if f"{first.low} {rest[0].low}" in COUNTRY_OF or f"{first.low} {rest[0].low}" in PLACES:
        return False
    formed = len(first.low) >= _FORMED and first.low.endswith(("ed", "ing", "ly"))
    torn = "-" in first.text and first.text.partition("-")[2].islower()
    return torn or formed or first.low in common or first.low in CUE_VERBS or first.low in GENERIC
