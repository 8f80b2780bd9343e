"""Times and lengths of time in words."""

from __future__ import annotations

import datetime as dt

import pytest

from samestory.compare.precision import precision
from samestory.model import Moment
from samestory.render.timewords import ends, length, short, spoken


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
    ("value", "words"),
    [
        ("2025-05-08", "8 May 2025"),
        ("2022-09-30", "30 Sep 2022"),
        ("2025-12", "Dec 2025"),
        ("2025", "2025"),
        ("2022-21", "spring 2022"),
        ("2021-33", "first quarter of 2021"),
        ("18XX", "19th century"),
        ("199X", "1990s"),
        ("1990~", "about 1990"),
        ("2019-03/..", "from Mar 2019"),
        ("../2008~", "until about 2008"),
        ("2022-09-01/2022-09-03", "1–3 Sep 2022"),
        ("2022-08-30/2022-09-03", "30 Aug – 3 Sep 2022"),
        ("2021-12-30/2022-01-03", "30 Dec 2021 – 3 Jan 2022"),
        ("2022-03/2022-05", "Mar–May 2022"),
        ("2021-12/2022-05", "Dec 2021 – May 2022"),
        ("2014/2022", "2014–2022"),
        ("2022/2022", "2022–2022"),
        ("[2025-03-10,2025-10-03]", "10 Mar 2025 or 3 Oct 2025"),
        ("2025-99", "2025-99"),
        ("no date", "no date"),
    ],
)
def test_a_value_in_few_letters(value: str, words: str) -> None:
    assert short(value) == words


def moment(value: str, earliest: str | None, latest: str | None) -> Moment:
    return Moment(
        value=value,
        earliest=dt.date.fromisoformat(earliest) if earliest else None,
        latest=dt.date.fromisoformat(latest) if latest else None,
        precision=precision(value),
        sources=1,
        statements=(),
    )


CENTURY = moment("18XX", "1800-01-01", "1899-12-31")
JUNE = moment("2025-06", "2025-06-01", "2025-06-30")
LAST_OF_JUNE = moment("2025-06-30", "2025-06-30", "2025-06-30")
SINCE = moment("2026~/..", "2025-01-01", None)


@pytest.mark.parametrize(
    ("moments", "first", "last"),
    [
        ([CENTURY, JUNE], "18XX", "2025-06"),
        ([JUNE], "2025-06", "2025-06"),
        ([JUNE, LAST_OF_JUNE], "2025-06", "2025-06-30"),
        ([moment("2025-06-02/2025-06-09", "2025-06-02", "2025-06-09")], "2025-06-02", "2025-06-09"),
        ([CENTURY, moment("2026/..", "2026-01-01", None)], "18XX", "2026"),
        ([CENTURY, SINCE], "18XX", "2026~"),
        ([moment("../1750", None, "1750-12-31"), CENTURY], "1750", "18XX"),
        ([moment("[1700,1800]", "1700-01-01", "1800-12-31")], "1700", "1800"),
    ],
)
def test_the_first_and_the_last_time_are_as_exact_as_told(
    moments: list[Moment], first: str, last: str
) -> None:
    assert ends(moments) == (first, last)


def test_no_moment_has_no_ends() -> None:
    assert ends([]) is None


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
