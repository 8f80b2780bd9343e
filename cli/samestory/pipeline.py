"""The one place that knows the order of the stages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple

import msgspec

from samestory import align, load
from samestory import compare as comparing
from samestory.align import aliases, explaining
from samestory.align import catalogue as catalogues
from samestory.align.found import FOUND
from samestory.cache import Cache
from samestory.errors import UsageError
from samestory.extract import kept
from samestory.load import Sources, Stream, collection, sources
from samestory.model import (
    AlignedEvent,
    Catalogue,
    Comparison,
    Document,
    Explanation,
    Facts,
    Generator,
    Group,
    Limit,
    Loaded,
    MentionKind,
    Origin,
    Pairing,
    Row,
    Skipped,
)
from samestory.progress import SILENT, Progress, counted
from samestory.settings import PRESETS, AlignSettings
from samestory.tables import nearest
from samestory.version import VERSION

#: How many skipped files an error names.
_NAMED: Final = 3
_GENERATOR: Final = Generator(name="samestory", version=VERSION)


class Inputs(msgspec.Struct, frozen=True, kw_only=True):
    """What to compare, and what to look for in it."""

    operands: tuple[str, ...] = ()  #: files, folders, `-`; none for the embedded collection
    catalogues: tuple[Path, ...] = ()  #: none for the embedded one
    use_catalogue: bool = True
    events: tuple[str, ...] = ()  #: ids to keep, also those nobody reports; none for all reported
    sources: Path | None = None  #: side-car metadata
    only_sources: tuple[str, ...] = ()  #: outlets or article ids to keep; none for all
    preset: str = "balanced"  #: how much must speak for a row
    min_score: float | None = None  #: how sure rows must be; None for what the preset says
    cache: Path | None = None  #: where what is extracted is kept for later runs

    @property
    def settings(self) -> AlignSettings:
        """The numbers of the preset, its balance shifted where that is asked for."""
        preset = PRESETS[self.preset]
        return preset if self.min_score is None else preset.shifted(self.min_score)


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """A comparison with what should be said about its making."""

    comparison: Comparison
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
    comparison = comparing.judge(
        tuple(one.article.card() for one in facts),
        _asked(aligned.events, inputs),
        generator=_GENERATOR,
        texts={one.article.id: one.article.text for one in facts},
        skipped=loaded.skipped,
        limits=(*_limits(facts), *aligned.limits),
    )
    return Outcome(comparison=comparison, warnings=loaded.warnings, notes=loaded.notes)


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
    [judged] = comparing.judge((), [only], generator=_GENERATOR).events
    return judged.rows[0]


def facts(inputs: Inputs, stdin: BinaryIO | None = None, progress: Progress = SILENT) -> FactsOutcome:
    """Extract what each article states, one article at a time.

    Raises:
        ConfigurationError: a catalogue or side-car file is wrong.
        UsageError: a source is asked for that there isn't, or the cache can't be used.
    """
    catalogue = read_catalogue(inputs)
    cache = _cache(inputs)
    operands, sidecar = _operands(inputs)
    progress.stage("reading")
    found = load.stream(operands, sources=sidecar, stdin=stdin, progress=progress)
    if inputs.only_sources:
        documents = _of_sources(_whole(found), inputs.only_sources).documents
        found = msgspec.structs.replace(found, documents=iter(documents), count=len(documents))
    if not inputs.operands:
        found = msgspec.structs.replace(found, documents=map(_embedded, found.documents))
    notes: list[str] = []
    progress.stage("extracting", found.count)
    return FactsOutcome(
        facts=_extracted(found, kept.extractor(cache, catalogue.events), cache, notes, progress),
        paths=found.paths,
        skipped=found.skipped,
        warnings=found.warnings,
        notes=notes,
    )


def _extracted(
    found: Stream,
    facts_of: Callable[[Document], Facts],
    cache: Cache | None,
    notes: list[str],
    progress: Progress,
) -> Iterator[Facts]:
    """Yield the facts of each article; at the end, add what the cache has to say."""
    yield from map(facts_of, counted(found.documents, progress))
    if cache is not None:
        found.warnings.extend(cache.warnings)
        notes.extend(cache.notes)


class Read(NamedTuple):
    """Everything that articles are compared by."""

    catalogue: Catalogue
    loaded: Loaded
    facts: Sequence[Facts]  #: in order of article ids


def read(inputs: Inputs, stdin: BinaryIO | None = None, progress: Progress = SILENT) -> Read:
    """Return the articles that `inputs` names, with what they state.

    Raises:
        ConfigurationError: a catalogue or side-car file is wrong.
        UsageError: an event or source is asked for that there isn't, or the cache can't be used.
    """
    catalogue = read_catalogue(inputs)
    cache = _cache(inputs)
    progress.stage("reading")
    loaded = _load(inputs, stdin, progress)
    facts_of = kept.extractor(cache, catalogue.events, aliases.keys(catalogue.aliases))
    progress.stage("extracting", len(loaded.documents))
    facts = map(facts_of, counted(loaded.documents, progress))
    ordered = sorted(facts, key=lambda one: one.article.id)
    if cache is not None:
        warnings = (*loaded.warnings, *cache.warnings)
        loaded = msgspec.structs.replace(loaded, warnings=warnings, notes=cache.notes)
    return Read(catalogue, loaded, ordered)


def _cache(inputs: Inputs) -> Cache | None:
    return None if inputs.cache is None else Cache(inputs.cache)


def read_catalogue(inputs: Inputs) -> Catalogue:
    """Return the events to look for.

    Raises:
        ConfigurationError: a catalogue is wrong.
        UsageError: an event is asked for that there isn't.
    """
    catalogue = Catalogue()
    if inputs.use_catalogue:
        catalogue = catalogues.read(inputs.catalogues or (collection.folder() / "catalogue.toml",))
    known = [event.id for event in catalogue.events if not event.context]
    for asked in inputs.events:
        if asked not in known and not asked.startswith(FOUND):
            raise _unknown("event", asked, known, "--event takes an id of the catalogue")
    return catalogue


def _load(inputs: Inputs, stdin: BinaryIO | None, progress: Progress) -> Loaded:
    operands, sidecar = _operands(inputs)
    loaded = load.read(operands, sources=sidecar, stdin=stdin, progress=progress)
    if not inputs.operands:
        loaded = msgspec.structs.replace(loaded, documents=tuple(map(_embedded, loaded.documents)))
    return _of_sources(loaded, inputs.only_sources) if inputs.only_sources else loaded


def _operands(inputs: Inputs) -> tuple[Sequence[str], Sources | None]:
    """Return what to read, and the side-car file: the embedded collection where nothing is named."""
    sidecar = sources.read(inputs.sources) if inputs.sources is not None else None
    if inputs.operands:
        return inputs.operands, sidecar
    folder = collection.folder()
    return [str(folder / "articles")], sidecar or sources.read(folder / "sources.toml")


def _whole(found: Stream) -> Loaded:
    return Loaded(documents=tuple(found.documents), skipped=found.skipped)


def _embedded(document: Document) -> Document:
    """Call a file of the embedded collection by where it stands in it, wherever that is installed."""
    path = f"articles/{Path(document.article.path or '').name}"
    return msgspec.structs.replace(document, article=msgspec.structs.replace(document.article, path=path))


def _of_sources(loaded: Loaded, asked: Sequence[str]) -> Loaded:
    """Keep the articles of the outlets (or ids) asked for."""
    known = {name for one in loaded.documents for name in (one.article.source, one.article.id) if name}
    for name in asked:
        if name not in known:
            raise _unknown("source", name, sorted(known), "--source takes an outlet or article id")
    kept = tuple(one for one in loaded.documents if {one.article.source, one.article.id} & set(asked))
    return msgspec.structs.replace(loaded, documents=kept)


def _limits(facts: Sequence[Facts]) -> tuple[Limit, ...]:
    """Say what could not be looked at."""
    if len(facts) > 1:
        return ()
    what = "one article" if facts else "no article"
    return (Limit(what="everything", detail=f"{what} was read; it takes two to compare"),)


def _asked(events: Sequence[AlignedEvent], inputs: Inputs) -> tuple[AlignedEvent, ...]:
    """Keep the events asked for; without a wish those that an article reports, and those found."""
    if inputs.events:
        ids = [event.id for event in events]
        for asked in inputs.events:
            if asked not in ids:
                raise _unknown("event", asked, ids, "the ids of found events change with the articles")
        return tuple(event for event in events if event.id in inputs.events)
    return tuple(event for event in events if event.origin is Origin.FOUND or _reported(event))


def _reported(event: AlignedEvent) -> bool:
    return any(one.kind is not MentionKind.SILENT for one in event.coverage)


def _unknown(what: str, asked: str, known: Sequence[str], hint: str) -> UsageError:
    near = nearest(asked, known)
    guess = f'did you mean "{near}"?' if near else f"known: {', '.join(known) or 'none'}"
    return UsageError(f'no {what} "{asked}"', hint=f"{guess}; {hint}")
