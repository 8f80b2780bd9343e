"""What articles are cut into, and what each piece says of who, when and how many."""

from __future__ import annotations

import datetime as dt

import msgspec
import pytest

from builders import facts, quantity, quote, span, units, utterances
from samestory.align import passages
from samestory.align.mentions import Told
from samestory.align.passages import Unit
from samestory.model import Facts, Name, NameKind, QuoteForm, Role

#: Of no event.
TOLD = Told(mentions={}, events={}, before={})

Block = str | tuple[Role, str]


def article(*blocks: Block) -> Facts:
    return facts(*blocks, published="2024-05-07")


def name(text: str, **fields: object) -> Name:
    """Return the name of a place, by default at the start of an article."""
    given = {**span(text), "canonical": text, "kind": NameKind.PLACE, **fields}
    return msgspec.convert(given, Name, from_attributes=True)


def stated(*blocks: Block) -> Unit:
    """Return the last sentence of an article."""
    return units(article(*blocks))[-1]


@pytest.mark.parametrize(
    ("role", "states"),
    [
        (Role.TITLE, True), (Role.STANDFIRST, True), (Role.BODY, True),
        (Role.HEADING, False), (Role.CAPTION, False), (Role.BYLINE, False), (Role.BOILERPLATE, False),
    ],
)  # fmt: skip
def test_headings_and_what_is_no_part_of_the_account_state_nothing(role: Role, *, states: bool) -> None:
    found = units(article((role, "The harbour froze"), "It thawed."))
    assert [one.passage.text for one in found] == ["The harbour froze"] * states + ["It thawed."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Berg said: “We will stay.”", [("We will stay.", 1)]),
        ("“We will stay. We sing,” Berg said.", [("We will stay.", 1), ("We sing,", 1)]),
        ("“We will stay.\nWe sing,” Berg said.", [("We will stay.", 1), ("We sing,", 2)]),
        ("It froze. “We stay,” she said. It froze again.", [("We stay,", 1)]),
        ("Berg said,\n“we stay” here.", [("we stay", 2)]),
        ("“We stay,” she said. “We sing,” he said.", [("We stay,", 1), ("We sing,", 1)]),
        ("He said: “…”.", []),
        ("It froze.", []),
    ],
)
def test_quoted_words_are_cut_where_a_sentence_ends(text: str, expected: list[tuple[str, int]]) -> None:
    read = article(text)
    found = [one.passage for one in utterances(read)]
    assert [(one.text, one.line) for one in found] == expected
    assert all(read.article.text[one.start : one.end] == one.text and one.quoted for one in found)


def test_a_quotation_stands_in_the_sentence_that_holds_it() -> None:
    read = article("It froze. “We stay. We sing,” she said.")
    starts = [one.start for one in read.sentences]
    assert [one.sentence for one in utterances(read)] == starts[1:]
    assert [one.sentence for one in units(read)] == starts


def cut(read: Facts, told: Told = TOLD) -> list[Unit]:
    """Return the sentences of an article, and then its quotations, with words as their terms."""
    return [
        unit
        for pieces in (passages.sentences, passages.utterances)
        for unit in pieces(read, told, lambda text: tuple(text.split()))
    ]


@pytest.mark.parametrize(("form", "count"), [(QuoteForm.SPEECH, 1), (QuoteForm.TITLE, 0)])
def test_the_title_of_a_book_is_nobodys_words(form: QuoteForm, count: int) -> None:
    read = msgspec.structs.replace(article("Green Sea won."), quotes=(quote("Green Sea", form=form),))
    assert sum(one.passage.quoted for one in cut(read)) == count


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We will keep every harbour open,” Berg said.", "Berg"),
        ("Berg said the harbour would be open all winter long.", "Berg"),
        ("“We stay,” said Berg, who had come by boat with many friends and all of their dogs.", None),
        ("“We will surely stay,” said Berg, who had come by boat from Oslo.", None),
        ("Some say “the harbour will not be open all winter long”.", None),
        ("The harbour froze.", None),
    ],
)
def test_a_sentence_is_spoken_by_who_says_the_greater_part_of_it(text: str, speaker: str | None) -> None:
    assert stated("Mayor Anna Berg came.", text).passage.speaker == (speaker and "Anna Berg")


def test_a_quotation_is_spoken_by_its_speaker_however_short() -> None:
    text = "“We stay,” said Anna Berg, who had come by boat with many friends and all of their dogs."
    [found] = utterances(article(text))
    assert found.passage.speaker == "Anna Berg"


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("It froze on 3 May 2024 and thawed today.", ["3 May 2024", "today"]),
        ("“It froze on 3 May 2024 and thawed today,” Berg said.", ["3 May 2024"]),
        ("Today Berg said: “It thawed.”", ["Today"]),
        ("“It thawed,” Berg said today.", ["today"]),
    ],
)
def test_the_today_of_a_speaker_is_no_day_of_the_article(text: str, dates: list[str]) -> None:
    assert [one.text for one in stated(text).passage.dates] == dates


