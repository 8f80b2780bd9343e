"""What Python gets of `timeline` and `quotes`: their records, and the forms that they can take."""

from __future__ import annotations

from samestory.api.document import Document
from samestory.model import (
    DatedEvent,
    Moment,
    Quotations,
    SpeakerQuotes,
    Timeline,
)
from samestory.render import calling, views_csv


class TimelineReport(Document, frozen=True, kw_only=True, eq=False):
    """What articles date, in order of time."""

    timeline: Timeline

    @property
    def _document(self) -> Timeline:
        return self.timeline

    @property
    def moments(self) -> tuple[Moment, ...]:
        """The times, each with all that is dated to it."""
        return self.timeline.moments

    @property
    def events(self) -> tuple[DatedEvent, ...]:
        """The events that statements name."""
        return self.timeline.events

    def to_csv(self, *, raw: bool = False) -> str:
        """Return the dated statements, one a row, as `samestory timeline -f csv` prints them."""
        return b"".join(views_csv.timeline(self.timeline, raw=raw)).decode()

    def __repr__(self) -> str:
        """Return the short of it, on one line."""
        articles = calling.counted(len(self.articles), "article")
        return f"<samestory.TimelineReport: {articles}; {calling.counted(len(self.moments), 'moment')}>"


class QuotesReport(Document, frozen=True, kw_only=True, eq=False):
    """Who said what, in how many wordings."""

    quotations: Quotations

    @property
    def _document(self) -> Quotations:
        return self.quotations

    @property
    def speakers(self) -> tuple[SpeakerQuotes, ...]:
        """Who is quoted, each with what they said: who is most quoted first, nobody named last."""
        return self.quotations.speakers

    @property
    def events(self) -> tuple[DatedEvent, ...]:
        """The events that utterances name."""
        return self.quotations.events

    def to_csv(self, *, raw: bool = False) -> str:
        """Return the quoted statements, one a row, as `samestory quotes -f csv` prints them."""
        return b"".join(views_csv.quotations(self.quotations, raw=raw)).decode()

    def __repr__(self) -> str:
        """Return the short of it, on one line."""
        articles = calling.counted(len(self.articles), "article")
        said = calling.counted(sum(len(one.utterances) for one in self.speakers), "utterance")
        return f"<samestory.QuotesReport: {articles}; {said}>"
