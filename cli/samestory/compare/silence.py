"""Who reports an event and leaves out what others tell of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from samestory.compare import focus
from samestory.model import AlignedEvent, Coverage, Limit, MentionKind, Passage

#: In events that more articles report, terms are too common to be a ground to compare (`RowSettings.most`):
#: who is on no row may have said it nevertheless.
MOST: Final = 150


class Covering(NamedTuple):
    """The articles that could state a fact of an event; nobody where there are more than `MOST`."""

    event: tuple[str, ...]  #: they report it, and were not published before it
    beside: tuple[str, ...]  #: also those published before it: what is told beside it they could have known


def covering(event: AlignedEvent, days: Mapping[str, dt.date | None]) -> Covering:
    """Return the articles that report an event, and not only allude to it."""
    telling = _telling(event)
    if len(telling) > MOST:
        return Covering(event=(), beside=())
    since = tuple(one for one in telling if not _before(days.get(one), event.earliest))
    return Covering(event=since, beside=telling)


def limits(events: Iterable[AlignedEvent]) -> Iterator[Limit]:
    """Say of how many events it is not told who is silent."""
    count = sum(len(_telling(event)) > MOST for event in events)
    if count:
        detail = f"who is silent is not told of events that more than {MOST} articles report ({count})"
        yield Limit(what="silence", detail=detail)


def silent(
    passages: Sequence[Passage], articles: Sequence[str], days: Mapping[str, dt.date | None]
) -> tuple[str, ...]:
    """Return the articles that lack what the passages state, though they could have known it."""
    told = {one.article for one in passages}
    since = _since(passages)
    return tuple(one for one in articles if one not in told and not _before(days.get(one), since))


def _since(passages: Sequence[Passage]) -> dt.date | None:
    """Return the first day on which the fact can have been known: that of what was past when it was told."""
    first = [
        date.earliest
        for one in passages
        for date in focus.dates(one)
        if date.earliest is not None and one.published is not None and date.earliest <= one.published
    ]
    return min(first, default=None)


def _before(day: dt.date | None, other: dt.date | None) -> bool:
    return day is not None and other is not None and day < other


def _telling(event: AlignedEvent) -> tuple[str, ...]:
    return tuple(one.article for one in event.coverage if _tells(one))


def _tells(coverage: Coverage) -> bool:
    """Tell whether an article reports an event, or recalls it in more than one sentence."""
    recalled = coverage.kind is MentionKind.BACKGROUND and coverage.sentences > 1
    return recalled or coverage.kind is MentionKind.REPORTS
