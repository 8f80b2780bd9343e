"""Puts a date together: points in time, ranges of them, and the words that leave one end open."""

from __future__ import annotations

from typing import Final

import msgspec

from samestory.extract.dates import (
    anchors,
    completing,
    durations,
    edtf,
    modifiers,
    openers,
    points,
    ranges,
    references,
    relative,
)
from samestory.extract.dates.distances import Distance
from samestory.extract.dates.moment import Moment, Tense, awaited, tense
from samestory.extract.dates.point import Point
from samestory.extract.quantities.tokens import Tokens, vocabulary
from samestory.lexicon.calendar import DAY_PARTS, MONTHS, TIME_UNITS
from samestory.model import Direction, Offset, Reference

#: Words that a date can start with; figures can, too.
STARTERS: Final = (
    frozenset(openers.OPENERS) | points.STARTERS | relative.STARTERS | references.STARTERS
    | vocabulary("from between in for the 9")
)  # fmt: skip


#: What must follow the commonest words that a date can start with, figures aside.
_FOLLOWERS: Final = {
    "the": points.FOLLOWERS | modifiers.MODIFIERS | frozenset(anchors.EDGES) | frozenset(TIME_UNITS)
    | vocabulary("quarter weekend ' near nearer foreseeable immediate distant not future eve"),
    "long": frozenset({"ago"}), "some": points.FOLLOWERS | {"time"},
    "a": points.FOLLOWERS | {"long", "short"}, "an": points.FOLLOWERS, "in": points.FOLLOWERS,
    "for": frozenset(TIME_UNITS), "at": frozenset({"the", "this", "present"}), "right": frozenset({"now"}),
    "as": frozenset({"of",
    "many", "much"}),
    "to": frozenset({"date"}), "'": frozenset(), "new": frozenset({"year", "years"}),
    "more": frozenset({"than"}), "less": frozenset({"than"}), "up": frozenset({"to"}),
    "not": frozenset({"fewer", "less", "more", "quite"}),
    "no": frozenset({"later", "fewer", "less", "more"}),
    "that": frozenset(TIME_UNITS) | points.FOLLOWERS | DAY_PARTS | {"weekend", "quarter"},
    "this": frozenset(TIME_UNITS) | points.FOLLOWERS | modifiers.MODIFIERS | {"weekend", "quarter",
    "morning", "afternoon", "evening",
    "fiscal", "financial", "academic", "school"},
}  # fmt: skip


_FOLLOWERS.update(dict.fromkeys(("from", "between", "by"), STARTERS | {"date", "present"}))
_FOLLOWERS.update(
    dict.fromkeys(("over", "about", "around", "nearly", "almost", "just", "under"), points.FOLLOWERS)
)


#: What must follow a figure that is no year for it to begin a date.
_AFTER_FIGURE: Final = (
    frozenset(MONTHS) | frozenset(TIME_UNITS)
    | vocabulary("st nd rd th s ' / - . , to and or of through until till minus plus")
)  # fmt: skip
#: Figures with as many digits may be years.
_YEAR_DIGITS: Final = 4


#: Words before one of many: "every Friday" is no date.
_SETS: Final = frozenset({"every", "each"})


class Expression(msgspec.Struct, frozen=True, kw_only=True):
    """A date as tokens `start` to `end`, with its value; `absolute` if it needs nothing but itself."""

    start: int
    end: int
    value: str | None
    anchor: str | None = None
    distance: Distance | None = None
    reference: Reference | None = None
    absolute: bool = False


def read(tokens: Tokens, at: int, moment: Moment) -> Expression | None:
    """Return the date that starts at a token."""
    low = tokens.low(at)
    followers = _FOLLOWERS.get(low)
    if len(low) < _YEAR_DIGITS and low[:1].isdecimal() and tokens.low(at + 1) not in _AFTER_FIGURE:
        return None
    if followers is not None:
        after = tokens.low(at + 1)
        if after not in followers and not after[:1].isdecimal():
            return None
    if tokens.low(at - 1) in _SETS or (tokens.low(at - 2) == "every" and tokens.low(at - 1) == "other"):
        return None
    if low in {"from", "between"}:
        return _from(tokens, at, moment)
    if low in openers.OPENERS:
        words, kind = openers.OPENERS[low]
        if tokens.match(at, words) and (found := _open(tokens, at, len(words), kind, moment)):
            return found
    if low == "in":
        point = durations.inside(tokens, at, moment)
    elif low == "for":
        point = durations.lasting(tokens, at, moment)
    else:
        point = points.read(tokens, at, moment)
        if point is not None:
            return _with_tail(tokens, at, point, moment)
        named = anchors.era(tokens, at) if low == "9" else None
        if named is not None:
            return Expression(start=at, end=named[1], value=named[0], absolute=True)
    if point is not None:
        return _single(at, point)
    if low in references.STARTERS and (point := references.read(tokens, at, moment)) is not None:
        return _single(at, point)
    return _edge(tokens, at, moment) if low == "the" or low in anchors.EDGES else None


def _single(at: int, point: Point) -> Expression:
    return Expression(
        start=at,
        end=point.end,
        value=point.value,
        anchor=point.anchor,
        distance=point.distance,
        reference=point.reference,
    )


