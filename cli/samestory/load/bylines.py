"""Lines that say who wrote an article, and when: "By Anna Berg, 3 May 2021"."""

from __future__ import annotations

import re

import msgspec

from samestory.load.published import DAY, month_number, normalised

_LONGEST = 220
_LONGEST_LIFE = 700

_WORD = r"[A-ZÀ-ÖØ-Þ][\w’'.-]*"
_PARTICLES = r"(?:(?:de|da|di|du|del|der|den|van|von|la|le|al|el|bin|ibn) )*"
_BY_OPENINGS = ("By ", "By:", "BY ", "Written by", "Text by", "Story by", "Reported by")
_NAME = rf"{_WORD}(?: {_PARTICLES}{_WORD}){{1,3}}"
_NAMES = rf"{_NAME}(?:(?:, | and | & ){_NAME}){{0,5}}"

#: Kept as strings: compiled when first needed, for most runs meet few of these lines.
_BY = rf"(?:By|BY|Written by|Text by|Story by|Reported by):? ({_NAMES})(.*)"
_AUTHOR = rf"(?:About the )?Authors?\s?:\s*({_NAMES})(.*)"
_DATED = (
    r"(?:(?:First |Last |Article )?(?:Published|Updated|Posted|Modified|Issued|Date)"
    r"(?: on| at)?:?\s+|on )?"
    rf"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,? )?({DAY})(?:\b.{{0,60}})?"
)
_STAMP = (
    r"(?:.{1,25}\| ?)?(?:First |Last )?(?:Published|Updated|Posted|Modified):?\s+(?:on |at )?"
    r".{0,80}\d.{0,40}"
)
_HANDLE = r",? (?:(?:on|Follow(?: (?:him|her|them|me))?(?: on (?:X|Twitter))?)[:,]? )?@\w{1,30}$"
#: "World 09:31 May 07, 2021"
_TIMED = rf"(?:[A-Z][\w&/' -]{{1,40}} )?\d{{1,2}}[:.]\d\d(?: ?[ap]\.?m\.?)?,? ({DAY})(?:\b.{{0,20}})?"
_PLACED = rf"({_NAME})(?: in |, ){_WORD}(?: {_WORD})?"
_CONTRIBUTED = (
    r"[-–—]{0,3} ?\(?(?:(?:[Aa]dditional )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Rr]esearch) (?:by|from)\b"
    r"|Compiled by\b|Contributing: "
    r"|.{0,160}\bcontributed (?:to|from) |.{0,160}\bcontributed reporting\b)"
)
_ABOUT = (
    rf"(?:{_NAMES}|The (?:author|writer)) (?:is|are|was) (?:an?|the|currently|based)\b"
    r"[^“\"]{0,60}\b(?:analyst|author|columnist|contributor|correspondent|critic|editor|enthusiast"
    r"|expert|fellow|freelancer?|journalist|lecturer|producer|professor"
    r"|reporter|researcher|scholar|writer)s?\b[^“\"]{0,600}"
)
_DATELINE = r"[A-Z][A-Z .'’/-]{2,30}(?:, [A-Z][\w. ]{1,20})?\s*(?:\([A-Z][\w .]{1,30}\)\s*[—–-]*|[—–]|--)"
#: "By" followed by one of these begins a phrase of time or manner.
_NO_NAME = frozenset({"a", "an", "the", "that", "these", "this", "those"})


class Byline(msgspec.Struct, frozen=True, kw_only=True):
    """What such a line says."""

    author: str | None = None
    published: str | None = None


def byline(line: str, *, head: bool, tail: bool) -> Byline | None:
    """Return what `line` says of author and date, None where it is no byline.

    `head` and `tail`: the line stands before or after the article itself, where bare names and
    dates count too.
    """
    if len(line) > _LONGEST:
        return _about(line) if tail else None
    if line[0] in "-–—" or "@" in line:
        line = re.sub(_HANDLE, "", line.lstrip("-–— ")) or line
    if line.startswith(_BY_OPENINGS) and (found := re.fullmatch(_BY, line, re.DOTALL)):
        names, rest = _parted(found[1], found[2])
        if names and _plausible(names, rest):
            return Byline(author=_cleaned(names), published=_date_in(rest))
    if (head or tail) and "uthor" in line[:20] and (found := re.fullmatch(_AUTHOR, line, re.DOTALL)):
        return Byline(author=_cleaned(found[1]))
    if (tail or line.startswith("(")) and re.match(_CONTRIBUTED, line):
        return Byline()
    if head and not line.endswith("."):
        return _head_line(line)
    return _about(line) if tail else None


def _head_line(line: str) -> Byline | None:
    if any(mark.isdigit() for mark in line) and _is_dated(line):
        changed = line.casefold().startswith(("updated", "last updated", "modified", "last modified"))
        return Byline(published=None if changed else _date_in(line))
    if len(line.split()) <= 6 and (found := re.fullmatch(_PLACED, line)):
        return Byline(author=_cleaned(found[1]))
    return Byline() if re.fullmatch(_DATELINE, line) else None


def _is_dated(line: str) -> bool:
    return any(re.fullmatch(pattern, line, re.IGNORECASE) for pattern in (_DATED, _STAMP, _TIMED))


def _about(line: str) -> Byline | None:
    """Know a closing line about somebody; who that is (a translator, an editor) is left open."""
    return Byline() if " " in line and len(line) <= _LONGEST_LIFE and re.fullmatch(_ABOUT, line) else None


def _plausible(names: str, rest: str) -> bool:
    first = names.split()[0].casefold()
    if first in _NO_NAME or first.endswith("day") or rest.rstrip().endswith((".", "?", "!")):
        return False
    return len(rest) <= 100 and (not rest[:1].isalpha() or bool(re.match(r"\W*[A-Z\d]|in |for ", rest)))


def _parted(names: str, rest: str) -> tuple[str, str]:
    """Give the month of a date that follows the names back to it."""
    before, _, last = names.rpartition(" ")
    if rest[:2].strip()[:1].isdigit() and month_number(last.rstrip(".")):
        return before.rstrip(" ,"), f"{last}{rest}"
    return names, rest


def _cleaned(names: str) -> str:
    return names.rstrip(" ,.-")


def _date_in(text: str) -> str | None:
    found = re.search(DAY, text, re.IGNORECASE)
    return normalised(found[0]) if found else None
