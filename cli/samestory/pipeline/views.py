"""What a comparison is made into: a time line, who said what."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from typing import BinaryIO

from samestory.model import Comparison, Facts, Quotations, Timeline, Verdict
from samestory.pipeline import printed
from samestory.pipeline.comparing import as_read
from samestory.pipeline.outcomes import Outcome
from samestory.pipeline.reading import Inputs
from samestory.progress import SILENT, Progress


def timeline(
    inputs: Inputs,
    stdin: BinaryIO | None = None,
    progress: Progress = SILENT,
    *,
    first: dt.date | None = None,
    last: dt.date | None = None,
    sources: int = 1,
) -> Outcome[Timeline]:
    """Put what articles date in order of time; where events are asked for, what belongs to them.

    Args:
        inputs: what to compare.
        stdin: where `-` is read from.
        progress: is told how far the work is.
        first: only times that reach to this day or later.
        last: only times that start on this day or before.
        sources: how many articles tell of a time at least.

    Raises:
        ConfigurationError: a catalogue or side-car file is wrong.
        UsageError: an event or source is asked for that there isn't, or the cache can't be used.
    """
    from samestory.compare import chronology

    outcome = as_read(inputs, stdin, progress)
    told = outcome.result
    line = chronology.timeline(told.comparison, told.facts, only_events=bool(inputs.events))
    line = chronology.told_by(chronology.within(line, first=first, last=last), sources)
    line = printed.restored(line, printed.of(told.facts))
    return Outcome(result=line, warnings=outcome.warnings, notes=outcome.notes)


def quotations(
    inputs: Inputs,
    stdin: BinaryIO | None = None,
    progress: Progress = SILENT,
    *,
    only: Collection[Verdict] = (),
    sources: int = 1,
    speakers: Sequence[str] = (),
) -> Outcome[Quotations]:
    """Return who said what in how many wordings; where events are asked for, what belongs to them.

    Args:
        inputs: what to compare.
        stdin: where `-` is read from.
        progress: is told how far the work is.
        only: verdicts; only utterances of these are kept. None for all.
        sources: how many articles quote an utterance at least.
        speakers: parts of the names of the only speakers to keep; none for all.

    Raises:
        ConfigurationError: a catalogue or side-car file is wrong.
        UsageError: an event, source or speaker is asked for that there isn't, or the cache can't be used.
    """
    from samestory.compare import asked, quoting

    outcome = as_read(inputs, stdin, progress)
    told = outcome.result
    found = quoting.quotations(told.comparison, told.facts, only_events=bool(inputs.events))
    meant = asked.speakers(speakers, found)
    shown = quoting.kept(found, verdicts=only, sources=sources, speakers=meant)
    shown = printed.restored(shown, printed.of(told.facts))
    return Outcome(result=shown, warnings=outcome.warnings, notes=outcome.notes)


def dated(comparison: Comparison, facts: Iterable[Facts]) -> Timeline:
    """Return the time line of what was compared already."""
    from samestory.compare import chronology

    return chronology.timeline(comparison, facts)
