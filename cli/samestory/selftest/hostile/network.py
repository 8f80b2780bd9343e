"""Row 20: servers that lead into this machine or its network, or never end."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from samestory.selftest.case import SERVER, Case, Check, Outcome
from samestory.selftest.judging import holds, skips

_FETCH: Final = "samestory.selftest.loopback"
#: Addresses of this machine, which the command itself must refuse; none is connected to.
_INSIDE: Final = (
    "http://127.0.0.1/",
    "http://localhost/",
    "http://[::1]/",
    "http://127.1/",
    f"{SERVER}/plain",
)
_ENDLESS: Final = {
    "/endless": "size",
    "/bomb": "size",
    "/slow": "timeout",
    "/silent": "timeout",
    "/headers": "network",
}


def cases() -> Iterator[Case]:
    """Yield the cases."""
    yield Case(
        row=20,
        name="inside",
        what="addresses of this machine, other schemes and credentials, with --allow-network",
        arguments=("compare", "articles", *_INSIDE, "http://a:b@example.org/", "--allow-network", "--json"),
        status=2,
        checks=(*(skips(url, "network") for url in _INSIDE[:4]), skips("/plain", "network"), _asked_nothing),
        needs=("trafilatura",),
    )
    yield Case(
        row=20,
        name="not-allowed",
        what="an address, without --allow-network",
        arguments=("compare", "articles", f"{SERVER}/plain", "--json"),
        status=2,
        checks=(skips("/plain", "network"), _asked_nothing),
    )
    yield _fetching(
        "/plain", "a page of a server that is allowed", holds("nothing was read", lambda it: it.get("bytes"))
    )
    from samestory.selftest.loopback import MOVED

    for path, to in MOVED.items():
        yield _fetching(path, f"a redirect to {to or 'nowhere'}", _refused("network"))
    for path, reason in _ENDLESS.items():
        yield _fetching(path, f"a body or head without an end: {path[1:]}", _refused(reason))


def _fetching(path: str, what: str, check: Check) -> Case:
    return Case(
        row=20,
        name=path[1:],
        what=what,
        module=_FETCH,
        arguments=(f"{SERVER}{path}",),
        checks=(check, _kept_within),
        needs=("trafilatura",),
    )


def _refused(reason: str) -> Check:
    return holds(f"not refused for {reason}", lambda found: found.get("reason") == reason)


_kept_within: Final = holds("another address was tried", lambda found: found["tried"] == [])


def _asked_nothing(_outcome: Outcome) -> Iterator[str]:
    from samestory.selftest.loopback import ASKED

    if ASKED:
        yield f"the server was asked for {ASKED[0]}"
