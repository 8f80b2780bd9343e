"""What is promised of dates: spans, EDTF values, intervals, anchors."""

from __future__ import annotations

import datetime as dt

import pytest

from samestory.extract.dates import find
from samestory.model import (
    Article,
    CatalogueEvent,
    Date,
    Direction,
    Offset,
    Reference,
    Role,
    Sentence,
)

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

FEASTS = [
    ("Shops shut on Labor Day 2012.", "Labor Day 2012", "2012-09-03"),
    ("It snowed on Memorial Day 2018.", "Memorial Day 2018", "2018-05-28"),
    ("It snowed on Thanksgiving.", "Thanksgiving", "2020-11-26"),
    ("It snowed on Black Friday 2010.", "Black Friday 2010", "2010-11-26"),
    ("It snowed on Boxing Day.", "Boxing Day", "2020-12-26"),
    ("They toasted the New Year.", "the New Year", "2021-01-01"),
    ("It rained on Ash Wednesday 2019.", "Ash Wednesday 2019", "2019-03-06"),
]

RELATIVE = [
    ("He spoke today.", "today", "2021-06-16"),
    ("He spoke yesterday morning.", "yesterday morning", "2021-06-15"),
    ("The mill closed ten years ago today.", "ten years ago today", "2011-06-16"),
    ("It closed a year ago this week.", "a year ago this week", "2020-06-15/2020-06-21"),
    ("Sales fell this quarter.", "this quarter", "2021-34"),
    ("Sales fell in the last decade.", "the last decade", "2011-06/2021-06-15"),
    ("He was fined last month of all times.", "last month", "2021-05"),
    ("Year-ago sales were flat.", "Year-ago", "2020"),
    ("Sales rose from a year earlier.", "a year earlier", "2020"),
    ("It reopens in week 31.", "week 31", "2021-08-02/2021-08-08"),
    ("The plan is due by end of year.", "by end of year", "../2021-12"),
    ("It has not rained in the weeks since 3 May.", "weeks since 3 May", "2021-05-03/2021-06-16"),
    ("Fourth-quarter sales fell.", "Fourth-quarter", "2020-36"),
    ("Sales rose in the fourth quarter of last year.", "the fourth quarter of last year", "2020-36"),
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
    ("It flew in May, June and July 2016.", "May", "2016-05"),
    ("He was asked in a May interview.", "May", "2021-05"),
    ("Her March speech was short.", "March", "2021-03"),
    ("As of May 3, ten were sold.", "May 3", "2021-05-03"),
]

TENSES = [
    ("The gates won't open until May 3.", "until May 3", "../2022-05-03"),
    ("The bill has to pass an April reading.", "April", "2022-04"),
    ("The trial opens on Monday.", "Monday", "2021-06-21"),
    ("The shop was open on Monday.", "Monday", "2021-06-14"),
    ("Many expect him to win Friday's vote.", "Friday", "2021-06-18"),
    ("It would exceed the price it was sold at in August.", "August", "2020-08"),
    ("On May 3 he first showed plans to rebuild.", "May 3", "2021-05-03"),
    ("In April, the old mill by the river closed.", "April", "2021-04"),
    ("Following Monday's vote he left.", "Monday", "2021-06-14"),
    ("They will hear whether he cheated in August.", "August", "2020-08"),
    ("If she were to win in September, it ends.", "September", "2021-09"),
    ("The race scheduled Sunday is off.", "Sunday", "2021-06-20"),
]

#: What counts from a date that was told before it.
TOLD = [
    ("He fell on 3 May 2020. Two days later he rose.", "Two days later", "2020-05-05"),
    ("It began in 2010 and ended a year later.", "a year later", "2011"),
    ("He won in 1984. That year it snowed.", "That year", "1984"),
    ("He won in 1984 and lost the next year.", "the next year", "1985"),
    ("It began in 2009 and peaked in October of that year.", "October of that year", "2009-10"),
    ("Prices rose in May; the same month last year they fell.", "the same month last year", "2020-05"),
    ("He left on May 3; that night it burned.", "that night", "2021-05-03"),
    ("It rained on Monday and the previous day.", "the previous day", "2021-06-13"),
    ("He won in 2019 and will return 30 years later.", "30 years later", None),
    ("It began in March and ended two days later.", "two days later", None),
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
    "He held it for three years and a 72-year-old has it.",
    "It must be paid within two weeks.",
    "It was built in three days.",
    "The now-closed pit, and the future of coal.",
    "It spread throughout the country, up to date as ever.",
    "They march first and may fall.",
    "The lead in Week 3 was lost.",
    "It starts by 2000 GMT.",
    "The Women's March was long; Theresa May said so.",
]


@pytest.mark.parametrize(("text", "span", "value"), ABSOLUTE + FEASTS + RELATIVE + PARTIAL + TENSES + RANGES)
def test_value(text: str, span: str, value: str) -> None:
    assert (span, value) in read(text)


