"""Events with everything that belongs under them: coverage, mentions, groups of passages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

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

#: Article and start of a sentence.
Place = tuple[str, int]

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
    order = {event.id: index for index, event in enumerate(listed)}
    homes = [_home(one, order) for one in grouped]
    alone = _alone(grouped, sentences)
    known = tuple(_event(event, facts, told, _of(event.id, grouped, homes), alone) for event in listed)
    rest = [one for one, home in zip(grouped, homes, strict=True) if home is None]
    return (*known, *found.events(rest, facts))


def _of(event: str, grouped: Sequence[Grouped], homes: Sequence[str | None]) -> list[Grouped]:
    return [one for one, home in zip(grouped, homes, strict=True) if home == event]


def _home(one: Grouped, order: Mapping[str, int]) -> str | None:
    """Return the event that passages of two articles tell of, in most articles; None if they share none."""
    articles: dict[str, set[str]] = {}
    for unit in one.units:
        for event in unit.listed:
            articles.setdefault(event, set()).add(unit.passage.article)
    shared = [event for event, its in articles.items() if len(its) > 1]
    return min(shared, key=lambda event: (-len(articles[event]), order[event]), default=None)


def _alone(grouped: Sequence[Grouped], sentences: Sequence[Unit]) -> dict[Place, Unit]:
    """Return the sentences that stand in no group, whole or in part."""
    joined = {(unit.passage.article, unit.sentence) for one in grouped for unit in one.units}
    return {
        place: unit for unit in sentences if (place := (unit.passage.article, unit.sentence)) not in joined
    }


def _event(
    event: CatalogueEvent,
    facts: Sequence[Facts],
    told: Sequence[Told],
    grouped: Sequence[Grouped],
    alone: Mapping[Place, Unit],
) -> AlignedEvent:
    mentions = tuple(mention for its in told for mention in its.mentions[event.id])
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
        groups=(*(one.group for one in grouped), *_singles(mentions, alone)),
    )


def _coverage(article: str, mentions: Sequence[Mention]) -> Coverage:
    kinds = Counter(mention.kind for mention in mentions)
    kind = next((kind for kind in _RANK if kinds[kind]), MentionKind.SILENT)
    return Coverage(article=article, kind=kind, sentences=len(mentions))


def _singles(mentions: Sequence[Mention], alone: Mapping[Place, Unit]) -> list[Group]:
    """Return what one source alone says of an event: its mentions that stand in no row at all."""
    return [
        Group(passages=(unit.passage,), quoted=False, score=1.0)
        for mention in mentions
        if mention.kind is not MentionKind.PASSING
        and (unit := alone.get((mention.article, mention.start))) is not None
    ]
