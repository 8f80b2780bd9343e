"""Takes off what stands before a person's name: titles, offices, nationalities, parties, creeds."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from samestory.extract.names.runs import Run, organisation_like
from samestory.extract.tokens import Token
from samestory.lexicon.affiliations import LABELS, PORTFOLIOS
from samestory.lexicon.countries import ADJECTIVE, COUNTRY_OF
from samestory.lexicon.given_names import GENDER
from samestory.lexicon.offices import HONORIFICS, OFFICES, ROLE_NOUNS
from samestory.lexicon.places import PLACES

#: Titles that are names as well, and do not end a longer title: Martin Luther King, Howard Dean.
_NAMES_TOO: Final = frozenset(
    """
    abbot archdeacon baron bishop brother cantor cardinal chancellor chaplain chef coach constable cook count
    deacon dean doctor dom don duke earl elder emperor father general head imam judge justice king knight lady
    lord m major marshal master mayor miss model mother page pastor poet pope president-elect prince princess
    private prof queen rabbi sergeant sheikh sheriff sister sr sultan swami vicar viscount warden
    """.split()
)
#: What a hyphen joins to where somebody is from: Oslo-born, US-led.
_FROM: Final = frozenset("born led run built bound grown made style era wide area".split())
#: Ends of words for the people of a place: Floridians, Viennese.
_PEOPLE: Final = ("ians", "ans", "ese")
_LAST: Final = HONORIFICS.keys() | {office.rpartition(" ")[2] for office in OFFICES}
_FIRST: Final = frozenset(office.split()[0] for office in OFFICES)
_INNER: Final = (HONORIFICS.keys() | OFFICES.keys()) - _NAMES_TOO


def split(run: Run, tokens: Sequence[Token]) -> tuple[list[str], list[Token]]:
    """Return the words of a title, in small letters, and the name that they stand before."""
    title: list[str] = []
    rest = list(tokens)
    if len(rest) == 1:
        return title, rest
    rest = rest[_attribute(rest) :]
    if portfolio(run, rest):
        while len(rest) > 1 and rest[0].low in PORTFOLIOS:
            title.append(rest.pop(0).low)
    while len(rest) > 1 and is_title(rest) and not organisation_like(rest[1:]):
        title.append(rest.pop(0).low)
    inner = _inner(rest)
    title += [token.low for token in rest[:inner]]
    rest = rest[inner:]
    if len(rest) > 2 and title[-1:] == ["miss"] and rest[0].low not in GENDER and rest[1].low in GENDER:
        rest = rest[1:]  # Miss Universe
    label = _label(rest)
    return [*title, *(token.low for token in rest[:label])], rest[label:]


def _attribute(tokens: Sequence[Token]) -> int:
    """Return where a name begins behind what says where it is from: "New Town-based | Berg Group"."""
    for index in range(len(tokens) - 2, -1, -1):
        tail = tokens[index].text.rpartition("-")[2] if "-" in tokens[index].text else ""
        if tail.islower() and (tail in _FROM or tail.endswith("ed")):
            return index + 1
    return 0


def lower_title(before: Sequence[Token]) -> list[str]:
    """Return the title in small letters right before a name: "Chinese leader", "analyst"."""
    title: list[str] = []
    if not before or not (before[-1].possessive or before[-1].low in OFFICES or before[-1].low in ADJECTIVE):
        return title
    for token in reversed(before):
        if token.possessive and token.low in COUNTRY_OF:
            title.insert(0, token.low)
        elif token.low in OFFICES or token.low in ADJECTIVE:
            title.insert(0, token.low)
            continue
        break
    return title


def bare(tokens: Sequence[Token], *, defined: bool) -> bool:
    """Tell whether a name is a title and nothing else: "the President", "Secretary" before "of State".

    Titles that are names as well ("Prince") must be `defined`, by "the" before them.
    """
    if tokens[-1].low not in _LAST:
        return False
    words = [token.low for token in tokens]
    while len(words) > 1 and (words[0] in ADJECTIVE or words[0] in COUNTRY_OF):
        words.pop(0)
    if (words[0] not in HONORIFICS and words[0] not in _FIRST) or (words[0] in _NAMES_TOO and not defined):
        return False
    return all(word in HONORIFICS or word in OFFICES for word in words) or " ".join(words) in OFFICES


def is_title(tokens: Sequence[Token]) -> bool:
    """Tell whether the first token is a title of what follows: "Mr", "French", "US" before "President"."""
    first = tokens[0].low
    if first in HONORIFICS or first in OFFICES or first in ADJECTIVE:
        return True
    if len(tokens) < 3:
        return False
    return f"{first} {tokens[1].low}" in OFFICES or (first in COUNTRY_OF and tokens[1].low in OFFICES)


def portfolio(run: Run, tokens: Sequence[Token]) -> bool:
    """Tell whether a run goes on with an office: "Secretary of | State Anna Berg"."""
    if len(run.before) < 2 or tokens[:1] != list(run.tokens[:1]) or run.before[-1].low not in ("of", "for"):
        return False
    office = run.before[-2].low
    return office in OFFICES and tokens[0].low in PORTFOLIOS


def _inner(tokens: Sequence[Token]) -> int:
    """Return where the name begins behind a title inside a run: "Senate Majority Leader | Anna Berg"."""
    if not tokens or (tokens[0].low in GENDER and tokens[0].low not in PLACES):
        return 0
    for index in range(len(tokens) - 2, 0, -1):
        if tokens[index].low in _INNER and not organisation_like(tokens[index + 1 :]):
            return index + 1
    return 0


def _label(tokens: Sequence[Token]) -> int:
    """Return where the name begins behind a party or a place: "Kent County Republican | Anna Berg"."""
    for index in range(1, min(len(tokens) - 1, 5)):
        if tokens[index].low not in GENDER or tokens[index].low in PLACES or len(tokens) - index > 4:
            continue
        prefix = tokens[:index]
        last = prefix[-1].low
        labelled = last in LABELS or last in OFFICES or last in ROLE_NOUNS or last.endswith(_PEOPLE)
        named = " ".join(token.low for token in prefix)
        if labelled or named in PLACES or named in COUNTRY_OF:
            return 0 if prefix[0].low in GENDER else index
        if organisation_like(prefix[-1:]) and not organisation_like(tokens[index:]):
            return index
    return 0
