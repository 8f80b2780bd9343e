"""What a format says, taken out of it again: the same records from each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from samestory.safe import visible

_CITE = re.compile(r"(?P<article>\S+):(?P<line>\d+)\Z")
_PAGE = re.compile(r"page \d+")
_COPIED = "words of "
_BESIDE = "beside the event"


class Said(NamedTuple):
    """A statement; `row` is empty for what one source says alone, whose rows people are not shown."""

    event: str
    row: str
    verdict: str
    article: str
    line: int
    page: str  #: empty where an article has none
    speaker: str
    copied: str  #: by name, of an article or an agency
    words: str


class Head(NamedTuple):
    """A row that several sources share."""

    event: str
    row: str
    verdict: str
    kind: str
    score: str
    sources: str


class Taken(NamedTuple):
    """Everything that a format says."""

    events: frozenset[tuple[str, str]]  #: ids and titles
    said: frozenset[Said]
    heads: frozenset[Head]
    notes: Mapping[tuple[str, str], tuple[str, ...]]  #: by event and row: differences, who is silent
    read: int  #: articles
    skipped: frozenset[str]  #: `path: detail`
    limits: frozenset[str]  #: `what: detail`
    coverage: frozenset[str] | None = None  #: `event: kind: articles`; None where it has a command of its own


def plain(text: str) -> str:
    """Return words as all formats can show them: nothing hidden, one space, no marks around them."""
    return " ".join(re.sub("[‹›]", "", visible(text)).split())


def said(event: str, row: str, verdict: str, place: str, words: str) -> Said:
    """Return a statement of which a format shows the place as people are shown it."""
    cite, *notes = place.split(", ")
    found = _CITE.match(cite)
    assert found is not None, place
    page = notes.pop(0) if notes and _PAGE.fullmatch(notes[0]) else ""
    told = ", ".join(notes)
    speaker, _, copied = told.rpartition(_COPIED) if _COPIED in told else (told, "", "")
    speaker = speaker.removesuffix(", ").removesuffix(_BESIDE).removesuffix(", ")
    alone = verdict == "single"
    return Said(
        event,
        "" if alone else row,
        verdict,
        found["article"],
        int(found["line"]),
        page,
        plain(speaker),
        copied,
        plain(words),
    )


def head(event: str, verdict: str, facts: Iterable[str]) -> Head:
    """Return a row of which a format lists the facts: kind, part, id, score, sources."""
    kind, *_, row, score, sources = facts
    return Head(event, row, verdict, kind, score.removeprefix("score "), sources)


def closing(lines: Iterable[str]) -> tuple[int, frozenset[str], frozenset[str]]:
    """Return what the last lines say: how many articles were read, what was skipped and not compared."""
    read, skipped, limits = 0, set(), set()
    for line in lines:
        label, _, told = line.partition(": ")
        if label == "Read":
            read = int(told.partition(" ")[0])
        elif label == "Skipped" and told != "nothing":
            skipped.add(plain(re.sub(r" \(\w+\): ", ": ", told, count=1)))
        elif label == "Not compared" and told != "nothing":
            limits.add(plain(told))
    return read, frozenset(skipped), frozenset(limits)
