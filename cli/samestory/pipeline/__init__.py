"""The one place that knows the order of the stages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO, Final

import msgspec

from samestory import align, load
from samestory.align import explaining
from samestory.compare import judge
from samestory.errors import UsageError
from samestory.model import (
    AlignedEvent,
    Comparison,
    Explanation,
    Facts,
    Generator,
    Group,
    Limit,
    MentionKind,
    Origin,
    Pairing,
    Row,
    Skipped,
)
from samestory.pipeline import languages
from samestory.pipeline.extracting import Extractor
from samestory.pipeline.reading import (
    Inputs,
    embedded,
    of_sources,
    operands,
    read,
    read_catalogue,
    terms,
    unknown,
)
from samestory.progress import SILENT, Progress, counted
from samestory.version import VERSION

__all__ = [
    "ExplainOutcome",
    "FactsOutcome",
    "Inputs",
    "Outcome",
    "compare",
    "explain",
    "facts",
    "read",
    "read_catalogue",
]

#: How many skipped files an error names.
_NAMED: Final = 3
_GENERATOR: Final = Generator(name="samestory", version=VERSION)


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """A comparison with what should be said about its making."""

    comparison: Comparison
    facts: tuple[Facts, ...] = ()  #: of each article, in order of their ids
    warnings: tuple[str, ...]
    notes: tuple[str, ...] = ()  #: for those who want to know more


class FactsOutcome(msgspec.Struct, frozen=True, kw_only=True):
    """The facts of each article, as they are read, with what should be said about it."""

    facts: Iterable[Facts]  #: can be gone through once
    paths: tuple[str, ...]  #: the files that are read
    skipped: tuple[Skipped, ...]
    warnings: Sequence[str]  #: complete when all facts were taken
    notes: Sequence[str] = ()  #: for those who want to know more; complete when `warnings` are


class ExplainOutcome(msgspec.Struct, frozen=True, kw_only=True):
    """An explanation with what should be said about its making."""

    explanation: Explanation
    warnings: tuple[str, ...]
    notes: tuple[str, ...] = ()  #: for those who want to know more


def compare(inputs: Inputs, stdin: BinaryIO | None = None, progress: Progress = SILENT) -> Outcome:
    """Compare the articles that `inputs` names.

    Raises:
        ConfigurationError: a catalogue or side-car file is wrong.
        UsageError: an event or source is asked for that there isn't, or the cache can't be used.
    """
    catalogue, loaded, facts = read(inputs, stdin, progress)
    progress.stage("aligning")
    aligned = align.align(facts, catalogue, inputs.settings)
    progress.stage("comparing")
    comparison = judge(
        tuple(one.article.card() for one in facts),
        _asked(aligned.events, inputs),
        generator=_GENERATOR,
        texts={one.article.id: one.article.text for one in facts},
        skipped=loaded.skipped,
        limits=(*_limits(facts), *aligned.limits),
    )
    return Outcome(comparison=comparison, facts=tuple(facts), warnings=loaded.warnings, notes=loaded.notes)


def explain(
    inputs: Inputs, refs: tuple[str, str], stdin: BinaryIO | None = None, progress: Progress = SILENT
) -> ExplainOutcome:
    """Say why the passages on two lines, given as ARTICLE:LINE, were put together or not.

    Raises:
        ConfigurationError: a catalogue or side-car file is wrong.
        UsageError: there is no such article or line, or no such source, or the cache can't be used.
    """
    catalogue, loaded, facts = read(inputs, stdin, progress)
    progress.stage("aligning")
    try:
        found = explaining.explain(facts, catalogue, refs, inputs.settings)
    except UsageError as error:  # an article may be missing because its file could not be read
        unread = [f"not read: {one.path} ({one.reason})" for one in loaded.skipped[:_NAMED]]
        raise UsageError(str(error), hint="; ".join((error.hint, *unread))) from None
    aligned = align.align(facts, catalogue, inputs.settings)
    explanation = Explanation(
        generator=_GENERATOR,
        refs=refs,
        articles=tuple(one.article.card() for one in facts),
        pairings=tuple(_judged(one, aligned.events) if one.together else one for one in found.pairings),
        notes=found.notes,
        skipped=loaded.skipped,
        limits=(*_limits(facts), *aligned.limits),
    )
    return ExplainOutcome(explanation=explanation, warnings=loaded.warnings, notes=loaded.notes)


def _judged(pairing: Pairing, events: Sequence[AlignedEvent]) -> Pairing:
    """Add the row in which both passages stand, and what its verdict would be with only these two."""
    pair = {(one.article, one.start, one.end) for one in (pairing.left, pairing.right)}
    for event in events:
        for group in event.groups:
            two = tuple(one for one in group.passages if (one.article, one.start, one.end) in pair)
            if group.kind is pairing.kind and len(two) == len(pair):
                alone = _row(event, msgspec.structs.replace(group, passages=two))
                row = _row(event, group)
                return msgspec.structs.replace(pairing, event=event.id, row=row, alone=alone.verdict)
    return pairing


def _row(event: AlignedEvent, group: Group) -> Row:
    only = msgspec.structs.replace(event, groups=(group,))
    [judged] = judge((), [only], generator=_GENERATOR).events
    return judged.rows[0]


def facts(inputs: Inputs, stdin: BinaryIO | None = None, progress: Progress = SILENT) -> FactsOutcome:
    """Extract what each article states, one article at a time.

    Raises:
        ConfigurationError: a catalogue or side-car file is wrong.
        UsageError: a source is asked for that there isn't, or the cache can't be used.
    """
    catalogue = read_catalogue(inputs)
    extractor = Extractor(inputs.cache, inputs.jobs, catalogue.events)
    paths, sidecar = operands(inputs)
    progress.stage("reading")
    found = load.stream(paths, sources=sidecar, stdin=stdin, terms=terms(inputs), progress=progress)
    documents, count = found.documents(), found.count
    if inputs.only_sources:
        chosen = of_sources(tuple(documents), inputs.only_sources)
        documents, count = iter(chosen), len(chosen)
    if inputs.embedded:
        documents = map(embedded, documents)
    notes: list[str] = []
    progress.stage("extracting", count)
    return FactsOutcome(
        facts=_noted(
            extractor, extractor.facts(counted(documents, progress), count, progress), found.warnings, notes
        ),
        paths=found.paths,
        skipped=found.skipped,
        warnings=found.warnings,
        notes=notes,
    )


def _noted(
    extractor: Extractor, found: Iterable[Facts], warnings: list[str], notes: list[str]
) -> Iterator[Facts]:
    """Pass on `found`; at the end, add what the cache has to say."""
    yield from found
    warnings.extend(extractor.warnings)
    notes.extend(extractor.notes)


def _limits(facts: Sequence[Facts]) -> tuple[Limit, ...]:
    """Say what could not be looked at."""
    foreign = tuple(languages.limits(facts))
    if len(facts) > 1:
        return foreign
    what = "one article" if facts else "no article"
    return (Limit(what="everything", detail=f"{what} was read; it takes two to compare"), *foreign)


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
