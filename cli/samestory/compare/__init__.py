"""How the statements of a row stand to each other.

Verdicts come from typed values, never from a score alone.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from samestory.compare import rows, silence
from samestory.compare.gravity import GRAVITY
from samestory.compare.wires import Wires
from samestory.model import (
    AlignedEvent,
    ArticleCard,
    Aspect,
    Comparison,
    Event,
    Generator,
    Limit,
    Origin,
    Row,
    RowPart,
    Skipped,
    Verdict,
)
from samestory.text import interval

__all__ = ["judge"]

#: Where the statements of a row stand: article, start and end of each.
Places = tuple[tuple[str, int, int], ...]

_ORDER = tuple(Verdict)
#: Differences in these respects name two values.
_VALUES = frozenset({Aspect.VALUE, Aspect.DATE})


def judge(
    articles: Sequence[ArticleCard],
    events: Sequence[AlignedEvent],
    *,
    generator: Generator,
    texts: Mapping[str, str] | None = None,
    skipped: Sequence[Skipped] = (),
    limits: Sequence[Limit] = (),
) -> Comparison:
    """Give every group of passages a verdict and count them.

    Args:
        articles: all that were read.
        events: what they tell.
        generator: who judges.
        texts: of the articles, by id, to find what they copied; without them only passages are held
            against each other.
        skipped: what was not read.
        limits: what was not looked at.
    """
    wires = Wires(articles, texts or {})
    days = {one.id: one.day for one in articles}
    judged = sorted(_told_apart(_event(event, days, wires) for event in events), key=_weight)
    count = Counter(row.verdict for event in judged for row in event.rows)
    return Comparison(
        generator=generator,
        articles=tuple(articles),
        events=tuple(judged),
        summary={verdict.value: count[verdict] for verdict in _ORDER},
        findings=_findings(articles),
        skipped=tuple(skipped),
        limits=(*limits, *silence.limits(events)),
    )


def _findings(articles: Sequence[ArticleCard]) -> dict[str, int]:
    """Count the places that deceive the eye, by kind; kinds without any are left out."""
    count: Counter[str] = Counter()
    for finding in (one for article in articles for one in article.findings):
        count[finding.what.value] += finding.count
    return dict(sorted(count.items()))


def _event(event: AlignedEvent, days: Mapping[str, dt.date | None], wires: Wires) -> Event:
    covering = silence.covering(event, days)
    found = [rows.row(group, covering, days, wires) for group in event.groups]
    return Event(
        id=event.id,
        title=event.title,
        date=interval(event.earliest, event.latest),
        place=event.place,
        participants=event.participants,
        origin=event.origin,
        coverage=event.coverage,
        mentions=event.mentions,
        rows=tuple(sorted(_unique(found), key=_place)),
    )


def _told_apart(events: Iterable[Event]) -> Iterator[Event]:
    """Give rows names of their own: an article may say the same in two places."""
    taken: dict[str, dict[Places, str]] = defaultdict(dict)
    for event in events:
        rows = []
        for row in event.rows:
            names = taken[row.id]
            new = f"{row.id}-{len(names) + 1}" if names else row.id
            name = names.setdefault(_places(row), new)
            rows.append(row if name == row.id else msgspec.structs.replace(row, id=name))
        yield msgspec.structs.replace(event, rows=tuple(rows))


def _places(row: Row) -> Places:
    return tuple((one.article, one.start, one.end) for one in row.statements)


def _weight(event: Event) -> tuple[bool, int, int]:
    """Order events: the catalogue's as listed, then those found, the gravest and largest first."""
    if event.origin is Origin.CATALOGUE:
        return False, 0, 0
    mild = GRAVITY.index(Verdict.DIFFERS)
    gravest = min((GRAVITY.index(row.verdict) for row in event.rows), default=mild)
    return True, min(gravest, mild), -len(event.rows)


def _place(row: Row) -> tuple[bool, int, bool, int]:
    """Order rows: leads, then the gravest first, of these unlike values, then those of more sources."""
    return (
        row.part is not RowPart.LEAD,
        GRAVITY.index(row.verdict),
        row.verdict is not Verdict.DIFFERS or _VALUES.isdisjoint(one.what for one in row.differences),
        -len({one.article for one in row.statements}),
    )


def _unique(found: Sequence[Row]) -> list[Row]:
    """Leave out a row that says just what another one says."""
    return list({(row.id, _places(row)): row for row in found}.values())
