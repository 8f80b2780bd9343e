"""Extraction takes time in proportion to the length of a text, whatever stands in it."""

from __future__ import annotations

import time

import pytest

from builders import document
from samestory import extract

SHORT, GROWTH = 250, 8
#: Linear is 8, quadratic 64; what takes less than `NOISE` seconds is fast enough anyway.
MOST, NOISE = 32, 0.3

#: What is repeated in one sentence or paragraph, or line by line.
REPEATED = {
    "quotations": "“we go” and ",
    "quotations with a cue": "“we go,” Anna Berg said, ",
    "nested quotations": "‘go’ and ",
    "quotations left open": "“we ",
    "sentences that are quoted": "“We go,” he said. ",
    "paragraphs left open": "“We go.\n",
    "cues": "Berg said that he said ",
    "adjuncts": "according to Berg ",
    "pronouns": "he said she left and ",
    "pronouns sentence by sentence": "He said it. ",
    "pairs": "The two leaders said so. ",
    "names": "Anna Berg met Tomas Lind and ",
    "brackets": "Anna (of Oslo ",
    "commas": "Anna, Berg, ",
    "apostrophes": "the workers’ ’a ",
    "attributes": 'a="b" ',
    "dates": "the day after the fire ",
    "figures": "two of three ",
    "full stops": "a.b. ",
    "dashes": "a - b — ",
    "lines": "He said it.\n",
}


def seconds(text: str) -> float:
    """Return the least time of two runs."""
    one = document(*text.split("\n"))
    times = []
    for _ in range(2):
        started = time.process_time()
        extract.facts(one)
        times.append(time.process_time() - started)
    return min(times)


@pytest.mark.parametrize("piece", REPEATED.values(), ids=REPEATED)
def test_what_is_repeated_takes_as_much_longer_as_it_is(piece: str) -> None:
    taken = seconds("“A town. " + piece * SHORT * GROWTH)
    assert taken < NOISE or taken < MOST * seconds("“A town. " + piece * SHORT)
