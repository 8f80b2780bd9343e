"""Text and tables for GitHub-flavoured Markdown: what others wrote stays what it is, and does nothing.

Backslashes and entities keep text from Markdown. They keep nothing from GitHub, which looks for mentions,
issues and emoji in what Markdown made (github/markup issue 1168): there an empty comment parts what would be
taken for one. It shows nothing and, unlike a character without width, is not copied along.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from samestory.safe import visible

#: Parts two pieces of text for everything that looks at them, and is not seen.
APART: Final = "<!-- -->"

#: What Markdown, or a table of it, would take for a sign of its own, and how it is written instead.
_SIGNS: Final = {
    **{sign: f"\\{sign}" for sign in "\\`*_{}[]#~"},
    "<": "&lt;",
    ">": "&gt;",
    "&": "&amp;",
    "|": "&#124;",
    "$": "<span>&#36;</span>",  # as GitHub says how to write one that opens no formula
}
_SIGN: Final = re.compile("[" + re.escape("".join(_SIGNS)) + "]")
#: What GitHub makes links and pictures of, split where it has to be parted. The schemes are those of any URL.
_LINKED: Final = re.compile(
    r"(?P<user>@)(?=[\w.-])"
    r"|(?P<issue>#)(?=\d)"
    r"|(?P<old_issue>\bGH-)(?=\d)"
    r"|(?P<emoji>:)(?=[\w+-]{1,60}:)"
    r"|(?P<scheme>:)(?=//)"
    r"|(?P<mail>\b(?:mailto|xmpp):)"
    r"|(?P<www>\bwww)(?=\.)",
    re.IGNORECASE,
)
#: What would open a list, a rule, a heading or a row of dashes at the start of a line.
_OPENING: Final = re.compile(r"\A(?:(\d{1,9})([.)])|([-+=:]))")


def literal(text: str) -> str:
    """Return `text` on one line as Markdown that renders to exactly that text."""
    text = visible(text).strip()
    parts: list[str] = []
    done = 0
    for found in _LINKED.finditer(text):
        parts.append(_plain(text[done : found.end()]))
        done = found.end()
    parts.append(_plain(text[done:]))
    return _OPENING.sub(_opened, APART.join(parts))


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield the lines of a table; cells are Markdown already."""
    yield _row(header)
    yield _row(["---"] * len(header))
    for cells in rows:
        yield _row(cells)


def fit(lines: Iterable[str], encoding: str) -> bytes:
    """Return lines as bytes; what `encoding` lacks is written as entities, which render to the same."""
    return "".join(f"{line}\n" for line in lines).encode(encoding, "xmlcharrefreplace")


def _plain(text: str) -> str:
    return _SIGN.sub(lambda found: _SIGNS[found[0]], text)


def _opened(found: re.Match[str]) -> str:
    number, after, sign = found.groups()
    return f"\\{sign}" if sign else f"{number}\\{after}"


def _row(cells: Sequence[str]) -> str:
    return "".join(f"| {cell or ' '} " for cell in cells) + "|"
