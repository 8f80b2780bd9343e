"""Rows: passages of different articles under the event they tell of, or under one that was found."""

from __future__ import annotations

from itertools import islice

from builders import NEWS, UNDATED, facts
from samestory.align import align
from samestory.model import AlignedEvent, Catalogue, Facts, Group, MatchKind, Origin, Role

ONE = facts(
    (Role.TITLE, "Ferry treaty signed"),
    "Anna Berg and Tomas Lind signed the ferry treaty in Tallinn on Monday.",
    "Under the ferry treaty 12 new piers are to be built by 2030.",
    "“We will keep every harbour open through the winter,” Berg said.",
    "A piano from Vienna was sold for 3 million euros to a museum in Lisbon.",
    "Bread has become dearer everywhere.",
    id="a",
    published="2024-05-07",
)
OTHER = facts(
    "In Tallinn, the ferry treaty was signed by Tomas Lind and Anna Berg.",
    "By 2030, so the ferry treaty says, 14 piers will be built.",
    "“We will keep every harbour open in winter,” Anna Berg told reporters.",
    "A museum in Lisbon bought a piano from Vienna for 3 million euros.",
    "Wolves were seen near the school.",
    id="b",
    published="2024-05-07",
)


def rows(events: tuple[AlignedEvent, ...], origin: Origin) -> list[Group]:
    return [group for event in events if event.origin is origin for group in event.groups]


def together(groups: list[Group], *words: str) -> Group | None:
    """Return the group of both articles whose passages all hold one of the words."""
    for group in groups:
        if len(group.passages) > 1 and all(any(word in one.text for word in words) for one in group.passages):
            return group
    return None


def test_what_two_articles_say_of_an_event_stands_in_rows_under_it() -> None:
    found = rows(align([ONE, OTHER], UNDATED).events, Origin.CATALOGUE)
    assert together(found, "signed") is not None
    assert together(found, "piers") is not None
    quoted = together(found, "harbour")
    assert quoted is not None
    assert quoted.kind is MatchKind.UTTERANCE
    assert {one.speaker for one in quoted.passages} == {"Anna Berg"}


def test_a_shared_fact_of_no_listed_event_stands_beside_the_one_that_both_report() -> None:
    news = iter(NEWS)
    signed, sold = ONE.sentences[1].text, ONE.sentences[4].text
    signed_too, bought = OTHER.sentences[0].text, OTHER.sentences[3].text
    one = facts(signed, (Role.HEADING, "Elsewhere"), sold, *islice(news, 8), id="a")
    other = facts(signed_too, (Role.HEADING, "Elsewhere"), bought, *islice(news, 8), id="b")
    found = rows(align([one, other], UNDATED).events, Origin.CATALOGUE)
    told, beside = together(found, "signed"), together(found, "piano")
    assert told is not None and not told.beside
    assert beside is not None and beside.beside


def test_what_one_article_alone_says_beside_its_event_is_not_lost() -> None:
    alone = NEWS[8]
    other = facts(OTHER.sentences[0].text, (Role.HEADING, "Elsewhere"), *NEWS[5:12], id="b")
    found = rows(align([ONE, other], UNDATED).events, Origin.CATALOGUE)
    [group] = [one for one in found if [passage.text for passage in one.passages] == [alone]]
    assert group.beside


def test_a_row_belongs_to_an_event_only_if_two_articles_tell_of_it_there() -> None:
    news = iter(NEWS)
    there = "At the ports meeting in Tallinn a piano from Vienna was sold for 3 million euros to a museum."
    one = facts(there, *islice(news, 8), id="a")
    other = facts("A museum bought a piano from Vienna for 3 million euros.", *islice(news, 8), id="b")
    events = align([one, other], UNDATED).events
    assert together(rows(events, Origin.CATALOGUE), "piano") is None
    assert together(rows(events, Origin.FOUND), "piano") is not None


def test_without_a_catalogue_all_rows_stand_under_events_that_were_found() -> None:
    events = align([ONE, OTHER], Catalogue()).events
    assert {event.origin for event in events} == {Origin.FOUND}
    found = rows(events, Origin.FOUND)
    for words in ("signed", "piers", "harbour", "piano"):
        assert together(found, words) is not None


def test_events_that_were_found_have_a_title_and_an_id_of_their_own() -> None:
    events = align([ONE, OTHER], Catalogue()).events
    assert len({event.id for event in events}) == len(events)
    assert all(event.title for event in events)
    assert all({one.article for one in event.coverage} == {"a", "b"} for event in events)


def test_rows_that_were_found_hold_two_articles_and_a_lone_sentence_is_in_none() -> None:
    found = rows(align([ONE, OTHER], Catalogue()).events, Origin.FOUND)
    assert all(len({one.article for one in group.passages}) > 1 for group in found)
    texts = {one.text for group in found for one in group.passages}
    assert not any("Wolves" in text or "Bread" in text for text in texts)


def test_what_one_article_alone_says_of_an_event_is_a_row_of_its_own() -> None:
    lone = facts("Anna Berg signed the ferry treaty in Tallinn.", id="c")
    found = rows(align([lone], UNDATED).events, Origin.CATALOGUE)
    assert [[one.text for one in group.passages] for group in found] == [
        ["Anna Berg signed the ferry treaty in Tallinn."]
    ]


def test_every_sentence_of_an_event_is_in_a_row_and_none_is_twice_alone() -> None:
    [event, *_] = align([ONE, OTHER], UNDATED).events
    shown = [(one.article, one.start) for group in event.groups for one in group.passages]
    alone = [
        (one.article, one.start)
        for group in event.groups
        if len(group.passages) == 1
        for one in group.passages
    ]
    for mention in event.mentions[1:]:  # the first is the title, which states nothing
        assert any(
            article == mention.article and mention.start <= start < mention.end for article, start in shown
        )
    assert len(set(alone)) == len(alone)
    assert not set(alone) & {place for place in shown if shown.count(place) > 1}


def test_the_clause_that_a_row_shares_is_in_focus() -> None:
    long = facts(
        "Bread has become dearer, and a museum in Lisbon bought a piano from Vienna for 3 million euros, "
        "although it rained.",
        "Under the ferry treaty 12 new piers are to be built by 2030.",
        "Trains stood still for a week.",
        id="a",
    )
    group = together(rows(align([long, OTHER], Catalogue()).events, Origin.FOUND), "piano")
    assert group is not None
    first = next(one for one in group.passages if one.article == "a")
    assert first.focus is not None
    start, end = first.focus
    shown = long.article.text[start:end]
    assert "museum" in shown
    assert "piano" in shown
    assert "Bread" not in shown
    assert "rained" not in shown


def test_the_focus_lies_inside_its_passage() -> None:
    for event in align([ONE, OTHER], Catalogue()).events:
        for group in event.groups:
            for one in group.passages:
                start, end = one.focus or (one.start, one.end)
                assert one.start <= start < end <= one.end


def test_passages_point_at_their_words_and_carry_what_was_extracted() -> None:
    texts: dict[str, Facts] = {"a": ONE, "b": OTHER}
    for event in align([ONE, OTHER], UNDATED).events:
        for group in event.groups:
            assert 0 <= group.score <= 1
            for one in group.passages:
                text = texts[one.article].article.text
                assert text[one.start : one.end] == one.text
                assert one.line == text.count("\n", 0, one.start) + 1
                for fact in (*one.quantities, *one.dates):
                    assert one.start <= fact.start < one.end


def test_nothing_gives_nothing() -> None:
    assert align([], Catalogue()).events == ()
    [event] = align([], UNDATED).events
    assert (event.coverage, event.mentions, event.groups) == ((), (), ())
