"""Who said what in how many wordings: which is the leading one, how others depart, who speaks."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from builders import article, comparison, difference, event, mention, quote, row, statement
from samestory.compare import quoting, wordings
from samestory.compare.quotation import Saying
from samestory.model import (
    Aspect,
    Comparison,
    Facts,
    Name,
    NameKind,
    Part,
    Quotations,
    Quote,
    Quoted,
    QuoteForm,
    Relation,
    Row,
    RowKind,
    Verdict,
)

SAID = "We shall open the bridge before the winter"


def saying(words: str, source: str = "a", start: int = 0, **fields: Any) -> Saying:
    end = start + len(words)
    return Saying((Quoted(article=source, start=start, end=end, line=1, text=words, **fields),))


def facts(name: str, *told: Quote | Name, text: str = "") -> Facts:
    quotes = tuple(one for one in told if isinstance(one, Quote))
    names = tuple(one for one in told if isinstance(one, Name))
    for one in () if text else quotes:
        text = text.ljust(one.start) + one.text
    return Facts(article=article(name, text=text), sentences=(), quotes=quotes, names=names)


def said(words: str, source: str = "a", start: int = 0, **fields: Any) -> Quote:
    return quote(words, article=source, start=start, end=start + len(words), **fields)


def person(name: str, source: str = "a") -> Name:
    return Name(
        article=source, start=0, end=len(name), line=1, text=name, canonical=name, kind=NameKind.PERSON
    )


def compared(*rows: Row) -> Comparison:
    return comparison(event(*rows), articles=[article(name) for name in "abc"])


def shared(*told: Quote, verdict: Verdict = Verdict.REWORDED, **fields: Any) -> Row:
    """Return the row that compares these quotations."""
    statements = [
        statement(
            one.article,
            one.text,
            start=one.start,
            end=one.end,
            speaker=one.speaker.name if one.speaker else None,
        )
        for one in told
    ]
    return row(*statements, kind=RowKind.QUOTE, verdict=verdict, **fields)


def named(found: Quotations) -> list[tuple[str | None, int]]:
    return [(one.name, len(one.utterances)) for one in found.speakers]


@pytest.mark.parametrize(
    ("words", "relation", "changes"),
    [
        ("open the bridge before", Relation.FRAGMENT, []),
        ("And " + SAID + " comes", Relation.FULLER, [("And", ""), ("comes", "")]),
        ("We shall open the bridge before winter", Relation.CUT, [("", "the")]),
        ("We shall open the old bridge before the winter", Relation.ADDED, [("old", "")]),
        ("We will open the bridge before the winter", Relation.CHANGED, [("will", "shall")]),
        ("Traffic is going to roll by November", Relation.OTHERWISE, []),
    ],
)
def test_how_a_wording_departs_from_the_leading_one(
    words: str, relation: Relation, changes: list[tuple[str, str]]
) -> None:
    leading, other = wordings.wordings([saying(SAID, "a"), saying(SAID, "b"), saying(words, "c")])
    assert (leading.text, leading.relation, leading.sources) == (SAID, Relation.LEADING, 2)
    assert (other.text, other.relation) == (words, relation)
    assert [(one.text, one.instead) for one in other.changes] == changes
    assert all(other.text[one.start : one.end] == one.text for one in other.changes)


def test_case_marks_and_points_make_no_other_wording() -> None:
    [one] = wordings.wordings(
        [
            saying("“It’s open,” we say,", "a"),
            saying('"it\'s open" we say', "b"),
            saying("It's-open we say.", "c"),
        ]
    )
    assert one.sources == 3
    assert one.text == "“It’s open,” we say"


def test_copies_do_not_make_a_wording_the_leading_one() -> None:
    copies = [saying(SAID, name, copy_of="b" if name != "b" else None) for name in "abc"]
    others = [saying("We will open it before winter comes", name) for name in "de"]
    assert wordings.wordings([*copies, *others])[0].text == "We will open it before winter comes"


def test_what_the_same_articles_print_beside_the_leading_words_may_be_another_utterance() -> None:
    other = "We shall close the bridge before the summer"
    found = wordings.wordings([saying(SAID, "a"), saying(SAID, "b"), saying(other, "a", start=90)])
    assert [one.relation for one in found] == [Relation.LEADING, Relation.BESIDE]


def test_whoever_prints_a_fragment_speaks_for_the_whole() -> None:
    found = wordings.wordings(
        [
            saying("the bridge", "a"),
            saying("the bridge", "b"),
            saying("We will open the bridge", "b", start=60),
            saying("We shall open the bridge before the winter", "c"),
        ]
    )
    assert [(one.text, one.relation) for one in found] == [
        ("We shall open the bridge before the winter", Relation.LEADING),
        ("We will open the bridge", Relation.CHANGED),
        ("the bridge", Relation.FRAGMENT),
    ]


def test_dots_say_that_something_is_left_out() -> None:
    found = wordings.wordings([saying(SAID, "a"), saying("We shall … before the winter", "b")])
    assert [(one.relation, one.ellipsis) for one in found] == [
        (Relation.LEADING, False),
        (Relation.CUT, True),
    ]


def test_a_row_is_one_utterance_and_what_is_in_no_row_another() -> None:
    one, other, alone = said(SAID), said(SAID, "b"), said("It was safe", "b", start=99)
    found = quoting.quotations(compared(shared(one, other)), [facts("a", one), facts("b", other, alone)])
    [speaker] = found.speakers
    assert speaker.name == "Anna Berg"
    assert [(one.id, one.verdict, one.sources, one.row) for one in speaker.utterances] == [
        ("r1", Verdict.REWORDED, 2, "r1"),
        (speaker.utterances[1].id, Verdict.SINGLE, 1, None),
    ]
    assert [one.article for one in speaker.utterances[0].wordings[0].statements] == ["a", "b"]


def test_scare_quotes_and_titles_are_nobodys_utterance() -> None:
    told = [
        said("old bridge", start=20 * number, form=form)
        for number, form in enumerate((QuoteForm.TERM, QuoteForm.TITLE, QuoteForm.EMBEDDED))
    ]
    assert quoting.quotations(compared(), [facts("a", *told)]).speakers == ()


def test_the_parts_of_a_split_quotation_are_one_utterance() -> None:
    parts = (Part(start=0, end=12), Part(start=30, end=52))
    first, second = said("We are ready", parts=parts), said("to open before winter.", start=30, parts=parts)
    [speaker] = quoting.quotations(compared(), [facts("a", first, second)]).speakers
    [utterance] = speaker.utterances
    [wording] = utterance.wordings
    assert wording.text == "We are ready to open before winter."
    assert [(one.start, one.continues) for one in wording.statements] == [(0, False), (30, True)]


def test_the_rest_of_a_split_sentence_comes_with_the_part_that_a_row_has() -> None:
    parts = (Part(start=0, end=12), Part(start=30, end=52))
    first, second = said("We are ready", parts=parts), said("to open before winter.", start=30, parts=parts)
    whole = said("We are ready to open before winter", "b")
    given = compared(shared(first, whole))
    [speaker] = quoting.quotations(given, [facts("a", first, second), facts("b", whole)]).speakers
    [utterance] = speaker.utterances
    [wording] = utterance.wordings
    assert [one.article for one in wording.statements] == ["a", "a", "b"]


def test_the_sentences_of_a_quotation_that_no_row_has_stay_an_utterance() -> None:
    text = "It is safe. We shall open it soon."
    whole, other = said(text), said("It is safe.", "b")
    part = said("It is safe.")
    given = compared(shared(part, other))
    [speaker] = quoting.quotations(given, [facts("a", whole, text=text), facts("b", other)]).speakers
    assert [one.wordings[0].text for one in speaker.utterances] == ["It is safe.", "We shall open it soon."]
    assert speaker.utterances[1].wordings[0].statements[0].start == len("It is safe. ")


def test_words_that_an_article_quotes_twice_are_one_utterance() -> None:
    told = facts("a", said("It was safe"), said("it was safe,", start=50))
    [speaker] = quoting.quotations(compared(), [told]).speakers
    [utterance] = speaker.utterances
    assert (utterance.sources, len(utterance.wordings[0].statements)) == (1, 2)


def test_the_names_of_one_speaker_are_brought_together() -> None:
    found = quoting.quotations(
        compared(),
        [
            facts("a", said("It was safe"), person("Anna Berg")),
            facts("b", said("It is done", "b", speaker="Berg"), person("Berg", "b")),
            facts("c", said("It is late", "c", speaker="the ministry")),
            facts("d", said("It is cold", "d", speaker="a ministry")),
        ],
    )
    assert named(found) == [("Anna Berg", 2), ("a ministry", 2)]
    assert found.speakers[0].forms == ("Berg",)


def test_a_short_name_of_two_people_stays_alone() -> None:
    found = quoting.quotations(
        compared(),
        [
            facts("a", said("It was safe"), person("Anna Berg"), person("Tomas Berg")),
            facts("b", said("It is done", "b", speaker="Berg"), person("Berg", "b")),
        ],
    )
    assert named(found) == [("Anna Berg", 1), ("Berg", 1)]


def test_nobody_named_comes_last_however_much_is_said() -> None:
    told = [said(words, start=20 * at, speaker=None) for at, words in enumerate(("one two", "two three"))]
    found = quoting.quotations(compared(), [facts("a", *told, said("It was safe", start=90))])
    assert named(found) == [("Anna Berg", 1), (None, 2)]


def test_a_saying_that_each_article_gives_to_another_is_nobodys_unless_that_is_the_difference() -> None:
    one, other = said("no limits", speaker="Tomas Lind"), said("no limits", "b")
    read = [facts("a", one), facts("b", other)]
    assert named(quoting.quotations(compared(shared(one, other)), read)) == [(None, 1)]
    rivals = shared(one, other, differences=(difference("Tomas Lind", "Anna Berg", what=Aspect.SPEAKER),))
    assert named(quoting.quotations(compared(rivals), read)) == [("Anna Berg", 1)]


def test_a_name_goes_before_a_description() -> None:
    one, other = said("no limits", speaker="a statement"), said("no limits", "b")
    read = [facts("a", one), facts("b", other, person("Anna Berg", "b"))]
    assert named(quoting.quotations(compared(shared(one, other)), read)) == [("Anna Berg", 1)]


def test_the_gravest_utterances_come_first_then_those_of_more_sources() -> None:
    told = [said(f"words {number}", name, start=20 * number) for number in range(3) for name in "abc"]
    rows = [
        shared(*told[:2], id="r1", verdict=Verdict.AGREE),
        shared(*told[3:6], id="r2", verdict=Verdict.AGREE),
        shared(*told[6:8], id="r3", verdict=Verdict.CONFLICT),
    ]
    read = [facts(name, *(one for one in told if one.article == name)) for name in "abc"]
    [speaker] = quoting.quotations(compared(*rows), read).speakers
    assert [one.id for one in speaker.utterances][:3] == ["r3", "r2", "r1"]


def test_what_is_kept() -> None:
    one, other, alone = said(SAID), said(SAID, "b"), said("It is late", "b", start=99, speaker="Tomas Lind")
    found = quoting.quotations(compared(shared(one, other)), [facts("a", one), facts("b", other, alone)])
    assert named(quoting.kept(found)) == [("Anna Berg", 1), ("Tomas Lind", 1)]
    assert named(quoting.kept(found, verdicts=[Verdict.SINGLE])) == [("Tomas Lind", 1)]
    assert named(quoting.kept(found, sources=2)) == [("Anna Berg", 1)]
    assert named(quoting.kept(found, speakers=["Tomas Lind"])) == [("Tomas Lind", 1)]
    assert [one.id for one in quoting.kept(found, sources=2).events] == ["bridge"]
    assert quoting.kept(found, sources=3).events == ()


def test_an_utterance_belongs_to_the_event_of_its_sentence() -> None:
    given = comparison(event(id="opening", mentions=(mention(article="a", start=0, end=40),)))
    told = [facts("a", said("It was safe", start=5), said("It is late", start=60))]
    [speaker] = quoting.quotations(given, told).speakers
    assert [one.event for one in speaker.utterances] == ["opening", None]
    [speaker] = quoting.quotations(given, told, only_events=True).speakers
    assert [one.event for one in speaker.utterances] == ["opening"]


def only(found: Quotations) -> list[tuple[str, Relation]]:
    """Return the wordings of the one utterance that there is."""
    [speaker] = found.speakers
    [utterance] = speaker.utterances
    return [(one.text, one.relation) for one in utterance.wordings]


CRITIC = "His ‘bridge without tolls’ is a dream, and nobody pays for dreams"


def test_whoever_criticises_an_utterance_neither_leads_nor_owns_it() -> None:
    one, other = said("bridge without tolls"), said("bridge without tolls", "b", speaker=None)
    critic = said(CRITIC, "c", speaker="Tomas Lind")
    read = [facts("a", one), facts("b", other), facts("c", critic)]
    found = quoting.quotations(compared(shared(one, other, critic)), read)
    assert named(found) == [("Anna Berg", 1)]
    assert only(found) == [("bridge without tolls", Relation.LEADING), (CRITIC, Relation.WITHIN)]


def test_a_critic_leads_no_more_where_nobody_else_is_agreed_on() -> None:
    told = [
        said("bridge without tolls"),
        said("bridge without tolls", "b", speaker="Mara Holm"),
        said(CRITIC, "c", speaker="Tomas Lind"),
    ]
    found = quoting.quotations(
        compared(shared(*told)), [facts(name, one) for name, one in zip("abc", told, strict=True)]
    )
    assert named(found) == [(None, 1)]
    assert only(found)[0] == ("bridge without tolls", Relation.LEADING)


def test_others_support_no_wording_of_the_speaker() -> None:
    told = [
        said("We shall open the bridge soon"),
        said("We will open the bridge soon", "b"),
        *(said("we will open", name, speaker="Tomas Lind") for name in "cd"),
        *(said("we shall open", name, speaker="Anna Berg") for name in "e"),
    ]
    read = [facts(one.article, one) for one in told]
    found = quoting.quotations(
        comparison(event(shared(*told)), articles=[article(name) for name in "abcde"]), read
    )
    assert only(found)[0] == ("We shall open the bridge soon", Relation.LEADING)


def test_somebody_who_quotes_the_own_words_may_lead() -> None:
    own = "I called it a ‘bridge without tolls’ and I mean it"
    told = [said(own), said("bridge without tolls", "b")]
    found = quoting.quotations(compared(shared(*told)), [facts("a", told[0]), facts("b", told[1])])
    assert only(found) == [(own, Relation.LEADING), ("bridge without tolls", Relation.FRAGMENT)]


def test_words_that_others_say_without_quoting_anybody_are_not_within() -> None:
    told = [
        said("open soon"),
        said("open soon", "b"),
        said("all bridges open soon", "c", speaker="Tomas Lind"),
    ]
    read = [facts(one.article, one) for one in told]
    assert only(quoting.quotations(compared(shared(*told)), read)) == [
        ("open soon", Relation.LEADING),
        ("all bridges open soon", Relation.FULLER),
    ]


def test_several_who_speak_as_one_are_the_same_in_any_order() -> None:
    one = said("no limits", speaker="Anna Berg and Tomas Lind")
    other = said("no limits", "b", speaker="Tomas Lind and Anna Berg")
    people = [(person("Anna Berg", name), person("Tomas Lind", name)) for name in "ab"]
    read = [facts("a", one, *people[0]), facts("b", other, *people[1])]
    assert named(quoting.quotations(compared(shared(one, other)), read)) == [("Anna Berg and Tomas Lind", 1)]


def test_each_statement_names_its_speaker_as_all_articles_do() -> None:
    one, other, third = said(SAID), said(SAID, "b", speaker="Berg"), said(SAID, "c", speaker=None)
    read = [facts("a", one, person("Anna Berg")), facts("b", other, person("Berg", "b")), facts("c", third)]
    [speaker] = quoting.quotations(compared(shared(one, other, third)), read).speakers
    told = speaker.utterances[0].wordings[0].statements
    assert [(one.speaker, one.canonical) for one in told] == [
        ("Anna Berg", "Anna Berg"),
        ("Berg", "Anna Berg"),
        (None, None),
    ]


def test_a_wording_is_measured_by_the_one_that_it_is_nearest_to() -> None:
    other = "Traffic is going to roll across by November"
    found = wordings.wordings(
        [
            saying(SAID, "a"),
            saying(SAID, "b"),
            saying(other, "c"),
            saying("going to roll", "d"),
            saying("Traffic is going to roll over it by November", "e"),
        ]
    )
    assert [(one.relation, one.of) for one in found] == [
        (Relation.LEADING, None),
        (Relation.OTHERWISE, None),
        (Relation.CHANGED, 2),
        (Relation.FRAGMENT, 2),
    ]
    assert [(one.text, one.instead) for one in found[2].changes] == [("across", "over it")]


def test_quotations_of_an_article_with_pages_name_the_page() -> None:
    one, other, alone = said(SAID), said(SAID, "b"), said("It was safe", start=60)
    read = facts("a", one, alone)
    paged = Facts(
        article=article("a", text=read.article.text, pages=(0, 50)), sentences=(), quotes=read.quotes
    )
    row = shared(one, other)
    row = replace(row, statements=tuple(replace(told, page=7) for told in row.statements[:1]))
    [speaker] = quoting.quotations(compared(row), [paged]).speakers
    assert [one.wordings[0].statements[0].page for one in speaker.utterances] == [7, 2]
