"""The rows of a report beside those that the same settings lead to now."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

import msgspec

from samestory.model import ChangedRow, Comparison, Row

#: What a reader calls the parts of a row.
_CALLED: Final = {"silent": "silent articles", "because": "reasons", "part": "part of the report"}


class _Placed(NamedTuple):
    event: str
    row: Row


def changed(report: Comparison, made: Comparison) -> list[ChangedRow]:
    """Return the rows of `report` that are others in `made`, then those that only `made` has."""
    before, after = _placed(report), _placed(made)
    found = _pairs(before, after)
    told = [change for one in before if (change := _change(one, found.get(id(one.row)))) is not None]
    taken = {id(one.row) for one in found.values()}
    told += [
        ChangedRow(
            event=one.event,
            row=one.row.id,
            was=None,
            now=one.row.verdict,
            detail=f"a row of {_statements(one.row)} that the report does not have",
        )
        for one in after
        if id(one.row) not in taken
    ]
    return told


def _statements(row: Row) -> str:
    number = len(row.statements)
    return f"{number} statement{'' if number == 1 else 's'}"


def _placed(comparison: Comparison) -> list[_Placed]:
    return [_Placed(event.id, row) for event in comparison.events for row in event.rows]


def _pairs(before: Sequence[_Placed], after: Sequence[_Placed]) -> dict[int, _Placed]:
    """Return for each row, by its identity, the one that it became: of its name, else of its words."""
    found: dict[int, _Placed] = {}
    left = {id(one.row): one for one in after}
    named: dict[tuple[str, str], list[_Placed]] = defaultdict(list)
    for one in reversed(after):
        named[one.event, one.row.id].append(one)
        named["", one.row.id].append(one)
    for event in (True, False):
        for one in before:
            if id(one.row) in found:
                continue
            others = named[one.event if event else "", one.row.id]
            while others and id(others[-1].row) not in left:
                others.pop()
            if others:
                found[id(one.row)] = left.pop(id(others.pop().row))
    saying: dict[tuple[str, str, str], list[_Placed]] = defaultdict(list)
    for one in left.values():
        for words in _words(one.row):
            saying[words].append(one)
    for one in before:
        if id(one.row) not in found and (other := _likest(one.row, saying, left)):
            found[id(one.row)] = left.pop(id(other.row))
    return found


def _likest(
    row: Row, saying: dict[tuple[str, str, str], list[_Placed]], left: dict[int, _Placed]
) -> _Placed | None:
    """Return the row that is left which shares most statements with `row`, the first of them."""
    shared: dict[int, int] = defaultdict(int)
    for words in _words(row):
        for one in saying.get(words, ()):
            if id(one.row) in left:
                shared[id(one.row)] += 1
    return left[max(shared, key=lambda one: shared[one])] if shared else None


def _words(row: Row) -> Iterator[tuple[str, str, str]]:
    yield from dict.fromkeys((row.kind, one.article, one.text) for one in row.statements)


def _change(one: _Placed, other: _Placed | None) -> ChangedRow | None:
    if other is None:
        return _changed(one, None, "its statements are no longer put together")
    if one == other:
        return None
    if one.event == other.event and unplaced(one.row) == unplaced(other.row):
        return _changed(one, other, "the places of its words", places=True)
    parts = ["event"] if one.event != other.event else []
    parts += [_CALLED.get(name, name) for name in _differing(one.row, other.row) if name != "verdict"]
    return _changed(one, other, ", ".join(parts))


def unplaced(row: Row) -> Row:
    """Return a row without the places of its words, which shift with every change before them."""
    nowhere = {"start": 0, "end": 0, "line": 0, "page": None, "focus": None}
    statements = tuple(msgspec.structs.replace(one, **nowhere) for one in row.statements)
    return msgspec.structs.replace(row, statements=statements)


def _changed(one: _Placed, other: _Placed | None, detail: str, *, places: bool = False) -> ChangedRow:
    return ChangedRow(
        event=one.event,
        row=one.row.id,
        was=one.row.verdict,
        now=None if other is None else other.row.verdict,
        places=places,
        detail=detail,
    )


def _differing(one: Row, other: Row) -> Iterator[str]:
    for name in Row.__struct_fields__:
        if getattr(one, name) != getattr(other, name):
            yield name
