"""Reads times given by their distance: two weeks ago, a few days later, in three years, for decades."""

from __future__ import annotations

from typing import Final

import msgspec

from samestory.extract.dates import arithmetic, edtf
from samestory.extract.dates.distances import Distance, Length, length, offset
from samestory.extract.dates.moment import Moment, Tense, tense
from samestory.extract.dates.point import PUBLICATION, Point
from samestory.extract.dates.years import ENDS_OF_CLAUSES
from samestory.extract.quantities.nouns import ENDS
from samestory.extract.quantities.tokens import Tokens, vocabulary
from samestory.lexicon.calendar import TIME_UNITS
from samestory.lexicon.numerals import ONES, ORDINAL_ENDINGS, ORDINALS
from samestory.model import Comparator

#: How many words before "in … years" may tell what it took.
_NEAR: Final = 5
_TIMES: Final = frozenset({"twice", "thrice", "times"})
_SUPERLATIVES: Final = frozenset(
    {"first", "most", "worst", "best", "only", "least", "second", "never", "not", "no"}
)
_NO_SUPERLATIVE: Final = vocabulary(
    """
    west east rest test guest request protest interest forest harvest arrest invest contest
    suggest latest honest modest priest conquest budapest bucharest quest
    """
)


#: Words after which "a year earlier" is set against the present where no date was told.
_COMPARING: Final = frozenset({"from", "than", "with", "to", "against"})


def ago(tokens: Tokens, span: Length, moment: Moment) -> Point | None:
    """Read what follows a length: "ago", "from now", "later", "earlier"."""
    follows = tokens.low(span.end)
    if follows == "ago":
        return _to_the_day(tokens, span, moment) or _from_now(span, span.end + 1, moment, -1)
    if follows == "hence":
        return _from_now(span, span.end + 1, moment, 1)
    if follows == "from" and tokens.low(span.end + 1) in {"now", "today"}:
        return _from_now(span, span.end + 2, moment, 1)
    told = follows in {"later", "earlier"} or (
        follows in {"before", "after"} and _closes(tokens, span.end + 1)
    )
    end = span.end + 1
    if after_that(tokens, span.end):
        told, end = True, end + 1
    if told and span.unit in arithmetic.LONG_UNITS and tokens.low(span.end + 1) not in {"than", "this"}:
        side = -1 if follows in {"earlier", "before"} else 1
        point = Point(end=end, distance=Distance(offset=offset(span, side), told=True))
        if side < 0 and tokens.low(span.start - 1) in _COMPARING:
            known = _distance(span, moment, -1)
            return msgspec.structs.replace(point, value=known, anchor=PUBLICATION)
        return point
    return None


def after_that(tokens: Tokens, at: int) -> bool:
    """Return whether "after that" here means the date told before, not "after that vote"."""
    if tokens.low(at) not in {"before", "after"} or tokens.low(at + 1) != "that":
        return False
    return _closes(tokens, at + 2) or tokens.low(at + 2) in ENDS


def _to_the_day(tokens: Tokens, span: Length, moment: Moment) -> Point | None:
    """Read "ten years ago today", "a year ago this week"."""
    end = span.end + 1
    unit, size = ("day", 1) if tokens.low(end) in {"today", "tonight"} else (tokens.low(end + 1), 2)
    if unit not in {"day", "week", "month"} or (size == 2 and tokens.low(end) != "this"):
        return None
    day = (
        arithmetic.shift(moment.day, -span.high, span.unit) if moment.day and span.low == span.high else None
    )
    value = arithmetic.running(day, unit, 0) if day else None
    return Point(end=end + size, value=value, anchor=PUBLICATION, distance=Distance(offset=offset(span, -1)))


def _from_now(span: Length, end: int, moment: Moment, side: int) -> Point:
    distance = Distance(offset=offset(span, side))
    return Point(end=end, value=_distance(span, moment, side), anchor=PUBLICATION, distance=distance)


def _closes(tokens: Tokens, at: int) -> bool:
    return tokens.low(at) in ENDS_OF_CLAUSES


