"""Of an article that is longer than a book no more is looked at than in a moment, and that is said."""

from __future__ import annotations

import io
import json

import pytest

from samestory import load, pipeline
from samestory.load import reach
from samestory.load.reach import MOST_FIGURES, MOST_READ
from samestory.model import Block, Role
from samestory.pipeline import Inputs

SENTENCE = "A ferry ran aground near Riga on Monday. "
LONG = SENTENCE * (MOST_READ // len(SENTENCE) + 10)


def blocks(*spans: tuple[int, int]) -> list[Block]:
    return [Block(start=start, end=end, role=Role.BODY) for start, end in spans]


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ([(0, 10), (12, MOST_READ)], [(0, 10), (12, MOST_READ)]),
        ([(0, 10), (12, MOST_READ + 1)], [(0, 10), (12, MOST_READ - 2)]),
        ([(0, MOST_READ), (MOST_READ + 1, MOST_READ + 9)], [(0, MOST_READ)]),
        ([(MOST_READ, MOST_READ + 9)], []),
    ],
)
def test_blocks_end_at_a_space_before_the_last_character_that_is_read(
    given: list[tuple[int, int]], kept: list[tuple[int, int]]
) -> None:
    text = "x" * (MOST_READ - 2) + " " + "x" * 20
    assert list(reach.within(blocks(*given), text)) == blocks(*kept)


def test_a_run_without_a_space_is_cut_where_it_has_to_be() -> None:
    text = "x" * (MOST_READ + 20)
    assert list(reach.within(blocks((0, len(text))), text)) == blocks((0, MOST_READ))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", None),
        ("x" * MOST_READ, None),
        ("x" * (MOST_READ + 1), "only its first 1,000,000 characters were looked at; split it"),
        ("9," * MOST_FIGURES, None),
        ("9," * MOST_FIGURES + "x" * MOST_FIGURES, None),
        (
            "9," * MOST_FIGURES + "x10",
            "only its first 200,001 characters were looked at, for 100,000 figures stand in them; split it",
        ),
        (
            "x" * (MOST_READ - MOST_FIGURES) + "9," * MOST_FIGURES,
            "only its first 1,000,000 characters were looked at; split it",
        ),
    ],
)
def test_only_what_goes_on_behind_them_is_beyond(text: str, told: str | None) -> None:
    assert reach.short(text) == told


def test_blocks_end_before_the_first_figure_that_is_too_many() -> None:
    text = "x 99 " * MOST_FIGURES + "x 99 "
    assert list(reach.within(blocks((0, len(text))), text)) == blocks((0, 5 * MOST_FIGURES + 1))


def test_the_text_stays_whole_and_the_rest_is_said_in_warnings_and_limits() -> None:
    said = "only its first 1,000,000 characters were looked at; split it"
    lines = "".join(
        json.dumps({"id": one, "text": text}) + "\n" for one, text in (("a", LONG), ("b", SENTENCE))
    )
    loaded = load.read(["-"], stdin=io.BytesIO(lines.encode()))
    assert loaded.documents[0].article.text == LONG
    assert loaded.documents[0].blocks[-1].end <= MOST_READ
    assert loaded.warnings == (f"a: {said}",)
    outcome = pipeline.compare(Inputs(operands=("-",), use_catalogue=False), io.BytesIO(lines.encode()))
    assert ("length", f"a: {said}") in [(one.what, one.detail) for one in outcome.result.limits]
