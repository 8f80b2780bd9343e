"""Which passages of different articles tell of the same event and state the same fact.

The only stage that looks across articles.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from samestory.align import events, found, material, rows
from samestory.model import AlignedEvent, Catalogue, Facts, Limit
from samestory.progress import SILENT, Progress
from samestory.settings import BALANCED, AlignSettings

__all__ = ["Aligned", "align"]


class Aligned(NamedTuple):
    """What articles tell of the same events."""

    events: tuple[AlignedEvent, ...]  #: those of the catalogue that articles report, then those found
    limits: tuple[Limit, ...]  #: what was not looked at


def align(
    facts: Sequence[Facts],
    catalogue: Catalogue,
    settings: AlignSettings = BALANCED,
    progress: Progress = SILENT,
) -> Aligned:
    """Put passages of different articles together, event by event; `progress` is told of long stages."""
    given = material.gather(facts, catalogue, settings, progress)
    grouped = rows.group(given, settings.rows, progress)
    arranged = events.arrange(facts, catalogue, given, grouped)
    return Aligned(arranged, (*given.stories.limits, *grouped.limits, *found.limits(facts)))
