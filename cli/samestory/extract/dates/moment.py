"""What an article's dates are resolved against: its day of publication, its habits, known events."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from enum import Enum, auto
from functools import cached_property
from typing import Final

from samestory.extract.quantities.tokens import Tokens, vocabulary
from samestory.lexicon.calendar import MONTHS, WEEKDAYS
from samestory.model import Article, CatalogueEvent

_NUMERIC: Final = re.compile(r"(?<![\d/-])(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}(?!\d)")

#: Words that set a clause in the future.
_FUTURE: Final = vocabulary(
    "will ll wo shall upcoming forthcoming slated tomorrow next ahead looming expect expects"
)

#: Words that do so before "to" or "for".
_BEFORE_TO: Final = vocabulary(
    """
    due scheduled planned plans planning expected expects poised intends aims hopes going set
    is are has have
    """
)

#: Words that do so before a date.
_DUE: Final = frozenset({"due", "scheduled", "planned", "expected"})

_FINITE: Final = frozenset({"was", "were", "had", "did"})

#: Verbs in the present that do so right before a date: "the trial opens on Monday"
_OPENING: Final = vocabulary(
    """
    is are begins begin starts start opens open ends end closes close expires expire returns
    return resumes resume arrives arrive premieres airs falls meets meet votes vote
    """
)

#: Words that set a clause in the past, besides those in -ed.
_PAST: Final = vocabulary(
    """
    was were had has have did said told met went came took made began left won lost held gave
    became saw grew rose fell spoke wrote sent struck broke fought led paid brought thought
    stood got found cut hit shot set ago since
    """
)

#: What is done to last until a day to come, or given until then.
_STOPPED: Final = vocabulary(
    """
    suspended halted closed shut postponed adjourned delayed cancelled canceled extended banned barred
    remanded paused blocked deferred grounded frozen quarantined prolonged rescheduled give gives gave
    given
    """
)
#: Forms of the present that hold on, and words that say it was over.
_LASTING: Final = frozenset({"is", "are", "has", "have", "been", "remains", "remain", "stays", "stay"})
_OVER: Final = vocabulary("stayed remained kept lasted had did worked waited ran")

#: Words that part clauses; what stands beyond says nothing of a date's time.
_BREAKS: Final = frozenset(
    [",", ";", ":", "who", "which", "when", "where", "while", "whose", "but", "—", "(", ")", '"', "and"]
)

#: Without a word that tells, a date without a year more than this long past is rather a coming one.
_STALE_DAYS: Final = 270
_SOON_DAYS: Final = 100


#: Tokens from the start of a sentence within which a date goes before its clause.
_HEAD: Final = 4


class Tense(Enum):
    """What the words around a date say about its time."""

    PAST = auto()
    FUTURE = auto()
    UNKNOWN = auto()


class Moment:
    """The point an article speaks from."""

    def __init__(self, article: Article, events: Sequence[CatalogueEvent] = ()) -> None:
        """Read what is known of the publication: a day, or only a month or a year."""
        self.day = article.day
        self.events = tuple(event for event in events if event.earliest or event.latest)
        self._text = article.text
        head = (article.published or "")[:4]
        self.year = int(head) if len(head) == 4 and head.isdecimal() and head > "0000" else None

    @cached_property
    def month_first(self) -> bool | None:
        """Whether the text writes months before days; None where it never shows."""
        orders = {
            int(second) > 12
            for first, second in _NUMERIC.findall(self._text)
            if (int(first) > 12) != (int(second) > 12)
        }
        return orders.pop() if len(orders) == 1 else None

    def nearer(self, past: dt.date, future: dt.date, tense: Tense) -> dt.date:
        """Return which of two candidates, one before and one after publication, is meant."""
        if self.day is None or past == future or tense is Tense.PAST:
            return past
        if tense is Tense.FUTURE:
            return future
        stale = (self.day - past).days > _STALE_DAYS
        return future if stale and (future - self.day).days < _SOON_DAYS else past


def tense(tokens: Tokens, first: int, last: int) -> Tense:
    """Return the time of the clause around the tokens `first` to `last`; what stands before counts first."""
    beside = first - 1 - (tokens.low(first - 1) in {"on", "in", "this", "early", "late"})
    if tokens.low(beside) in _OPENING and tokens.low(beside - 1) not in _PAST:
        return Tense.FUTURE
    start = first
    while start > 0 and first - start < 25 and tokens.low(start - 1) not in _BREAKS:
        start -= 1
    if first < _HEAD and tokens.low(last) == ",":  # "In May, the club moved"
        last += 1
    end = last
    while end < tokens.count and end - last < 12 and tokens.low(end) not in _BREAKS:
        end += 1
    before = _told_before(tokens.lows[start:first])
    return before if before is not Tense.UNKNOWN else _told_after(tokens.lows[last:end])


def awaited(tokens: Tokens, first: int, last: int) -> bool:
    """Return whether what is told to last "until Thursday" still does: "have been suspended until Thursday".

    Participles of stopping and putting off say so even after "was": news is told while it holds.
    """
    if tokens.low(last) == "," and tokens.low(last + 1) == "when":
        return False
    start = first
    while start > 0 and first - start < 25 and tokens.low(start - 1) not in _BREAKS - {"and"}:
        start -= 1
    words = tokens.lows[start:first]
    if not _OVER.isdisjoint(words):
        return False
    if not _STOPPED.isdisjoint(words):
        return True
    return tense(tokens, first, last) is not Tense.PAST or (
        not _LASTING.isdisjoint(words) and _FINITE.isdisjoint(words)
    )


def _told_before(words: list[str]) -> Tense:
    """Return the time that the words before a date tell: what points ahead wins over "held" and its like."""
    told = Tense.UNKNOWN
    for place, low in enumerate(words):
        if low == "would" or _ahead(words, place) or _meant(words, place):
            told = Tense.FUTURE
        elif low in {"because", "whether"}:
            told = Tense.UNKNOWN
        elif told is Tense.FUTURE:
            told = Tense.PAST if low in _FINITE else told  # "would exceed the price it was sold at in May"
        elif _behind(low):
            told = Tense.PAST
    return told


def _told_after(words: list[str]) -> Tense:
    """Return the time that the first telling word after a date gives."""
    for place, low in enumerate(words):
        if _ahead(words, place):
            return Tense.FUTURE
        if _behind(low):
            return Tense.PAST
    return Tense.UNKNOWN


def _ahead(words: list[str], place: int) -> bool:
    low = words[place]
    after = words[place + 1] if place + 1 < len(words) else ""
    if low == "won":  # won't
        return words[place + 1 : place + 3] == ["'", "t"]
    if after == "to" and low in _BEFORE_TO:
        return True
    if low in _DUE:
        return after in {"for", "on", "in", ""} or after in WEEKDAYS or after in MONTHS
    return low in _FUTURE


def _meant(words: list[str], place: int) -> bool:
    """Return whether a plan is told that a date after it belongs to: "to be held", "if he were to win"."""
    return (words[place], *words[place + 1 : place + 2]) in {("to", "be"), ("were", "to")}


def _behind(low: str) -> bool:
    return low in _PAST or (low.endswith("ed") and len(low) > 4)
