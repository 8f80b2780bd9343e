"""What is promised of quantities: value, range, unit, comparator, what is counted."""

from __future__ import annotations

import pytest

from samestory.extract import dates
from samestory.extract.quantities import find
from samestory.model import Article, Quantity, Role, Sentence


def quantities(text: str, role: Role = Role.BODY, *, dated: bool = True) -> list[Quantity]:
    article = Article(id="a", sha256="", text=text, published="2021-06-16")
    sentence = Sentence(article="a", start=0, end=len(text), line=1, text=text, role=role, paragraph=0)
    known = dates.find(article, [sentence]) if dated else ()
    return list(find(article, [sentence], known))


VALUES = [
    ("They lost 4,500 sq km of forest.", "4,500 sq km", 4500, "km²"),
    ("They lost 4500sq km.", "4500sq km", 4500, "km²"),
    ("It cost $82.4 billion.", "$82.4 billion", 82_400_000_000, "USD"),
    ("It cost US$5m.", "US$5m", 5_000_000, "USD"),
    ("It cost 5bn yuan.", "5bn yuan", 5_000_000_000, "CNY"),
    ("It cost 40 billion won.", "40 billion won", 40_000_000_000, "KRW"),
    ("It cost 1.5 million Australian dollars.", "1.5 million Australian dollars", 1_500_000, "AUD"),
    ("Oil is at $70 a barrel.", "$70 a barrel", 70, "USD/barrel"),
    ("It buys 35 per cent of its wheat.", "35 per cent", 35, "%"),
    ("It rose 2.5 percentage points.", "2.5 percentage points", 2.5, "percentage points"),
    ("The nine-month strike", "nine-month", 9, "months"),
    ("A 25-year-old man", "25-year-old", 25, "years"),
    ("It was -5°C.", "-5°C", -5, "°C"),
    ("It pumps 1.2 million barrels a day.", "1.2 million barrels a day", 1_200_000, "barrels/day"),
    ("There were twenty-five soldiers.", "twenty-five soldiers", 25, "soldiers"),
    ("Two hundred and fifty thousand people", "Two hundred and fifty thousand people", 250_000, "people"),
    ("Half a million homes", "Half a million homes", 500_000, "homes"),
    ("5m people fled.", "5m people", 5_000_000, "people"),
    ("One-third of voters stayed.", "One-third", 0.3333, "share"),
    ("It took half an hour.", "half an hour", 0.5, "hours"),
    ("They spoke twice this year.", "twice", 2, "times"),
    ("A 12-member panel", "12-member", 12, "members"),
    ("He wants a two-nation tour.", "two-nation", 2, "nations"),
    ("They waited five long years.", "five long years", 5, "years"),
    ("There were 5 500 people.", "5 500 people", 5500, "people"),
    ("There were 12\u202f400\u202f000 people.", "12\u202f400\u202f000 people", 12_400_000, "people"),
    ("It cost 12,34,567 rupees.", "12,34,567 rupees", 1_234_567, "INR"),
    ("It cost Rs. 5 crore.", "Rs. 5 crore", 50_000_000, "INR"),
    ("It cost $1.5T.", "$1.5T", 1_500_000_000_000, "USD"),
    ("It cost 3.5m euros.", "3.5m euros", 3_500_000, "EUR"),
    ("It cost 20 million New Zealand dollars.", "20 million New Zealand dollars", 20_000_000, "NZD"),
    ("A 300-dollar ticket", "300-dollar", 300, "USD"),
    ("A ticket costs 70p.", "70p", 70, "pence"),
    ("He paid 300 pounds for it.", "300 pounds", 300, "GBP"),
    ("A fish that weighs 300 pounds", "300 pounds", 300, "lb"),
    ("The cargo of 2 million pounds left.", "2 million pounds", 2_000_000, "lb"),
    ("It lent a quarter of a million euros.", "a quarter of a million euros", 250_000, "EUR"),
    ("A half-million homes", "A half-million homes", 500_000, "homes"),
    ("Two-thirds of a million homes", "Two-thirds of a million homes", 666_667, "homes"),
    ("A 3-percentage-point rise", "3-percentage-point", 3, "percentage points"),
    ("It flew at 80 miles an hour.", "80 miles an hour", 80, "mph"),
    ("It was minus 5 degrees.", "minus 5 degrees", -5, "°"),
    ("The economy grew by -3.5 percent.", "-3.5 percent", -3.5, "%"),
    ("Inflation (−0.4%) fell.", "−0.4%", -0.4, "%"),
    ("It lost much, or -$4m, there.", "-$4m", -4_000_000, "USD"),
    ("It made $-4m there.", "$-4m", -4_000_000, "USD"),
    ("Growth (-$3m) ended.", "-$3m", -3_000_000, "USD"),
    ("Minus 5 euros were left.", "Minus 5 euros", -5, "EUR"),
    ("The star, at -1.8 magnitude, shone.", "-1.8 magnitude", -1.8, "magnitude"),
    ("Among them he stands at minus 41.", "minus 41", -41, None),
    ("An error of plus or minus 4 points", "4 points", 4, "points"),
    ("An error of plus/minus 4 points", "4 points", 4, "points"),
    ("An error of plus-or-minus 4 points", "4 points", 4, "points"),
    ("It is cold (or minus 13 degrees Fahrenheit).", "minus 13 degrees Fahrenheit", -13, "°F"),
    ("It was T minus 2 hours and 30 minutes.", "minus 2 hours and 30 minutes", -2.5, "hours"),
    ("It fell by minus 5 feet 6 inches.", "minus 5 feet 6 inches", -5.5, "ft"),
    ("It was minus 5 degrees and a half.", "minus 5 degrees and a half", -5.5, "°"),
    ("It fell by about minus half a percent.", "about minus half a percent", -0.5, "%"),
    ("It left, minus half of its players.", "half", 0.5, "share"),
    ("More than minus 5 players came.", "5 players", 5, "players"),
    ("It lost about -3 per cent.", "about -3 per cent", -3, "%"),
    ("It fell by minus 3C.", "minus 3C", -3, "°C"),
    ("They left, minus 3 of the players.", "3", 3, "players"),
    ("In 10 -12 percent of them", "12 percent", 12, "%"),
    ("He got 82%-12%.", "82%", 82, "%"),
    ("A majority –55 per cent– voted.", "55 per cent", 55, "%"),
    ("It was 35C.", "35C", 35, "°C"),
    ("He is 5 feet 6 inches tall.", "5 feet 6 inches", 5.5, "ft"),
    ("It took two hours and 30 minutes.", "two hours and 30 minutes", 2.5, "hours"),
    ("It took a year and a half.", "a year and a half", 1.5, "years"),
    ("It took 3 1/2 years.", "3 1/2 years", 3.5, "years"),
    ("Walk 1/2 mile.", "1/2 mile", 0.5, "mi"),
    ("A 40 - year - old man", "40 - year - old", 40, "years"),
    ("A man aged 50 left.", "50", 50, "years"),
    ("The driver died at 81.", "81", 81, "years"),
    ("He was 81.", "81", 81, "years"),
    ("Then Anna Berg, 46, left.", "46", 46, "years"),
    ("His daughter, 12, left.", "12", 12, "years"),
    ("One in four voters stayed.", "One in four", 0.25, "share"),
    ("Nine out of 10 homes burnt.", "Nine out of 10", 0.9, "share"),
    ("A magnitude 6.4 earthquake struck.", "6.4", 6.4, "magnitude"),
    ("A 5.1-magnitude earthquake struck.", "5.1-magnitude", 5.1, "magnitude"),
    ("The storm killed 40.", "40", 40, "people"),
    ("They sent 3,000 US troops.", "3,000 US troops", 3000, "troops"),
    ("They sent 20 U.N. observers.", "20 U.N. observers", 20, "observers"),
    ("They lost 17 of the ships.", "17", 17, "ships"),
    ("It led by 3.5 points.", "3.5 points", 3.5, "points"),
    ("It lost money for the first three quarters.", "three quarters", 3, "quarters"),
]

