"""Pages of the web: the one place that reaches another machine, and only where the reader allows it.

What is asked for is `http` or `https` on the ports of the web, without credentials, cookies or
proxies: a proxy would resolve names by itself, so nothing here could tell where they lead. Each
name is resolved once, every address it has must belong to the public internet, and the connection
goes to that address, so that a second answer for the same name changes nothing. TLS names and
checks the host of the URL. Redirects pass through the same gate. Size and time are bounded
as a whole.
"""

from __future__ import annotations

import http
import http.client
import os
import socket
import ssl
import tempfile
import threading
import time
import weakref
from collections.abc import Callable, Collection
from contextlib import suppress
from typing import Final

import msgspec

from samestory.engines.room import temporary
from samestory.load.addresses import is_public
from samestory.load.drafts import MOST_BYTES, RefusedError
from samestory.load.targets import Target, redirected, target
from samestory.load.terms import Page
from samestory.load.unpacking import TooLongError, unpacked
from samestory.version import VERSION

_REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
_MOST_REDIRECTS: Final = 5
_PORTION: Final = 65_536
_HEADERS: Final = {
    "Accept": "text/html,application/xhtml+xml,*/*;q=0.8",
    "Accept-Encoding": "gzip",
    "Connection": "close",
    "User-Agent": f"samestory/{VERSION}",
}

_BROKEN: Final = "the connection broke off"


class Rules(msgspec.Struct, frozen=True, kw_only=True):
    """What may be reached, and how much of it is taken."""

    ports: Collection[int] | None = frozenset({80, 443, 8080, 8443})  #: None for all
    allowed: Callable[[str], bool] = is_public  #: of the addresses that a name has
    authorities: str | None = None  #: file of certificates to trust; None for those of this machine
    seconds: float = 30  #: for everything, redirects included
    pause: float = 10  #: in which something must arrive
    most_bytes: int = MOST_BYTES


class Fetcher:
    """Fetches pages, and keeps them on disk: what is read twice is the same both times."""

    def __init__(self, rules: Rules | None = None) -> None:
        """Fetch under `rules`."""
        self._rules = rules or Rules()
        self._held: dict[str, tuple[Page, int, int] | RefusedError] = {}  #: pages without their data
        with temporary():
            self._kept = tempfile.TemporaryFile()  # noqa: SIM115  # closed with this fetcher
        weakref.finalize(self, self._kept.close)

    def __call__(self, url: str) -> Page:
        """Return the page at a URL.

        Raises:
            RefusedError: `network`, `size` or `timeout`.
        """
        if url not in self._held:
            try:
                self._held[url] = self._put(fetch(url, self._rules))
            except RefusedError as error:
                self._held[url] = error
        held = self._held[url]
        if isinstance(held, RefusedError):
            raise RefusedError(held.reason, held.detail)
        page, start, length = held
        with temporary():
            self._kept.seek(start)
            return msgspec.structs.replace(page, data=self._kept.read(length))

    def _put(self, page: Page) -> tuple[Page, int, int]:
        with temporary():
            start = self._kept.seek(0, os.SEEK_END)
            self._kept.write(page.data)
        return msgspec.structs.replace(page, data=b""), start, len(page.data)


def fetch(url: str, rules: Rules) -> Page:
    """Return the page at a URL.

    Raises:
        RefusedError: it may not be asked for, it isn't there, it is too long or takes too long.
    """
    call = _Call(url, rules)
    thread = threading.Thread(target=call.run, name="samestory-fetch", daemon=True)
    try:
        thread.start()
    except RuntimeError as error:
        raise RefusedError("network", f"not fetched: {error}; end other programs first") from error
    thread.join(rules.seconds)
    if thread.is_alive() or call.result is None:
        call.hang_up()
        raise RefusedError("timeout", f"not fetched within {rules.seconds:g} seconds")
    if isinstance(call.result, BaseException):
        raise call.result
    return call.result


