"""Events that nobody listed: rows outside the catalogue, put together by what they are about."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence, Set

from samestory.align.grouped import Grouped
from samestory.align.passages import Unit
from samestory.align.stories import Stories
from samestory.model import AlignedEvent, Coverage, Facts, Limit, MentionKind, Origin

#: What the id of a found event begins with.
FOUND = "found-"
#: In a collection of more articles a found event lists those that report it, and not all the others.
LISTED = 500
#: How many names or words a title is made of.
_TITLE = 3


def events(grouped: Sequence[Grouped], facts: Sequence[Facts], stories: Stories) -> list[AlignedEvent]:
    """Return an event for each story, then for each set of stories that share something, then for the rest.

    Of the rest, which stands in articles that report listed events alone, those are one that share a passage.
    """
    told: dict[frozenset[int], list[Grouped]] = {}
    for one in grouped:
        numbers = {stories.of(unit.passage.article) for unit in one.units}
        told.setdefault(frozenset(number for number in numbers if number is not None), []).append(one)
    rest = told.pop(frozenset(), [])
    several = sorted(told, key=lambda numbers: (len(numbers), sorted(numbers)))
    return [_event(cluster, facts) for cluster in (*(told[one] for one in several), *_clusters(rest))]


def limits(facts: Sequence[Facts]) -> Iterator[Limit]:
    """Say what is not listed of so many articles."""
    if len(facts) > LISTED:
        detail = f"of {len(facts)} articles a found event lists those that report it; all others are silent"
        yield Limit(what="coverage", detail=detail)


def _event(cluster: Sequence[Grouped], facts: Sequence[Facts]) -> AlignedEvent:
    units = [unit for one in cluster for unit in one.units]
    return AlignedEvent(
        id=_id(units),
        title=_title(units),
        origin=Origin.FOUND,
        coverage=tuple(_coverage(units, facts)),
        groups=tuple(one.group for one in cluster),
    )


def _clusters(grouped: Sequence[Grouped]) -> list[list[Grouped]]:
    clusters: list[tuple[set[tuple[str, int]], list[Grouped]]] = []
    for one in grouped:
        own = {(unit.passage.article, unit.passage.start) for unit in one.units}
        near = [cluster for cluster in clusters if cluster[0] & own and _alike(cluster[0], own)]
        merged = (
            own.union(*(places for places, _ in near)),
            [*(member for _, members in near for member in members), one],
        )
        clusters = [cluster for cluster in clusters if cluster not in near] + [merged]
    return [members for _, members in clusters]


def _alike(one: Set[tuple[str, int]], other: Set[tuple[str, int]]) -> bool:
    """Tell whether two sets of places lie in much the same articles: one story does not chain to the next."""
    left, right = {article for article, _ in one}, {article for article, _ in other}
    return 2 * len(left & right) >= len(left | right)


def _id(units: Sequence[Unit]) -> str:
    """Name an event after the articles that share it and the first of its passages.

    So it keeps its name when other words of an article change.
    """
    first = min(units, key=lambda unit: (unit.passage.article, unit.passage.start)).passage.text
    articles = sorted({unit.passage.article for unit in units})
    said = "\n".join((*articles, first)).encode("utf-8", "surrogatepass")
    return FOUND + hashlib.sha256(said).hexdigest()[:8]


def _title(units: Sequence[Unit]) -> str:
    """Name an event by what its passages have in common, as printed in the first of them."""
    count: Counter[str] = Counter()
    for unit in units:
        count.update(_printed(unit))
    names = Counter(name for unit in units for name in unit.passage.names)
    shared = [name for name, times in names.most_common() if times > 1][:_TITLE]
    words = [word for word, times in count.most_common(40) if times > 1 and len(word) > 4]
    fitting = [word for word in words if not any(word in name.lower() for name in shared)]
    return ", ".join([*shared, *fitting[: _TITLE + 1 - len(shared)]]) or units[0].passage.text


def _printed(unit: Unit) -> list[str]:
    """Return the telling words of a passage in order, each once."""
    from samestory.lexicon.words import FUNCTION_WORDS, GENERIC

    words = dict.fromkeys(unit.words.split())
    return [word for word in words if word not in FUNCTION_WORDS and word not in GENERIC]


def _coverage(units: Sequence[Unit], facts: Sequence[Facts]) -> Iterator[Coverage]:
    own: dict[str, set[int]] = {}
    for unit in units:
        own.setdefault(unit.passage.article, set()).add(unit.passage.start)
    for article in sorted(own) if len(facts) > LISTED else (one.article.id for one in facts):
        places = own.get(article, ())
        kind = MentionKind.REPORTS if places else MentionKind.SILENT
        yield Coverage(article=article, kind=kind, sentences=len(places))
