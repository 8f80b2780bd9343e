"""`events` as Markdown: the matrix as a table, an event a row and a source a column."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from samestory.model import Comparison
from samestory.render import matrix
from samestory.render.calling import labels
from samestory.render.compare_md import closing, title
from samestory.render.marks import UNICODE
from samestory.render.mdtext import fit, literal, table
from samestory.render.overall import NOTHING, opening

#: The columns of an event that the table has; place and people would leave no room for the sources.
_SHOWN: Final = ("title", "event", "date", "origin")


def events(comparison: Comparison, *, encoding: str = "utf-8") -> bytes:
    """Return the matrix."""
    return fit(_lines(comparison), encoding)


def _lines(comparison: Comparison) -> Iterator[str]:
    yield title(comparison, "Coverage")
    yield ""
    yield literal(opening(comparison))
    yield ""
    if comparison.events:
        yield "The figures are sentences."
        yield ""
        names = map(literal, labels(comparison.articles).values())
        yield from table((*_SHOWN, *names), map(_cells, matrix.rows(comparison)))
    else:
        yield literal(NOTHING)
    yield ""
    yield from closing(comparison)


def _cells(row: tuple[str | None, ...]) -> list[str]:
    event = dict(zip(matrix.EVENT, row, strict=False))
    told = row[len(matrix.EVENT) :]
    return [
        *(literal(event[name] or "") for name in _SHOWN),
        *(literal(cell or UNICODE.dot) for cell in told),
    ]
