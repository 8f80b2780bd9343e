"""What holds a story together, told to people: title, span of time, terms, names, reasons."""

from __future__ import annotations

import datetime as dt
import hashlib
import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from statistics import fmean
from typing import Final

from samestory.align import odds
from samestory.align.stories.likeness import Described, signals
from samestory.lexicon.calendar import WEEKDAYS
from samestory.model import Story
from samestory.settings import StorySettings
from samestory.text import interval

#: So many terms, and so many names.
_TERMS = 8
_CUES = 12
#: A cue stands in this share of the articles of a story or more; of all that have it, this share is in it.
_MANY = 0.3
_OWN = 0.7
#: Reasons are averages over the pairs of so many articles, the most central ones.
_WITNESSES = 12
#: A signal below this is no reason.
_LEAST = 0.005

#: What the reader is told of a signal.
_REASONS: Final[Mapping[str, str]] = {
    "terms": "words",
    "lead": "first sentences",
    "names": "names",
    "figures": "figures",
    "title": "headlines",
    "title told": "each tells what the other's headline says",
    "company": "near to the same articles",
    "common company": "near to the same articles",
}


def story(members: Sequence[Described], settings: StorySettings) -> Story:
    """Return the story that articles make; of those equally central the first by id gives the title."""
    members = sorted(members, key=lambda one: (one.article.day or 0, one.id))
    central = _by_centrality(members)
    shared = _shared(central)
    names = [term for term in shared if sum(term in one.article.names for one in members) * 2 > len(members)]
    terms = [term for term in shared if term not in names]
    days = [one.article.day for one in members if one.article.day is not None]
    likelihood, because = _why(central[:_WITNESSES], days, settings)
    return Story(
        id=_id(one.id for one in members),
        title=central[0].article.headline,
        date=_span(days),
        terms=_printed(terms, central)[:_TERMS],
        names=_printed(names, central)[:_TERMS],
        cues=_printed(_cues(shared, members), central)[:_CUES],
        articles=tuple(one.id for one in members),
        central=central[0].id,
        likelihood=likelihood,
        because=because,
    )


def _by_centrality(members: Sequence[Described]) -> list[Described]:
    """Return articles, the one first that is most like the sum of all."""
    parts: dict[str, list[float]] = {}
    for one in members:
        for term, weight in one.article.terms.items():
            parts.setdefault(term, []).append(weight)
    total = {term: math.fsum(weights) for term, weights in parts.items()}
    fit = {
        one.id: math.fsum(weight * total[term] for term, weight in one.article.terms.items())
        for one in members
    }
    return sorted(members, key=lambda one: (-fit[one.id], one.id))


def _shared(members: Sequence[Described]) -> list[str]:
    """Return the keys that more than one article has, or all of one that is alone; the most telling first."""
    weights: dict[str, list[int]] = {}
    for one in members:
        for term, weight in one.article.keys.items():
            weights.setdefault(term, []).append(weight)
    least = 2 if len(members) > 1 else 1
    held = {term: sum(its) for term, its in weights.items() if len(its) >= least}
    return sorted(held, key=lambda term: (-held[term], term))


def _cues(shared: Sequence[str], members: Sequence[Described]) -> list[str]:
    """Return the terms that point to a story: many of its articles have them, and hardly any other."""
    found = []
    for term in shared:
        holders = [one.article.held[term] for one in members if term in one.article.keys]
        if len(holders) >= max(2, _MANY * len(members)) and len(holders) >= _OWN * holders[0]:
            found.append(term)
    return found


def _printed(terms: Iterable[str], members: Sequence[Described]) -> tuple[str, ...]:
    """Return terms as the most central article that has them writes them, each form once.

    A day of the week may hold articles together, but tells nobody what they are about.
    """
    forms: dict[str, str] = {}
    for term in terms:
        form = next(one.article.printed[term] for one in members if term in one.article.printed)
        forms.setdefault(form.casefold(), form)
    return tuple(form for folded, form in forms.items() if folded not in WEEKDAYS)


def _why(
    members: Sequence[Described], days: Sequence[int], settings: StorySettings
) -> tuple[float, tuple[str, ...]]:
    """Return how surely articles are one story, and the signals that speak for it, on average."""
    if len(members) == 1:
        return 1.0, ("no other article reports the same event",)
    pairs = [signals(one, other, settings) for one, other in combinations(members, 2)]
    likely = [odds.score(its) for its in pairs]
    means = {
        its[0].name: (fmean(one.value for one in its), fmean(one.points for one in its))
        for its in zip(*pairs, strict=True)
    }
    told = sorted(
        (name for name, (value, points) in means.items() if points > 0 and value >= _LEAST),
        key=lambda name: (-means[name][1], name),
    )
    values: dict[str, float] = {}
    for name in told:
        if name in _REASONS:
            values.setdefault(_REASONS[name], means[name][0])
    because = [f"{reason} {value:.2f}" for reason, value in values.items()]
    if len(days) == len(members):
        count = max(days) - min(days) + 1
        because.append(f"published within {count} {'day' if count == 1 else 'days'}")
    return round(fmean(likely), 4), tuple(because)


def days(date: str | None) -> tuple[dt.date | None, dt.date | None]:
    """Return the first and the last day of what `_span` has written."""
    if date is None:
        return None, None
    first, _, last = date.partition("/")
    return dt.date.fromisoformat(first), dt.date.fromisoformat(last or first)


def _span(days: Sequence[int]) -> str | None:
    if not days:
        return None
    return interval(dt.date.fromordinal(min(days)), dt.date.fromordinal(max(days)))


def _id(articles: Iterable[str]) -> str:
    return "story-" + hashlib.sha256("\n".join(sorted(articles)).encode()).hexdigest()[:16]
