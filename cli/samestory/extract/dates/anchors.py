"""Finds the event that a date is measured from: the catalogue's, or a war that everybody dates by."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from samestory.extract.dates import edtf
from samestory.extract.dates.moment import Moment
from samestory.extract.quantities.nouns import ENDS
from samestory.extract.quantities.tokens import Tokens
from samestory.lexicon.calendar import ERAS
from samestory.lexicon.numerals import ONES
from samestory.model import CatalogueEvent
from samestory.text import fold, words

_OPENERS: Final = frozenset(
    {"the", "a", "an", "its", "his", "her", "their", "this", "that", "these", "those", "our"}
)
_EMPTY: Final = _OPENERS | {
    "of",
    "and",
    "in",
    "on",
    "at",
    "s",
    "full",
    "scale",
    "start",
    "end",
    "outbreak",
    "beginning",
}

_LONGEST: Final = 8
#: Days that lie at most between words and their printing.
_PRINTED: Final = 2

#: Past forms that are no noun or participle of a noun phrase: what follows its head as the verb.
_VERBS: Final = frozenset(
    """
    was were had did went came took made got began left died won lost said saw fell rose became brought
    bought fought thought caught taught sought kept met sent spent built held told sold stood gave grew
    knew threw drew flew wrote drove broke spoke chose froze rang sang sank swam drank ran sat led fed
    fled paid laid lay hung shook stole swept swore tore woke wore
    """.split()
)
#: Words that show by following it that a word in -ed is the verb: "the bridge collapsed in".
_AFTER_VERB: Final = (ENDS | frozenset(ONES) | frozenset(". , ; : ! ? )".split()) | {""}) - {"of", "s"}

#: Where the words of a clause stop at the latest.
_STOPS: Final = frozenset('. , ; : ! ? ( ) " - — and but or which who when while'.split())

#: How far back the mark that opens a quotation is looked for.
_QUOTED: Final = 2000

#: Words that no stretch of a clause ends with.
_LINKS: Final = frozenset("in on at of the a an to for with and by from into its his her their".split())
#: What stands before a time that opens its sentence.
_FRONTS: Final = frozenset({"", '"', ":", "but"})
#: How many words a clause before the main one may have.
_FRONT: Final = 20

#: Words for the two ends of an event; True is its start.
EDGES: Final = {
    "start": True, "beginning": True, "outbreak": True, "onset": True, "opening": True,
    "launch": True,
    "end": False, "conclusion": False, "close": False, "closing": False,
}  # fmt: skip


def era(tokens: Tokens, at: int) -> tuple[str, int] | None:
    """Return the years of a war or age named here, and the token after it."""
    place = at + 1 if tokens.low(at) == "the" else at
    if tokens.match(place, ("9", "/", "11")) and tokens.glued(place + 2):
        return "2001-09-11", place + 3
    if not tokens.capital(place):
        return None
    for name, (first, last) in ERAS.items():
        if name[0] == tokens.low(place) and tokens.match(place, name):
            value = edtf.year(first) if first == last else f"{first}/{last}"
            return value, place + len(name)
    return None


def noun_phrase(tokens: Tokens, at: int) -> int:
    """Return the token after the noun phrase that starts here; `at` itself where there is none."""
    place = at
    while place < min(at + _LONGEST, tokens.count):
        low = tokens.low(place)
        if low in {"'", "-"} and tokens.glued(place) and tokens.glued(place + 1):
            place += 2
            continue
        opens = low in _OPENERS and (place == at or tokens.low(place - 1) == "of")
        joins = low == "of" and place > at
        if not low.isalpha() or (low in ENDS and not (opens or joins)):
            break
        if place > at and tokens.low(place - 1) not in _OPENERS and _verb(tokens, place):
            break
        place += 1
    place = _word_end(tokens, place) if place > at else place
    while place > at and tokens.low(place - 1) in _OPENERS | {"of"}:
        place -= 1
    return place


def _verb(tokens: Tokens, at: int) -> bool:
    low = tokens.low(at)
    if low in _VERBS:
        return True
    if not low.endswith("ed") or len(low) < 5 or tokens.low(at - 1).endswith("ly"):
        return False
    return tokens.low(at + 1) in _AFTER_VERB and not tokens.hyphen(at - 1)


def _word_end(tokens: Tokens, at: int) -> int:
    """Return the token after the word or figure that a limit of length fell into: the 80 of "80th"."""
    while at < tokens.count and tokens.glued(at):
        joined = tokens.low(at) in {"'", "-", ".", ","} and tokens.glued(at + 1)
        if not (tokens.low(at).isalnum() or (joined and tokens.low(at + 1).isalnum())):
            break
        at += 1
    return at


def fronted(tokens: Tokens, at: int, first: int) -> bool:
    """Return whether the clause from `at`, whose time began at `first`, goes before another, with a comma.

    "A month before the club won the cup, he left", but "The day after the vote brought rain".
    """
    before = first - 1 if tokens.low(first - 1) == "the" else first
    if tokens.low(before - 1) not in _FRONTS:
        return True
    end = at
    while end < min(at + _FRONT, tokens.count) and tokens.low(end) not in _STOPS:
        end += 1
    return tokens.low(end) == ","


def verbal(tokens: Tokens, at: int) -> bool:
    """Return whether a noun phrase goes on as a clause: "(a month before) the club won the cup"."""
    low = tokens.low(at)
    return low in _VERBS or (low.endswith("ed") and len(low) > 4)


def clause(tokens: Tokens, at: int) -> int:
    """Return the token after the first words of the clause that starts here: "(a day after) he was hurt"."""
    place = at
    while place < min(at + _LONGEST, tokens.count) and (
        tokens.low(place) not in _STOPS or tokens.hyphen(place)
    ):
        place += 1
    place -= tokens.low(place - 1) == "-"
    place = _word_end(tokens, place)
    while place > at and tokens.low(place - 1) in _LINKS:
        place -= 1
    return place if place > at + 1 else at


def event(tokens: Tokens, first: int, last: int, moment: Moment) -> CatalogueEvent | None:
    """Return the one event whose title or cues hold the words of a noun phrase; None if several do."""
    if not moment.events or last <= first:
        return None
    phrase = fold(tokens.text[tokens.starts[first] : tokens.ends[last - 1]])
    asked = {_stem(word[0]) for word in words(phrase)} - _EMPTY
    if not asked:
        return None
    fitting = [known for known in moment.events if _names(phrase, asked, known)]
    if not fitting and len(asked) == 1:  # "the war", while one war goes on
        fitting = [known for known in moment.events if goes_on(known) and asked <= _words_of(known.title, ())]
    return fitting[0] if len(fitting) == 1 else None


def recalled(
    tokens: Tokens, first: int, last: int, moment: Moment, spans: Sequence[edtf.Bounds]
) -> CatalogueEvent | None:
    """Return the one event that a noun can mean and that lies inside one of the spans of days."""
    asked = {_stem(tokens.low(at)) for at in range(first, last)} - _EMPTY
    fitting = [
        known
        for known in moment.events
        if asked
        and asked <= _words_of(known.title, known.cues)
        and any(_inside(known, *span) for span in spans)
    ]
    return fitting[0] if len(fitting) == 1 else None


def _inside(known: CatalogueEvent, earliest: dt.date | None, latest: dt.date | None) -> bool:
    if known.earliest is None or known.latest is None or earliest is None or latest is None:
        return False
    return earliest <= known.earliest and known.latest <= latest


def spoken(tokens: Tokens, at: int, moment: Moment) -> CatalogueEvent | None:
    """Return the event of "today's meeting" in quoted words, printed a day or two after they were said.

    `at` is the token after "today".
    """
    if not moment.events or moment.day is None or not tokens.match(at, ("'", "s")):
        return None
    start = tokens.starts[at]
    line = tokens.text.rfind("\n", max(0, start - _QUOTED), start) + 1
    before = tokens.text[max(line, start - _QUOTED) : start]
    if before.count("“") <= before.count("”") and before.count('"') % 2 == 0:
        return None
    eve = moment.day - dt.timedelta(days=_PRINTED)
    return recalled(tokens, at + 2, noun_phrase(tokens, at + 2), moment, [(eve, moment.day)])


def goes_on(known: CatalogueEvent) -> bool:
    """Tell whether an event has begun and not ended."""
    return known.earliest is not None and known.latest is None


def when(known: CatalogueEvent, moment: Moment, *, start: bool | None = None) -> str | None:
    """Return the time of an event, or its first or last day; one that goes on lasts until publication."""
    if goes_on(known) and not start and known.earliest is not None:
        return edtf.days(known.earliest, moment.day) if moment.day else edtf.since(known.earliest.isoformat())
    first, last = known.earliest or known.latest, known.latest or known.earliest
    if first is None or last is None:
        return None
    if start is None:
        return edtf.days(first, last)
    return first.isoformat() if start else last.isoformat()


def _names(phrase: str, asked: set[str], known: CatalogueEvent) -> bool:
    bare = " ".join(word for word in phrase.split() if word not in _OPENERS)
    if any(fold(cue) == bare for cue in (known.title, *known.cues)):
        return True
    naming, around = (
        _words_of(known.title, known.cues),
        _words_of(known.place or "", (*known.participants, *known.aliases)),
    )
    found = asked & (naming | around)
    return bool(asked & naming) and len(found) >= 2 and len(found) * 4 >= len(asked) * 3


@lru_cache(maxsize=512)
def _words_of(title: str, others: tuple[str, ...]) -> frozenset[str]:
    text = fold(" ".join((title, *others)))
    return frozenset(_stem(word[0]) for word in words(text)) - _EMPTY


def _stem(word: str) -> str:
    return word.removesuffix("'s").removesuffix("s") if len(word) > 3 else word
