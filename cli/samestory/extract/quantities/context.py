"""Tells figures from what only looks like them: identifiers, addresses, clock times, names."""

from __future__ import annotations

from typing import Final

from samestory.extract.quantities import nouns, numerals
from samestory.extract.quantities.match import Match
from samestory.extract.quantities.nouns import ENDS
from samestory.extract.quantities.numerals import Numeral
from samestory.extract.quantities.tokens import Tokens, vocabulary
from samestory.lexicon.calendar import MONTHS, WEEKDAYS
from samestory.lexicon.numerals import ONES, SHORT_SCALES, TENS
from samestory.lexicon.units import LENGTHS, MEASURES, TIMES

#: Words that are numbered: page 5, flight 370, Group of Seven.
_NUMBERED: Final = vocabulary(
    """
    no nos number article page pages chapter section room flight route channel figure table
    paragraph line gate platform level phase type class act resolution protocol version vol
    volume building highway interstate grade step item question appendix annex clause schedule
    exhibit suite apartment floor mark block district zone camp unit area formula apollo
    boeing airbus covid
    """
)

#: Words after which a figure alone is an amount.
_COUNTING: Final = vocabulary(
    """
    killed killing kills wounded wounding injured injuring total totals totalled totaled
    totalling totaling numbered numbering reached reaching hit exceeded exceeding aged
    """
)

_CHANGE: Final = vocabulary(
    """
    rose rise risen rising climbed climb fell fall fallen dropped drop increased increase grew
    grow grown jumped surged declined decreased cut reduced raised down up
    """
)

#: Whose victims and survivors need not be said to be people.
_HARMED: Final = vocabulary(
    "killed killing kills wounded wounding injured injuring hurt hurting arrested dead"
)
_HARM: Final = _HARMED | frozenset(
    {"died", "missing", "detained", "hospitalised", "hospitalized", "displaced"}
)

#: Figures of four digits that are years more often than not.
_YEARS: Final = (1900, 2100)

#: Words after which "over ten years" bounds a length of time; after others it says when.
_LASTING: Final = vocabulary(
    """
    for of in with by than well just took take takes taking lasted lasts last lasting spent spend spending
    waited waiting served serving after nearly aged is was at and every span spanning spans spanned that
    been be sentenced to within
    """
)

_WHOSE: Final = frozenset(
    {"them", "those", "whom", "which", "the", "its", "their", "his", "her", "these", "us"}
)

#: Words before a figure that is known already, or no amount.
_NAMING: Final = frozenset(
    {"the", "these", "those", "all", "both", "on", "for", "as", "last", "next", "past"}
)

#: How far before "from", "by", "to" and a figure the verb may stand: "cut 20 office jobs from 400 to 300"
_VERB_NEAR: Final = 6

_SIGNS: Final = frozenset("$ € £ % . , -".split())

_STREETS: Final = frozenset(
    {"street", "st", "ave", "avenue", "road", "rd", "boulevard", "blvd", "lane", "drive"}
)


def identifier(tokens: Tokens, start: int, end: int) -> bool:
    """Return whether the figure is a piece of something longer: B-52, 10:30, a URL, a phone number."""
    if tokens.glued(start):
        before = tokens.low(start - 1)
        if before.isalnum() or before in "_/#:@\\&=*+^'":
            return True
        if before == "." or (before == "-" and tokens.glued(start - 1) and tokens.low(start - 2) != "("):
            return True
    if not tokens.glued(end):
        return False
    after, beyond = tokens.low(end), tokens.low(end + 1)
    if after.isalpha():
        return not (
            after in LENGTHS or after in MEASURES or after in TIMES or after in SHORT_SCALES
        ) and not (
            after in {"sq", "sqkm", "sqm", "cu", "c", "f", "p"}
            or (tokens.raw(end).isupper() and len(after) == 3)
        )
    if after in {"/", ":", "_", "@", "\\", "."} and tokens.glued(end + 1):
        return beyond.isalnum()
    if after == "-" and tokens.glued(end + 1) and beyond[:1].isdecimal():
        return tokens.hyphen(end + 2) and tokens.raw(end + 3)[:1].isdecimal()
    return False


def named_by_number(tokens: Tokens, at: int) -> bool:
    """Return whether the figure belongs to a name: Article 5, Big Three, 10 Downing Street."""
    before = tokens.low(at - 1)
    if before == "." and tokens.low(at - 2) in {"no", "nos", "vol", "art", "sec"}:
        return True
    if before in _NUMBERED or (before == "year" and tokens.capital(at - 1) and not tokens.low(at).isalpha()):
        return True
    spelled = tokens.low(at).isalpha()
    opening = at == 0 or before in {'"', "'", ":", "—", "(", "-"}
    if spelled and tokens.capital(at) and not opening:
        return True
    if spelled and before == "of" and tokens.low(at - 2) == "group":
        return tokens.capital(at)
    if at == 0 and tokens.low(1) in {".", ")"} and not tokens.raw(2)[:1].isdecimal():
        return True
    place = at + 1
    while tokens.capital(place) and place < at + 4:
        if tokens.low(place) in _STREETS:
            return True
        place += 1
    return False


