"""The side-car file: who published which article and when, for inputs that don't say it.

["report.txt"]             # the name of a file, or the id of an article
source = "…"               # and title, author, published, url, language
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

import msgspec

from samestory.load.published import normalised
from samestory.tables import Table, read_toml, subtable, text_at

FIELDS = ("source", "title", "author", "published", "url", "language")


class Sources(msgspec.Struct, frozen=True, kw_only=True):
    """What one side-car file says, by file name or article id."""

    path: Path
    entries: Mapping[str, Mapping[str, str]]
    table: Table

    def entry(self, file: str | None, article: str) -> tuple[str, Mapping[str, str]] | None:
        """Return the name and the fields of the entry for an article.

        Raises:
            ConfigurationError: it is named twice, by its file and by its id.
        """
        by_file = self.entries.get(file) if file else None
        by_id = self.entries.get(article) if article != file else None
        if by_file is not None and by_id is not None:
            other = self.table.line(str(file))
            raise self.table.error(
                f"the article `{article}` has an entry already: [{file!r}] in line {other}",
                article,
                hint="merge the two tables into one",
            )
        if by_file is not None and file:
            return file, by_file
        return (article, by_id) if by_id is not None else None


def read(path: Path) -> Sources:
    """Read a side-car file.

    Raises:
        ConfigurationError: it can't be read, or an entry of it is wrong, named with file and line.
    """
    table = read_toml(path)
    entries = {name: _entry(table, name) for name in table.values}
    return Sources(path=path, entries=entries, table=table)


def _entry(table: Table, name: str) -> dict[str, str]:
    values = subtable(table, name, known=FIELDS)
    fields = {
        field: text for field in FIELDS if field != "published" and (text := text_at(table, name, field))
    }
    if "published" in values:
        fields["published"] = _published(table, name, values["published"])
    return fields


def _published(table: Table, name: str, value: object) -> str:
    found = None
    if isinstance(value, dt.date):
        found = value.isoformat()
    elif isinstance(value, str | int) and not isinstance(value, bool):
        found = normalised(str(value)) if len(str(value)) <= 64 else None
    if found is None:
        raise table.error(
            f"`published` is not a date: {str(value)[:64]!r}",
            name,
            "published",
            hint="write it as 2022-09-15, or as 2022-09 or 2022",
        )
    return found
