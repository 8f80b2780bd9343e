"""Cuts a sentence into runs of capitalised words: the raw material of names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from samestory.extract.tokens import Token
from samestory.lexicon.affiliations import GENERATIONS, PARTY_LETTERS
from samestory.lexicon.offices import HONORIFICS
from samestory.lexicon.words import FUNCTION_WORDS, ORGANISATION_WORDS

#: Lower-case words that may stand inside a person's name.
_PARTICLES: Final = frozenset(
    "abu al bin bint da das de del della den der di do dos du e el ibn la las le los op te ten ter van vom "
    "von y zu".split()
)
_ARTICLES: Final = frozenset("al el ad ar as at az ul".split())
#: Words that may join the parts of an organisation's name.
_JOINERS: Final = frozenset("of for the on and a".split())
_SMALL: Final = _PARTICLES | _JOINERS
_CALENDAR: Final = frozenset(
    "january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun".split()
)
#: What may stand between two words of one name.
_GAPS: Final = frozenset({" ", "\u00a0", "-", ". ", " & ", "/"})
#: Gaps around a nickname: Robert “Bobby” Berg, Tomas (Tom) Lind.
_OPENING: Final = frozenset({' "', " “", ' ("', " (", " ‘", '. "', ". “"})
_CLOSING: Final = frozenset({'" ', "” ", ") ", "’ ", '") '})
#: Marks before a word that opens a quotation, a list item, or what follows a colon.
_OPENERS: Final = frozenset('"“‘„«:•')
#: No name has more words.
_LONGEST: Final = 24
#: Shorter lines may be names and nothing else.
_LINE: Final = 5
_LOUD, _TITLED = 0.7, 0.75


class Run(NamedTuple):
    """A run of capitalised tokens of one sentence."""

    tokens: tuple[Token, ...]
    opens: bool  #: its first token opens the sentence or a quotation
    before: tuple[Token, ...]  #: up to four tokens before it


def of(row: Sequence[Token]) -> Iterator[Run]:
    """Yield the runs of a sentence, in order."""
    end = 0
    for index in [place for place, token in enumerate(row) if token.text != token.low]:
        token = row[index]
        if index < end or not _starts(token):
            continue
        end = _end(row, index)
        opens = index == 0 or (token.gap != " " and not _OPENERS.isdisjoint(token.gap))
        yield Run(tuple(row[index:end]), opens, tuple(row[max(0, index - 4) : index]))


def organisation_like(tokens: Sequence[Token]) -> bool:
    """Tell whether a word of a run is one that organisations are called by."""
    return not ORGANISATION_WORDS.isdisjoint([token.low for token in tokens])


def loud(row: Sequence[Token]) -> bool:
    """Tell whether a sentence is set in capitals, or in Title Case: its capitals make no names."""
    if len(row) < _LINE or not (row[1].text[0].isupper() or row[2].text[0].isupper()):
        return False
    capitals = [token for token in row if token.capital]
    if len(capitals) < _TITLED * len(row):
        return False
    shouted = sum(token.text.isupper() and len(token.low) > 1 for token in row)
    if shouted > _LOUD * len(row):
        return True
    small = any(token.low in FUNCTION_WORDS and token.text[1:].islower() for token in capitals[1:])
    return small and sum(not token.capital and token.low not in FUNCTION_WORDS for token in row) < 2


def _starts(token: Token) -> bool:
    if len(token.low) < 2 or token.low in _CALENDAR or not (token.capital or _arabic(token)):
        return False
    return not (token.low[1] == "-" and token.low[0] in PARTY_LETTERS and _party(token))


def _arabic(token: Token) -> bool:
    """Tell whether a name begins with a small article: al-Hadid, el-Sayed."""
    return token.text[2:3] == "-" and token.text[3:4].isupper() and token.text[:2] in _ARTICLES


def _party(token: Token) -> bool:
    """Tell whether a word is a party's label: R-Utah, D-N.Y."""
    return token.text[2:3].isupper() and ("(" in token.gap or "," in token.gap or "[" in token.gap)


def _end(row: Sequence[Token], index: int) -> int:
    """Return the end of the run that starts at `index`."""
    end = index + 1
    last = min(len(row), index + _LONGEST)
    while end < last and not row[end - 1].possessive and (step := _step(row, index, end)):
        end += step
    return end


def _step(row: Sequence[Token], index: int, end: int) -> int:
    """Return how many of the words at `end` go on with the run."""
    token = row[end]
    if token.text == token.low and token.low not in _SMALL:
        return 0
    if token.gap in _GAPS and _continues(row, end):
        return 1
    if token.low in _PARTICLES and token.gap == " " and _capital_next(row, end):
        return 2
    if token.gap == ", " and token.low in GENERATIONS and token.capital:
        return 1
    if token.gap in _OPENING and _nickname(row, end):
        return 2
    return _joined(row, index, end)


def _joined(row: Sequence[Token], index: int, end: int) -> int:
    """Return how many words of an organisation's name follow: "of Foreign Affairs", "and Development"."""
    token = row[end]
    if token.low not in _JOINERS or token.gap != " " or not organisation_like(row[index:end]):
        return 0
    step = 2 if end + 1 < len(row) and row[end + 1].low in _JOINERS else 1
    if not _capital_next(row, end + step - 1):
        return 0
    if token.low == "and" and not _goes_on(row, index, end):
        return 0
    return step + 1


def _goes_on(row: Sequence[Token], index: int, end: int) -> bool:
    """Tell whether "and" is inside a name: after "of" ("Ministry of Trade and Industry")."""
    inside = any(token.low in ("of", "for") for token in row[index:end])
    follows = row[end + 2] if end + 2 < len(row) else None
    return inside and not (follows is not None and follows.capital and follows.gap == " ")


def _continues(row: Sequence[Token], end: int) -> bool:
    token, last = row[end], row[end - 1]
    if token.gap == ". " and len(last.low) > 1 and last.low not in HONORIFICS:
        return False
    return (token.capital or _arabic(token)) and token.low not in _CALENDAR


def _nickname(row: Sequence[Token], end: int) -> bool:
    """Tell whether one word in quotation marks or brackets stands between two words of a name."""
    if end + 1 >= len(row) or not row[end].capital or len(row[end].low) < 2:
        return False
    follows = row[end + 1]
    return follows.gap in _CLOSING and _starts(follows) and row[end].text[1:].islower()


def _capital_next(row: Sequence[Token], index: int) -> bool:
    return index + 1 < len(row) and _starts(row[index + 1]) and row[index + 1].gap == " "
