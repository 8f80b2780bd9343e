"""Files are what their first bytes say: pages are read under any name, other things are named."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from samestory import load
from samestory.load import kinds
from samestory.model import Skipped

PAGE = (
    "<html><head><title>Ferry runs aground near the harbour</title></head><body>"
    "<h1>Ferry runs aground near the harbour</h1>"
    + "<p>A ferry with 240 people on board ran aground near the harbour on Monday, the coast guard said.</p>"
    * 2
    + "</body></html>"
)


def refused(path: Path, data: bytes) -> Skipped:
    path.write_bytes(data)
    loaded = load.read([str(path)])
    assert not loaded.documents
    return loaded.skipped[0]


@pytest.mark.parametrize("name", ["page.txt", "page.text", "page"])
@pytest.mark.parametrize(
    "before",
    [
        "",
        "<!doctype html>",
        "\ufeff\n <!DOCTYPE html>\n<!-- saved -->",
        '<?xml version="1.0"?>\n<!-- a --><!-- b -->',
    ],
)
def test_a_page_is_read_as_one_under_the_name_of_a_text(tmp_path: Path, name: str, before: str) -> None:
    path = tmp_path / name
    path.write_text(before + PAGE, encoding="utf-8")
    (document,) = load.read([str(path)]).documents
    assert document.article.title == "Ferry runs aground near the harbour"
    assert "<" not in document.article.text


def test_a_page_in_utf_16_is_one(tmp_path: Path) -> None:
    assert kinds.is_page(PAGE.encode("utf-16"))


@pytest.mark.parametrize(
    "text", ["<htmlx>", "The tag <html> begins a page.", "<!-- note -->", "", "<!-- <html>"]
)
def test_what_only_speaks_of_pages_is_none(text: str) -> None:
    assert not kinds.is_page(text.encode())


def test_many_comments_take_no_time() -> None:
    start = time.perf_counter()
    assert not kinds.is_page(b"<!--" * 2000)
    assert not kinds.is_page(b"<!---->" * 2000)
    assert time.perf_counter() - start < 0.1


@pytest.mark.parametrize(
    ("name", "data", "reason", "said"),
    [
        ("a.html", b"\x89PNG\r\n\x1a\n\0\0", "binary", "a PNG picture"),
        ("a.txt", b"\xff\xd8\xff\xe0\0", "binary", "a JPEG picture"),
        ("a.md", b"GIF89a\0", "binary", "a GIF picture"),
        ("a.txt", b"RIFF\1\2\3\4WEBPVP8 ", "binary", "a WebP picture"),
        ("a.docx", b"%PDF-1.7\n", "format", "a PDF; name it .pdf"),
        ("a.html", b"PK\x03\x04", "format", "a ZIP archive"),
        ("a.html", b"\x1f\x8b\x08", "format", "packed with gzip"),
        ("a.txt", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "format", "a document of an older Office"),
        ("a.txt", b"{\\rtf1 words}", "format", "an RTF document"),
        ("a.pdf", PAGE.encode(), "format", "a web page; name it .html"),
    ],
)
def test_a_wrong_name_is_answered_with_what_the_file_is(
    tmp_path: Path, name: str, data: bytes, reason: str, said: str
) -> None:
    skipped = refused(tmp_path / name, data)
    assert skipped.reason == reason
    assert said in skipped.detail


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("a.zip", "unpack it"),
        ("a.mhtml", "save it as a web page (HTML)"),
        ("a.doc", "save it as .docx"),
        ("a.png", "a picture"),
        ("a.xyz", "readable: .txt"),
    ],
)
def test_a_kind_without_a_reader_comes_with_advice(tmp_path: Path, name: str, advice: str) -> None:
    skipped = refused(tmp_path / name, b"anything")
    assert skipped.reason == "format"
    assert advice in skipped.detail


@pytest.mark.parametrize(
    ("operand", "hinted"),
    [
        ("www.example.org", True),
        ("example.org/news/a.html", True),
        ("news.example.co.uk:8080/a", True),
        ("absent.txt", False),
        ("absent", False),
        ("folder/example.org", False),
    ],
)
def test_an_address_without_its_beginning_is_recognised(operand: str, hinted: bool) -> None:
    (skipped,) = load.read([operand]).skipped
    assert skipped.reason == "missing"
    assert ("https://" in skipped.detail) == hinted
