"""The texts of `timeline` and `quotes`: the same words in each layout, whole, cited, within the width."""

from __future__ import annotations

import csv
import datetime as dt
import re
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from builders import article, comparison, event, quote, row, sentence, span, statement
from samestory.compare import chronology, quoting
from samestory.model import (
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
from samestory.render.timesigns import ASCII, UNICODE

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
        drawn = [*signs.precisions.values(), signs.line, signs.gap, signs.none, signs.before, signs.after]
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


def test_a_conflict_is_marked_with_its_row() -> None:
    told = dated(["one two"])
    given = comparison(event(row(statement("a", "one two"), id="r9", verdict=Verdict.CONFLICT)))
    shown = timeline_text.timeline(chronology.timeline(given, told), Paper(width=80))
    assert "a:1 \u2717 conflict r9 " in shown


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
