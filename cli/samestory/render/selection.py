"""Which rows are shown."""

from __future__ import annotations

from collections.abc import Collection

import msgspec

from samestory.model import Comparison, Origin, Verdict


def only(comparison: Comparison, verdicts: Collection[Verdict]) -> Comparison:
    """Return `comparison` with rows of `verdicts` alone and a summary that counts them.

    A found event without such a row goes; the catalogue's events, mentions, coverage and everything else
    stay. No verdicts: everything stays.
    """
    if not verdicts:
        return comparison
    events = tuple(
        msgspec.structs.replace(event, rows=tuple(row for row in event.rows if row.verdict in verdicts))
        for event in comparison.events
    )
    events = tuple(event for event in events if event.rows or event.origin is Origin.CATALOGUE)
    summary = {str(verdict): 0 for verdict in Verdict}
    for event in events:
        for row in event.rows:
            summary[row.verdict] += 1
    return msgspec.structs.replace(comparison, events=events, summary=summary)
