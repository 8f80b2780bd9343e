"""The flat tables as CSV: statements, facts, the coverage of events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from samestory.model import Comparison, Facts
from samestory.render import flat, matrix
from samestory.render.csvtext import table


def compare(comparison: Comparison, *, encoding: str = "utf-8", raw: bool = False) -> Iterator[bytes]:
    """Yield the statements, one a row."""
    return table(tuple(flat.STATEMENTS), flat.statements(comparison), encoding=encoding, raw=raw)


def events(comparison: Comparison, *, encoding: str = "utf-8", raw: bool = False) -> Iterator[bytes]:
    """Yield the events, one a row, with a column for each article, named by its id."""
    return table(matrix.columns(comparison), matrix.rows(comparison), encoding=encoding, raw=raw)


def facts(found: Iterable[Facts], *, encoding: str = "utf-8", raw: bool = False) -> Iterator[bytes]:
    """Yield the articles and their facts, one a row; the texts of the articles are left out."""
    return table(tuple(flat.FACTS), flat.facts(found), encoding=encoding, raw=raw)
