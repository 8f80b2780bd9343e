"""Tells what a name names: a person, a place, an organisation, or something else."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from samestory.extract.names import titles
from samestory.extract.names.runs import INITIALS_ALONE, organisation_like
from samestory.extract.tokens import Token
from samestory.lexicon.affiliations import LABELS
from samestory.lexicon.calendar import FEASTS, MONTHS, MOVABLE
from samestory.lexicon.countries import ADJECTIVE, COUNTRY_OF
from samestory.lexicon.given_names import GENDER
from samestory.lexicon.offices import HONORIFICS, OFFICES
from samestory.lexicon.places import LANDMARKS, PLACE_SURNAMES, PLACE_WORDS, PLACES, STATES_IN_SHORT
from samestory.lexicon.speech import CUE_VERBS, CueKind
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
#: First words of what only nature and towns are called.
_GEOGRAPHIC: Final = frozenset("cape fort ft lake loch mount mt port".split())
#: What a place has, and is told by behind its name: "Thornbury Vale council".
_LOCAL: Final = frozenset(
    "airport council district harbour harbor hospital police port prison station town village".split()
)
_FEASTS: Final = frozenset({"day", "eve", *(words[0] for words in (*FEASTS, *MOVABLE) if len(words) == 1)})
_ROADS: Final = frozenset("ABM")
_MOST: Final = 6  #: words of a person's name


def of(
    tokens: Sequence[Token], title: Sequence[str], before: Sequence[Token], after: Token | None
) -> tuple[NameKind, bool]:
    """Return what a name names, and whether that is certain enough to hold for its other mentions.

    Args:
        tokens: the name, its titles taken off.
        title: those titles.
        before: the tokens before it.
        after: the token behind it, where but a space parts them.
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
    if titled and "miss" in offices and " ".join(token.low for token in tokens) in PLACES:
        return NameKind.PLACE, True  # a title of beauty: Miss Idaho
    if titled and not organisation_like(tokens):
        return NameKind.PERSON, True
    if any(token.gap == " & " for token in tokens[1:]):
        return NameKind.ORGANISATION, True
    if len(tokens) > 1 and tokens[-1].low in PLACE_WORDS and (place := _place(tokens, before)):
        return place, True
    if organisation_like(tokens):
        return NameKind.ORGANISATION, True
    if len(tokens) > 1 and tokens[-1].low in PLACE_WORDS | {"city"}:
        return (NameKind.PERSON if _surname(tokens, before) else NameKind.PLACE), True
    if len(tokens) == 1:
        return _by_word(tokens[0], before)
    if tokens[0].low in _GEOGRAPHIC and len(tokens) < _MOST and tokens[0].low not in GENDER:
        return NameKind.PLACE, True
    return _by_words(tokens, before, after)


def _by_words(tokens: Sequence[Token], before: Sequence[Token], after: Token | None) -> tuple[NameKind, bool]:
    first = tokens[0]
    defined = bool(before) and before[-1].low == "the"
    given = first.low in GENDER and first.low not in COUNTRY_OF
    if any(
        token.low in FUNCTION_WORDS and len(token.low) > 1 and token.low not in MONTHS for token in tokens[1:]
    ):  # a title: "Songs For Anna"
        return NameKind.OTHER, True
    if tokens[-1].low in _FEASTS:
        return NameKind.OTHER, True
    if given and len(tokens) < _MOST and not defined:
        return NameKind.PERSON, True
    if len(tokens) == 2 and INITIALS_ALONE.fullmatch(first.text) and _like_a_surname(tokens[1]):
        return NameKind.PERSON, True  # J.K. Rowling
    if first.text.isupper() and len(first.text) > 1:
        return NameKind.ORGANISATION, True
    if _namesake(tokens, after):
        return NameKind.PERSON, True
    if any(token.low in ADJECTIVE or token.low in COUNTRY_OF for token in tokens):
        return NameKind.OTHER, True
    if place := _located(tokens):
        team = tokens[place:] and tokens[-1].low.endswith("s") and not tokens[-1].low.endswith("ss")
        return (NameKind.ORGANISATION if team else NameKind.OTHER), True
    if len(tokens) in (2, 3) and not defined and all(_like_a_surname(token) for token in tokens):
        if after is not None and after.low in _LOCAL and not tokens[-1].possessive:
            return NameKind.PLACE, True
        return NameKind.PERSON, False
    return NameKind.OTHER, False


def _by_word(word: Token, before: Sequence[Token]) -> tuple[NameKind, bool]:
    """Return what a name of one word names, places and what follows a title apart."""
    if word.text[1:].isdecimal() and word.text[0] in _ROADS:
        return NameKind.OTHER, True
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


def _namesake(tokens: Sequence[Token], after: Token | None) -> bool:
    """Tell somebody who is called like a place from the place: "Jordan Berg said"."""
    if after is None or len(tokens) != 2 or tokens[0].low not in GENDER or not _like_a_surname(tokens[1]):
        return False
    cue = CUE_VERBS.get(after.low)
    return cue is not None and cue.kind is CueKind.SAY and tokens[1].low not in ADJECTIVE


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