def _with_tail(
    tokens: Tokens, at: int, point: Point, moment: Moment, told: Tense | None = None
) -> Expression:
    """Add the end of a range: "March 3-5", "Monday to Friday", "2014-18"."""
    last = ranges.end_of(tokens, point, moment)
    value = ranges.value_of(tokens, at, point, last, moment) if last else None
    if last is None or value is None:
        value = completing.value_of(tokens, at, point, moment, told)
        anchor = completing.anchor_of(point) if value else None
        absolute = point.partial is not None and point.partial.dated and point.anchor is None
        end = point.end
        side = openers.AFTERWARDS.get((tokens.low(end), tokens.low(end + 1)))
        if side and value:
            value, end = openers.opened(value, side), end + 2
        return Expression(
            start=at,
            end=end,
            value=value,
            anchor=anchor,
            distance=point.distance,
            reference=point.reference,
            absolute=absolute,
        )
    absolute = bool(point.partial and last.partial and (point.partial.dated or last.partial.dated))
    anchor = ranges.anchor_of(point, last)
    return Expression(start=at, end=last.end, value=value, anchor=anchor, absolute=absolute)


def _from(tokens: Tokens, at: int, moment: Moment) -> Expression | None:
    """Read "from … to …", "between … and …"; "now" may be one of the two."""
    low, base = tokens.low(at), at + 1
    first = points.read(tokens, base, moment) or ranges.now(tokens, base, moment)
    if first is None:
        return None
    joint = tokens.low(first.end)
    if low == "between" and joint == "and":
        last = ranges.end_of(tokens, first, moment, joint="to")
        value = ranges.value_of(tokens, at, first, last, moment) if last else None
        if last is not None and value is not None:
            return Expression(start=at, end=last.end, value=value, anchor=ranges.anchor_of(first, last))
    if tokens.low(base) == "now" and joint not in {"to", "until", "till", "through"}:
        return None
    found = _with_tail(tokens, base, first, moment)
    single = found.end == first.end and first.first_day is None
    return found if single else msgspec.structs.replace(found, start=at)


def _open(tokens: Tokens, at: int, size: int, kind: str, moment: Moment) -> Expression | None:
    """Read a time that "since", "until", "before", "after" leave open at one end."""
    low = tokens.low(at)
    kind, begin = openers.turned(tokens, at, kind)
    base = at + size + (tokens.low(at + size) == "on" and tokens.low(at) in {"starting", "beginning"})
    named = anchors.era(tokens, base)
    if named is not None:
        return Expression(start=at, end=named[1], value=openers.opened(named[0], kind))
    point = points.read(tokens, base, moment)
    if point is None:
        return _edge(tokens, base, moment, kind=kind, start=at)
    told = None
    if low in {"until", "till"}:
        told = Tense.FUTURE if awaited(tokens, at, point.end) else Tense.PAST
    elif kind == "until" and tense(tokens, at, point.end) is not Tense.PAST:
        told = Tense.FUTURE
    whole = _with_tail(tokens, base, point, moment, told)
    owner = tokens.low(whole.end) == "'" and tokens.low(whole.end + 1) == "s"
    if kind == "middle":
        middle = edtf.part_of(whole.value, "mid") if whole.value else None
        return msgspec.structs.replace(whole, start=begin, value=middle or whole.value)
    if kind == "during" or owner:
        return whole
    if kind == "before" and "end" in {tokens.low(base), tokens.low(base + 1)}:
        kind = "until"
    value = openers.opened(whole.value, kind) if whole.value and "XXXX" not in whole.value else None
    return msgspec.structs.replace(whole, start=begin, value=value, distance=None, reference=None)


def _edge(
    tokens: Tokens, at: int, moment: Moment, *, kind: str = "during", start: int | None = None
) -> Expression | None:
    """Read "since the start of the war", "during that meeting", "after the summit" of the catalogue."""
    begin = at if start is None else start
    place = at + 1 if tokens.low(at) == "the" else at
    edge = anchors.EDGES.get(tokens.low(place)) if tokens.low(place + 1) == "of" else None
    base = place + 2 if edge is not None else at
    if start is None and edge is None:
        return None
    end = anchors.noun_phrase(tokens, base)
    if end == base:
        return None
    spoken = tokens.low(begin)
    definite = edge is not None or (spoken in openers.EVENTFUL and tokens.low(base) not in {"a", "an"})
    known = anchors.event(tokens, base, end, moment) if definite else None
    if known is not None and (day := anchors.when(known, moment, start=edge)):
        whole = anchors.goes_on(known) and kind == "since"  # from its start until now
        value = anchors.when(known, moment) if whole else openers.opened(day, kind)
        distance = _edge_distance(kind, base, end)
        return Expression(start=begin, end=end, value=value, anchor=known.id, distance=distance)
    pointing = spoken in {"during", "throughout"} and tokens.low(base) in {"that", "those"}
    lasting = (
        spoken == "throughout" and tokens.low(base) == "the" and tokens.low(end - 1) not in openers.SPACES
    )
    bounded = edge is not None and spoken in {"since", "until", "before", "after"}
    if pointing or lasting or bounded:
        return Expression(start=begin, end=end, value=None, distance=_edge_distance(kind, base, end))
    return None


def _edge_distance(kind: str, first: int, last: int) -> Distance:
    """Return on which side of an event a time lies; how far from it, nothing tells."""
    if kind == "during":
        return Distance(offset=Offset(direction=Direction.SAME), words=(first, last))
    side = Direction.BEFORE if kind in {"until", "before"} else Direction.AFTER
    return Distance(offset=Offset(direction=side), words=(first, last))
