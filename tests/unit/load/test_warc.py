"""WARC: the pages of a crawl are articles; of everything else it is said how much there was."""

from __future__ import annotations

import gzip
import io
import sys
import time
import zlib
from pathlib import Path

import pytest

from builders import articles_of
from samestory import load
from samestory.load import warc
from samestory.load.drafts import Draft, Refusal, RefusedError

pytest.importorskip("fastwarc", reason="fastwarc is not installed: WARC was not tested")
pytest.importorskip("trafilatura", reason="trafilatura is not installed: WARC was not tested")

PAGE = b"""<html lang="en"><head><title>Ferry aground</title></head><body><article><h1>Ferry aground</h1>
<p>A ferry ran aground near Bergen on Monday morning, and nobody was hurt.</p>
<p>The captain, Ole Brandt, said that the ship had lost its steering.</p></article></body></html>"""


def record(kind: str, block: bytes, uri: str | None = None, media: str | None = None) -> bytes:
    heads = {"WARC-Type": kind, "WARC-Record-ID": "<urn:uuid:0>", "WARC-Date": "2024-05-07T00:00:00Z"}
    heads |= {"WARC-Target-URI": uri} if uri else {}
    heads |= {
        "Content-Type": media or "application/http; msgtype=response",
        "Content-Length": str(len(block)),
    }
    lines = "".join(f"{name}: {value}\r\n" for name, value in heads.items())
    return b"WARC/1.0\r\n" + lines.encode() + b"\r\n" + block + b"\r\n\r\n"


def answer(
    path: str,
    body: bytes = PAGE,
    media: str = "text/html; charset=utf-8",
    status: str = "200 OK",
    **more: str,
) -> bytes:
    heads = {"Content-Type": media, **{name.replace("_", "-"): value for name, value in more.items()}}
    lines = "".join(f"{name}: {value}\r\n" for name, value in heads.items())
    block = f"HTTP/1.1 {status}\r\n{lines}\r\n".encode() + body
    return record("response", block, f"https://example.org/{path}")


def chunked(body: bytes) -> bytes:
    return b"".join(b"1\r\n" + body[at : at + 1] + b"\r\n" for at in range(len(body))) + b"0\r\n\r\n"


def read(*records: bytes, packed: bool = False) -> list[Draft | Refusal]:
    data = b"".join(gzip.compress(one) for one in records) if packed else b"".join(records)
    return articles_of(warc.read(io.BytesIO(data)))


def named(found: list[Draft | Refusal]) -> list[str | None]:
    return [one.name if isinstance(one, Draft) else one.place + one.detail for one in found]


@pytest.mark.parametrize("packed", [False, True])
def test_pages_are_articles_however_they_were_sent(packed: bool) -> None:
    found = read(
        record("warcinfo", b"software: x", media="application/warc-fields"),
        answer("a/one"),
        answer("a/two.html", gzip.compress(PAGE), Content_Encoding="gzip"),
        answer("three/", chunked(PAGE), Transfer_Encoding="chunked"),
        answer("four", b"A tug pulled it free.", "text/plain"),
        record(
            "request", b"GET / HTTP/1.1\r\n\r\n", "https://example.org/", "application/http; msgtype=request"
        ),
        record("resource", PAGE, "https://example.org/five", "text/html"),
        record("conversion", b"A tug.", "<https://example.org/six>", "text/plain"),
        packed=packed,
    )
    assert named(found) == ["one", "two", "three", "four", "five", "six"]
    pages = [one for one in found if isinstance(one, Draft)]
    assert [one.position for one in pages] == [2, 3, 4, 5, 7, 8]
    assert {one.text for one in pages if "Brandt" in one.text} == {pages[0].text}
    assert pages[0].fields["url"] == "https://example.org/a/one"
    assert pages[0].fields["title"] == "Ferry aground"
    assert "published" not in pages[0].fields


def test_what_is_no_page_is_counted_by_kind() -> None:
    found = read(
        answer("a"),
        *(answer(f"{number}.png", b"x", "image/png") for number in range(3)),
        answer("b.css", b"x", "text/css"),
        answer("robots.txt", b"User-agent: *", "text/plain"),
        record("response", b"127.0.0.1", "dns:example.org", "text/dns"),
        answer("gone", b"x", status="404 Not Found"),
        answer("moved", b"", status="301 Moved", Location="/a"),
        record("revisit", b"", "https://example.org/a"),
        answer("a"),
    )
    assert named(found) == [
        "a",
        "6 records are no pages (image/png, text/css, text/dns, text/plain)",
        "2 records are of a server that had no page (301, 404)",
        "2 records repeat a page (captured again, revisit)",
    ]


