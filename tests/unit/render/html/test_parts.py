"""What a page is put together from: places, days in words, the scale of time, runs, the policy."""

from __future__ import annotations

import base64
import datetime as dt
import hashlib

from hypothesis import given
from hypothesis import strategies as st

from samestory.model import DatedStatement as Dated
from samestory.model import Generator, Moment, Precision, Timeline, Verdict
from samestory.render.html import entries, style
from samestory.render.html.anchors import Anchors
from samestory.render.html.chart import WIDTH, chart
from samestory.render.html.scale import Scale


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


def moment(earliest: dt.date | None, latest: dt.date | None, *articles: str) -> Moment:
    told = tuple(
        Dated(
            article=one, start=0, end=9, line=1, text="It opened.", date_start=0, date_end=2, date_text="It"
        )
        for one in articles
    )
    return Moment(
        value=f"{earliest or '..'}/{latest or '..'}" if earliest != latest else str(earliest),
        earliest=earliest,
        latest=latest,
        precision=Precision.DAY,
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
    for one, other, article in given:
        first, last = (one, other) if None in (one, other) or str(one) <= str(other) else (other, one)
        if first or last:
            moments.append(moment(first, last, article))
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
        moments=(moment(day, day, "a", "b", "b"), moment(day, None, "a")),
    )
    made = chart(timeline, {"a": "Post"}, ["t-1", "t-2"])
    assert [lane.label for lane in made.lanes] == ["Post", "b"]
    assert [shape.shared for shape in made.lanes[0].shapes] == [True, False]
    assert made.lanes[1].shapes[0].told == "6 May 2024: b, 2 statements"
    assert made.lanes[0].shapes[0].outline == ""
    assert "L" in made.lanes[0].shapes[1].outline  # a point where it is open


def test_runs_hold_all_words() -> None:
    assert entries.runs("one two three", [(4, 7)]) == [("one ", False), ("two", True), (" three", False)]
    assert entries.runs("one", [(0, 3)]) == [("one", True)]
    assert entries.runs("", []) == []


def test_the_policy_names_the_style_and_nothing_else() -> None:
    sheet = style.sheet([Verdict.CONFLICT], 2, ["e-bridge"])
    assert sheet.isascii()
    assert "<" not in sheet
    digest = base64.b64encode(hashlib.sha256(sheet.encode()).digest()).decode()
    assert style.policy(sheet) == (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    )
    for outside in ("url(", "@import", "@font-face", "expression"):
        assert outside not in sheet
