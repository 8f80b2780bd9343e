"""`timeline` and `quotes` as CSV: a row for each statement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from samestory.model import ArticleCard, Quotations, Timeline
from samestory.render.csvtext import Cell, table

_ARTICLE: Final = ("article", "source", "published", "url")
_PLACE: Final = ("line", "page", "start", "end")
DATES: Final = (
    "value", "earliest", "latest", "precision", "sources", *_ARTICLE, *_PLACE, "date_text", "text",
    "event", "row", "verdict", "sentence_row", "sentence_verdict",
)  # fmt: skip
QUOTES: Final = (
    "speaker", "utterance", "event", "row", "verdict", "sources", "independent", "wording", "relation", "of",
    *_ARTICLE, *_PLACE, "said_by", "canonical", "continues", "copy_of", "text",
)  # fmt: skip


def timeline(given: Timeline, *, encoding: str = "utf-8", raw: bool = False) -> Iterator[bytes]:
    """Yield the dated statements in order of time."""
    return table(DATES, _dates(given), encoding=encoding, raw=raw)


def quotations(given: Quotations, *, encoding: str = "utf-8", raw: bool = False) -> Iterator[bytes]:
    """Yield the quoted statements, by speaker, utterance and wording."""
    return table(QUOTES, _quotes(given), encoding=encoding, raw=raw)


def _dates(given: Timeline) -> Iterator[Sequence[Cell]]:
    cards = _cards(given.articles)
    for moment in given.moments:
        when = (moment.value, moment.earliest, moment.latest, moment.precision, moment.sources)
        for one in moment.statements:
            place = (one.line, one.page, one.start, one.end, one.date_text, one.text)
            told = (one.event, one.row, one.verdict, one.sentence_row, one.sentence_verdict)
            yield *when, *cards[one.article], *place, *told


def _quotes(given: Quotations) -> Iterator[Sequence[Cell]]:
    cards = _cards(given.articles)
    for speaker in given.speakers:
        for said in speaker.utterances:
            what = (said.id, said.event, said.row, said.verdict, said.sources, said.independent)
            for number, wording in enumerate(said.wordings, 1):
                for one in wording.statements:
                    place = (*cards[one.article], one.line, one.page, one.start, one.end)
                    told = (one.speaker, one.canonical, one.continues, one.copy_of, one.text)
                    yield speaker.name, *what, number, wording.relation, wording.of, *place, *told


def _cards(articles: Iterable[ArticleCard]) -> Mapping[str, tuple[str, str | None, str | None, str | None]]:
    return {one.id: (one.id, one.source, one.published, one.url) for one in articles}
