"""Differences in words."""

from __future__ import annotations

import pytest

from samestory.model import Aspect, Difference
from samestory.render.differences import spelled

NAMES = {"a": "Post", "b": "Echo"}
RULE = "the figures exclude each other"


@pytest.mark.parametrize(
    ("what", "left", "right", "told"),
    [
        (Aspect.VALUE, "12", "20", f'value: Post has "12", Echo has "20": {RULE}'),
        (Aspect.VALUE, "12", "", f'value: Post has "12", Echo has nothing: {RULE}'),
        (Aspect.VALUE, "", "20", f'value: Post has nothing, Echo has "20": {RULE}'),
        (Aspect.DETAIL, "in Riga", "", "detail: Post, not Echo: in Riga"),
        (Aspect.DETAIL, "", "in Riga", "detail: Echo, not Post: in Riga"),
        (Aspect.VALUE, "One.", "Two.", f"value: Post, Echo: {RULE}"),
        (Aspect.VALUE, "One.", "20", f'value: Post has the words above, Echo has "20": {RULE}'),
    ],
)
def test_a_difference_names_both_sides(what: Aspect, left: str, right: str, told: str) -> None:
    difference = Difference(what=what, between=("a", "b"), left=left, right=right, rule=RULE)
    assert spelled(difference, NAMES, {"One.", "Two."}) == told
