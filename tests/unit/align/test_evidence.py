"""What in a sentence speaks for an event, in points and in words."""

from __future__ import annotations

import datetime as dt

import pytest

from builders import date, sentence, span
from samestory.align import cues, evidence
from samestory.align.evidence import Evidence, Profile
from samestory.model import CatalogueEvent, Date
from samestory.settings import EventSettings

SETTINGS = EventSettings()
MAY_6, MAY_7 = dt.date(2024, 5, 6), dt.date(2024, 5, 7)
PORTS = CatalogueEvent(
    id="ports", title="The ports meeting", earliest=MAY_6, latest=MAY_7, place="Halden, Norway",
    participants=("Anna Berg", "Tomas Lind", "Maria Holm"), cues=("ports meeting", "ferry treaty"),
    aliases=("Halden talks", "Berg"),
)  # fmt: skip
CAPITAL = CatalogueEvent(
    id="capital",
    title="Talks",
    place="Oslo, Norway",
    participants=("Anna Berg", "Tomas Lind"),
    cues=("talks",),
)


def shown(text: str, *dates: Date, of: int = 0) -> Evidence:
    """Return what a sentence shows of one of the two events."""
    wording = cues.read(sentence(text))
    profiles: tuple[Profile, ...] = evidence.profiles((PORTS, CAPITAL), SETTINGS, [wording])
    return evidence.weigh(profiles[of], wording, dates, SETTINGS)


@pytest.mark.parametrize(
    ("text", "points", "strong", "because"),
    [
        ("Bread is dear.", 0, 0, ()),
        ("The ports meeting began.", 1.7, 1.7, ("cue “ports meeting”",)),
        (
            "The ports meeting began with a ferry treaty.", 2.2, 2.2,
            ("cue “ferry treaty”", "cue “ports meeting”"),
        ),
        ("It rained in Halden.", 1.1, 1.1, ("place Halden",)),
        ("Halden slept.", 1.1, 1.1, ("place Halden",)),
        ("It rained in Norway.", 0.6, 0.6, ("place Norway",)),
        ("Norway slept.", 0, 0, ()),
        ("It rained in Halden in Norway.", 1.4, 1.4, ("place Halden", "place Norway")),
        ("The Halden talks began.", 2.0, 2.0, ("place Halden", "name Halden talks")),
        ("Berg slept.", 0.15, 0, ("participant",)),
        ("Berg and Lind slept.", 0.35, 0, ("participants",)),
        ("Holm slept.", 0.9, 0.9, ("participant holm maria",)),
        ("Holm and Berg slept.", 1.05, 0.9, ("participant holm maria", "participant")),
    ],
)  # fmt: skip
def test_cues_places_and_people(text: str, points: float, strong: float, because: tuple[str, ...]) -> None:
    found = shown(text)
    assert [found.points, found.strong] == pytest.approx([points, strong])
    assert found.because == because


@pytest.mark.parametrize(
    ("text", "points", "because"),
    [
        ("It rained in Oslo.", 0.55, ("place Oslo",)),
        ("Oslo slept.", 0, ()),
        ("It rained in Oslo, in Norway.", 0.85, ("place Oslo", "place Norway")),
    ],
)
def test_a_capital_stands_for_its_government_too(text: str, points: float, because: tuple[str, ...]) -> None:
    found = shown(text, of=1)
    assert found.points == pytest.approx(points)
    assert found.because == because


def on(first: dt.date, days: int = 0, anchor: str | None = None) -> Date:
    return date(first, first + dt.timedelta(days=days), text="then", anchor=anchor)


@pytest.mark.parametrize(
    ("dates", "points", "because"),
    [
        ([on(MAY_6)], 1.2, ("date then",)),
        ([on(dt.date(2024, 5, 5))], 1.2, ("date then",)),
        ([on(dt.date(2024, 5, 4))], -0.6, ()),
        ([on(dt.date(2024, 5, 8))], 1.2, ("date then",)),
        ([on(dt.date(2024, 5, 9))], -0.6, ()),
        ([on(dt.date(2024, 5, 9), 1)], -0.6, ()),
        ([on(dt.date(2024, 5, 9), 2)], 0, ()),
        ([on(MAY_6, 3)], 1.2, ("date then",)),
        ([on(MAY_6, 4)], 0, ()),
        ([on(MAY_6, 26)], 0, ()),
        ([on(MAY_6, 27)], 0.5, ("date then",)),
        ([on(MAY_6, 92)], 0.5, ("date then",)),
        ([on(MAY_6, 93)], 0, ()),
        ([on(MAY_6), on(dt.date(2020, 5, 9))], 1.2, ("date then",)),
        ([on(dt.date(2020, 5, 9), anchor="ports")], 1.2, ("dated by it: then",)),
        ([Date(**span("then"), earliest=MAY_6)], 0, ()),
        ([], 0, ()),
    ],
)
def test_a_date_speaks_for_an_event_or_against_it(
    dates: list[Date], points: float, because: tuple[str, ...]
) -> None:
    found = shown("Bread is dear.", *dates)
    assert found.points == pytest.approx(points)
    assert found.because == because


def test_no_more_than_four_cues_count() -> None:
    event = CatalogueEvent(id="x", title="X", cues=("one", "two", "three", "four", "five"))
    wording = cues.read(sentence("One two three four five six."))
    [profile] = evidence.profiles((event,), SETTINGS, [wording])
    assert evidence.weigh(profile, wording, (), SETTINGS).points == pytest.approx(1.7 + 3 * 0.5)
    assert evidence.profiles((), SETTINGS, [wording]) == ()


@pytest.mark.parametrize("text", ["Berg slept.", "Berg and Lind slept.", "Berg, Lind and Holm slept."])
def test_several_whom_only_one_event_has_show_it_no_better_than_one(text: str) -> None:
    event = CatalogueEvent(id="x", title="X", participants=("Anna Berg", "Tomas Lind", "Maria Holm"))
    wording = cues.read(sentence(text))
    [profile] = evidence.profiles((event,), SETTINGS, [wording])
    found = evidence.weigh(profile, wording, (), SETTINGS)
    assert (found.points, found.because) == (SETTINGS.alias, ("participant anna berg",))


def test_several_other_names_of_an_event_show_it_no_better_than_one() -> None:
    event = CatalogueEvent(id="x", title="X", aliases=("Halden talks", "Norse round"))
    wording = cues.read(sentence("The Norse round of the Halden talks began."))
    [profile] = evidence.profiles((event,), SETTINGS, [wording])
    assert evidence.weigh(profile, wording, (), SETTINGS).points == SETTINGS.alias
