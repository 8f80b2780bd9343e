"""Laws of verdicts: what can never be a conflict, and what does not depend on who is read first."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from builders import aligned, article, date, group, passage, quantity
from samestory.compare import judge
from samestory.model import Aspect, Comparator, Generator, Group, Passage, Quantity, Row, RowKind, Verdict

DAYS = st.dates(dt.date(2024, 5, 1), dt.date(2024, 5, 9))
SENTENCES = st.lists(
    st.sampled_from("the bridge was not opened by Anna Berg in Oslo never again 20 people came".split()),
    min_size=1,
    max_size=8,
).map(" ".join)
PLAIN = st.builds(
    passage,
    st.sampled_from("abc"),
    SENTENCES,
    published=st.none() | DAYS,
    speaker=st.none() | st.just("Anna Berg"),
    names=st.lists(st.sampled_from(["Anna Berg", "Tomas Lind", "Oslo"]), unique=True).map(tuple),
)
FIGURES: st.SearchStrategy[Quantity] = st.builds(
    quantity,
    st.just("20 people"),
    st.none() | st.integers(0, 60),
    high=st.none() | st.integers(60, 80),
    comparator=st.sampled_from(Comparator),
    of=st.sampled_from([None, "people", "old people"]),
    unit=st.sampled_from([None, "people", "km"]),
    ordinal=st.booleans(),
    start=st.integers(0, 3),
)
DATES = st.builds(lambda one, other: date(min(one, other), max(one, other)), DAYS, DAYS)


def typed(articles: str) -> st.SearchStrategy[Passage]:
    """Return passages with figures and dates."""
    return st.builds(
        passage,
        st.sampled_from(articles),
        st.just("20 people came"),
        published=st.none() | DAYS,
        quantities=st.lists(FIGURES, max_size=3, unique_by=lambda one: one.start).map(tuple),
        dates=st.lists(DATES, max_size=2).map(tuple),
    )


def judged(one: Group) -> Row:
    found = judge(
        [article(name) for name in "abc"],
        [aligned(one, covering="abc")],
        generator=Generator(name="samestory", version="0"),
    )
    [row] = found.events[0].rows
    assert sum(found.summary.values()) == 1
    return row


@given(st.lists(PLAIN, min_size=1, max_size=4), st.booleans())
def test_without_figures_nothing_is_a_conflict_or_an_update(passages: list[Passage], quoted: bool) -> None:
    assert judged(group(*passages, quoted=quoted)).verdict not in (Verdict.CONFLICT, Verdict.UPDATED)


@given(st.lists(typed("abc"), min_size=1, max_size=4))
def test_a_conflict_names_two_values_and_a_rule(passages: list[Passage]) -> None:
    row = judged(group(*passages))
    if row.verdict in (Verdict.CONFLICT, Verdict.UPDATED):
        assert row.kind in (RowKind.QUANTITY, RowKind.DATE)
        assert any(one.what in (Aspect.VALUE, Aspect.DATE) for one in row.differences)
    for one in row.differences:
        assert one.rule
        assert one.between[0] != one.between[1]
        assert set(one.between) <= {said.article for said in row.statements}


@given(typed("a"), typed("b"))
def test_the_verdict_does_not_depend_on_who_is_read_first(one: Passage, other: Passage) -> None:
    assert judged(group(one, other)).verdict is judged(group(other, one)).verdict


@given(typed("a"))
def test_nobody_contradicts_a_copy_of_themselves(one: Passage) -> None:
    copy = passage("b", one.text, published=one.published, quantities=one.quantities, dates=one.dates)
    assert judged(group(one, copy)).verdict is Verdict.AGREE


@given(st.lists(PLAIN | typed("abc"), min_size=1, max_size=4))
def test_sources_are_counted_and_accounted_for(passages: list[Passage]) -> None:
    row = judged(group(*passages))
    articles = {one.article for one in passages}
    assert row.sources == len(articles)
    assert 1 <= row.independent <= row.sources
    assert set(row.silent) == set("abc") - articles
    assert (row.verdict is Verdict.SINGLE) == (len(articles) == 1)
    assert len(row.statements) == len(passages)
