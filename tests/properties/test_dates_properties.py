"""Laws of dates that hold for any text."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from samestory.extract.dates import edtf, find
from samestory.model import Article, Role, Sentence

WORDS = st.sampled_from(
    [
        "the",
        "a",
        "of",
        "in",
        "on",
        "from",
        "to",
        "between",
        "and",
        "since",
        "until",
        "before",
        "after",
        "by",
        "last",
        "next",
        "this",
        "past",
        "coming",
        "recent",
        "two",
        "3",
        "15",
        "31st",
        "2020",
        "1990",
        "s",
        "'",
        "-",
        ",",
        ".",
        "/",
        "12",
        "May",
        "March",
        "Sept",
        "February",
        "Monday",
        "Fri",
        "today",
        "week",
        "weeks",
        "year",
        "years",
        "decade",
        "days",
        "ago",
        "later",
        "early",
        "mid",
        "late",
        "end",
        "beginning",
        "first",
        "second",
        "half",
        "quarter",
        "Christmas",
        "Easter",
        "spring",
        "World",
        "War",
        "II",
        "Q",
        "1",
        "th",
        "nearly",
        "more",
        "than",
        "for",
        "at",
        "moment",
        "will",
        "was",
        "000",
        "9",
        "11",
        "century",
        "nineteen",
        "eighty",
        "and",
        "weekend",
        "that",
        "same",
        "day",
        "earlier",
        "now",
        "currently",
        "future",
        "since",
        "eve",
        "New",
        "Year",
        "Labor",
        "Day",
        "to",
        "date",
        "summit",
        "quarter",
    ]
)
TEXTS = st.one_of(st.lists(WORDS, max_size=25).map(" ".join), st.text(max_size=60))
DAYS = st.dates(min_value=dt.date(1800, 1, 1), max_value=dt.date(2200, 1, 1))


@given(TEXTS, st.one_of(st.none(), DAYS))
def test_spans_values_and_bounds_agree(text: str, day: dt.date | None) -> None:
    article = Article(id="a", sha256="", text=text, published=day.isoformat() if day else None)
    sentence = Sentence(article="a", start=0, end=len(text), line=1, text=text, role=Role.BODY, paragraph=0)
    last = 0
    for date in find(article, [sentence]):
        assert last <= date.start < date.end
        assert text[date.start : date.end] == date.text
        assert (date.earliest, date.latest) == edtf.bounds(date.value)
        assert not (date.earliest and date.latest) or date.earliest <= date.latest
        assert date.anchor is None or date.value is not None
        if date.offset is not None:
            low, high = date.offset.low, date.offset.high
            assert low is None or high is None or 0 <= low <= high
            assert date.offset.unit is not None or low is high is None
        assert date.anchor_text is None or date.offset is not None
        assert date.value is None or date.earliest or date.latest or date.value.startswith("XXXX")
        last = date.end


@given(DAYS)
def test_a_day_printed_is_the_day_read(day: dt.date) -> None:
    text = f"They met on {day.day} {day:%B} {day.year}."
    article = Article(id="a", sha256="", text=text)
    sentence = Sentence(article="a", start=0, end=len(text), line=1, text=text, role=Role.BODY, paragraph=0)
    (date,) = find(article, [sentence])
    assert date.earliest == date.latest == day


@given(st.text(alphabet="0123456789X-/.~[],", max_size=14))
def test_reading_a_value_never_fails(value: str) -> None:
    edtf.bounds(value)


@given(DAYS, DAYS)
def test_an_interval_reaches_from_its_first_day_to_its_last(one: dt.date, other: dt.date) -> None:
    first, last = sorted((one, other))
    assert edtf.bounds(edtf.days(first, last)) == (first, last)
