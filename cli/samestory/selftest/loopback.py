"""A server of this machine that answers the way strangers may, and what is kept from leaving it.

Nothing here reaches another machine: the server listens on the loopback interface alone, and whoever
fetches from it (`python -m samestory.selftest.loopback URL`) can connect to no other address.
"""

from __future__ import annotations

import contextlib
import json
import socket
import sys
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Final

from samestory.selftest.hostile.writing import swollen_gzip

HOST: Final = "127.0.0.1"
#: The paths that the server was asked for.
ASKED: Final[list[str]] = []

_TEXT: Final = b"The ferry left the harbour of Riga at noon.\n"
_PORTION: Final = b"x" * 65_536
#: Where the paths of the server send those who ask.
MOVED: Final = {
    "/to-loopback": "http://127.0.0.2/",
    "/to-six": "http://[::1]/",
    "/to-mapped": "http://[::ffff:127.0.0.3]/",
    "/to-link-local": "http://169.254.169.254/latest/meta-data/",
    "/to-private": "http://10.0.0.1/",
    "/to-number": "http://2130706434/",
    "/to-file": "file:///etc/passwd",
    "/to-data": "data:text/plain,inside",
    "/to-itself": "/to-itself",
    "/to-nowhere": "",
}


class _Answering(BaseHTTPRequestHandler):
    """Answers as the path asks for."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        ASKED.append(self.path)
        self.close_connection = True
        with contextlib.suppress(OSError):
            self._answer()

    def log_message(self, *_given: object) -> None:
        """Say nothing."""

    def _answer(self) -> None:
        if self.path in MOVED:
            self._head(302, Location=MOVED[self.path], Content_Length="0")
        elif self.path == "/endless":
            self._head(200, Content_Type="text/plain")
            while True:
                self.wfile.write(_PORTION)
        elif self.path == "/slow":
            self._head(200, Content_Type="text/plain", Content_Length="1000000")
            while True:
                self.wfile.write(b"x")
                time.sleep(0.1)
        elif self.path == "/silent":
            time.sleep(30)
        elif self.path == "/headers":
            self.wfile.write(b"HTTP/1.1 200 OK\r\n")
            while True:
                self.wfile.write(b"X-Header: " + _PORTION[:1000] + b"\r\n")
        elif self.path == "/bomb":
            packed = swollen_gzip(100)
            self._head(
                200, Content_Type="text/plain", Content_Encoding="gzip", Content_Length=str(len(packed))
            )
            self.wfile.write(packed)
        else:
            self._head(200, Content_Type="text/plain", Content_Length=str(len(_TEXT)))
            self.wfile.write(_TEXT)

    def _head(self, status: int, **headers: str) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: whoever asked may leave."""


@contextlib.contextmanager
def serving() -> Iterator[str]:
    """Yield the address of a server that is gone afterwards."""
    ASKED.clear()
    with _Server((HOST, 0), _Answering) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        try:
            yield f"http://{HOST}:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def main(url: str) -> int:
    """Fetch a URL from the server, by the rules of the command but that the server counts as public.

    Prints what came of it: the reason for which it was refused, or how much was read.
    """
    from samestory.load.drafts import RefusedError
    from samestory.load.network import Rules, fetch

    tried: list[str] = []
    connect = socket.socket.connect

    def guarded(one: socket.socket, address: Any) -> None:
        if address[0] != HOST:
            tried.append(str(address[0]))
            raise OSError("kept within this machine")
        connect(one, address)

    socket.socket.connect = guarded  # type: ignore[method-assign, assignment]
    rules = Rules(ports=None, allowed=HOST.__eq__, seconds=4, pause=2)
    found: dict[str, Any] = {"tried": tried}
    try:
        found["bytes"] = len(fetch(url, rules).data)
    except RefusedError as error:
        found |= {"reason": error.reason, "detail": error.detail}
    print(json.dumps(found))  # noqa: T201  # read by whoever runs this
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