@pytest.mark.parametrize(("text", "span", "value"), TOLD)
def test_what_was_told_before_is_counted_from(text: str, span: str, value: str | None) -> None:
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


def offset(direction: Direction, low: float | None, high: float | None, unit: str | None) -> Offset:
    return Offset(direction=direction, low=low, high=high, unit=unit)


@pytest.mark.parametrize(
    ("text", "anchor", "kept"),
    [
        ("It fell a few weeks later.", None, offset(Direction.AFTER, 2, 5, "week")),
        ("It fell several days earlier.", None, offset(Direction.BEFORE, 3, 9, "day")),
        ("It fell days before the local vote.", "the local vote", offset(Direction.BEFORE, 2, 6, "day")),
        ("It fell the day after the parade.", "the parade", offset(Direction.AFTER, 1, 1, "day")),
        ("It fell on the eve of the parade.", "the parade", offset(Direction.BEFORE, 1, 1, "day")),
        ("It fell a day after he was fined.", "he was fined", offset(Direction.AFTER, 1, 1, "day")),
        ("It fell a month before the club won the cup.", "the club won the cup",
         offset(Direction.BEFORE, 1, 1, "month")),
        ("It fell more than a week before the parade.", "the parade",
         offset(Direction.BEFORE, 1, None, "week")),
        ("It fell less than a week after the parade.", "the parade", offset(Direction.AFTER, 0, 1, "week")),
        ("It fell nearly two years after the parade.", "the parade", offset(Direction.AFTER, 1.7, 2, "year")),
        ("It fell a year and a half after the parade.", "the parade",
         offset(Direction.AFTER, 1.5, 1.5, "year")),
        ("During that parade it fell.", "that parade", offset(Direction.SAME, None, None, None)),
        ("It fell since the end of the parade.", "the parade", offset(Direction.AFTER, None, None, None)),
    ],
)  # fmt: skip
def test_an_unknown_anchor_keeps_direction_magnitude_and_words(
    text: str, anchor: str | None, kept: Offset
) -> None:
    (date,) = dates(text)
    assert (date.value, date.anchor, date.anchor_text, date.offset) == (None, None, anchor, kept)


@pytest.mark.parametrize(
    ("text", "anchor", "words", "kept"),
    [
        ("They met two weeks ago.", "publication", None, offset(Direction.BEFORE, 2, 2, "week")),
        ("They met about ten years ago.", "publication", None, offset(Direction.BEFORE, 8.5, 11.5, "year")),
        ("They met two days before the climate summit.", "oslo-summit", "the climate summit",
         offset(Direction.BEFORE, 2, 2, "day")),
        ("They met three days after 3 May 2020.", None, "3 May 2020", offset(Direction.AFTER, 3, 3, "day")),
        ("They met three days after Easter.", "publication", "Easter", offset(Direction.AFTER, 3, 3, "day")),
    ],
)  # fmt: skip
def test_a_known_anchor_keeps_them_too(
    text: str, anchor: str | None, words: str | None, kept: Offset
) -> None:
    (date,) = dates(text, events=(SUMMIT,))
    assert date.value is not None
    assert (date.anchor, date.anchor_text, date.offset) == (anchor, words, kept)


def test_what_is_told_before_lends_its_words_and_its_anchor() -> None:
    _, later = dates("He left on Friday and came back two days later.")
    assert (later.anchor, later.anchor_text) == ("publication", "Friday")


@pytest.mark.parametrize(
    ("text", "span", "value", "reference"),
    [
        ("The mill is now shut.", "now", "2021-06-16", Reference.PRESENT),
        ("The mill is currently shut.", "currently", "2021-06-16", Reference.PRESENT),
        ("It is shut at present.", "at present", "2021-06-16", Reference.PRESENT),
        ("It was open long ago.", "long ago", "../2021-06-16", Reference.PAST),
        ("In the past, it was open.", "the past", "../2021-06-16", Reference.PAST),
        ("It was the best year to date.", "to date", "../2021-06-16", Reference.PAST),
        ("It may open in the near future.", "the near future", "2021-06-16/..", Reference.FUTURE),
        ("From now on it is shut.", "now on", "2021-06-16/..", Reference.FUTURE),
    ],
)
def test_words_for_the_present_past_and_future_date_nothing(
    text: str, span: str, value: str, reference: Reference
) -> None:
    (date,) = dates(text)
    assert (date.text, date.value, date.reference, date.anchor) == (span, value, reference, "publication")


def test_a_year_taken_from_publication_is_anchored_there() -> None:
    assert [date.anchor for date in dates("He left on June 12 last year.")] == ["publication"]


def test_words_heard_the_day_before_mean_the_event_of_that_day() -> None:
    fair = CatalogueEvent(
        id="fair", title="Wool fair", earliest=dt.date(2021, 5, 12), latest=dt.date(2021, 5, 12)
    )
    said = "“It was hard,” she said. “At today's wool fair we spoke.”"
    (date,) = dates(said, published="2021-05-13", events=(fair,))
    assert (date.text, date.value, date.anchor) == ("today", "2021-05-12", "fair")
    (date,) = dates("At today's wool fair they spoke.", published="2021-05-13", events=(fair,))
    assert (date.value, date.anchor) == ("2021-05-13", "publication")


