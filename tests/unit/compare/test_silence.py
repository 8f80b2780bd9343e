"""Who is said to be silent: never a source that could not have known."""

from __future__ import annotations

import datetime as dt

import pytest

from builders import aligned, article, date, group, passage
from samestory.compare import judge, silence
from samestory.model import Coverage, Generator, MentionKind, Passage
from samestory.settings import PRESETS, AlignSettings

SUNDAY, MONDAY, TUESDAY = (dt.date(2024, 5, day) for day in (5, 6, 7))


def silent(
    told: Passage, *, published: dt.date, earliest: dt.date | None = None, **coverage: object
) -> tuple[str, ...]:
    """Return who is silent on a row of `a`, where `b` covers the event as given."""
    covered = Coverage(**{"article": "b", "kind": MentionKind.REPORTS, "sentences": 2, **coverage})  # type: ignore[arg-type]
    event = aligned(group(told), earliest=earliest, coverage=(covered,))
    found = judge(
        (article("a", published=str(TUESDAY)), article("b", published=str(published))),
        (event,),
        generator=Generator(name="samestory", version="0"),
    )
    [row] = found.events[0].rows
    return row.silent


def test_a_report_that_lacks_the_row_is_silent() -> None:
    assert silent(passage("a"), published=TUESDAY, earliest=MONDAY) == ("b",)
    assert silent(passage("a"), published=MONDAY, earliest=MONDAY) == ("b",)
    assert silent(passage("a"), published=SUNDAY) == ("b",)


def test_what_was_published_before_the_event_is_not_silent_on_it() -> None:
    assert silent(passage("a"), published=SUNDAY, earliest=MONDAY) == ()


@pytest.mark.parametrize(("published", "found"), [(SUNDAY, ()), (MONDAY, ("b",)), (TUESDAY, ("b",))])
def test_nobody_is_silent_on_what_came_after(published: dt.date, found: tuple[str, ...]) -> None:
    told = passage("a", dates=(date(MONDAY),), published=TUESDAY)
    assert silent(told, published=published) == found


def test_what_is_still_to_come_can_have_been_known() -> None:
    told = passage("a", dates=(date(dt.date(2024, 6, 1)),), published=TUESDAY)
    assert silent(told, published=SUNDAY) == ("b",)


@pytest.mark.parametrize(
    ("kind", "sentences", "found"),
    [
        (MentionKind.PASSING, 3, ()),
        (MentionKind.BACKGROUND, 1, ()),
        (MentionKind.BACKGROUND, 2, ("b",)),
        (MentionKind.REPORTS, 1, ("b",)),
    ],
)
def test_who_only_alludes_to_an_event_is_not_silent_on_it(
    kind: MentionKind, sentences: int, found: tuple[str, ...]
) -> None:
    assert silent(passage("a"), published=TUESDAY, kind=kind, sentences=sentences) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It rained. THE old bridge  reopened on Monday. It snowed.", ()),
        ("It rained. The old bridge reopened on Tuesday. It snowed.", ("b",)),
    ],
)
def test_who_has_the_sentence_to_the_word_is_not_silent_on_it(text: str, found: tuple[str, ...]) -> None:
    told = judge(
        (article("a"), article("b")),
        (aligned(group(passage("a", "The old bridge reopened on Monday."))),),
        generator=Generator(name="samestory", version="0"),
        texts={"b": text},
    )
    [row] = told.events[0].rows
    assert row.silent == found


def test_of_an_event_with_more_reports_than_are_compared_nobody_is_called_silent() -> None:
    names = [f"n{at}" for at in range(silence.MOST + 1)]
    for covering, told in ((names[1:], False), (names, True)):
        found = judge(
            tuple(map(article, names)),
            (aligned(group(passage("n1")), covering=covering),),
            generator=Generator(name="samestory", version="0"),
        )
        [row] = found.events[0].rows
        assert (row.silent == ()) is told
        assert [limit.what for limit in found.limits] == ["silence"] * told


@pytest.mark.parametrize("preset", PRESETS.values(), ids=PRESETS)
def test_terms_are_compared_in_as_many_passages_as_reports_are_known_to_be_silent(
    preset: AlignSettings,
) -> None:
    assert preset.rows.most == silence.MOST
