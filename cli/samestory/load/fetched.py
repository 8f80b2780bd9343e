"""What was fetched, read: its media type says how, and where it is vague, the name in its URL."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

import msgspec

from samestory.load.drafts import Draft, Known, Reader, Refusal, RefusedError
from samestory.load.readers import READERS, extension_of
from samestory.load.terms import Page
from samestory.load.urls import host_of, name_of, path_of, scheme_of

#: Media types, each as the extension of a file.
_KINDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "application/atom+xml": ".atom",
        "application/json": ".json",
        "application/mbox": ".mbox",
        "application/pdf": ".pdf",
        "application/rss+xml": ".rss",
        "application/rdf+xml": ".rss",
        "application/warc": ".warc",
        "application/x-ndjson": ".jsonl",
        "application/x-parquet": ".parquet",
        "application/jsonl": ".jsonl",
        "application/vnd.apache.parquet": ".parquet",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
        "application/xhtml+xml": ".html",
        "application/xml": ".xml",
        "message/rfc822": ".eml",
        "text/csv": ".csv",
        "text/html": ".html",
        "text/markdown": ".md",
        "text/tab-separated-values": ".tsv",
        "text/xml": ".xml",
    }
)
_PLAIN: Final = "text/plain"
_ANYTHING: Final = frozenset(
    {
        "",
        "application/gzip",
        "application/octet-stream",
        "application/x-gzip",
        "binary/octet-stream",
    }
)


def drafts(page: Page, columns: Mapping[str, str]) -> Iterator[Draft | Refusal]:
    """Yield the articles of a page, called by its URL where they have no other name.

    Args:
        page: what was fetched.
        columns: of tables, that were named, by our names of fields.

    Raises:
        RefusedError: there is no article in it, or no reader for it.
    """
    known = Known(columns=columns, charset=page.charset, url=page.url)
    for one in _reader(page, _extension(page))(io.BytesIO(page.data), known):
        if isinstance(one, Draft) and one.position is None:
            fields = {"url": page.url, **one.fields}
            one = msgspec.structs.replace(one, name=one.name or name_of(page.url), fields=fields)
        yield one


def moved(asked: str, page: Page) -> str | None:
    """Return a warning where a page was found at another site than it was looked for, or unencrypted."""
    before, after = host_of(asked).removeprefix("www."), host_of(page.url).removeprefix("www.")
    is_exposed = scheme_of(asked) == "https" != scheme_of(page.url)
    said = f"redirected to {page.url}" + (", where anybody on the way can change it" if is_exposed else "")
    return said if before != after or is_exposed else None


def _extension(page: Page) -> str:
    named = extension_of(path_of(page.url))
    if page.kind == _PLAIN:
        return named if named in READERS and named != ".txt" else ".txt"
    if page.kind in _ANYTHING:
        page_like = page.data.lstrip()[:15].lower().startswith((b"<!doctype html", b"<html"))
        return ".html" if page_like else named
    return _KINDS.get(page.kind, "")


def _reader(page: Page, extension: str) -> Reader:
    if extension in READERS:
        return READERS[extension]
    shown = f"{page.kind[:60]!r}" if page.kind else "a page without a media type"
    detail = f"no reader for {shown}; name the page of an article, or save what is there and name the file"
    raise RefusedError("format", detail)
