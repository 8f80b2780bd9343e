"""The clauses of a sentence that state what others share: the shortest run of them, at any length."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from itertools import combinations_with_replacement, pairwise
from math import fsum

from hypothesis import given
from hypothesis import strategies as st

from samestory.align import focus

HELD = st.dictionaries(st.sampled_from("abcdef"), st.just(0.0))
WEIGHTS = dict(zip("abcdef", (0.0, 0.1, 0.7, 1.3, 2.0, 5.5), strict=True))


def tried_out(clauses: Sequence[tuple[int, int]], held: Sequence[Mapping[str, float]], enough: float) -> int:
    """Return the length of the shortest run that holds enough, out of all runs."""
    fit = [
        clauses[last][1] - clauses[first][0]
        for first, last in combinations_with_replacement(range(len(clauses)), 2)
        if fsum({term: one[term] for one in held[first : last + 1] for term in one}.values()) >= enough
    ]
    return min(fit, default=clauses[-1][1])


@given(st.lists(st.tuples(st.integers(1, 9), HELD), min_size=1, max_size=8), st.floats(0, 10))
def test_the_run_is_the_shortest_that_holds_enough(
    drawn: list[tuple[int, dict[str, float]]], enough: float
) -> None:
    ends = [sum(length for length, _ in drawn[:place]) for place in range(len(drawn) + 1)]
    clauses = list(pairwise(ends))
    held = [{term: WEIGHTS[term] for term in one} for _, one in drawn]
    first, last = focus._shortest(clauses, held, enough)  # noqa: SLF001
    assert clauses[last][1] - clauses[first][0] == tried_out(clauses, held, enough)


def test_a_sentence_of_a_thousand_clauses_takes_no_time() -> None:
    clauses = [(at, at + 1) for at in range(1000)]
    held = [{f"{at}.{word}": 1.0 for word in range(10)} for at in range(1000)]
    started = time.process_time()
    assert focus._shortest(clauses, held, 8000) == (0, 799)  # noqa: SLF001
    assert time.process_time() - started < 3
