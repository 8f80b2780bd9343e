"""Row 8: pages, feeds and documents that nest, stretch, or name files and addresses to fetch."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from samestory.selftest.case import ARTICLES, SERVER, Case, Outcome
from samestory.selftest.hostile.writing import article, articles, records
from samestory.selftest.judging import hides, reads, settles, skips

_APART: Final = "The secret number is 4711 0815."
_WORDS: Final = (
    "<p>The ferry left the harbour of Riga at noon, and forty people stood on the quay all day.</p>" * 3
)
_HEAD: Final = "<!DOCTYPE html><html><head><title>The ferry left at noon today</title></head><body><article>"
_PAGE: Final = f"{_HEAD}{_WORDS}%s</article></body></html>"

#: Everything by which XML can name a file or an address.
_ENTITIES: Final = (
    f'<!DOCTYPE %s SYSTEM "{SERVER}/asked.dtd" [<!ENTITY secret SYSTEM "secret.txt">'
    f'<!ENTITY web SYSTEM "{SERVER}/asked"><!ENTITY %% more SYSTEM "{SERVER}/asked.ent"> %%more;]>'
)
_LAUGHS: Final = (
    "<!DOCTYPE %s [<!ENTITY a0 'ha'>"
    + "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10))
    + "]>"
)
_RSS: Final = (
    "<rss version='2.0'><channel><title>T</title><item><title>The ferry left</title>"
    "<description>The ferry left the harbour of Riga at noon %s</description></item></channel></rss>"
)
_FETCHING: Final = (
    f"<img src='{SERVER}/asked.png'><link rel=stylesheet href='{SERVER}/asked.css'>"
    f"<script src='{SERVER}/asked.js'>"
    f"</script><iframe src='{SERVER}/asked.html'></iframe><object data='file:secret.txt'></object>"
    f"<base href='{SERVER}/'><meta http-equiv=refresh content='0; url={SERVER}/asked'>"
)
_MAIL: Final = "Subject: Ferry\r\nMIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n"
_REASONS: Final = ("size", "limit", "timeout", "corrupt", "format", "empty")


def cases() -> Iterator[Case]:
    """Yield the cases."""
    yield Case(
        row=8,
        name="nested",
        what="50,000 nested elements in a page, a feed and an e-mail",
        make=articles(
            lambda: {
                "nested.html": _PAGE % ("<div>" * 50_000 + "deep" + "</div>" * 50_000),
                "bold.html": _PAGE % ("<b><i>" * 25_000),
                "feed.rss": _RSS % ("<b>" * 50_000 + "</b>" * 50_000),
                "mail.eml": _MAIL + _PAGE % ("<table><tr><td>" * 16_000),
            }
        ),
        checks=tuple(
            settles(name, *_REASONS) for name in ("nested.html", "bold.html", "feed.rss", "mail.eml")
        ),
        needs=("trafilatura", "feedparser"),
    )
    yield Case(
        row=8,
        name="stretched",
        what="cells that span 2^53 columns, an attribute of 4 MB",
        make=articles(
            lambda: {
                "cells.html": _PAGE % f"<table><tr><td colspan={2**53} rowspan={2**53}>one</td></tr></table>",
                "long.html": _PAGE % f"<p title='{'x' * 4_000_000}'>one</p>",
            }
        ),
        checks=(reads("cells"), settles("long.html", *_REASONS)),
        needs=("trafilatura",),
    )
    yield Case(
        row=8,
        name="attributes",
        what="an element with 200,000 attributes",
        make=article(
            "many.html", lambda: _PAGE % f"<p {' '.join(f'a{n}=x' for n in range(200_000))}>one</p>"
        ),
        checks=(settles("many.html", *_REASONS),),
        needs=("trafilatura",),
    )
    yield Case(
        row=8,
        name="entities",
        what="external entities, DTDs and entities of entities in pages, feeds, e-mails and Word documents",
        make=_entities,
        checks=(
            hides(_APART, "hahaha"),
            _asked_nothing,
            skips("laughs.rss", "format"),
            skips("outside.rss", "format"),
            settles("laughs.html", *_REASONS),
            settles("outside.html", *_REASONS),
            settles("outside.eml", *_REASONS),
            skips("laughs.docx", *_REASONS),
            settles("outside.docx", *_REASONS),
        ),
        needs=("trafilatura", "feedparser", "docx"),
    )
    yield Case(
        row=8,
        name="fetching",
        what="a page, an e-mail and a web archive that name scripts, pictures and frames to fetch",
        make=articles(
            lambda: {
                "page.html": _PAGE % _FETCHING,
                "mail.eml": _MAIL + _PAGE % _FETCHING,
                "crawl.warc": _warc((_PAGE % _FETCHING).encode()),
                "record.jsonl": records(
                    {"id": "record", "text": _PAGE % _FETCHING, "url": f"{SERVER}/asked"}
                ),
            }
        ),
        checks=(reads("page", "mail", "record"), _asked_nothing),
        needs=("trafilatura", "fastwarc"),
    )
    yield Case(
        row=9,
        name="archive",
        what="a hostile page in a web archive, as a page of HTML",
        make=article(
            "crawl.warc",
            lambda: _warc(
                (_PAGE % "<p>&lt;script&gt;window.pwned=1&lt;/script&gt; said forty men</p>").encode()
            ),
        ),
        arguments=("compare", ARTICLES, "-f", "html"),
        checks=(hides("<script>window.pwned"),),
        needs=("trafilatura", "fastwarc"),
    )


def _entities(folder: Path) -> None:
    (folder / "secret.txt").write_text(_APART, encoding="utf-8")
    found: dict[str, str | bytes] = {}
    for name, told, uses in (("outside", _ENTITIES, "&secret; &web;"), ("laughs", _LAUGHS, "&a9;")):
        told = told.replace("secret.txt", (folder / "secret.txt").as_uri())
        page = (
            told.replace("%s", "html").replace("%%", "%")
            + _PAGE.removeprefix("<!DOCTYPE html>") % f"<p>{uses}</p>"
        )
        found[f"{name}.rss"] = (
            "<?xml version='1.0'?>" + told.replace("%s", "rss").replace("%%", "%") + _RSS % uses
        )
        found[f"{name}.html"] = page
        found[f"{name}.eml"] = _MAIL + page
        found[f"{name}.docx"] = _docx(told.replace("%s", "w:document").replace("%%", "%"), uses)
    articles(found)(folder)


def _docx(told: str, uses: str) -> bytes:
    from samestory.selftest.hostile.packed import document

    return document(f"<w:p><w:r><w:t>The ferry left {uses}</w:t></w:r></w:p>", told)


def _warc(page: bytes) -> bytes:
    """Return a web archive of one page."""
    block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/ferry\r\n"
        "WARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-123456789abc>\r\n"
        "WARC-Date: 2024-05-06T00:00:00Z\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def _asked_nothing(_outcome: Outcome) -> Iterator[str]:
    from samestory.selftest.loopback import ASKED

    yield from (f"the server was asked for {path}" for path in ASKED if "asked" in path)
    ASKED.clear()