COMPARED = [
    ("More than 20 other foreign guests came.", "More than 20 other foreign guests", ">"),
    ("Over 40 ships left.", "Over 40 ships", ">"),
    ("At least 12 people died.", "At least 12 people", ">="),
    ("At least one person died.", "At least one person", ">="),
    ("Nearly 300 houses burnt.", "Nearly 300 houses", "<"),
    ("Fewer than 10 boats sank.", "Fewer than 10 boats", "<"),
    ("Up to 40% of homes", "Up to 40%", "<="),
    ("As many as 60 wells", "As many as 60 wells", "<="),
    ("Some 40 wells", "Some 40 wells", "~"),
    ("40 or so wells", "40 or so wells", "~"),
    ("A dozen boats", "A dozen boats", "~"),
    ("There were 40 wells.", "40 wells", "="),
    ("No more than 40 wells", "No more than 40 wells", "<="),
    ("A maximum of 40 wells", "A maximum of 40 wells", "<="),
    ("As few as 40 wells", "As few as 40 wells", ">="),
    ("Close to 40 wells", "Close to 40 wells", "~"),
    ("Well over 40 wells", "Well over 40 wells", ">"),
    ("A little over 40 wells", "A little over 40 wells", ">"),
    ("Just under 40 wells", "Just under 40 wells", "<"),
    ("Losses topped $3 million.", "topped $3 million", ">"),
    ("They exceeded 40 tonnes.", "exceeded 40 tonnes", ">"),
    ("40 wells or more", "40 wells or more", ">="),
    ("A 40-plus crowd", "40-plus", ">="),
    ("Those aged 65 and over", "65 and over", ">="),
    ("Up to about 40 wells", "Up to about 40 wells", "<="),
    ("Up to a total of 40 wells", "Up to a total of 40 wells", "<="),
    ("About 40 or more wells", "About 40 or more wells", "~"),
    ("Nearly half of them", "Nearly half", "<"),
    ("Children under 10", "under 10", "<"),
    ("Talks about 12 towns went on.", "12 towns", "="),
    ("A dispute over five islands", "five islands", "="),
    ("It grew over ten years.", "ten years", "="),
    ("It lasted over ten years.", "over ten years", ">"),
]

