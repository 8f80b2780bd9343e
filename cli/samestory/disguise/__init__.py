"""Text that deceives the eye: what it is to be read as, and where it deceives.

Characters that draw nothing, letters and digits that look like others: a reader does not see them, a program
that compares words does. What is compared is what a reader sees; what is shown is what was written.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import msgspec

from samestory.disguise import figures, unseen, words
from samestory.disguise.found import Found
from samestory.disguise.shifts import printed, read
from samestory.model import Finding, FindingKind, Shift
from samestory.text import Lines

__all__ = ["MOST", "Reading", "bounded", "plain", "printed", "read", "reading"]

#: So many places of an article are listed; the rest is counted.
MOST: Final = 20
#: The longest stretch that a finding shows.
_LONGEST: Final = 200

#: Where nothing of this is found, figures alone can deceive: all but ASCII, Latin letters, the marks and
#: signs of usual typography, Chinese, Japanese and Korean.
_UNUSUAL: Final = re.compile(
    "[^\t\n\x0b\x0c\r\x20-\x7e\x80-\x83\x85-\x8c\x8e\x8f\x91-\x97\x99\x9a\xa0-\xac\xae-\u024f\u02b9-\u02df"
    "\u1e00-\u1eff\u2000-\u200a\u2010-\u2029\u202f-\u205f\u2070-\u20cf\u2116\u2122\u2190-\u2427\u2500-\u27ff"
    "\u3001-\u3163\u3165-\u9fff\uac00-\ud7a3\ufffd\U0001f300-\U0001f3f3\U0001f3f5-\U0001faff]|\r(?!\n)"
)


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """A text as a reader sees it."""

    text: str
    shifts: tuple[Shift, ...] = ()  #: where it is longer or shorter than what is printed
    findings: tuple[Finding, ...] = ()  #: in order of the text


def reading(text: str) -> Reading | None:
    """Return how `text` is to be read, None where that is as it stands."""
    quiet = _UNUSUAL.search(text) is None
    hidden = [] if quiet else list(unseen.deceptive(text))
    bare, shifts = _without(text, hidden)
    changed = list(figures.deceptive(bare))
    bare = _swapped(bare, changed)
    if not quiet:
        alike = list(words.deceptive(bare))
        bare = _swapped(bare, alike)
        changed += alike
    if bare == text and not any(one.what for one in hidden):
        return None
    placed = [_at(printed(shifts, one.start, one.end), one) for one in changed]
    return Reading(text=bare, shifts=shifts, findings=_findings(text, sorted((*hidden, *placed))))


def plain(text: str) -> str:
    """Return `text` as a reader sees it."""
    found = reading(text)
    return text if found is None else found.text


def bounded(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return the first findings, and one for the rest of each kind."""
    rest: Counter[FindingKind] = Counter()
    for one in findings[MOST:]:
        rest[one.what] += one.count
    return (*findings[:MOST], *_rest(rest))


def _without(text: str, hidden: Sequence[Found]) -> tuple[str, tuple[Shift, ...]]:
    """Return `text` with what stands for each stretch put in its place, and where that moved the rest."""
    pieces: list[str] = []
    shifts: list[Shift] = []
    done = length = 0
    for one in hidden:
        pieces += [text[done : one.start], one.read]
        length += one.start - done + len(one.read)
        done = one.end
        if len(one.read) != one.end - one.start:
            shifts.append((one.start, one.end, length - len(one.read), length))
    return "".join([*pieces, text[done:]]) if pieces else text, tuple(shifts)


def _swapped(text: str, changed: Sequence[Found]) -> str:
    """Return `text` with what stands for each stretch put in its place; both are of one length."""
    return _without(text, sorted(changed))[0]


def _at(span: tuple[int, int], one: Found) -> Found:
    return one._replace(start=span[0], end=span[1])


def _findings(text: str, found: Sequence[Found]) -> tuple[Finding, ...]:
    """Return what of it deceives, with its place: the first, and how many more of each kind there are."""
    lines = Lines(text)
    first: list[Finding] = []
    rest: Counter[FindingKind] = Counter()
    for one in found:
        if one.what is None:
            continue
        if len(first) == MOST:
            rest[one.what] += 1
            continue
        start, end = one.start, min(one.end, one.start + _LONGEST)
        words_there, line = text[start:end], lines.at(start)
        first.append(
            Finding(what=one.what, detail=one.detail, start=start, end=end, line=line, text=words_there)
        )
    return (*first, *_rest(rest))


def _rest(counts: Mapping[FindingKind, int]) -> Iterator[Finding]:
    for what, number in sorted(counts.items()):
        yield Finding(what=what, detail=f"{number} more of this kind, not listed one by one", count=number)
