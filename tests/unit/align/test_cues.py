"""Cues of an event in the words of a sentence: which are there, and how far apart their words may stand."""

from __future__ import annotations

import pytest

from builders import sentence, span
from samestory.align import cues, gaps
from samestory.align.cues import CueReader
from samestory.align.participants import participant
from samestory.model import Date, Gap

CUTOFF = 86.0


def hit(text: str, *asked: str, located: bool = False) -> list[str]:
    """Return which of the cues are found in a text, by their own words."""
    wording = cues.read(sentence(text))
    known = CueReader(wording.lows, CUTOFF).cues(asked)
    return [cue.text for cue in cues.hits(known, wording.located if located else wording.places)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The ferry treaty was signed.", True),
        ("The ferry-treaty was signed.", True),
        ("A treaty of ferries was signed.", True),
        ("The ferry's treaties were signed.", True),
        ("The ferry and a treaty.", True),
        ("The ferry needs a new treaty.", False),
        ("The ferry needs a treaty.", True),
        ("A treaty on new old ferry lines.", False),
        ("A ferry sank.", False),
        ("The treaty was signed.", False),
        ("A ferry of old wood sank near a ferry treaty.", True),
    ],
)
def test_the_words_of_a_cue_stand_close_together(text: str, *, found: bool) -> None:
    assert hit(text, "ferry treaty") == (["ferry treaty"] if found else [])


@pytest.mark.parametrize(("between", "found"), [(0, True), (5, True), (6, True), (7, False), (20, False)])
def test_three_telling_words_may_stand_further_apart(between: int, *, found: bool) -> None:
    text = f"The Baltic {'very ' * between}Ports Organisation"
    assert hit(text, "Baltic Ports Organisation") == (["Baltic Ports Organisation"] if found else [])


@pytest.mark.parametrize(("between", "found"), [(0, True), (4, True), (5, False)])
def test_light_words_of_a_cue_need_not_be_there_and_widen_its_reach(between: int, *, found: bool) -> None:
    text = f"The peace {'very ' * between}Lund"
    assert hit(text, "peace of Lund") == (["peace of Lund"] if found else [])


def test_a_hyphen_in_a_cue_is_a_space() -> None:
    assert hit("The ferry treaty was signed.", "ferry-treaty") == ["ferry-treaty"]


def test_words_that_are_all_light_must_be_there() -> None:
    assert hit("He is on our side.", "on our") == ["on our"]
    assert hit("He is in town.", "on our") == []
    assert hit("He is in town.", "") == []


def test_of_cues_that_share_a_word_the_longest_counts() -> None:
    text = "The old ferry treaty of the north was signed."
    assert hit(text, "treaty", "ferry treaty", "north", "old ferry treaty") == ["old ferry treaty", "north"]
    assert hit(text, "treaty", "north") == ["north", "treaty"]
    assert hit(text, "ferry treaty", "old ferry", "treaty") == ["ferry treaty"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They met in Lund.", True),
        ("They met near Lund.", True),
        ("Lund met them.", False),
        ("They met in old Lund.", False),
    ],
)
def test_a_place_after_a_word_that_says_so(text: str, *, found: bool) -> None:
    assert hit(text, "Lund", located=True) == (["Lund"] if found else [])


@pytest.mark.parametrize(
    ("text", "cue", "found"),
    [
        ("The Organization met.", "Organisation", True),
        ("Mohammed Rahmani came.", "Muhammed Rahmany", True),
        ("The Mohamed met.", "Mohammed", True),
        ("The Halder met.", "Halden", False),
        ("The Haldenn met.", "Halden", True),
        ("The Lundd met.", "Lundh", False),
        ("The Organisation, not the Organization, met.", "Organisation", True),
        ("The Ordination met.", "Organisation", False),
        ("The haldenn met.", "halden", False),  # a word, and no name
    ],
)
def test_a_name_may_be_spelt_otherwise(text: str, cue: str, *, found: bool) -> None:
    assert hit(text, cue) == ([cue] if found else [])


TALKS, STRIKE, STORM = (frozenset({name}) for name in ("talks", "strike", "storm"))


def gap(text: str, *, anchor: str | None = None) -> list[tuple[set[str], set[str], int, int]]:
    """Return the spans that a sentence of the strike, in a storm, after one of the talks, states."""
    said = Date(**span(text), anchor=anchor)
    found: list[Gap] = list(gaps.of([said], STRIKE | STORM, STRIKE, TALKS))
    return [(set(one.earlier), set(one.later), one.low, one.high) for one in found]


OWN = {"strike", "storm"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("two days later", [({"talks"}, OWN, 2, 2)]),
        ("2 weeks later", [({"talks"}, OWN, 10, 18)]),
        ("a month earlier", [(OWN, {"talks"}, 15, 45)]),
        ("one year later", [({"talks"}, OWN, 182, 548)]),
        ("a few days later", [({"talks"}, OWN, 2, 8)]),
        ("several weeks later", [({"talks"}, OWN, 14, 56)]),
        ("weeks later", [({"talks"}, OWN, 14, 140)]),
        ("just weeks later", [({"talks"}, OWN, 7, 49)]),
        ("days after the storm", [({"storm"}, {"strike"}, 2, 20)]),
        ("days before the storm", [({"strike"}, {"storm"}, 2, 20)]),
        ("more than two weeks later", []),
        ("about two weeks later", []),
        ("many weeks later", []),
        ("week later", []),
        ("two weeks ago", []),
        ("thirty-two weeks later", []),
        ("1,000 days later", []),
        ("1.5 years later", []),
        ("a few long weeks later", []),
    ],
)
def test_spans_between_two_events(text: str, found: list[tuple[set[str], set[str], int, int]]) -> None:
    assert gap(text) == found


def test_a_span_counts_from_the_event_that_its_date_is_anchored_to() -> None:
    assert gap("days after it", anchor="talks") == [({"talks"}, {"strike"}, 2, 20)]
    assert gap("days after it", anchor="strike") == []
    assert gap("days after it", anchor="publication") == [({"storm"}, {"strike"}, 2, 20)]


@pytest.mark.parametrize(
    ("name", "text", "named"),
    [
        ("Anna Berg", "Berg came", True),
        ("Anna Berg", "Anna came", True),
        ("Anna Berg", "Lind came", False),
        ("Dr. Berg", "Dr came", False),
        ("University of Lund", "the University came", False),
        ("University of Lund", "Lund University came", True),
        ("The Who", "the one came", False),
        ("The Who", "the who came", True),
        ("A. B. Berg", "a b came", False),
        ("", "Berg came", False),
    ],
)
def test_who_is_named(name: str, text: str, *, named: bool) -> None:
    assert participant(name).named(cues.read(sentence(text)).lows) is named
