"""Dated statements in order of time: what counts, how it is grouped, to what it belongs."""

from __future__ import annotations

import datetime as dt

import pytest
from msgspec.structs import replace

from builders import article, comparison, difference, event, mention, row, sentence, span, statement
from samestory.compare import chronology
from samestory.compare.precision import named, precision
from samestory.model import (
    Aspect,
    Date,
    Difference,
    Facts,
    Limit,
    Precision,
    Reference,
    Role,
    RowKind,
    Verdict,
)

DAY = dt.date(2025, 3, 3)
YEAR = (dt.date(2025, 1, 1), dt.date(2025, 12, 31))


def facts(name: str, *told: tuple[str, Date], role: Role = Role.BODY) -> Facts:
    """Return the facts of an article with one sentence a line, each with one date."""
    text, sentences, dates = "", [], []
    for line, (words, when) in enumerate(told, 1):
        start = len(text)
        sentences.append(
            sentence(words, article=name, start=start, end=start + len(words), line=line, role=role)
        )
        at = start + words.index(when.text)
        dates.append(
            Date(
                article=name,
                start=at,
                end=at + len(when.text),
                line=line,
                text=when.text,
                value=when.value,
                earliest=when.earliest,
                latest=when.latest,
                anchor=when.anchor,
                reference=when.reference,
            )
        )
        text += words + "\n"
    return Facts(article=article(name, text=text), sentences=tuple(sentences), dates=tuple(dates))


def on(
    text: str,
    value: str | None = "2025-03-03",
    first: dt.date | None = DAY,
    last: dt.date | None = DAY,
    reference: Reference | None = None,
) -> Date:
    return Date(**span(text), value=value, earliest=first, latest=last, reference=reference)


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("2025-03-03", Precision.DAY),
        ("2025-03", Precision.MONTH),
        ("2025", Precision.YEAR),
        ("2025-22", Precision.PERIOD),
        ("199X", Precision.PERIOD),
        ("2025-03-03/2025-03-09", Precision.PERIOD),
        ("1990~", Precision.ABOUT),
        ("[2025-03-10,2025-10-03]", Precision.ABOUT),
        ("2014/..", Precision.OPEN),
        ("../2025-10-16", Precision.OPEN),
    ],
)
def test_how_exact_a_value_is(value: str, told: Precision) -> None:
    assert precision(value) is told


@pytest.mark.parametrize(
    ("text", "value", "bounds", "is_named"),
    [
        ("Thursday", "2025-03-06", (DAY, DAY), True),
        ("this year", "2025", YEAR, True),
        ("about five years ago", "2020~", (dt.date(2019, 1, 1), dt.date(2021, 12, 31)), True),
        ("a decade ago", "2015~", (dt.date(2014, 1, 1), dt.date(2016, 12, 31)), True),
        ("since March", "2025-03/..", (dt.date(2025, 3, 1), None), True),
        ("until Easter", "../2025-04-20", (None, dt.date(2025, 4, 20)), True),
        ("the past few days", "2025-02-28~/2025-03-03", (dt.date(2025, 2, 25), DAY), True),
        ("recently", "2025~", (dt.date(2024, 1, 1), dt.date(2026, 12, 31)), False),
        ("Recent years", "2021~/2025", (dt.date(2020, 1, 1), dt.date(2025, 12, 31)), False),
        ("in several years", "2017/2025", (dt.date(2017, 1, 1), dt.date(2025, 12, 31)), False),
        ("for years", "../2025", (None, YEAR[1]), False),
        ("a few weeks later", None, (None, None), False),
    ],
)
def test_what_names_a_time(
    text: str, value: str | None, bounds: tuple[dt.date | None, dt.date | None], is_named: bool
) -> None:
    assert named(on(text, value, *bounds)) is is_named


def test_words_that_point_to_the_present_name_no_time() -> None:
    assert not named(on("now", reference=Reference.PRESENT))


def test_statements_of_one_time_stand_together_in_order_of_article_and_place() -> None:
    first = facts("a", ("It opened on Monday.", on("Monday")), ("Monday was cold.", on("Monday")))
    second = facts("b", ("It opened on March 3.", on("March 3")), ("All of 2025.", on("2025", "2025", *YEAR)))
    line = chronology.timeline(comparison(articles=[first.article, second.article]), [second, first])
    assert [(one.value, one.precision, one.sources) for one in line.moments] == [
        ("2025", Precision.YEAR, 1),
        ("2025-03-03", Precision.DAY, 2),
    ]
    assert [(one.article, one.line, one.date_text) for one in line.moments[1].statements] == [
        ("a", 1, "Monday"),
        ("a", 2, "Monday"),
        ("b", 1, "March 3"),
    ]


def test_captions_do_not_count_and_what_is_vague_is_said() -> None:
    vague = facts("a", ("It is open now.", on("now", None, None, None)))
    caption = facts("b", ("Monday on the quay", on("Monday")), role=Role.CAPTION)
    line = chronology.timeline(comparison(), [vague, caption])
    assert line.moments == ()
    [limit] = line.limits
    why = "for the day on which the article was published is not known"
    assert limit.detail == f'an expression of time names no time, {why}: "now"'
    told = replace(vague, article=replace(vague.article, published="2025-03-04"))
    [limit] = chronology.timeline(comparison(), [told]).limits
    assert limit.detail == 'an expression of time names no time that can be set on the line: "now"'


