"""Which articles report the same event, where no catalogue says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from itertools import combinations, groupby
from math import comb
from statistics import fmean
from typing import Final, TypeVar

import msgspec

from samestory.align.mentions import Told
from samestory.align.stories import likeness, plan
from samestory.align.stories.likeness import Described
from samestory.engines import Row
from samestory.model import PROSE, Facts, Limit, MentionKind, Signal
from samestory.settings import StorySettings

T = TypeVar("T")

#: Of more pairs of articles of one story the likeness is not computed.
PAIRS: Final = 5000


class Stories:
    """The articles that report no event of a catalogue, put together by the event that they do report."""

    def __init__(self, articles: Iterable[Facts], settings: StorySettings) -> None:
        """Find the stories of articles."""
        self.settings = settings
        self._numbers: dict[str, int] = {}
        self._described: dict[str, Described] = {}
        self.limits: tuple[Limit, ...] = ()  #: what was not looked at
        rows = [row_of(one) for one in articles]
        if rows:
            self._find(rows)

    def _find(self, rows: Sequence[Row]) -> None:
        from samestory.engines.local import Local  # imports SQLite, which most comparisons do without

        with closing(Local()) as engine:
            engine.load("articles", plan.ARTICLES, rows)
            stories, self.limits = plan.run(engine, self.settings)
            found = [story.articles for story in stories]
            self._described = {one.id: one for one in plan.described(engine)}
        places = {name: place for place, (name, *_) in enumerate(rows)}
        found.sort(key=lambda articles: min(places[name] for name in articles))
        self._numbers = {name: number for number, articles in enumerate(found) for name in articles}

    def of(self, article: str) -> int | None:
        """Return the number of the story of an article; None if it reports an event of the catalogue."""
        return self._numbers.get(article)

    def signals(self, one: str, other: str) -> tuple[Signal, ...]:
        """Return what speaks for two of the articles reporting one event."""
        return likeness.signals(self._described[one], self._described[other], self.settings)

    def surely(self, articles: Sequence[str]) -> list[frozenset[str]]:
        """Part the articles of a story into those that would be one even if more were asked for."""
        members = sorted((self._described[name] for name in articles), key=lambda one: one.number)
        settings = msgspec.structs.replace(self.settings, join=self.settings.sure)
        return [frozenset(one.id for one in part) for part in plan.clustered(members, settings)]

    def likeness(self, articles: Sequence[str]) -> float:
        """Return how surely articles report one event, from 0 to 1: the mean over pairs, at most `PAIRS`."""
        members = [self._described[name] for name in articles]
        return fmean(likeness.score(*pair, self.settings) for pair in pairs(members))


def pairs(members: Sequence[T]) -> Iterator[tuple[T, T]]:
    """Yield each two of some; of many about `PAIRS`, spread over all of them."""
    if comb(len(members), 2) <= PAIRS:
        yield from combinations(members, 2)
        return
    members = members[:: -(-len(members) // PAIRS)]
    count = len(members)
    each = PAIRS // count
    for part in range(1, each + 1):
        away = part * ((count - 1) // 2) // each
        yield from ((one, members[(at + away) % count]) for at, one in enumerate(members))


def row_of(facts: Facts) -> Row:
    """Return an article as the plan takes it in: its own words, a paragraph a line."""
    article = facts.article
    own = (one for one in facts.sentences if one.role in PROSE)
    paragraphs = (list(its) for _, its in groupby(own, key=lambda one: one.paragraph))
    prose = "\n".join(article.text[its[0].start : its[-1].end] for its in paragraphs)
    return article.id, article.day.toordinal() if article.day else None, article.title, prose


def unlisted(told: Told) -> bool:
    """Tell whether an article reports no event of the catalogue."""
    return not any(one.kind is MentionKind.REPORTS for its in told.mentions.values() for one in its)
