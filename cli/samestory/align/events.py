"""Events with everything that belongs under them: coverage, mentions, groups of passages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from samestory.align import found
from samestory.align.grouped import Grouped
from samestory.align.mentions import Told
from samestory.align.passages import Unit
from samestory.model import (
    AlignedEvent,
    Catalogue,
    CatalogueEvent,
    Coverage,
    Facts,
    Group,
    Mention,
    MentionKind,
    Origin,
)

_RANK = (MentionKind.REPORTS, MentionKind.BACKGROUND, MentionKind.PASSING)


def arrange(
    facts: Sequence[Facts],
    catalogue: Catalogue,
    told: Sequence[Told],
    grouped: Sequence[Grouped],
    sentences: Sequence[Unit],
) -> tuple[AlignedEvent, ...]:
    """Put each group under the event its articles share, the rest under events of origin `found`."""
    listed = [event for event in catalogue.events if not event.context]
    homes = [_home(one, listed, told, facts) for one in grouped]
    known = tuple(_event(event, facts, told, _of(event.id, grouped, homes), sentences) for event in listed)
    rest = [one for one, home in zip(grouped, homes, strict=True) if home is None]
    return (*known, *found.events(rest, facts))


def _of(event: str, grouped: Sequence[Grouped], homes: Sequence[str | None]) -> list[Grouped]:
    return [one for one, home in zip(grouped, homes, strict=True) if home == event]


def _home(
    one: Grouped, listed: Sequence[CatalogueEvent], told: Sequence[Told], facts: Sequence[Facts]
) -> str | None:
    """Return the event that passages of two articles tell of; None if they share none."""
    by_event: dict[str, set[str]] = {}
    for article, its in zip(facts, told, strict=True):
        for event, mentions in its.mentions.items():
            starts = [(mention.start, mention.end) for mention in mentions]
            for unit in one.units:
                if unit.passage.article == article.article.id and any(
                    start <= unit.passage.start < end for start, end in starts
                ):
                    by_event.setdefault(event, set()).add(article.article.id)
    order = {event.id: index for index, event in enumerate(listed)}
    shared = [event for event, articles in by_event.items() if len(articles) > 1]
    return min(shared, key=lambda event: (-len(by_event[event]), order[event])) if shared else None


def _event(
    event: CatalogueEvent,
    facts: Sequence[Facts],
    told: Sequence[Told],
    grouped: Sequence[Grouped],
    sentences: Sequence[Unit],
) -> AlignedEvent:
    mentions = tuple(mention for its in told for mention in its.mentions[event.id])
    singles = _singles(mentions, grouped, sentences)
    return AlignedEvent(
        id=event.id,
        title=event.title,
        earliest=event.earliest,
        latest=event.latest,
        place=event.place,
        participants=event.participants,
        origin=Origin.CATALOGUE,
        coverage=tuple(
            _coverage(one.article.id, its.mentions[event.id]) for one, its in zip(facts, told, strict=True)
        ),
        mentions=mentions,
        groups=(*(one.group for one in grouped), *singles),
    )


def _coverage(article: str, mentions: Sequence[Mention]) -> Coverage:
    kinds = Counter(mention.kind for mention in mentions)
    kind = next((kind for kind in _RANK if kinds[kind]), MentionKind.SILENT)
    return Coverage(article=article, kind=kind, sentences=len(mentions))


def _singles(
    mentions: Sequence[Mention], grouped: Sequence[Grouped], sentences: Sequence[Unit]
) -> list[Group]:
    """Return what one source alone says of an event: its mentions that stand in no row."""
    joined = {(unit.passage.article, unit.passage.start) for one in grouped for unit in one.units}
    by_start = {(unit.passage.article, unit.passage.start): unit for unit in sentences}
    alone = []
    for mention in mentions:
        unit = by_start.get((mention.article, mention.start))
        if unit is None or mention.kind is MentionKind.PASSING:
            continue
        if not any(
            article == mention.article and mention.start <= start < mention.end for article, start in joined
        ):
            alone.append(Group(passages=(unit.passage,), quoted=False, score=1.0))
    return alone
