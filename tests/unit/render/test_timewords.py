"""Times and lengths of time in words."""

from __future__ import annotations

import pytest

from samestory.render.timewords import length, spoken


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2025-05-08", "Thursday 8 May 2025"),
        ("2025-05", "May 2025"),
        ("2025", "2025"),
        ("0044", "44"),
        ("2025-22", "summer 2025"),
        ("2025-33", "first quarter of 2025"),
        ("2025-41", "second half of 2025"),
        ("199X", "the 1990s"),
        ("18XX", "the 19th century"),
        ("20XX", "the 21st century"),
        ("11XX", "the 12th century"),
        ("1990~", "about 1990"),
        ("2025-05-08/2025-05-10", "Thursday 8 May 2025 to Saturday 10 May 2025"),
        ("2025-05-08~/2025-05-10", "about Thursday 8 May 2025 to Saturday 10 May 2025"),
        ("2014/..", "from 2014 on"),
        ("../2008~", "up to about 2008"),
        ("[2025-03-10,2025-10-03]", "Monday 10 March 2025 or Friday 3 October 2025"),
        ("2025-99", "2025-99"),
        ("no date", "no date"),
    ],
)
def test_a_value_in_words(value: str, words: str) -> None:
    assert spoken(value) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (1, "1 day"),
        (60, "60 days"),
        (61, "2 months"),
        (365, "12 months"),
        (730, "2 years"),
        (20_000, "55 years"),
    ],
)
def test_a_length_in_words(days: int, words: str) -> None:
    assert length(days) == words
