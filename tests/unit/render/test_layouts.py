"""The text of `compare`: the same words in each layout, whole, cited, within the width."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from builders import article, comparison, difference, event, row, statement
from samestory.model import Comparison, Coverage, Limit, MentionKind, Origin, Row, Skipped, Verdict
from samestory.render import events_text, text
from samestory.render.marks import ASCII, RANK, UNICODE
from samestory.render.overall import MEANINGS
from samestory.render.paper import Layout, Paper

DRAWN = [Layout.SIDE, Layout.STACKED, Layout.LINEAR]
WORDS = st.text(alphabet="abc \u00e9\u6a4b\u6f22\U0001f600\u2764\ufe0f\u0301\u202e\n\x1b|<[]", max_size=90)


def told(*rows: Row) -> Comparison:
    return comparison(event(*rows), articles=[article(name) for name in "abcdef"])


def words(shown: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", shown))


@given(st.lists(WORDS, min_size=1, max_size=6), st.integers(20, 250), st.sampled_from(Layout))
def test_no_line_is_wider_than_the_page(texts: list[str], width: int, layout: Layout) -> None:
    said = [statement(article, words) for article, words in zip("abcdef", texts, strict=False)]
    given = told(row(*said, verdict=Verdict.CONFLICT), row(said[0], verdict=Verdict.SINGLE))
    shown = text.compare(given, Paper(width=width, layout=layout))
    assert all(cell_len(line) <= width for line in shown.split("\n"))
    matrix = events_text.events(given, Paper(width=width))
    assert all(cell_len(line) <= width for line in matrix.split("\n"))


@given(st.lists(st.text(alphabet="abcde ", min_size=1, max_size=200), min_size=1, max_size=6))
def test_every_layout_shows_every_word(texts: list[str]) -> None:
    # Words that no label holds, short enough never to be cut.
    spoken = [" ".join(f"q{word[:12]}" for word in one.split()) for one in texts]
    said = [statement(article, words) for article, words in zip("abcdef", spoken, strict=False)]
    given = told(row(*said), row(said[0], verdict=Verdict.SINGLE))
    expected = words(" ".join([*spoken, spoken[0]]))
    for layout in DRAWN:
        for width in (40, 80, 200):
            shown = words(text.compare(given, Paper(width=width, layout=layout)))
            counted = {word: shown[word] for word in expected}
            if layout is Layout.LINEAR:  # it repeats the words that differ in a line of their own
                assert all(counted[word] >= count for word, count in expected.items())
            else:
                assert counted == expected


@pytest.mark.parametrize("layout", DRAWN)
def test_every_statement_is_cited_and_every_verdict_named(layout: Layout) -> None:
    rows = [
        row(statement("a", line=3), statement("b", line=7), verdict=verdict, id=f"r-{verdict}")
        for verdict in Verdict
    ]
    shown = text.compare(told(*rows), Paper(layout=layout))
    assert shown.count("a:3") == shown.count("b:7") == len(Verdict)
    for one in rows:
        assert one.verdict in shown
        assert one.id in shown or one.verdict is Verdict.SINGLE


@pytest.mark.parametrize(
    ("width", "layout", "columns"), [(75, "stacked", 1), (76, "side", 2), (114, "side", 3)]
)
def test_columns_appear_where_two_of_them_fit(width: int, layout: str, columns: int) -> None:
    paper = Paper(width=width)
    assert (paper.chosen(), paper.columns) == (layout, columns)


def test_articles_that_do_not_fit_come_below() -> None:
    said = [statement(name, f"token{name}") for name in "abcde"]
    lines = text.compare(told(row(*said)), Paper(width=80)).split("\n")
    places = [next(n for n, line in enumerate(lines) if f"token{name}" in line) for name in "abcde"]
    assert places[0] == places[1] < places[2] == places[3] < places[4]


def test_rows_stand_in_order_of_trouble() -> None:
    rows = [row(id=f"id-{verdict}", verdict=verdict) for verdict in list(RANK)[::-1]]
    shown = text.compare(told(*rows), Paper())
    places = [shown.index(f"id-{verdict}") for verdict in RANK if verdict is not Verdict.SINGLE]
    assert places == sorted(places)
    assert shown.index("Only in a") > places[-1]


@pytest.mark.parametrize("layout", DRAWN)
def test_a_conflict_names_both_values_the_rule_and_who_is_silent(layout: Layout) -> None:
    given = row(verdict=Verdict.CONFLICT, differences=(difference(),), silent=("c",))
    shown = text.compare(told(given), Paper(layout=layout))
    assert 'value: a has "20", b has "30": two exact counts' in shown
    assert "silent: c" in shown


@pytest.mark.parametrize("layout", DRAWN)
@pytest.mark.parametrize("encoding", ["utf-8", "ascii", "cp1252"])
def test_every_mark_stays_without_colour_and_in_poor_encodings(layout: Layout, encoding: str) -> None:
    said = row(statement("a", "20 people caf\u00e9 here"), statement("b", "30 people caf\u00e9 here"))
    paper = Paper(layout=layout, encoding=encoding)
    shown = text.compare(told(said), paper)
    assert shown.encode(encoding)
    if layout is Layout.LINEAR:
        assert 'Words that the other lacks: "20"' in shown
    else:
        marks = paper.marks
        assert f"{marks.opens}20{marks.closes} people" in shown
        assert f"{marks.verdicts[Verdict.AGREE]} agree" in shown


def test_verdict_signs_differ_in_shape_and_take_one_cell() -> None:
    for marks in (UNICODE, ASCII):
        assert len(set(marks.verdicts.values())) == len(Verdict)
        assert all(cell_len(sign) == 1 for sign in marks.verdicts.values())
    assert all(sign.isascii() for sign in ASCII.verdicts.values())


@pytest.mark.parametrize("layout", DRAWN)
def test_found_events_come_last_and_say_so(layout: Layout) -> None:
    found = event(row(), id="x", title="Ferries stop", origin=Origin.FOUND)
    listed = event(row(), id="y", title="Trains run")
    shown = text.compare(comparison(found, listed), Paper(layout=layout))
    assert shown.index("Trains run") < shown.index("Ferries stop") < shown.index("in no catalogue")


@pytest.mark.parametrize("layout", DRAWN)
def test_what_was_read_skipped_and_not_compared_is_always_said(layout: Layout) -> None:
    given = comparison(
        skipped=(Skipped(path="x.bin", reason="binary", detail="holds NUL bytes"),),
        limits=(Limit(what="pairs", detail="passages over 10,000 words"),),
    )
    shown = text.compare(given, Paper(layout=layout))
    for said in (
        "Nothing to show",
        "Read: 2 articles",
        "Skipped: x.bin (binary): holds NUL bytes",
        "Not compared: pairs: passages over 10,000 words",
        "0 conflict",
    ):
        assert said in shown


def test_a_difference_does_not_repeat_whole_statements() -> None:
    said = (statement("a", "It was open."), statement("b", "It was not open."))
    both = difference("It was open.", "It was not open.", rule="one denies something")
    one = difference("It was open.", "")
    given = row(*said, verdict=Verdict.DIFFERS, differences=(both, one))
    shown = text.compare(told(given), Paper())
    assert "value: a, b: one denies something" in shown
    assert "value: a has the words above, b has nothing: " in shown
    assert shown.count("It was open.") == 1


def test_articles_of_one_source_are_told_apart() -> None:
    two = [article("a", source="Daily"), article("b", source="Daily"), article("c", source="Post")]
    given = comparison(event(row(*(statement(one.id) for one in two))), articles=two)
    shown = text.compare(given, Paper(width=200))
    assert "Daily (a)" in shown
    assert "Daily (b)" in shown
    assert "Post (c)" not in shown


def test_coverage_is_told_by_kind() -> None:
    coverage = tuple(
        Coverage(article=name, kind=kind, sentences=count)
        for name, kind, count in (
            ("a", MentionKind.REPORTS, 3),
            ("b", MentionKind.PASSING, 1),
            ("c", MentionKind.SILENT, 0),
        )
    )
    given = comparison(event(coverage=coverage), articles=[article(name) for name in "abc"])
    shown = text.compare(given, Paper())
    assert re.search(r"reports.*3 sentences", shown)
    assert re.search(r"passing.*1 sentence\b", shown)
    assert "silent" in shown
    matrix = events_text.events(given, Paper())
    assert [cell.strip() for cell in matrix.splitlines()[5].split("│")[1:]] == [
        "reports 3",
        "passing 1",
        "silent",
    ]


@pytest.mark.parametrize("layout", DRAWN)
def test_the_text_opens_with_what_its_verdicts_say(layout: Layout) -> None:
    shown = text.compare(told(row(verdict=Verdict.CONFLICT)), Paper(layout=layout, width=300))
    legend = [
        line
        for line in shown.splitlines()
        if any(line.rstrip(".").endswith(one) for one in MEANINGS.values())
    ]
    assert [line.rstrip(".") for line in legend] == [shown.splitlines()[1].rstrip(".")]
    assert legend[0].rstrip(".").endswith("conflict: at face value they cannot all be true")
    assert not any(one in text.compare(told(), Paper(layout=layout)) for one in MEANINGS.values())
