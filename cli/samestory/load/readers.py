"""The table of readers: which file is read how."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from samestory.load import docx, html, markdown, parquet, pdf, plain, records
from samestory.load.drafts import MOST_BYTES, MOST_BYTES_OF_LINES, Reader

#: By extension, in lower case.
READERS: Final[Mapping[str, Reader]] = MappingProxyType(
    {
        ".txt": plain.read,
        ".text": plain.read,
        ".md": markdown.read,
        ".markdown": markdown.read,
        ".html": html.read,
        ".htm": html.read,
        ".xhtml": html.read,
        ".pdf": pdf.read,
        ".docx": docx.read,
        ".json": records.read_json,
        ".jsonl": records.read_lines,
        ".ndjson": records.read_lines,
        ".parquet": parquet.read,
    }
)

#: These read a file in portions.
_PORTIONS: Final = (records.read_lines, parquet.read)

#: Files that say something about articles and are none.
NO_ARTICLES: Final = frozenset({"sources.toml", "catalogue.toml"})


def reader_for(extension: str, *, named: bool) -> Reader | None:
    """Return the reader for a file, None where the format is not known.

    A file without extension is text when the reader named it, and nothing when it was only found.
    """
    if not extension and named:
        return plain.read
    return READERS.get(extension.casefold())


def most_bytes(reader: Reader) -> int:
    """Return how long a file may be for this reader."""
    return MOST_BYTES_OF_LINES if reader in _PORTIONS else MOST_BYTES
