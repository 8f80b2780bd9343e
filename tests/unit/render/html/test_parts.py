"""What a page is put together from: places, the chart, the scale of time, the filters, the policy."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import article, comparison, event, row, sentence, span, statement
from samestory.model import Date, Facts, Generator, Moment, Precision, Timeline, Verdict
from samestory.model import DatedStatement as Dated
from samestory.render import account
from samestory.render.html import entries, marking, style, texts
from samestory.render.html.anchors import Anchors
from samestory.render.html.chart import WIDTH, chart
from samestory.render.html.scale import Scale
from samestory.render.timewords import short


@given(st.lists(st.tuples(st.sampled_from("aerx"), st.text()), max_size=20))
def test_places_are_safe_and_never_given_twice(asked: list[tuple[str, str]]) -> None:
    anchors = Anchors()
    given = [anchors.new(kind, name) for kind, name in asked]
    assert len(set(given)) == len(given)
    assert all(set(one) <= set("abcdefghijklmnopqrstuvwxyz0123456789-") for one in given)


def test_a_place_says_what_it_is_of() -> None:
    anchors = Anchors()
    assert anchors.new("a", 'É "<post>"', 3, 9) == "a-e-post-3-9"
    assert anchors.new("a", "e post", 3, 9) == "a-e-post-3-9--2"


@given(st.lists(st.dates(), min_size=1))
def test_the_scale_keeps_the_order_of_days(days: list[dt.date]) -> None:
    scale = Scale(days, 10, 90)
    places = [scale.at(day) for day in sorted(set(days))]
    assert places == sorted(set(places))
    assert all(10 <= place <= 90.001 for place in places)


def moment(
    earliest: dt.date | None,
    latest: dt.date | None,
    *articles: str,
    value: str = "2024",
    precision: Precision = Precision.DAY,
) -> Moment:
    told = tuple(
        Dated(
            article=one, start=0, end=9, line=1, text="It opened.", date_start=0, date_end=2, date_text="It"
        )
        for one in articles
    )
    return Moment(
        value=value,
        earliest=earliest,
        latest=latest,
        precision=precision,
        sources=len(set(articles)),
        statements=told,
    )


@given(
    st.lists(st.tuples(st.none() | st.dates(), st.none() | st.dates(), st.sampled_from("ab")), max_size=15)
)
def test_marks_of_a_lane_lie_within_the_drawing_and_cover_nothing(
    given: list[tuple[dt.date | None, dt.date | None, str]],
) -> None:
    moments = []
    for one, other, name in given:
        first, last = (one, other) if None in (one, other) or str(one) <= str(other) else (other, one)
        if first or last:
            moments.append(moment(first, last, name))
    if not moments:
        return
    timeline = Timeline(generator=Generator(name="s", version="0"), articles=(), moments=tuple(moments))
    made = chart(timeline, {}, [f"t-{number}" for number in range(len(moments))])
    assert sum(len(lane.shapes) for lane in made.lanes) == len(moments)
    for lane in made.lanes:
        assert len({shape.moment for shape in lane.shapes}) == len(lane.shapes)
        assert all(lane.y < shape.y < made.axis and 0 <= shape.x <= WIDTH for shape in lane.shapes)
    assert all(0 <= tick.x <= WIDTH for tick in made.ticks)


def test_a_mark_says_how_many_articles_tell_of_a_time() -> None:
    day = dt.date(2024, 5, 6)
    timeline = Timeline(
        generator=Generator(name="s", version="0"),
        articles=(),
        moments=(moment(day, day, "a", "b", "b", value="2024-05-06"), moment(day, None, "a")),
    )
    made = chart(timeline, {"a": "Post"}, ["t-1", "t-2"])
    assert [lane.label for lane in made.lanes] == ["Post", "b"]
    assert [shape.shared for shape in made.lanes[0].shapes] == [True, False]
    assert made.lanes[1].shapes[0].told == "6 May 2024: b, 2 statements"
    assert made.lanes[0].shapes[0].outline == ""
    assert "L" in made.lanes[0].shapes[1].outline  # a point where it is open


@pytest.mark.parametrize(
    ("value", "first", "last", "precision", "label"),
    [
        ("2019-03/..", "2019-03-01", None, Precision.OPEN, "Mar 2019"),
        ("2021-33", "2021-01-01", "2021-03-31", Precision.PERIOD, "first quarter of 2021"),
        ("2022-21", "2022-03-01", "2022-05-31", Precision.PERIOD, "spring 2022"),
        ("18XX", "1800-01-01", "1899-12-31", Precision.PERIOD, "19th century"),
        ("1990~", "1989-01-01", "1991-12-31", Precision.ABOUT, "about 1990"),
        ("2024-05-06/2024-05-09", "2024-05-06", "2024-05-09", Precision.PERIOD, "6 May 2024"),
    ],
)
def test_the_axis_states_no_day_that_nobody_told(
    value: str, first: str, last: str | None, precision: Precision, label: str
) -> None:
    until = None if last is None else dt.date.fromisoformat(last)
    told = moment(dt.date.fromisoformat(first), until, "a", value=value, precision=precision)
    made = chart(
        Timeline(generator=Generator(name="s", version="0"), articles=(), moments=(told,)), {}, ["t"]
    )
    assert [tick.label for tick in made.ticks] == [label]
    assert made.first == label
    assert made.lanes[0].shapes[0].told.startswith(short(value))


@pytest.mark.parametrize(("lanes", "tall"), [(12, False), (13, True)])
def test_dates_stand_above_many_lanes_too(lanes: int, tall: bool) -> None:
    day = dt.date(2024, 5, 6)
    names = [f"a{number}" for number in range(lanes)]
    given = Timeline(
        generator=Generator(name="s", version="0"),
        articles=tuple(article(name).card() for name in names),
        moments=(moment(day, day, *names),),
    )
    assert chart(given, {}, ["t"]).tall is tall


@given(st.lists(st.dates(), min_size=1, max_size=30, unique=True))
def test_labels_of_the_axis_stay_apart_and_within_the_drawing(days: list[dt.date]) -> None:
    moments = tuple(moment(day, day, "a", value=f"{day}") for day in days)
    made = chart(
        Timeline(generator=Generator(name="s", version="0"), articles=(), moments=moments),
        {},
        [f"t-{number}" for number in range(len(moments))],
    )
    ends = [(tick.middle - 3 * len(tick.label), tick.middle + 3 * len(tick.label)) for tick in made.ticks]
    assert made.ticks
    assert all(0 <= low < high <= WIDTH for low, high in ends)
    assert all(one[1] < other[0] for one, other in zip(sorted(ends), sorted(ends)[1:], strict=False))


@pytest.mark.parametrize(
    ("value", "machine", "told"),
    [
        ("2024-05-06", "2024-05-06", "date: 6 May 2024"),
        ("2022-21", "", "date: spring 2022"),
        ("2019-03/..", "", "date: from Mar 2019"),
        (None, "", "date: no day is known"),
    ],
)
def test_a_date_in_a_text_is_told_as_it_is_and_read_by_programs_where_html_can_say_it(
    value: str | None, machine: str, told: str
) -> None:
    text = "The bridge opened then."
    when = Date(**span("The bridge"), value=value, earliest=None, latest=None)
    given = Facts(article=article("a", text=text), sentences=(sentence(text),), dates=(when,))
    drawn = texts.view(given, "a", "x-a", {})
    [mark] = [
        one.mark for part in drawn.paragraphs for one in part.pieces if isinstance(one, marking.Opening)
    ]
    assert (mark.machine, mark.told) == (machine, told)


def section(name: str, *told: tuple[Verdict, str]) -> entries.Section:
    rows = [
        row(*(statement(one) for one in articles), id=f"{name}{n}", verdict=verdict)
        for n, (verdict, articles) in enumerate(told)
    ]
    [view] = account.events(comparison(event(*rows, id=name), articles=[article(one) for one in "abc"]))
    [made] = entries.sections([view], {"a": 0, "b": 1, "c": 2}, Anchors())
    return made


def test_choices_that_leave_no_row_are_known() -> None:
    """Those that hold a smaller one of the kind are left out: they are told by that."""
    held = [section("one", (Verdict.CONFLICT, "ab")), section("two", (Verdict.AGREE, "ab"))]
    found = style.empty([Verdict.CONFLICT, Verdict.AGREE], ["s0", "s1", "s2"], held)
    assert set(found) == {
        ("s2",),
        ("conflict", "e-two"),
        ("agree", "e-one"),
    }
    sheet = style.sheet([Verdict.CONFLICT, Verdict.AGREE], 3, held)
    assert ".filters:has(#only-s2:checked) ~ .filtered { --some: none; --none: block }" in sheet


def test_choices_of_one_and_of_two_are_known_in_long_reports_too() -> None:
    """Here a verdict, a source and an event can be chosen in 48,000 ways; no row is left of nearly all."""
    names = [f"n{number}" for number in range(1_000)]
    held = [section(name, (Verdict.CONFLICT, "ab")) for name in names]
    held.append(section("last", (Verdict.AGREE, "ac")))
    verdicts = [Verdict.CONFLICT, Verdict.AGREE]
    found = style.empty(verdicts, [f"s{number}" for number in range(24)], held)
    assert {one for one in found if len(one) == 1} == {(f"s{number}",) for number in range(3, 24)}
    assert ("conflict", "s2") in found
    assert ("agree", "s1") in found
    assert ("conflict", "e-last") in found
    assert {("agree", f"e-{name}") for name in names} < set(found)
    few = style.empty(verdicts, [f"s{number}" for number in range(3)], held)
    assert {("s2", f"e-{name}") for name in names} < set(few)
    assert ("s1", "e-last") in few
    assert max(map(len, few)) == 2


def test_choices_of_all_three_are_left_out_where_they_are_too_many() -> None:
    """Each pair has a row in every event; all three have none in half of them."""
    few, many = (
        [section(f"n{number}", (Verdict.CONFLICT, "a"), (Verdict.AGREE, "b")) for number in range(most)]
        for most in (500, 501)
    )
    other = section("other", (Verdict.CONFLICT, "b"), (Verdict.AGREE, "a"))
    verdicts = [Verdict.CONFLICT, Verdict.AGREE]
    assert ("agree", "s0", "e-n7") in style.empty(verdicts, ["s0", "s1"], [*few[:-1], other])
    assert style.empty(verdicts, ["s0", "s1"], [*many, other]) == []


def test_rules_for_what_is_empty_grow_with_events_by_little_more_than_their_names() -> None:
    held = [section(f"n{number}", (Verdict.CONFLICT, "ab")) for number in range(1_000)]
    held.append(section("last", (Verdict.AGREE, "ab")))
    sheet = style.sheet([Verdict.CONFLICT, Verdict.AGREE], 2, held)
    assert ":has(#only-agree:checked):has(#only-e-n0:checked, #only-e-n1:checked, #only-e-n2:checked" in sheet
    assert sheet.count("--none: block") == 2


def test_the_policy_names_the_style_and_nothing_else() -> None:
    sheet = style.sheet([Verdict.CONFLICT], 2, [section("bridge", (Verdict.CONFLICT, "ab"))])
    assert sheet.isascii()
    assert "<" not in sheet
    digest = base64.b64encode(hashlib.sha256(sheet.encode()).digest()).decode()
    assert style.policy(sheet) == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )
    for outside in ("url(", "@import", "@font-face", "expression"):
        assert outside not in sheet
