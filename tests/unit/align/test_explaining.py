"""Why two passages were put together or not: what is said is what was done."""

from __future__ import annotations

import math

import pytest

from builders import NEWS, UNDATED, facts
from samestory.align import align
from samestory.align.explaining import Found, explain
from samestory.errors import UsageError
from samestory.model import Catalogue, Facts, MatchKind, Pairing, Role, Total
from samestory.settings import BALANCED, StoryWeights

JOIN = BALANCED.rows.join

ONE = facts(
    (Role.TITLE, "Ferry treaty signed"),
    "Anna Berg and Tomas Lind signed the ferry treaty in Tallinn on Monday.",
    "Under the ferry treaty 12 new piers are to be built by 2030.",
    "“We will keep every harbour open through the winter,” Berg said.",
    "The ferry to the island was late. A piano from Vienna was sold for 3 million euros to a museum.",
    "Divers looked for a rusty anchor near the pier all day, watched by pupils.",
    *NEWS[:5],
    id="a",
    published="2024-05-07",
)
OTHER = facts(
    "In Tallinn, the ferry treaty was signed by Tomas Lind and Anna Berg.",
    "By 2030, so the ferry treaty says, 14 piers will be built.",
    "“We will keep every harbour open in winter,” Anna Berg told reporters.",
    "A museum bought a piano from Vienna for 3 million euros.",
    "“Nobody asked the fishermen what they think,” Tomas Lind said.",
    "",
    "A diver who collects old coins and clocks lost a key in the cellar of his house one day.",
    *NEWS[5:10],
    id="b",
    published="2024-05-07",
)
BOTH = (ONE, OTHER)


def told(left: str, right: str, catalogue: Catalogue = UNDATED) -> Found:
    return explain(BOTH, catalogue, (left, right))


def best(left: str, right: str) -> Pairing:
    return told(left, right).pairings[0]


def spans(one: Pairing) -> set[tuple[str, int, int]]:
    return {(side.article, side.start, side.end) for side in (one.left, one.right)}


def groups(catalogue: Catalogue) -> list[tuple[MatchKind, set[tuple[str, int, int]]]]:
    return [
        (group.kind, {(one.article, one.start, one.end) for one in group.passages})
        for event in align(BOTH, catalogue).events
        for group in event.groups
    ]


def lines(one: Facts) -> list[str]:
    numbered = enumerate(one.article.text.split("\n"), 1)
    return [f"{one.article.id}:{number}" for number, line in numbered if line.strip()]


def everything(catalogue: Catalogue = UNDATED) -> list[Pairing]:
    return [
        pair
        for left in lines(ONE)
        for right in lines(OTHER)
        for pair in told(left, right, catalogue).pairings
    ]


def test_a_pair_in_a_row_reaches_the_threshold_and_names_what_it_shares() -> None:
    found = best("a:2", "b:1")
    assert (found.kind, found.total) == (MatchKind.CLAIM, Total.ODDS)
    assert found.candidate
    assert found.reached
    assert found.together
    assert found.nearest.margin >= 0
    assert {"treaty", "signed"} <= {one.left for one in found.shared}


def test_a_pair_below_the_threshold_says_by_how_much_and_what_would_lift_it() -> None:
    found = told("a:6", "b:7").pairings[0]
    assert found.candidate
    assert 0 < found.score < found.threshold
    assert not found.together
    assert found.outcome == f"the score {found.score:.4f} is below {JOIN:.2f}"
    assert found.nearest.margin == round(found.score - found.threshold, 4)
    assert found.nearest.what
    assert f"{JOIN:.2f} reached" in found.nearest.text


def test_a_pair_that_shares_nothing_was_not_looked_at() -> None:
    found = best("a:7", "b:4")
    assert not found.candidate
    assert not found.together
    assert "share no term" in found.candidacy
    assert "not looked at" in found.outcome


def test_quotations_are_held_against_quotations() -> None:
    kinds = {one.kind: one for one in told("a:4", "b:3").pairings}
    said = kinds[MatchKind.UTTERANCE]
    assert said.total is Total.GREATEST
    assert said.together
    assert said.score == max(one.points for one in said.signals)
    assert {said.left.speaker, said.right.speaker} == {"Anna Berg"}
    assert not kinds[MatchKind.CLAIM].together  # the row of quotations shows it
    assert "row of quotations" in kinds[MatchKind.CLAIM].candidacy


def test_quotations_of_two_speakers_lack_one_speaker() -> None:
    [said] = [one for one in told("a:4", "b:5").pairings if one.kind is MatchKind.UTTERANCE]
    assert not said.together
    assert said.score == 0.0
    assert [one.name for one in said.hurdles if not one.met] == ["one speaker"]
    assert "Anna Berg and Tomas Lind" in said.hurdles[0].detail


def test_all_passages_of_a_line_are_shown_the_best_pair_first() -> None:
    found = told("a:5", "b:4").pairings
    assert len(found) == 2
    assert found[0].together
    assert "piano" in found[0].left.text
    assert found[0].score > found[1].score


@pytest.mark.parametrize("catalogue", [UNDATED, Catalogue()])
def test_what_is_said_to_be_together_stands_in_one_group_and_nothing_else_does(catalogue: Catalogue) -> None:
    made = groups(catalogue)
    pairs = everything(catalogue)
    assert any(one.together for one in pairs)
    for one in pairs:
        held = any(kind is one.kind and spans(one) <= its for kind, its in made)
        assert one.together is held


