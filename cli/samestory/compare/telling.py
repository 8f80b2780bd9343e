"""To which event and row of a comparison a place in an article belongs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Final, NamedTuple

from samestory.compare.gravity import GRAVITY
from samestory.model import Comparison, Date, Mention, MentionKind, Row, RowKind, Sentence, Statement

_KINDS: Final = tuple(MentionKind)


class _Compared(NamedTuple):
    statement: Statement
    row: Row
    event: str
    order: int  #: of the event


class Telling(NamedTuple):
    """What an article tells of the events of a comparison."""

    statements: list[_Compared]
    mentions: list[tuple[Mention, str, int]]  #: with the event's id and order

    def of(self, sentence: Sentence, date: Date) -> tuple[str | None, Row | None]:
        """Return the event of a dated sentence, and the row that compares it: that of the date, if any."""
        compared = [one for one in self.statements if _holds(one.statement, date)]
        if compared:
            best = min(compared, key=lambda one: _rank(one, date))
            return best.event, best.row
        return self.event(sentence.start, sentence.end), None

    def event(self, start: int, end: int) -> str | None:
        """Return the event that a passage belongs to, if any: the one that its sentence tells most of."""
        mentions = [one for one in self.mentions if one[0].start < end and start < one[0].end]
        return min(mentions, key=_nearness)[1] if mentions else None


def index(comparison: Comparison) -> Mapping[str, Telling]:
    """Return what each article tells, by its id."""
    found: dict[str, Telling] = defaultdict(lambda: Telling([], []))
    for order, event in enumerate(comparison.events):
        for mention in event.mentions:
            found[mention.article].mentions.append((mention, event.id, order))
        for row in event.rows:
            for statement in row.statements:
                found[statement.article].statements.append(_Compared(statement, row, event.id, order))
    return dict(found)


def _holds(statement: Statement, date: Date) -> bool:
    return statement.start <= date.start and date.end <= statement.end


def _rank(one: _Compared, date: Date) -> tuple[bool, bool, int, int, str]:
    """Order rows: those that compare this very date, those whose clause holds it, the gravest."""
    start, end = one.statement.focus or (one.statement.start, one.statement.end)
    same = (one.statement.earliest, one.statement.latest) == (date.earliest, date.latest)
    return (
        not (one.row.kind is RowKind.DATE and same),
        not (start <= date.start and date.end <= end),
        one.order,
        GRAVITY.index(one.row.verdict),
        one.row.id,
    )


def _nearness(mentioned: tuple[Mention, str, int]) -> tuple[int, float, int]:
    mention, _, order = mentioned
    return _KINDS.index(mention.kind), -mention.score, order
