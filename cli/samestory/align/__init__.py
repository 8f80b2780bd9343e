"""Which passages of different articles tell of the same event and state the same fact.

The only stage that looks across articles.
"""

from __future__ import annotations

from collections.abc import Sequence

from samestory.align import events, evidence, mentions, passages, people, rows, terms
from samestory.model import AlignedEvent, Catalogue, Facts
from samestory.settings import BALANCED, AlignSettings

__all__ = ["align"]


def align(
    facts: Sequence[Facts], catalogue: Catalogue, settings: AlignSettings = BALANCED
) -> tuple[AlignedEvent, ...]:
    """Return the events of the catalogue that articles report, then those found beside it."""
    profiles = evidence.profiles(catalogue.events, settings.events, facts)
    told = [mentions.tell(one, profiles, settings.events) for one in facts]
    read = terms.reader(people.keys(facts))
    sentences = [
        unit for one, its in zip(facts, told, strict=True) for unit in passages.sentences(one, its, read)
    ]
    utterances = [
        unit for one, its in zip(facts, told, strict=True) for unit in passages.utterances(one, its, read)
    ]
    grouped = rows.group(sentences, utterances, read, settings.rows)
    return events.arrange(facts, catalogue, told, grouped, sentences)
