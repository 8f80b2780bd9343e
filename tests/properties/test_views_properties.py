"""Laws of the views on time and quotations: no order of articles matters, every span is what it says."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from builders import facts
from samestory import align
from samestory.compare import chronology, judge, quoting
from samestory.model import Catalogue, Comparison, Facts, Generator, QuoteForm

READ = [
    facts(
        "The ferry sank off Tallinn on Monday.",
        "“We did all we could in that storm,” said Anna Berg, who has led the line since 2014.",
        "The ferry had been built in 1990 and was repaired last year. “Nobody told us,” Tomas Lind said.",
        id="herald",
        published="2025-03-05",
    ),
    facts(
        "The ferry sank off Tallinn on March 3, 2025.",
        "Anna Berg said: “We did all that we could in that storm.” It was “the worst night in years”.",
        "“All we could,” she said again.",
        id="daily",
        published="2025-03-05",
    ),
    facts(
        "“We did,” said Berg, “all we could in that storm.” Now the island waits, as it did in 1990.",
        "In recent years nobody had asked. The inquiry opens next month.",
        id="post",
        published="2025-03-06",
    ),
    facts("Bread has become dearer. “Nobody told us.”", id="times"),
]


@cache
def compared() -> Comparison:
    """Return the comparison of all articles."""
    ordered = sorted(READ, key=lambda one: one.article.id)
    return judge(
        tuple(one.article.card() for one in ordered),
        align.align(ordered, Catalogue()).events,
        generator=Generator(name="samestory", version="0"),
        texts={one.article.id: one.article.text for one in ordered},
    )


@given(st.permutations(READ))
def test_the_order_of_articles_changes_nothing(read: Sequence[Facts]) -> None:
    assert chronology.timeline(compared(), read) == chronology.timeline(compared(), READ)
    assert quoting.quotations(compared(), read) == quoting.quotations(compared(), READ)


def test_every_statement_is_what_stands_in_its_article() -> None:
    texts = {one.article.id: one.article.text for one in READ}
    line = chronology.timeline(compared(), READ)
    assert len(line.moments) > 4
    for moment in line.moments:
        assert moment.sources == len({one.article for one in moment.statements})
        for one in moment.statements:
            assert texts[one.article][one.start : one.end] == one.text
            assert texts[one.article][one.date_start : one.date_end] == one.date_text
            assert texts[one.article].count("\n", 0, one.start) + 1 == one.line
    said = quoting.quotations(compared(), READ)
    for speaker in said.speakers:
        for utterance in speaker.utterances:
            for wording in utterance.wordings:
                assert all(texts[one.article][one.start : one.end] == one.text for one in wording.statements)
                assert all(wording.text[one.start : one.end] == one.text for one in wording.changes)


def test_moments_stand_in_order_of_time() -> None:
    line = chronology.timeline(compared(), READ)
    starts = [one.earliest or one.latest for one in line.moments]
    assert starts == sorted(one for one in starts if one is not None)
    assert len({(one.earliest, one.latest) for one in line.moments}) == len(line.moments)


def test_every_quotation_of_somebody_has_its_place_in_one_utterance() -> None:
    said = quoting.quotations(compared(), READ)
    assert any(len(one.wordings) > 1 for speaker in said.speakers for one in speaker.utterances)
    held = [
        (one.article, one.start, one.end)
        for speaker in said.speakers
        for utterance in speaker.utterances
        for wording in utterance.wordings
        for one in wording.statements
    ]
    assert len(held) == len(set(held))
    for read in READ:
        for quote in read.quotes:
            if quote.form in {QuoteForm.SPEECH, QuoteForm.PHRASE}:
                held_of = [
                    (start, end)
                    for article, start, end in held
                    if article == quote.article and start < quote.end and quote.start < end
                ]
                assert sum(end - start for start, end in held_of) >= len(quote.text.strip(" .,")) - 2
