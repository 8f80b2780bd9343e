"""Cuts a sentence into runs of capitalised words: the raw material of names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from samestory.extract.tokens import Token
from samestory.lexicon.affiliations import ARTICLES, GENERATIONS, PARTICLES, PARTY_LETTERS
from samestory.lexicon.calendar import MONTHS, NAME_MONTHS, SHORT_WEEKDAYS, WEEKDAYS
from samestory.lexicon.countries import COUNTRY_OF
from samestory.lexicon.given_names import GENDER
from samestory.lexicon.grammar import DETERMINERS, PREPOSITIONS
from samestory.lexicon.offices import HONORIFICS, OFFICES
from samestory.lexicon.organisations import INITIALS
from samestory.lexicon.places import STATES_IN_SHORT
from samestory.lexicon.thesaurus import SYNONYMS
from samestory.lexicon.words import FUNCTION_WORDS, GENERIC, ORGANISATION_WORDS

#: Words that may join the parts of an organisation's name.
_JOINERS: Final = frozenset("of for the on and a".split())
_SMALL: Final = PARTICLES | _JOINERS
_CALENDAR: Final = frozenset({*MONTHS, *WEEKDAYS, *SHORT_WEEKDAYS, *(f"{day}s" for day in WEEKDAYS)})
#: Words of the calendar that begin a name as well (April Jones, Sun Yang), and that end one (Theresa May).
_BEGIN_NAMES: Final = NAME_MONTHS | {"sun"}
_END_NAMES: Final = _BEGIN_NAMES | {"march"} - {"jan", "january"}
#: Words that a surname is not: "May Day", "April is".
_PLAIN: Final = FUNCTION_WORDS | GENERIC
#: Before these words a month is one: "in May", "last June".
_DATING: Final = PREPOSITIONS | DETERMINERS | frozenset("early late last mid next since".split())
#: Words that make whatever is theirs an organisation: "People's Party", as a plural does.
_OWNERS: Final = frozenset({"children", "men", "people", "women"})
_OWNED: Final = frozenset({"' ", "’ "})
#: Abbreviations that a place begins with: St. Louis, Ft. Worth.
_SAINT: Final = frozenset({"st", "ste", "ft", "mt"})
#: What may stand between two words of one name.
_GAPS: Final = frozenset({" ", "\u00a0", "-", ". ", " & ", "/"})
#: Gaps around a nickname: Robert “Bobby” Berg, Tomas (Tom) Lind.
_OPENING: Final = frozenset({' "', " “", ' ("', " (", " ‘", '. "', ". “"})
_CLOSING: Final = frozenset({'" ', "” ", ") ", "’ ", '") '})
#: Marks before a word that opens a quotation, a list item, or what follows a colon.
_OPENERS: Final = frozenset('"“‘„«:•')
#: Initials written without spaces.
INITIALS_ALONE: Final = re.compile(r"[A-Z](?:\.[A-Z]){1,2}")
#: Initials that nobody is called by, besides those of countries, states and organisations.
_NOBODY: Final = frozenset("ad ai am bc da dc dj eu gi id iq it la ok pm po pr rv tv uk un us vp".split())
#: No name has more small words on end, nor more words at all.
_PARTICLES: Final = 2
_LONGEST: Final = 24
#: Shorter lines may be names and nothing else.
_LINE: Final = 5
#: Words of grammar that are names as well: Will, He, May.
_NAMES_TOO: Final = FUNCTION_WORDS & (GENDER.keys() | MONTHS.keys() | {"he"})
_LOUD, _TITLED = 0.7, 0.75


class Run(NamedTuple):
    """A run of capitalised tokens of one sentence."""

    tokens: tuple[Token, ...]
    opens: bool  #: its first token opens the sentence or a quotation
    before: tuple[Token, ...]  #: up to four tokens before it
    after: Token | None = None  #: the token behind it, where but a space parts them
    coupled: bool = False  #: "and" and another capitalised word follow


def of(row: Sequence[Token]) -> Iterator[Run]:
    """Yield the runs of a sentence, in order."""
    end = 0
    for index in [place for place, token in enumerate(row) if token.text != token.low]:
        token = row[index]
        if index < end or not _starts(row, index):
            continue
        end = _end(row, index)
        opens = index == 0 or (token.gap != " " and not _OPENERS.isdisjoint(token.gap))
        if opens and end == index + 1 and token.low in FUNCTION_WORDS:
            continue  # "The", "He": by far the most runs are this, and no names
        follows = row[end] if end < len(row) and row[end].gap == " " else None
        coupled = follows is not None and follows.low == "and" and _capital_next(row, end)
        yield Run(tuple(row[index:end]), opens, tuple(row[max(0, index - 4) : index]), follows, coupled)


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
    small = [token for token in row if not token.capital]
    raised = [token.low for token in capitals[1:] if token.low in FUNCTION_WORDS and token.text[1:].islower()]
    if small:
        raised = [word for word in raised if word not in _NAMES_TOO]
    function = sum(token.low in FUNCTION_WORDS for token in small)
    return len(raised) > function and len(small) - function < 2


def words(tokens: Sequence[Token]) -> str:
    """Return the words of a name, parted by single spaces."""
    if len(tokens) == 1:
        return tokens[0].text
    if True not in [token.possessive for token in tokens]:
        return " ".join([token.text for token in tokens])
    owners = [token.text + _owning(token) for token in tokens[:-1]]
    return " ".join([*owners, tokens[-1].text])


def _owning(token: Token) -> str:
    if not token.possessive:
        return ""
    return "'" if token.low.endswith("s") else "'s"


def _starts(row: Sequence[Token], index: int) -> bool:
    token = row[index]
    if len(token.low) < 2 or not (token.capital or _arabic(token)):
        return False
    if token.low in _CALENDAR:
        return _begins_name(row, index)
    return not (token.low[1] == "-" and token.low[0] in PARTY_LETTERS and _party(token))


def _begins_name(row: Sequence[Token], index: int) -> bool:
    """Tell a given name from a month: "April Jones", "Jan van Holm", not "in April Jones left", "May Day"."""
    if row[index].low not in _BEGIN_NAMES or index + 1 >= len(row) or row[index].possessive:
        return False
    if index and (row[index - 1].low in _DATING or row[index - 1].text[-1].isdigit()):
        return False
    follows = row[index + 1]
    if follows.low in _CALENDAR or follows.gap != " ":
        return False
    if follows.low in PARTICLES and not follows.capital:
        return bool(_particles(row, index + 1))
    return follows.capital and len(follows.low) > 1 and follows.low not in _PLAIN


def _ends_name(row: Sequence[Token], end: int) -> bool:
    """Tell a surname from a month: "Theresa May", "Mrs May", not "Anna May 3"."""
    token, last = row[end], row[end - 1]
    if token.low not in _END_NAMES or token.gap not in (" ", ". ") or last.low in _CALENDAR:
        return False
    if end + 1 < len(row) and row[end + 1].text[0].isdigit() and row[end + 1].gap in (" ", ", "):
        return False
    return last.low in GENDER or HONORIFICS.get(last.low) is not None


def _arabic(token: Token) -> bool:
    """Tell whether a name begins with a small article: al-Hadid, el-Sayed."""
    return token.text[2:3] == "-" and token.text[3:4].isupper() and token.text[:2] in ARTICLES


def _party(token: Token) -> bool:
    """Tell whether a word is a party's label: R-Utah, D-N.Y."""
    return token.text[2:3].isupper() and ("(" in token.gap or "," in token.gap or "[" in token.gap)