def test_a_statement_names_its_event_and_the_row_that_compares_its_date() -> None:
    told = facts(
        "a", ("Twenty came on Monday.", on("Monday")), ("It rained in 2025.", on("2025", "2025", *YEAR))
    )
    place = {"start": 0, "end": 22, "line": 1}
    given = comparison(
        event(
            row(statement("a", "Twenty came on Monday.", **place), id="r1", verdict=Verdict.CONFLICT),
            row(
                statement("a", "Twenty came on Monday.", earliest=DAY, latest=DAY, **place),
                id="r2",
                kind=RowKind.DATE,
                verdict=Verdict.AGREE,
            ),
            id="opening",
            mentions=(mention("It rained in 2025.", article="a", start=23, end=41, line=2),),
        ),
        event(id="other"),
    )
    line = chronology.timeline(given, [told])
    [year], [day] = (one.statements for one in line.moments)
    assert (day.event, day.row, day.verdict) == ("opening", "r2", Verdict.AGREE)
    assert (day.sentence_row, day.sentence_verdict) == ("r1", Verdict.CONFLICT)
    assert (year.event, year.row, year.verdict) == ("opening", None, None)
    assert (year.sentence_row, year.sentence_verdict) == (None, None)
    assert [one.id for one in line.events] == ["opening"]


@pytest.mark.parametrize(
    ("kind", "found", "on_date"),
    [
        (RowKind.QUANTITY, difference("Twenty", "30"), False),
        (RowKind.CLAIM, difference("", "", what=Aspect.DETAIL), False),
        (RowKind.DATE, difference("Monday", "Tuesday", what=Aspect.DATE), True),
        (RowKind.DATE, difference("Friday", "Monday", what=Aspect.DATE, between=("b", "a")), True),
        (RowKind.DATE, difference("Friday", "Monday", what=Aspect.DATE, between=("a", "b")), False),
        (RowKind.DATE, difference("two days later", "a week later", what=Aspect.DATE), False),
        (RowKind.DATE, difference("opened", "never opened", what=Aspect.WORDING), False),
    ],
)
def test_a_verdict_stands_beside_a_date_only_if_it_is_on_that_date(
    kind: RowKind, found: Difference, on_date: bool
) -> None:
    told = facts("a", ("Twenty came on Monday.", on("Monday")))
    said = statement("a", "Twenty came on Monday.", start=0, end=22, earliest=DAY, latest=DAY)
    given = comparison(event(row(said, id="r1", kind=kind, verdict=Verdict.CONFLICT, differences=(found,))))
    [[one]] = [moment.statements for moment in chronology.timeline(given, [told]).moments]
    expected = (Verdict.CONFLICT, None) if on_date else (None, Verdict.CONFLICT)
    assert (one.verdict, one.sentence_verdict) == expected
    assert (one.row, one.sentence_row) == (("r1", None) if on_date else (None, "r1"))


def test_a_statement_in_an_article_with_pages_names_its_page() -> None:
    told = facts("a", ("It opened on Monday.", on("Monday")), ("It rained on Monday.", on("Monday")))
    told = replace(told, article=replace(told.article, pages=(0, 10)))
    [moment] = chronology.timeline(comparison(), [told]).moments
    assert [one.page for one in moment.statements] == [1, 2]


def test_only_what_belongs_to_an_event_on_demand() -> None:
    told = facts("a", ("It opened on Monday.", on("Monday")))
    assert chronology.timeline(comparison(), [told]).moments
    assert not chronology.timeline(comparison(), [told], only_events=True).moments


@pytest.mark.parametrize(
    ("first", "last", "values"),
    [
        (None, None, ["../2024", "2025", "2025-03-03", "2025-06/.."]),
        (dt.date(2025, 3, 4), None, ["2025", "2025-06/.."]),
        (None, dt.date(2024, 12, 31), ["../2024"]),
        (DAY, DAY, ["2025", "2025-03-03"]),
    ],
)
def test_moments_that_reach_into_the_days_asked_for(
    first: dt.date | None, last: dt.date | None, values: list[str]
) -> None:
    told = facts(
        "a",
        ("Until 2024.", on("Until 2024", "../2024", None, dt.date(2024, 12, 31))),
        ("In 2025.", on("2025", "2025", *YEAR)),
        ("On Monday.", on("Monday")),
        ("Since June.", on("Since June", "2025-06/..", dt.date(2025, 6, 1), None)),
    )
    line = chronology.within(chronology.timeline(comparison(), [told]), first=first, last=last)
    assert [one.value for one in line.moments] == values


def vague(*texts: str) -> Facts:
    told = facts("a", *((f"It is open {text}.", on(text, None, None, None)) for text in texts))
    return replace(told, article=replace(told.article, published="2025-03-04"))


def test_what_is_vague_is_named_once_in_whatever_case() -> None:
    [limit] = chronology.timeline(comparison(), [vague("now", "Now", "lately", "now")]).limits
    assert limit.detail.startswith("4 expressions of time name no time")
    assert limit.detail.endswith(': "now", "lately"')


def test_of_what_is_vague_only_that_counts_which_may_have_been_asked_for() -> None:
    told = vague("now", "lately")
    of_event = mention("It is open now.", article="a", start=0, end=15)
    given = comparison(event(mentions=(of_event,)))
    [limit] = chronology.timeline(given, [told], only_events=True).limits
    assert limit.detail.endswith(': "now"')
    line = chronology.timeline(given, [told])
    assert chronology.within(line).limits == chronology.told_by(line, 1).limits == line.limits
    assert chronology.within(line, first=DAY).limits == chronology.within(line, last=DAY).limits == ()
    assert chronology.told_by(line, 2).limits == ()


def test_other_limits_stay_whatever_is_asked_for() -> None:
    limit = Limit(what="pairs", detail="passages of more than 10,000 words")
    line = chronology.timeline(comparison(limits=(limit,)), [vague("now")])
    assert chronology.within(line, first=DAY).limits == (limit,)
