"""The text of style sheets: which rules stand in it, under which conditions, and what they declare."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import IntEnum
from typing import Any, Final, NamedTuple

LONGEST: Final = 2_000
_MOST_CSS: Final = 300_000
_LONGEST_OUTER: Final = 200
_MOST_OUTER: Final = 5

#: Comments and strings, also those that do not end.
_COMMENT: Final = re.compile(r"/\*.*?(?:\*/|\Z)|\"(?:[^\"\\\n]|\\.)*\"?|'(?:[^'\\\n]|\\.)*'?", re.DOTALL)
#: Conditions that hold wherever somebody reads a page.
_SCREEN: Final = re.compile(r"@media\s+(?:only\s+)?(?:all|screen)", re.IGNORECASE)
#: What holds no rules about elements.
_OTHER: Final = re.compile(
    r"@(?:[a-z-]*keyframes|font-face|font-feature-values|page|property|counter-style)\b", re.IGNORECASE
)


class Holds(IntEnum):
    """When a rule holds."""

    PERHAPS = 0
    SCREEN = 1  #: under a condition that is met wherever somebody reads the page
    ALWAYS = 2


class Block(NamedTuple):
    """A rule as it is written."""

    selectors: str
    declarations: str
    holds: Holds


class _Open(NamedTuple):
    """A block that has not ended."""

    prelude: str
    start: int
    holds: Holds | None  #: what stands in it; None where that is no rule about elements
    outer: str  #: the selectors of the rule that it is


def blocks(page: Any) -> Iterator[Block]:
    """Yield the rules of all style sheets in a page."""
    for sheet in page.iter("style"):
        holds = _holds(sheet)
        for block in _blocks(_bare((sheet.text or "")[:_MOST_CSS])):
            yield block._replace(holds=min(block.holds, holds))


def declared(style: str) -> dict[str, str]:
    """Return declarations by their names, as they are written but for blanks; the last counts."""
    said: dict[str, str] = {}
    for declaration in _COMMENT.sub(_unsaid, style[:LONGEST]).casefold().split(";"):
        name, _, value = declaration.partition(":")
        if value:
            said[name.strip()] = " ".join(value.split()).replace(", ", ",")
    return said


def _holds(sheet: Any) -> Holds:
    """Say when a whole sheet holds: not in print alone, not only without scripts, not in a template."""
    media = (sheet.get("media") or "all").strip().casefold()
    kind = (sheet.get("type") or "text/css").strip().casefold()
    inert = any(one.tag in {"noscript", "template", "svg"} for one in sheet.iterancestors())
    return Holds.ALWAYS if media in {"all", "screen"} and kind == "text/css" and not inert else Holds.PERHAPS


def _bare(css: str) -> str:
    """Return a style sheet without its comments and the words of its strings, in linear time."""
    return _COMMENT.sub(_unsaid, css)


def _unsaid(found: re.Match[str]) -> str:
    return " " if found[0].startswith("/*") else '""'


def _blocks(css: str) -> Iterator[Block]:
    stack: list[_Open] = []
    start = 0
    inner_ended = False
    for brace in re.finditer("[{}]", css):
        if brace[0] == "{":
            prelude = css[start : brace.start()].rpartition(";")[2].strip()
            stack.append(_opened(prelude, brace.end(), stack[-1] if stack else None))
            inner_ended = False
        elif stack:
            one = stack.pop()
            around = stack[-1].holds if stack else Holds.ALWAYS
            if not inner_ended and one.outer and one.holds is not None and around is not None:
                nested = any(two.outer for two in stack[-1:])
                yield Block(one.outer, css[one.start : brace.start()], Holds.PERHAPS if nested else around)
            inner_ended = True
        start = brace.end()


def _opened(prelude: str, start: int, around: _Open | None) -> _Open:
    holds = around.holds if around else Holds.ALWAYS
    outer = around.outer if around else ""
    if prelude.startswith("@"):
        if _OTHER.match(prelude) or holds is None:
            return _Open(prelude, start, None, outer)
        always = _SCREEN.fullmatch(prelude) is not None
        return _Open(prelude, start, min(holds, Holds.SCREEN) if always else Holds.PERHAPS, outer)
    if outer:
        short = outer[:_LONGEST_OUTER]
        inside = prelude[:LONGEST]
        prelude = inside.replace("&", short, _MOST_OUTER) if "&" in inside else f"{short} {inside}"
    return _Open(prelude, start, holds, prelude)
