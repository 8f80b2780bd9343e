"""What Python gets of `facts`: the records of each article, and the forms that they can take."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import msgspec

from samestory.api import frames
from samestory.model import ArticleCard, Facts, Skipped
from samestory.render import calling, flat, jsontext, notebook, records, tables_csv

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl


class Extract(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """What each of some articles states."""

    facts: tuple[Facts, ...]  #: of each article, with its text
    skipped: tuple[Skipped, ...] = ()  #: what was not read, and why
    warnings: tuple[str, ...] = ()  #: what should be looked at

    @property
    def articles(self) -> tuple[ArticleCard, ...]:
        """What was read."""
        return tuple(one.article.card() for one in self.facts)

    def to_jsonl(self) -> str:
        """Return the records that `samestory facts -f jsonl` prints, byte by byte."""
        return b"".join(jsontext.lines(self._records())).decode()

    def _records(self) -> Iterator[msgspec.Struct]:
        for one in self.facts:
            yield from records.facts(one)

    def to_csv(self, *, raw: bool = False) -> str:
        """Return the facts, one a row, as `samestory facts -f csv` prints them."""
        return b"".join(tables_csv.facts(self.facts, raw=raw)).decode()

    def to_pandas(self) -> pd.DataFrame:
        """Return the facts, one a row, with the columns of `to_csv`.

        Raises:
            UsageError: pandas is not installed.
        """
        return frames.pandas(flat.FACTS, flat.facts(self.facts))

    def to_polars(self) -> pl.DataFrame:
        """Return the facts, one a row, with the columns of `to_csv`.

        Raises:
            UsageError: polars is not installed.
        """
        return frames.polars(flat.FACTS, flat.facts(self.facts))

    def __repr__(self) -> str:
        """Return the short of it, on one line."""
        skipped = f"; {len(self.skipped)} skipped" if self.skipped else ""
        return f"<samestory.Extract: {calling.counted(len(self.facts), 'article')}{skipped}>"

    def _repr_html_(self) -> str:
        """Return how much of what each article states, for a notebook."""
        return notebook.facts(self.facts, self.skipped, self.warnings)
