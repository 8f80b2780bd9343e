"""What is done grows in proportion to what is read, whatever stands in it: counted, not timed."""

from __future__ import annotations

import io
import json
import sys
from collections import Counter
from pathlib import Path
from types import CodeType, FrameType
from typing import Any

import pytest

import samestory
from samestory import pipeline
from samestory.pipeline import Inputs

#: Beyond `RowSettings.most`, from which on what is common is no ground for a candidate.
SHORT, GROWTH = 160, 2
#: How many more lines a function may run: linear is 2, quadratic 4.
MOST = 3
#: What runs fewer lines of the long text is no matter.
FEW = 4_000

#: What both articles are made of.
REPEATED = {
    "sentences": "The ferry sank off Tallinn on Monday with 20 people aboard. ",
    "quotations": "“We lost the steering,” Anna Berg said on Monday in Oslo. ",
    "nested quotations": "“He said ‘go’ to us and ‘stay’ to Anna Berg in Oslo. ",
    "indirect speech": "Anna Berg said that the ferry sank off Tallinn. ",
    "pronouns": "He said it was the worst night in years. ",
    "dates": "Two days later the talks in Oslo failed again. ",
    "names": "Anna Berg met Tomas Lind and Ole Brandt in Oslo. ",
    "lines": "The ferry sank off Tallinn on Monday.\n",
}
#: What one sentence of both is made of.
ENDLESS = {
    "words": "ferry people sank harbour storm ",
    "figures": "20 of 300 people, ",
    "names": "Anna Berg Tomas Lind ",
    "days": "on Monday or on 6 May 2024, ",
    "said": "said Anna Berg, who said ",
    "questions": "?",
    "digits": "9",
    "single digits": "1 ",
    "digits and commas": "9,",
    "digits and slashes": "1/",
    "combining marks": "\u0301",
}
#: A longer one is cut, and sentences of several articles are held against each other.
LONGEST_SENTENCE = 4_900

PACKAGE = str(Path(samestory.__file__).parent)


def steps(text: str) -> Counter[CodeType]:
    """Return how many lines each function runs to compare two articles."""
    counted: Counter[CodeType] = Counter()

    def inside(frame: FrameType, event: str, _: Any) -> Any:
        if event == "line":
            counted[frame.f_code] += 1
        return inside

    def entered(frame: FrameType, _event: str, _: Any) -> Any:
        return inside if frame.f_code.co_filename.startswith(PACKAGE) else None

    articles = ({"id": name, "text": f"A town. {text}"} for name in "ab")
    lines = "".join(json.dumps(one) + "\n" for one in articles).encode()
    before = sys.gettrace()
    sys.settrace(entered)
    try:
        pipeline.compare(Inputs(operands=("-",), use_catalogue=False), io.BytesIO(lines))
    finally:
        sys.settrace(before)
    return counted


@pytest.mark.parametrize("piece", REPEATED.values(), ids=REPEATED)
def test_no_function_runs_more_often_than_an_article_is_longer(piece: str) -> None:
    assert grown(piece, SHORT) == set()


@pytest.mark.parametrize("piece", ENDLESS.values(), ids=ENDLESS)
def test_no_function_runs_more_often_than_a_sentence_is_longer(piece: str) -> None:
    assert grown(piece, LONGEST_SENTENCE // GROWTH // len(piece)) == set()


def grown(piece: str, count: int) -> set[str]:
    """Return the functions that run more often than a text is longer."""
    steps(piece)  # what is kept from one text to the next is kept now
    short, long = steps(piece * count), steps(piece * count * GROWTH)
    return {
        f"{code.co_qualname} ({Path(code.co_filename).name}): {short[code]} and {lines} lines"
        for code, lines in long.items()
        if lines > FEW and lines > MOST * short[code]
    }
