"""What shows that two texts can't say the same."""

from __future__ import annotations

import pytest

from samestory.compare import polarity


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The council did not approve the budget.", "The council approved the budget."),
        ("Nobody opened the bridge.", "The bridge was opened."),
        ("we will never sell the mill", "we will sell the mill"),
        ("Prices rose in March.", "Prices fell in March."),
        ("The court accepted the appeal.", "The court rejected the appeal."),
    ],
)
def test_a_denial_and_an_opposite_are_seen_from_both_sides(left: str, right: str) -> None:
    assert polarity.opposed(left, right)
    assert polarity.opposed(right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The bridge was not opened.", "Nobody opened the bridge."),
        ("The council approved the budget, not the loan.", "The council approved the budget."),
        (
            "Nor has the strike helped Berg, once a friend of the union.",
            "Berg met Lind when the strike began.",
        ),
        ("The bridge was opened.", "They opened the bridge."),
        ("", "They did not open the bridge."),
    ],
)
def test_two_denials_and_a_denial_of_something_else_are_no_opposites(left: str, right: str) -> None:
    assert polarity.opposed(left, right) is None
    assert polarity.opposed(right, left) is None
