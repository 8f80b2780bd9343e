"""Stories: the events that nobody listed."""

from __future__ import annotations

import msgspec

from samestory.model.catalogue import CatalogueEvent


class Story(msgspec.Struct, frozen=True, kw_only=True, tag_field="type", tag="story"):
    """Articles that report the same event, and what holds them together."""

    id: str
    title: str  #: the headline of the most central article
    date: str | None  #: EDTF: the days on which its articles were published
    terms: tuple[str, ...]  #: what two or more of them tell of, the most telling first
    names: tuple[str, ...]  #: who and where
    cues: tuple[str, ...]  #: words that many of them have and hardly any other article
    articles: tuple[str, ...]  #: ids, in order of publication
    central: str  #: id of the article that is most like all the others
    likelihood: float  #: that two of them report one event, from 0 to 1: the mean over the most central ones
    because: tuple[str, ...]


class Proposal(msgspec.Struct, frozen=True, kw_only=True):
    """A story as an event for a catalogue."""

    event: CatalogueEvent
    articles: tuple[str, ...]  #: ids of those that report it
    because: tuple[str, ...]
