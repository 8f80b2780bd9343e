"""The table of readers: which file is read how."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from pathlib import PurePath
from types import MappingProxyType
from typing import BinaryIO, Final

from samestory.load import markdown, parquet, plain, records
from samestory.load.drafts import MOST_BYTES, MOST_BYTES_OF_LINES, Draft, Known, Reader, Refusal


def _later(module: str) -> Reader:
    """Return the reader of a module that is imported with the first file of its kind."""

    def read(stream: BinaryIO, known: Known) -> Iterator[Draft | Refusal]:
        reader: Reader = import_module(f"samestory.load.{module}").read
        return reader(stream, known)

    return read


def _apart(module: str) -> Reader:
    """Return the reader of a module that is imported by a process of its own."""

    def read(stream: BinaryIO, known: Known) -> Iterator[Draft | Refusal]:
        from samestory.load import isolated

        return isolated.read(module, stream, known)

    return read


#: Of web pages, under whichever name they were saved.
_HTML: Final = _apart("html")

_FEED: Final = _apart("feeds")
_WARC: Final = _apart("warc")
_MBOX: Final = _apart("mbox")
_TABLE: Final = _later("delimited")

#: By extension, in lower case.
READERS: Final[Mapping[str, Reader]] = MappingProxyType(
    {
        ".txt": plain.read,
        ".text": plain.read,
        ".md": markdown.read_guarded,
        ".markdown": markdown.read_guarded,
        ".html": _HTML,
        ".htm": _HTML,
        ".xhtml": _HTML,
        ".pdf": _apart("pdf"),
        ".docx": _apart("docx"),
        ".json": records.read_json,
        ".jsonl": records.read_lines,
        ".ndjson": records.read_lines,
        ".parquet": parquet.read,
        ".csv": _TABLE,
        ".tsv": _TABLE,
        ".tab": _TABLE,
        ".eml": _apart("mail"),
        ".mbox": _MBOX,
        ".rss": _FEED,
        ".atom": _FEED,
        ".xml": _FEED,
        ".warc": _WARC,
        ".warc.gz": _WARC,
    }
)

#: These read a file in portions.
_PORTIONS: Final = (records.read_lines, parquet.read, _TABLE, _WARC, _MBOX)

#: Files that say something about articles and are none.
NO_ARTICLES: Final = frozenset({"sources.toml", "catalogue.toml", "samestory.toml"})


def extension_of(path: str) -> str:
    """Return the end of a file's name that says what it is, in lower case: `.txt`, `.warc.gz`."""
    name = PurePath(path)
    double = "".join(name.suffixes[-2:]).casefold()
    return double if double in READERS else name.suffix.casefold()


def reader_for(extension: str, *, named: bool) -> Reader | None:
    """Return the reader for a file, None where the format is not known.

    A file without extension is text when the reader named it, and nothing when it was only found.
    """
    if not extension and named:
        return plain.read
    return READERS.get(extension)


def most_bytes(reader: Reader) -> int:
    """Return how long a file may be for this reader."""
    return MOST_BYTES_OF_LINES if reader in _PORTIONS else MOST_BYTES
