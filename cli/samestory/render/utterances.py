"""Utterances in the words and the order in which people read them, before any layout."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from samestory.model import (
    Origin,
    Quotations,
    Relation,
    SpeakerQuotes,
    Utterance,
    Verdict,
    Wording,
)
from samestory.render import account, calling, remarks

NOBODY: Final = "Nobody named, or several"
NOTHING: Final = "Nothing to show: these articles quote nobody, or none of the quotations asked for."
_RELATIONS: Final[Mapping[Relation, str]] = MappingProxyType(
    {
        Relation.LEADING: "most have",
        Relation.FRAGMENT: "a part of it",
        Relation.FULLER: "at greater length",
        Relation.CUT: "cut in the middle",
        Relation.ADDED: "with words put in",
        Relation.CHANGED: "words changed",
        Relation.OTHERWISE: "in other words",
        Relation.BESIDE: "beside it, perhaps another utterance",
        Relation.WITHIN: "quoted within",
    }
)
#: How a wording stands to another one than the first.
_OF: Final[Mapping[Relation, str]] = MappingProxyType(
    {
        Relation.FRAGMENT: "a part of wording {}",
        Relation.FULLER: "wording {} at greater length",
        Relation.CUT: "wording {} cut in the middle",
        Relation.ADDED: "wording {} with words put in",
        Relation.CHANGED: "wording {} with words changed",
    }
)


class WordingView(NamedTuple):
    """A wording to draw."""

    label: str  #: how it stands to the leading one
    cites: str  #: where it stands, and who is named where that is somebody else
    text: str
    own: tuple[tuple[int, int], ...]  #: spans of words that the leading one lacks
    notes: tuple[str, ...]  #: what it has in the place of what


class UtteranceView(NamedTuple):
    """An utterance to draw."""

    verdict: Verdict
    facts: tuple[str, ...]
    wordings: tuple[WordingView, ...]
    notes: tuple[str, ...]


class SpeakerView(NamedTuple):
    """A speaker to draw."""

    name: str
    facts: tuple[str, ...]
    shared: tuple[UtteranceView, ...]  #: what several articles quote, or one of them in several wordings
    alone: tuple[WordingView, ...]  #: what one article quotes


def opening(given: Quotations) -> str:
    """Return the whole in one line: articles, speakers, utterances."""
    said = [one for speaker in given.speakers for one in speaker.utterances]
    speakers = sum(one.name is not None for one in given.speakers)
    shared, worded = sum(one.sources > 1 for one in said), sum(len(one.wordings) > 1 for one in said)
    counted = calling.counted(len(said), "utterance")
    parts = [
        calling.counted(len(given.articles), "article"),
        calling.counted(speakers, "speaker"),
        f"{counted}, {shared} of them quoted by several articles, {worded} in several wordings",
    ]
    return "; ".join(parts)


def speakers(given: Quotations) -> list[SpeakerView]:
    """Return who is quoted, in order."""
    names = calling.labels(given.articles)
    titles = {one.id: one.title for one in given.events if one.origin is Origin.CATALOGUE}
    return [_speaker(one, names, titles) for one in given.speakers]


def _speaker(one: SpeakerQuotes, names: Mapping[str, str], titles: Mapping[str, str]) -> SpeakerView:
    facts = [calling.counted(len(one.utterances), "utterance")]
    if one.forms:
        facts.append("also named: " + ", ".join(one.forms))
    shared = [said for said in one.utterances if _compared(said)]
    return SpeakerView(
        name=one.name or NOBODY,
        facts=tuple(facts),
        shared=tuple(_utterance(said, one.name, names, titles) for said in shared),
        alone=tuple(
            _wording(said.wordings[0], one.name, names, label="")
            for said in one.utterances
            if not _compared(said)
        ),
    )


def _compared(said: Utterance) -> bool:
    return said.verdict is not Verdict.SINGLE or len(said.wordings) > 1


def _utterance(
    said: Utterance, speaker: str | None, names: Mapping[str, str], titles: Mapping[str, str]
) -> UtteranceView:
    sources = calling.counted(said.sources, "source")
    if said.independent != said.sources:
        sources += f", {said.independent} independent"
    facts = [sources, calling.counted(len(said.wordings), "wording"), said.id]
    if said.event is not None and said.event in titles:
        facts.append(titles[said.event])
    return UtteranceView(
        verdict=said.verdict,
        facts=tuple(facts),
        wordings=tuple(_wording(one, speaker, names, label=_label(one, said)) for one in said.wordings),
        notes=tuple(remarks.notes(said, names)),
    )


def _label(one: Wording, said: Utterance) -> str:
    if one.relation is Relation.LEADING:
        tied = len(said.wordings) > 1 and one.sources <= max(two.sources for two in said.wordings[1:])
        if len(said.wordings) == 1:
            return "all have" if one.sources > 1 else "in one source"
        return "one wording" if tied else _RELATIONS[one.relation]
    dots = ", with dots" if one.ellipsis else ""
    if one.relation is Relation.WITHIN and (teller := _teller(one)):
        return f"quoted by {teller} within"
    return (_RELATIONS[one.relation] if one.of is None else _OF[one.relation].format(one.of)) + dots


def _teller(one: Wording) -> str | None:
    """Return who alone has a wording."""
    names = {item.canonical or item.speaker for item in one.statements}
    return names.pop() if len(names) == 1 else None


def _wording(one: Wording, speaker: str | None, names: Mapping[str, str], *, label: str) -> WordingView:
    told = _teller(one) if one.relation is Relation.WITHIN else None  # the label names them
    return WordingView(
        label=label,
        cites=", ".join(_cites(one, told or speaker, names)),
        text=one.text,
        own=tuple((change.start, change.end) for change in one.changes if change.start < change.end),
        notes=tuple(remarks.changed(one.changes)),
    )


def _cites(wording: Wording, speaker: str | None, names: Mapping[str, str]) -> Iterator[str]:
    """Yield where a wording stands: the parts of a quotation that one line holds once."""
    seen: set[tuple[str, str | None]] = set()
    for one in wording.statements:
        said_by = one.canonical or one.speaker
        place = (account.cited(one), said_by)
        if place in seen:
            continue
        seen.add(place)
        notes = []
        if said_by is not None and said_by != speaker:
            notes.append(f"said by {said_by}")
        if said_by is None and speaker is not None:
            notes.append("nobody named")
        if one.copy_of:
            notes.append(f"words of {calling.named(one.copy_of, names)}")
        told = f" ({'; '.join(notes)})" if notes else ""
        yield f"{calling.named(one.article, names)} {account.cited(one)}{told}"