def _end(row: Sequence[Token], index: int) -> int:
    """Return the end of the run that starts at `index`."""
    end = index + 1
    last = min(len(row), index + _LONGEST)
    while end < last:
        if row[end - 1].possessive and not _owned(row, index, end):
            break
        if not (step := _step(row, index, end)):
            break
        end += step
    return end


def _owned(row: Sequence[Token], index: int, end: int) -> bool:
    """Tell whether a name goes on behind an owner: "Harbour Workers' Union", "St. Mary's Church"."""
    if not (row[end].gap in _OWNED or row[end - 1].low in _OWNERS or row[index].low in _SAINT):
        return False
    if " ".join([token.low for token in row[index:end] if token.low != "the"]) in COUNTRY_OF:
        return False
    for token in row[end : end + 4]:
        if not token.capital or (token.gap != " " and (token is not row[end] or token.gap not in _OWNED)):
            return False
        if token.low in ORGANISATION_WORDS:
            return True
        if token.possessive:
            return False
    return False


def _step(row: Sequence[Token], index: int, end: int) -> int:
    """Return how many of the words at `end` go on with the run."""
    token = row[end]
    if token.text == token.low and token.low not in _SMALL:
        return 0
    if (token.gap in _GAPS or row[end - 1].possessive) and _continues(row, index, end):
        return 1
    if token.low in PARTICLES and (small := _particles(row, end)):
        return small + 1
    if token.gap == ", " and token.low in GENERATIONS and token.capital:
        return 1
    if token.gap in _OPENING and _nickname(row, end):
        return 2
    return _joined(row, index, end)


def _particles(row: Sequence[Token], end: int) -> int:
    """Return how many small words lead on to a further word of a name: two in "Anna von der Berg"."""
    for small in range(_PARTICLES):
        if end + small >= len(row) or row[end + small].low not in PARTICLES or row[end + small].gap != " ":
            return 0
        if _capital_next(row, end + small):
            return small + 1
    return 0


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


def _continues(row: Sequence[Token], index: int, end: int) -> bool:
    token, last = row[end], row[end - 1]
    if token.gap == ". " and len(last.low) > 1 and last.low not in HONORIFICS:
        if INITIALS_ALONE.fullmatch(last.text) and token.capital:
            return (end - 2 >= index and row[end - 2].low in GENDER) or _bearer(last, token)
        return last.low in _SAINT and end - 1 == index and token.capital
    if token.low in _CALENDAR:
        return token.capital and _ends_name(row, end)
    return token.capital or _arabic(token)


def _bearer(initials: Token, token: Token) -> bool:
    """Tell whether a surname follows initials alone: "J.K. Rowling", not "U.S. Senate"."""
    short = initials.low.replace(".", "")
    if initials.low in STATES_IN_SHORT or initials.low in COUNTRY_OF or short in INITIALS or short in _NOBODY:
        return False
    known = token.low in OFFICES or token.low in ORGANISATION_WORDS or token.low in COUNTRY_OF
    return token.text[1:].islower() and not known and token.low not in _PLAIN and token.low not in SYNONYMS


def _nickname(row: Sequence[Token], end: int) -> bool:
    """Tell whether one word in quotation marks or brackets stands between two words of a name."""
    if end + 1 >= len(row) or not row[end].capital or len(row[end].low) < 2:
        return False
    follows = row[end + 1]
    return follows.gap in _CLOSING and _starts(row, end + 1) and row[end].text[1:].islower()


def _capital_next(row: Sequence[Token], index: int) -> bool:
    return index + 1 < len(row) and _starts(row, index + 1) and row[index + 1].gap == " "
