"""Quotations that are one utterance: fragments belong to one, and make one of no two."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import pytest

from builders import facts, passage, stories_of, unit
from samestory.align import grouped as groups
from samestory.align import material, quotations
from samestory.align.passages import Unit
from samestory.model import Catalogue, MatchKind
from samestory.settings import BALANCED

PLAN = "We shall exploit every harbour of the coast before the winter storms arrive."
SHARE = "Whoever wants to exploit a river should first ask those who drink from it."


def grouped(**articles: str) -> Iterator[set[str]]:
    """Yield the words of each group of quotations of articles without a catalogue."""
    given = material.gather([facts(text, id=name) for name, text in articles.items()], Catalogue(), BALANCED)
    found = quotations.scored(given.utterances, BALANCED.rows, given.stories)
    for members in found.groups:
        yield {given.utterances[one].passage.text.strip(" .") for one in members}


def test_a_fragment_of_two_utterances_makes_one_of_neither() -> None:
    told = {
        "a": f"“{PLAN}”\n\nThe paper of the port printed it on Monday.",
        "b": f"“{SHARE}”\n\nA choir of anglers sang that in Paris.",
        "c": f"“{PLAN}”\n\nNobody in Oberau had heard of it.",
        "d": f"“{SHARE}”\n\nThe museum keeps the letter.",
        "e": "Some said that “exploit every harbour” was a threat.\n\nA goat won the race.",
        "f": "Others laughed at “wants to exploit” and went home.\n\nA piano was sold.",
    }
    found = list(grouped(**told))
    assert sum(PLAN.strip(".") in one for one in found) == 1
    assert not any({PLAN.strip("."), SHARE.strip(".")} <= one for one in found)


def test_a_fragment_of_one_event_stays_with_it() -> None:
    ferry = "The ferry Nordstern ran aground off Lund Island on Monday with 212 people on board."
    later = PLAN.replace("winter", "autumn")
    told = {
        "a": f"{ferry}\n\n“{PLAN}”",
        "b": f"{ferry}\n\nThey spoke of “every harbour of the coast”.",
        "c": f"“{later} So every harbour of the coast is lost.”\n\nA goat won the race.",
    }
    found = list(grouped(**told))
    assert all("every harbour of the coast" in one or len(one) > 1 for one in found)
    assert any({PLAN.strip("."), "every harbour of the coast"} <= one for one in found)


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("Critics called it “exploit” at once.", f"“{PLAN}”", False),
        ("Anna Berg said: “exploit”.", f"Anna Berg said: “{PLAN}”", True),
        ("Anna Berg said: “exploit every harbour”.", f"“{PLAN}”", True),
    ],
)
def test_one_word_that_is_nobodys_belongs_to_no_utterance(one: str, other: str, together: bool) -> None:
    told: Mapping[str, str] = {
        "a": f"{one}\n\nA goat won the race of Oberau.",
        "b": f"{other}\n\nA piano was sold in Porto.",
    }
    assert bool(list(grouped(**told))) == together


def said(article: str, words: str, speaker: str | None = "Anna Berg", events: str = "") -> Unit:
    """Return a quotation, by Anna Berg if nobody else is named."""
    spoken = passage(article, words, speaker=speaker, quoted=True)
    return unit(article, *words.split(), passage=spoken, events=events)


def joined(*units: Unit, stories: Mapping[str, int] | None = None) -> Sequence[tuple[int, ...]]:
    return quotations.scored(units, BALANCED.rows, stories_of(stories or {})).groups


WHOLE = "we keep every harbour of the coast open all winter long"
NEARLY = "we kept each harbour of the coast open all winter long"


@pytest.mark.parametrize(
    ("units", "expected"),
    [
        ([said("a", WHOLE), said("b", WHOLE)], [(0, 1)]),
        ([said("a", WHOLE), said("b", NEARLY)], [(0, 1)]),
        ([said("a", WHOLE), said("b", "my sister has sold the old piano")], []),
        ([said("a", WHOLE), said("a", WHOLE)], []),  # one article alone
        ([said("a", WHOLE), said("a", WHOLE), said("b", WHOLE)], [(0, 1, 2)]),
        ([said("a", WHOLE), said("a", "every harbour of"), said("b", WHOLE)], [(0, 1, 2)]),
        # two of one article must say the very same
        ([said("a", "open harbour all winter"), said("a", "open harbour each summer")], []),
        ([said("a", WHOLE), said("b", WHOLE, "Tomas Lind")], [(0, 1)]),
        ([said("a", WHOLE), said("b", NEARLY, "Tomas Lind")], []),
    ],
)
def test_wordings_of_one_utterance(units: list[Unit], expected: list[tuple[int, ...]]) -> None:
    assert list(joined(*units)) == expected


PART = "every harbour"
LATER = "every harbour is lost when the storms have come"


@pytest.mark.parametrize(
    ("events", "stories", "expected"),
    [
        (("e", "e", "f"), {}, [(0, 1)]),
        (("f", "e", "e"), {}, [(1, 2)]),
        (("e", "e", "e"), {}, [(0, 1, 2)]),
        (("", "", ""), {"a": 1, "b": 1, "c": 2}, [(0, 1)]),
        (("", "", ""), {"a": 1, "b": 2, "c": 2}, [(1, 2)]),
        (("", "", ""), {"a": 1, "b": 2, "c": 3}, [(0, 1)]),  # of equals the first
        (("", "", ""), {"b": 2}, [(0, 1)]),  # articles of no story are not of one
    ],
)
def test_a_fragment_joins_what_is_told_of_one_event_with_it_else_its_best_match(
    events: tuple[str, str, str], stories: Mapping[str, int], expected: list[tuple[int, ...]]
) -> None:
    words = zip("abc", (WHOLE, PART, LATER), events, strict=True)
    units = [said(article, text, events=event) for article, text, event in words]
    assert list(joined(*units, stories=stories)) == expected


@pytest.mark.parametrize(("stories", "expected"), [({}, []), ({"a": 1, "b": 1}, [(0, 1)])])
def test_a_word_that_is_nobodys_joins_only_what_is_told_of_one_event_with_it(
    stories: Mapping[str, int], expected: list[tuple[int, ...]]
) -> None:
    units = said("a", "harbour", speaker=None), said("b", WHOLE, speaker=None)
    assert list(joined(*units, stories=stories)) == expected


@pytest.mark.parametrize(
    ("one", "other", "stories", "near"),
    [
        (said("a", PART, events="e"), said("b", PART, events="e f"), {}, True),
        (said("a", PART, events="e"), said("b", PART, events="f"), {}, False),
        (said("a", PART), said("b", PART), {}, False),
        (said("a", PART), said("b", PART), {"a": 0, "b": 0}, True),
        (said("a", PART), said("b", PART), {"a": 0, "b": 1}, False),
        (said("a", PART), said("b", PART), {"a": 0}, False),
        (said("a", PART), said("b", PART), {"b": 0}, False),
    ],
)
def test_quotations_are_told_of_one_event_by_the_catalogue_or_a_story(
    one: Unit, other: Unit, stories: Mapping[str, int], *, near: bool
) -> None:
    assert quotations.near(one, other, stories_of(stories)) is near


def test_quotations_are_held_against_those_that_share_a_rare_word_up_to_a_limit() -> None:
    units = [said(article, "every harbour") for article in "abc"] + [said("d", "my sister")]
    assert list(quotations.candidates(units, 3)) == [(0, 1), (0, 2), (1, 2)]
    assert quotations.left_out(units, 3) == 0
    assert list(quotations.candidates(units, 2)) == []
    assert quotations.left_out(units, 2) == 2  # every, harbour


@pytest.mark.parametrize(
    ("one", "other", "candidates"),
    [
        ("all of us", "all of us", True),
        ("all of us sold pianos", "all of us bought harbours", True),
        ("all of us sold pianos yesterday", "all of us bought harbours cheaply", False),
    ],
)
def test_only_the_three_rarest_words_of_a_quotation_are_a_ground(
    one: str, other: str, *, candidates: bool
) -> None:
    assert bool(list(quotations.candidates([said("a", one), said("b", other)], 150))) is candidates


def test_a_row_has_the_mean_score_of_its_pairs_and_the_reasons_of_the_best() -> None:
    units = [said(name, "every harbour") for name in "abc"]
    scores = {(0, 1): 0.9, (1, 2): 0.6, (0, 2): 0.0}
    made = groups.make((0, 1, 2), units, scores.__getitem__, ("same words",), MatchKind.UTTERANCE)
    assert (made.group.score, made.group.kind, made.group.because) == (
        0.75, MatchKind.UTTERANCE, ("same words",),
    )  # fmt: skip
    assert made.group.passages == tuple(one.passage for one in units)
    assert made.units == tuple(units)


@pytest.mark.parametrize(
    ("matches", "best"),
    [
        ({(0, 1): 0.6, (1, 2): 0.9}, (1, 2)),
        ({(0, 1): 0.9, (1, 2): 0.6}, (0, 1)),
        ({(0, 2): 0.9, (0, 1): 0.9, (1, 2): 0.9}, (0, 1)),  # of equals the first
        ({(0, 2): 0.9, (1, 2): 0.9}, (0, 2)),
        ({(0, 1): 0.6, (2, 3): 0.9}, (0, 1)),  # no member
    ],
)
def test_the_strongest_pair_of_a_group_matches_best(
    matches: Mapping[tuple[int, int], float], best: tuple[int, int]
) -> None:
    assert groups.strongest((0, 1, 2), matches) == best
