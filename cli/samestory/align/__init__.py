"""Which passages of different articles tell of the same event and state the same fact.

The only stage that looks across articles.
"""

from __future__ import annotations

from collections.abc import Sequence

from samestory.align import events, material, rows
from samestory.model import AlignedEvent, Catalogue, Facts
from samestory.settings import BALANCED, AlignSettings

__all__ = ["align"]


def align(
    facts: Sequence[Facts], catalogue: Catalogue, settings: AlignSettings = BALANCED
) -> tuple[AlignedEvent, ...]:
    """Return the events of the catalogue that articles report, then those found beside it."""
    given = material.gather(facts, catalogue, settings)
    grouped = rows.group(given, settings.rows)
    return events.arrange(facts, catalogue, given, grouped)