HYPHENED = [
    ("She flew back to Mar-a-Lago.", []),
    ("They sat down with Jan-Erik Berg.", []),
    ("The lake of May-Britt Lund froze.", []),
    ("Anna-May Berg came first.", []),
    ("Mid-May sales fell.", ["Mid-May"]),
    ("It rained in May-June.", ["May-June"]),
    ("It rained in Feb-Mar 2020.", ["Feb-Mar 2020"]),
    ("It closed in Dec-2018.", ["Dec-2018"]),
]


@pytest.mark.parametrize(("text", "spans"), HYPHENED)
def test_a_month_inside_a_hyphenated_name_is_none(text: str, spans: list[str]) -> None:
    assert [span for span, _ in read(text)] == spans


NEAR_FEASTS = [
    ("2013-11-27", "Shops opened early on Thanksgiving.", "2013-11-28"),
    ("2013-12-01", "Shops will open early on Thanksgiving.", "2013-11-28"),
    ("2017-12-30", "Women were harassed on New Year's Eve.", "2017-12-31"),
    ("2018-01-03", "Fireworks are banned on New Year's Eve.", "2017-12-31"),
    ("2013-07-30", "He died on Christmas Day.", "2012-12-25"),
    ("2013-07-30", "He will leave on Christmas Day.", "2013-12-25"),
    ("2013-11-27", "Shops opened early on Thanksgiving 2012.", "2012-11-22"),
]


@pytest.mark.parametrize(("published", "text", "value"), NEAR_FEASTS)
def test_a_feast_is_that_of_these_weeks_unless_a_year_is_said(published: str, text: str, value: str) -> None:
    assert [date.value for date in dates(text, published)] == [value]


PARTS_OF_PERIODS = [
    ("week 3 of 2020", "2020-01-13/2020-01-19"),
    ("the week of April 10, 2020", "2020-04-06/2020-04-12"),
    ("the last week of 2016", "2016-12-26/2017-01-01"),
    ("the first week of May 2020", "2020-05-04/2020-05-10"),
    ("the third week of May 2020", "2020-05-18/2020-05-24"),
    ("the first six months of 2020", "2020-01/2020-06"),
    ("the last six months of 2020", "2020-07/2020-12"),
    ("the first two weeks of May 2020", "2020-05-01/2020-05-14"),
    ("the last three days of May 2020", "2020-05-29/2020-05-31"),
    ("the first Monday in September 2020", "2020-09-07"),
    ("the second Tuesday of September 2020", "2020-09-08"),
    ("the last Friday of May 2020", "2020-05-29"),
    ("the fifth Monday of May 2020", None),
    ("the first Monday of 2020", None),
    ("last quarter", "2021-33"),
    ("this decade", "202X"),
    ("last century", "19XX"),
    ("this weekend", "2021-06-19/2021-06-20"),
    ("last weekend", "2021-06-12/2021-06-13"),
    ("next weekend", "2021-06-26/2021-06-27"),
    ("two centuries ago", "1821~"),
    ("two decades ago", "2001~"),
    ("two fortnights ago", "2021-05-19~"),
    ("3,000 years ago", None),
    ("the past three years", "2018-06/2021-06-15"),
    ("the past two weeks", "2021-06-02/2021-06-15"),
    ("the next three months", "2021-06-17/2021-09-16"),
    ("recent decades", "1991~/2021"),
    ("two to three weeks ago", "2021-05-26~/2021-06-02"),
]


@pytest.mark.parametrize(("words", "value"), PARTS_OF_PERIODS)
def test_parts_of_periods_and_steps_through_the_calendar(words: str, value: str | None) -> None:
    assert read(f"They met in {words}.") == [(words, value)]


FIGURES = [
    ("9/15/20", "2020-09-15"),
    ("15/9/75", "1975-09-15"),
    ("15/9/69", "2069-09-15"),
    ("9/8/2020", "[2020-08-09,2020-09-08]"),
    ("8/8/2020", "2020-08-08"),
    ("8.9.2020", "2020-09-08"),
    ("2022/09/15", "2022-09-15"),
    ("05-Aug-2016", "2016-08-05"),
    ("2019/Aug/01", "2019-08-01"),
    ("1/Aug/2019", "2019-08-01"),
    ("2022-09", "2022-09"),
    ("2010-12", "2010/2012"),
    ("9/15/202", None),
    ("99/99/2020", None),
    ("0999-01-01", None),
    ("9/15/2020/7", None),
    ("x9/15/2020", None),
    ("1.2.3.4", None),
]


@pytest.mark.parametrize(("figures", "value"), FIGURES)
def test_figures_whose_order_is_known_are_a_date_and_pieces_of_something_longer_are_none(
    figures: str, value: str | None
) -> None:
    assert read(f"Signed {figures} there.") == ([] if value is None else [(figures, value)])
