"""Articles held against each other: read, aligned, judged."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import BinaryIO, Final

import msgspec

from samestory import align
from samestory.compare import judge
from samestory.load import reach
from samestory.model import AlignedEvent, Facts, Generator, Limit, MentionKind, Origin, Verdict
from samestory.pipeline import languages, printed, recording
from samestory.pipeline.outcomes import Compared, Outcome
from samestory.pipeline.reading import Inputs, Read, read, unknown
from samestory.progress import SILENT, Progress
from samestory.render import selection
from samestory.version import VERSION

GENERATOR: Final = Generator(name="samestory", version=VERSION)


def compare(
    inputs: Inputs,
    stdin: BinaryIO | None = None,
    progress: Progress = SILENT,
    *,
    only: Collection[Verdict] = (),
) -> Outcome[Compared]:
    """Compare the articles that `inputs` names.

    Args:
        inputs: what to compare.
        stdin: where `-` is read from.
        progress: is told how far the work is.
        only: verdicts; only rows of these are kept. None for all.

    Raises:
        ConfigurationError: a catalogue or side-car file is wrong.
        UsageError: an event or source is asked for that there isn't, or the cache can't be used.
    """
    return printed.compared(as_read(inputs, stdin, progress, only=only))


def as_read(
    inputs: Inputs,
    stdin: BinaryIO | None = None,
    progress: Progress = SILENT,
    *,
    only: Collection[Verdict] = (),
) -> Outcome[Compared]:
    """Compare like `compare`; spans and words are those of the articles as they are read, not as printed."""
    given = read(inputs, stdin, progress)
    told = compared(inputs, given, progress, only=only)
    return Outcome(result=told, warnings=given.loaded.warnings, notes=given.loaded.notes)


def compared(
    inputs: Inputs, given: Read, progress: Progress = SILENT, *, only: Collection[Verdict] = ()
) -> Compared:
    """Compare what was read, like `as_read`.

    Raises:
        UsageError: an event is asked for that there isn't.
    """
    catalogue, loaded, facts = given
    progress.stage("aligning")
    aligned = align.align(facts, catalogue, inputs.settings, progress)
    progress.stage("comparing")
    comparison = judge(
        tuple(one.article.card() for one in facts),
        _asked(aligned.events, inputs),
        generator=GENERATOR,
        texts={one.article.id: one.article.text for one in facts},
        skipped=loaded.skipped,
        limits=(*limits(facts), *aligned.limits),
    )
    comparison = msgspec.structs.replace(
        selection.only(comparison, only), settings=recording.settings(inputs, given, only)
    )
    return Compared(comparison=comparison, facts=tuple(facts))


def limits(facts: Sequence[Facts]) -> tuple[Limit, ...]:
    """Say what could not be looked at."""
    found = (*_cut(facts), *languages.limits(facts))
    if len(facts) > 1:
        return found
    what = "one article" if facts else "no article"
    return (Limit(what="everything", detail=f"{what} was read; it takes two to compare"), *found)


def _cut(facts: Sequence[Facts]) -> Iterator[Limit]:
    for one in facts:
        if (short := reach.short(one.article.text)) is not None:
            yield Limit(what="length", detail=f"{one.article.id}: {short}")


def _asked(events: Sequence[AlignedEvent], inputs: Inputs) -> tuple[AlignedEvent, ...]:
    """Keep the events asked for; without a wish those that an article reports, and those found."""
    if inputs.events:
        ids = [event.id for event in events]
        for asked in inputs.events:
            if asked not in ids:
                raise unknown("event", asked, ids, "the ids of found events change with the articles")
        return tuple(event for event in events if event.id in inputs.events)
    return tuple(event for event in events if event.origin is Origin.FOUND or _reported(event))


def _reported(event: AlignedEvent) -> bool:
    return any(one.kind is not MentionKind.SILENT for one in event.coverage)
