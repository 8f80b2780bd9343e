"""Events with everything that belongs under them: coverage, mentions, groups of passages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set

import msgspec

from samestory.align import found
from samestory.align.grouped import Grouped
from samestory.align.material import Material
from samestory.align.mentions import Told
from samestory.align.passages import Place, Unit, place_of
from samestory.align.rows import Rows
from samestory.model import (
    AlignedEvent,
    Catalogue,
    CatalogueEvent,
    Coverage,
    Facts,
    Group,
    MatchKind,
    Mention,
    MentionKind,
    Origin,
)

#: A group and the id of its event.
Placed = tuple[Grouped, str | None]

_BESIDE = "told in reports of this event, beside it"

_RANK = (MentionKind.REPORTS, MentionKind.BACKGROUND, MentionKind.PASSING)


def arrange(
    facts: Sequence[Facts],
    catalogue: Catalogue,
    given: Material,
    made: Rows,
) -> tuple[AlignedEvent, ...]:
    """Put each group under the event its articles share, the rest under events of origin `found`."""
    listed = [event for event in catalogue.events if not event.context]
    order = {event.id: index for index, event in enumerate(listed)}
    main = {one.article.id: _main(its, listed) for one, its in zip(facts, given.told, strict=True)}
    grouped = [_doubted(one, made.near) for one in made.groups]
    placed = [_placed(one, main, order) for one in grouped]
    alone = _alone(grouped, given.sentences)
    known = tuple(
        _event(event, facts, given.told, _of(event.id, placed), _alone_on(event, alone, main), made.near)
        for event in listed
    )
    rest = [one for one, home in placed if home is None]
    return (*known, *found.events(rest, facts, given.stories))


def _of(event: str, placed: Sequence[Placed]) -> list[Grouped]:
    return [one for one, home in placed if home == event]


def _placed(one: Grouped, main: Mapping[str, str | None], order: Mapping[str, int]) -> Placed:
    """Return a group with the event that it belongs to, be it only as told beside it."""
    if (home := _home(one, order)) is not None:
        return one, home
    if (near := _beside(one, main, order)) is not None:
        return Grouped(_marked(one.group), one.units), near
    return one, None


def _doubted(one: Grouped, near: Mapping[Place, Set[str]]) -> Grouped:
    """Note the articles that may state the same in other words: they are not said to be silent."""
    articles = frozenset[str]().union(*(near.get(place_of(unit), frozenset()) for unit in one.units))
    return Grouped(msgspec.structs.replace(one.group, near=tuple(sorted(articles))), one.units)


def _marked(group: Group) -> Group:
    return msgspec.structs.replace(group, beside=True, because=(*group.because, _BESIDE))


def _home(one: Grouped, order: Mapping[str, int]) -> str | None:
    """Return the event that passages of two articles tell of, in most articles; None if they share none."""
    return _shared(((unit.passage.article, event) for unit in one.units for event in unit.listed), order)


def _beside(one: Grouped, main: Mapping[str, str | None], order: Mapping[str, int]) -> str | None:
    """Return the event that two of the articles mainly report, in most of them: it is told beside that."""
    articles = {unit.passage.article for unit in one.units}
    return _shared(((article, event) for article in articles if (event := main[article])), order)


def _shared(told: Iterable[tuple[str, str]], order: Mapping[str, int]) -> str | None:
    """Return the event that most articles tell, two at least; of several the first listed."""
    articles: dict[str, set[str]] = {}
    for article, event in told:
        articles.setdefault(event, set()).add(article)
    shared = [event for event, its in articles.items() if len(its) > 1]
    return min(shared, key=lambda event: (-len(articles[event]), order[event]), default=None)


def _alone(grouped: Sequence[Grouped], sentences: Sequence[Unit]) -> dict[Place, Unit]:
    """Return the sentences that stand in no group, whole or in part."""
    joined = {place_of(unit) for one in grouped for unit in one.units}
    return {place: unit for unit in sentences if (place := place_of(unit)) not in joined}


def _main(told: Told, listed: Sequence[CatalogueEvent]) -> str | None:
    """Return the event that an article reports in most sentences; of several the first listed."""
    reports = {
        event.id: sum(one.kind is MentionKind.REPORTS for one in told.mentions[event.id]) for event in listed
    }
    return max((event for event in reports if reports[event]), key=lambda event: reports[event], default=None)


def _alone_on(
    event: CatalogueEvent, alone: Mapping[Place, Unit], main: Mapping[str, str | None]
) -> list[Unit]:
    """Return what one source alone says of an event, or beside it in a report on it."""
    return [
        unit
        for (article, _), unit in alone.items()
        if event.id in unit.listed or (not unit.listed and main[article] == event.id)
    ]


def _event(
    event: CatalogueEvent,
    facts: Sequence[Facts],
    told: Sequence[Told],
    grouped: Sequence[Grouped],
    alone: Sequence[Unit],
    near: Mapping[Place, Set[str]],
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
        groups=(*(one.group for one in grouped), *(_single(unit, near) for unit in alone)),
    )


def _coverage(article: str, mentions: Sequence[Mention]) -> Coverage:
    kinds = Counter(mention.kind for mention in mentions)
    kind = next((kind for kind in _RANK if kinds[kind]), MentionKind.SILENT)
    return Coverage(article=article, kind=kind, sentences=len(mentions))


def _single(unit: Unit, near: Mapping[Place, Set[str]]) -> Group:
    group = Group(passages=(unit.passage,), kind=MatchKind.CLAIM, score=1.0)
    one = _doubted(Grouped(group if unit.listed else _marked(group), (unit,)), near)
    return one.group
