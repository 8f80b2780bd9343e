"""What Python gets of `timeline` and `quotes`: their records, and the forms that they can take."""

from __future__ import annotations

import json
from typing import Any

import msgspec

from samestory.model import (
    ArticleCard,
    DatedEvent,
    Limit,
    Moment,
    Quotations,
    Skipped,
    SpeakerQuotes,
    Timeline,
)
from samestory.render import calling, jsontext, views_csv


class TimelineReport(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """What articles date, in order of time."""

    timeline: Timeline
    warnings: tuple[str, ...] = ()  #: what should be looked at

    @property
    def articles(self) -> tuple[ArticleCard, ...]:
        """What was read."""
        return self.timeline.articles

    @property
    def moments(self) -> tuple[Moment, ...]:
        """The times, each with all that is dated to it."""
        return self.timeline.moments

    @property
    def events(self) -> tuple[DatedEvent, ...]:
        """The events that statements name."""
        return self.timeline.events

    @property
    def skipped(self) -> tuple[Skipped, ...]:
        """What was not read, and why."""
        return self.timeline.skipped

    @property
    def limits(self) -> tuple[Limit, ...]:
        """What is not on the line, and why."""
        return self.timeline.limits

    def to_dict(self) -> dict[str, Any]:
        """Return the document that `samestory timeline --json` prints, as dictionaries and lists."""
        document: dict[str, Any] = json.loads(self.to_json())
        return document

    def to_json(self) -> str:
        """Return the document that `samestory timeline --json` prints, byte by byte."""
        return jsontext.document(self.timeline).decode()

    def to_csv(self, *, raw: bool = False) -> str:
        """Return the dated statements, one a row, as `samestory timeline -f csv` prints them."""
        return b"".join(views_csv.timeline(self.timeline, raw=raw)).decode()

    def __repr__(self) -> str:
        """Return the short of it, on one line."""
        articles = calling.counted(len(self.articles), "article")
        return f"<samestory.TimelineReport: {articles}; {calling.counted(len(self.moments), 'moment')}>"


class QuotesReport(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """Who said what, in how many wordings."""

    quotations: Quotations
    warnings: tuple[str, ...] = ()  #: what should be looked at

    @property
    def articles(self) -> tuple[ArticleCard, ...]:
        """What was read."""
        return self.quotations.articles

    @property
    def speakers(self) -> tuple[SpeakerQuotes, ...]:
        """Who is quoted, each with what they said: who is most quoted first, nobody named last."""
        return self.quotations.speakers

    @property
    def events(self) -> tuple[DatedEvent, ...]:
        """The events that utterances name."""
        return self.quotations.events

    @property
    def skipped(self) -> tuple[Skipped, ...]:
        """What was not read, and why."""
        return self.quotations.skipped

    @property
    def limits(self) -> tuple[Limit, ...]:
        """What was not looked at, and why."""
        return self.quotations.limits

    def to_dict(self) -> dict[str, Any]:
        """Return the document that `samestory quotes --json` prints, as dictionaries and lists."""
        document: dict[str, Any] = json.loads(self.to_json())
        return document

    def to_json(self) -> str:
        """Return the document that `samestory quotes --json` prints, byte by byte."""
        return jsontext.document(self.quotations).decode()

    def to_csv(self, *, raw: bool = False) -> str:
        """Return the quoted statements, one a row, as `samestory quotes -f csv` prints them."""
        return b"".join(views_csv.quotations(self.quotations, raw=raw)).decode()

    def __repr__(self) -> str:
        """Return the short of it, on one line."""
        articles = calling.counted(len(self.articles), "article")
        said = calling.counted(sum(len(one.utterances) for one in self.speakers), "utterance")
        return f"<samestory.QuotesReport: {articles}; {said}>"
