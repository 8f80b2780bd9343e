"""Quotations that are one utterance: fragments belong to one, and make one of no two."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pytest

from builders import facts
from samestory.align import material, quotations
from samestory.model import Catalogue
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