RANGES = [
    ("It fell by between -5 and -3 percent.", -5, -3, "%"),
    ("Losses of between -3 and -5 percent", -5, -3, "%"),
    ("Growth of minus 0.5 to 1.5 percent", -0.5, 1.5, "%"),
    ("A result of -$4m to -$3m", -4_000_000, -3_000_000, "USD"),
    ("A result of $-4 to $-3 million", -4_000_000, -3_000_000, "USD"),
    ("A result of -3 to -4 million dollars", -4_000_000, -3_000_000, "USD"),
    ("From -10C to -5C", -10, -5, "°C"),
    ("It made -$500,000 to $1 million.", -500_000, 1_000_000, "USD"),
    ("It made -$500,000 to -$1 million.", -1_000_000, -500_000, "USD"),
    ("It made between minus 800,000 and 2 million euros.", -800_000, 2_000_000, "EUR"),
    ("It made -900 to 2,000 million euros.", -900_000_000, 2_000_000_000, "EUR"),
    ("It made 900 to 2,000 million euros.", 900_000_000, 2_000_000_000, "EUR"),
    ("It made -5 to 3 million euros.", -5_000_000, 3_000_000, "EUR"),
    ("It was minus 20-30 degrees.", -30, -20, "°"),
    ("It lost -€5m–€3m.", -5_000_000, -3_000_000, "EUR"),
    ("It fell minus 5 or 6 percent.", -6, -5, "%"),
    ("It fell minus 5 or minus 6 percent.", -6, -5, "%"),
    ("It has 2 to 3 dozen ships.", 24, 36, "ships"),
    ("Between 20 and 30 people came.", 20, 30, "people"),
    ("It takes two or three days.", 2, 3, "days"),
    ("It holds 20 to 30 million tonnes.", 20_000_000, 30_000_000, "t"),
    ("It costs €20-30 million.", 20_000_000, 30_000_000, "EUR"),
    ("Rates vary from 5% to 7%.", 5, 7, "%"),
    ("Rates rose from 5 to 7 percent.", 5, 7, "%"),
    ("Output rose from 2.5 to 3 million tonnes.", 2_500_000, 3_000_000, "t"),
    ("Dozens of boats left.", 24, 108, "boats"),
    ("The storm injured dozens.", 24, 108, "people"),
    ("It costs $5m to $7m.", 5_000_000, 7_000_000, "USD"),
    ("It takes 10 or 12 boats.", 10, 12, "boats"),
    ("Ages 18 to 24", 18, 24, "years"),
    ("Those aged between 18 and 60", 18, 60, "years"),
    ("Tens of thousands of troops left.", 20_000, 90_000, "troops"),
]

