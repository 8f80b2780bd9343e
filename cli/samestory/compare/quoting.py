"""Who said what in how many wordings: the quotations of all articles, utterance by utterance."""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

import msgspec

from samestory.compare import belonging, leading, sayings, voices
from samestory.compare.belonging import Belonging
from samestory.compare.chronology import events_of
from samestory.compare.gravity import GRAVITY
from samestory.compare.quotation import Saying
from samestory.compare.voices import Key, Voices
from samestory.compare.wordings import wordings
from samestory.model import (
    Aspect,
    Comparison,
    Facts,
    Quotations,
    Quoted,
    Row,
    RowKind,
    SpeakerQuotes,
    Utterance,
    Verdict,
)

__all__ = ["kept", "quotations"]


def quotations(comparison: Comparison, facts: Iterable[Facts], *, only_events: bool = False) -> Quotations:
    """Return what is quoted, by speaker: the wordings that rows compare, and what one article alone quotes.

    Args:
        comparison: its rows of quotations are the utterances of several articles.
        facts: of the articles that were compared.
        only_events: leave out what belongs to none of the comparison's events.
    """
    read = sorted(facts, key=lambda one: one.article.id)
    rows = _rows(comparison)
    quoted = sayings.Sayings(read, (row for row, _ in rows))
    known = Voices(read)
    found = list(_shared(rows, quoted, known))
    told = belonging.index(comparison)
    for one in read:
        found.extend(_alone(one, told.get(one.article.id, Belonging([], [])), quoted, known))
    if only_events:
        found = [(said, speaker) for said, speaker in found if said.event is not None]
    return Quotations(
        schema_version=comparison.schema_version,
        generator=comparison.generator,
        articles=comparison.articles,
        events=events_of(comparison, {said.event for said, _ in found}),
        speakers=_speakers(found, known),
        skipped=comparison.skipped,
        limits=comparison.limits,
    )


def kept(
    given: Quotations,
    *,
    verdicts: Collection[Verdict] = (),
    sources: int = 1,
    speakers: Collection[str | None] = (),
) -> Quotations:
    """Return the utterances of these verdicts, of at least so many sources, of these speakers.

    Args:
        given: all there are.
        verdicts: none for all.
        sources: how many articles have an utterance at least.
        speakers: names of speakers in `given`; none for all.
    """
    found = []
    for speaker in given.speakers:
        said = tuple(
            one
            for one in speaker.utterances
            if one.sources >= sources and (not verdicts or one.verdict in verdicts)
        )
        if said and (not speakers or speaker.name in speakers):
            found.append(msgspec.structs.replace(speaker, utterances=said))
    named = {one.event for speaker in found for one in speaker.utterances}
    return msgspec.structs.replace(
        given,
        events=tuple(one for one in given.events if one.id in named),
        speakers=tuple(sorted(found, key=_rank)),
    )


def _rows(comparison: Comparison) -> list[tuple[Row, str]]:
    """Return the rows that compare quotations, each once, with the id of their event."""
    found: dict[str, tuple[Row, str]] = {}
    for event in comparison.events:
        for row in event.rows:
            if row.kind is RowKind.QUOTE:
                found.setdefault(row.id, (row, event.id))
    return list(found.values())


def _shared(
    rows: Sequence[tuple[Row, str]], quoted: sayings.Sayings, known: Voices
) -> Iterator[tuple[Utterance, Key | None]]:
    """Yield the utterances that rows compare, with who speaks."""
    for row, event in rows:
        told = [
            one._replace(voice=known.key(one.article, one.parts[0].speaker)) for one in quoted.of_row(row)
        ]
        rivals = any(one.what is Aspect.SPEAKER for one in row.differences)
        main = leading.speaker(told, rivals=rivals)
        said = Utterance(
            id=row.id,
            event=event,
            row=row.id,
            verdict=row.verdict,
            sources=row.sources,
            independent=row.independent,
            wordings=wordings(told, main),
            differences=row.differences,
        )
        yield said, main


def _alone(
    facts: Facts, told: Belonging, quoted: sayings.Sayings, known: Voices
) -> Iterator[tuple[Utterance, Key | None]]:
    """Yield what no row compares; words that an article quotes twice are one utterance."""
    grouped: dict[tuple[Key | None, str], list[Saying]] = defaultdict(list)
    for saying in quoted.left(facts):
        speaker = known.key(facts.article.id, saying.parts[0].speaker)
        grouped[speaker, saying.key].append(saying)
    for (speaker, _), group in grouped.items():
        first = group[0].parts[0]
        said = Utterance(
            id=_id(group),
            event=told.event(first.start, first.end),
            verdict=Verdict.SINGLE,
            sources=1,
            independent=1,
            wordings=wordings(group),
        )
        yield said, speaker


def _id(group: Sequence[Saying]) -> str:
    places = "\n".join(f"{one.article}:{one.start}:{one.end}" for saying in group for one in saying.parts)
    return "q" + hashlib.sha256(places.encode()).hexdigest()[:7]


def _speakers(found: Sequence[tuple[Utterance, Key | None]], known: Voices) -> tuple[SpeakerQuotes, ...]:
    """Group utterances by who speaks: who is most quoted first, nobody named last."""
    grouped: dict[Key | None, list[Utterance]] = defaultdict(list)
    for utterance, speaker in found:
        grouped[speaker].append(utterance)
    names = _names(found, known)
    speakers = [_speaker(key, said, names, known) for key, said in grouped.items()]
    return tuple(sorted(speakers, key=_rank))


def _names(found: Iterable[tuple[Utterance, Key | None]], known: Voices) -> Mapping[Key, Sequence[str]]:
    """Return by what names each speaker goes, the best first."""
    counted: dict[Key, Counter[str]] = defaultdict(Counter)
    for utterance, _ in found:
        for one in _statements(utterance):
            key = known.key(one.article, one.speaker)
            if key is not None and one.speaker is not None:
                counted[key][one.speaker] += 1
    return {key: voices.called(names) for key, names in counted.items()}


def _statements(said: Utterance) -> Iterator[Quoted]:
    return (one for wording in said.wordings for one in wording.statements)


def _rank(one: SpeakerQuotes) -> tuple[bool, int, str]:
    return one.name is None, -len(one.utterances), one.name or ""


def _speaker(
    key: Key | None, said: Sequence[Utterance], names: Mapping[Key, Sequence[str]], known: Voices
) -> SpeakerQuotes:
    called = names[key] if key is not None else ()
    here = {
        one.speaker
        for utterance in said
        for one in _statements(utterance)
        if known.key(one.article, one.speaker) == key
    }
    return SpeakerQuotes(
        name=called[0] if called else None,
        forms=tuple(name for name in called[1:] if name in here),
        utterances=tuple(_canonical(one, names, known) for one in sorted(said, key=_gravity)),
    )


def _canonical(said: Utterance, names: Mapping[Key, Sequence[str]], known: Voices) -> Utterance:
    """Give each speaker the one name that is used for all articles."""

    def named(one: Quoted) -> Quoted:
        key = known.key(one.article, one.speaker)
        return one if key is None else msgspec.structs.replace(one, canonical=names[key][0])

    changed = (
        msgspec.structs.replace(wording, statements=tuple(map(named, wording.statements)))
        for wording in said.wordings
    )
    return msgspec.structs.replace(said, wordings=tuple(changed))


def _gravity(one: Utterance) -> tuple[int, int, int, str, int]:
    """Order utterances: the gravest verdict first, then those of more sources, then by place."""
    first = one.wordings[0].statements[0]
    return GRAVITY.index(one.verdict), -one.sources, -len(one.wordings), first.article, first.start
