"""What rows of quotations show already, and what was too frequent to be looked at."""

from __future__ import annotations

import msgspec
import pytest

from builders import material, passage, unit
from samestory.align import rows
from samestory.align.grouped import Grouped
from samestory.align.passages import Unit
from samestory.model import Group, MatchKind
from samestory.settings import BALANCED

WORDS = "aaaa bbbb cccc dddd eeee"  # a quotation of three of them is 14 of 24 letters


def sentence(article: str, start: int = 0) -> Unit:
    return unit(article, *WORDS.split(), sentence=start, passage=passage(article, WORDS, start=start))


def quotation(article: str, words: int, start: int = 0) -> Unit:
    """Return so many quoted words of the sentence that starts there."""
    text = " ".join(WORDS.split()[:words])
    return unit(article, *text.split(), sentence=start, passage=passage(article, text, start=start + 1))


def row(*units: Unit) -> Grouped:
    passages = tuple(one.passage for one in units)
    return Grouped(Group(passages=passages, kind=MatchKind.UTTERANCE, score=0.9, because=("words",)), units)


SENTENCES = [sentence("a"), sentence("a", 40), sentence("b"), sentence("c")]


@pytest.mark.parametrize(
    ("quotations", "shown"),
    [
        ([quotation("a", 5), quotation("b", 5)], {(0, 2)}),
        ([quotation("b", 5), quotation("a", 5)], {(0, 2)}),  # in order of the text
        ([quotation("a", 4), quotation("b", 1)], {(0, 2)}),  # one of them is little else
        ([quotation("a", 1), quotation("b", 4)], {(0, 2)}),
        ([quotation("a", 3), quotation("b", 3)], set()),
        ([quotation("a", 4, 40), quotation("b", 1)], {(1, 2)}),
        ([quotation("a", 4), quotation("b", 1), quotation("c", 1)], {(0, 2), (0, 3)}),
        ([quotation("a", 5), quotation("a", 1), quotation("b", 1)], {(0, 2)}),
        ([quotation("d", 5), quotation("b", 5)], set()),  # of a caption, which is no sentence
    ],
)
def test_sentences_that_are_little_else_than_the_quotations_of_a_row_are_shown_by_it(
    quotations: list[Unit], shown: set[tuple[int, int]]
) -> None:
    assert rows.shown(SENTENCES, [row(*quotations)]) == shown


def test_what_was_too_frequent_is_said() -> None:
    many = [unit(name, "ferry", passage=passage(name, "ferry")) for name in "abcdefgh"]
    few = msgspec.structs.replace(BALANCED.rows, most=7, common=1.0)
    given = material()._replace(sentences=many, utterances=many)
    assert [(one.what, one.detail) for one in rows.group(given, few).limits] == [
        ("candidates", "1 terms stand in more than 7 passages and were no ground to compare"),
        ("candidates", "1 words stand in more than 7 quotations and were no ground to compare"),
    ]
    enough = msgspec.structs.replace(few, most=8)
    assert rows.group(given, enough).limits == []


@pytest.mark.parametrize(("least", "count"), [(0.0, 1), (1.0, 1), (1.01, 0)])
def test_rows_below_the_least_score_are_left_out(least: float, count: int) -> None:
    words = "every harbour of the coast".split()
    said = [unit(name, *words, passage=passage(name, " ".join(words))) for name in "ab"]
    settings = msgspec.structs.replace(BALANCED.rows, least=least)
    assert len(rows.group(material()._replace(utterances=said), settings).groups) == count
