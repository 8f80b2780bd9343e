"""What is promised of dates: spans, EDTF values, intervals, anchors."""

from __future__ import annotations

import datetime as dt

import pytest

from samestory.extract.dates import find
from samestory.model import Article, CatalogueEvent, Date, Role, Sentence

PUBLISHED = "2021-06-16"  # a Wednesday

SUMMIT = CatalogueEvent(
    id="oslo-summit",
    title="Climate summit in Oslo",
    earliest=dt.date(2021, 5, 10),
    latest=dt.date(2021, 5, 12),
    cues=("climate summit", "medal ceremony"),
)


def dates(
    text: str,
    published: str | None = PUBLISHED,
    role: Role = Role.BODY,
    events: tuple[CatalogueEvent, ...] = (),
) -> list[Date]:
    article = Article(id="a", sha256="", text=text, published=published)
    sentences, start = [], 0
    for number, line in enumerate(text.split("\n")):
        end = start + len(line)
        sentences.append(
            Sentence(
                article="a", start=start, end=end, line=number + 1, text=line, role=role, paragraph=number
            )
        )
        start = end + 1
    return list(find(article, sentences, events))


def read(text: str, published: str | None = PUBLISHED) -> list[tuple[str, str | None]]:
    return [(date.text, date.value) for date in dates(text, published)]


ABSOLUTE = [
    ("It opened on 15 September 2020.", "15 September 2020", "2020-09-15"),
    ("It opened on Sept. 15, 2020.", "Sept. 15, 2020", "2020-09-15"),
    ("It opened on the 3rd of May 2020.", "the 3rd of May 2020", "2020-05-03"),
    ("Updated: 2020-09-15", "2020-09-15", "2020-09-15"),
    ("Signed 9/15/2020.", "9/15/2020", "2020-09-15"),
    ("Signed 15.9.2020.", "15.9.2020", "2020-09-15"),
    ("Signed 5/9/2020.", "5/9/2020", "[2020-05-09,2020-09-05]"),
    ("It closed in March 2018.", "March 2018", "2018-03"),
    ("It closed in 2001.", "2001", "2001"),
    ("The 1990s were quiet.", "The 1990s", "199X"),
    ("Music of the '90s", "90s", "199X"),
    ("A church of the 19th century", "the 19th century", "18XX"),
    ("Tuesday, Sept. 15, 2020, at noon", "Tuesday, Sept. 15, 2020", "2020-09-15"),
    ("Sales rose in the third quarter of 2020.", "the third quarter of 2020", "2020-35"),
    ("Sales fell in Q1 2020.", "Q1 2020", "2020-33"),
    ("It began in spring 2019.", "spring 2019", "2019-21"),
    ("He left on Good Friday 2019.", "Good Friday 2019", "2019-04-19"),
    ("It rained in nineteen eighty-six.", "nineteen eighty-six", "1986"),
]

RELATIVE = [
    ("He spoke today.", "today", "2021-06-16"),
    ("He spoke yesterday morning.", "yesterday morning", "2021-06-15"),
    ("He spoke on Wednesday.", "Wednesday", "2021-06-16"),
    ("He spoke on Thursday.", "Thursday", "2021-06-10"),
    ("He will speak on Thursday.", "Thursday", "2021-06-17"),
    ("He spoke last Friday.", "last Friday", "2021-06-11"),
    ("She was there last week.", "last week", "2021-06-07/2021-06-13"),
    ("The vote is next month.", "next month", "2021-07"),
    ("Rents rose this year.", "this year", "2021"),
    ("Rents rose earlier this month.", "earlier this month", "2021-06-01/2021-06-15"),
    ("Rents rose in the past week.", "the past week", "2021-06-09/2021-06-15"),
    ("Rents rose in recent months.", "recent months", "2021-03~/2021-06"),
    ("Results come in the coming days.", "the coming days", "2021-06-16/2021-06-19~"),
    ("They met two weeks ago.", "two weeks ago", "2021-06-02~"),
    ("They met three months ago.", "three months ago", "2021-03"),
    ("They met 30 years ago.", "30 years ago", "1991"),
    ("They met more than ten years ago.", "more than ten years ago", "../2011"),
    ("They met about ten years ago.", "about ten years ago", "2011~"),
    ("It was the first flood in nearly three years.", "in nearly three years", "2018-06/2021-06-15"),
    ("The port will reopen in two weeks.", "in two weeks", "2021-06-30~"),
    ("It has smouldered for years.", "for years", "../2021"),
    ("He retired recently.", "recently", "2021~"),
    ("Trains stand still at the moment.", "at the moment", "2021-06"),
    ("Floods in the past 24 hours", "the past 24 hours", "2021-06-15/2021-06-16"),
    ("It will close by the end of the year.", "by the end of the year", "../2021-12"),
]

