"""What each article states, one at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from samestory import load
from samestory.model import Facts
from samestory.pipeline import printed
from samestory.pipeline.extracting import Extractor
from samestory.pipeline.outcomes import FactsOutcome
from samestory.pipeline.reading import Inputs, embedded, of_sources, operands, read_catalogue, terms
from samestory.progress import SILENT, Progress, counted


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
    stated = extractor.facts(counted(documents, progress), count, progress)
    return FactsOutcome(
        facts=map(printed.facts, _noted(extractor, stated, found.warnings, notes)),
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
