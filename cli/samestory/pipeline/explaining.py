"""Why two passages were put together or not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import BinaryIO, Final

import msgspec

from samestory import align
from samestory.align import explaining
from samestory.compare import judge
from samestory.errors import UsageError
from samestory.model import AlignedEvent, Explanation, Group, Pairing, Row
from samestory.pipeline import printed
from samestory.pipeline.comparing import GENERATOR, limits
from samestory.pipeline.outcomes import Outcome
from samestory.pipeline.reading import Inputs, read
from samestory.progress import SILENT, Progress

#: How many skipped files an error names.
_NAMED: Final = 3


def explain(
    inputs: Inputs, refs: tuple[str, str], stdin: BinaryIO | None = None, progress: Progress = SILENT
) -> Outcome[Explanation]:
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
        unread = [f"not read: {one.told}" for one in loaded.skipped[:_NAMED]]
        raise UsageError(str(error), hint="; ".join((error.hint, *unread))) from None
    aligned = align.align(facts, catalogue, inputs.settings)
    explanation = Explanation(
        generator=GENERATOR,
        refs=refs,
        articles=tuple(one.article.card() for one in facts),
        pairings=tuple(_judged(one, aligned.events) if one.together else one for one in found.pairings),
        notes=found.notes,
        skipped=loaded.skipped,
        limits=(*limits(facts), *aligned.limits),
    )
    explanation = printed.restored(explanation, printed.of(facts))
    return Outcome(result=explanation, warnings=loaded.warnings, notes=loaded.notes)


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
    [judged] = judge((), [only], generator=GENERATOR).events
    return judged.rows[0]