PARTIAL = [
    ("They met on May 3.", "May 3", "2021-05-03"),
    ("They met in October.", "October", "2020-10"),
    ("They will meet in October.", "October", "2021-10"),
    ("The congress on July 2 comes with a promise", "July 2", "2021-07-02"),
    ("The harvest failed in late February.", "late February", "2021-02-20/2021-02-28"),
    ("It began in early 2019.", "early 2019", "2019-01/2019-04"),
    ("It began in mid-May.", "mid-May", "2021-05-10/2021-05-20"),
    ("He resigned on June 12 last year.", "June 12 last year", "2020-06-12"),
    ("It flew in May and July of 2016.", "May", "2016-05"),
]

RANGES = [
    ("The fair ran from 3 to 5 May 2020.", "from 3 to 5 May 2020", "2020-05-03/2020-05-05"),
    ("The fair on March 3-5 was full.", "March 3-5", "2021-03-03/2021-03-05"),
    ("Prices fell between May and July 2020.", "between May and July 2020", "2020-05/2020-07"),
    ("He served from November 2018 to March.", "from November 2018 to March", "2018-11/2019-03"),
    ("He ruled 2014-18.", "2014-18", "2014/2018"),
    ("Talks ran from Monday to Friday.", "from Monday to Friday", "2021-06-14/2021-06-18"),
    ("It has rained since February.", "since February", "2021-02/.."),
    ("It stays shut until Friday.", "until Friday", "../2021-06-18"),
    ("It stood before 2018.", "before 2018", "../2017"),
    ("It was rebuilt after World War II.", "after World War II", "1945/.."),
    ("Born in 1990 or later", "1990 or later", "1990/.."),
    ("It was built at the end of the Cold War.", "the end of the Cold War", "1991"),
]

NOT_DATES = [
    "He may march on the second floor.",
    "Theresa May said no.",
    "Some 2000 people came to 1201 Maple Avenue.",
    "A man in his 60s waits; he once sat still, now that it is over.",
    "The score was 3-2 and room 2020a was empty.",
    "We fall in spring rolls and winter coats.",
    "Read it in USA Today.",
]


@pytest.mark.parametrize(("text", "span", "value"), ABSOLUTE + RELATIVE + PARTIAL + RANGES)
def test_value(text: str, span: str, value: str) -> None:
    assert (span, value) in read(text)


@pytest.mark.parametrize("text", NOT_DATES)
def test_other_words_are_no_dates(text: str) -> None:
    assert read(text) == []


def test_only_what_is_said_of_a_numeric_date_orders_it() -> None:
    assert read("Signed 5/9/2020, sealed 25/9/2020.") == [
        ("5/9/2020", "2020-09-05"),
        ("25/9/2020", "2020-09-25"),
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [("on Thursday", None), ("in February", "XXXX-02"), ("May 3", "XXXX-05-03"), ("last week", None)],
)
def test_without_publication_nothing_is_guessed(text: str, value: str | None) -> None:
    (date,) = dates(f"They met {text}.", published=None)
    assert (date.value, date.earliest, date.latest, date.anchor) == (
        value, None, None, None,
    )  # fmt: skip


def test_anchor_says_what_a_date_was_resolved_against() -> None:
    anchors = [date.anchor for date in dates("In May 2020, last week, and on Friday")]
    assert anchors == [None, "publication", "publication"]


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("It fell the day after the medal ceremony.", "the day after the medal ceremony", "2021-05-13"),
        ("It fell since the climate summit.", "since the climate summit", "2021-05-10/.."),
        ("It fell two days before the Oslo climate summit.",
         "two days before the Oslo climate summit", "2021-05-08"),
    ],
)  # fmt: skip
def test_events_of_the_catalogue_anchor(text: str, span: str, value: str) -> None:
    (date,) = dates(text, events=(SUMMIT,))
    assert (date.text, date.value, date.anchor) == (span, value, "oslo-summit")


@pytest.mark.parametrize(
    "text", ["A few weeks later it fell.", "It fell the day after the match.", "During that meeting it fell."]
)
def test_unknown_anchors_leave_the_value_open(text: str) -> None:
    (date,) = dates(text, events=(SUMMIT,))
    assert (date.value, date.earliest, date.latest, date.anchor) == (None, None, None, None)


def test_formal_lines_hold_only_dates_that_stand_for_themselves() -> None:
    text = "By Anna Berg, 3 May 2021, updated on Friday"
    assert [date.text for date in dates(text, role=Role.BYLINE)] == ["3 May 2021"]


def test_a_date_stays_in_its_sentence_and_knows_its_line() -> None:
    found = dates("He left on May 3\n2020 people were there in March 2019")
    assert [(date.text, date.line) for date in found] == [("May 3", 1), ("March 2019", 2)]


def test_earliest_and_latest_are_days() -> None:
    (date,) = dates("It began in winter 2019.")
    assert (date.earliest, date.latest) == (dt.date(2019, 12, 1), dt.date(2020, 2, 29))
