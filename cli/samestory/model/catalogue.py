"""The events that a reader asked about."""

from __future__ import annotations

import datetime as dt

import msgspec

from samestory.model.articles import NamedFile


class CatalogueEvent(msgspec.Struct, frozen=True, kw_only=True):
    """One event, and how it can be recognised in a text."""

    id: str
    title: str
    earliest: dt.date | None = None  #: first day
    latest: dt.date | None = None  #: last day
    place: str | None = None
    participants: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()  #: words and phrases that point to this event; matched fuzzily
    aliases: tuple[str, ...] = ()  #: further names of its place and participants
    context: bool = False  #: dated background: keeps sentences and dates apart, is never reported


class Alias(msgspec.Struct, frozen=True, kw_only=True):
    """A name and its other forms: transliterations, former names, acronyms."""

    name: str
    variants: tuple[str, ...]


class Catalogue(msgspec.Struct, frozen=True, kw_only=True):
    """The events of one or more catalogue files, in order, and the aliases of names."""

    files: tuple[NamedFile, ...] = ()
    events: tuple[CatalogueEvent, ...] = ()
    aliases: tuple[Alias, ...] = ()