def test_the_points_of_the_signals_are_the_score() -> None:
    for one in everything():
        points = [signal.points for signal in one.signals]
        assert all(
            signal.points == pytest.approx(signal.value * signal.weight, abs=5e-4) for signal in one.signals
        )
        if all(hurdle.met for hurdle in one.hurdles):
            total = 1 / (1 + math.exp(-sum(points))) if one.total is Total.ODDS else max(points)
            assert one.score == pytest.approx(total, abs=1e-3)
        else:
            assert one.score == 0.0


def test_the_two_lines_can_be_named_in_either_order() -> None:
    for left, right in (("a:2", "b:1"), ("a:4", "b:3"), ("a:5", "b:4")):
        there, back = told(left, right).pairings, told(right, left).pairings
        assert [(one.score, one.outcome) for one in there] == [(one.score, one.outcome) for one in back]


def test_without_a_catalogue_no_event_speaks_for_a_pair() -> None:
    [found] = [one for one in told("a:2", "b:1", Catalogue()).pairings if one.kind is MatchKind.CLAIM]
    assert {one.value for one in found.signals if one.name in ("same event", "other event")} == {0.0}


def test_a_title_states_something_and_a_heading_does_not() -> None:
    assert told("a:1", "b:1").pairings
    headed = facts((Role.HEADING, "Ferries"), "A ferry sank.", id="a")
    found = explain([headed, OTHER], UNDATED, ("a:1", "b:1"))
    assert found.pairings == ()
    assert found.notes == (
        "a:1 is a heading: only sentences of titles, standfirsts and the body are compared",
    )


def test_a_note_is_of_the_line_that_was_asked_for() -> None:
    two = facts("A ferry sank.", (Role.HEADING, "Ferries"), (Role.CAPTION, "A pier"), id="a")
    told = [explain([two, OTHER], UNDATED, (ref, "b:1")).notes for ref in ("a:2", "a:3", "a:1")]
    assert [note.partition(":")[2].partition(":")[0] for notes in told for note in notes] == [
        "2 is a heading", "3 is a caption",
    ]  # fmt: skip


def test_the_heads_of_articles_of_one_story_are_held_together_where_no_event_is_listed() -> None:
    kinds = {one.kind: one for one in told("a:3", "b:1", Catalogue()).pairings}
    lead = kinds[MatchKind.LEAD]
    assert lead.reached
    assert [one.name for one in lead.signals] == [
        name.replace("_", " ") for name in StoryWeights.__struct_fields__
    ]
    assert MatchKind.LEAD not in {one.kind for one in told("a:3", "b:1").pairings}
    assert MatchKind.LEAD not in {one.kind for one in told("a:6", "b:7", Catalogue()).pairings}


@pytest.mark.parametrize("right", ["a:2", "a:3"])
def test_lines_of_one_article_are_said_never_to_be_put_together(right: str) -> None:
    found = told("a:2", right)
    assert found.pairings == ()
    assert "of one article" in found.notes[0]


@pytest.mark.parametrize(
    ("ref", "named"),
    [
        ("a", "a:LINE"),
        ("", "articles: a, b"),
        ("c:1", "articles: a, b"),
        ("a:", "a:LINE"),
        ("a:x", "a:LINE"),
        ("a:-1", "a:LINE"),
        ("a:0", "1, 2, 3"),
        ("a:99", "9, 10, 11"),
        ("b:6", "nearest lines with text: "),
    ],
)
def test_a_line_that_there_is_not_is_a_usage_error_that_names_those_there_are(ref: str, named: str) -> None:
    with pytest.raises(UsageError) as caught:
        told(ref, "b:1")
    assert named in caught.value.hint


def test_fragments_of_one_utterance_meet_through_the_whole_of_it() -> None:
    speech = "we will keep every harbour open through the winter"
    articles = [
        facts(f"Anna Berg said “{said}” to reporters in {town}.", *NEWS[at : at + 4], id=name)
        for name, said, town, at in (
            ("a", speech, "Riga", 0),
            ("b", "keep every harbour", "Turku", 4),
            ("c", "harbour open", "Gdynia", 8),
        )
    ]
    found = explain(articles, Catalogue(), ("b:1", "c:1")).pairings
    [said] = [one for one in found if one.kind is MatchKind.UTTERANCE]
    assert said.together
    assert not said.reached
    assert "third quotation" in said.outcome


def test_a_sentence_that_stands_in_as_many_rows_as_it_may_says_so() -> None:
    """Six articles take up one clause each of a long sentence; it has room in four rows."""
    clauses = (
        "a rusty crane fell on the marble fountain",
        "seven wolves crossed the frozen canal",
        "a violin was stolen from the opera cellar",
        "the bakery sold purple gingerbread lanterns",
        "a submarine surfaced beside the chapel meadow",
        "the glacier swallowed a copper telescope",
    )
    articles = [facts(f"On the island {', '.join(clauses)}.", id="a")]
    articles += [
        facts(f"There {clause}.", *NEWS[at : at + 6], id=f"b{at}") for at, clause in enumerate(clauses)
    ]
    found = [explain(articles, Catalogue(), ("a:1", f"b{at}:1")).pairings[0] for at in range(len(clauses))]
    assert all(one.candidate and one.reached for one in found)
    apart = [one for one in found if not one.together]
    assert apart
    assert all("a:1 stands in 4 rows already" in one.outcome for one in apart)
