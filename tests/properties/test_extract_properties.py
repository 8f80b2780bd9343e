"""Laws of extraction: every span points at its words, whatever the text."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from builders import document, facts
from fuzz import laws
from samestory.extract import sentences
from samestory.extract.speech import marks
from samestory.model import Role, Span

PIECES = st.sampled_from(
    [
        "The bridge reopened",
        "Anna Berg",
        "Mr. Lind",
        "said",
        "she said",
        "on Monday",
        "3.5 million",
        "20 people",
        "U.S.",
        "e.g.",
        ".",
        ". ",
        "?",
        "!” ",
        "“We",
        "are ready”",
        '"',
        "'",
        "’s",
        "‘",
        "„",
        "«",
        "»",
        " ",
        "\u00a0",
        "•",
        "• ",
        "…",
        "[1]",
        "(",
        ")",
        ", ",
        "—",
        "\t",
        "\u202e",
        "\U0001f600",
        "Ägypten",
    ]
)
LINES = st.lists(PIECES, max_size=12).map("".join)
BLOCKS = st.lists(st.tuples(st.sampled_from(Role), LINES), max_size=5)

#: White space and bullets: what sentences leave out.
MARGIN = set(" \t\r\n\u00a0•·▪●‣⁃")


@given(BLOCKS)
@settings(max_examples=200, deadline=None)
def test_sentences_are_in_order_and_cover_all_but_margins(blocks: list[tuple[Role, str]]) -> None:
    one = document(*blocks)
    text = one.article.text
    found = sentences.split(one)
    assert all(unit.end <= other.start for unit, other in pairwise(found))
    for index, block in enumerate(one.blocks):
        inside = [unit for unit in found if unit.paragraph == index and unit.start < unit.end]
        assert all(block.start <= unit.start < unit.end <= block.end for unit in inside)
        covered = {at for unit in inside for at in range(unit.start, unit.end)}
        left_out = {text[at] for at in range(block.start, block.end) if at not in covered}
        assert left_out <= MARGIN | {mark for mark in text if mark.isspace()}


@given(BLOCKS)
@settings(max_examples=200, deadline=None)
def test_everything_extracted_points_at_its_words_in_order(blocks: list[tuple[Role, str]]) -> None:
    one = facts(*blocks, published="2024-05-07")
    text = one.article.text
    kinds: tuple[Sequence[Span], ...] = (one.sentences, one.quotes, one.dates, one.quantities, one.names)
    for spans in kinds:
        assert [span.start for span in spans] == sorted(span.start for span in spans)
        for span in spans:
            assert text[span.start : span.end] == span.text
            assert span.line == text.count("\n", 0, span.start) + 1
    for quote in one.quotes:
        for anchor in (quote.speaker, quote.cue):
            assert anchor is None or text[anchor.start : anchor.end] == anchor.text or quote.speaker is anchor


@given(LINES)
@settings(max_examples=200, deadline=None)
def test_quotations_lie_inside_their_block_and_nest_or_stand_apart(line: str) -> None:
    found = list(marks.pairs(line, [(0, len(line))]))
    assert all(0 <= one.start < one.end <= len(line) for one in found)
    outer = [one for one in found if not one.nested]
    for one in found:
        if one.nested:
            assert any(two.start <= one.start and one.end <= two.end for two in outer)


@given(BLOCKS)
@settings(max_examples=50, deadline=None)
def test_extraction_is_a_function_of_the_text(blocks: list[tuple[Role, str]]) -> None:
    assert facts(*blocks) == facts(*blocks)


@given(LINES, LINES)
@settings(max_examples=100, deadline=None)
def test_a_quotation_is_spoken_by_somebody_the_article_names_or_by_nobody(first: str, second: str) -> None:
    one = facts(first, second)
    for quote in one.quotes:
        if quote.speaker is not None:
            said = one.article.text.replace("\u00a0", " ").lower()
            assert all(word.lower() in said for word in quote.speaker.name.split())


@given(BLOCKS)
@settings(max_examples=100, deadline=None)
def test_everything_extracted_obeys_the_laws_of_facts(blocks: list[tuple[Role, str]]) -> None:
    laws.extracted(facts(*blocks, published="2024-05-07"))


@given(LINES, LINES)
@settings(max_examples=100, deadline=None)
def test_a_paragraph_that_says_nothing_changes_no_fact_before_it(first: str, second: str) -> None:
    alone, more = facts(first, second), facts(first, second, "bread became dearer everywhere.")
    end = len(alone.article.text)
    for kind in ("sentences", "quotes", "indirect", "dates", "quantities", "names"):
        assert tuple(one for one in getattr(more, kind) if one.start < end) == getattr(alone, kind)
