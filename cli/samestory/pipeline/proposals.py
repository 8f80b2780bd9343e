"""Stories as events for a catalogue: their witnesses are read where the engine has them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

import msgspec

from samestory import extract
from samestory.align.stories import proposing
from samestory.engines import Engine, Row
from samestory.load import rows as articles
from samestory.model import Proposal, Story
from samestory.progress import Progress

_STORIES: Final = "SELECT data FROM stories WHERE articles >= {least}"
_WITNESSED: Final = """
SELECT witnesses.story AS story, data, read.id AS id, read.day AS day, title, prose
FROM witnesses JOIN stories ON witnesses.story = stories.id JOIN read ON witnesses.article = read.id
"""
_PROPOSED: Final = """
SELECT proposed.data AS data FROM proposed JOIN stories ON proposed.story = stories.id
ORDER BY articles DESC, day, proposed.story
"""


def proposals(engine: Engine, progress: Progress, *, singletons: bool) -> Iterator[Proposal]:
    """Yield the stories of an engine that has run the plan as events, in the order of the stories."""
    stories = _STORIES.format(least=1 if singletons else 2)
    engine.map("witnesses", {"story": str, "article": str}, stories, _witnesses)
    [(count,)] = engine.rows("SELECT COUNT(*) FROM witnesses")
    progress.stage("proposing", count)
    engine.map(
        "proposed", {"story": str, "data": bytes}, _WITNESSED, _proposed, by="story", progress=progress
    )
    found = (msgspec.msgpack.decode(data, type=Proposal) for (data,) in engine.rows(_PROPOSED))
    return proposing.told_apart(found)


def _witnesses(rows: Sequence[Row]) -> Iterator[Row]:
    for (data,) in rows:
        story = msgspec.msgpack.decode(data, type=Story)
        yield from ((story.id, name) for name in proposing.witnesses(story))


def _proposed(rows: Sequence[Row]) -> Iterator[Row]:
    for name, its in groupby(rows, key=lambda row: row[0]):
        held = {row[2]: row[1:] for row in its}
        story = msgspec.msgpack.decode(next(iter(held.values()))[0], type=Story)
        told = [extract.facts(articles.document(held[one][1:])) for one in proposing.witnesses(story)]
        yield name, msgspec.msgpack.encode(proposing.proposal(story, told))
