"""Pages of the web: fetched from public addresses alone, within bounds of size and time."""

from __future__ import annotations

import gzip
import io
import itertools
import json
import socket
import ssl
import subprocess
import sys
import threading
import time
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from cli.program import environment, run
from samestory import load
from samestory.load import fetched
from samestory.load.addresses import is_public
from samestory.load.drafts import RefusedError
from samestory.load.network import Fetcher, Rules, fetch
from samestory.load.targets import target
from samestory.load.terms import Page, Terms
from samestory.model import Loaded

TEXT = "A ferry ran aground near Bergen on Monday morning, and nobody was hurt.\n"
Handler = Callable[[BaseHTTPRequestHandler], None]
CONNECT, LOOK_UP = socket.socket.connect, socket.getaddrinfo


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Here tests may speak to this machine, and to no other."""

    def connect(one: socket.socket, address: Any) -> None:
        assert address[0] in {"127.0.0.1", "::1"}
        CONNECT(one, address)

    def look_up(host: str, *given: Any, **more: Any) -> Any:
        numeric = more | {"flags": socket.AI_NUMERICHOST} if host != "localhost" else more
        return LOOK_UP(host, *given, **numeric)

    monkeypatch.setattr(socket.socket, "connect", connect)
    monkeypatch.setattr(socket, "getaddrinfo", look_up)


class Site:
    """A server of this machine: each path has its answer."""

    def __init__(self, secure: ssl.SSLContext | None = None) -> None:
        self.answers: dict[str, Handler] = {}
        self.asked: list[tuple[str, dict[str, str]]] = []
        site = self

        class Answering(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                site.asked.append((self.path, dict(self.headers)))
                self.close_connection = True
                with suppress(ConnectionError, ssl.SSLError):
                    site.answers[self.path](self)

            def log_message(self, *_given: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
        self.server.handle_error = lambda *_given: None  # type: ignore[method-assign]
        self.server.daemon_threads = True
        if secure is not None:
            self.server.socket = secure.wrap_socket(self.server.socket, server_side=True)
        self.root = f"http{'s' if secure else ''}://127.0.0.1:{self.server.server_port}"
        self.thread = threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True)
        self.thread.start()

    def says(
        self, path: str, body: bytes = TEXT.encode(), kind: str = "text/plain", status: int = 200, **more: str
    ) -> str:
        def answer(one: BaseHTTPRequestHandler) -> None:
            one.send_response(status)
            for name, value in {"Content-Type": kind, "Content-Length": str(len(body)), **more}.items():
                one.send_header(name.replace("_", "-"), value)
            one.end_headers()
            one.wfile.write(body)

        return self.does(path, answer)

    def does(self, path: str, answer: Handler) -> str:
        self.answers[path] = answer
        return self.root + path

    def moves(self, path: str, to: str, status: int = 302) -> str:
        return self.says(path, b"", status=status, Location=to)


@pytest.fixture
def site() -> Iterator[Site]:
    one = Site()
    yield one
    one.server.shutdown()
    one.server.server_close()


#: As the command has them, but that this machine counts as public.
OPEN = Rules(ports=None, allowed=lambda address: address == "127.0.0.1", seconds=5, pause=2)


def refused(url: str, rules: Rules = OPEN) -> tuple[str, str]:
    with pytest.raises(RefusedError) as error:
        fetch(url, rules)
    assert "\n" not in error.value.detail
    return error.value.reason, error.value.detail


PRIVATE = """
0.0.0.0 0.1.2.3 10.0.0.1 100.64.0.1 127.0.0.1 127.255.255.254 169.254.169.254 172.16.0.1 172.31.255.255
192.0.0.8 192.0.0.170 192.0.2.1 192.88.99.1 192.168.0.1 198.18.0.1 198.51.100.1 203.0.113.1 224.0.0.1
239.255.255.250 240.0.0.1 255.255.255.255
:: ::1 ::127.0.0.1 ::8.8.8.8 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:169.254.169.254 64:ff9b::7f00:1
64:ff9b::a00:1 64:ff9b:1::8.8.8.8 100::1 2001::1 2001:0:4136:e378:8000:63bf:3fff:fdd2 2001:db8::1
2002:7f00:1:: 2002:808:808:: 3fff::1 5f00::1 fc00::1 fd12:3456:789a::1 fe80::1 fe80::1%eth0 fec0::1 ff02::1
4000::1 2606:4700::1%1 localhost example.org 127.1 1 08.8.8.8
""".split()


@pytest.mark.parametrize("address", PRIVATE)
def test_addresses_that_are_not_of_the_public_internet(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "1.1.1.1",
        "8.8.8.8",
        "172.15.0.1",
        "172.32.0.1",
        "192.0.1.1",
        "2606:4700::1111",
        "2a00:1450::8",
        "::ffff:8.8.8.8",
        "64:ff9b::808:808",
        "2400:cb00::1",
    ],
)
def test_addresses_of_the_public_internet(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("file:///etc/passwd", "only http and https are fetched, not file"),
        ("ftp://example.org/a", "only http and https are fetched, not ftp"),
        ("gopher://example.org/", "only http and https are fetched, not gopher"),
        ("data:text/html,x", "only http and https are fetched, not data"),
        ("//example.org/", "only http and https are fetched, not this"),
        ("http://", "not a URL"),
        ("http:///path", "not a URL"),
        ("http://a b/", "not a URL"),
        ("http://example.org\\@127.0.0.1/", "not a URL"),
        ("http://example.org/\r\nHost: x", "not a URL"),
        ("http://example.org/\u202e", "not a URL"),
        ("http://example.org:99999/", "not a URL"),
        ("http://example.org:x/", "not a URL"),
        ("http://[::1/", "not a URL"),
        ("http://-x.org/", "not a URL"),
        ("http://a%2eb/", "not a URL"),
        ("http://user@example.org/", "a URL with a user name or password is not fetched"),
        ("http://user:word@example.org/", "a URL with a user name or password is not fetched"),
        ("http://@example.org/", "a URL with a user name or password is not fetched"),
        ("http://example.org:22/", "port 22 is none of the web's (80, 443, 8080, 8443)"),
        ("https://example.org:25/", "port 25 is none of the web's (80, 443, 8080, 8443)"),
        ("http://example.org:0/", "port 0 is none of the web's (80, 443, 8080, 8443)"),
        ("http://example.org/" + "a" * 5000, "not a URL"),
    ],
)
def test_urls_that_are_not_asked_for(url: str, said: str) -> None:
    with pytest.raises(RefusedError) as error:
        target(url, Rules().ports)
    assert error.value.detail == said


@pytest.mark.parametrize(
    ("url", "host", "port", "path"),
    [
        ("http://Example.ORG", "example.org", 80, "/"),
        ("https://example.org/a?b=c#d", "example.org", 443, "/a?b=c"),
        ("https://example.org:8443/ü/%C3%BC?q=ü", "example.org", 8443, "/%C3%BC/%C3%BC?q=%C3%BC"),
        ("http://bücher.example/", "xn--bcher-kva.example", 80, "/"),
        ("http://１２７.0.0.1/", "127.0.0.1", 80, "/"),
        ("http://[2606:4700::1111]:8080/x", "2606:4700::1111", 8080, "/x"),
        ("http://example.org./", "example.org.", 80, "/"),
    ],
)
def test_urls_are_taken_apart_once(url: str, host: str, port: int, path: str) -> None:
    found = target(url, Rules().ports)
    assert (found.host, found.port, found.path) == (host, port, path)


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "localhost",
        "0x7f000001",
        "2130706433",
        "127.1",
        "017700000001",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "0",
    ],
)
def test_this_machine_is_not_asked_by_any_of_its_names(host: str, site: Site) -> None:
    port = site.server.server_port
    reason, detail = refused(f"http://{host}:{port}/", Rules(ports=None))
    assert (reason, site.asked) == ("network", [])
    assert "no address of the public internet; nothing was asked" in detail


def test_one_private_address_among_public_ones_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    def look_up(*_given: Any, **_more: Any) -> Any:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (it, 80)) for it in ("8.8.8.8", "10.0.0.1")]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    detail = "example.org leads to 10.0.0.1, no address of the public internet; nothing was asked of it"
    assert refused("http://example.org/", Rules()) == ("network", detail)


def test_a_name_is_looked_up_once_and_the_connection_goes_where_it_was_checked(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = site.says("/a")
    looked: list[str] = []

    def look_up(host: str, port: int, **_more: Any) -> Any:
        looked.append(host)
        address = "127.0.0.1" if len(looked) == 1 else "127.0.0.2"
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    page = fetch(url.replace("127.0.0.1", "rebound.example"), OPEN)
    assert (page.data, looked) == (TEXT.encode(), ["rebound.example"])
    assert site.asked[0][1]["Host"] == f"rebound.example:{site.server.server_port}"


def test_a_page_is_asked_for_honestly_and_without_more_than_it_takes(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://192.0.2.1:3128")
    url = site.says("/a?b=c", b"x", "text/html; charset=ISO-8859-1", Set_Cookie="a=b")
    page = fetch(url, OPEN)
    assert page == Page(url=url, kind="text/html", charset="iso-8859-1", data=b"x")
    fetch(url, OPEN)
    for _, headers in site.asked:
        assert headers["User-Agent"].startswith("samestory/")
        assert sorted(headers) == ["Accept", "Accept-Encoding", "Connection", "Host", "User-Agent"]


@pytest.mark.parametrize(
    ("to", "said"),
    [
        ("http://10.0.0.1/", "10.0.0.1, no address of the public internet; nothing was asked of it"),
        ("http://[::1]/", "::1, no address of the public internet; nothing was asked of it"),
        (
            "//169.254.169.254/latest",
            "169.254.169.254, no address of the public internet; nothing was asked of it",
        ),
        ("file:///etc/passwd", "only http and https are fetched, not file"),
        ("ftp://127.0.0.1/", "only http and https are fetched, not ftp"),
        ("http://u:p@127.0.0.1/", "a URL with a user name or password is not fetched"),
        ("http://[::1", "a redirect to what is no URL"),
        ("http://a b/", "not a URL"),
        ("", "a redirect to nowhere"),
    ],
)
@pytest.mark.parametrize("hops", [1, 3])
def test_every_hop_is_checked(to: str, said: str, hops: int, site: Site) -> None:
    for hop in range(1, hops):
        site.moves(f"/{hop}", f"/{hop + 1}")
    site.moves(f"/{hops}", to)
    assert refused(f"{site.root}/1") == ("network", said)
    assert len(site.asked) == hops


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_are_followed_to_where_the_page_is(status: int, site: Site) -> None:
    site.says("/there/page")
    site.moves("/b", "there/page", status)
    assert fetch(site.moves("/a", "/b#part", status), OPEN).url == f"{site.root}/there/page"


def test_redirects_have_an_end(site: Site) -> None:
    assert refused(site.moves("/loop", "/loop")) == ("network", "more than 5 redirects")
    assert len(site.asked) == 6


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (404, "404 Not Found"),
        (500, "500 Internal Server Error"),
        (403, "403 Forbidden"),
        (204, "204 No Content"),
        (299, "299"),
        (304, "304 Not Modified"),
        (206, "206 Partial Content"),
    ],
)
def test_what_is_no_page_is_named_in_our_words(status: int, said: str, site: Site) -> None:
    assert refused(site.says("/a", b"", status=status)) == ("network", f"the server answers {said}")


def packed(data: bytes) -> bytes:
    return gzip.compress(data, mtime=0)


@pytest.mark.parametrize("name", ["gzip", "x-gzip", " GZIP "])
def test_packed_pages_are_unpacked(name: str, site: Site) -> None:
    assert fetch(site.says("/a", packed(b"ab") + packed(b"c"), Content_Encoding=name), OPEN).data == b"abc"


@pytest.mark.parametrize(
    ("body", "coding", "reason", "said"),
    [
        (packed(b"\0" * 200_000_000), "gzip", "size", "larger than 20 MB; save the page and name the file"),
        (packed(TEXT.encode())[:-9], "gzip", "network", "the page came damaged: gzip without an end"),
        (packed(b"") * 90_000, "gzip", "network", "the page came damaged: gzip of more than 1,000 members"),
        (b"no gzip", "gzip", "network", "the page came damaged: not gzip"),
        (b"x", "br", "network", "the server packs the page as 'br', which nobody asked for"),
        (b"x" * 20_000_001, "", "size", "larger than 20 MB; save the page and name the file"),
    ],
    ids=["bomb", "cut", "members", "not packed", "packed otherwise", "long"],
)
def test_what_is_packed_badly_or_too_long(
    body: bytes, coding: str, reason: str, said: str, site: Site
) -> None:
    assert refused(site.says("/a", body, Content_Encoding=coding)) == (reason, said)


def start(one: BaseHTTPRequestHandler, **headers: str) -> None:
    one.send_response(200)
    one.send_header("Content-Type", "text/plain")
    for name, value in headers.items():
        one.send_header(name.replace("_", "-"), value)
    one.end_headers()


def endless(one: BaseHTTPRequestHandler) -> None:
    start(one)
    while True:
        one.wfile.write(b"x" * 1_000_000)


def endless_chunks(one: BaseHTTPRequestHandler) -> None:
    start(one, Transfer_Encoding="chunked")
    while True:
        one.wfile.write(b"f4240\r\n" + b"x" * 1_000_000 + b"\r\n")


def endless_size_of_a_chunk(one: BaseHTTPRequestHandler) -> None:
    start(one, Transfer_Encoding="chunked")
    while True:
        one.wfile.write(b"0" * 1_000_000)


def endless_header(one: BaseHTTPRequestHandler) -> None:
    one.wfile.write(b"HTTP/1.1 200 OK\r\nX: ")
    while True:
        one.wfile.write(b"x" * 1_000_000)


def promises_much(one: BaseHTTPRequestHandler) -> None:
    start(one, Content_Length="99999999999")
    one.wfile.write(b"x" * 100_000)


def breaks_off(one: BaseHTTPRequestHandler) -> None:
    start(one, Content_Length="1000")
    one.wfile.write(b"x")


def breaks_off_in_a_chunk(one: BaseHTTPRequestHandler) -> None:
    start(one, Transfer_Encoding="chunked")
    one.wfile.write(b"ff\r\nx")


def drips(one: BaseHTTPRequestHandler) -> None:
    start(one)
    for _ in itertools.repeat(None):
        one.wfile.write(b"x")
        time.sleep(0.1)


def drips_headers(one: BaseHTTPRequestHandler) -> None:
    one.wfile.write(b"HTTP/1.1 200 OK\r\nX: ")
    for _ in itertools.repeat(None):
        one.wfile.write(b"x")
        time.sleep(0.1)


def continues(one: BaseHTTPRequestHandler) -> None:
    while True:
        one.wfile.write(b"HTTP/1.1 100 Continue\r\n\r\n" * 1000)


def keeps_silent(_one: BaseHTTPRequestHandler) -> None:
    time.sleep(3)


def no_http(one: BaseHTTPRequestHandler) -> None:
    one.wfile.write(b"220 mail.example.org ready\r\n")


@pytest.mark.parametrize(
    ("answer", "reason", "said"),
    [
        (endless, "size", "larger than 20 MB"),
        (endless_chunks, "size", "larger than 20 MB"),
        (endless_size_of_a_chunk, "network", ""),
        (endless_header, "network", "no answer that HTTP knows (LineTooLong)"),
        (promises_much, "size", "larger than 20 MB"),
        (breaks_off, "network", "the connection broke off"),
        (breaks_off_in_a_chunk, "network", "the connection broke off"),
        (drips, "timeout", "not fetched within 1 seconds"),
        (drips_headers, "timeout", "not fetched within 1 seconds"),
        (continues, "timeout", "not fetched within 1 seconds"),
        (keeps_silent, "timeout", "no answer within 0.5 seconds"),
        (no_http, "network", "no answer that HTTP knows (BadStatusLine)"),
    ],
)
def test_size_and_time_are_bounded(answer: Handler, reason: str, said: str, site: Site) -> None:
    quick = Rules(ports=None, allowed=OPEN.allowed, seconds=1, pause=0.5)
    if reason == "size":
        quick = OPEN
    began = time.perf_counter()
    found, detail = refused(site.does("/a", answer), quick)
    assert time.perf_counter() - began < 5
    assert found == reason
    assert detail.startswith(said)


def test_nobody_listens() -> None:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = one.getsockname()[1]
    assert refused(f"http://127.0.0.1:{port}/") == ("network", "not fetched: Connection refused")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("tls")
    paths = folder / "certificate.pem", folder / "key.pem"
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=x"]
    command += [
        "-addext",
        "subjectAltName=DNS:press.example",
        "-out",
        str(paths[0]),
        "-keyout",
        str(paths[1]),
    ]
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=30)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("openssl is not installed: TLS was not tested")
    return paths


@pytest.mark.parametrize(
    ("host", "trusted", "said"),
    [
        ("press.example", True, None),
        ("other.example", True, "its certificate is not valid: Hostname mismatch"),
        ("press.example", False, "its certificate is not valid: self-signed certificate"),
    ],
)
def test_certificates_are_checked_for_the_host_of_the_url(
    host: str,
    trusted: bool,
    said: str | None,
    certificate: tuple[Path, Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    names: list[str] = []
    context.sni_callback = lambda _line, name, _context: names.append(name)
    site = Site(context)
    url = site.says("/a").replace("127.0.0.1", host)
    monkeypatch.setattr(socket, "getaddrinfo", lambda _host, port, **more: LOOK_UP("127.0.0.1", port, **more))
    rules = Rules(ports=None, allowed=OPEN.allowed, authorities=str(certificate[0]) if trusted else None)
    if said is None:
        assert fetch(url, rules).data == TEXT.encode()
    else:
        reason, detail = refused(url, rules)
        assert (reason, detail[: len(said)]) == ("network", said)
    assert names == [host]
    site.server.shutdown()
    site.server.server_close()


def loaded(*urls: str) -> Loaded:
    return load.read(urls, terms=Terms(fetch=Fetcher(OPEN)))


PAGE = f"""<!doctype html><html lang="en"><head><title>Ferry aground</title>
<meta property="og:site_name" content="The Port Herald"></head><body><article><h1>Ferry aground</h1>
<p>{TEXT}</p><p>The captain, Ole Brandt, said that the ship had lost its steering in the fog.</p>
<p>A tug pulled it free on Tuesday, and divers looked at the hull for most of the day.</p>
</article></body></html>"""


RECORDS = {"text/csv", "application/mbox"}


@pytest.mark.parametrize(
    ("path", "kind", "body", "name"),
    [
        ("/news/ferry-aground", "text/html; charset=utf-8", PAGE, "ferry-aground"),
        ("/news/ferry-aground.html", "application/xhtml+xml", PAGE, "ferry-aground"),
        ("/news/ferry/index.html", "", PAGE, "ferry"),
        ("/", "text/html", PAGE, "127.0.0.1"),
        ("/a/ferry.txt", "text/plain", TEXT, "ferry"),
        ("/a/ferry", "text/plain; charset=utf-8", TEXT, "ferry"),
        ("/a/ferry.md", "text/plain", f"---\ntitle: Ferry aground\n---\n{TEXT}", "ferry"),
        ("/a/ferry.json", "application/json", json.dumps({"text": TEXT, "title": "Ferry aground"}), "ferry"),
        ("/a/ferry%20two.md", "application/octet-stream", TEXT, "ferry-two"),
        ("/ferry.csv", "text/csv", f'id,text\nferry,"{TEXT}"\n', "ferry"),
        ("/boxed", "application/mbox", f"From x\nFrom: a@example.org\nSubject: Ferry\n\n{TEXT}", "ferry"),
    ],
)
def test_the_media_type_says_how_a_page_is_read(
    path: str, kind: str, body: str, name: str, site: Site
) -> None:
    url = site.says(path, body.encode(), kind)
    found = loaded(url)
    assert found.skipped == ()
    [document] = found.documents
    assert TEXT.strip() in document.article.text
    assert (document.article.id, document.article.path) == (name, url)
    assert document.article.url == (None if name == "ferry" and kind in RECORDS else url)


@pytest.mark.parametrize(
    ("path", "kind", "said"),
    [
        ("/a", "image/png", "no reader for 'image/png'"),
        ("/a.txt", "video/mp4", "no reader for 'video/mp4'"),
        ("/a", "application/octet-stream", "no reader for 'application/octet-stream'"),
        ("/a", "", "no reader for a page without a media type"),
    ],
)
def test_what_nobody_reads_is_refused_by_its_type(path: str, kind: str, said: str, site: Site) -> None:
    [one] = loaded(site.says(path, kind=kind)).skipped
    advice = "; name the page of an article, or save what is there and name the file"
    assert (one.reason, one.detail, one.operand) == ("format", said + advice, True)


def test_a_page_counts_once_however_it_was_reached(site: Site) -> None:
    url = site.says("/a")
    found = loaded(url, url + "#part", site.moves("/b", "/a"))
    assert len(found.documents) == 1
    assert [one.reason for one in found.skipped] == ["duplicate", "duplicate"]


def test_a_page_that_moved_to_another_site_says_so(site: Site) -> None:
    url = site.moves("/a", site.says("/b").replace("127.0.0.1", "localhost"))
    found = loaded(url)
    assert found.warnings == (f"{url}: redirected to http://localhost:{site.server.server_port}/b",)


def test_what_is_read_twice_is_fetched_once(site: Site) -> None:
    texts = iter([TEXT, "Other words."])

    def answer(one: BaseHTTPRequestHandler) -> None:
        start(one)
        one.wfile.write(next(texts).encode())

    url = site.does("/a", answer)
    found = load.stream([url, f"{site.root}/absent"], terms=Terms(fetch=Fetcher(OPEN)))
    assert [one.article.text for one in found.documents()] == [TEXT]
    assert (found.count, len(site.asked), len(found.skipped)) == (1, 2, 1)


def test_without_leave_nothing_is_fetched(site: Site) -> None:
    [one] = load.read([site.says("/a")]).skipped
    assert (one.reason, one.operand, site.asked) == ("network", True, [])
    assert one.detail == "not fetched; add --allow-network, or save the page and name the file"


@pytest.mark.parametrize("command", ["facts", "compare", "stories"])
def test_the_command_asks_nothing_of_this_machine(command: str, site: Site) -> None:
    url = site.says("/a")
    for host in (url, "http://127.0.0.1:8080/", "http://localhost/"):
        ended = run(command, "--allow-network", host, real=True)
        assert ended.returncode == 2
        assert ended.stderr.decode().count("\n") == 1
        assert ended.stderr.decode().startswith(f"error: {host}: ")
    assert site.asked == []


def test_what_fetches_is_imported_only_where_it_may(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")

    def imported(*arguments: str) -> bool:
        code = "import sys; from samestory.__main__ import main; sys.argv[1:] = sys.argv[1:]\ntry: main()\n"
        code += "finally: print('samestory.load.network' in sys.modules, file=sys.stderr)"
        ended = subprocess.run(
            [sys.executable, "-c", code, "facts", *arguments],
            env=environment(),
            capture_output=True,
            timeout=20,
            check=False,
        )
        return ended.stderr.decode().splitlines()[-1] == "True"

    assert not imported(str(tmp_path / "a.txt"), "--allow-network")
    assert not imported("http://127.0.0.1/")
    assert imported("http://127.0.0.1/", "--allow-network")


def test_records_of_a_fetched_list_keep_their_names(site: Site) -> None:
    lines = "\n".join(json.dumps({"id": name, "text": TEXT}) for name in "ab")
    found = loaded(site.says("/x.jsonl", lines.encode(), "application/x-ndjson"))
    assert [one.article.id for one in found.documents] == ["a", "b"]
    assert io.BytesIO(lines.encode()).read() == lines.encode()


def test_pages_are_kept_on_disk(site: Site) -> None:
    fetcher = Fetcher(OPEN)
    urls = [site.says(f"/{number}", b"x" * 1_000_000) for number in range(5)]
    tracemalloc.start()
    for _ in range(2):
        assert [fetcher(url).data for url in urls[:1]] == [b"x" * 1_000_000]
        assert {len(fetcher(url).data) for url in urls} == {1_000_000}
    assert tracemalloc.get_traced_memory()[0] < 2_000_000
    tracemalloc.stop()
    assert len(site.asked) == 5


@pytest.mark.parametrize(
    ("asked", "found", "said"),
    [
        ("https://example.org/a", "https://example.org/b", False),
        ("https://example.org/a", "https://www.example.org/a", False),
        ("http://example.org/a", "https://example.org/a", False),
        ("https://example.org/a", "http://example.org/a", True),
        ("https://example.org/a", "https://example.com/a", True),
    ],
)
def test_what_a_redirect_says(asked: str, found: str, said: bool) -> None:
    page = Page(url=found, kind="text/plain", charset=None, data=b"")
    assert (fetched.moved(asked, page) is not None) == said


def test_a_redirect_that_gives_up_encryption_says_so() -> None:
    page = Page(url="http://example.org/a", kind="text/plain", charset=None, data=b"")
    assert fetched.moved("https://example.org/a", page) == (
        "redirected to http://example.org/a, where anybody on the way can change it"
    )


@pytest.mark.parametrize("network", [True, False])
@pytest.mark.parametrize("url", ["http://user:word@example.org/", "HTTPS://user:wo@rd@example.org/x@y"])
def test_a_password_is_not_printed(url: str, network: bool) -> None:
    [one] = (loaded(url) if network else load.read([url])).skipped
    assert (one.reason, one.path) == ("network", url.replace("user:word@", "…@").replace("user:wo@rd@", "…@"))
    assert not any(word in one.path + one.detail for word in ("user:", ":wo", "rd@"))


def test_named_columns_hold_for_a_fetched_table(site: Site) -> None:
    url = site.says("/a", f'Inhalt\n"{TEXT}"\n'.encode(), "text/csv")
    found = load.read([url], terms=Terms(fetch=Fetcher(OPEN), columns={"text": "Inhalt"}))
    assert [one.article.text for one in found.documents] == [TEXT]


RUSSIAN = "Паром сел на мель у берега."
FEED = f"<rss><item><title>A</title><description>{RUSSIAN}</description></item></rss>"


@pytest.mark.parametrize(
    ("path", "kind", "body"),
    [
        ("/a.txt", "text/plain", RUSSIAN),
        ("/a.md", "text/markdown", RUSSIAN),
        ("/a.csv", "text/csv", f"text\n{RUSSIAN}\n"),
        ("/a.json", "application/json", f'{{"text": "{RUSSIAN}"}}'),
        ("/a.rss", "application/rss+xml", FEED),
    ],
)  # fmt: skip
@pytest.mark.parametrize("charset", ["koi8-r", "utf-16le", "utf-8"])
def test_letters_are_read_as_the_server_declares(
    path: str, kind: str, body: str, charset: str, site: Site
) -> None:
    found = loaded(site.says(path, body.encode(charset), f"{kind}; charset={charset}"))
    assert found.skipped == () and found.warnings == ()
    assert RUSSIAN in found.documents[0].article.text


def test_what_the_server_declares_counts_only_where_it_holds(site: Site) -> None:
    found = loaded(site.says("/a", f"{TEXT}“So”".encode(), "text/plain; charset=iso-8859-1"))
    assert found.documents[0].article.text.endswith("“So”")


@pytest.mark.parametrize("kind", ["application/octet-stream", "application/gzip", "application/warc", ""])
def test_a_crawl_is_known_by_its_whole_extension(kind: str, site: Site) -> None:
    pytest.importorskip("fastwarc")
    head = f"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n{TEXT}\r\n\r\n"
    data = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://example.org/a\r\n"
    data += f"Content-Type: application/http\r\nContent-Length: {len(head) - 4}\r\n\r\n{head}"
    found = loaded(site.says("/x/a.warc.gz", gzip.compress(data.encode()), kind))
    assert [one.article.url for one in found.documents] == ["http://example.org/a"]
