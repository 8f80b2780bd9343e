"""Articles as unit vectors, weighed by tf-idf (Spärck Jones, 1972), and the keys they are looked up by."""

from __future__ import annotations

import hashlib
import heapq
import math
from collections.abc import Mapping

import msgspec

from samestory.align.stories.profile import Profile
from samestory.settings import StorySettings

#: Rarer terms than those in so many articles weigh no more: one typing error is no event.
_RARE = 3
#: Weights of keys are whole numbers, so that every engine adds them up to the same sum.
_WHOLE = 1000
#: What two articles share that have the same keys with the same weights.
FULL = _WHOLE * _WHOLE

Vector = Mapping[str, float]


class Weighed(msgspec.Struct, frozen=True, array_like=True):
    """An article, weighed against its collection."""

    id: str
    day: int | None
    headline: str
    terms: dict[str, float]
    lead: dict[str, float]
    names: dict[str, float]
    figures: dict[str, float]
    title: dict[str, float]
    keys: dict[str, int]  #: its most telling terms that others share, and what they weigh
    printed: dict[str, str]  #: how the keys are written
    held: dict[str, int]  #: in how many articles the keys stand


class Frequencies(msgspec.Struct, frozen=True):
    """In how many articles each term stands; one that is not listed stands in one."""

    articles: int
    counts: dict[str, int]


def weigh(profile: Profile, known: Frequencies, settings: StorySettings) -> Weighed:
    """Return the vectors and keys of an article."""
    total = max(known.articles, settings.least)
    rare = {
        term: _rarity(known.counts.get(term, 1), total)
        for term in (*profile.terms, *profile.figures, *profile.title)
    }
    keys = _keys(profile, known.counts, rare, settings)
    return Weighed(
        id=profile.id,
        day=profile.day,
        headline=profile.headline,
        terms=_vector(profile.terms, rare),
        lead=_vector(profile.lead, rare),
        names=_vector(profile.names, rare),
        figures=_vector(profile.figures, rare),
        title=_unit({term: rare[term] for term in profile.title}),
        keys=keys,
        printed={term: profile.printed[term] for term in keys},
        held={term: known.counts[term] for term in keys},
    )


def digest(key: str) -> int:
    """Return the number that engines join by; two keys as good as never have the same."""
    return int.from_bytes(hashlib.blake2b(key.encode(), digest_size=8).digest(), "big", signed=True)


def _rarity(holders: int, total: int) -> float:
    """Return the inverse document frequency."""
    return max(0.0, math.log((total + 1) / (max(holders, _RARE) + 0.5)))


def _vector(counts: Mapping[str, int], rare: Mapping[str, float]) -> dict[str, float]:
    return _unit({term: (1 + math.log(count)) * rare.get(term, 0.0) for term, count in counts.items()})


def _unit(vector: Vector) -> dict[str, float]:
    length = math.sqrt(math.fsum(value * value for value in vector.values()))
    return {term: value / length for term, value in vector.items() if value} if length else {}


def _keys(
    profile: Profile, counts: Mapping[str, int], rare: Mapping[str, float], settings: StorySettings
) -> dict[str, int]:
    """Return the terms that tell most, out of those that a few others share.

    A term of the headline, of the lead, or of a name says more of what the article is about.
    """
    title = set(profile.title)
    salient = {
        term: (1 + math.log(count))
        * rare[term]
        * (1 + ((term in profile.lead) + (term in title) + (term in profile.names)) / 2)
        for term, count in profile.terms.items()
    }
    length = math.sqrt(math.fsum(value * value for value in salient.values())) or 1.0
    shared = ((-value, term) for term, value in salient.items() if 1 < counts.get(term, 1) <= settings.common)
    best = heapq.nsmallest(settings.keys, shared)
    return {term: whole for value, term in best if (whole := round(-value / length * _WHOLE))}
