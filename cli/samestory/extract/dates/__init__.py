"""Dates: expressions of time as intervals of days, with an EDTF value that says how much is known.

Conventions
    this, last, next week      Monday to Sunday; weekend: Saturday and Sunday
    the past / last N units    N units up to the eve of publication; the next N: from the day after
    N days ago                 the day; weeks: the day, about (~); months: the month; years: the year
    more than N years ago      open at the start; nearly, about N years ago: about (~)
    in N years                 N units after publication; after "first", "worst", "has …": the N up to it
    recent, coming units       three of them, the far end about: "recent months" is 2022-06~/2022-09
    recently, lately           about the year of publication: 2022~
    for years, for decades    ../year of publication
    at the moment, these days  the month of publication
    early, mid, late           days 1-10, 10-20, 20-end of a month; four months each of a year
    earlier, later this unit   up to the day before, from the day after publication
    since, from … on           value/..              until, by, through        ../value
    closed, suspended until    a day to come, also after "was"; every Friday is none
    before, after              a day takes part itself; a month or a year does not: "after 2016" is 2017/..
    seasons                    months of the northern year; winter runs into the next one
    a/b/year, order unknown    both days as an EDTF set: [2022-05-09,2022-09-05]
    two days later, that year  from the last date told before that is exact enough, else None
    the following spring       the first after the date told before, else after publication
    the three months to June   2023-04-01/2023-06-30
    30 February 2020           None: an impossible day is no month
    the day after X, its eve   None, unless X is an event of the catalogue
    during that meeting        the one meeting of the catalogue inside a date named just before
    "today's meeting" (quoted) the one meeting of the catalogue in the two days up to publication
    now, currently, at present the day of publication; in the past: ../it, in the future: it/..

Dates without a year are the nearest before publication, or after it where the clause is in the future.
Whatever the value, `offset` keeps direction and magnitude of what is counted from an anchor, `anchor_text`
its words; `reference` marks now, the past, the future. Still, already, once, then, soon, previously are not
emitted, nor are durations: "for three years", "within a week". Decision 0005 has the reasons.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from samestory.extract.dates import anchors, edtf, reader, told
from samestory.extract.dates.distances import Distance
from samestory.extract.dates.moment import Moment
from samestory.extract.quantities.tokens import Tokens, tokens_of
from samestory.model import Article, CatalogueEvent, Date, Role, Sentence
from samestory.text import Lines

__all__ = ["find"]

#: Roles where only dates that stand for themselves are read.
_FORMAL = frozenset({Role.BOILERPLATE, Role.BYLINE})
#: How many dates back "that meeting" may look for the one it means.
_RECENT = 3
#: How many sentences back "two days later" may look for the date it counts from, and "that year".
_NEAR, _NEAR_LONG = 2, 6
_LONG = frozenset({"month", "quarter", "year", "decade", "century"})


def find(
    article: Article,
    sentences: Sequence[Sentence],
    events: Sequence[CatalogueEvent] = (),
    cut: Sequence[Tokens] | None = None,
) -> tuple[Date, ...]:
    """Return the dates of an article in order, without overlaps; `events` anchor "the day after X".

    `cut` are the sentences' tokens, where somebody has them already.
    """
    lines = Lines(article.text)
    moment = Moment(article, events)
    found: list[Date] = []
    starts = [sentence.start for sentence in sentences]
    every = cut or tokens_of(article.text, sentences)
    for number, (sentence, tokens) in enumerate(zip(sentences, every, strict=True)):
        for date in _expressions(tokens, moment):
            if sentence.role in _FORMAL and not date.absolute:
                continue
            date = _recalled(tokens, date, moment, found[-_RECENT:])
            near = starts[max(0, number - _reach(date.distance))]
            one = _date(article, tokens, date, lines)
            found.append(told.resolved(one, date.distance, found, near, moment))
    return tuple(found)


def _reach(distance: Distance | None) -> int:
    return _NEAR_LONG if distance is not None and distance.offset.unit in _LONG else _NEAR


def _expressions(tokens: Tokens, moment: Moment) -> Iterator[reader.Expression]:
    beyond = 0
    for at in tokens.places(reader.STARTERS):
        if at >= beyond and (date := reader.read(tokens, at, moment)) is not None:
            yield date
            beyond = date.end


def _recalled(
    tokens: Tokens, date: reader.Expression, moment: Moment, recent: Sequence[Date]
) -> reader.Expression:
    """Resolve "during that meeting" by the one such event of the catalogue that was dated just before."""
    known = None
    if date.value is None and not (date.distance and date.distance.told):
        words = range(date.start, date.end)
        pointing = next((at for at in words if tokens.low(at) in {"that", "those"}), None)
        if pointing is not None:
            spans = [(one.earliest, one.latest) for one in recent]
            known = anchors.recalled(tokens, pointing + 1, date.end, moment, spans)
    elif tokens.low(date.end - 1) == "today":
        known = anchors.spoken(tokens, date.end, moment)
    if known is None:
        return date
    return msgspec.structs.replace(date, value=anchors.when(known, moment), anchor=known.id)


def _date(article: Article, tokens: Tokens, date: reader.Expression, lines: Lines) -> Date:
    start, end = tokens.span(date.start, date.end)
    value = date.value if date.value is not None and edtf.ordered(date.value) else None
    earliest, latest = edtf.bounds(value)
    return Date(
        article=article.id,
        start=start,
        end=end,
        line=lines.at(start),
        text=article.text[start:end],
        value=value,
        earliest=earliest,
        latest=latest,
        anchor=date.anchor if earliest or latest else None,
        anchor_text=_anchor_text(tokens, date.distance),
        offset=date.distance.offset if date.distance else None,
        reference=date.reference,
    )


def _anchor_text(tokens: Tokens, distance: Distance | None) -> str | None:
    if distance is None or distance.words is None:
        return None
    start, end = tokens.span(*distance.words)
    return tokens.text[start:end]
