"""A comparison for a notebook: a short table without script, in which what articles say does nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from typing import Final

from samestory.model import Comparison, Facts, Skipped
from samestory.render import account, calling, overall
from samestory.render.account import EventView, RowView, Said
from samestory.render.marks import RANK, UNICODE
from samestory.render.wording import runs
from samestory.safe import visible

#: More rows than these nobody reads in a notebook; how many more there are is said.
MOST: Final = 30
#: Notebooks typeset formulas in what they show, unless it says that it holds none.
_OPENING: Final = '<div class="samestory tex2jax_ignore mathjax_ignore">'
_CELL: Final = '<td style="text-align: left; vertical-align: top" dir="auto">'
_HEAD: Final = '<th scope="row" style="text-align: left; vertical-align: top; white-space: nowrap">'


def compare(comparison: Comparison, warnings: Sequence[str] = ()) -> str:
    """Return the gravest rows of a comparison, how many more there are, and what was left out of it."""
    return "\n".join((_OPENING, *_lines(comparison, warnings), "</div>"))


def facts(found: Sequence[Facts], skipped: Sequence[Skipped] = (), warnings: Sequence[str] = ()) -> str:
    """Return how much of what each article states, and what was not read."""
    kinds = ("sentences", "quotes", "indirect", "dates", "quantities", "names")
    head = "".join(f'<th scope="col">{name}</th>' for name in ("article", *kinds))
    lines = [
        f"<tr>{_HEAD}{_text(one.article.label)}</th>"
        + "".join(f"{_CELL}{len(getattr(one, kind))}</td>" for kind in kinds)
        + "</tr>"
        for one in found[:MOST]
    ]
    told = [f"{calling.counted(more, 'more article')} not shown here"] if (more := len(found[MOST:])) else []
    told += map(overall.left_out, skipped)
    told += [f"Warning: {warning}" for warning in warnings]
    opening = f"<p><strong>{calling.counted(len(found), 'article')}</strong></p>"
    table = ["<table><thead><tr>", head, "</tr></thead><tbody>", *lines, "</tbody></table>"] if lines else []
    return "\n".join((_OPENING, opening, *table, *([_list(told)] if told else []), "</div>"))


def _lines(comparison: Comparison, warnings: Sequence[str]) -> Iterator[str]:
    yield f"<p><strong>{_text(overall.opening(comparison))}</strong></p>"
    views = account.events(comparison)
    rows = [(view, row) for view in views for row in view.rows]
    rows.sort(key=lambda pair: RANK[pair[1].verdict])
    if rows:
        yield "<table><thead><tr>"
        yield "".join(f'<th scope="col">{name}</th>' for name in ("verdict", "event", "statements"))
        yield "</tr></thead><tbody>"
        for view, row in rows[:MOST]:
            yield _row(view, row)
        yield "</tbody></table>"
    told = [f"{calling.counted(more, 'more row')} not shown here"] if (more := len(rows[MOST:])) else []
    alone = sum(len(teller.said) for view in views for teller in view.alone)
    told += [f"{calling.counted(alone, 'statement')} in one source alone, not shown here"] if alone else []
    told += map(overall.left_out, comparison.skipped)
    told += map(overall.left_out, comparison.limits)
    told += [f"Warning: {warning}" for warning in warnings]
    if told:
        yield _list(told)


def _row(view: EventView, row: RowView) -> str:
    meaning = overall.MEANINGS[row.verdict]
    verdict = f'<span title="{meaning}">{UNICODE.verdicts[row.verdict]} {row.verdict}</span>'
    said = "".join(_said(teller.label, one) for teller in row.tellers for one in teller.said)
    notes = _list(row.notes) if row.notes else ""
    return f"<tr>{_HEAD}{verdict}</th>{_CELL}{_text(view.title)}</td>{_CELL}{said}{notes}</td></tr>"


def _said(label: str, said: Said) -> str:
    where = _text(", ".join((label, said.cite, *said.notes)))
    return f"<div><small>{where}</small><br>{_marked(said)}</div>"


def _marked(said: Said) -> str:
    """Return the words of a statement, those of its own marked."""
    return "".join(
        f"<mark>{_text(words)}</mark>" if own else _text(words) for words, own in runs(said.text, said.own)
    )


def _list(lines: Sequence[str]) -> str:
    return "<ul>" + "".join(f"<li>{_text(line)}</li>" for line in lines) + "</ul>"


def _text(text: str) -> str:
    return escape(visible(text))