def test_a_page_that_changed_between_captures_is_two_articles(tmp_path: Path) -> None:
    (tmp_path / "x.warc.gz").write_bytes(
        gzip.compress(answer("a/ferry"))
        + gzip.compress(answer("a/ferry", PAGE.replace(b"nobody", b"one man")))
    )
    loaded = load.read([str(tmp_path)])
    assert len({one.article.id for one in loaded.documents}) == 2
    assert all(one.article.id.startswith("ferry-") for one in loaded.documents)
    assert list(load.stream([str(tmp_path)]).documents()) == list(loaded.documents)


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("cut", [1, 4, 30, 200])
def test_of_a_file_that_breaks_off_stands_what_was_read(packed: bool, cut: int) -> None:
    records = [answer("one"), answer("two"), answer("three")]
    whole = b"".join(gzip.compress(one) if packed else one for one in records)
    found = articles_of(warc.read(io.BytesIO(whole[:-cut])))
    assert named(found) == ["one", "two", "#3the file breaks off here"]


@pytest.mark.parametrize(
    ("data", "reason", "detail"),
    [
        (b"", "empty", "nothing in it"),
        (b"A ferry ran aground.\n" * 100, "format", "not WARC: "),
        (b"\x1f\x8b" + b"x" * 100, "format", "not WARC: "),
        (b"PK\x03\x04" + b"0" * 100, "format", "not WARC: "),
        (b"WARC/1.0\r\n" + b"a" * 3_000_000, "format", "not WARC: "),
        (b"WARC/1.0\r\n" + b"a: b\r\n" * 500_000, "format", "not WARC: "),
    ],
)
def test_what_is_no_warc_is_refused(data: bytes, reason: str, detail: str) -> None:
    with pytest.raises(RefusedError) as error:
        read(data)
    assert (error.value.reason, error.value.detail[: len(detail)]) == (reason, detail)


@pytest.mark.parametrize("packed", [False, True])
def test_a_bad_page_costs_only_itself(packed: bool) -> None:
    start = time.process_time()
    found = read(
        answer("bomb", gzip.compress(b"\0" * 100_000_000), Content_Encoding="gzip"),
        answer("gzip", b"xxx", Content_Encoding="gzip"),
        answer("long", b"x y " * 6_000_000, "text/plain"),
        answer("empty", b""),
        answer("length").replace(b"Content-Length: ", b"Content-Length: 0"),
        answer("coding", Content_Encoding="x" * 100),
        packed=packed,
    )
    assert time.process_time() - start < 20
    assert named(found) == [
        "#1a page over 20 MB; save the text of its article (https://example.org/bomb)",
        "#2a page that is packed badly; save it by itself (https://example.org/gzip)",
        "#3a page over 20 MB; save the text of its article (https://example.org/long)",
        "#4nothing but white space; fill it or leave it out (https://example.org/empty)",
        "length",
        "coding",
    ]


def test_without_the_extra_it_is_said_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fastwarc.warc", None)
    with pytest.raises(RefusedError) as error:
        read(answer("a"))
    assert error.value.detail == "WARC is read by an extra: pip install 'samestory[warc]'"


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # it leaves files open
def test_what_warcio_writes_is_read() -> None:
    writers = pytest.importorskip(
        "warcio.warcwriter", reason="warcio is not installed: its files were not tested"
    )
    heads = pytest.importorskip("warcio.statusandheaders").StatusAndHeaders
    out = io.BytesIO()
    writer = writers.WARCWriter(out, gzip=True)
    http = heads("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
    payload = io.BytesIO(PAGE)
    writer.write_record(
        writer.create_warc_record("https://example.org/x", "response", payload=payload, http_headers=http)
    )
    assert named(articles_of(warc.read(io.BytesIO(out.getvalue())))) == ["x"]


def test_what_unpacks_to_far_more_than_a_crawl_holds_ends_the_file() -> None:
    packing = zlib.compressobj(9, zlib.DEFLATED, 31)
    begin = answer("bomb", b"").replace(b"\r\nContent-Length: 59", b"\r\nContent-Length: 1000000059")
    data = packing.compress(begin[:-4])
    data += b"".join(packing.compress(b"\0" * 10_000_000) for _ in range(100))
    data += packing.compress(b"\r\n\r\n") + packing.flush()
    start = time.process_time()
    found = articles_of(warc.read(io.BytesIO(gzip.compress(answer("a")) + data + gzip.compress(answer("b")))))
    assert time.process_time() - start < 5
    assert isinstance(found[0], Draft)
    assert [one.reason for one in found[1:] if isinstance(one, Refusal)] == ["size"]
    assert len(found) == 2


def test_the_end_of_a_packed_file_may_be_filled_up() -> None:
    assert named(articles_of(warc.read(io.BytesIO(gzip.compress(answer("a")) + b"\0" * 5000)))) == ["a"]
