"""Reads words that point to the whole of the present, the past or the future: now, in the past, in future.

They date nothing by themselves, so the records say so (`reference`) and no event is found by them. Their
values are what an interval can say: the day of publication, everything up to it, everything from it on.
"""

from __future__ import annotations

from typing import Final

from samestory.extract.dates.moment import Moment
from samestory.extract.dates.point import PUBLICATION, Point
from samestory.extract.quantities.nouns import ENDS
from samestory.extract.quantities.tokens import Tokens, vocabulary
from samestory.model import Reference

_PRESENT: Final = (
    ("right", "now"),
    ("now",),
    ("currently",),
    ("presently",),
    ("at", "present"),
    ("at", "the", "present", "time"),
    ("at", "the", "current", "time"),
    ("at", "this", "time"),
)

_LONG_AGO: Final = (
    ("long", "ago"),
    ("a", "long", "time", "ago"),
    ("a", "short", "time", "ago"),
    ("some", "time", "ago"),
)

_FUTURES: Final = vocabulary("near nearer foreseeable immediate distant not")
_PASTS: Final = vocabulary("recent distant not")

#: Words this grammar can start with.
STARTERS: Final = frozenset(
    {"now", "right", "currently", "presently", "at", "the", "future", "to", "till", "long", "a", "some"}
)


def read(tokens: Tokens, at: int, moment: Moment) -> Point | None:
    """Return the word or phrase that starts at a token, with what it points to."""
    low = tokens.low(at)
    for words in _PRESENT:
        if words[0] == low and tokens.match(at, words):
            end = at + len(words)
            return _present(tokens, at, end, moment)
    for words in _LONG_AGO:
        if words[0] == low and tokens.match(at, words):
            return _pointing(moment, Reference.PAST, at + len(words))
    if (
        low in {"to", "till"}
        and tokens.match(at + 1, ("date",))
        and tokens.low(at - 1) != "up"
        and _ends(tokens, at + 2)
    ):
        return _pointing(moment, Reference.PAST, at + 2)
    return _whole(tokens, at, moment)


def _present(tokens: Tokens, at: int, end: int, moment: Moment) -> Point | None:
    follows = tokens.low(end)
    if tokens.hyphen(end) or tokens.hyphen(at - 1) or follows in {"that", "of"}:  # the now-closed, now that
        return None
    if tokens.low(at) == "now" and tokens.capital(at) and not _opens(tokens, at):  # Apocalypse Now
        return None
    if tokens.match(at - 1, ("from", "now", "on")):
        return _pointing(moment, Reference.FUTURE, end + 1)
    return _pointing(moment, Reference.PRESENT, end)


def _opens(tokens: Tokens, at: int) -> bool:
    """Return whether a capital is owed to the place: at the head of a sentence or of quoted words."""
    return at == 0 or not tokens.low(at - 1).isalnum()


def _whole(tokens: Tokens, at: int, moment: Moment) -> Point | None:
    """Read "the past", "the near future" as times, not as what belongs to them: "the future of steel"."""
    if tokens.low(at) == "future":
        alone = tokens.low(at - 1) == "in" and _ends(tokens, at + 1)
        return _pointing(moment, Reference.FUTURE, at + 1) if alone else None
    here = at + 1
    while tokens.low(here) in _FUTURES | _PASTS or (here > at + 1 and tokens.low(here) in {"so", "too"}):
        here += 1
        if here - at > 4:
            return None
    word = tokens.low(here)
    shaded = here > at + 1
    if tokens.low(at) != "the" or word not in {"past", "future"}:
        return None
    if not shaded and tokens.low(at - 1) not in {"in", "into", "from", "for"}:
        return None
    if not _ends(tokens, here + 1):
        return None
    return _pointing(moment, Reference.PAST if word == "past" else Reference.FUTURE, here + 1)


def _ends(tokens: Tokens, at: int) -> bool:
    """Return whether no noun follows that would own the word before it."""
    low = tokens.low(at)
    return low != "of" and not tokens.hyphen(at) and (low in ENDS or not low.isalpha())


def _pointing(moment: Moment, reference: Reference, end: int) -> Point:
    day = moment.day.isoformat() if moment.day else None
    value = day
    if day and reference is not Reference.PRESENT:
        value = f"../{day}" if reference is Reference.PAST else f"{day}/.."
    return Point(end=end, value=value, anchor=PUBLICATION, reference=reference)
