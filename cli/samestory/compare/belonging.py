"""To which event and row of a comparison a place in an article belongs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Final, NamedTuple

from samestory.compare.gravity import GRAVITY
from samestory.model import (
    Aspect,
    Comparison,
    Date,
    Mention,
    MentionKind,
    Row,
    RowKind,
    Sentence,
    Statement,
    Verdict,
)

_KINDS: Final = tuple(MentionKind)
#: Verdicts on a date that name what differs.
_APART: Final = frozenset({Verdict.CONFLICT, Verdict.UPDATED, Verdict.DIFFERS})


class _Compared(NamedTuple):
    statement: Statement
    row: Row
    event: str
    order: int  #: of the event


class Place(NamedTuple):
    """To what a dated sentence belongs."""

    event: str | None
    row: Row | None = None  #: that compares the date
    sentence: Row | None = None  #: that compares something else


class Belonging(NamedTuple):
    """What an article tells of the events of a comparison."""

    statements: list[_Compared]
    mentions: list[tuple[Mention, str, int]]  #: with the event's id and order

    def of(self, sentence: Sentence, date: Date) -> Place:
        """Return to what a dated sentence belongs: to the row of its date, to others, or to an event only."""
        held = [one for one in self.statements if _holds(one.statement, date)]
        dated: list[_Compared] = []
        others: list[_Compared] = []
        for one in held:
            (dated if _compares(one, date) else others).append(one)
        best, other = (min(some, key=lambda one: _rank(one, date), default=None) for some in (dated, others))
        first = best or other
        return Place(
            event=first.event if first is not None else self.event(sentence.start, sentence.end),
            row=best.row if best is not None else None,
            sentence=other.row if other is not None else None,
        )

    def event(self, start: int, end: int) -> str | None:
        """Return the event that a passage belongs to, if any: the one that its sentence tells most of."""
        mentions = [one for one in self.mentions if one[0].start < end and start < one[0].end]
        return min(mentions, key=_nearness)[1] if mentions else None


def index(comparison: Comparison) -> Mapping[str, Belonging]:
    """Return what each article tells, by its id."""
    found: dict[str, Belonging] = defaultdict(lambda: Belonging([], []))
    for order, event in enumerate(comparison.events):
        for mention in event.mentions:
            found[mention.article].mentions.append((mention, event.id, order))
        for row in event.rows:
            for statement in row.statements:
                found[statement.article].statements.append(_Compared(statement, row, event.id, order))
    return dict(found)


def _holds(statement: Statement, date: Date) -> bool:
    return statement.start <= date.start and date.end <= statement.end


def _compares(one: _Compared, date: Date) -> bool:
    """Tell whether a row compares this very date: as one of two that differ, or as one they share."""
    if one.row.kind is not RowKind.DATE:
        return False
    sides = [
        text
        for found in one.row.differences
        if found.what is Aspect.DATE
        for article, text in zip(found.between, (found.left, found.right), strict=True)
        if article == date.article
    ]
    if sides or one.row.verdict in _APART:
        return date.text in sides
    return (one.statement.earliest, one.statement.latest) == (date.earliest, date.latest)


def _rank(one: _Compared, date: Date) -> tuple[bool, int, int, str]:
    """Order rows: those whose clause holds a date, then by event, the gravest."""
    start, end = one.statement.focus or (one.statement.start, one.statement.end)
    return (
        not (start <= date.start and date.end <= end),
        one.order,
        GRAVITY.index(one.row.verdict),
        one.row.id,
    )


def _nearness(mentioned: tuple[Mention, str, int]) -> tuple[int, float, int]:
    mention, _, order = mentioned
    return _KINDS.index(mention.kind), -mention.score, order
