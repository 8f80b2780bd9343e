"""`compare` as Markdown that GitHub renders: the same records as the text, a table a row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from samestory.model import Comparison, Verdict
from samestory.render import account, calling, overall
from samestory.render.account import EventView, RowView, Said, Teller
from samestory.render.marks import UNICODE
from samestory.render.mdtext import fit, literal, table
from samestory.render.wording import runs

_DOT: Final = f" {UNICODE.dot} "
_HEADER: Final = ("source", "place", "statement")


def compare(comparison: Comparison, *, encoding: str = "utf-8") -> bytes:
    """Return the whole comparison."""
    return fit(_lines(comparison), encoding)


def closing(comparison: Comparison) -> Iterator[str]:
    """Yield what was read, skipped and not compared, and the count of rows, below a rule."""
    yield "---"
    yield ""
    yield from (f"- {literal(line)}" for line in overall.closing(comparison))


def title(comparison: Comparison, what: str) -> str:
    """Return the heading of the whole."""
    return f"# {what} of {calling.counted(len(comparison.articles), 'article')}"


def _lines(comparison: Comparison) -> Iterator[str]:
    views = account.events(comparison)
    yield title(comparison, "Comparison")
    yield from _paragraph(overall.opening(comparison))
    told = [f"{UNICODE.verdicts[one]} {one}: {meaning}" for one, meaning in overall.legend(comparison)]
    if any(view.rows for view in views):
        told.append(f"{UNICODE.opens}words{UNICODE.closes} that the other lacks")
    if told:
        yield from _paragraph("; ".join(told))
    for view in views:
        yield from _event(view)
    if not views:
        yield from _paragraph(overall.NOTHING)
    yield ""
    yield from closing(comparison)


def _paragraph(text: str) -> Iterator[str]:
    yield ""
    yield literal(text)


def _event(view: EventView) -> Iterator[str]:
    yield ""
    yield f"## {literal(view.title)}"
    yield from _paragraph(_DOT.join(view.facts))
    if view.coverage:
        yield ""
        yield from (f"- {literal(told)}" for told in view.coverage)
    for row in view.rows:
        yield from _row(row)
    if view.alone:
        yield ""
        yield f"### {UNICODE.verdicts[Verdict.SINGLE]} {Verdict.SINGLE}: in one source alone"
        yield from _table(view.alone)


def _row(row: RowView) -> Iterator[str]:
    yield ""
    yield f"### {UNICODE.verdicts[row.verdict]} {row.verdict}{_DOT}{literal(_DOT.join(row.facts))}"
    yield from _table(row.tellers)
    if row.notes:
        yield ""
        yield from (f"- {literal(note)}" for note in row.notes)


def _table(tellers: Iterable[Teller]) -> Iterator[str]:
    yield ""
    yield from table(
        _HEADER,
        (
            (literal(teller.label), literal(", ".join((said.cite, *said.notes))), _marked(said))
            for teller in tellers
            for said in teller.said
        ),
    )


def _marked(said: Said) -> str:
    """Return the words of a statement, those of its own between marks; spaces beside marks are kept."""
    parts = [
        f"{UNICODE.opens}{literal(words)}{UNICODE.closes}" if own else _kept(words)
        for words, own in runs(said.text, said.own)
    ]
    return "".join(parts).strip()


def _kept(text: str) -> str:
    """Return text literally with the space at its ends."""
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and text.strip() else ""
    return f"{before}{literal(text)}{after}"
