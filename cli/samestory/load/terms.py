"""On what terms operands are read: what the reader named, and what they allow."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Set
from typing import Final

import msgspec


class Page(msgspec.Struct, frozen=True, kw_only=True):
    """What was fetched."""

    url: str  #: where it was found, after all redirects
    kind: str  #: its media type, in lower case; empty where none was said
    charset: str | None  #: as the server declares it
    data: bytes


#: Returns what is at a URL, the same whenever it is asked. Raises RefusedError where it may not be
#: fetched, or isn't there.
Fetch = Callable[[str], Page]


class Terms(msgspec.Struct, frozen=True, kw_only=True):
    """What holds for all operands."""

    columns: Mapping[str, str] = {}  #: columns of tables that were named, by our names of fields
    fetch: Fetch | None = None  #: None where the network may not be used
    known: Set[str] | None = None  #: the only files to read, whatever operands lead to; None for all


USUAL: Final = Terms()


def is_url(operand: str) -> bool:
    """Say whether an operand is a page of the web."""
    return operand[:8].casefold().startswith(("http://", "https://"))