def model_number(tokens: Tokens, at: int, figure: Numeral) -> bool:
    """Return whether a capitalised word before a figure makes it a model or a version: Apollo 11."""
    if at < 2 or tokens.low(at).isalpha() or figure.scaled or figure.high is not None:
        return False
    if figure.end != at + 1 or (len(tokens.raw(at)) > 3 and not _YEARS[0] <= figure.value <= _YEARS[1]):
        return False
    at -= 1
    low = tokens.low(at)
    if not tokens.capital(at) or not low.isalpha() or low in MONTHS or low in WEEKDAYS or len(low) < 2:
        return False
    opening = tokens.low(at - 1) in {".", ":", '"', "-", ""}
    return not opening and low not in ENDS


def preposition(tokens: Tokens, at: int, found: Match) -> bool:
    """Return whether "over" before a length of time says when, not how much: "It grew over ten years"."""
    if tokens.low(at) != "over" or tokens.low(found.end - 1) not in TIMES:
        return False
    if tokens.low(found.end) in {"ago", "old", "earlier", "later", "long", "after", "before", "since"}:
        return False
    return tokens.low(at - 1) not in _LASTING


def implied(tokens: Tokens, start: int, end: int) -> str | None:
    """Return "people" for a bare figure of victims: "killed 40", "at least 59 are dead"."""
    place = end + 1 if tokens.low(end) in {"were", "are", "was", "have", "people"} else end
    place += tokens.low(place) in {"been", "also", "still", "reportedly"}
    harmed = tokens.low(start - 1) in _HARMED or tokens.low(place) in _HARM
    return "people" if harmed else None


def changing(tokens: Tokens, at: int) -> bool:
    """Return whether the figure here says how much something rose or fell, or from or to what level."""
    if tokens.low(at - 1) in _CHANGE:
        return True
    if tokens.low(at - 1) not in {"by", "from", "to"}:
        return False
    for place in range(at - 2, max(-1, at - 2 - _VERB_NEAR), -1):
        low = tokens.low(place)
        if low in _CHANGE:
            return True
        if low in ENDS and low not in {"from", "by"}:
            return False
        if not (low.isalnum() or low in _SIGNS):
            return False
    return False


def _so_many(tokens: Tokens, at: int) -> bool:
    """Return whether a counted whole starts here: "(300 of) 1,200 homes", but not "(2 of) 41"."""
    whole = numerals.read(tokens, at) if tokens.low(at)[:1].isdecimal() else None
    return whole is not None and nouns.counted(tokens, whole.end) is not None


def _numbered_whole(tokens: Tokens, at: int) -> bool:
    """Return whether the whole is counted, too: "two of its three ships"."""
    low = tokens.low(at)
    return low in ONES or low in TENS or low[:1].isdecimal()


def clock_time(tokens: Tokens, at: int) -> bool:
    """Return whether what follows the figure makes it an hour of the day."""
    low = tokens.low(at)
    if low == ":" and len(tokens.raw(at + 1)) == 2 and tokens.raw(at + 1).isdecimal():  # "10: 30", torn apart
        return True
    if low in {"am", "pm"} or tokens.match(at, ("o", "'", "clock")):
        return True
    return low in {"a", "p"} and tokens.low(at + 1) == "." and tokens.low(at + 2) == "m"


def bare_figure_is_meant(tokens: Tokens, at: int, end: int, figure: Numeral, *, bounded: bool) -> bool:
    """Return whether a figure without unit or noun is an amount nevertheless."""
    before, after = tokens.low(at - 1), tokens.low(end)
    if figure.value < 2 or tokens.capital(end) or tokens.low(end - 1) == "k":
        return False
    if tokens.glued(end) and after in {"-", "/", "'"}:
        return False
    if not bounded and "-" in (tokens.low(at + 1), after):  # a score
        return False
    if not figure.spelled and not figure.scaled and _YEARS[0] <= figure.value <= _YEARS[1] and not bounded:
        return False
    if figure.vague or figure.scaled:
        return True
    if before in _NAMING and not (bounded and before == "as"):
        return False
    if before in _COUNTING or (before in {"to", "from", "by"} and changing(tokens, at)):
        return True
    if after == "of" and (tokens.low(end + 1) in _WHOSE or _so_many(tokens, end + 1)):
        return figure.value > 2 or not figure.spelled or _numbered_whole(tokens, end + 2)
    if after in {"were", "died", "are"} and not bounded:
        return figure.value > 2
    return bounded and not figure.spelled