def _distance(span: Length, moment: Moment, sign: int) -> str | None:
    """Return the time so far before or after publication, as exactly as its comparator lets it be."""
    day = moment.day
    if day is None:
        if (
            moment.year
            and span.unit == "year"
            and span.low == span.high
            and moment.year + sign * span.low > 0
        ):
            return edtf.year(moment.year + sign * int(span.low))
        return None
    if span.unit not in arithmetic.LONG_UNITS:
        return day.isoformat()
    value = arithmetic.apart(day.isoformat(), sign * span.low, sign * span.high, span.unit)
    if value is None or span.sign is None:
        return value
    if span.sign in {Comparator.MORE, Comparator.AT_LEAST}:
        return edtf.until(value) if sign < 0 else edtf.since(value)
    if span.sign is Comparator.ABOUT or "/" in value or span.low != span.high:
        return edtf.about(value)
    if span.sign is Comparator.LESS:
        return edtf.about(value)
    return edtf.interval(value, day.isoformat()) if sign < 0 else edtf.interval(day.isoformat(), value)


def inside(tokens: Tokens, at: int, moment: Moment) -> Point | None:
    """Read "in two weeks" (then), "the first in nearly three years" (since)."""
    span = length(tokens, at + 1)
    if span is None or (span.low == 1.0 == span.high and tokens.low(at + 1) == "one"):
        return None
    if tokens.low(span.end) in {
        "prison",
        "jail",
        "office",
        "power",
        "of",
        "ago",
        "later",
        "before",
        "after",
        "past",
    }:
        return None
    short = span.unit not in arithmetic.LONG_UNITS
    if short and (span.sign is not None or tense(tokens, at, span.end) is not Tense.FUTURE):
        return None  # how long something took
    follows, end = tokens.low(span.end), span.end
    if follows == "'" and tokens.low(end + 1) == "time":
        end += 2
    elif tokens.match(end, ("'", "s", "time")):
        end += 3
    if moment.day is None:
        return Point(end=end, anchor=PUBLICATION)
    counted = tokens.low(at + 1) != tokens.low(span.end - 1)
    if _tally(tokens, at) and tense(tokens, at, end) is not Tense.PAST:
        return None
    if _looks_back(tokens, at, span, end):
        value = arithmetic.rolling(moment.day, span.high, span.unit, ahead=False)
        return Point(end=end, value=value, anchor=PUBLICATION)
    ahead = counted and tense(tokens, at, end) is not Tense.PAST
    return _from_now(span, end, moment, 1) if ahead else None


def _looks_back(tokens: Tokens, at: int, span: Length, end: int) -> bool:
    """Return whether "in … years" is the time that something is the first or the worst of."""
    before = [tokens.low(place) for place in range(max(0, at - 12), at)]
    if any(word in _SUPERLATIVES or _superlative(word) for word in before) or _ranked(tokens, at):
        return True
    told = tense(tokens, at, end)
    if told is Tense.PAST:
        return any(word in {"has", "have", "had"} for word in before)  # else how long something took
    return span.sign is not None and told is Tense.UNKNOWN


def _ranked(tokens: Tokens, at: int) -> bool:
    """Return whether a rank stands right before: "their 10th title in 12 years"."""
    words = tokens.lows[max(0, at - _NEAR) : at]
    return any(
        word in ORDINALS or (word in ORDINAL_ENDINGS and words[place - 1][:1].isdecimal())
        for place, word in enumerate(words)
        if place or word in ORDINALS
    )


def _tally(tokens: Tokens, at: int) -> bool:
    """Return whether what was done is counted right before: "three goals in two weeks", "twice in a year"."""
    for place in range(at - 1, max(-1, at - _NEAR), -1):
        low = tokens.low(place)
        if low in _TIMES or (low in ONES and place < at - 1) or (low[:1].isdecimal() and place < at - 1):
            return True
        if not low.isalpha() or low in ENDS:
            return False
    return False


def _superlative(word: str) -> bool:
    return len(word) > 5 and word.endswith("est") and word not in _NO_SUPERLATIVE


def lasting(tokens: Tokens, at: int, moment: Moment) -> Point | None:
    """Read "for years", "for decades": open at the start, up to publication."""
    unit = TIME_UNITS.get(tokens.low(at + 1))
    if unit not in arithmetic.LONG_UNITS or not tokens.low(at + 1).endswith("s"):
        return None
    if tokens.match(at + 2, ("to", "come")):
        value = edtf.since(moment.day.isoformat()) if moment.day else None
        return Point(end=at + 4, value=value, anchor=PUBLICATION)
    if tokens.low(at + 2) in {"of", "after", "before", "until", "-", "at"}:
        return None
    unit = "year" if unit in {"decade", "century"} else unit
    value = edtf.until(arithmetic.exact_to(moment.day, unit).rstrip("~")) if moment.day else None
    return Point(end=at + 2, value=value, anchor=PUBLICATION)
