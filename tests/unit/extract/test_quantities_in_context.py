"""What is promised of quantities that only the words around them tell: levels, rates, wholes, ages."""

from __future__ import annotations

import pytest

from samestory.extract import dates
from samestory.extract.quantities import find
from samestory.model import Article, Quantity, Role, Sentence


def quantities(text: str) -> list[Quantity]:
    article = Article(id="a", sha256="", text=text, published="2021-06-16")
    sentence = Sentence(article="a", start=0, end=len(text), line=1, text=text, role=Role.BODY, paragraph=0)
    return list(find(article, [sentence], dates.find(article, [sentence])))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Wool rose $1.20 to $83.15 a bale.", [(1.2, "USD"), (83.15, "USD")]),
        ("Fares fell by 12 to 40.", [(12, None), (40, None)]),
        ("The toll rose from 40 to 45.", [(40, None), (45, None)]),
        ("Rates rose from 5% to 7%.", [(5, "%"), (7, "%")]),
        ("The mill cut office jobs from 400 to 300.", [(400, None), (300, None)]),
        ("Wages rose 3% to £40,000.", [(3, "%"), (40_000, "GBP")]),
    ],
)
def test_a_change_and_the_new_level_are_two(text: str, told: list[tuple[float, str | None]]) -> None:
    assert [(found.value, found.unit) for found in quantities(text)] == told
    assert all(found.high is None for found in quantities(text))


@pytest.mark.parametrize(
    ("text", "span", "unit"),
    [
        ("Profit was down from €503 million a year earlier.", "€503 million", "EUR"),
        ("Sales of $4bn a year ago fell.", "$4bn", "USD"),
        ("It cost $4bn a year.", "$4bn a year", "USD/year"),
        ("The £1,000-a-head dinner drew few.", "£1,000-a-head", "GBP/head"),
        ("It is a $1bn-a-year trade.", "$1bn-a-year", "USD/year"),
        ("It costs 45p a unit.", "45p a unit", "pence/unit"),
    ],
)
def test_a_rate_is_no_distance_in_time(text: str, span: str, unit: str) -> None:
    found = quantities(text)[0]
    assert (found.text, found.unit) == (span, unit)


@pytest.mark.parametrize(
    ("text", "value", "unit", "of"),
    [
        ("Crews saw 8,000 of the 21,500 homes.", 8000, "homes", "the 21,500 homes"),
        ("Some 40% of the 3,000 patients slept.", 40, "%", "the 3,000 patients"),
        ("Half of the 2.5 million voters slept.", 0.5, "share", "the 2.5 million voters"),
        ("Two of its three ships sank.", 2, "ships", "its three ships"),
        ("Fire took 300 of 1,200 homes.", 300, "homes", "1,200 homes"),
        ("The lane lay under 4ft of water.", 4, "ft", "water"),
        ("A fifth were empty.", 0.2, "share", None),
        ("As many as 30 were hurt.", 30, "people", None),
    ],
)
def test_parts_of_a_whole(text: str, value: float, unit: str, of: str | None) -> None:
    found = quantities(text)[0]
    assert (found.value, found.unit, found.of) == (value, unit, of)


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("Two men aged 19 and 23 were held.", [19, 23]),
        ("The singer, now 74, met the poet, then 31, here.", [74, 31]),
        ("Nobody knew that Anna Berg is 97.", [97]),
        ("I was twenty-six.", [26]),
    ],
)
def test_ages(text: str, ages: list[int]) -> None:
    assert [(found.value, found.unit) for found in quantities(text)] == [(age, "years") for age in ages]


@pytest.mark.parametrize(
    ("text", "span", "value", "unit"),
    [
        ("The film runs 2h 15m.", "2h 15m", 2.25, "hours"),
        ("Sales reached 1m.", "1m", 1, None),
        ("The wall is 3m high.", "3m", 3, "m"),
        ("He weighed 5st 7lb then.", "5st 7lb", 5.5, "st"),
        ("Rates rose 250bp.", "250bp", 250, "bp"),
        ("He scored in the 89th minute.", "89th minute", 89, "minute"),
        ("It took a quarter of an hour.", "a quarter of an hour", 0.25, "hours"),
        ("It cost COP28 million.", "COP28 million", 28_000_000, "COP"),
    ],
)
def test_short_and_unusual_measures(text: str, span: str, value: float, unit: str | None) -> None:
    found = quantities(text)[0]
    assert (found.text, found.value, found.unit) == (span, value, unit)


@pytest.mark.parametrize(
    "text", ["Leaders at COP28 agreed.", "Photo 3 of 41 Next", "Year 11 pupils sat exams."]
)
def test_names_with_a_figure_are_none(text: str) -> None:
    assert not quantities(text)
