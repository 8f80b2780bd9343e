"""Who copied whom: the words of one report count once, in however many articles they stand."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import takewhile

import msgspec
from rapidfuzz import fuzz

from samestory.compare import polarity, unlike
from samestory.compare.wires import Wires, shingles
from samestory.model import Passage
from samestory.text import fold

#: rapidfuzz ratio from which a sentence is a copy, and the words it must have for that to be no chance.
_COPY = 92.0
_WORDS = 8
#: The ratio from which two sentences are one, written anew.
_ALIKE = 70.0
#: The share of its rows of words by which a sentence is a copy, and how many that must be.
_MOST, _ENOUGH = 0.6, 6


def marked(passages: Sequence[Passage], wires: Wires) -> tuple[Passage, ...]:
    """Name, for each passage copied from another one, the article published first, or the agency.

    What gives another figure or day than the earlier article is not in that article's words.

    Quoted words are the speaker's: having them in common shows no copying, unless the whole articles are
    much the same.
    """
    if len({one.article for one in passages}) == 1:
        return tuple(passages)
    agencies = _agencies(passages, wires)
    first = sorted(passages, key=_when)
    return tuple(_marked(one, first, wires, agencies.get(index)) for index, one in enumerate(passages))


def independent(passages: Sequence[Passage]) -> int:
    """Return how many of the articles did not copy from another one, those from one agency being one."""
    origins: dict[str, str] = {}
    for one in passages:
        if one.copy_of is None or one.article not in origins:
            origins[one.article] = one.copy_of or one.article
    return len(set(origins.values()))


def _marked(one: Passage, first: Sequence[Passage], wires: Wires, agency: str | None) -> Passage:
    """Name the earliest article whose words a passage has; `first` are all passages, the earliest first."""
    earlier = takewhile(lambda other: _when(other) < _when(one), first)
    origin = next((other.article for other in earlier if _copies(one, other, wires)), agency)
    return one if origin is None else msgspec.structs.replace(one, copy_of=origin)


def _agencies(passages: Sequence[Passage], wires: Wires) -> Mapping[int, str]:
    """Return, by its place, whose words a passage has: those of an agency that two articles rely on."""
    users: dict[str, dict[int, str]] = defaultdict(dict)
    for index, one in enumerate(passages):
        agency = wires.agency(one.article, one.text)
        if agency is not None:
            users[agency][index] = one.article
    return {
        index: wires.own.get(agency, agency)
        for agency, places in users.items()
        if len(set(places.values())) > 1
        for index, article in places.items()
        if wires.own.get(agency) != article
    }


def _copies(one: Passage, other: Passage, wires: Wires) -> bool:
    if one.article == other.article:
        return False
    alike = fuzz.ratio(fold(one.text), fold(other.text))
    if alike >= _ALIKE and unlike.values(one, other):  # one sentence but for its figures or its day
        return False
    if wires.same(one.article, other.article):
        return True
    if one.quoted or len(one.text.split()) < _WORDS or polarity.opposed(one.text, other.text) is not None:
        return False
    return alike >= _COPY or _reused(one, other, wires)


def _reused(one: Passage, other: Passage, wires: Wires) -> bool:
    """Tell whether most of a passage stands in another article, in its sentences cut otherwise, too."""
    own = shingles(one.text)
    there = wires.shingles(other.article) or shingles(other.text)
    if len(own) < _ENOUGH or len(own & there) < _MOST * len(own):
        return False
    return not unlike.counts(one.text, wires.text(other.article))


def _when(passage: Passage) -> tuple[dt.date, str]:
    return passage.published or dt.date.max, passage.article
