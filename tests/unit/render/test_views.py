"""The texts of `timeline` and `quotes`: the same words in each layout, whole, cited, within the width."""

from __future__ import annotations

import csv
import datetime as dt
import re
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from rich.cells import cell_len

from builders import article, comparison, date, difference, event, quote, row, sentence, span, statement
from samestory.compare import chronology, quoting
from samestory.model import (
    Aspect,
    Comparison,
    Date,
    Facts,
    Moment,
    Precision,
    Quotations,
    RowKind,
    Timeline,
    Verdict,
)
from samestory.render import quotes_text, timeline_text, views_csv
from samestory.render.density import density
from samestory.render.paper import Layout, Paper
from samestory.render.timeline_text import gap
from samestory.render.timesigns import ASCII, DENSE, UNICODE

DAY = dt.date(2025, 3, 3)
DRAWN = [Layout.AUTO, Layout.SIDE, Layout.STACKED, Layout.LINEAR]
WORDS = st.text(
    alphabet="abc \u00e9\u6a4b\u6f22\U0001f600\u2764\ufe0f\u0301\u202e\n\x1b|<[]", min_size=1, max_size=90
)
PLAIN = st.text(alphabet="abcde ", min_size=1, max_size=120).map(
    lambda text: " ".join(f"q{word[:9]}" for word in text.split()) or "q"
)


def dated(texts: Sequence[str], *, apart: int = 20) -> tuple[Facts, ...]:
    """Return articles a, b, c … with a dated sentence each, some days apart."""
    found = []
    for number, (name, text) in enumerate(zip("abcdef", texts, strict=False)):
        day = DAY + dt.timedelta(days=number // 2 * apart)
        when = Date(
            **{**span(text.split(" ")[0] or " "), "article": name}, value=str(day), earliest=day, latest=day
        )
        found.append(
            Facts(article=article(name, text=text), sentences=(sentence(text, article=name),), dates=(when,))
        )
    return tuple(found)


def line(texts: Sequence[str], given: Comparison | None = None, *, apart: int = 20) -> Timeline:
    told = dated(texts, apart=apart)
    return chronology.timeline(given or comparison(articles=[one.article for one in told]), told)


def said(texts: Sequence[str]) -> Quotations:
    """Return an utterance of as many wordings, and each of them once more, alone."""
    told = [statement(name, text, speaker="Anna Berg") for name, text in zip("abcdef", texts, strict=False)]
    shared = row(*told, kind=RowKind.QUOTE, verdict=Verdict.REWORDED)
    alone = quote(texts[0], article="a", start=500, end=500 + len(texts[0]), speaker="Tomas Lind")
    read = Facts(article=article("a", text=" " * 500 + texts[0]), sentences=(), quotes=(alone,))
    return quoting.quotations(
        comparison(event(shared), articles=[article(name) for name in "abcdef"]), [read]
    )


@given(st.lists(WORDS, min_size=1, max_size=6), st.integers(20, 250), st.sampled_from(DRAWN))
def test_no_line_is_wider_than_the_page(texts: list[str], width: int, layout: Layout) -> None:
    paper = Paper(width=width, layout=layout)
    for shown in (timeline_text.timeline(line(texts), paper), quotes_text.quotes(said(texts), paper)):
        assert all(cell_len(drawn) <= width for drawn in shown.split("\n"))


@pytest.mark.parametrize("layout", DRAWN)
@given(st.lists(PLAIN, min_size=1, max_size=6), st.sampled_from([40, 90, 200]))
def test_every_layout_shows_every_word(layout: Layout, texts: list[str], width: int) -> None:
    paper = Paper(width=width, layout=layout)
    spoken = {word for text in texts for word in text.split()}
    for shown in (timeline_text.timeline(line(texts), paper), quotes_text.quotes(said(texts), paper)):
        assert spoken <= set(re.findall(r"\w+", shown))


@pytest.mark.parametrize("layout", DRAWN)
@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "cp1252"])
def test_statements_are_cited_and_marks_stay_in_poor_encodings(layout: Layout, encoding: str) -> None:
    paper = Paper(layout=layout, encoding=encoding)
    shown = timeline_text.timeline(line(["caf\u00e9 on day one", "caf\u00e9 again"]), paper)
    assert shown.encode(encoding)
    assert "a:1" in shown
    assert "b:1" in shown
    if layout is not Layout.LINEAR:
        assert f"{paper.marks.opens}caf" in shown
    shown = quotes_text.quotes(
        said(["we shall open the caf\u00e9 soon", "we will open the caf\u00e9 soon"]), paper
    )
    assert shown.encode(encoding)
    assert '"will" for "shall"' in shown or '"shall" for "will"' in shown
    assert "reworded" in shown


