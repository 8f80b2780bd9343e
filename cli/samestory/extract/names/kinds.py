"""Tells what a name names: a person, a place, an organisation, or something else."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from samestory.extract.names import titles
from samestory.extract.names.runs import organisation_like
from samestory.extract.tokens import Token
from samestory.lexicon.affiliations import LABELS
from samestory.lexicon.countries import ADJECTIVE, COUNTRY_OF
from samestory.lexicon.given_names import GENDER
from samestory.lexicon.offices import HONORIFICS, OFFICES
from samestory.lexicon.places import LANDMARKS, PLACE_SURNAMES, PLACE_WORDS, PLACES, STATES_IN_SHORT
from samestory.lexicon.thesaurus import SYNONYMS
from samestory.lexicon.words import FUNCTION_WORDS, GENERIC, ORGANISATION_WORDS
from samestory.model import NameKind

_COMPASS: Final = frozenset(
    "north south east west northern southern eastern western central northeast northwest southeast "
    "southwest northeastern northwestern southeastern southwestern".split()
)
#: Words before a name that make it a place, and those that do where nothing says otherwise.
_IN: Final = frozenset({"in", "near"})
_AT: Final = frozenset({"at", "from", "to"})
_ON: Final = frozenset({"on", "along", "off", "across", "around"})
#: What capitals may follow inside a surname: McBride, O'Hara.
_CLAN: Final = ("mc", "mac", "o'", "d'", "de", "di", "fitz", "la", "le", "van")
_MOST: Final = 6  #: words of a person's name


def of(tokens: Sequence[Token], title: Sequence[str], before: Sequence[Token]) -> tuple[NameKind, bool]:
    """Return what a name names, and whether that is certain enough to hold for its other mentions.

    Args:
        tokens: the name, its titles taken off.
        title: those titles.
        before: the tokens before it.
    """
    whole = tokens[0].low if len(tokens) == 1 else " ".join([token.low for token in tokens])
    if (
        whole in COUNTRY_OF
        or whole in STATES_IN_SHORT
        or (whole in PLACES and not any(word in HONORIFICS for word in title))
    ):
        return NameKind.PLACE, True
    offices = [*title, *titles.lower_title(before)]
    titled = offices and any(word in HONORIFICS or word in OFFICES for word in offices)
    if titled and not organisation_like(tokens):
        return NameKind.PERSON, True
    if len(tokens) > 1 and tokens[-1].low in PLACE_WORDS and (place := _place(tokens, before)):
        return place, True
    if organisation_like(tokens):
        return NameKind.ORGANISATION, True
    if len(tokens) > 1 and tokens[-1].low in PLACE_WORDS | {"city"}:
        return (NameKind.PERSON if _surname(tokens, before) else NameKind.PLACE), True
    return _by_words(tokens, before)


def _by_words(tokens: Sequence[Token], before: Sequence[Token]) -> tuple[NameKind, bool]:
    first = tokens[0]
    if len(tokens) == 1:
        return _by_word(first, before)
    defined = bool(before) and before[-1].low == "the"
    given = first.low in GENDER and first.low not in COUNTRY_OF
    if any(
        token.low in FUNCTION_WORDS and len(token.low) > 1 for token in tokens[1:]
    ):  # a title: "Songs For Anna"
        return NameKind.OTHER, True
    if given and len(tokens) < _MOST and not defined:
        return NameKind.PERSON, True
    if first.text.isupper() and len(first.text) > 1:
        return NameKind.ORGANISATION, True
    if any(token.low in ADJECTIVE or token.low in COUNTRY_OF for token in tokens):
        return NameKind.OTHER, True
    if place := _located(tokens):
        team = tokens[place:] and tokens[-1].low.endswith("s") and not tokens[-1].low.endswith("ss")
        return (NameKind.ORGANISATION if team else NameKind.OTHER), True
    if len(tokens) in (2, 3) and not defined and all(_like_a_surname(token) for token in tokens):
        return NameKind.PERSON, False
    return NameKind.OTHER, False


def _by_word(word: Token, before: Sequence[Token]) -> tuple[NameKind, bool]:
    """Return what a name of one word names, places and what follows a title apart."""
    if word.text.isupper() and len(word.text) > 1:
        return NameKind.ORGANISATION, True
    if "-" in word.text and word.text.rpartition("-")[2].islower():
        return NameKind.OTHER, False
    if before and before[-1].low in _IN | _AT and not word.possessive:
        return NameKind.PLACE, False
    given = word.low in GENDER and word.low not in GENERIC and word.low not in SYNONYMS
    if given and not (before and (before[-1].low == "the" or before[-1].possessive)):
        return NameKind.PERSON, False
    return NameKind.OTHER, False


def _place(tokens: Sequence[Token], before: Sequence[Token]) -> NameKind | None:
    """Return a place for streets and landforms, whatever the words before: "Times Square"."""
    last = tokens[-1].low
    if last not in LANDMARKS or last in ORGANISATION_WORDS or _surname(tokens, before):
        return None
    return NameKind.PLACE


def _surname(tokens: Sequence[Token], before: Sequence[Token]) -> bool:
    """Tell whether a word for a place is a surname here: "Anna Hill said", not "on Anna Hill"."""
    if tokens[0].low not in GENDER or tokens[0].low in PLACES or tokens[-1].low not in PLACE_SURNAMES:
        return False
    return not (before and before[-1].low in _IN | _AT | _ON | {"the"})


def _located(tokens: Sequence[Token]) -> int:
    """Return how many words at the head of a name are a place: "Tampa Bay Rays", "San Diego Zoo"."""
    for count in range(min(3, len(tokens) - 1), 0, -1):
        if " ".join(token.low for token in tokens[:count]) in PLACES:
            return count
    return 0


def _like_a_surname(token: Token) -> bool:
    """Tell whether a word is written like a name and is no ordinary word: "Labour Day" names nobody."""
    low = token.low
    ordinary = low in GENERIC or low in SYNONYMS or low in _COMPASS or low in LABELS
    parts = token.text.split("-")
    written = all(part[:1].isupper() and (part[1:].islower() or len(part) == 1) for part in parts)
    written = written or low.startswith(_CLAN)
    return written and not ordinary
