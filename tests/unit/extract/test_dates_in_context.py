"""What is promised of dates that only the words around them tell: what lasts, is told, is a tally."""

from __future__ import annotations

import pytest

from samestory.extract.dates import find
from samestory.model import Article, Date, Role, Sentence

PUBLISHED = "2021-06-16"  # a Wednesday


def dates(text: str) -> list[Date]:
    article = Article(id="a", sha256="", text=text, published=PUBLISHED)
    sentences, start = [], 0
    for number, line in enumerate(text.split("\n")):
        sentences.append(
            Sentence(
                article="a",
                start=start,
                end=start + len(line),
                line=number + 1,
                text=line,
                role=Role.BODY,
                paragraph=number,
            )
        )
        start += len(line) + 1
    return list(find(article, sentences))


def read(text: str) -> list[tuple[str, str | None]]:
    return [(date.text, date.value) for date in dates(text)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Ferries have been suspended until Friday.", "../2021-06-18"),
        ("The lane is closed until Friday.", "../2021-06-18"),
        ("Work was halted until Friday.", "../2021-06-18"),
        ("The hearing, adjourned until Friday, drew crowds.", "../2021-06-18"),
        ("The mill stayed closed until Friday.", "../2021-06-11"),
        ("The mill was closed until Friday, when it reopened.", "../2021-06-11"),
        ("They worked there until Friday.", "../2021-06-11"),
        ("Talks ran until Friday.", "../2021-06-11"),
        ("He gave them until Friday to pay.", "../2021-06-18"),
    ],
)
def test_what_still_lasts_does_so_until_a_day_to_come(text: str, value: str) -> None:
    assert read(text) == [("until Friday", value)]


@pytest.mark.parametrize(
    ("text", "span", "anchor"),
    [
        ("The eve of the opening brought rain.", "The eve of the opening", "the opening"),
        ("The day after the vote brought rain.", "The day after the vote", "the vote"),
        ("The two years before the war were quiet.", "two years before the war", "the war"),
        ("It rained the day after the bridge collapsed in a storm.",
         "the day after the bridge collapsed in a storm", "the bridge collapsed in a storm"),
        ("A month before the club won the cup, he left.", "A month before the club won the cup",
         "the club won the cup"),
        ("The week after the first televised debate was dull.", "The week after the first televised debate",
         "the first televised debate"),
        ("It shut two days before what might have been Anna's 80th birthday.",
         "two days before what might have been Anna's 80th", "what might have been Anna's 80th"),
        ("It reopened a year to the day after the fire.", "a year to the day after the fire", "the fire"),
    ],
)  # fmt: skip
def test_the_words_of_an_anchor_end_before_the_verb(text: str, span: str, anchor: str) -> None:
    (date,) = dates(text)
    assert (date.text, date.anchor_text) == (span, anchor)


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("They met on 3 May 2020.\nTwo days after that it rained.", "Two days after that", "2020-05-05"),
        ("They met on 3 May 2020.\nTwo days after that, it rained.", "Two days after that", "2020-05-05"),
        ("It was signed on 9 May 1998.\nThe following spring work began.", "The following spring", "1999-21"),
        ("They met on 24 December 1971.\nThe following Monday they left.", "The following Monday",
         "1971-12-27"),
        ("They met in March 2018.\nThe following March they left.", "The following March", "2019-03"),
    ],
)  # fmt: skip
def test_what_counts_from_the_date_told_before(text: str, span: str, value: str) -> None:
    _, date = dates(text)
    assert (date.text, date.value, date.anchor) == (span, value, None)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Their 10th title in two years came at home.", "2019-06/2021-06-15"),
        ("His third goal in two years put them ahead.", "2019-06/2021-06-15"),
        ("The office will close in two years.", "2023"),
    ],
)
def test_a_rank_looks_back(text: str, value: str) -> None:
    assert read(text) == [("in two years", value)]


@pytest.mark.parametrize(
    "text",
    [
        "Three goals in two weeks are a lot.",
        "The shape changed 10 million years later.",
        "It formed a billion years before the vote.",
        "The lane was flooded twice in a fortnight.",
        "Every Friday they meet.",
        "They meet every other Friday.",
    ],
)
def test_tallies_ages_of_the_earth_and_sets_are_no_dates(text: str) -> None:
    assert not dates(text)


@pytest.mark.parametrize(
    ("text", "span", "value"),
    [
        ("The vote is on Thursday week.", "Thursday week", "2021-06-24"),
        ("They play a week on Sunday.", "a week on Sunday", "2021-06-27"),
        ("It shut for a week on Sunday.", "Sunday", "2021-06-13"),
        ("Profit fell in the three months to March 31.", "the three months to March 31",
         "2021-01-01/2021-03-31"),
        ("Sales rose in the quarter ended March 31, 2020.", "the quarter ended March 31, 2020",
         "2020-01-01/2020-03-31"),
        ("The fair ran on 3, 4 and 5 May.", "3, 4 and 5 May", "2021-05-03/2021-05-05"),
        ("The fair ran on May 3rd and 4th.", "May 3rd and 4th", "2021-05-03/2021-05-04"),
        ("They won on May 3 and 4 people left.", "May 3", "2021-05-03"),
        ("Midway through 2020 it closed.", "Midway through 2020", "2020-05/2020-08"),
        ("It opens not before 2026.", "not before 2026", "2026/.."),
        ("It opened on 30 February 2020.", "30 February 2020", None),
        ("It opened on 2022-02-30.", "2022-02-30", None),
        ("It opened on February 30, 2020.", "February 30, 2020", None),
        ("It opened on 31 April.", "31 April", None),
    ],
)  # fmt: skip
def test_the_whole_expression_is_read(text: str, span: str, value: str | None) -> None:
    assert read(text) == [(span, value)]
