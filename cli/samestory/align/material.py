"""What rows are made from: the passages of all articles, with what each of them tells of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from samestory.align import evidence, mentions, passages, people, reading, stories, terms
from samestory.align.mentions import Told
from samestory.align.passages import Unit
from samestory.align.reading import Reading
from samestory.align.stories import Stories
from samestory.model import Catalogue, Facts
from samestory.progress import SILENT, Progress, counted
from samestory.settings import AlignSettings


class Material(NamedTuple):
    """Everything that is known before passages are put together."""

    told: Sequence[Told]  #: one an article
    sentences: Sequence[Unit]
    utterances: Sequence[Unit]
    terms: terms.Reader
    stories: Stories


def gather(
    facts: Sequence[Facts], catalogue: Catalogue, settings: AlignSettings, progress: Progress = SILENT
) -> Material:
    """Give each sentence to the events that it tells of, and cut articles into passages."""
    progress.stage("finding events", len(facts))
    read = [reading.sentences(one) for one in facts]
    profiles = evidence.profiles(
        catalogue.events, settings.events, (one.wording for its in read for one in its)
    )
    told = [
        mentions.tell(Reading(one, its, profiles, settings.events))
        for one, its in counted(zip(facts, read, strict=True), progress)
    ]
    progress.stage("aligning")
    terms_of = terms.reader({**terms.of_aliases(catalogue.aliases), **people.keys(facts)})
    pairs = list(zip(facts, told, strict=True))
    stated = {one.article.id: passages.sentences(one, its, terms_of) for one, its in pairs}
    return Material(
        told=told,
        sentences=[unit for units in stated.values() for unit in units],
        utterances=[unit for one, its in pairs for unit in passages.utterances(one, its, terms_of)],
        terms=terms_of,
        stories=Stories((one for one, its in pairs if stories.unlisted(its)), settings.stories),
    )
