"""What Python gets: the records of a comparison, and the forms that they can take."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from msgspec.structs import asdict

from samestory.api import frames
from samestory.api.document import Document
from samestory.model import Comparison, Event, Facts
from samestory.render import compare_md, flat, notebook, overall, sealed, tables_csv
from samestory.render.records import EventRow

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl


class Report(Document, frozen=True, kw_only=True, eq=False, dict=True):
    """What articles say about the same events; `repr` and notebooks show the short of it.

    >>> report = samestory.compare([
    ...     {"id": "one", "text": "Anna Berg counted 20 boats in Riga on Monday."},
    ...     {"id": "two", "text": "On Monday Anna Berg counted 30 boats in Riga."},
    ... ])
    >>> [row] = report.rows
    >>> row.verdict.value, row.differences[0].left, row.differences[0].right
    ('conflict', '20 boats', '30 boats')
    >>> report.to_csv().splitlines()[0][:26]
    'event,title,date,origin,ro'
    """

    comparison: Comparison
    facts: tuple[Facts, ...] = ()  #: of each article, with its text, in order of their ids

    @property
    def _document(self) -> Comparison:
        return self.comparison

    @property
    def events(self) -> tuple[Event, ...]:
        """The events, each with its coverage, mentions and rows."""
        return self.comparison.events

    @cached_property
    def rows(self) -> tuple[EventRow, ...]:
        """The rows of all events; each says which event it belongs to."""
        return tuple(EventRow(event=event.id, **asdict(row)) for event in self.events for row in event.rows)

    @property
    def summary(self) -> Mapping[str, int]:
        """How many rows there are of each verdict."""
        return MappingProxyType(dict(self.comparison.summary))

    def to_json(self) -> str:
        """Return the document that `samestory compare --json` prints, byte by byte."""
        return sealed.document(self.comparison).decode()

    def to_csv(self, *, raw: bool = False) -> str:
        """Return the statements, one a row, as `samestory compare -f csv` prints them."""
        return b"".join(tables_csv.compare(self.comparison, raw=raw)).decode()

    def to_markdown(self) -> str:
        """Return the report that `samestory compare -f md` prints."""
        return compare_md.compare(self.comparison).decode()

    def to_html(self) -> str:
        """Return the page that `samestory compare -f html` writes: whole, without script, texts included."""
        from samestory import pipeline
        from samestory.render import html

        dated = pipeline.dated(self.comparison, self.facts)
        return b"".join(html.report(self.comparison, self.facts, dated)).decode()

    def to_pandas(self) -> pd.DataFrame:
        """Return the statements, one a row, with the columns of `to_csv`.

        Raises:
            UsageError: pandas is not installed.
        """
        return frames.pandas(flat.STATEMENTS, flat.statements(self.comparison))

    def to_polars(self) -> pl.DataFrame:
        """Return the statements, one a row, with the columns of `to_csv`.

        Raises:
            UsageError: polars is not installed.
        """
        return frames.polars(flat.STATEMENTS, flat.statements(self.comparison))

    def __repr__(self) -> str:
        """Return the short of it, on one line."""
        skipped = f"; {len(self.skipped)} skipped" if self.skipped else ""
        return f"<samestory.Report: {overall.opening(self.comparison)}{skipped}>"

    def _repr_html_(self) -> str:
        """Return the rows with their verdicts, for a notebook."""
        return notebook.compare(self.comparison, self.warnings)