def test_signs_differ_in_shape_and_take_one_cell() -> None:
    for signs in (UNICODE, ASCII):
        assert len(set(signs.precisions.values())) == len(Precision)
        assert len({signs.none, *signs.dense}) == 1 + len(DENSE)
        drawn = [*signs.precisions.values(), signs.line, signs.gap, signs.none, signs.before, signs.after]
        drawn += signs.dense
        assert all(cell_len(sign) == 1 for sign in drawn)


def test_the_time_between_two_moments_is_said() -> None:
    shown = timeline_text.timeline(line(["one two", "three", "four"], apart=212), Paper(width=80))
    assert "\u2506 7 months\n" in shown


def moment(first: dt.date | None, last: dt.date | None, precision: Precision = Precision.DAY) -> Moment:
    return Moment(value="", earliest=first, latest=last, precision=precision, sources=1, statements=())


@pytest.mark.parametrize(
    ("before", "after", "days"),
    [
        (moment(DAY, DAY), moment(dt.date(2025, 3, 13), dt.date(2025, 3, 13)), 10),
        (moment(DAY, DAY), moment(dt.date(2025, 3, 4), dt.date(2025, 3, 4)), None),
        (moment(DAY, dt.date(2025, 12, 31)), moment(dt.date(2025, 4, 1), dt.date(2025, 4, 1)), None),
        (moment(DAY, None, Precision.OPEN), moment(dt.date(2026, 4, 1), dt.date(2026, 4, 1)), None),
    ],
)
def test_there_is_time_between_moments_that_do_not_meet(
    before: Moment, after: Moment, days: int | None
) -> None:
    assert gap(before, after) == days


def test_an_event_is_named_on_its_days_only() -> None:
    told = dated(["one two", "three four", "five six"], apart=100)
    places = [statement(one.article.id, one.article.text) for one in told]
    opening = event(row(*places), id="opening", title="The opening", date="2025-03-02/2025-03-04")
    given = comparison(opening, articles=[one.article for one in told])
    shown = timeline_text.timeline(chronology.timeline(given, told), Paper(width=120))
    assert shown.count("The opening") == 1
    assert "3 March 2025 \u00b7 2025-03-03 \u00b7 2 sources \u00b7 The opening" in shown


@pytest.mark.parametrize("layout", DRAWN)
def test_a_conflict_is_marked_with_its_row_and_only_beside_its_own_date(layout: Layout) -> None:
    told = dated(["one two"])
    said = statement("a", "one two", earliest=DAY, latest=DAY)
    on_date = row(
        said,
        id="r9",
        kind=RowKind.DATE,
        verdict=Verdict.CONFLICT,
        differences=(difference("one", "three", what=Aspect.DATE),),
    )
    other = row(said, id="r8", kind=RowKind.QUANTITY, verdict=Verdict.CONFLICT)
    shown = [
        timeline_text.timeline(
            chronology.timeline(comparison(event(one)), told), Paper(width=120, layout=layout)
        )
        for one in (on_date, other)
    ]
    linear = layout is Layout.LINEAR
    assert ("a:1, conflict r9," if linear else "a:1 \u2717 conflict r9 ") in shown[0]
    assert "elsewhere in this sentence" not in shown[0]
    beside = (
        "a:1, elsewhere in this sentence: conflict r8,"
        if linear
        else "a:1 (elsewhere in this sentence: \u2717 conflict r8)"
    )
    assert beside in shown[1]


@pytest.mark.parametrize("layout", DRAWN)
def test_passages_of_articles_with_pages_are_cited_with_the_page(layout: Layout) -> None:
    [told] = dated(["one two"])
    told = replace(told, article=replace(told.article, pages=(0, 900)))
    paper = Paper(width=120, layout=layout)
    given = comparison(articles=[told.article])
    assert "a:1, page 1" in timeline_text.timeline(chronology.timeline(given, [told]), paper)
    told = replace(told, quotes=(quote("one two"),))
    assert "a:1, page 1" in quotes_text.quotes(quoting.quotations(given, [told]), paper)


def test_the_opening_states_no_day_that_nobody_told() -> None:
    texts = ["the 19th century", "June 2025"]
    told = dated(texts)
    whens = [
        date(dt.date(1800, 1, 1), dt.date(1899, 12, 31), value="18XX", **span(texts[0])),
        date(
            dt.date(2025, 6, 1), dt.date(2025, 6, 30), value="2025-06", **{**span(texts[1]), "article": "b"}
        ),
    ]
    read = [replace(one, dates=(when,)) for one, when in zip(told, whens, strict=True)]
    given = chronology.timeline(comparison(articles=[one.article for one in read]), read)
    opening = "2 articles; 2 moments; 2 dated statements; from the 19th century to June 2025"
    assert timeline_text.opening(given) == opening