NOT_QUANTITIES = [
    "On the one hand, no one was there.",
    "The G-20, the F-16, COVID-19 and 5G",
    "Call 555-1212-33 at 10:30 or 10 am.",
    "No. 10, room 12, 10 Harbour Street",
    "Both men and the two leaders spoke; two leaders left.",
    "One Europe for all, said the Big Three.",
    "Copyright (c) 2021",
    "1. Stir.",
    "He left in 2019 and on 15 May.",
    "The second time was the first since then.",
    "Version 5.50 allows uploads.",
    "They won 3-1, 6-4 and 20 - 13; the guests, 20-13, left.",
    "It is open 24/7, as on 9/11.",
    "Call 555 123 4567 or 0845 125 2222.",
    "It began at about 10: 30.",
    "Most Windows 2000 users left.",
    "The Boeing 737 and the 737 MAX",
    "See https://example.org/100%20wells?20",
    "In the fifth and the last round",
    "Several boats and a few men",
]


@pytest.mark.parametrize(("text", "span", "value", "unit"), VALUES)
def test_value_and_unit(text: str, span: str, value: float, unit: str) -> None:
    (quantity,) = quantities(text)
    assert (quantity.text, quantity.value, quantity.unit) == (span, value, unit)


@pytest.mark.parametrize(("text", "span", "sign"), COMPARED)
def test_comparator(text: str, span: str, sign: str) -> None:
    (quantity,) = quantities(text)
    assert (quantity.text, quantity.comparator.value) == (span, sign)


@pytest.mark.parametrize(("text", "low", "high", "unit"), RANGES)
def test_range(text: str, low: float, high: float, unit: str) -> None:
    (quantity,) = quantities(text)
    assert (quantity.value, quantity.high, quantity.unit) == (low, high, unit)


@pytest.mark.parametrize("text", NOT_QUANTITIES)
def test_what_only_looks_like_one(text: str) -> None:
    assert quantities(text) == []


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("More than 20 other foreign guests came.", "foreign guests"),
        ("It buys 35 per cent of its wheat.", "its wheat"),
        ("They hold 40 hectares of occupied land near Bergen.", "occupied land"),
        ("It cost $20 million.", None),
    ],
)
def test_what_is_counted(text: str, of: str | None) -> None:
    (quantity,) = quantities(text)
    assert quantity.of == of


@pytest.mark.parametrize(
    ("text", "span", "value", "unit"),
    [
        ("He seeks a fifth term as mayor.", "fifth term", 5, "term"),
        ("The 50th anniversary of the bridge", "50th anniversary", 50, "years"),
        ("Prices fell for a fourth consecutive month.", "fourth consecutive month", 4, "months"),
    ],
)
def test_ranks_that_tell_things_apart(text: str, span: str, value: int, unit: str) -> None:
    (quantity,) = quantities(text)
    assert quantity.ordinal
    assert (quantity.text, quantity.value, quantity.unit) == (span, value, unit)


def test_a_length_of_time_inside_a_date_is_a_quantity_too() -> None:
    assert [quantity.text for quantity in quantities("It sank 30 years ago.")] == ["30 years"]


def test_several_in_one_sentence_are_all_read() -> None:
    text = "The blast killed 40 and wounded at least 12, some 7 of them children."
    found = [(quantity.value, quantity.comparator.value) for quantity in quantities(text)]
    assert found == [(40, "="), (12, ">="), (7, "~")]


@pytest.mark.parametrize("role", [Role.BOILERPLATE, Role.BYLINE])
def test_formal_lines_are_left_out(role: Role) -> None:
    assert quantities("Give 20 dollars", role) == []


def test_years_that_no_date_covers_are_no_figures() -> None:
    assert quantities("It was in 1987, they say.", dated=False) == []
