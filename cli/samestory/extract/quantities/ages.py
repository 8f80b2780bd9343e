"""Tells which bare figures are ages: "Anna Berg, 46, said", "aged 5", "children under 10"."""

from __future__ import annotations

from typing import Final

from samestory.extract.quantities.nouns import ENDS
from samestory.extract.quantities.numerals import Numeral
from samestory.extract.quantities.tokens import Tokens, vocabulary
from samestory.lexicon.calendar import MONTHS, WEEKDAYS
from samestory.lexicon.countries import COUNTRY_OF
from samestory.lexicon.offices import HONORIFICS, ROLE_NOUNS
from samestory.lexicon.places import PLACES

_OLDEST: Final = 115
#: How many tokens a row of ages may fill.
_ROW: Final = 12
#: A capital counts as a name's only when it does not open the sentence.
_LATER: Final = 2
_AGE: Final = frozenset({"aged", "age", "ages"})
_TURNS: Final = frozenset({"turn", "turned", "turning", "turns"})
_DIES: Final = frozenset({"died", "dies", "dead", "killed"})
_BOUNDS: Final = frozenset({"over", "under", "above", "below", "than"})
_GROUPS: Final = vocabulary(
    """
    people children men women boys girls adults those anyone someone everyone kids teenagers youths
    youngsters males females voters patients residents victims citizens viewers drivers workers players
    """
)
_CLOSES: Final = frozenset({",", ".", ")", ";", "?", "!", ":", "-", '"', "'", ""})


def age(tokens: Tokens, at: int, end: int, figure: Numeral, phrase: int) -> bool:
    """Return whether the bare figure from `at` to `end`, whose quantity starts at `phrase`, is an age."""
    if figure.value > _OLDEST or figure.scaled or isinstance(figure.value, float):
        return False
    before, after = tokens.low(phrase - 1), tokens.low(end)
    if after == "-" and tokens.raw(end + 1)[:1].isdecimal():  # a score
        return False
    if before in _AGE or (before == "of" and tokens.low(phrase - 2) in _AGE):
        return True
    if before in {"and", "or"} and _aged_before(tokens, phrase - 2):
        return True
    if at > phrase:
        return before in _GROUPS and tokens.low(at - 1) in _BOUNDS
    if after not in _CLOSES and after not in ENDS:
        return False
    if before in _TURNS or (before == "at" and tokens.low(at - 2) in _DIES):
        return True
    if before in {"was", "is", "am"} and after in {".", ""}:
        subject = tokens.low(at - 2)
        named = tokens.capital(at - 2) and at > _LATER and _somebody(tokens, at - 2)
        return subject in {"he", "she", "i"} or (named and not figure.spelled)
    if before in {"now", "then"} and after in _CLOSES and tokens.low(at - 2) in {",", "("}:
        return not figure.spelled and _somebody(tokens, at - 3)
    return before == "," and after in _CLOSES and not figure.spelled and _somebody(tokens, at - 2)


def _aged_before(tokens: Tokens, at: int) -> bool:
    """Return whether a row of ages ends here: the 19, the 20 of "aged 19, 20 and 23"."""
    for place in range(at, max(-1, at - _ROW), -1):
        low = tokens.low(place)
        if low in _AGE:
            return True
        if not (low == "," or (low[:1].isdecimal() and len(low) < 4)):
            return False
    return False


def _somebody(tokens: Tokens, at: int) -> bool:
    """Return whether a name or a word for a person ends here: "Anna Berg", "his daughter", "Lind Jr."."""
    if tokens.low(at) == "." and tokens.low(at - 1) in {"jr", "sr"}:
        return True
    low = tokens.low(at)
    if not tokens.capital(at):
        role = ROLE_NOUNS.get(low)
        return role is not None and not role.plural and role.gender != "n"
    if low in MONTHS or low in WEEKDAYS or not low.isalpha() or len(low) < 2:
        return False
    first = tokens.low(at - 1)
    if low in COUNTRY_OF or low in PLACES or f"{first} {low}" in PLACES:
        return first in HONORIFICS or (tokens.capital(at - 1) and at > 1 and f"{first} {low}" not in PLACES)
    return True
