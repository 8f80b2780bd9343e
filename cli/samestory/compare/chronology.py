"""The dated statements of all articles, put in order of time."""

from __future__ import annotations

import bisect
import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Final, NamedTuple

import msgspec

from samestory.compare import belonging
from samestory.compare.belonging import Belonging
from samestory.compare.precision import named, precision
from samestory.model import (
    PROSE,
    Comparison,
    Date,
    DatedEvent,
    DatedStatement,
    Facts,
    Limit,
    Moment,
    Sentence,
    Timeline,
)
from samestory.text import fold

__all__ = ["events_of", "timeline", "told_by", "within"]

_Bounds = tuple[dt.date | None, dt.date | None]
#: What a limit is called that says which expressions are not on the line.
_TIMES: Final = "times"
#: How many examples a limit gives.
_NAMED: Final = 3


class _Dated(NamedTuple):
    """A statement with the time that it tells of."""

    value: str
    bounds: _Bounds
    statement: DatedStatement


def timeline(comparison: Comparison, facts: Iterable[Facts], *, only_events: bool = False) -> Timeline:
    """Return what the articles date, moment by moment.

    Headlines and the articles' own sentences count, with what they quote; captions and bylines do not.
    "Now" and other words that name no certain time are counted in `limits`.

    Args:
        comparison: what the sentences belong to.
        facts: of the articles that were compared.
        only_events: leave out what belongs to none of the comparison's events.
    """
    told = belonging.index(comparison)
    found: list[_Dated] = []
    vague: list[DatedStatement] = []
    undated: list[DatedStatement] = []
    for one in sorted(facts, key=lambda one: one.article.id):
        left_out = vague if one.article.published else undated
        found.extend(_of_article(one, told.get(one.article.id, Belonging([], [])), left_out))
    if only_events:
        found = [one for one in found if one.statement.event is not None]
        vague, undated = ([one for one in some if one.event is not None] for some in (vague, undated))
    moments = _moments(found)
    return Timeline(
        schema_version=comparison.schema_version,
        generator=comparison.generator,
        articles=comparison.articles,
        events=events_of(comparison, {one.statement.event for one in found}),
        moments=moments,
        skipped=comparison.skipped,
        limits=(*comparison.limits, *_left_out(vague, undated)),
    )


def events_of(comparison: Comparison, ids: Collection[str | None]) -> tuple[DatedEvent, ...]:
    """Return the events of these ids, in the order of the comparison."""
    return tuple(
        DatedEvent(id=one.id, title=one.title, date=one.date, origin=one.origin)
        for one in comparison.events
        if one.id in ids
    )


def within(given: Timeline, *, first: dt.date | None = None, last: dt.date | None = None) -> Timeline:
    """Return the moments that reach into the days from `first` to `last`, both among them.

    Of expressions that name no time nobody can say whether they do: where days are asked for, they are not
    what was asked for.
    """
    if first is None and last is None:
        return given
    kept = tuple(
        one
        for one in given.moments
        if (last is None or one.earliest is None or one.earliest <= last)
        and (first is None or one.latest is None or one.latest >= first)
    )
    return _with(given, kept)


def told_by(given: Timeline, sources: int) -> Timeline:
    """Return the moments that at least so many articles tell of."""
    if sources <= 1:
        return given
    return _with(given, tuple(one for one in given.moments if one.sources >= sources))


def _with(given: Timeline, moments: tuple[Moment, ...]) -> Timeline:
    named = {one.event for moment in moments for one in moment.statements}
    events = tuple(one for one in given.events if one.id in named)
    limits = tuple(one for one in given.limits if one.what != _TIMES)
    return msgspec.structs.replace(given, moments=moments, events=events, limits=limits)


def _of_article(facts: Facts, told: Belonging, left_out: list[DatedStatement]) -> Iterator[_Dated]:
    """Yield the dated statements of an article, one for a sentence and time; the others go to `left_out`."""
    prose = [one for one in facts.sentences if one.role in PROSE]
    starts = [one.start for one in prose]
    seen: set[tuple[int, _Bounds]] = set()
    for date in facts.dates:
        at = bisect.bisect_right(starts, date.start) - 1
        if at < 0 or date.end > prose[at].end:
            continue
        if not named(date):
            left_out.append(_statement(facts, prose[at], date, told))
            continue
        bounds = (date.earliest, date.latest)
        if (at, bounds) not in seen:
            seen.add((at, bounds))
            yield _Dated(date.value or "", bounds, _statement(facts, prose[at], date, told))


def _statement(facts: Facts, sentence: Sentence, date: Date, told: Belonging) -> DatedStatement:
    place = told.of(sentence, date)
    row, other = place.row, place.sentence
    return DatedStatement(
        article=sentence.article,
        start=sentence.start,
        end=sentence.end,
        line=sentence.line,
        page=facts.article.page(sentence.start),
        text=sentence.text,
        date_start=date.start,
        date_end=date.end,
        date_text=date.text,
        event=place.event,
        row=row.id if row is not None else None,
        verdict=row.verdict if row is not None else None,
        sentence_row=other.id if other is not None else None,
        sentence_verdict=other.verdict if other is not None else None,
    )


def _moments(found: Sequence[_Dated]) -> tuple[Moment, ...]:
    """Group statements of one time; the values of one are written the shortest way."""
    grouped: dict[_Bounds, list[_Dated]] = defaultdict(list)
    for one in found:
        grouped[one.bounds].append(one)
    moments = []
    for (earliest, latest), told in grouped.items():
        value = min((one.value for one in told), key=lambda value: (len(value), value))
        moments.append(
            Moment(
                value=value,
                earliest=earliest,
                latest=latest,
                precision=precision(value),
                sources=len({one.statement.article for one in told}),
                statements=tuple(sorted((one.statement for one in told), key=_place)),
            )
        )
    return tuple(sorted(moments, key=_time))


def _place(one: DatedStatement) -> tuple[str, int, int]:
    return one.article, one.start, one.date_start


def _time(one: Moment) -> tuple[dt.date, dt.date, str]:
    """Order moments by first day, then by last; what has no first day stands at its last one."""
    return one.earliest or one.latest or dt.date.max, one.latest or dt.date.max, one.value


def _left_out(vague: Sequence[DatedStatement], undated: Sequence[DatedStatement]) -> Iterator[Limit]:
    """Say which expressions of time are not on the line, and why."""
    for left_out, why in (
        (vague, "no time that can be set on the line"),
        (undated, "no time, for the day on which the article was published is not known"),
    ):
        if left_out:
            texts: dict[str, str] = {}
            for one in left_out:
                texts.setdefault(fold(one.date_text), one.date_text)
            examples = ", ".join(f'"{text}"' for text in list(texts.values())[:_NAMED])
            number = len(left_out)
            name = "an expression of time names" if number == 1 else f"{number} expressions of time name"
            yield Limit(what=_TIMES, detail=f"{name} {why}: {examples}")