def lanes(encoding: str = "utf-8") -> list[str]:
    """Return what is drawn for 6 articles of one outlet: a day each, the last of them often and far away."""
    told = [
        replace(one, article=replace(one.article, source="Evening Post"))
        for one in dated(["one two", "three", "four", "five", "six", "seven"], apart=90)
    ]
    told[0] = replace(
        told[0], dates=tuple(replace(told[0].dates[0], start=at, end=at + 1) for at in range(2))
    )
    told[0] = replace(told[0], sentences=tuple(replace(sentence(), start=at, end=at + 1) for at in range(2)))
    given = chronology.timeline(comparison(articles=[one.article for one in told]), told)
    return timeline_text.timeline(given, Paper(width=100, encoding=encoding)).split("\n")


def test_each_article_has_a_lane_and_the_legend_tells_what_its_signs_mean() -> None:
    drawn = lanes()
    assert [one.partition("  ")[0] for one in drawn[3:9]] == [f"Evening Post ({one})" for one in "abcdef"]
    assert "\u2592" in drawn[3]
    assert all("\u2591" in one for one in drawn[4:9])
    assert re.fullmatch(r" +3 Mar 2025 +30 Aug 2025", drawn[9])
    assert drawn[10] == "\u2591 1 statement, \u2592 2 or 3"
    assert not any(re.search(r"\d", one.partition(")")[2]) for one in drawn[3:9])
    assert "o" in lanes("ascii")[3].partition(")")[2]
    assert lanes("ascii")[10] == ". 1 statement, o 2 or 3"


def test_the_ends_of_the_axis_are_as_exact_as_told() -> None:
    [told] = line(["one two"]).moments
    quarter = {"value": "2021-33", "earliest": dt.date(2021, 1, 1), "latest": dt.date(2021, 3, 31)}
    day = {"value": "2024-05-09", "earliest": dt.date(2024, 5, 9), "latest": dt.date(2024, 5, 9)}
    month = {"value": "2023-02", "earliest": dt.date(2023, 2, 1), "latest": dt.date(2023, 2, 28)}
    given = replace(line(["one two"]), moments=tuple(replace(told, **one) for one in (quarter, month, day)))
    drawn = density(given, 80)
    assert drawn is not None
    assert (drawn.first, drawn.last) == ("2021-33", "2024-05-09")


def test_what_names_no_time_is_not_called_uncompared() -> None:
    [told] = dated(["now"])
    vague = replace(told, dates=(date(None, **span("now")),))
    shown = timeline_text.timeline(chronology.timeline(comparison(articles=[told.article]), [vague]), Paper())
    assert "\nNot on the line: an expression of time names no time" in shown
    assert "\nNot compared: nothing\n" in shown


@given(st.lists(st.integers(0, 4000), min_size=1, max_size=40), st.integers(1, 120))
def test_every_statement_is_on_the_axis_beside_it_or_counted_as_not_drawn(
    days: list[int], cells: int
) -> None:
    [told] = line(["one two"]).moments
    placed = [
        Moment(
            value="",
            earliest=DAY + dt.timedelta(days=day),
            latest=DAY + dt.timedelta(days=day + day % 7),
            precision=Precision.DAY,
            sources=1,
            statements=told.statements,
        )
        for day in days
    ]
    given = line(["one two"])
    drawn = density(
        Timeline(generator=given.generator, articles=given.articles, moments=tuple(placed)), cells
    )
    if drawn is None:
        return
    [lane] = drawn.lanes
    assert len(lane.counts) <= cells
    assert lane.before + sum(lane.counts) + lane.after + drawn.unplaced == len(days)


def test_too_little_needs_no_axis() -> None:
    assert density(line(["one two", "three"]), 80) is None
    assert density(line([]), 80) is None


def test_csv_has_a_row_for_each_statement_and_runs_no_formula() -> None:
    texts = ["=1+1 on one", "two, three", 'four "five"']
    rows = list(csv.DictReader(b"".join(views_csv.timeline(line(texts))).decode().splitlines()))
    assert [one["text"] for one in rows] == ["'=1+1 on one", *texts[1:]]
    assert [one["value"] for one in rows] == ["2025-03-03", "2025-03-03", "2025-03-23"]
    raw = list(csv.DictReader(b"".join(views_csv.timeline(line(texts), raw=True)).decode().splitlines()))
    assert raw[0]["text"] == texts[0]
    quoted = list(csv.DictReader(b"".join(views_csv.quotations(said(texts))).decode().splitlines()))
    assert {one["article"] for one in quoted} == set("abc")
    assert [one["verdict"] for one in quoted] == ["reworded"] * 3 + ["single"]
    assert len({(one["utterance"], one["wording"]) for one in quoted}) == 4


@pytest.mark.parametrize("layout", DRAWN)
def test_nothing_to_show_is_said(layout: Layout) -> None:
    paper = Paper(layout=layout)
    empty = comparison(articles=[])
    assert timeline_text.NOTHING in timeline_text.timeline(chronology.timeline(empty, []), paper)
    assert "Nothing to show" in quotes_text.quotes(quoting.quotations(empty, []), paper)
