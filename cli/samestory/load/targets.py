"""URLs taken apart, as far as they may be asked for: nothing here reaches another machine."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import Final
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

import msgspec

from samestory.load.drafts import RefusedError

_LONGEST: Final = 4000
_HOST: Final = re.compile(r"[a-z0-9_]([a-z0-9_.-]*[a-z0-9_])?\.?")


class Target(msgspec.Struct, frozen=True, kw_only=True):
    """A URL taken apart."""

    url: str
    secure: bool
    host: str
    port: int
    path: str  #: with the query


def target(url: str, ports: Collection[int] | None) -> Target:
    """Take a URL apart.

    Raises:
        RefusedError: it is none that may be asked for.
    """
    if len(url) > _LONGEST or not url.isprintable() or any(mark in url for mark in ' \\"<>'):
        raise RefusedError("network", "not a URL")
    try:
        parts = urlsplit(url)
        if parts.scheme not in {"http", "https"}:
            shown = parts.scheme[:20] or "this"
            raise RefusedError("network", f"only http and https are fetched, not {shown}")
        port = parts.port
        host = _host(parts.hostname or "")
    except (ValueError, UnicodeError) as error:
        raise RefusedError("network", "not a URL") from error
    if parts.username is not None or parts.password is not None:
        raise RefusedError("network", "a URL with a user name or password is not fetched")
    secure = parts.scheme == "https"
    port = (443 if secure else 80) if port is None else port
    if ports is not None and port not in ports:
        known = ", ".join(map(str, sorted(ports)))
        raise RefusedError("network", f"port {port} is none of the web's ({known})")
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    query = quote(parts.query, safe="/%:@!$&'()*+,;=~-._?")
    asked = f"{path}?{query}" if query else path
    whole = urlunsplit((parts.scheme, parts.netloc, path, query, ""))
    return Target(url=whole, secure=secure, host=host, port=port, path=asked)


def _host(name: str) -> str:
    """Return a host in letters, digits and hyphens, or as an address."""
    if ":" in name:
        return name  # urlsplit leaves colons to IPv6
    if not name.isascii():
        name = name.encode("idna").decode("ascii").lower()
    if not _HOST.fullmatch(name) or len(name) > 253:
        raise ValueError("no host")
    return name


def redirected(url: str, location: str | None) -> str:
    """Return where an answer to `url` sends us.

    Raises:
        RefusedError: nowhere, or to what is no URL.
    """
    if not location:
        raise RefusedError("network", "a redirect to nowhere")
    try:
        return urljoin(url, location.strip().encode("latin-1", "replace").decode("utf-8", "replace"))
    except ValueError as error:
        raise RefusedError("network", "a redirect to what is no URL") from error
