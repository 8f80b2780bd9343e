"""Which passages of different articles tell of the same event and state the same fact.

The only stage that looks across articles.
"""

from __future__ import annotations

from collections.abc import Sequence

from samestory.align import events, evidence, mentions, passages, people, reading, rows, terms
from samestory.align.reading import Reading
from samestory.model import AlignedEvent, Catalogue, Facts
from samestory.settings import BALANCED, AlignSettings

__all__ = ["align"]


def align(
    facts: Sequence[Facts], catalogue: Catalogue, settings: AlignSettings = BALANCED
) -> tuple[AlignedEvent, ...]:
    """Return the events of the catalogue that articles report, then those found beside it."""
    read = [reading.sentences(one) for one in facts]
    profiles = evidence.profiles(
        catalogue.events, settings.events, (one.wording for its in read for one in its)
    )
    told = [
        mentions.tell(Reading(one, its, profiles, settings.events))
        for one, its in zip(facts, read, strict=True)
    ]
    terms_of = terms.reader({**terms.of_aliases(catalogue.aliases), **people.keys(facts)})
    sentences = [
        unit for one, its in zip(facts, told, strict=True) for unit in passages.sentences(one, its, terms_of)
    ]
    utterances = [
        unit for one, its in zip(facts, told, strict=True) for unit in passages.utterances(one, its, terms_of)
    ]
    grouped = rows.group(sentences, utterances, terms_of, settings.rows)
    return events.arrange(facts, catalogue, told, grouped, sentences)