def test_quoted_words_hold_the_dates_that_hold_for_any_day_of_speaking() -> None:
    [found] = utterances(article("“It froze on 3 May 2024 and thawed today,” Berg said."))
    assert [one.text for one in found.passage.dates] == ["3 May 2024"]

    parts = utterances(article("“It froze here. It thawed today,” Berg said."))
    assert [one.passage.dates for one in parts] == [(), ()]


def test_who_says_most_of_a_sentence_is_not_hidden_by_words_of_nobody() -> None:
    read = article("“Ice,” it read, “and all of us will stay here for the winter,” Anna Berg said.")
    nobodys, hers = quote("Ice,", speaker=None, start=1, end=5), quote("and all …", start=17, end=61)
    found = cut(msgspec.structs.replace(read, quotes=(nobodys, hers)))
    assert [one.passage.speaker for one in found] == ["Anna Berg", None, "Anna Berg"]


def test_a_sentence_and_its_quotations_tell_of_the_same_events_and_contexts() -> None:
    told = Told(mentions={"fire": (), "flood": ()}, events={0: frozenset({"fire", "war"})}, before={})
    for unit in cut(article("“We stay,” Berg said."), told):
        assert unit.events == {"fire", "war"}
        assert unit.listed == {"fire"}
        assert passages.place_of(unit) == ("a", 0)


def test_how_long_before_or_after_another_event_it_was_is_kept() -> None:
    read = article("The war was over.", "It burnt two weeks later.")
    second = read.sentences[1].start
    told = Told(
        mentions={"fire": ()},
        events={second: frozenset({"fire", "war"})},
        before={second: frozenset({"war"})},
    )
    [gap] = cut(read, told)[1].passage.gaps
    assert gap.earlier == {"war"}
    assert gap.later == {"fire", "war"}
    assert gap.low < 14 < gap.high  # days


def test_a_passage_names_everybody_once_and_says_who_is_a_person() -> None:
    found = stated("Anna Berg met Tomas Lind in Oslo, and Anna Berg thanked Oslo.").passage
    assert found.names == ("Anna Berg", "Tomas Lind", "Oslo")
    assert found.persons == ("Anna Berg", "Tomas Lind")
    assert len(set(found.keys)) == 3


def test_names_are_known_by_their_key_else_by_their_words() -> None:
    known, unknown = name("Köln", key="cologne"), name("Höxter", start=5)
    read = msgspec.structs.replace(article("Köln Höxter"), names=(known, unknown))
    [found] = cut(read)
    assert found.passage.keys == ("cologne", "hoxter")


def test_names_and_figures_are_those_of_the_passage_alone() -> None:
    first, second = units(article("Anna Berg sold 12 boats. Tomas Lind bought 30 sheep."))
    assert (first.passage.names, second.passage.names) == (("Anna Berg",), ("Tomas Lind",))
    assert [[one.value for one in unit.passage.quantities] for unit in (first, second)] == [[12], [30]]


def test_what_is_named_is_no_part_of_what_is_said() -> None:
    found = stated("Anna Berg sold a tractor.")
    assert found.named
    assert found.terms > found.named
    assert not any("tractor" in term for term in found.named)


MAY = dt.date(2024, 5, 1)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It froze on 3 May 2024.", {(dt.date(2024, 5, 3), dt.date(2024, 5, 3))}),
        ("It froze in May 2024.", {(MAY, dt.date(2024, 5, 31))}),
        ("It froze in summer 2023.", {(dt.date(2023, 6, 1), dt.date(2023, 8, 31))}),
        ("It has been frozen since 1 May 2024.", {(MAY, None)}),
        ("It froze in 2010.", set()),  # so did much else
        ("It froze from 2010 to 2015.", set()),
        ("It froze once upon a time.", set()),
        ("It killed 12 people.", {(12, "people")}),
    ],
)
def test_figures_and_dates_that_two_passages_can_have_in_common(text: str, values: set[object]) -> None:
    assert stated(text).values == values


def test_a_figure_that_cannot_be_counted_is_no_sign() -> None:
    read = msgspec.structs.replace(article("Some people came."), quantities=(quantity("Some", None),))
    assert not cut(read)[0].values


def test_a_date_before_which_anything_may_lie_is_no_sign() -> None:
    assert not stated("It froze before 1 May 2024.").values


@pytest.mark.parametrize("text", ["The ice-breaker came.", "The ice breaker came.", "the ICE  breaker came"])
def test_words_are_compared_without_case_marks_and_hyphens(text: str) -> None:
    assert stated(text).words == "the ice breaker came"


def test_phrases_are_terms_that_stand_side_by_side() -> None:
    found = stated("Bakers painted lighthouses.")
    assert len(found.phrases) == len(found.terms) - 1
    assert {term for pair in found.phrases for term in pair} == found.terms


def test_passages_of_paged_articles_know_their_page() -> None:
    read = article("It froze.", "It thawed.")
    paged = msgspec.structs.replace(read.article, pages=(0, read.sentences[1].start))
    found = units(msgspec.structs.replace(read, article=paged))
    assert [one.passage.page for one in found] == [1, 2]
