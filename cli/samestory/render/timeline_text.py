"""`timeline` for people: who speaks of which time, then all that is dated, down a line."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final

from samestory.model import DatedEvent, DatedStatement, Moment, Origin, Precision, Timeline, Verdict
from samestory.render import account, calling, lanes, overall
from samestory.render.page import paragraph
from samestory.render.paper import Layout, Paper
from samestory.render.statements import between_marks
from samestory.render.styled import Line, Run, beside, paint, wrap
from samestory.render.timesigns import MEANING, Signs, signs_of
from samestory.render.timewords import ELSEWHERE, ends, length, spoken

NOTHING = "Nothing to show: no sentence of these articles names a time, or none of those asked for."

#: Verdicts that a reader of dates should know of.
_GRAVE: Final = frozenset({Verdict.CONFLICT, Verdict.UPDATED})
#: A time longer than this is not the time of one event.
_LONG: Final = 62  # days


def timeline(given: Timeline, paper: Paper) -> str:
    """Return the whole time line as text; no line is wider than `paper`."""
    draw = _linear if paper.chosen() is Layout.LINEAR else _lines
    return paint(draw(given, paper), colour=paper.colour)


def opening(given: Timeline) -> str:
    """Return the whole in one line: articles, moments, statements, from when to when."""
    statements = sum(len(one.statements) for one in given.moments)
    parts = [
        calling.counted(len(given.articles), "article"),
        calling.counted(len(given.moments), "moment"),
        calling.counted(statements, "dated statement"),
    ]
    told = ends(given.moments)
    if told is not None:
        first, last = map(spoken, told)
        parts.append(first if first == last else f"from {first} to {last}")
    return "; ".join(parts)


def _lines(given: Timeline, paper: Paper) -> Iterator[Line]:
    signs = signs_of(paper)
    yield from paragraph(opening(given), paper)
    if given.moments:
        yield from _legend(given, signs, paper)
    yield []
    yield from lanes.overview(given, signs, paper)
    names = calling.labels(given.articles)
    before: Moment | None = None
    for moment in given.moments:
        if before is not None:
            yield _between(before, moment, signs)
        yield from _head(moment, given.events, signs, paper)
        for line in _told(moment, names, paper):
            yield [Run(f"{signs.line} ", "quiet"), *line]
        before = moment
    if not given.moments:
        yield from paragraph(NOTHING, paper)
    yield []
    for text in overall.inputs(given.articles, given.skipped, given.limits):
        yield from paragraph(text, paper, rest="  ")


def _legend(given: Timeline, signs: Signs, paper: Paper) -> list[Line]:
    """Return what the signs mean that occur."""
    occur = {one.precision for one in given.moments}
    words = [f"{signs.precisions[one]} {MEANING[one]}" for one in Precision if one in occur]
    marks = paper.marks
    runs = [
        Run(", ".join(words) + ", "),
        Run(f"{marks.opens}words{marks.closes}", "changed"),
        Run(" that say when"),
    ]
    return wrap(runs, paper.width)


def _between(before: Moment, moment: Moment, signs: Signs) -> Line:
    """Return the line between two moments: where there is time between them, it says how much."""
    days = gap(before, moment)
    if days is None:
        return [Run(signs.line, "quiet")]
    return [Run(f"{signs.gap} {length(days)}", "quiet")]


def gap(before: Moment, moment: Moment) -> int | None:
    """Return the days from the end of one moment to the next, None where they meet or one is open."""
    end, start = before.latest or before.earliest, moment.earliest or moment.latest
    if end is None or start is None or Precision.OPEN in {before.precision, moment.precision}:
        return None
    days = (start - end).days
    return days if days > 1 else None


def _head(moment: Moment, events: Sequence[DatedEvent], signs: Signs, paper: Paper) -> list[Line]:
    """Return a moment in words, with the events of these days."""
    dot = f" {paper.marks.dot} "
    told = spoken(moment.value)
    facts = [*([moment.value] if moment.value != told else []), calling.counted(moment.sources, "source")]
    named = [one.title for one in told_events(moment, events)]
    runs = [
        Run(f"{signs.precisions[moment.precision]} "),
        Run(told, "title"),
        Run(dot + dot.join(facts), "quiet"),
    ]
    if named:
        runs += [Run(dot, "quiet"), Run(paper.clean(", ".join(named)), "label")]
    return wrap(runs, paper.width, rest=f"{signs.line}   ")


def told_events(moment: Moment, events: Sequence[DatedEvent]) -> list[DatedEvent]:
    """Return the listed events that statements of a moment belong to, and that fall into it."""
    told = {one.event for one in moment.statements}
    if moment.earliest is None or moment.latest is None or (moment.latest - moment.earliest).days > _LONG:
        return []
    return [
        one
        for one in events
        if one.id in told and one.origin is Origin.CATALOGUE and _falls(one, moment.earliest, moment.latest)
    ]


def _falls(event: DatedEvent, earliest: dt.date, latest: dt.date) -> bool:
    """Tell whether the days of an event and those from `earliest` to `latest` have one in common."""
    if event.date is None:
        return False
    first, _, last = event.date.partition("/")
    try:
        start, end = dt.date.fromisoformat(first), dt.date.fromisoformat(last or first)
    except ValueError:  # open at one end
        return False
    return start <= latest and earliest <= end


def _told(moment: Moment, names: Mapping[str, str], paper: Paper) -> Iterator[Line]:
    """Yield what each source says of a moment: below each other, or in columns where that is asked for."""
    room = paper.width - 2
    tellers = [list(said) for _, said in groupby(moment.statements, key=lambda one: one.article)]
    columns = min(len(tellers), max(1, room // 38)) if paper.layout is Layout.SIDE else 1
    if columns < 2:
        for said in tellers:
            yield from _teller(said, names, paper, room)
        return
    width = (room - 3 * (columns - 1)) // columns
    for start in range(0, len(tellers), columns):
        bank = tellers[start : start + columns]
        yield from beside([list(_teller(said, names, paper, width)) for said in bank], width, paper.marks.bar)


def _teller(
    said: Sequence[DatedStatement], names: Mapping[str, str], paper: Paper, width: int
) -> Iterator[Line]:
    label = calling.named(said[0].article, names)
    yield from wrap([Run(paper.clean(label), "label")], width, rest="  ")
    for one in said:
        cite = [Run(paper.clean(account.cited(one)), "quiet")]
        if one.verdict in _GRAVE and one.verdict is not None:
            cite += [Run(" "), _verdict(one.verdict, one.row, paper)]
        if one.sentence_verdict in _GRAVE and one.sentence_verdict is not None:
            told = _verdict(one.sentence_verdict, one.sentence_row, paper)
            cite += [Run(f" ({ELSEWHERE}: ", "quiet"), told, Run(")", "quiet")]
        own = [(one.date_start - one.start, one.date_end - one.start)]
        yield from wrap(
            [*cite, Run(" "), *between_marks(one.text, own, paper)], width, first="  ", rest="    "
        )


def _verdict(verdict: Verdict, row: str | None, paper: Paper) -> Run:
    return Run(f"{paper.marks.verdicts[verdict]} {verdict} {row}", verdict)


def _linear(given: Timeline, paper: Paper) -> Iterator[Line]:
    """Yield the whole time line as sentences; each line starts with a label in words."""
    yield from paragraph(opening(given), paper)
    names = calling.labels(given.articles)
    for number, moment in enumerate(given.moments, 1):
        yield []
        for text in _moment(number, len(given.moments), moment, given.events, names):
            yield from paragraph(text, paper)
    yield []
    if not given.moments:
        yield from paragraph(NOTHING, paper)
        yield []
    for text in overall.inputs(given.articles, given.skipped, given.limits):
        yield from paragraph(text, paper)


def _moment(
    number: int, total: int, moment: Moment, events: Sequence[DatedEvent], names: Mapping[str, str]
) -> Iterator[str]:
    when = ", ".join(dict.fromkeys((spoken(moment.value), moment.value)))
    yield f"Moment {number} of {total}: {when}. {calling.counted(moment.sources, 'source')}."
    for event in told_events(moment, events):
        yield f"Event: {event.title}"
    for one in moment.statements:
        verdict = f", {one.verdict} {one.row}" if one.verdict in _GRAVE else ""
        if one.sentence_verdict in _GRAVE:
            verdict += f", {ELSEWHERE}: {one.sentence_verdict} {one.sentence_row}"
        label = calling.named(one.article, names)
        yield f'Source {label}, {account.cited(one)}{verdict}, dates by "{one.date_text}": {one.text}'
