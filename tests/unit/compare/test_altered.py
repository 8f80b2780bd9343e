"""What was changed inside the words of one speaker: a negation, a number."""

from __future__ import annotations

import pytest

from samestory.compare import altered

NEGATED = "a negation that only one of them has"


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        ("We will sell the mill", "We will not sell the mill", NEGATED),
        ("We will sell the mill", "We will never sell the mill", NEGATED),
        ("We sell the mill", "We do not sell the mill", NEGATED),
        ("sell the mill", "not sell the mill", None),
        ("We never sell the mill", "We do not sell the mill", None),
        ("We will sell the mill", "We will not, not, not sell the mill", NEGATED),
        ("We will sell the mill", "We will not sell the old mill", None),
        ("We will sell the mill", "No, we will sell the mill", None),
        ("We will sell the mill", "We will sell the mill", None),
        ("The mill has 20 workers", "The mill has 30 workers", "the number 20 is 30 in the other"),
        ("The mill has 20 workers", "The mill has twenty workers", None),
        ("The mill has 100 workers", "The mill has 102 workers", None),
        ("The mill has 100 workers", "The mill has 103 workers", "the number 100 is 103 in the other"),
        ("The mill has 20 workers", "The mills have 30 workers", None),
        ("The mill has 20 of 30 boats", "The mill has 20 of 40 boats", "the number 30 is 40 in the other"),
        ("It has 20 boats", "It has 30 boats", "the number 20 is 30 in the other"),
        ("Has 20 boats", "Has 30 boats", None),
        (
            "We lost two thousand five hundred boats",
            "We lost 2,600 boats there",
            None,
        ),
        (
            "We lost two thousand five hundred boats",
            "We lost 2,600 boats",
            "the number 2500 is 2600 in the other",
        ),
        ("We lost twenty-five good boats", "We lost 26 good boats", "the number 25 is 26 in the other"),
        (
            "We lost 2.5 million dollars",
            "We lost 3 million dollars",
            "the number 2.5e+06 is 3e+06 in the other",
        ),
        ("We lost a hundred good boats", "We lost a 90 good boats", "the number 100 is 90 in the other"),
        ("We lost million good boats", "We lost 90 good boats", "the number 1e+06 is 90 in the other"),
    ],
)
def test_what_was_changed(left: str, right: str, found: str | None) -> None:
    assert altered.between(left, right) == found


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("two boats", [("", 2.0), ("boats", None)]),
        ("boats", [("boats", None)]),
        ("three hundred", [("", 300.0)]),
        ("two hundred thousand and six", [("", 200_000.0), ("and", None), ("", 6.0)]),
        ("1.5.5 boats", [("1.5.5", None), ("boats", None)]),
        ("1.5 boats", [("", 1.5), ("boats", None)]),
        ("٣ boats", [("٣", None), ("boats", None)]),
    ],
)
def test_all_words_of_a_number_are_one(row: str, found: list[tuple[str, float | None]]) -> None:
    assert list(altered.numbered(row.split())) == found
