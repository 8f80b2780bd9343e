"""Where a connection may lead, and whose certificates count."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable

from samestory.load.drafts import RefusedError
from samestory.load.targets import Target


def addresses(asked: Target, allowed: Callable[[str], bool]) -> list[tuple[int, tuple[str, int]]]:
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


def context(authorities: str | None) -> ssl.SSLContext:
    """Return what checks certificates: by the authorities of this machine and those of `certifi`."""
    trusted = ssl.create_default_context(cafile=authorities)
    trusted.minimum_version = ssl.TLSVersion.TLSv1_2
    if authorities is None:
        try:
            import certifi
        except ImportError:
            return trusted
        trusted.load_verify_locations(certifi.where())
    return trusted
