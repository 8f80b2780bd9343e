"""The comparison as sentences, without signs or columns: for screen readers and for the ear."""

from __future__ import annotations

from collections.abc import Iterator

from samestory.model import Comparison
from samestory.render import account, overall
from samestory.render.account import EventView, RowView, Said
from samestory.render.page import paragraph
from samestory.render.paper import Paper
from samestory.render.styled import Line


def lines(comparison: Comparison, paper: Paper) -> Iterator[Line]:
    """Yield the whole comparison; each line starts with a label in words."""
    views = account.events(comparison)
    yield from paragraph(overall.opening(comparison), paper)
    for verdict, meaning in overall.legend(comparison):
        yield from paragraph(f"Verdict {verdict}: {meaning}.", paper)
    yield []
    for view in views:
        for text in _event(view):
            yield from paragraph(text, paper)
        yield []
    if not views:
        yield from paragraph(overall.NOTHING, paper)
        yield []
    for text in overall.closing(comparison):
        yield from paragraph(text, paper)


def _event(view: EventView) -> Iterator[str]:
    yield f"Event: {view.title}"
    yield "About: " + "; ".join(view.facts)
    for told in view.coverage:
        yield f"Coverage: {told}"
    for number, row in enumerate(view.rows, 1):
        yield from _row(number, len(view.rows), row)
    for teller in view.alone:
        for said in teller.said:
            yield f"Verdict: single. {_says(teller.label, said)}"


def _row(number: int, total: int, row: RowView) -> Iterator[str]:
    yield f"Row {number} of {total}. Verdict: {row.verdict}. {', '.join(row.facts)}."
    for teller in row.tellers:
        for said in teller.said:
            yield _says(teller.label, said)
            if said.own:
                own = ", ".join(f'"{said.text[start:end]}"' for start, end in said.own)
                yield f"Words that the other lacks: {own}"
    for note in row.notes:
        yield f"Note: {note}"


def _says(label: str, said: Said) -> str:
    place = ", ".join((said.cite, *said.notes))
    return f"Source {label}, {place}, says: {said.text}"