class _Call:
    """One page fetched, in a thread of its own: looking up a name can't be given an end."""

    def __init__(self, url: str, rules: Rules) -> None:
        self.result: Page | BaseException | None = None
        self._url, self._rules = url, rules
        self._end = time.monotonic() + rules.seconds
        self._line: socket.socket | None = None
        self._answered: http.client.HTTPResponse | None = None

    def run(self) -> None:
        try:
            self.result = self._followed()
        except ssl.SSLCertVerificationError as error:
            self.result = RefusedError("network", f"its certificate is not valid: {error.verify_message}")
        except TimeoutError:
            self.result = RefusedError("timeout", f"no answer within {self._rules.pause:g} seconds")
        except (http.client.IncompleteRead, ConnectionResetError, BrokenPipeError):
            self.result = RefusedError("network", _BROKEN)
        except http.client.HTTPException as error:
            self.result = RefusedError("network", f"no answer that HTTP knows ({type(error).__name__})")
        except OSError as error:
            said = (error.strerror or type(error).__name__)[:200]
            self.result = RefusedError("network", f"not fetched: {said}")
        except BaseException as error:
            self.result = error
        finally:
            self._close()

    def hang_up(self) -> None:
        """Wake the thread where it waits; it closes what it opened."""
        if (line := self._line) is not None:
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)

    def _close(self) -> None:
        for one in (self._answered, self._line):
            if one is not None:
                one.close()

    def _followed(self) -> Page:
        url = self._url
        for _ in range(_MOST_REDIRECTS + 1):
            asked = target(url, self._rules.ports)
            answer = self._answer(asked)
            if answer.status not in _REDIRECTS:
                return self._page(asked.url, answer)
            url = redirected(asked.url, answer.getheader("Location"))
            self._close()
        raise RefusedError("network", f"more than {_MOST_REDIRECTS} redirects")

    def _answer(self, asked: Target) -> http.client.HTTPResponse:
        connection = http.client.HTTPConnection(asked.host, asked.port)
        connection.sock = self._connected(asked)
        host = f"[{asked.host}]" if ":" in asked.host else asked.host
        usual = asked.port == (443 if asked.secure else 80)
        headers = {"Host": host if usual else f"{host}:{asked.port}", **_HEADERS}
        connection.request("GET", asked.path, headers=headers)
        self._answered = connection.getresponse()
        return self._answered

    def _connected(self, asked: Target) -> socket.socket:
        """Return a connection to the first address of the host that answers."""
        failed: OSError = OSError("no address")
        for family, address in _addresses(asked, self._rules.allowed):
            line = self._line = socket.socket(family, socket.SOCK_STREAM)
            line.settimeout(self._rules.pause)
            try:
                line.connect(address)
            except OSError as error:
                line.close()
                failed = error
                continue
            if asked.secure:
                context = _context(self._rules.authorities)
                line = self._line = context.wrap_socket(line, server_hostname=asked.host.rstrip("."))
            return line
        raise failed

    def _page(self, url: str, answer: http.client.HTTPResponse) -> Page:
        if answer.status != http.HTTPStatus.OK:
            raise RefusedError("network", f"the server answers {_phrase(answer.status)}")
        most = self._rules.most_bytes
        data = bytearray()
        while portion := answer.read(_PORTION):
            data += portion
            if len(data) > most or (answer.length or 0) > most:
                raise _too_long(most)
            self._check_time()
        if answer.length:
            raise RefusedError("network", _BROKEN)
        kind = answer.headers
        return Page(
            url=url,
            kind=kind.get_content_type() if kind.get("Content-Type", "").strip() else "",
            charset=kind.get_content_charset(),
            data=self._unpacked(bytes(data), answer.getheader("Content-Encoding", ""), most),
        )

    def _unpacked(self, data: bytes, coding: str, most: int) -> bytes:
        """Return a body as it was before it was packed.

        Raises:
            RefusedError: it is longer than `most`, takes too long, is damaged, or packed otherwise than
            asked for.
        """
        coding = coding.strip().casefold()
        if coding in {"", "identity"}:
            return data
        if coding not in {"gzip", "x-gzip"}:
            said = f"the server packs the page as {coding[:20]!r}, which nobody asked for"
            raise RefusedError("network", said)
        try:
            return unpacked(data, most, self._check_time)
        except TooLongError as error:
            raise _too_long(most) from error
        except ValueError as error:
            raise RefusedError("network", f"the page came damaged: {error}") from error

    def _check_time(self) -> None:
        if time.monotonic() > self._end:
            raise RefusedError("timeout", f"not fetched within {self._rules.seconds:g} seconds")


def _addresses(asked: Target, allowed: Callable[[str], bool]) -> list[tuple[int, tuple[str, int]]]:
    """Return the addresses of a host, each as a family and what a socket connects to.

    Raises:
        RefusedError: one of them is not allowed, or there is none.
    """
    try:
        found = socket.getaddrinfo(asked.host, asked.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise RefusedError("network", f"no address is known for {asked.host[:80]}") from error
    for *_, address in found:
        if not allowed(str(address[0])):
            leads = "" if address[0] == asked.host else f"{asked.host[:80]} leads to "
            detail = f"{leads}{address[0]}, no address of the public internet; nothing was asked of it"
            raise RefusedError("network", detail)
    return [(family, address) for family, *_, address in found]  # type: ignore[misc]


def _context(authorities: str | None) -> ssl.SSLContext:
    """Return what checks certificates: by the authorities of this machine and those of `certifi`."""
    context = ssl.create_default_context(cafile=authorities)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    if authorities is None:
        try:
            import certifi
        except ImportError:
            return context
        context.load_verify_locations(certifi.where())
    return context


def _phrase(status: int) -> str:
    """Return a status in our words: those of the server are anybody's."""
    try:
        return f"{status} {http.HTTPStatus(status).phrase}"
    except ValueError:
        return str(status)


def _too_long(most: int) -> RefusedError:
    return RefusedError("size", f"larger than {most // 1_000_000} MB; save the page and name the file")
