"""Whether a sentence ends behind a word with a full stop: a whole word, an abbreviation, an initial."""

from __future__ import annotations

from typing import Final

from samestory.extract.sentences.stops import ADDRESSED, DASHES, LIKELY_OPENERS, MOST, OPENERS, QUOTES, Stop
from samestory.lexicon.abbreviations import (
    ALSO_STREETS,
    ANYWHERE,
    BEFORE_FIGURES,
    BEFORE_NAMES,
    LETTERED,
    STATES,
    TIME_ZONES,
)
from samestory.lexicon.calendar import MONTHS, SHORT_WEEKDAYS, WEEKDAYS

_LISTED: Final = BEFORE_NAMES | BEFORE_FIGURES | ANYWHERE | STATES
_NAMES_AND_FIGURES: Final = BEFORE_NAMES & BEFORE_FIGURES
_ENDS_TOO: Final = ANYWHERE | STATES
_HOURS: Final = frozenset({"a.m", "p.m", "A.M", "P.M"})
_DAYS: Final = WEEKDAYS.keys() | SHORT_WEEKDAYS.keys() | MONTHS.keys()

#: How the longer of them end: a word with another end is none.
TAILS: Final = frozenset(word[-4:] for word in _LISTED if word[-4:].islower())


def ends_after_word(stop: Stop) -> bool:
    """Say whether the full stop at `stop` ends a sentence, and not only a word."""
    before = stop.before
    if not before:
        return True
    if stop.closed and stop.closed[0] in QUOTES and before not in BEFORE_NAMES:
        return True
    if before.isdigit() or len(before) == 1:
        return _after_figure_or_letter(stop, before)
    if "." not in before and before.islower() and before not in _LISTED:
        return True
    return _after_abbreviation(stop, before)


def _after_figure_or_letter(stop: Stop, before: str) -> bool:
    at = stop.start - len(before)
    if at - stop.begin < MOST and not stop.text[stop.begin : at].strip(" \t\n\u00a0•▪●‣⁃(\"“‘'"):
        return False  # "1. The trains", "Q. Where were you?"
    if before.isdigit():
        # no sentence of news begins with a figure: "5. 9" is one that was torn apart
        return len(before) == 4 or not stop.text[stop.word].isdigit()
    previous = stop.text[max(stop.begin, at - MOST) : at].split()
    word = previous[-1] if previous else ""
    if before == "m" and word in {"a.", "p."}:
        return _after_hour(stop)
    if before == "I":
        return not word[:1].isupper() or stop.opens(OPENERS)
    if before.isupper():
        return word.casefold() in LETTERED or stop.opens(OPENERS)
    return before not in _LISTED and stop.opens(OPENERS)


def _after_abbreviation(stop: Stop, before: str) -> bool:
    first = stop.text[stop.word]
    if before in BEFORE_FIGURES and (first.isdigit() or before not in _NAMES_AND_FIGURES):
        return not (first.isdigit() or first in "#$")
    if before in BEFORE_NAMES:
        return before in ALSO_STREETS and _after_capital(stop, before) and stop.opens(OPENERS)
    if before in _HOURS:
        return _after_hour(stop)
    if before not in _ENDS_TOO and not _is_initials(before) and not _is_contracted(before):
        return True
    if stop.opened[:1] in DASHES or stop.opened[:1] == "(" or first.isdigit():
        return False  # "NEWTOWN, Pa. (AP) — "
    if stop.opened[:1] in {'"', "“"} and before in ANYWHERE:
        return True
    return stop.opens(LIKELY_OPENERS) or (before in STATES and _after_town(stop, before))


def _after_town(stop: Stop, before: str) -> bool:
    """Know "in Newtown, Pa. Police": not "the Pa. Turnpike", "Newtown, Pa. Mayor Lind", "(Newtown, Pa.)"."""
    at = stop.start - len(before)
    return stop.text[at - 2 : at] == ", " and ")" not in stop.closed and not _titled(stop)


def _after_hour(stop: Stop) -> bool:
    """Know that "At 5 p.m. Berg left" is one sentence: the hour alone at the start of it is none."""
    following = stop.next
    if following.casefold() in _DAYS or following in TIME_ZONES or stop.text[stop.word].isdigit():
        return False
    if len(following) == 1 and stop.text[stop.word + 1 : stop.word + 2] == ".":
        return False
    return stop.opens(OPENERS) or len(stop.text[stop.begin : min(stop.start, stop.begin + MOST)].split()) > 3


def _after_capital(stop: Stop, before: str) -> bool:
    at = stop.start - len(before)
    previous = stop.text[max(stop.begin, at - MOST) : at].split()
    return bool(previous) and (previous[-1][0].isupper() or previous[-1][0].isdigit())


def _titled(stop: Stop) -> bool:
    """Say whether the next word is a title: "Tampa, Fla. Mayor" stays open, "Fla. Gov. Lind" is one."""
    end = stop.word + len(stop.next)
    return stop.text[end : end + 1] == "." and stop.next in BEFORE_NAMES and stop.next not in ADDRESSED


def _is_initials(word: str) -> bool:
    """Know "U.S", "J.K", "Ph.D": parts of a letter or two between full stops."""
    return "." in word and all(0 < len(part) <= 2 and part.isalpha() for part in word.split("."))


def _is_contracted(word: str) -> bool:
    """Know "Blvd": a capital, and no vowel behind it."""
    return (
        len(word) <= 5
        and word[0].isupper()
        and word[1:].islower()
        and not set(word.casefold()) & set("aeiouy")
    )
